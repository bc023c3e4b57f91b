"""Kerong CU48 boards on one line.

Speaks: `frames.py`. Source: `docs/devices/cu16.md`. Verified on: simulator only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contracts.rules.faults import FaultCode
from devices.locker.boards import Latch, Pipe, PulseAnswer
from devices.locker.cu48.frames import LOCKS, Command, Frame, FrameReader, Opened, Request, States
from devices.locker.questions import Questions
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard
from kiosk.ports import DeviceError

ANSWER_S = 0.3


class Cu48Boards:
    """`devices.locker.boards.Boards` for this family.

    Args:
        line: the port, used by nobody else.
        boards: the boards on it.
    """

    span = LOCKS
    proof = 2

    def __init__(self, line: Pipe, boards: tuple[LockBoard, ...]) -> None:
        self._closed_level = {board.address: board.closed_level for board in boards}
        # The board tells nothing unasked.
        self._questions: Questions[Frame] = Questions(line, lambda _: FrameReader(), lambda _: False)

    async def doors(self, board: int, channels: range) -> Mapping[int, Door]:
        """State of some doors of one board, by channel."""

        def answers(frame: Frame) -> bool:
            return isinstance(frame, States) and frame.board == board

        answer = await self._questions.ask(board, Request(board, 0, Command.STATUS), answers, ANSWER_S)
        if not isinstance(answer, States):
            raise DeviceError(FaultCode.GARBLED, f"board {board} answered another question")
        closed = self._closed_level[board]
        return {
            channel: Door.CLOSED if answer.hooks >> channel - 1 & 1 == closed else Door.OPEN for channel in channels
        }

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door."""
        if sure:
            await self._questions.no_late_answers()
        return (await self.doors(latch.board, range(latch.channel, latch.channel + 1)))[latch.channel]

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""

        def answers(frame: Frame) -> bool:
            return isinstance(frame, Opened) and (frame.board, frame.lock) == (latch.board, latch.channel - 1)

        request = Request(latch.board, latch.channel - 1, Command.OPEN)
        answer = await self._questions.tell(request, answers, ANSWER_S)
        # Done means that the current flowed, not that the door moved.
        return PulseAnswer.LOST if answer is None else PulseAnswer.UNCLEAR

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:  # noqa: ARG002 - no events
        """Wait; no door is heard."""
        await self._questions.listen(seconds, lambda _: None)

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""
        await self._questions.drop()

    async def close(self) -> None:
        """Release port and thread."""
        await self._questions.close()
