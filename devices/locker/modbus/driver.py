"""Modbus RTU boards on one line: relay n drives the latch, input n tells the door.

Speaks: `devices/modbus.py`. Source: `docs/devices/modbus.md`. Verified on: simulator only.

Current through a latch must end, or its coil burns. Whatever happens in a pulse, the relay is switched off in the end;
a board that did not confirm it is told again at the next contact; and a board that was not spoken to before may have a
relay on from a process that died: its relays are looked at first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial

from contracts.rules.faults import FaultCode
from devices.locker.boards import Latch, Pipe, PulseAnswer
from devices.locker.questions import Questions
from devices.modbus import Bits, Frame, FrameReader, Function, Read, Refusal, WriteCoil, answers
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LOCK_FAMILIES, LockBoard
from kiosk.ports import DeviceError

ANSWER_S = 0.3
MOST_LOCKS = LOCK_FAMILIES["modbus"].most_locks
HOLD_S = 0.5
"""How long current flows."""


class ModbusBoards:
    """`devices.locker.boards.Boards` for this family.

    Args:
        line: the port, used by nobody else.
        boards: the boards on it.
    """

    span = MOST_LOCKS
    proof = 1

    def __init__(self, line: Pipe, boards: tuple[LockBoard, ...]) -> None:
        self._boards = {board.address: board for board in boards}
        # The board tells nothing unasked.
        self._questions: Questions[Frame] = Questions(line, lambda _: FrameReader(), lambda _: False)
        self._not_looked_at = set(self._boards)
        self._maybe_on: set[Latch] = set()
        self._pulsing: asyncio.Task[PulseAnswer] | None = None

    async def doors(self, board: int, channels: range) -> Mapping[int, Door]:
        """State of some doors of one board, by channel."""
        await self._no_current(board)
        levels = await self._read(board, Function.INPUTS, channels)
        closed = bool(self._boards[board].closed_level)
        return {
            channel: Door.CLOSED if level == closed else Door.OPEN
            for channel, level in zip(channels, levels, strict=False)
        }

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door."""
        if sure:
            await self._questions.no_late_answers()
        return (await self.doors(latch.board, range(latch.channel, latch.channel + 1)))[latch.channel]

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once. Whoever gives up waiting waits for its end all the same."""
        self._pulsing = asyncio.create_task(self._pulse(latch))
        try:
            return await asyncio.shield(self._pulsing)
        except asyncio.CancelledError:
            # What becomes of it then, the next question about this board tells.
            await asyncio.gather(self._pulsing, return_exceptions=True)
            raise

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:  # noqa: ARG002 - no events
        """Wait; no door is heard."""
        await self._questions.listen(seconds, lambda _: None)

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""
        await self._questions.drop()

    async def close(self) -> None:
        """Release port and thread, after a pulse that is under way."""
        if self._pulsing is not None:
            await asyncio.gather(self._pulsing, return_exceptions=True)
        await self._questions.close()

    async def _pulse(self, latch: Latch) -> PulseAnswer:
        self._maybe_on.add(latch)
        request = WriteCoil(latch.board, latch.channel - 1, on=True)
        try:
            answer = await self._questions.tell(request, partial(answers, request), ANSWER_S)
            if not isinstance(answer, Refusal):
                await asyncio.sleep(HOLD_S)
        finally:
            await self._off(latch)
        return PulseAnswer.LOST if answer is None else PulseAnswer.UNCLEAR

    async def _off(self, latch: Latch) -> None:
        request = WriteCoil(latch.board, latch.channel - 1, on=False)
        answer = await self._questions.ask(
            latch.board, request, partial(answers, request), ANSWER_S, answer_is_request=True
        )
        if isinstance(answer, Refusal):
            raise DeviceError(FaultCode.HARDWARE, f"board {latch.board} refuses to end a pulse: code {answer.code}")
        self._maybe_on.discard(latch)

    async def _no_current(self, board: int) -> None:
        if board in self._not_looked_at:
            channels = range(1, self._boards[board].channels + 1)
            relays = await self._read(board, Function.COILS, channels)
            self._maybe_on |= {Latch(board, n) for n, on in zip(channels, relays, strict=False) if on}
            self._not_looked_at.discard(board)
        for latch in sorted((latch for latch in self._maybe_on if latch.board == board), key=lambda one: one.channel):
            await self._off(latch)

    async def _read(self, board: int, function: Function, channels: range) -> tuple[bool, ...]:
        request = Read(board, function, channels[0] - 1, len(channels))
        answer = await self._questions.ask(board, request, partial(answers, request), ANSWER_S)
        if not isinstance(answer, Bits):
            raise DeviceError(FaultCode.HARDWARE, f"board {board} has no {function.name.lower()} for its doors")
        return answer.bits
