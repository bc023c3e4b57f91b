"""Far end of 8A/80 lock boards.

Speaks: `frames.py`, from the board's side. Source: `docs/devices/lock-8a.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_line import FarLine
from devices.locker.boards import Latch
from devices.locker.far_boards import FarWire, LockerFarEnd
from devices.locker.lock_8a.frames import ALL, ASK, HIGH, LOW, PULSE, AllDoors, Frame, FrameReader, Head
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

NO_STATE = 0x5A
"""What a board with a broken feedback circuit says instead of 00 or 11."""
ALL_LOCKS = 24


class Lock8aFarEnd(LockerFarEnd):
    """The boards of one line."""

    driver = "lock-8a"

    def __init__(
        self,
        folder: Path,
        boards: Sequence[LockBoard],
        wire: Callable[[Path, Callable[[bytes], None]], FarWire] = FarLine,
    ) -> None:
        super().__init__(folder, boards, wire)
        self._reader = FrameReader()

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            if isinstance(frame, Frame) and self.lives(frame.board):
                self._obey(frame)

    def _obey(self, frame: Frame) -> None:
        latch = Latch(frame.board, frame.lock)
        if frame.head is Head.OPEN and frame.last == PULSE and frame.lock == ALL:
            for channel in range(1, ALL_LOCKS + 1):
                self.doors.pulse(Latch(frame.board, channel))
            self.answer(frame.to_bytes(), opening=True)
        elif frame.head is Head.OPEN and frame.last == PULSE and latch in self.doors:
            self.doors.pulse(latch)
            self.answer(self._about(Head.OPEN, latch, self.doors.says(latch)), opening=True)
        elif frame.head is Head.QUERY and frame.last == ASK and frame.lock == ALL:
            levels = sum(self._level(Latch(frame.board, lock)) << lock - 1 for lock in range(1, ALL_LOCKS + 1))
            self.answer(AllDoors(frame.board, levels).to_bytes())
        elif frame.head is Head.QUERY and frame.last == ASK and latch in self.doors:
            self.answer(self._about(Head.QUERY, latch, self.doors.says(latch)))

    def _event(self, latch: Latch, door: Door) -> bytes:
        return self._about(Head.EVENT, latch, door)

    def _about(self, head: Head, latch: Latch, door: Door) -> bytes:
        closed = self.boards[latch.board].closed_level
        level = closed if door is Door.CLOSED else 1 - closed
        state = NO_STATE if door is Door.UNKNOWN else HIGH if level else LOW
        return Frame(head, latch.board, latch.channel, state).to_bytes()

    def _level(self, latch: Latch) -> int:
        # A broken circuit is neither short nor not; the bit of an answer about all can only say one of them.
        closed = self.boards[latch.board].closed_level
        return closed if self.doors.says(latch) is Door.CLOSED else 1 - closed
