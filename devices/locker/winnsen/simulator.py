"""Far end of Winnsen boards.

Speaks: `frames.py`, from the board's side. Source: `docs/devices/winnsen.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_line import FarLine
from devices.locker.boards import Latch
from devices.locker.far_boards import FarWire, LockerFarEnd
from devices.locker.winnsen.frames import NO, YES, Frame, FrameReader, Function
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard


class WinnsenFarEnd(LockerFarEnd):
    """The boards of one line."""

    driver = "winnsen"
    closed_level = 0

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
            latch = Latch(frame.station, frame.lock)
            if not self.lives(frame.station) or latch not in self.doors:
                continue
            if frame.function is Function.OPEN:
                self.doors.pulse(latch)
                self.answer(Frame(Function.OPENED, *_at(latch), YES).to_bytes(), opening=True)
            elif frame.function is Function.STATUS:
                # A broken sensor cannot be told by one bit.
                closed = self.boards[latch.board].closed_level
                level = closed if self.doors.says(latch) is Door.CLOSED else 1 - closed
                self.answer(Frame(Function.STATE, *_at(latch), YES if level else NO).to_bytes())


def _at(latch: Latch) -> tuple[int, int]:
    return latch.board, latch.channel
