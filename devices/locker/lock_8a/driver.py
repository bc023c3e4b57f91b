"""Boards of the "8A / 80" family on one line.

Speaks: `frames.py`. Source: `docs/devices/lock-8a.md`. Verified on: simulator only.

Some converters echo what we send. With "short when locked" wiring the answer "not opened" equals the request, so an
echo must never pass for an answer: a query shows the echo without doubt (33 is no state), and a line that was seen to
echo has its first copy of each request taken off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contracts.rules.faults import FaultCode
from devices.locker.boards import Latch, PulseAnswer
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
from devices.transport.serial import SerialLine
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard
from kiosk.ports import DeviceError

ANSWER_S = 0.75
QUERIES = 3
"""A query moves nothing and may be repeated. A board that was silent before is asked once: nobody waits for it."""


class Lock8aBoards:
    """`devices.locker.boards.Boards` for this family.

    Args:
        line: the port, used by nobody else.
        boards: the boards on it.
    """

    def __init__(self, line: SerialLine, boards: tuple[LockBoard, ...]) -> None:
        self._line = line
        self._boards = {board.address: board for board in boards}
        self._echoes = False
        self._events: list[Frame] = []
        self._silent: set[int] = set()

    async def doors(self, board: int) -> Mapping[int, Door]:
        """State of every door of one board, by channel."""
        answer = await self._query(query_request(board))
        if not isinstance(answer, AllDoors):
            raise DeviceError(FaultCode.GARBLED, f"board {board} answered another question")
        closed = self._boards[board].closed_level
        return {
            channel: Door.CLOSED if answer.level(channel) == closed else Door.OPEN
            for channel in range(1, self._boards[board].channels + 1)
        }

    async def door(self, latch: Latch) -> Door:
        """State of one door."""
        answer = await self._query(query_request(latch.board, latch.channel))
        return self._door(answer) if isinstance(answer, Frame) else Door.UNKNOWN

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Send one opening pulse, exactly once."""
        request = open_request(latch.board, latch.channel)
        ear = _Ear(request, self._echoes)
        answer = await self._line.exchange(request.to_bytes(), ear, ANSWER_S)
        self._events += ear.events
        if not isinstance(answer, Frame):
            return PulseAnswer.LOST
        return {Door.OPEN: PulseAnswer.OPEN, Door.CLOSED: PulseAnswer.CLOSED, Door.UNKNOWN: PulseAnswer.UNCLEAR}[
            self._door(answer)
        ]

    async def listen(self, seconds: float, heard: Callable[[Latch, Door], None]) -> None:
        """Wait for door events."""
        for event in self._events:
            heard(Latch(event.board, event.lock), self._door(event))
        self._events.clear()
        reader = FrameReader()

        def receive(data: bytes) -> list[Frame] | None:
            frames = reader.feed(data) if data else reader.stalled()
            return [frame for frame in frames if isinstance(frame, Frame) and frame.head is Head.EVENT] or None

        for event in await self._line.listen(receive, seconds) or []:
            heard(Latch(event.board, event.lock), self._door(event))

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""
        await self._line.drop()

    async def close(self) -> None:
        """Release port and thread."""
        await self._line.close()

    def _door(self, frame: Frame) -> Door:
        board = self._boards.get(frame.board)
        if board is None or frame.last not in {LOW, HIGH}:
            return Door.UNKNOWN
        return Door.CLOSED if frame.last == (HIGH if board.closed_level else LOW) else Door.OPEN

    async def _query(self, request: Frame) -> Frame | AllDoors:
        ear = _Ear(request, echoes=True)
        for _ in range(1 if request.board in self._silent else QUERIES):
            ear = _Ear(request, echoes=True)
            answer: Frame | AllDoors | None = await self._line.exchange(request.to_bytes(), ear, ANSWER_S, flush=False)
            self._events += ear.events
            self._echoes = ear.echo_came
            if answer is not None:
                self._silent.discard(request.board)
                return answer
        self._silent.add(request.board)
        if ear.echo_came:
            raise DeviceError(FaultCode.ECHO, f"board {request.board} is silent behind our own echo")
        if ear.bytes_came:
            raise DeviceError(FaultCode.GARBLED, f"no answer of board {request.board} passed its check")
        raise DeviceError(FaultCode.NO_ANSWER, f"board {request.board} is silent")


class _Ear:
    """Receives the answer to one request in the line's thread; keeps events, takes off one echo."""

    def __init__(self, request: Frame, echoes: bool) -> None:
        self._request = request
        self._echo_due = echoes
        expects_all = request.head is Head.QUERY and request.lock == 0
        self._reader = FrameReader(expects_all=expects_all)
        self.events: list[Frame] = []
        self.echo_came = False
        self.bytes_came = False

    def __call__(self, data: bytes) -> Frame | AllDoors | None:
        """Take one chunk; an empty one is a slice of silence."""
        self.bytes_came |= bool(data)
        answer: Frame | AllDoors | None = None
        for frame in self._reader.feed(data) if data else self._reader.stalled():
            if isinstance(frame, Frame) and frame.head is Head.EVENT:
                self.events.append(frame)
            elif frame == self._request and self._echo_due:
                self._echo_due = False
                self.echo_came = True
            elif self._answers(frame):
                answer = answer or frame
        return answer

    def _answers(self, frame: Frame | AllDoors) -> bool:
        request = self._request
        if frame.board != request.board:
            return False
        if isinstance(frame, AllDoors):
            return request.head is Head.QUERY and request.lock == 0
        if frame.head is not request.head or frame.lock != request.lock or request.lock == 0:
            return False
        return frame.head is Head.OPEN or frame.last != ASK
