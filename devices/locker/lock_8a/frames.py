"""Lock boards of the "8A / 80" family: bytes <-> frames.

Speaks: 9600 8N1 on RS-485 or RS-232. Source: `docs/devices/lock-8a.md`. Verified on: simulator only.

    open one    8A bb ll 11 X         answer 8A bb ll ST X
    query one   80 bb ll 33 X         answer 80 bb ll ST X
    query all   80 bb 00 33 X         answer 80 bb S3 S2 S1 33 X     S1 = locks 1-8, bit 0 the lowest
    event       81 bb ll ST X         unasked

X is the XOR of every byte before it. What ST 00 and 11 mean, and the bits of S1 to S3, depends on how the board's
feedback is wired: `closed_level` of the board.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import reduce
from operator import xor

from devices.cutting import Cutter

SHORT = 5
LONG = 7
ALL = 0x00
PULSE = 0x11
ASK = 0x33
LOW = 0x00
HIGH = 0x11
"""ST of a door whose feedback line is low or high."""


class Head(IntEnum):
    """First byte of a frame."""

    OPEN = 0x8A
    QUERY = 0x80
    EVENT = 0x81


@dataclass(frozen=True, slots=True)
class Frame:
    """A five-byte frame. `last` is the function in a request and the state in an answer or event."""

    head: Head
    board: int
    lock: int
    last: int

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _with_check(bytes([self.head, self.board, self.lock, self.last]))


@dataclass(frozen=True, slots=True)
class AllDoors:
    """Answer to a query of all 24 locks. `levels`: bit 0 is lock 1."""

    board: int
    levels: int

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _with_check(bytes([Head.QUERY, self.board]) + self.levels.to_bytes(3, "big") + bytes([ASK]))

    def level(self, lock: int) -> int:
        """Bit of one lock, counted from 1."""
        return self.levels >> (lock - 1) & 1


def open_request(board: int, lock: int) -> Frame:
    """Open one lock."""
    return Frame(Head.OPEN, board, lock, PULSE)


def query_request(board: int, lock: int = ALL) -> Frame:
    """Ask for one lock, or for all."""
    return Frame(Head.QUERY, board, lock, ASK)


class FrameReader(Cutter[Frame | AllDoors]):
    """Cuts a stream into frames.

    Five bytes of a long frame can look like a whole short one, so the reader is told what was asked.

    Args:
        expects_all: the next answer with head 80 is to a query of all locks.
    """

    def __init__(self, *, expects_all: bool = False) -> None:
        super().__init__(LONG)
        self._expects_all = expects_all

    def stalled(self) -> list[Frame | AllDoors]:
        """The line is silent: what is there is all there is, too little for a long frame."""
        expects_all, self._expects_all = self._expects_all, False
        frames = super().stalled()
        self._expects_all = expects_all
        return frames

    def look(self, rest: bytes) -> Frame | AllDoors | int:
        """What stands at the beginning of `rest`."""
        if rest[0] not in _HEADS:
            return 1
        long_possible = self._expects_all and rest[0] == Head.QUERY
        if len(rest) < (LONG if long_possible else SHORT):
            return 0
        return (_all_doors(rest) if long_possible else None) or _frame(rest) or 1

    def length(self, frame: Frame | AllDoors) -> int:
        """How many bytes a frame has on the wire."""
        return LONG if isinstance(frame, AllDoors) else SHORT


_HEADS = frozenset(Head)


def _frame(data: bytes) -> Frame | None:
    if len(data) < SHORT or reduce(xor, data[:SHORT]) != 0:
        return None
    return Frame(Head(data[0]), data[1], data[2], data[3])


def _all_doors(data: bytes) -> AllDoors | None:
    if len(data) < LONG or data[5] != ASK or reduce(xor, data) != 0:
        return None
    return AllDoors(data[1], int.from_bytes(data[2:5], "big"))


def _with_check(data: bytes) -> bytes:
    return data + bytes([reduce(xor, data)])
