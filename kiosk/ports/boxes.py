"""The Little Bee Box: doors, and the book of the orders that open them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from kiosk.ports.device import Device

if TYPE_CHECKING:
    from kiosk.domain.cabinet import BankSnapshot


class DoorPulse(StrEnum):
    """What became of an opening order."""

    OPEN = "open"
    STUCK = "stuck"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """The recorded outcome of one order. `repeated`: answered from the record, nothing was sent."""

    box: int
    order: str
    door: DoorPulse
    open_ms: float
    repeated: bool


class OrderBook(Protocol):
    """Opening orders, recorded and fsynced before the first byte goes out. Implemented in data_dir."""

    def find(self, order: str) -> tuple[int, Opening | None] | None:
        """Box and outcome of a known order; outcome None while it was begun but not finished."""

    def begin(self, order: str, box: int) -> None:
        """Record the intention. Raises ValueError when the order names another box."""

    def pulse(self, order: str) -> None:
        """Record that a pulse for a begun order is about to go out."""

    def pulses(self, order: str) -> int:
        """How many pulses of this order may have reached its latch."""

    def finish(self, opening: Opening) -> None:
        """Record the outcome."""


class LockerBank(Device, Protocol):
    """All boxes of the cabinet as one bank. One latch at a time."""

    async def snapshot(self) -> BankSnapshot:
        """Door and condition of every box; a dead board makes its boxes `unknown`, not an error."""

    async def unlock(self, box: int, order: str) -> Opening:
        """Make the door of `box` open, once for `order`.

        The same order again returns the recorded outcome and sends nothing. A second pulse for one order is sent only
        while the board says closed and no opening was ever seen; when nobody watched the door after a pulse (a power
        cut, a broken line), none is sent and the outcome is unknown.

        Raises:
            DeviceError: stuck, door_unknown, no_answer, garbled, echo, no_such_box, no_device, port_busy.
        """

    def on_door(self, listener: Callable[[int, bool], None]) -> None:
        """Call `listener(box, is_open)` when a door is seen to open or close."""
