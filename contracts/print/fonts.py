"""The typefaces of printed papers: every character of a name is drawn and can be selected, or is named by its code.

reportlab embeds TrueType outlines only, so the faces are Debian's TrueType packages. The first face that has the
character is taken: WenQuanYi Micro Hei (GB 18030 without its extensions, Latin), Droid Sans Fallback (Extension A),
Hanazono Mincho A and B (the rest up to Extension F). Faces are opened when a character first asks for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

FONT_ROOTS = (Path("/usr/share/fonts/truetype"), Path("/usr/local/share/fonts/truetype"))
"""Where Debian keeps TrueType faces."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its name in the PDF, its file below a font root, its Debian package."""

    name: str
    file: str
    package: str


FACES = (
    Face("KioskSans", "wqy/wqy-microhei.ttc", "fonts-wqy-microhei"),
    Face("KioskSansExtA", "droid/DroidSansFallbackFull.ttf", "fonts-droid-fallback"),
    Face("KioskRareA", "hanazono/HanaMinA.ttf", "fonts-hanazono"),
    Face("KioskRareB", "hanazono/HanaMinB.ttf", "fonts-hanazono"),
)

PRIVATE_USE = range(0xE000, 0xF900)
"""Rare characters on older cards have codes of a vendor's own here."""

_FAR_TARGET = re.compile(r"^(<[0-9A-F]{2}>) <([0-9A-F]{5,6})>$", re.MULTILINE)


class FontMissingError(RuntimeError):
    """A face is not installed. The message names the Debian package."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters that share a face."""

    font: str
    words: str


class _SelectableFont(TTFont):
    """A TrueType font whose characters beyond U+FFFF can be selected and searched.

    reportlab writes their code points as five hexadecimal digits into the ToUnicode map; the PDF reference wants
    UTF-16 there.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Let reportlab write the maps, then mend the far code points."""
        super().addObjects(doc)
        for name, thing in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:") and isinstance(thing, PDFStream):
                thing.content = _FAR_TARGET.sub(_as_utf16, thing.content)


def _as_utf16(match: re.Match[str]) -> str:
    character = chr(int(match.group(2), 16))
    return f"{match.group(1)} <{character.encode('utf-16-be').hex().upper()}>"


class Faces:
    """The opened faces. Build one a process and hand it to the renderers of all threads; opening takes 0.1 s a face."""

    def __init__(self, roots: Sequence[Path] = FONT_ROOTS) -> None:
        """Look for faces below `roots`, first root first."""
        self._roots = tuple(roots)
        self._open: list[TTFont] = []
        self._opening = Lock()

    def warm(self) -> None:
        """Open the faces ahead of the first paper, up to one that is not installed."""
        with suppress(FontMissingError):
            self._face(len(FACES) - 1)

    def runs(self, words: str) -> list[Run]:
        """Cut `words` where the face changes.

        A character that no face has (private use, newest extensions) becomes ``〔U+30EDD〕``: readable, never a box.

        Raises:
            FontMissingError: a face that is needed is not installed.
        """
        runs: list[Run] = []
        for character in self._drawable(words):
            font = self._font_of(character)
            if runs and runs[-1].font == font:
                runs[-1] = Run(font, runs[-1].words + character)
            else:
                runs.append(Run(font, character))
        return runs

    def width(self, words: str, size_pt: float) -> float:
        """Width of `words` in points."""
        return sum(pdfmetrics.stringWidth(run.words, run.font, size_pt) for run in self.runs(words))

    def _drawable(self, words: str) -> Iterator[str]:
        for character in words:
            if character.isspace():
                yield " "
            elif not character.isprintable() and ord(character) not in PRIVATE_USE:
                continue
            elif self._find(character) is None:
                yield from f"〔U+{ord(character):04X}〕"
            else:
                yield character

    def _font_of(self, character: str) -> str:
        font = self._find(character)
        return (font or self._face(0)).fontName

    def _find(self, character: str) -> TTFont | None:
        code = ord(character)
        for position in range(len(FACES)):
            font = self._face(position)
            if code in font.face.charToGlyph:
                return font
        return None

    def _face(self, position: int) -> TTFont:
        if len(self._open) <= position:
            with self._opening:
                while len(self._open) <= position:
                    self._open.append(self._load(FACES[len(self._open)]))
        return self._open[position]

    def _load(self, face: Face) -> TTFont:
        for root in self._roots:
            path = root / face.file
            if path.is_file():
                font = _SelectableFont(face.name, str(path))
                pdfmetrics.registerFont(font)
                return font
        raise FontMissingError(f"typeface {face.file} not found: install the package {face.package}")
