"""Winnsen lock boards: bytes <-> frames.

Speaks: 9600 8N1. Source: `docs/devices/winnsen.md`. Verified on: simulator only.

    open      90 06 05 STN LOCK 03      answer  90 07 85 STN LOCK ST 03
    status    90 06 12 STN LOCK 03      answer  90 07 92 STN LOCK ST 03

ST 01 done or open, 00 failed or closed. There is no check: nothing but the fixed bytes tells a frame from noise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from devices.cutting import Cutter

START = 0x90
END = 0x03
REQUEST = 6
ANSWER = 7
YES = 0x01
NO = 0x00


class Function(IntEnum):
    """What a frame is about."""

    OPEN = 0x05
    STATUS = 0x12
    OPENED = 0x85
    STATE = 0x92


LENGTHS = {Function.OPEN: REQUEST, Function.STATUS: REQUEST, Function.OPENED: ANSWER, Function.STATE: ANSWER}


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. `state` is in answers only."""

    function: Function
    station: int
    lock: int
    state: int | None = None

    def to_bytes(self) -> bytes:
        """The whole frame."""
        state = [] if self.state is None else [self.state]
        return bytes([START, LENGTHS[self.function], self.function, self.station, self.lock, *state, END])


class FrameReader(Cutter[Frame]):
    """Cuts a stream into frames."""

    def __init__(self) -> None:
        super().__init__(ANSWER)

    def look(self, rest: bytes) -> Frame | int:
        """What stands at the beginning of `rest`."""
        if rest[0] != START:
            return 1
        if len(rest) < REQUEST:
            return 0
        length = rest[1]
        if rest[2] not in set(Function) or LENGTHS[Function(rest[2])] != length:
            return 1
        if len(rest) < length:
            return 0
        state = rest[5] if length == ANSWER else None
        if rest[length - 1] != END or state not in {None, YES, NO}:
            return 1
        return Frame(Function(rest[2]), rest[3], rest[4], state)

    def length(self, frame: Frame) -> int:
        """How many bytes a frame has on the wire."""
        return LENGTHS[frame.function]
