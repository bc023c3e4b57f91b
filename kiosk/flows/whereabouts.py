"""Where a person's things are when the visit ends: only what this kiosk knows, because it happened here."""

from __future__ import annotations

from contracts.rules.text import Text
from kiosk.flows.shown import Whereabouts

ORIGINALS = Text("原件", "原件", "Originals")
SLIP = Text("回执", "回執", "Slip")
RESULT = Text("结果", "結果", "Result")
CASE = Text("申请", "申請", "Application")

SEALED_INSIDE = Text("原件的信封在里面", "原件的信封在裏面", "The envelope with the originals is inside")
WITH_YOU = Text("在您手里", "在您手裏", "With you")
IN_SLOT = Text("在出纸口，请拿走", "在出紙口，請拿走", "In the paper slot, please take it")
HANDED_IN = Text("已经交上去了", "已經交上去了", "Handed in")
STORED_HERE = Text(
    "封好存在这台机器里，联网就送出", "封好存在這台機器裏，聯網就送出", "Sealed in this machine, sent once online"
)


def originals_in(box_code: str) -> Whereabouts:
    """In a box, behind a shut door."""
    name = Text(f"{box_code} 号箱", f"{box_code} 號箱", f"Box {box_code}")
    return Whereabouts("originals", name, SEALED_INSIDE)


def originals_kept() -> Whereabouts:
    """The person takes them home."""
    return Whereabouts("originals", ORIGINALS, WITH_YOU)


def slip() -> Whereabouts:
    """Known to be printed."""
    return Whereabouts("slip", SLIP, IN_SLOT)


def result() -> Whereabouts:
    """Known to be printed."""
    return Whereabouts("result", RESULT, IN_SLOT)


def case(number: str | None) -> Whereabouts:
    """With the office when it has a number; else sealed here."""
    return Whereabouts("case", CASE, STORED_HERE if number is None else HANDED_IN)
