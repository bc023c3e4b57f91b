"""The label of one envelope in its true size, for a label printer: laid into the window as it comes out."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.codes import draw_code128
from contracts.print.flow import wrap
from contracts.print.fonts import Faces
from contracts.print.frame import LANGUAGE_TAGS
from contracts.print.writing import write
from kiosk.domain.papers import EnvelopeLabel, Medium
from kiosk.papers import envelope_label
from kiosk.papers.words import moment

EDGE_MM = 4.0
"""Label printers are a millimetre or two off; nothing stands nearer to the edge."""
BIG_PT = 30.0
BODY_PT = 11.5
SMALL_PT = 10.0
NAME_MM = 12.0
BAR_MM = 0.375
"""Three dots at 203 dpi."""
BAND_MM = 7.0
LINE_MM = 6.0


def render(label: EnvelopeLabel, faces: Faces, medium: Medium) -> bytes:
    """The label as PDF bytes, one page of the medium's size."""
    buffer = BytesIO()
    language = envelope_label.LANGUAGE
    page = (medium.width_mm * mm, medium.height_mm * mm)
    canvas = Canvas(buffer, pagesize=page, pageCompression=1, invariant=1, lang=LANGUAGE_TAGS[language])
    canvas.setTitle(envelope_label.SUBJECT)
    canvas.setCreator("kiosk")
    canvas.setProducer("kiosk")
    inner_mm = medium.width_mm - 2 * EDGE_MM
    right_mm = medium.width_mm - EDGE_MM

    def line(words: str, left_mm: float, base_mm: float, size_pt: float, *, bold: bool = False) -> None:
        write(canvas, faces, words, (left_mm, base_mm), size_pt, bold=bold)

    def wide_mm(words: str, size_pt: float) -> float:
        return faces.width(words, size_pt) / mm

    top_mm = medium.height_mm - EDGE_MM - 9
    line(label.sort_code, EDGE_MM, top_mm, BIG_PT, bold=True)
    if label.box_code:
        line(label.box_code, right_mm - wide_mm(label.box_code, BIG_PT), top_mm, BIG_PT, bold=True)
    base_mm = top_mm - LINE_MM - 1
    for name, value in ((envelope_label.TO, label.department), (envelope_label.MATTER, label.matter.in_(language))):
        fitting = wrap(value, (inner_mm - NAME_MM) * mm, lambda part: faces.width(part, BODY_PT))
        line(name, EDGE_MM, base_mm, SMALL_PT)
        line(fitting[0], EDGE_MM + NAME_MM, base_mm, BODY_PT)
        base_mm -= LINE_MM
    foot_mm = EDGE_MM
    if label.in_trust:
        _draw_band(canvas, faces, EDGE_MM, inner_mm)
        foot_mm += BAND_MM + 1.5
    at = moment(label.at, language)
    line(label.case_number, EDGE_MM, foot_mm, SMALL_PT)
    line(at, right_mm - wide_mm(at, SMALL_PT), foot_mm, SMALL_PT)
    letters = " ".join(label.envelope)
    letters_mm = foot_mm + 5.5
    line(letters, (medium.width_mm - wide_mm(letters, BODY_PT)) / 2, letters_mm, BODY_PT)
    bars_mm = letters_mm + 4.5
    draw_code128(
        canvas,
        label.envelope,
        middle_mm=medium.width_mm / 2,
        bottom_mm=bars_mm,
        height_mm=max(8.0, base_mm + LINE_MM - 2.5 - bars_mm),
        bar_mm=BAR_MM,
    )
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_band(canvas: Canvas, faces: Faces, bottom_mm: float, inner_mm: float) -> None:
    """White on black: it must not be taken away yet."""
    canvas.setFillGray(0)
    canvas.rect(EDGE_MM * mm, bottom_mm * mm, inner_mm * mm, BAND_MM * mm, stroke=0, fill=1)
    words = envelope_label.IN_TRUST_SHORT
    left_mm = EDGE_MM + (inner_mm - faces.width(words, BODY_PT) / mm) / 2
    write(canvas, faces, words, (left_mm, bottom_mm + 2.2), BODY_PT, grey=1)
