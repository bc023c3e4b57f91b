"""QR codes and bar codes, drawn as vectors."""

from __future__ import annotations

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.qr import qr_matrix


def draw_qr(canvas: Canvas, text: str, left_mm: float, bottom_mm: float, size_mm: float) -> None:
    """Draw a QR code, quiet zone included, into a square of `size_mm`."""
    matrix = qr_matrix(text)
    module = size_mm * mm / len(matrix)
    path = canvas.beginPath()
    for row, modules in enumerate(matrix):
        bottom = bottom_mm * mm + (len(matrix) - 1 - row) * module
        start: int | None = None
        for column, dark in enumerate([*modules, False]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(left_mm * mm + start * module, bottom, (column - start) * module, module)
                start = None
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def draw_code128(
    canvas: Canvas, text: str, *, middle_mm: float, bottom_mm: float, height_mm: float, bar_mm: float
) -> None:
    """Draw a Code 128 bar code with its quiet zones.

    Args:
        canvas: where to.
        text: printable ASCII.
        middle_mm: where its middle stands.
        bottom_mm: lower edge of the bars.
        height_mm: height of the bars.
        bar_mm: width of the narrowest bar; 0.33 and more reads well by a hand-held module.
    """
    canvas.setFillGray(0)
    code = Code128(text, barHeight=height_mm * mm, barWidth=bar_mm * mm, quiet=True, humanReadable=False)
    code.drawOn(canvas, middle_mm * mm - float(code.width) / 2, bottom_mm * mm)
