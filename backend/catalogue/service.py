"""The matters and the calendar, read once at start from the assets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contracts.matters.loader import read_catalogue
from contracts.matters.schema import Matter
from contracts.rules.calendar import WorkCalendar, parse_calendar


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be applied for here, and when offices work.

    Attributes:
        matters: by id, newest version.
        calendar: the one calendar of promised dates.
        version: number that the kiosks compare with theirs.
    """

    matters: Mapping[str, Matter]
    calendar: WorkCalendar
    version: int = 1


def load(assets: Path) -> Catalogue:
    """Read ``matters/*.yaml`` and ``calendars/*.toml``.

    Raises:
        ValueError: a file is not what it should be; names the file.
    """
    read = read_catalogue({path.name: path.read_text(encoding="utf-8") for path in (assets / "matters").glob("*.yaml")})
    if read.faults:
        raise ValueError("; ".join(map(str, read.faults)))
    calendar = parse_calendar(
        path.read_text(encoding="utf-8") for path in sorted((assets / "calendars").glob("*.toml"))
    )
    return Catalogue(read.matters, calendar)
