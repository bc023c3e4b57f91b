"""States of the collect journey: progress of own cases, and taking a result or own originals from a box."""

from __future__ import annotations

from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.flows.shown import Cell, Steps, Trouble


@dataclass(frozen=True, slots=True)
class ClaimByCard:
    """Waiting for the card, or a pick-up or drop code by scanner or keypad."""

    steps: Steps
    reading: bool
    asking: bool
    fault: FaultCode | None


@dataclass(frozen=True, slots=True)
class PickupRow:
    """One envelope to take."""

    envelope: str
    box_code: str
    matter: Text
    kind: str  # result | originals
    taken: bool


@dataclass(frozen=True, slots=True)
class DropRow:
    """Originals of one case that the person took home and may bring."""

    case_number: str
    matter: Text
    ready: bool  # they can go into a box now
    words: Text  # how they go in, or until when they must wait


@dataclass(frozen=True, slots=True)
class CaseRow:
    """An open case of which nothing lies here and nothing is expected."""

    case_number: str
    matter: Text
    stands: Text  # where it is


@dataclass(frozen=True, slots=True)
class Pickups:
    """What lies here for this person, what they may bring, and how their other open cases stand."""

    steps: Steps
    rows: tuple[PickupRow, ...]
    cases: tuple[CaseRow, ...]
    drops: tuple[DropRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeEnvelope:
    """The door is open: take it, push shut."""

    steps: Steps
    box_code: str
    row: int
    column: int
    cells: tuple[Cell, ...]
    door: str
    seconds_left: int
    alarm: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """Taken, written down."""

    steps: Steps
    box_code: str
    case_number: str
    more: int


CollectState = ClaimByCard | Pickups | TakeEnvelope | Taken | Trouble
