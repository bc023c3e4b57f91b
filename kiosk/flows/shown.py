"""Parts that several screens show. Values only; already masked; texts in all languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contracts.rules.faults import FaultCode
from contracts.rules.sources import Source
from contracts.rules.text import Language, Text
from kiosk.domain.cabinet import Edge


class TextSize(StrEnum):
    """Four sizes; factors in the Metrics of the window."""

    COMPACT = "compact"
    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"


class Contrast(StrEnum):
    """Four contrasts."""

    STANDARD = "standard"
    BLACK = "black"
    WHITE = "white"
    LOW = "low"


class Exit(StrEnum):
    """The sixth place of the rail."""

    HOME = "home"
    END = "end"
    LEAVE_COURIER = "leave_courier"


@dataclass(frozen=True, slots=True)
class Ready:
    """Whether something can be done now, with the words beside the check mark.

    Attributes:
        device: what the line speaks of, named as `Item` of readiness; None: nothing in particular.
    """

    ok: bool
    words: Text
    device: str | None = None


@dataclass(frozen=True, slots=True)
class IdleWarning:
    """Overlay: are you still there. Any touch answers."""

    seconds_left: int
    seconds_total: int
    card_on_reader: bool


@dataclass(frozen=True, slots=True)
class Portrait:
    """This cabinet as its line drawing needs it.

    Attributes:
        columns: heights of the boxes in mm, column by column from the left, each from the top; empty without a locker.
        places: each device with the screen edge nearest to it.
    """

    columns: tuple[tuple[int, ...], ...]
    places: tuple[tuple[str, Edge], ...]


@dataclass(frozen=True, slots=True)
class Chrome:
    """The room around the sheet: header, rail, overlays. Owned by the session."""

    place: Text
    now: datetime
    duty: str  # hall | remote | none; empty: not known yet
    next_duty_at: datetime | None
    night: bool
    language: Language
    text_size: TextSize
    contrast: Contrast
    low_reach: bool
    exit: Exit
    edge_light: Edge | None
    device_lit: str | None  # name of the device beside that edge
    idle: IdleWarning | None
    overlay: str | None  # help | language | display; None: no overlay
    simulated: bool
    portrait: Portrait


@dataclass(frozen=True, slots=True)
class Steps:
    """The step bar: words and the current index (0-based)."""

    names: tuple[Text, ...]
    current: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where one thing is when the visit ends: what is originals | slip | result | case."""

    what: str
    name: Text
    where: Text


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One row of a form. `value` is masked unless `revealed`."""

    field: str
    group: Text
    name: Text
    value: str
    source: Source
    can_reveal: bool
    revealed: bool
    can_change: bool
    can_dispute: bool
    choices: tuple[tuple[str, Text], ...]
    missing: bool
    digits: bool = False  # typed with the keys 0 to 9


@dataclass(frozen=True, slots=True)
class WayOut:
    """One button of the error view: always at least one."""

    intent: str  # name of the intent that the machine accepts
    words: Text
    icon: str
    primary: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """State of the one full-screen error view. Nothing is lost, and there is another way."""

    headline: Text
    message: Text
    fault: FaultCode | None
    safe: Text | None  # what is not lost
    ways: tuple[WayOut, ...]
    device: str | None = None  # the part of this machine that failed, as the cabinet's file names it


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the cabinet map. kind: free | taken | yours | yours_open | disused | unknown."""

    box: int
    code: str
    row: int
    column: int
    height_mm: int
    width_mm: int
    kind: str
