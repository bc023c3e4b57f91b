"""Kerong CU48 lock boards: bytes <-> frames.

Speaks: 19200 8N1. Source: `docs/devices/cu16.md`. Verified on: simulator only.

    status     02 DEV 00   60 03 SUM      answer  02 DEV 00   75 06 S1 … S6 SUM    S1 bit 0: lock 1, 1 = closed
    open       02 DEV LOCK 61 03 SUM      answer  02 DEV LOCK 75 xx SUM            xx 75 done, 00 failed

LOCK counts from 0. SUM: of every byte before it, the low eight bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from devices.cutting import Cutter

START = 0x02
END = 0x03
SHORT = 6
STATES = 6
LONG = 12
LOCKS = 48
ANSWER = 0x75
DONE = 0x75
FAILED = 0x00


class Command(IntEnum):
    """What a request asks."""

    STATUS = 0x60
    OPEN = 0x61


@dataclass(frozen=True, slots=True)
class Request:
    """From the host. `lock` counts from 0."""

    board: int
    lock: int
    command: Command

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _summed(bytes([START, self.board, self.lock, self.command, END]))


@dataclass(frozen=True, slots=True)
class Opened:
    """Answer to an opening. `lock` counts from 0."""

    board: int
    lock: int
    done: bool

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _summed(bytes([START, self.board, self.lock, ANSWER, DONE if self.done else FAILED]))


@dataclass(frozen=True, slots=True)
class States:
    """Answer to a status question. `hooks`: bit 0 is lock 0."""

    board: int
    hooks: int

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _summed(bytes([START, self.board, 0, ANSWER, STATES]) + self.hooks.to_bytes(STATES, "little"))


Frame = Request | Opened | States


class FrameReader(Cutter[Frame]):
    """Cuts a stream into frames."""

    def __init__(self) -> None:
        super().__init__(LONG)

    def look(self, rest: bytes) -> Frame | int:
        """What stands at the beginning of `rest`."""
        if rest[0] != START:
            return 1
        if len(rest) < SHORT:
            return 0
        if rest[2:5] != bytes([0, ANSWER, STATES]):
            return (_short(rest[:SHORT]) if _sums_up(rest[:SHORT]) else None) or 1
        if len(rest) < LONG:
            return 0
        return States(rest[1], int.from_bytes(rest[5:11], "little")) if _sums_up(rest) else 1

    def length(self, frame: Frame) -> int:
        """How many bytes a frame has on the wire."""
        return LONG if isinstance(frame, States) else SHORT


def _short(data: bytes) -> Opened | Request | None:
    _, board, lock, kind, what, _ = data
    if kind == ANSWER and what in {DONE, FAILED}:
        return Opened(board, lock, what == DONE)
    return Request(board, lock, Command(kind)) if kind in set(Command) and what == END else None


def _summed(data: bytes) -> bytes:
    return data + bytes([sum(data) & 0xFF])


def _sums_up(data: bytes) -> bool:
    return sum(data[:-1]) & 0xFF == data[-1]
