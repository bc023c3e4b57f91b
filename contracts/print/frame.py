"""The page frame of every printed paper: A4, 14 mm margins, black on white, one quiet head and foot.

A paper is written from top to bottom; pages break by themselves and carry "page n of m". Drawing is put off until
the number of pages is known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from contracts.print.codes import draw_qr
from contracts.print.flow import wrap
from contracts.print.fonts import Faces
from contracts.print.writing import write
from contracts.rules.text import Language, Text

WIDTH_MM, HEIGHT_MM = A4[0] / mm, A4[1] / mm
MARGIN_MM = 14.0
INNER_MM = WIDTH_MM - 2 * MARGIN_MM
TOP_MM = 34.0
"""Where the text begins, from the upper edge."""
FOOT_MM = 24.0
"""What the foot keeps, from the lower edge."""

BODY_PT = 11.5
SMALL_PT = 10.0
LEADING = 1.5
INK = 0.0
QUIET = 0.33
RULE = 0.75

Draw = Callable[[Canvas], None]


class Frame:
    """One paper in the making. Heights are millimetres from the lower edge; `y_mm` is where the next thing hangs."""

    def __init__(self, faces: Faces, language: Language, head: Text, subject: str, reference: str) -> None:
        """Begin the first page.

        Args:
            faces: typefaces.
            language: language of the frame's own words.
            head: who speaks, upper left of each page.
            subject: title of the PDF; holds nothing personal.
            reference: case or paper number, in each foot.
        """
        self._faces = faces
        self._language = language
        self._head = head
        self._subject = subject
        self._reference = reference
        self._pages: list[list[Draw]] = [[]]
        self.y_mm = HEIGHT_MM - TOP_MM

    def break_page(self) -> None:
        """Go on with a new page."""
        self._pages.append([])
        self.y_mm = HEIGHT_MM - TOP_MM

    def need(self, height_mm: float) -> None:
        """Break the page unless `height_mm` still fit."""
        if self.y_mm - height_mm < FOOT_MM:
            self.break_page()

    def gap(self, height_mm: float) -> None:
        """Leave room."""
        self.y_mm -= height_mm

    def draw(self, draw: Draw) -> None:
        """Put off any drawing of the caller's own onto this page."""
        self._pages[-1].append(draw)

    def words(
        self, words: str, left_mm: float, base_mm: float, size_pt: float, *, grey: float = INK, bold: bool = False
    ) -> None:
        """Write one line at a place."""
        self.draw(lambda canvas: self._write(canvas, words, (left_mm, base_mm), size_pt, grey, bold=bold))

    def words_right(self, words: str, right_mm: float, base_mm: float, size_pt: float, *, grey: float = INK) -> None:
        """Write one line that ends at `right_mm`."""
        self.words(words, right_mm - self.width_mm(words, size_pt), base_mm, size_pt, grey=grey)

    def words_centred(self, words: str, base_mm: float, size_pt: float, *, bold: bool = False) -> None:
        """Write one line in the middle of the page."""
        self.words(words, (WIDTH_MM - self.width_mm(words, size_pt)) / 2, base_mm, size_pt, bold=bold)

    def width_mm(self, words: str, size_pt: float) -> float:
        """Width of a line."""
        return self._faces.width(words, size_pt) / mm

    def rule(self, *, grey: float = RULE, left_mm: float = MARGIN_MM, width_mm: float = INNER_MM) -> None:
        """A hair line across."""
        y_mm = self.y_mm

        def line(canvas: Canvas) -> None:
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(0.6)
            canvas.line(left_mm * mm, y_mm * mm, (left_mm + width_mm) * mm, y_mm * mm)

        self.draw(line)

    def title(self, words: str, under: str = "", *, width_mm: float = INNER_MM) -> None:
        """The paper's title, and a quiet line under it."""
        self.paragraph(words, size_pt=23, width_mm=width_mm, bold=True, leading=1.3)
        if under:
            self.gap(1)
            self.paragraph(under, size_pt=BODY_PT, width_mm=width_mm, grey=QUIET)

    def section(self, words: str) -> None:
        """A heading inside the paper; stays with what follows."""
        self.need(22)
        self.gap(7)
        self.paragraph(words, size_pt=13.5, bold=True)
        self.gap(1.5)

    def paragraph(
        self,
        words: str,
        *,
        size_pt: float = BODY_PT,
        left_mm: float = MARGIN_MM,
        width_mm: float = INNER_MM,
        grey: float = INK,
        bold: bool = False,
        leading: float = LEADING,
    ) -> None:
        """Text that runs on over lines and pages."""
        step_mm = size_pt * leading / mm
        for line in self.lines(words, size_pt, width_mm):
            self.need(step_mm)
            self.words(line, left_mm, self.y_mm - 0.5 * step_mm - 0.36 * size_pt / mm, size_pt, grey=grey, bold=bold)
            self.y_mm -= step_mm

    def lines(self, words: str, size_pt: float, width_mm: float) -> list[str]:
        """`words` broken to a width."""
        return wrap(words, width_mm * mm, lambda part: self._faces.width(part, size_pt))

    def rows(self, rows: Sequence[tuple[str, str]], *, name_mm: float = 46.0, width_mm: float = INNER_MM) -> None:
        """Names and values, a hair line between."""
        for position, (name, value) in enumerate(rows):
            names = self.lines(name, SMALL_PT, name_mm - 4)
            values = self.lines(value, BODY_PT, width_mm - name_mm)
            step_mm = BODY_PT * LEADING / mm
            height_mm = step_mm * max(len(names), len(values)) + 3.6
            self.need(height_mm)
            if position:
                self.rule(width_mm=width_mm)
            base_mm = self.y_mm - 1.8 - 0.5 * step_mm - 0.36 * BODY_PT / mm
            for place, line in enumerate(names):
                self.words(line, MARGIN_MM, base_mm - place * step_mm, SMALL_PT, grey=QUIET)
            for place, line in enumerate(values):
                self.words(line, MARGIN_MM + name_mm, base_mm - place * step_mm, BODY_PT)
            self.y_mm -= height_mm

    def numbered(self, items: Sequence[str]) -> None:
        """Steps, one number each."""
        for position, item in enumerate(items, start=1):
            self.need(BODY_PT * LEADING / mm)
            base_mm = self.y_mm - 0.5 * BODY_PT * LEADING / mm - 0.36 * BODY_PT / mm
            self.words(f"{position}", MARGIN_MM, base_mm, BODY_PT, bold=True)
            self.paragraph(item, left_mm=MARGIN_MM + 8, width_mm=INNER_MM - 8)
            self.gap(1.2)

    def qr(self, text: str, right_mm: float, top_mm: float, size_mm: float, caption: str) -> None:
        """A QR code with its caption below, its right edge at `right_mm`."""
        left_mm = right_mm - size_mm
        self.draw(lambda canvas: draw_qr(canvas, text, left_mm, top_mm - size_mm, size_mm))
        for place, line in enumerate(self.lines(caption, SMALL_PT, size_mm)):
            left = left_mm + (size_mm - self.width_mm(line, SMALL_PT)) / 2
            self.words(line, left, top_mm - size_mm - 3.2 - place * 4.6, SMALL_PT, grey=QUIET)

    def finish(self) -> bytes:
        """The paper as PDF bytes; the same content gives the same bytes."""
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=A4, pageCompression=1, invariant=1, lang=LANGUAGE_TAGS[self._language])
        canvas.setTitle(self._subject)
        canvas.setAuthor(self._head.in_(self._language))
        canvas.setCreator("kiosk")
        canvas.setProducer("kiosk")
        for number, page in enumerate(self._pages, start=1):
            self._draw_frame(canvas, number)
            for draw in page:
                draw(canvas)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    def _draw_frame(self, canvas: Canvas, number: int) -> None:
        top_mm = HEIGHT_MM - MARGIN_MM - 5
        _draw_door(canvas, MARGIN_MM, top_mm - 1.6)
        self._write(canvas, self._head.in_(self._language), (MARGIN_MM + 9, top_mm), SMALL_PT, INK)
        count = _PAGE_OF.in_(self._language).format(number=number, count=len(self._pages))
        for words, base_mm in ((self._reference, top_mm), (count, MARGIN_MM)):
            left_mm = WIDTH_MM - MARGIN_MM - self.width_mm(words, SMALL_PT)
            self._write(canvas, words, (left_mm, base_mm), SMALL_PT, QUIET)
        self._write(canvas, self._subject, (MARGIN_MM, MARGIN_MM), SMALL_PT, QUIET)
        canvas.setStrokeGray(RULE)
        canvas.setLineWidth(0.6)
        for line_mm in (top_mm - 5, MARGIN_MM + 6):
            canvas.line(MARGIN_MM * mm, line_mm * mm, (WIDTH_MM - MARGIN_MM) * mm, line_mm * mm)

    def _write(
        self,
        canvas: Canvas,
        words: str,
        place_mm: tuple[float, float],
        size_pt: float,
        grey: float,
        *,
        bold: bool = False,
    ) -> None:
        write(canvas, self._faces, words, place_mm, size_pt, grey=grey, bold=bold)


def _draw_door(canvas: Canvas, left_mm: float, bottom_mm: float) -> None:
    """The product's mark: a door left ajar."""
    canvas.saveState()
    canvas.translate(left_mm * mm, bottom_mm * mm)
    canvas.setStrokeGray(INK)
    canvas.setFillGray(INK)
    canvas.setLineWidth(0.9)
    canvas.rect(0, 0, 4.6 * mm, 6.6 * mm, stroke=1, fill=0)
    leaf = canvas.beginPath()
    leaf.moveTo(0, 0)
    leaf.lineTo(2.7 * mm, -0.9 * mm)
    leaf.lineTo(2.7 * mm, 5.9 * mm)
    leaf.lineTo(0, 6.6 * mm)
    leaf.close()
    canvas.drawPath(leaf, stroke=0, fill=1)
    canvas.restoreState()


LANGUAGE_TAGS = {Language.ZH_CN: "zh-CN", Language.ZH_HK: "zh-HK", Language.EN: "en"}
_PAGE_OF = Text("第 {number} 页，共 {count} 页", "第 {number} 頁，共 {count} 頁", "Page {number} of {count}")
