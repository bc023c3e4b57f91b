"""The label of one envelope: the upper half of a sheet, folded, goes into the envelope's window."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.codes import draw_code128
from contracts.print.fonts import Faces
from contracts.print.frame import HEIGHT_MM, INNER_MM, MARGIN_MM, QUIET, SMALL_PT, WIDTH_MM, Frame
from contracts.rules.text import Language
from kiosk.domain.papers import EnvelopeLabel
from kiosk.papers.words import HEAD, moment

FOLD_MM = HEIGHT_MM / 2
SUBJECT = "信封标签"
IN_TRUST = "代为保管 · 预审通过前不得取走　In trust: not to be collected"
IN_TRUST_SHORT = "代为保管 · 预审通过前不得取走"
BOX = "箱号 Box"
SORT = "分拣码 Sort"
TO = "去向"
MATTER = "事项"
_BAR_MM = 0.5
LANGUAGE = Language.ZH_CN
"""Couriers and clerks read it; the citizen's instructions below it are in Chinese and English."""

_FOLD = (
    ("沿虚线对折，有条码的一面朝外。", "Fold along the dashed line, bar code outwards."),
    ("插进信封的透明窗，封好信封。", "Slide it into the envelope's window and seal the envelope."),
    ("把信封放进箱子，推上门。", "Lay the envelope in the box and push the door shut."),
)


def render(label: EnvelopeLabel, faces: Faces) -> bytes:
    """The label as PDF bytes."""
    frame = Frame(faces, LANGUAGE, HEAD, SUBJECT, label.case_number)
    right_mm = WIDTH_MM - MARGIN_MM
    top_mm = frame.y_mm
    # The box is known only once the envelope is ready; until then the sort code stands alone.
    shown = [(SORT, label.sort_code), *([(BOX, label.box_code)] if label.box_code else [])]
    for place, (name, value) in enumerate(shown):
        left_mm = MARGIN_MM + place * INNER_MM * 0.58
        frame.words(name, left_mm, top_mm - 3, SMALL_PT, grey=QUIET)
        frame.words(value, left_mm, top_mm - 20, 44.0, bold=True)
    frame.y_mm = top_mm - 26
    frame.rows([(TO, label.department), (MATTER, label.matter.in_(LANGUAGE))], name_mm=20)
    frame.rule()
    frame.gap(4)
    bars_mm = frame.y_mm - 18
    frame.draw(
        lambda canvas: draw_code128(
            canvas, label.envelope, middle_mm=WIDTH_MM / 2, bottom_mm=bars_mm, height_mm=18, bar_mm=_BAR_MM
        ),
    )
    frame.words_centred(" ".join(label.envelope), bars_mm - 6, 13)
    frame.words(moment(label.at, LANGUAGE), MARGIN_MM, bars_mm - 15, SMALL_PT, grey=QUIET)
    frame.words_right(label.case_number, right_mm, bars_mm - 15, SMALL_PT, grey=QUIET)
    if label.in_trust:
        _draw_trust_band(frame, bars_mm - 30)
    frame.draw(_draw_fold)
    frame.y_mm = FOLD_MM - 14
    for step, (chinese, english) in enumerate(_FOLD, start=1):
        frame.words(f"{step}", MARGIN_MM, frame.y_mm - 5.1, 13, bold=True)
        frame.paragraph(chinese, size_pt=13, left_mm=MARGIN_MM + 8)
        frame.paragraph(english, left_mm=MARGIN_MM + 8, grey=QUIET)
        frame.gap(3)
    return frame.finish()


def _draw_trust_band(frame: Frame, bottom_mm: float) -> None:
    def band(canvas: Canvas) -> None:
        canvas.setFillGray(0)
        canvas.rect(MARGIN_MM * mm, bottom_mm * mm, INNER_MM * mm, 10 * mm, stroke=0, fill=1)

    frame.draw(band)
    left_mm = (WIDTH_MM - frame.width_mm(IN_TRUST, 12.5)) / 2
    frame.words(IN_TRUST, left_mm, bottom_mm + 3.4, 12.5, grey=1)


def _draw_fold(canvas: Canvas) -> None:
    canvas.setStrokeGray(0.4)
    canvas.setLineWidth(0.8)
    canvas.setDash(4, 3)
    canvas.line(0, FOLD_MM * mm, WIDTH_MM * mm, FOLD_MM * mm)
    canvas.setDash()
