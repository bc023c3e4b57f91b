"""An identity photo and the rules it keeps, after GA 461-2004: each rule with its measure and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contracts.rules.text import Text

WIDTH_PX, HEIGHT_PX, DPI = 358, 441, 350
FACE_WIDTH_PX = (193, 221)
HAIR_TOP_PX = (7, 21)
"""From the upper edge to the hair."""
EYES_ABOVE_PX = 207
"""At least, from the lower edge to the eyes."""
FILE_BYTES = (14_000, 20_000)


class PortraitRule(StrEnum):
    """What is looked at, the most urgent first: a later one tells nothing while an earlier one is not kept."""

    LIGHT = "light"
    ONE_FACE = "one_face"
    SIZE = "size"
    POSE = "pose"
    SHARP = "sharp"
    EVEN = "even"
    EYES = "eyes"
    BACKGROUND = "background"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class PortraitCheck:
    """One line of the list beside the picture.

    Attributes:
        high: a measure that is wrong is too high, not too low; it decides between two hints.
    """

    rule: PortraitRule
    passed: bool
    measure: float
    high: bool = False


@dataclass(frozen=True, slots=True)
class Portrait:
    """One frame, judged.

    Attributes:
        jpeg: the photo in its legal form, empty while there is no face to place in it.
        preview_jpeg: the frame, small, for the screen.
    """

    jpeg: bytes = field(repr=False)
    checks: tuple[PortraitCheck, ...]
    preview_jpeg: bytes = field(repr=False)

    @property
    def good(self) -> bool:
        """Whether every rule is kept."""
        return bool(self.jpeg) and all(check.passed for check in self.checks)

    @property
    def hint(self) -> Text:
        """The one thing to do now, for screen and voice."""
        wrong = next((check for check in self.checks if not check.passed), None)
        return GOOD if wrong is None else HINTS[wrong.rule][wrong.high]


def _one_hint(hint: Text) -> tuple[Text, Text]:
    """The same hint, whichever way the measure is wrong."""
    return hint, hint


GOOD = Text("很好，请保持不动", "很好，請保持不動", "Good. Please hold still")
HINTS: Mapping[PortraitRule, tuple[Text, Text]] = {
    PortraitRule.LIGHT: (
        Text(
            "太暗了，请看看镜头是不是被挡住",
            "太暗了，請看看鏡頭是不是被擋住",
            "Too dark. Is something before the lens?",
        ),
        Text("太亮了，请摘下反光的东西", "太亮了，請摘下反光的東西", "Too bright. Please remove what reflects"),
    ),
    PortraitRule.ONE_FACE: (
        Text("没有看到脸，请正对镜头", "沒有看到臉，請正對鏡頭", "No face is seen. Please face the lens"),
        Text("镜头前只能有一个人", "鏡頭前只能有一個人", "Only one person may be before the lens"),
    ),
    PortraitRule.SIZE: (
        Text("请走近一点", "請走近一點", "Please come a little closer"),
        Text("请退后一点", "請退後一點", "Please step back a little"),
    ),
    PortraitRule.PLACE: (
        Text("请站到画面中间", "請站到畫面中間", "Please stand in the middle"),
        Text("头顶要留一点空", "頭頂要留一點空", "Leave some room above your head"),
    ),
    PortraitRule.POSE: (
        Text("请正对镜头，头不要歪", "請正對鏡頭，頭不要歪", "Look straight ahead and hold your head upright"),
        Text("请正对镜头，不要侧脸", "請正對鏡頭，不要側臉", "Please do not turn your face away"),
    ),
    PortraitRule.EYES: (
        Text("请睁开眼睛", "請睜開眼睛", "Please open your eyes"),
        Text("请露出眼睛，摘下墨镜", "請露出眼睛，摘下墨鏡", "Please show your eyes; no dark glasses"),
    ),
    PortraitRule.EVEN: _one_hint(
        Text("脸上光线不匀，请转向灯", "臉上光線不勻，請轉向燈", "The light on your face is uneven. Face the lamp")
    ),
    PortraitRule.SHARP: _one_hint(Text("请站稳，不要动", "請站穩，不要動", "Please stand still")),
    PortraitRule.BACKGROUND: (
        Text(
            "背景要是白色，请站到白板前",
            "背景要是白色，請站到白板前",
            "The background must be white. Stand before the white board",
        ),
        Text(
            "背景上有东西，请站到白板前",
            "背景上有東西，請站到白板前",
            "Something is behind you. Stand before the white board",
        ),
    ),
}
"""Two hints a rule: the measure is too low, or too high."""
