"""Far end of Kerong CU16 boards.

Speaks: `frames.py`, from the board's side. Source: `docs/devices/cu16.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_line import FarLine
from devices.locker.boards import Latch
from devices.locker.cu16.frames import LOCKS, Command, Frame, FrameReader
from devices.locker.far_boards import FarWire, LockerFarEnd
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard


class Cu16FarEnd(LockerFarEnd):
    """The boards of one line."""

    driver = "cu16"
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
            if not self.lives(frame.board):
                continue
            if frame.command is Command.STATUS:
                self.answer(self._states(frame.board))
            elif frame.command is Command.UNLOCK:
                states = self._states(frame.board)  # taken before the latch moves
                self.doors.pulse(Latch(frame.board, frame.lock + 1))
                self.answer(states, opening=True)

    def _states(self, board: int) -> bytes:
        # A broken sensor cannot be told by one bit.
        closed = self.boards[board].closed_level
        says = [self.doors.says(Latch(board, channel)) is Door.CLOSED for channel in range(1, LOCKS + 1)]
        hooks = sum((closed if is_closed else 1 - closed) << lock for lock, is_closed in enumerate(says))
        return Frame(board, 0, Command.STATES, hooks.to_bytes(2, "little") + bytes(2)).to_bytes()
