"""The paper of the simulated receipt printer: what was printed on it, and the slips that were cut off."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH = 576
ROW_BYTES = WIDTH // 8
DOTS_PER_MM = 8
FACE = Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")
"""Stands for the letters in the printer's own memory."""
CELL = 24
"""Height of a line and width of a Chinese letter; others take half of it."""
LINE_ROWS = 30


@dataclass(slots=True)
class Style:
    """How letters stand; `times` in both directions."""

    align: int = 0
    times: int = 1


@dataclass(slots=True)
class Paper:
    """Paper from the roll that was not cut off yet.

    Attributes:
        rows: what is on it, 72 bytes a row.
        lines: the words on it that were written as letters.
    """

    style: Style = field(default_factory=Style)
    rows: list[bytes] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    _line: bytearray = field(default_factory=bytearray)

    @property
    def open_line(self) -> bool:
        """Whether letters wait for their line feed."""
        return bool(self._line)

    def write(self, text: bytes) -> None:
        """Letters into the open line."""
        self._line += text

    def forget_line(self) -> None:
        """Power was lost: what had not been printed yet is gone."""
        self._line.clear()

    def line_rows(self) -> list[bytes]:
        """End the open line: its rows, as many lines as it needs."""
        words = self._line.decode("gb18030", "replace")
        self._line.clear()
        self.lines.append(words)
        rows: list[bytes] = []
        for line in _broken(words, WIDTH // self.style.times):
            rows += _drawn(line, self.style)
        return rows or [bytes(ROW_BYTES)] * LINE_ROWS

    def placed(self, width_bytes: int, data: bytes) -> list[bytes]:
        """A picture's rows, where the alignment puts them; what is too wide is cut off."""
        room = ROW_BYTES - min(width_bytes, ROW_BYTES)
        left = {1: room // 2, 2: room}.get(self.style.align, 0)
        rows = [data[start : start + width_bytes] for start in range(0, len(data), width_bytes)]
        return [(bytes(left) + row[:ROW_BYTES]).ljust(ROW_BYTES, b"\0") for row in rows]

    def cut_off(self, target: Path) -> float:
        """Lay the slip down as a picture; returns its length in millimetres."""
        length_mm = len(self.rows) / DOTS_PER_MM
        dots = b"".join(self.rows) or bytes(ROW_BYTES)
        picture = Image.frombytes("1", (WIDTH, len(dots) // ROW_BYTES), bytes(byte ^ 0xFF for byte in dots))
        part = target.with_suffix(".part")
        picture.save(part, "PNG")
        part.replace(target)
        self.rows.clear()
        self.lines.clear()
        return length_mm


@cache
def _face() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FACE), CELL - 2)


def _cells(letter: str) -> int:
    return CELL // 2 if ord(letter) < 0x100 else CELL  # noqa: PLR2004 - Latin letters take half the width


def _broken(words: str, width: int) -> list[str]:
    lines, used = [""], 0
    for letter in words:
        if used + _cells(letter) > width:
            lines.append("")
            used = 0
        lines[-1] += letter
        used += _cells(letter)
    return lines


def _drawn(line: str, style: Style) -> list[bytes]:
    picture = Image.new("1", (WIDTH // style.times, LINE_ROWS), 0)
    pen = ImageDraw.Draw(picture)
    length = sum(map(_cells, line))
    room = picture.width - length
    at = {1: room // 2, 2: room}.get(style.align, 0)
    for letter in line:
        pen.text((at, 0), letter, fill=1, font=_face())
        at += _cells(letter)
    if style.times > 1:
        picture = picture.resize((picture.width * style.times, picture.height * style.times))
    dots = picture.tobytes()
    row = picture.width // 8
    return [dots[start : start + row].ljust(ROW_BYTES, b"\0") for start in range(0, len(dots), row)]
