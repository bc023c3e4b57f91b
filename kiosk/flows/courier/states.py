"""States of the courier journey: empty exactly what is listed, load what was brought, sign on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.flows.shown import Cell, Trouble


@dataclass(frozen=True, slots=True)
class CourierSignIn:
    """QR badge or staff card, then PIN on the keypad. The PIN itself is never in a state.

    Attributes:
        badge_seen: badge or card is known, the PIN follows.
        digits: how many were typed.
        tries_left: of the badge at this kiosk, or of the card itself.
        card_reader: a card can be put in here.
        by_card: the PIN is the card's; it goes to the card and nowhere else.
    """

    badge_seen: bool
    digits: int
    asking: bool
    fault: FaultCode | None
    tries_left: int | None
    card_reader: bool = False
    by_card: bool = False


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One envelope to collect. state: waiting | open | taken | exception."""

    envelope: str
    box_code: str
    matter: Text
    department: str
    sort_code: str
    state: str
    exception: str | None


@dataclass(frozen=True, slots=True)
class CollectRound:
    """Doors one by one: open, take, scan the label, shut."""

    courier: str
    round_today: int
    rounds_due: int
    deadline: datetime | None
    rows: tuple[ManifestRow, ...]
    current: int
    done: int
    unresolved: int
    door: str
    scan_wrong: bool
    cells: tuple[Cell, ...]
    scanned: bool = False  # the right label was seen; the door is still to be shut


@dataclass(frozen=True, slots=True)
class LoadRow:
    """One result to load. state: waiting | open | loaded | exception."""

    envelope: str
    matter: Text
    box_code: str | None
    state: str


@dataclass(frozen=True, slots=True)
class LoadResults:
    """Scan a result's label, a box opens, put it in, shut."""

    courier: str
    rows: tuple[LoadRow, ...]
    current: int | None
    door: str
    scan_wrong: bool
    cells: tuple[Cell, ...]
    fault: FaultCode | None


@dataclass(frozen=True, slots=True)
class HandOver:
    """Counts of both sides, then the courier signs."""

    courier: str
    taken: int
    loaded: int
    exceptions: tuple[str, ...]
    signed: bool
    printing: bool
    print_fault: FaultCode | None


@dataclass(frozen=True, slots=True)
class CourierDone:
    """Signed and written down."""

    taken: int
    loaded: int
    next_deadline: datetime | None
    receipt_printed: bool


CourierState = CourierSignIn | CollectRound | LoadResults | HandOver | CourierDone | Trouble
