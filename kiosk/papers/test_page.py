"""The page by which a technician judges a printer: edges, size, letters, a code."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.codes import draw_qr
from contracts.print.fonts import Faces
from contracts.print.writing import write

EDGE_MM = 5.0
"""Where the frame stands; one side that is missing means a wrong tray, size or margin."""
RULER_MM = 50.0
QR_MM = 22.0
LINE_MM = 6.0
CODE = "KIOSK TEST PAGE"
WORDS = (CODE, "测试页 測試頁 0123456789", "小蜜蜂箱 · 永和九年")
SIZE_PT = 11.0


def render(width_mm: float, height_mm: float, faces: Faces) -> bytes:
    """One page with a frame, three lines, a ruler of 50 mm and a QR code.

    Args:
        width_mm: of the paper, 60 or more.
        height_mm: of the paper, 60 or more.
        faces: typefaces.
    """
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(width_mm * mm, height_mm * mm), pageCompression=1, invariant=1)
    canvas.setTitle(CODE)
    canvas.rect(EDGE_MM * mm, EDGE_MM * mm, (width_mm - 2 * EDGE_MM) * mm, (height_mm - 2 * EDGE_MM) * mm)
    left_mm, top_mm = EDGE_MM + 2, height_mm - EDGE_MM - LINE_MM
    for words in WORDS:
        write(canvas, faces, words, (left_mm, top_mm), SIZE_PT)
        top_mm -= LINE_MM
    canvas.line(left_mm * mm, top_mm * mm, (left_mm + RULER_MM) * mm, top_mm * mm)
    for tick in range(6):
        at = (left_mm + tick * RULER_MM / 5) * mm
        canvas.line(at, top_mm * mm, at, (top_mm + 2) * mm)
    draw_qr(canvas, CODE, left_mm, EDGE_MM + 2, min(QR_MM, top_mm - EDGE_MM - 4))
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
