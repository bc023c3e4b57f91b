"""Winnsen boards on one line.

Speaks: `frames.py`. Source: `docs/devices/winnsen.md`. Verified on: simulator only.

Frames carry no check, so one answer proves little. The board answers about one lock at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from devices.locker.boards import Latch, Pipe, PulseAnswer
from devices.locker.questions import Questions
from devices.locker.winnsen.frames import YES, Frame, FrameReader, Function
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

ANSWER_S = 0.5


class WinnsenBoards:
    """`devices.locker.boards.Boards` for this family.

    Args:
        line: the port, used by nobody else.
        boards: the boards on it.
    """

    span = 1
    proof = 2

    def __init__(self, line: Pipe, boards: tuple[LockBoard, ...]) -> None:
        self._closed_level = {board.address: board.closed_level for board in boards}
        # The board tells nothing unasked.
        self._questions: Questions[Frame] = Questions(line, lambda _: FrameReader(), lambda _: False)

    async def doors(self, board: int, channels: range) -> Mapping[int, Door]:
        """State of some doors of one board, by channel."""
        return {channel: await self.door(Latch(board, channel)) for channel in channels}

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door."""
        if sure:
            await self._questions.no_late_answers()
        request = Frame(Function.STATUS, latch.board, latch.channel)
        answer = await self._questions.ask(
            latch.board, request, lambda frame: _says(frame, Function.STATE, latch), ANSWER_S
        )
        level = 1 if answer.state == YES else 0
        return Door.CLOSED if level == self._closed_level[latch.board] else Door.OPEN

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""
        request = Frame(Function.OPEN, latch.board, latch.channel)
        answer = await self._questions.tell(request, lambda frame: _says(frame, Function.OPENED, latch), ANSWER_S)
        # One answer without a check is no proof of an opening.
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


def _says(frame: Frame, function: Function, latch: Latch) -> bool:
    return (frame.function, frame.station, frame.lock) == (function, latch.board, latch.channel)
