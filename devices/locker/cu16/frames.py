"""Kerong CU16 lock boards: bytes <-> frames.

Speaks: 19200 8N1 (factory; also found at 9600). Source: `docs/devices/cu16.md`. Verified on: simulator only.

    02 | ADDR | CMD | DATA … | 03 | SUM      SUM: of every byte before it, the low eight bits

    30 status of a board      ADDR: high nibble the board
    31 unlock                 ADDR: high nibble the board, low nibble the lock, counted from 0
    35 answer                 H1 H2 I1 I2     H1 bit 0: hook of lock 1, 1 = closed; I1, I2: something lies in the box
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from devices.cutting import Cutter

START = 0x02
END = 0x03
OVERHEAD = 5
LOCKS = 16
STATES = 4


class Command(IntEnum):
    """What a frame is about."""

    STATUS = 0x30
    UNLOCK = 0x31
    STATUS_OF_ALL = 0x32
    STATES = 0x35


DATA_BYTES = {Command.STATUS: 0, Command.UNLOCK: 0, Command.STATUS_OF_ALL: 0, Command.STATES: STATES}
LONGEST = OVERHEAD + STATES


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame, of either side. `lock` counts from 0."""

    board: int
    lock: int
    command: Command
    data: bytes = b""

    def to_bytes(self) -> bytes:
        """The whole frame."""
        body = bytes([START, self.board << 4 | self.lock, self.command]) + self.data + bytes([END])
        return body + bytes([sum(body) & 0xFF])

    def hook(self, lock: int) -> int:
        """Bit of one lock in an answer, counted from 0."""
        return int.from_bytes(self.data[:2], "little") >> lock & 1


class FrameReader(Cutter[Frame]):
    """Cuts a stream into frames."""

    def __init__(self) -> None:
        super().__init__(LONGEST)

    def look(self, rest: bytes) -> Frame | int:
        """What stands at the beginning of `rest`."""
        if rest[0] != START or (len(rest) >= 3 and rest[2] not in set(Command)):  # noqa: PLR2004 - CMD is the third
            return 1
        if len(rest) < OVERHEAD:
            return 0
        command = Command(rest[2])
        length = OVERHEAD + DATA_BYTES[command]
        if len(rest) < length:
            return 0
        if rest[length - 2] != END or sum(rest[: length - 1]) & 0xFF != rest[length - 1]:
            return 1
        return Frame(rest[1] >> 4, rest[1] & 0xF, command, rest[3 : length - 2])

    def length(self, frame: Frame) -> int:
        """How many bytes a frame has on the wire."""
        return OVERHEAD + len(frame.data)
