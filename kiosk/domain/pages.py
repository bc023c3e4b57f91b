"""Scanned pages and what the quality gate says of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class PageFault(StrEnum):
    """Why a page would be refused by the desk, found at once."""

    EDGES = "edges"  # a side is cut off or the page is too skewed to mend
    BLUR = "blur"
    GLARE = "glare"
    SHADOW = "shadow"
    BLANK = "blank"
    UPSIDE_DOWN = "upside_down"
    SHORT = "short"  # the scanner stopped before the end of the page


class SheetHint(StrEnum):
    """What to do about a sheet that lies below a document camera, seen before it is taken; the most urgent one."""

    DARK = "dark"
    NO_PAGE = "no_page"
    EDGES = "edges"  # a side is beyond the picture, or something lies on it
    GLARE = "glare"
    BLUR = "blur"


@dataclass(frozen=True, slots=True)
class SheetLook:
    """One look at what lies below a document camera. Shown and forgotten, never stored.

    Attributes:
        preview_jpeg: the frame, small.
        corners: of the sheet, as shares of the frame's width and height, from its upper left one clockwise; none when
            there is no sheet, or not all of it.
        hint: None: it lies well.
    """

    preview_jpeg: bytes = field(repr=False)
    corners: tuple[tuple[float, float], ...]
    hint: SheetHint | None


@dataclass(frozen=True, slots=True)
class QualityCheck:
    """One line of the check list beside the picture."""

    fault: PageFault
    passed: bool
    measure: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page after the gate: mended picture (JPEG bytes, upright, cropped) and its checks.

    Attributes:
        jpeg: the picture that travels.
        preview_png: small picture for the screen.
    """

    jpeg: bytes = field(repr=False)
    preview_png: bytes = field(repr=False)
    sha256: str
    width_px: int
    height_px: int
    checks: tuple[QualityCheck, ...]

    @property
    def good(self) -> bool:
        """Whether the desk could use it."""
        return all(check.passed for check in self.checks)


@dataclass(frozen=True, slots=True)
class Region:
    """Part of a page, in shares of its width and height from the upper left corner."""

    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies in it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of print as the machine read it, from the top down. A reading is a suggestion, never a fact.

    Attributes:
        certainty: the recogniser's own, 0 to 1.
        where: the line's place on the page.
    """

    text: str = field(repr=False)
    certainty: float
    where: Region
