"""A certificate as a result paper: what is certified, by whom, and a QR code with which anyone can check it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.fonts import Faces
from contracts.print.frame import BODY_PT, MARGIN_MM, QUIET, SMALL_PT, WIDTH_MM, Frame
from contracts.rules.text import Language, Text

SEAL_MM = 40.0
QR_MM = 34.0


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """One certified fact; the value is complete, since this paper is the person's own."""

    name: Text
    value: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """All that stands on a certificate.

    Attributes:
        language: language of the paper; the Chinese title always stands on it.
        title: such as 社会保险参保证明.
        number: number of this paper, shown in head and foot.
        case_number: case that led to it.
        statement: one paragraph, what is certified and for which use.
        lines: certified facts.
        issuer: department that answers for it, around the seal.
        seal: short words in the middle of the seal.
        issued_at: time of issue, with zone.
        valid_until: last day on which it may be relied on, None for no end.
        verify_url: address of the public check page; holds no personal data.
        note: remark under the facts, such as that the data are simulated.
    """

    language: Language
    title: Text
    number: str
    case_number: str
    statement: Text
    lines: tuple[CertificateLine, ...]
    issuer: Text
    seal: str
    issued_at: datetime
    valid_until: date | None
    verify_url: str
    note: Text | None = None


def render(certificate: Certificate, faces: Faces) -> bytes:
    """One certificate as PDF bytes.

    Raises:
        FontMissingError: a typeface package is not installed.
    """
    language = certificate.language
    frame = Frame(faces, language, certificate.issuer, certificate.title.in_(language), certificate.number)
    frame.gap(8)
    frame.words_centred(certificate.title.in_(language), frame.y_mm - 9, 25, bold=True)
    frame.gap(13)
    if language is Language.EN:
        frame.words_centred(certificate.title.zh_CN, frame.y_mm - 5, 13)
        frame.gap(7)
    frame.gap(9)
    frame.paragraph(certificate.statement.in_(language), leading=1.8)
    frame.gap(6)
    frame.rule()
    frame.rows([(line.name.in_(language), line.value) for line in certificate.lines], name_mm=52)
    frame.rule()
    if certificate.note is not None:
        frame.gap(4)
        frame.paragraph(certificate.note.in_(language), size_pt=SMALL_PT, grey=QUIET)
    frame.need(SEAL_MM + 18)
    _close(frame, certificate, faces)
    return frame.finish()


def _close(frame: Frame, certificate: Certificate, faces: Faces) -> None:
    """Check code on the left, issuer with seal on the right."""
    language = certificate.language
    top_mm = frame.y_mm - 12
    frame.qr(certificate.verify_url, MARGIN_MM + QR_MM - 3, top_mm, QR_MM, _SCAN.in_(language))
    right_mm = WIDTH_MM - MARGIN_MM
    rows = [
        (_ISSUED.in_(language), _day(certificate.issued_at.date(), language)),
        (
            _VALID.in_(language),
            _day(certificate.valid_until, language) if certificate.valid_until else _NO_END.in_(language),
        ),
        (_CASE.in_(language), certificate.case_number),
    ]
    left_mm = MARGIN_MM + QR_MM + 8
    for position, (name, value) in enumerate(rows):
        base_mm = top_mm - 9 - position * 12
        frame.words(name, left_mm, base_mm, SMALL_PT, grey=QUIET)
        frame.words(value, left_mm, base_mm - 5.2, BODY_PT)
    middle_mm = (right_mm - SEAL_MM / 2 - 2, top_mm - SEAL_MM / 2)
    frame.draw(lambda canvas: _draw_seal(canvas, faces, certificate, middle_mm))


def _day(day: date, language: Language) -> str:
    if language is Language.EN:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def _draw_seal(canvas: Canvas, faces: Faces, certificate: Certificate, middle_mm: tuple[float, float]) -> None:
    """A round seal: the issuer's name on the upper arc, the seal's words in the middle."""
    radius = SEAL_MM / 2 * mm
    canvas.saveState()
    canvas.translate(middle_mm[0] * mm, middle_mm[1] * mm)
    canvas.setStrokeColorRGB(*_CINNABAR)
    canvas.setFillColorRGB(*_CINNABAR)
    canvas.setLineWidth(1.6)
    canvas.circle(0, 0, radius, stroke=1, fill=0)
    canvas.setLineWidth(0.5)
    canvas.circle(0, 0, radius - 1.5 * mm, stroke=1, fill=0)
    name = certificate.issuer.zh_CN
    size = min(13.0, 150.0 / max(len(name), 1))
    step = min(26.0, 236.0 / max(len(name), 1))
    for position, character in enumerate(name):
        angle = 90 - (position - (len(name) - 1) / 2) * step
        canvas.saveState()
        canvas.rotate(angle - 90)
        _write_centred(canvas, faces, character, radius - 2.6 * mm - size, size)
        canvas.restoreState()
    _write_centred(canvas, faces, certificate.seal, -2.2 * mm, 12.0)
    canvas.setLineWidth(0.5)
    half = faces.width(certificate.seal, 12.0) / 2 + 1.5 * mm
    for height in (3.4 * mm, -4.4 * mm):
        reach = min(half, math.sqrt((radius - 3 * mm) ** 2 - height**2))
        canvas.line(-reach, height, reach, height)
    canvas.restoreState()


def _write_centred(canvas: Canvas, faces: Faces, words: str, base: float, size_pt: float) -> None:
    text = canvas.beginText(-faces.width(words, size_pt) / 2, base)
    for run in faces.runs(words):
        text.setFont(run.font, size_pt)
        text.textOut(run.words)
    canvas.drawText(text)


_CINNABAR = (0.70, 0.11, 0.07)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISSUED = Text("出具日期", "出具日期", "Date of issue")
_VALID = Text("有效期至", "有效期至", "Valid until")
_NO_END = Text("长期", "長期", "no end date")
_CASE = Text("办件编号", "辦件編號", "Case number")
_SCAN = Text("扫码核验真伪", "掃碼核驗真偽", "Scan to verify")
