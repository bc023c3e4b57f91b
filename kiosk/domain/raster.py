"""A picture in black and white, as a thermal printer takes it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Raster:
    """Dots row by row, eight a byte, the leftmost in the highest bit; a set bit is black.

    Attributes:
        width: dots in a row; a multiple of 8.
        rows: `height` times `width` / 8 bytes. May show a person's case, so it is not in the repr.
    """

    width: int
    rows: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse bytes that are not whole rows."""
        if self.width <= 0 or self.width % 8 or len(self.rows) % (self.width // 8):
            raise ValueError(f"{len(self.rows)} bytes are not rows of {self.width} dots")

    @property
    def height(self) -> int:
        """Rows."""
        return len(self.rows) // (self.width // 8)
