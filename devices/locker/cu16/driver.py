"""Kerong CU16 boards on one line.

Speaks: `frames.py`. Source: `docs/devices/cu16.md`. Verified on: simulator only.

Sources disagree whether an unlock is answered. Whatever comes is the state of the hooks before the latch has moved, so
it is heard out and not believed: the bank asks how the door is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from devices.locker.boards import Latch, Pipe, PulseAnswer
from devices.locker.cu16.frames import LOCKS, STATES, Command, Frame, FrameReader
from devices.locker.questions import Questions
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

ANSWER_S = 0.3
UNLOCK_ANSWER_S = 0.1


class Cu16Boards:
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
        answer = await self._questions.ask(
            board, Frame(board, 0, Command.STATUS), lambda frame: _states_of(board, frame), ANSWER_S
        )
        return {channel: self._door(answer, channel) for channel in channels}

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door."""
        if sure:
            await self._questions.no_late_answers()
        return (await self.doors(latch.board, range(latch.channel, latch.channel + 1)))[latch.channel]

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""
        request = Frame(latch.board, latch.channel - 1, Command.UNLOCK)
        answer = await self._questions.tell(request, lambda frame: _states_of(latch.board, frame), UNLOCK_ANSWER_S)
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

    def _door(self, answer: Frame, channel: int) -> Door:
        return Door.CLOSED if answer.hook(channel - 1) == self._closed_level[answer.board] else Door.OPEN


def _states_of(board: int, frame: Frame) -> bool:
    return (frame.board, frame.command, len(frame.data)) == (board, Command.STATES, STATES)
