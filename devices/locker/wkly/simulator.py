"""Far end of WKLY lock boards.

Speaks: `frames.py`, from the board's side. Source: `docs/devices/wkly.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_line import FarLine
from devices.locker.boards import Latch
from devices.locker.far_boards import FarWire, LockerFarEnd
from devices.locker.wkly.frames import DONE, FAILED, Command, Frame, FrameReader
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

UNKNOWN = 0xFF


class WklyFarEnd(LockerFarEnd):
    """The boards of one line."""

    driver = "wkly"

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
            if self.lives(frame.board):
                self._obey(frame)

    def _obey(self, frame: Frame) -> None:
        channels = range(1, self.boards[frame.board].channels + 1)
        if frame.command == Command.QUERY_ALL and not frame.data:
            locks = bytes(self._lock(Latch(frame.board, channel)) for channel in channels)
            self._say(frame, bytes([DONE, len(locks)]) + locks)
        elif frame.command in {Command.OPEN, Command.QUERY} and len(frame.data) == 1:
            latch = Latch(frame.board, frame.data[0])
            if latch not in self.doors:
                self._say(frame, bytes([FAILED, latch.channel, UNKNOWN]))
                return
            if frame.command == Command.OPEN:
                self.doors.pulse(latch)
            told = bytes([DONE, latch.channel, self._lock(latch)])
            self._say(frame, told, opening=frame.command == Command.OPEN)
        elif frame.command in {Command.OPEN_SEVERAL, Command.OPEN_IN_TURN} and frame.data[:1] == bytes(
            [len(frame.data) - 1]
        ):
            for channel in frame.data[1:]:
                self.doors.pulse(Latch(frame.board, channel))
            self._say(frame, bytes([DONE]), opening=True)
        elif frame.command == Command.OPEN_ALL and not frame.data:
            for channel in channels:
                self.doors.pulse(Latch(frame.board, channel))
            self._say(frame, bytes([DONE]), opening=True)
        elif frame.command == Command.FLASH and len(frame.data) == 1:
            self._say(frame, bytes([DONE]) + frame.data)

    def _say(self, to: Frame, data: bytes, *, opening: bool = False) -> None:
        self.answer(Frame(to.board, to.command, data).to_bytes(), opening=opening)

    def _event(self, latch: Latch, door: Door) -> bytes:
        return Frame(latch.board, Command.EVENT, bytes([latch.channel, self._level(latch.board, door)])).to_bytes()

    def _lock(self, latch: Latch) -> int:
        return self._level(latch.board, self.doors.says(latch))

    def _level(self, board: int, door: Door) -> int:
        closed = self.boards[board].closed_level
        return {Door.CLOSED: closed, Door.OPEN: 1 - closed, Door.UNKNOWN: UNKNOWN}[door]
