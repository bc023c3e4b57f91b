"""Far end of Kerong CU48 boards.

Speaks: `frames.py`, from the board's side. Source: `docs/devices/cu16.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_line import FarLine
from devices.locker.boards import Latch
from devices.locker.cu48.frames import LOCKS, Command, FrameReader, Opened, Request, States
from devices.locker.far_boards import FarWire, LockerFarEnd
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard


class Cu48FarEnd(LockerFarEnd):
    """The boards of one line."""

    driver = "cu16"
    model = "cu48"
    baud = 19200

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
            if not isinstance(frame, Request) or not self.lives(frame.board):
                continue
            if frame.command is Command.STATUS:
                self.answer(self._states(frame.board))
            else:
                latch = Latch(frame.board, frame.lock + 1)
                self.doors.pulse(latch)
                self.answer(Opened(frame.board, frame.lock, latch in self.doors).to_bytes(), opening=True)

    def _states(self, board: int) -> bytes:
        # A broken sensor cannot be told by one bit.
        closed = self.boards[board].closed_level
        says = [self.doors.says(Latch(board, channel)) is Door.CLOSED for channel in range(1, LOCKS + 1)]
        hooks = sum((closed if is_closed else 1 - closed) << lock for lock, is_closed in enumerate(says))
        return States(board, hooks).to_bytes()
