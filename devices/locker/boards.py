"""What the bank needs from any family of lock boards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.cabinet import Door


@dataclass(frozen=True, slots=True)
class Latch:
    """One lock on the bus."""

    board: int
    channel: int


class PulseAnswer(StrEnum):
    """What a board answered to an opening pulse."""

    OPEN = "open"
    CLOSED = "closed"
    UNCLEAR = "unclear"  # an answer that names neither state
    LOST = "lost"  # no answer; the latch may or may not have sprung


class Boards(Protocol):
    """All boards of one line. Calls are never made at the same time.

    Raises (all methods but `close`): DeviceError no_answer, garbled, echo, no_device, port_busy.
    """

    async def doors(self, board: int) -> Mapping[int, Door]:
        """State of every door of one board, by channel."""

    async def door(self, latch: Latch) -> Door:
        """State of one door."""

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:
        """Wait for door events. Ends early when another call wants the line."""

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""

    async def close(self) -> None:
        """Release the line."""
