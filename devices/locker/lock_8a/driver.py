"""Boards of the "8A / 80" family on one line.

Speaks: `frames.py`. Source: `docs/devices/lock-8a.md`. Verified on: simulator only.

With "short when locked" wiring the answer "not opened" equals the request, so an echo must never pass for an answer: a
query shows the echo without doubt (33 is no state), and a line that was seen to echo has its first copy of each request
taken off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from contracts.rules.faults import FaultCode
from devices.locker.boards import Latch, Pipe, PulseAnswer
from devices.locker.lock_8a.frames import (
    ASK,
    HIGH,
    LOW,
    AllDoors,
    Frame,
    FrameReader,
    Head,
    open_request,
    query_request,
)
from devices.locker.questions import Questions
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard
from kiosk.ports import DeviceError

ANSWER_S = 0.75
PULSE_ANSWERS: Final = {
    Door.OPEN: PulseAnswer.OPEN,
    Door.CLOSED: PulseAnswer.CLOSED,
    Door.UNKNOWN: PulseAnswer.UNCLEAR,
}


class Lock8aBoards:
    """`devices.locker.boards.Boards` for this family.

    Args:
        line: the port, used by nobody else.
        boards: the boards on it.
    """

    span = 24
    proof = 1
    """About one lock: 00 and 11 differ in two bits of one byte, and the check in none."""

    def __init__(self, line: Pipe, boards: tuple[LockBoard, ...]) -> None:
        self._boards = {board.address: board for board in boards}
        self._questions: Questions[Frame | AllDoors] = Questions(
            line, lambda about_all: FrameReader(expects_all=about_all), _is_event
        )

    async def doors(self, board: int, channels: range) -> Mapping[int, Door]:
        """State of some doors of one board, by channel."""

        def answers(frame: Frame | AllDoors) -> bool:
            return isinstance(frame, AllDoors) and frame.board == board

        answer = await self._questions.ask(board, query_request(board), answers, ANSWER_S, about_all=True)
        if not isinstance(answer, AllDoors):
            raise DeviceError(FaultCode.GARBLED, f"board {board} answered another question")
        closed = self._boards[board].closed_level
        return {channel: Door.CLOSED if answer.level(channel) == closed else Door.OPEN for channel in channels}

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """State of one door."""
        if sure:
            await self._questions.no_late_answers()

        def answers(frame: Frame | AllDoors) -> bool:
            return _about(frame, Head.QUERY, latch) and isinstance(frame, Frame) and frame.last != ASK

        request = query_request(latch.board, latch.channel)
        answer = await self._questions.ask(latch.board, request, answers, ANSWER_S)
        return self._door(answer) if isinstance(answer, Frame) else Door.UNKNOWN

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""

        def answers(frame: Frame | AllDoors) -> bool:
            return _about(frame, Head.OPEN, latch)

        answer = await self._questions.tell(open_request(latch.board, latch.channel), answers, ANSWER_S)
        return PULSE_ANSWERS[self._door(answer)] if isinstance(answer, Frame) else PulseAnswer.LOST

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:
        """Wait for door events."""

        def hear(frame: Frame | AllDoors) -> None:
            if isinstance(frame, Frame):
                heard(Latch(frame.board, frame.lock), self._door(frame))

        await self._questions.listen(seconds, hear)

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""
        await self._questions.drop()

    async def close(self) -> None:
        """Release port and thread."""
        await self._questions.close()

    def _door(self, frame: Frame) -> Door:
        board = self._boards.get(frame.board)
        if board is None or frame.last not in {LOW, HIGH}:
            return Door.UNKNOWN
        return Door.CLOSED if frame.last == (HIGH if board.closed_level else LOW) else Door.OPEN


def _is_event(frame: Frame | AllDoors) -> bool:
    return isinstance(frame, Frame) and frame.head is Head.EVENT


def _about(frame: Frame | AllDoors, head: Head, latch: Latch) -> bool:
    return isinstance(frame, Frame) and (frame.head, frame.board, frame.lock) == (head, latch.board, latch.channel)
