"""The cabinet of this kiosk: boxes and where each device sits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Size = Literal["S", "M", "L"]
Edge = Literal["left", "right", "bottom", "top"]


class Door(StrEnum):
    """What the board says about one door."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class BoxCondition(StrEnum):
    """Whether a box can be trusted, as in CEN/XFS storage units."""

    GOOD = "good"
    SUSPECT = "suspect"
    MISSING = "missing"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the cabinet model. `code` is what is painted on the door, such as B05."""

    number: int
    code: str
    size: Size
    row: int
    column: int
    height_mm: int
    width_mm: int
    above_floor_mm: int


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A cabinet model from `assets/cabinets/*.toml`. `places` names the screen edge nearest to each device."""

    model: str
    boxes: tuple[Box, ...]
    places: Mapping[str, Edge]


@dataclass(frozen=True, slots=True)
class BoxStatus:
    """Door and condition of one box."""

    door: Door
    condition: BoxCondition


BankSnapshot = Mapping[int, BoxStatus]
"""Whole bank at one moment, by box number; every box of the model is in it."""
