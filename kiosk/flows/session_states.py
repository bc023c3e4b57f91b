"""States that belong to no journey: attract, home, search, done, out of service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contracts.rules.text import Text
from kiosk.flows.shown import Ready, Whereabouts


@dataclass(frozen=True, slots=True)
class Attract:
    """Idle: open, free and awake."""

    matters: int
    finished_here: int
    languages: int
    ready: Ready


@dataclass(frozen=True, slots=True)
class DoorTile:
    """One of the four doors of home. id: apply | box | enquire | progress."""

    id: str
    ready: Ready
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class MatterTile:
    """One matter in a list."""

    matter: str
    name: Text
    minutes_here: int
    needs_person: bool
    ready: Ready


@dataclass(frozen=True, slots=True)
class Home:
    """Four doors, search, frequent matters."""

    doors: tuple[DoorTile, ...]
    frequent: tuple[MatterTile, ...]
    hour: int  # for the greeting


@dataclass(frozen=True, slots=True)
class Search:
    """Find a matter by name, pinyin or initials. `query` is what was typed. `group`: a door that narrows the list."""

    query: str
    group: str | None
    results: tuple[MatterTile, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LeftThing:
    """One thing to take: card | prints | originals | door, with where it is."""

    what: str
    where: Text
    still_there: bool


@dataclass(frozen=True, slots=True)
class Done:
    """Left-behind gate, then the list of what was erased (only after it was)."""

    headline: Text
    case_number: str | None
    next_steps: tuple[Text, ...]
    status_url: str | None
    left: tuple[LeftThing, ...]
    ladder: int  # 0 quiet, 1 after 3 s, 2 after 10 s, 3 after 60 s
    erased: tuple[Text, ...]  # empty until confirmed
    erased_at: datetime | None
    can_leave: bool
    places: tuple[Whereabouts, ...] = ()  # where the things are that do not go along, or lie ready


@dataclass(frozen=True, slots=True)
class OutOfService:
    """The machine cannot serve; what is wrong, where the next one is."""

    reason: Text
    since: datetime
    other_place: Text


SessionState = Attract | Home | Search | Done | OutOfService
