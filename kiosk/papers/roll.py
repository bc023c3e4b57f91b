"""A strip as one long PDF page, as wide as the roll's printable part. Thermal paper knows black and white only."""

from __future__ import annotations

import math
from collections.abc import Callable
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.codes import draw_code128, draw_qr
from contracts.print.flow import wrap
from contracts.print.fonts import Faces
from contracts.print.frame import LANGUAGE_TAGS, LEADING
from contracts.print.writing import write
from kiosk.domain.strip import Size, Strip, StripBars, StripPair, StripPart, StripQr, StripRule, StripWords

DOTS_PER_MM = 8
"""Print heads of 203 dpi. Codes are laid on whole dots, so that no edge is half a dot."""
QR_MM = 38.0
BARS_MM = 14.0
BAR_DOTS = 3
NAME_MM = 18.0
SIDE_MM = 1.0
CODE_PT = 31.0
SIZES_PT = {Size.SMALL: 10.0, Size.BODY: 11.5, Size.TITLE: 17.0, Size.CODE: CODE_PT}
BOLD = frozenset({Size.TITLE, Size.CODE})

Draw = Callable[[Canvas, float], None]
"""Draws onto a page of the given height in millimetres."""


def render(strip: Strip, faces: Faces, width_mm: float) -> bytes:
    """The strip as PDF bytes; the same content gives the same bytes."""
    column = _Column(faces, width_mm)
    for part in strip.parts:
        column.add(part)
    height_mm = math.ceil(column.y_mm + 1)
    buffer = BytesIO()
    size = (width_mm * mm, height_mm * mm)
    canvas = Canvas(buffer, pagesize=size, pageCompression=1, invariant=1, lang=LANGUAGE_TAGS[strip.language])
    canvas.setTitle(strip.title)
    canvas.setCreator("kiosk")
    canvas.setProducer("kiosk")
    for draw in column.drawn:
        draw(canvas, height_mm)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class _Column:
    """One column in the making. `y_mm`: how far it reaches down."""

    def __init__(self, faces: Faces, width_mm: float) -> None:
        self._faces = faces
        self._width_mm = width_mm
        self._inner_mm = width_mm - 2 * SIDE_MM
        self.y_mm = 1.0
        self.drawn: list[Draw] = []

    def add(self, part: StripPart) -> None:
        """Hang one part below the others."""
        match part:
            case StripWords():
                self._words(part)
            case StripPair():
                self._pair(part)
            case StripQr():
                self._qr(part)
            case StripBars():
                self._bars(part)
            case StripRule():
                self._rule()

    def _words(self, part: StripWords) -> None:
        size_pt = SIZES_PT[part.size]
        bold = part.size in BOLD
        if part.size is Size.CODE:
            words = " ".join(part.words)
            size_pt = min(size_pt, size_pt * self._inner_mm / self._long_mm(words, size_pt))
            lines = [words]
        else:
            lines = self._lines(part.words, size_pt, self._inner_mm)
        for line in lines:
            left_mm = (self._width_mm - self._long_mm(line, size_pt)) / 2 if part.centred else SIDE_MM
            self._line(line, left_mm, self.y_mm, size_pt, bold=bold)
            self.y_mm += _step_mm(size_pt)
        self.y_mm += 0.8

    def _pair(self, part: StripPair) -> None:
        names = self._lines(part.name, SIZES_PT[Size.SMALL], NAME_MM - 2)
        values = self._lines(part.value, SIZES_PT[Size.BODY], self._inner_mm - NAME_MM)
        step_mm = _step_mm(SIZES_PT[Size.BODY])
        for place, line in enumerate(names):
            self._line(line, SIDE_MM, self.y_mm + place * step_mm, SIZES_PT[Size.SMALL])
        for place, line in enumerate(values):
            self._line(line, SIDE_MM + NAME_MM, self.y_mm + place * step_mm, SIZES_PT[Size.BODY])
        self.y_mm += max(len(names), len(values)) * step_mm + 0.6

    def _qr(self, part: StripQr) -> None:
        modules = len(part.modules)
        dots = max(2, int(QR_MM * DOTS_PER_MM / modules))
        size_mm = modules * dots / DOTS_PER_MM
        left_mm = math.floor((self._width_mm - size_mm) / 2)
        top_mm = math.ceil(self.y_mm)
        self.drawn.append(
            lambda canvas, height_mm: draw_qr(canvas, part.text, left_mm, height_mm - top_mm - size_mm, size_mm)
        )
        self.y_mm = top_mm + size_mm - 1
        self._words(StripWords(part.caption, Size.SMALL, centred=True))

    def _bars(self, part: StripBars) -> None:
        top_mm = math.ceil(self.y_mm + 1)
        self.drawn.append(
            lambda canvas, height_mm: draw_code128(
                canvas,
                part.text,
                middle_mm=self._width_mm / 2,
                bottom_mm=height_mm - top_mm - BARS_MM,
                height_mm=BARS_MM,
                bar_mm=BAR_DOTS / DOTS_PER_MM,
            )
        )
        self.y_mm = top_mm + BARS_MM + 0.5
        self._words(StripWords(" ".join(part.text), centred=True))

    def _rule(self) -> None:
        line_mm = math.ceil(self.y_mm + 1)

        def draw(canvas: Canvas, height_mm: float) -> None:
            canvas.setFillGray(0)
            thick_mm = 2 / DOTS_PER_MM
            canvas.rect(SIDE_MM * mm, (height_mm - line_mm) * mm, self._inner_mm * mm, thick_mm * mm, stroke=0, fill=1)

        self.drawn.append(draw)
        self.y_mm = line_mm + 1.5

    def _line(self, words: str, left_mm: float, top_mm: float, size_pt: float, *, bold: bool = False) -> None:
        base_mm = top_mm + 0.5 * _step_mm(size_pt) + 0.36 * size_pt / mm
        self.drawn.append(
            lambda canvas, height_mm: write(
                canvas, self._faces, words, (left_mm, height_mm - base_mm), size_pt, bold=bold
            )
        )

    def _lines(self, words: str, size_pt: float, width_mm: float) -> list[str]:
        return wrap(words, width_mm * mm, lambda part: self._faces.width(part, size_pt))

    def _long_mm(self, words: str, size_pt: float) -> float:
        return self._faces.width(words, size_pt) / mm


def _step_mm(size_pt: float) -> float:
    return size_pt * LEADING / mm
