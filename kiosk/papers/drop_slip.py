"""The slip for originals: brought later with a code, or left in trust until the desk has answered."""

from __future__ import annotations

from contracts.print.fonts import Faces
from contracts.print.frame import INNER_MM, MARGIN_MM, QUIET, WIDTH_MM, Frame
from contracts.rules.text import Text
from kiosk.domain.papers import DropSlip
from kiosk.papers.words import CASE_NUMBER, HEAD, NEXT, PROGRESS, moment

QR_MM = 36.0
_CODE_PT = 40.0
_TITLE_TRUST = Text("原件已代为保管", "原件已代為保管", "Your originals are kept in trust")
_TITLE_DROP = Text("原件投放码", "原件投放碼", "Code for your originals")
CODE = Text("投放码", "投放碼", "Code")
_ANSWER_BY = Text("最迟答复", "最遲答覆", "Answer by")
_PROVISIONAL = Text(
    "（暂定，待公布节假日安排）", "（暫定，待公布節假日安排）", " (provisional until the holidays are published)"
)
_TRUST = (
    Text(
        "预审通过之前，原件一直锁在箱里，谁也不会取走。",
        "預審通過之前，原件一直鎖在箱裏，誰也不會取走。",
        "Until the case has passed, the originals stay locked in the box. Nobody takes them away.",
    ),
    Text(
        "要补正时会通知您，在手机或任意一台自助机上补，不用再跑一趟。",
        "要補正時會通知您，在手機或任意一台自助機上補，不用再跑一趟。",
        "If something has to be mended you are told. Do it by phone or at any kiosk; no second trip.",
    ),
    Text(
        "不予受理时，凭证件或这个码取回，也可以邮寄回家。",
        "不予受理時，憑證件或這個碼取回，也可以郵寄回家。",
        "If the case is refused, take them back with your card or this code, or have them sent home.",
    ),
)
_DROP = (
    Text(
        "预审通过后，把原件带到小蜜蜂箱。",
        "預審通過後，把原件帶到小蜜蜂箱。",
        "After the case has passed, bring the originals.",
    ),
    Text(
        "在屏幕上点“放原件”，扫这个码或输入它。",
        "在屏幕上點「放原件」，掃這個碼或輸入它。",
        "Touch “Leave originals” and scan or type this code.",
    ),
    Text(
        "放进弹开的箱子，推上门，拿好回执。",
        "放進彈開的箱子，推上門，拿好回執。",
        "Lay them in the open box, push the door shut, take the receipt.",
    ),
)


def render(slip: DropSlip, faces: Faces) -> bytes:
    """The slip as PDF bytes."""
    language = slip.language
    title, steps = title_and_steps(slip)
    frame = Frame(faces, language, HEAD, title, slip.case_number)
    top_mm = frame.y_mm
    beside_mm = INNER_MM - QR_MM - 8
    frame.qr(slip.status_url, WIDTH_MM - MARGIN_MM + 3, top_mm + 2, QR_MM, PROGRESS.in_(language))
    frame.title(title, width_mm=beside_mm)
    frame.gap(6)
    frame.paragraph(CODE.in_(language), size_pt=10, grey=QUIET)
    frame.paragraph(" ".join(slip.code), size_pt=_CODE_PT, width_mm=INNER_MM, bold=True, leading=1.2)
    frame.y_mm = min(frame.y_mm, top_mm - QR_MM - 10)
    frame.gap(3)
    frame.rule()
    rows = [(CASE_NUMBER.in_(language), slip.case_number)]
    answer = answer_by(slip)
    if answer is not None:
        rows.append(answer)
    frame.rows(rows, name_mm=40)
    frame.rule()
    frame.section(NEXT.in_(language))
    frame.numbered(steps)
    return frame.finish()


def title_and_steps(slip: DropSlip) -> tuple[str, list[str]]:
    """What the slip is called, and what happens next."""
    title, steps = (_TITLE_TRUST, _TRUST) if slip.in_trust else (_TITLE_DROP, _DROP)
    return title.in_(slip.language), [step.in_(slip.language) for step in steps]


def answer_by(slip: DropSlip) -> tuple[str, str] | None:
    """Name and value of the promised answer; None when nothing is promised."""
    if slip.answer_by is None:
        return None
    mark = _PROVISIONAL.in_(slip.language) if slip.provisional else ""
    return _ANSWER_BY.in_(slip.language), moment(slip.answer_by, slip.language) + mark
