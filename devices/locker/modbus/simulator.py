"""Far end of Modbus RTU boards with relays and inputs.

Speaks: `devices/modbus.py`, from the board's side. Source: `docs/devices/modbus.md`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_line import FarLine
from devices.locker.boards import Latch
from devices.locker.far_boards import FarWire, LockerFarEnd
from devices.modbus import READS_BITS, Bits, Frame, FrameReader, Function, Read, Refusal, Words, WriteCoil
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

BURNS_S = 5.0
"""Current through a latch for so long ruins its coil."""
ILLEGAL_FUNCTION = 1
ILLEGAL_ADDRESS = 2


class ModbusFarEnd(LockerFarEnd):
    """The boards of one line."""

    driver = "modbus"

    def __init__(
        self,
        folder: Path,
        boards: Sequence[LockBoard],
        wire: Callable[[Path, Callable[[bytes], None]], FarWire] = FarLine,
    ) -> None:
        super().__init__(folder, boards, wire)
        self._reader = FrameReader()
        self._on: dict[Latch, asyncio.TimerHandle] = {}
        self.refuses: frozenset[Function] = frozenset()
        """What this board cannot do."""

    @property
    def relays_on(self) -> frozenset[Latch]:
        """Latches through which current flows now."""
        return frozenset(self._on)

    async def close(self) -> None:
        """Make the port vanish."""
        for latch in list(self._on):
            self._switch(latch, on=False)
        await super().close()

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            if not isinstance(frame, Bits | Words | Refusal) and self.lives(frame.unit):
                self.answer(self._obeyed(frame).to_bytes(), opening=isinstance(frame, WriteCoil) and frame.on)

    def _obeyed(self, frame: Read | WriteCoil) -> Frame:
        channels = self.boards[frame.unit].channels
        if isinstance(frame, WriteCoil):
            latch = Latch(frame.unit, frame.address + 1)
            if latch not in self.doors:
                return Refusal(frame.unit, Function.WRITE_COIL, ILLEGAL_ADDRESS)
            self._switch(latch, on=frame.on)
            return frame
        if frame.function in self.refuses or frame.function not in READS_BITS:
            return Refusal(frame.unit, frame.function, ILLEGAL_FUNCTION)
        if not frame.count or frame.address + frame.count > channels:
            return Refusal(frame.unit, frame.function, ILLEGAL_ADDRESS)
        latches = [Latch(frame.unit, frame.address + 1 + n) for n in range(frame.count)]
        is_on = self._on.__contains__ if frame.function is Function.COILS else self._level
        bits = [is_on(latch) for latch in latches]
        return Bits(frame.unit, frame.function, tuple(bits + [False] * (-len(bits) % 8)))

    def _level(self, latch: Latch) -> bool:
        # A broken sensor cannot be told by one bit.
        closed = bool(self.boards[latch.board].closed_level)
        return closed if self.doors.says(latch) is Door.CLOSED else not closed

    def _switch(self, latch: Latch, *, on: bool) -> None:
        if on and latch not in self._on:
            loop = asyncio.get_running_loop()
            self._on[latch] = loop.call_later(BURNS_S, self.doors.note, "latch_burnt", latch)
            self.doors.pulse(latch)
        elif not on and latch in self._on:
            self._on.pop(latch).cancel()
            self.doors.note("current_ended", latch)
