"""What a matter needs, with a square to tick, to take home."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.fonts import Faces
from contracts.print.frame import INNER_MM, MARGIN_MM, QUIET, Frame
from kiosk.domain.papers import Checklist
from kiosk.papers.words import HEAD, WHAT_TO_BRING

_SQUARE_MM = 4.6


def render(checklist: Checklist, faces: Faces) -> bytes:
    """The checklist as PDF bytes."""
    language = checklist.language
    matter = checklist.matter.in_(language)
    frame = Frame(faces, language, HEAD, matter, "")
    frame.title(matter, WHAT_TO_BRING.in_(language))
    frame.gap(5)
    frame.rule()
    for line in checklist.lines:
        frame.need(18)
        frame.gap(2.5)
        top_mm = frame.y_mm
        frame.draw(_square(top_mm))
        frame.paragraph(line.name.in_(language), size_pt=13, left_mm=MARGIN_MM + 10, width_mm=INNER_MM - 10)
        if line.value:
            frame.paragraph(line.value, left_mm=MARGIN_MM + 10, width_mm=INNER_MM - 10, grey=QUIET)
        frame.gap(2.5)
        frame.rule()
    return frame.finish()


def _square(top_mm: float) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1)
        canvas.rect(MARGIN_MM * mm, (top_mm - 1.2 - _SQUARE_MM) * mm, _SQUARE_MM * mm, _SQUARE_MM * mm)

    return draw
