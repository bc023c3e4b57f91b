"""Lock boards of the "WKLY" family: bytes <-> frames.

Speaks: 9600 8N1. Source: `docs/devices/wkly.md`. Verified on: simulator only.

    57 4B 4C 59 | LEN | BOARD | CMD | DATA … | XOR      LEN: the whole frame, XOR: of every byte before it

    82 open one     ch          answer ST ch LOCK
    83 query one    ch          answer ST ch LOCK
    84 query all    -           answer ST n LOCK1 … LOCKn
    85 event        ch LOCK     unasked, without ST

ST 00 done, FF failed. LOCK 00 open, 01 closed (as the locks leave the factory), FF unknown. Channels count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import reduce
from operator import xor

from devices.cutting import Cutter

HEAD = b"WKLY"
OVERHEAD = 8
"""Bytes of a frame without data."""
LOCKS = 24
LONGEST = OVERHEAD + 2 + LOCKS
DONE = 0x00
FAILED = 0xFF


class Command(IntEnum):
    """What a frame is about."""

    OPEN_SEVERAL = 0x80
    FLASH = 0x81
    OPEN = 0x82
    QUERY = 0x83
    QUERY_ALL = 0x84
    EVENT = 0x85
    OPEN_ALL = 0x86
    OPEN_IN_TURN = 0x87


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame, of either side."""

    board: int
    command: int
    data: bytes = b""

    def to_bytes(self) -> bytes:
        """The whole frame."""
        body = HEAD + bytes([OVERHEAD + len(self.data), self.board, self.command]) + self.data
        return body + bytes([reduce(xor, body)])


class FrameReader(Cutter[Frame]):
    """Cuts a stream into frames."""

    def __init__(self) -> None:
        super().__init__(LONGEST)

    def look(self, rest: bytes) -> Frame | int:
        """What stands at the beginning of `rest`."""
        length = rest[len(HEAD)] if len(rest) > len(HEAD) else OVERHEAD
        if not HEAD.startswith(rest[: len(HEAD)]) or not OVERHEAD <= length <= LONGEST:
            return 1
        if len(rest) < length:
            return 0
        return Frame(rest[5], rest[6], rest[7 : length - 1]) if reduce(xor, rest[:length]) == 0 else 1

    def length(self, frame: Frame) -> int:
        """How many bytes a frame has on the wire."""
        return OVERHEAD + len(frame.data)
