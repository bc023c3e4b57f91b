"""One line of words on a canvas, each character in a face that has it."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.fonts import Faces

BOLD_OUTLINE = 38
"""The faces have no bold cut; an outline of this fraction of the size, in the same ink, makes one."""


def write(
    canvas: Canvas,
    faces: Faces,
    words: str,
    place_mm: tuple[float, float],
    size_pt: float,
    *,
    grey: float = 0.0,
    bold: bool = False,
) -> None:
    """Write one line; it stays selectable.

    Args:
        canvas: where to.
        faces: typefaces.
        words: what; white space of any kind becomes a blank.
        place_mm: left end of its base line, from the lower left corner.
        size_pt: size of the letters.
        grey: 0 is black.
        bold: heavier.
    """
    canvas.saveState()  # a render mode outlives its text object in a PDF
    text = canvas.beginText(place_mm[0] * mm, place_mm[1] * mm)
    canvas.setFillGray(grey)
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(size_pt / BOLD_OUTLINE)
    text.setTextRenderMode(2 if bold else 0)
    for run in faces.runs(words):
        text.setFont(run.font, size_pt)
        text.textOut(run.words)
    canvas.drawText(text)
    canvas.restoreState()
