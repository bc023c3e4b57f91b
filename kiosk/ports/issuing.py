"""Things of which there is a counted stock and each is given out once: cards, and numbered sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from contracts.rules.faults import FaultCode
from kiosk.domain.card_script import CardScript
from kiosk.ports.device import Device


class CardPlace(StrEnum):
    """Where the card in the path lies, as the dispenser's sensors say."""

    NONE = "none"
    INSIDE = "inside"
    GATE = "gate"
    UNKNOWN = "unknown"


class StackLevel(StrEnum):
    """How full the stacker is, as its sensors say."""

    EMPTY = "empty"
    FEW = "few"
    ENOUGH = "enough"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DispenserLook:
    """One look at the dispenser.

    Attributes:
        bin_full: whether the bin for taken-back cards is full.
        bin_cards: how many cards the dispenser counted into it, None when it does not say.
        cards_left: by our own count since the stacker was filled, None when nobody counted.
    """

    place: CardPlace
    stack: StackLevel
    bin_full: bool
    bin_cards: int | None
    cards_left: int | None


class CardStep(StrEnum):
    """How far an order has come.

    Feeding, writing, presenting and capturing are recorded before the card moves or the chip is touched; at_gate when
    the unit has seen it there.
    """

    FEEDING = "feeding"
    JAMMED = "jammed"  # its card left the stacker and came nowhere; once that is cleared, another one is fed
    WRITING = "writing"
    PRESENTING = "presenting"
    AT_GATE = "at_gate"
    CAPTURING = "capturing"
    TAKEN = "taken"
    CAPTURED = "captured"
    UNKNOWN = "unknown"
    UNFED = "unfed"  # the order was begun and no card came to the reader; the same order may begin again

    @property
    def is_end(self) -> bool:
        """Whether nothing more happens for this order."""
        return self in {CardStep.TAKEN, CardStep.CAPTURED, CardStep.UNKNOWN}


@dataclass(frozen=True, slots=True)
class CardOrder:
    """One order as the book knows it.

    Attributes:
        bin_before: the bin's count when the card was at the gate, or before a capture was begun; it tells afterwards
            whether the card fell in.
        fault: why the card is taken back: card_not_written or card_not_taken.
    """

    order: str
    step: CardStep
    bin_before: int | None = None
    fault: FaultCode | None = None


class CardBook(Protocol):
    """Orders for cards, each step fsynced before its motion, and the count of the stacker. Implemented in data_dir."""

    def find(self, order: str) -> CardOrder | None:
        """An order that was begun; None for a new one."""

    def open_orders(self) -> Sequence[CardOrder]:
        """Orders for which a card may lie in the path, the oldest first."""

    def record(self, order: CardOrder) -> None:
        """Commit one step. An order that has ended keeps its end.

        What follows `feeding`, other than `unfed`, tells that one card has left the stacker.
        """

    def load(self, cards: int) -> None:
        """The stacker was filled and holds so many cards now."""

    def left(self) -> int | None:
        """Cards in the stacker by our count; None when it was never filled under it."""


@dataclass(frozen=True, slots=True)
class Dispensed:
    """What became of an order. Never success unless the card was written, read back and seen to be taken.

    Attributes:
        end: taken, captured, or unknown: the card left the gate and nobody saw to whom.
        repeated: answered from the book; nothing moved.
    """

    order: str
    end: CardStep
    repeated: bool


Told = Callable[[CardStep], None]
"""Told each step as it begins, in the core's loop."""


class CardDispenser(Device, Protocol):
    """Gives out cards, one at a time.

    Raises (all methods): DeviceError cards_out, bin_full, card_jam, card_not_taken, card_not_written, card_lost,
        hardware, no_answer, garbled, no_device, port_busy.
    """

    async def look(self) -> DispenserLook:
        """Ask where everything is. Nothing moves."""

    async def issue(self, order: str, script: CardScript, take_s: float, told: Told) -> Dispensed:
        """Feed, write, read back and present one card, once for `order`.

        The same order again goes on where the card lies, or returns the recorded end; it never feeds a second card.
        A card that was not written well goes to the bin: card_not_written. One that nobody took within `take_s`
        seconds too: card_not_taken. Both are recorded as captured.
        """

    async def capture(self) -> Dispensed | None:
        """Take back whatever lies in the path, and end its order. None when nothing lay there."""

    def load(self, cards: int) -> None:
        """Staff filled the stacker: it holds so many cards now."""
