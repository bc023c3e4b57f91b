"""The receipt of a visit: what was handed in, where it is, what comes next, and how to appeal."""

from __future__ import annotations

from contracts.print.fonts import Faces
from contracts.print.frame import BODY_PT, INNER_MM, MARGIN_MM, QUIET, WIDTH_MM, Frame
from contracts.rules.text import Text
from kiosk.domain.papers import Receipt
from kiosk.papers.words import CASE_NUMBER, HEAD, NEXT, PLACE, PROGRESS, TIME, moment

QR_MM = 36.0
APPEAL = Text("有异议怎么办", "有異議怎麼辦", "If you disagree")


def render(receipt: Receipt, faces: Faces) -> bytes:
    """The receipt as PDF bytes."""
    language = receipt.language
    title = receipt.title.in_(language)
    frame = Frame(faces, language, HEAD, title, receipt.case_number)
    top_mm = frame.y_mm
    beside_mm = INNER_MM - QR_MM - 8
    frame.qr(receipt.status_url, WIDTH_MM - MARGIN_MM + 3, top_mm + 2, QR_MM, PROGRESS.in_(language))
    frame.title(title, width_mm=beside_mm)
    frame.gap(4)
    frame.rows(
        [
            (CASE_NUMBER.in_(language), receipt.case_number),
            (TIME.in_(language), moment(receipt.at, language)),
            (PLACE.in_(language), receipt.place),
        ],
        name_mm=32,
        width_mm=beside_mm,
    )
    frame.y_mm = min(frame.y_mm, top_mm - QR_MM - 10)
    if receipt.lines:
        frame.gap(4)
        frame.rule()
        frame.rows([(line.name.in_(language), line.value) for line in receipt.lines], name_mm=52)
        frame.rule()
    if receipt.next_steps:
        frame.section(NEXT.in_(language))
        frame.numbered([step.in_(language) for step in receipt.next_steps])
    if receipt.appeal is not None:
        frame.section(APPEAL.in_(language))
        frame.paragraph(receipt.appeal.in_(language), size_pt=BODY_PT, grey=QUIET)
    return frame.finish()
