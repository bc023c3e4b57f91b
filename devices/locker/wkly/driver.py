"""Boards of the "WKLY" family on one line.

Speaks: `frames.py`. Source: `docs/devices/wkly.md`. Verified on: simulator only.

An answer is longer than its request, so an echo never looks like one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contracts.rules.faults import FaultCode
from devices.locker.boards import Latch, Pipe, PulseAnswer
from devices.locker.questions import Questions
from devices.locker.wkly.frames import DONE, LOCKS, Command, Frame, FrameReader
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard
from kiosk.ports import DeviceError

ANSWER_S = 0.5
ABOUT_ONE = 3
ABOUT_ALL = 2
EVENT = 2


class WklyBoards:
    """`devices.locker.boards.Boards` for this family.

    Args:
        line: the port, used by nobody else.
        boards: the boards on it.
    """

    span = LOCKS
    proof = 2

    def __init__(self, line: Pipe, boards: tuple[LockBoard, ...]) -> None:
        self._closed_level = {board.address: board.closed_level for board in boards}
        self._questions: Questions[Frame] = Questions(line, lambda _: FrameReader(), _is_event)

    async def doors(self, board: int, channels: range) -> Mapping[int, Door]:
        """State of some doors of one board, by channel."""

        def answers(frame: Frame) -> bool:
            return (
                (frame.board, frame.command) == (board, Command.QUERY_ALL)
                and len(frame.data) >= ABOUT_ALL
                and frame.data[0] == DONE
                and len(frame.data) == ABOUT_ALL + frame.data[1]
            )

        answer = await self._questions.ask(board, Frame(board, Command.QUERY_ALL), answers, ANSWER_S)
        locks = answer.data[ABOUT_ALL:]
        if len(locks) < channels[-1]:
            raise DeviceError(FaultCode.GARBLED, f"board {board} has {len(locks)} locks, not {channels[-1]}")
        return {channel: self._door(board, locks[channel - 1]) for channel in channels}

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door."""
        if sure:
            await self._questions.no_late_answers()
        request = _request(Command.QUERY, latch)
        answer = await self._questions.ask(latch.board, request, _answer_to(request), ANSWER_S)
        return self._told(answer)

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""
        request = _request(Command.OPEN, latch)
        answer = await self._questions.tell(request, _answer_to(request), ANSWER_S)
        # LOCK is the state at the time of the answer, with the latch still on its way, and its check is weak.
        return PulseAnswer.LOST if answer is None else PulseAnswer.UNCLEAR

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:
        """Wait for door events."""
        await self._questions.listen(
            seconds,
            lambda frame: heard(Latch(frame.board, frame.data[0]), self._door(frame.board, frame.data[1])),
        )

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""
        await self._questions.drop()

    async def close(self) -> None:
        """Release port and thread."""
        await self._questions.close()

    def _told(self, answer: Frame) -> Door:
        return self._door(answer.board, answer.data[2]) if answer.data[0] == DONE else Door.UNKNOWN

    def _door(self, board: int, lock: int) -> Door:
        closed = self._closed_level.get(board)
        if closed is None or lock not in {0, 1}:
            return Door.UNKNOWN
        return Door.CLOSED if lock == closed else Door.OPEN


def _request(command: Command, latch: Latch) -> Frame:
    return Frame(latch.board, command, bytes([latch.channel]))


def _answer_to(request: Frame) -> Callable[[Frame], bool]:
    def answers(frame: Frame) -> bool:
        return (
            (frame.board, frame.command) == (request.board, request.command)
            and len(frame.data) == ABOUT_ONE
            and frame.data[1:2] == request.data
        )

    return answers


def _is_event(frame: Frame) -> bool:
    return frame.command == Command.EVENT and len(frame.data) == EVENT
