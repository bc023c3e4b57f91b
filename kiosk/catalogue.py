"""The catalogue from files: `assets/matters/*.yaml` and `assets/calendars/*.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from contracts.matters.loader import CatalogueFault, read_catalogue
from contracts.matters.schema import Matter
from contracts.rules.calendar import WorkCalendar, parse_calendar

ASSETS = Path(__file__).resolve().parent.parent / "assets"
MATTERS = ASSETS / "matters"
CALENDARS = ASSETS / "calendars"


class CatalogueError(Exception):
    """The catalogue cannot be used. The message names every fault, one a line."""


class FileCatalogue:
    """Every matter of a folder, read once. Implements `kiosk.ports.CatalogueStore`.

    Raises:
        CatalogueError: one of the files is wrong, or there is none.
    """

    def __init__(self, folder: Path = MATTERS) -> None:
        matters, faults = read_files([folder])
        if faults:
            raise CatalogueError("\n".join(map(str, faults)))
        if not matters:
            raise CatalogueError(f"{folder}: holds no matter")
        self._by_id = matters
        self._all = tuple(matters.values())

    def matters(self) -> Sequence[Matter]:
        """All matters, in the order of their ids."""
        return self._all

    def matter(self, matter: str) -> Matter | None:
        """One matter."""
        return self._by_id.get(matter)


def read_files(paths: Iterable[Path]) -> tuple[Mapping[str, Matter], tuple[CatalogueFault, ...]]:
    """Read files and the `*.yaml` of folders; the right matters by id, and every fault."""
    documents: dict[str, str] = {}
    unreadable: list[CatalogueFault] = []
    for path in paths:
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            try:
                documents[str(file)] = file.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                reason = error.strerror if isinstance(error, OSError) else "is not UTF-8 text"
                unreadable.append(CatalogueFault(str(file), 1, "file", f"cannot be read: {reason}"))
    catalogue = read_catalogue(documents)
    return catalogue.matters, (*unreadable, *catalogue.faults)


def load_calendar(folder: Path = CALENDARS) -> WorkCalendar:
    """The one calendar of promised dates.

    Raises:
        CatalogueError: a file cannot be read or says what no calendar can be.
    """
    try:
        return parse_calendar(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CatalogueError(f"{folder}: {error}") from error
