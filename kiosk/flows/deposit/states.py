"""States of the deposit journey: originals into the Little Bee Box."""

from __future__ import annotations

from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.flows.shown import Cell, Steps, Trouble


@dataclass(frozen=True, slots=True)
class PrepareEnvelope:
    """Label printed; papers into the envelope, seal it, scan its label.

    `can_go_on`: the label was scanned, or cannot be; then the person compares `envelope`, its number, by eye.
    """

    steps: Steps
    case_number: str
    envelope: str
    in_trust: bool
    what: tuple[Text, ...]  # which originals
    label_printed: bool
    print_fault: FaultCode | None
    envelope_scanned: bool
    fault: FaultCode | None
    can_go_on: bool = False


@dataclass(frozen=True, slots=True)
class OpeningBox:
    """A latch is being released; nothing to touch."""

    steps: Steps
    box_code: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PlaceDocuments:
    """The door is open: put it in, push shut, say done. seconds_left counts to the alarm."""

    steps: Steps
    box: int
    box_code: str
    row: int
    column: int
    cells: tuple[Cell, ...]
    door: str  # open | closed | unknown
    in_trust: bool
    seconds_left: int
    alarm: bool
    can_reopen: bool
    can_change_box: bool


@dataclass(frozen=True, slots=True)
class Deposited:
    """In the box, written down, slip printed or shown."""

    steps: Steps
    box_code: str
    case_number: str
    in_trust: bool
    slip_printed: bool
    print_fault: FaultCode | None
    drop_code: str | None
    next_steps: tuple[Text, ...]


DepositState = PrepareEnvelope | OpeningBox | PlaceDocuments | Deposited | Trouble
