"""What the bank needs from any family of lock boards, and what any family needs from its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from kiosk.domain.cabinet import Door

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Latch:
    """One lock on the bus. `channel` counts from 1, whatever the board's own frames say."""

    board: int
    channel: int


class PulseAnswer(StrEnum):
    """What a board answered to an opening pulse."""

    OPEN = "open"
    CLOSED = "closed"
    UNCLEAR = "unclear"  # an answer that names neither state
    LOST = "lost"  # no answer; the latch may or may not have sprung


class Boards(Protocol):
    """All boards of one line. Calls are never made at the same time, but for `listen`, which makes way.

    Raises (all methods but `close`): DeviceError no_answer, garbled, echo, no_device, port_busy.
    """

    @property
    def span(self) -> int:
        """How many channels one question is about, at most."""

    @property
    def proof(self) -> int:
        """How many answers in a row prove how a door is: 1 when no few wrong bits make another valid answer."""

    async def doors(self, board: int, channels: range) -> Mapping[int, Door]:
        """State of some doors of one board, by channel; never more than `span` of them."""

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door.

        Args:
            latch: the door's latch.
            sure: wait until no answer to an earlier question can still be under way, and ask then.
        """

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once. It has ended when this returns, raises or is cancelled."""

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:
        """Wait for door events. Ends early when one was heard, or when another call wants the line."""

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""

    async def close(self) -> None:
        """Release the line."""


class Pipe(Protocol):
    """A line of bytes: `devices.transport.serial.SerialLine`, whose words these are."""

    async def exchange(
        self,
        request: bytes,
        receive: Callable[[bytes], T | None],
        timeout_s: float,
        *,
        gap_s: float = 0.0,
        before: Callable[[bytes], object] = ...,
    ) -> T | None:
        """Send, and wait until `receive` makes a value of what comes back."""

    async def listen(self, receive: Callable[[bytes], T | None], timeout_s: float) -> T | None:
        """Take what arrives unasked."""

    async def drop(self) -> None:
        """Close the handle."""

    async def close(self) -> None:
        """Close the handle for ever."""
