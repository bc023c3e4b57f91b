"""Who holds the paper: exactly one custodian at every moment.

A custody chain is the list of accepted moves of one envelope. Both the kiosk (when it writes a fact) and the backend
(when it accepts one) judge moves by `MOVES`, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Holder(StrEnum):
    """Kinds of custodian. A box is named together with its number."""

    CITIZEN = "citizen"
    BOX_IN_TRUST = "box_in_trust"  # left before pre-audit passed; the courier must not collect it
    BOX = "box"  # pre-audit passed; waits for the courier
    COURIER_OUT = "courier_out"  # courier on the way to the department
    DEPARTMENT = "department"
    COURIER_BACK = "courier_back"  # courier on the way back with the result
    BOX_BACK = "box_back"  # result waits for the citizen
    MAIL = "mail"  # handed to the post with a waybill


MOVES: dict[Holder, frozenset[Holder]] = {
    Holder.CITIZEN: frozenset({Holder.BOX_IN_TRUST, Holder.BOX}),
    Holder.BOX_IN_TRUST: frozenset({Holder.BOX, Holder.CITIZEN}),  # released to collection, or taken back
    Holder.BOX: frozenset({Holder.COURIER_OUT, Holder.CITIZEN}),  # collected, or withdrawn before the courier signed
    Holder.COURIER_OUT: frozenset({Holder.DEPARTMENT}),
    Holder.DEPARTMENT: frozenset({Holder.COURIER_BACK, Holder.MAIL}),
    Holder.COURIER_BACK: frozenset({Holder.BOX_BACK, Holder.DEPARTMENT}),  # undeliverable goes back
    Holder.BOX_BACK: frozenset({Holder.CITIZEN, Holder.COURIER_BACK}),  # taken, or never fetched and returned
    Holder.MAIL: frozenset({Holder.CITIZEN}),
}


@dataclass(frozen=True, slots=True)
class Custodian:
    """One custodian: the kind, and the box number where it is a box."""

    holder: Holder
    box: int | None = None

    def __post_init__(self) -> None:
        """Refuse a box without number and a number without box."""
        in_box = self.holder in {Holder.BOX, Holder.BOX_IN_TRUST, Holder.BOX_BACK}
        if in_box != (self.box is not None):
            message = f"custodian {self.holder} with box {self.box}"
            raise ValueError(message)


def may_move(from_: Custodian, to: Custodian) -> bool:
    """Whether paper may pass from one custodian to the other.

    Releasing from trust keeps the paper in the same box.
    """
    if from_.holder is Holder.BOX_IN_TRUST and to.holder is Holder.BOX:
        return from_.box == to.box
    return to.holder in MOVES[from_.holder]
