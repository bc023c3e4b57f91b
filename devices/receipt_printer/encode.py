"""Pages and strips as ESC/POS, cut into pieces that the printer can prove one by one. python-escpos does the encoding.

The library is an encoder here and nothing else: it opens no port. Importing it takes a third of a second, so the driver
does that in a thread when the first slip is printed.
"""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from devices.receipt_printer.frames import CHINESE, DC4, DLE, ENQ, EOT, ESC, INITIALISE, QUIET
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Size, Strip, StripBars, StripPair, StripPart, StripQr, StripRule, StripWords

# Read at import: its own list of 40 printers takes a quarter of a second, and we need one that knows nothing.
os.environ.setdefault("ESCPOS_CAPABILITIES_FILE", str(Path(__file__).with_name("printer.json")))

from escpos import capabilities
from escpos.printer import Dummy

shutil.rmtree(Path(capabilities.pickle_path).parent, ignore_errors=True)  # a cache that nobody would find again

BAND_ROWS = 24
"""3 mm; two of these fit into the 4 KB that such printers buffer."""
LONGEST_FEED = 255
WORD_COLUMNS = 48
QR_DOTS = 6
_REAL_TIME = tuple(bytes([DLE, second]) for second in (EOT, ENQ, DC4))
_HARMLESS = bytes([DLE | 0x08])


class Encoder:
    """Makes pieces: each is a row of whole commands."""

    def __init__(self) -> None:
        self._printer = Dummy(profile="default")

    def begin(self) -> bytes:
        """Before anything else: as after power on, Chinese letters, no status that nobody asked for."""
        return INITIALISE + QUIET + CHINESE

    def cut(self) -> bytes:
        """Feed to the cutter and cut."""
        self._printer.cut(feed=False)
        return self._taken()

    def picture(self, raster: Raster, *, whole: bool = False) -> list[bytes]:
        """A picture as bands; white rows are fed, and white at the right is left out.

        Args:
            raster: the picture.
            whole: keep the white at the right: the printer centres each band by its width.
        """
        width = raster.width // 8
        rows = [raster.rows[start : start + width] for start in range(0, len(raster.rows), width)]
        pieces: list[bytes] = []
        for first, last, black in _runs(rows):
            if not black:
                pieces.append(b"".join(_feeds(last - first)))
                continue
            starts = range(first, last, BAND_ROWS)
            pieces += [self._band(rows[start : min(start + BAND_ROWS, last)], whole=whole) for start in starts]
        return pieces

    def words(self, strip: Strip) -> list[bytes]:
        """A strip in the printer's own letters, GB 18030; codes are drawn."""
        return [piece for part in strip.parts for piece in self._part(part)]

    def _band(self, rows: list[bytes], *, whole: bool) -> bytes:
        width = len(rows[0]) if whole else max(len(row.rstrip(b"\0")) for row in rows)
        dots = b"".join(row[:width] for row in rows)
        for pattern in _REAL_TIME:
            # The printer would obey these bytes in the middle of the picture. One more dot, and it does not.
            dots = dots.replace(pattern, _HARMLESS + pattern[1:])
        image = Image.frombytes("1", (width * 8, len(rows)), bytes(byte ^ 0xFF for byte in dots))
        self._printer.image(image, impl="bitImageRaster", center=False)
        return self._taken()

    def _part(self, part: StripPart) -> list[bytes]:
        match part:
            case StripWords():
                large = part.size in {Size.TITLE, Size.CODE}
                self._set("center" if part.centred else "left", large=large)
                words = " ".join(part.words) if part.size is Size.CODE else part.words
                return [self._taken() + _letters(words)]
            case StripPair():
                self._set("left", large=False)
                return [self._taken() + _letters(f"{part.name}：{part.value}")]
            case StripRule():
                self._set("left", large=False)
                return [self._taken() + _letters("-" * WORD_COLUMNS)]
            case StripQr():
                self._set("center", large=False)
                # Drawn: not every printer of this family makes QR codes by itself.
                return [self._taken(), *self.picture(_enlarged(part.modules), whole=True), _letters(part.caption)]
            case StripBars():
                # Bars are drawn: papers that carry them come as pages.
                self._set("center", large=False)
                return [self._taken() + _letters(part.text)]

    def _set(self, align: str, *, large: bool) -> None:
        # By GS !, which holds for Chinese letters too; ESC ! does not.
        times = 2 if large else 1
        self._printer.set(align=align, bold=large, custom_size=True, width=times, height=times)

    def _taken(self) -> bytes:
        taken: bytes = self._printer.output
        self._printer.clear()
        return taken


def _letters(words: str) -> bytes:
    clean = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in words)
    return clean.encode("gb18030", "replace") + b"\n"


def _enlarged(modules: tuple[str, ...]) -> Raster:
    """A QR code with `QR_DOTS` dots a module; eight modules fill whole bytes."""
    width = -(-len(modules[0]) // 8) * 8
    rows = []
    for modules_row in modules:
        bits = "".join(("1" if module == "#" else "0") * QR_DOTS for module in modules_row.ljust(width))
        rows += [int(bits, 2).to_bytes(len(bits) // 8, "big")] * QR_DOTS
    return Raster(width * QR_DOTS, b"".join(rows))


def _runs(rows: list[bytes]) -> Iterator[tuple[int, int, bool]]:
    """Neighbouring rows that are all white or all not: first, end, black."""
    first = 0
    for place in range(1, len(rows) + 1):
        black = any(rows[first])
        if place == len(rows) or any(rows[place]) != black:
            yield first, place, black
            first = place


def _feeds(rows: int) -> Iterator[bytes]:
    """ESC J n."""
    while rows:
        step = min(rows, LONGEST_FEED)
        yield bytes([ESC, 0x4A, step])
        rows -= step
