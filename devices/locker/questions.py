"""One question at a time on a line of lock boards: what all families have in common.

RS-485 is half duplex: a request goes out after `GAP_S` of silence, and is answered before the next one. Answers are
matched by what they say, never by when they come. Some converters echo what we send; boards of some families tell door
changes unasked; an answer can come after its question was given up. None of that passes for an answer.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from contracts.rules.faults import FaultCode
from devices.locker.boards import Pipe
from kiosk.ports import DeviceError

GAP_S = 0.02
"""Silence before each request."""
LATE_S = 2.0
"""A board that has not answered after so long never will."""
QUESTIONS = 3
"""A question moves nothing and may be repeated. A board that was silent before is asked once: nobody waits for it."""
MOST_EVENTS = 64


class Frame(Protocol):
    """A frame of any family."""

    def to_bytes(self) -> bytes:
        """The whole frame."""


F = TypeVar("F", bound=Frame)


class FrameReader(Protocol[F]):
    """Cuts a stream into frames."""

    def feed(self, data: bytes) -> list[F]:
        """Take bytes and give back every frame that is complete now."""

    def stalled(self) -> list[F]:
        """The line is silent: what is there is all there is."""


class Questions(Generic[F]):
    """Asks the boards of one line.

    Args:
        line: used by nobody else.
        reader: makes a parser for what comes; told whether the answer is one about all locks.
        is_event: whether a frame was sent unasked.
    """

    def __init__(self, line: Pipe, reader: Callable[[bool], FrameReader[F]], is_event: Callable[[F], bool]) -> None:
        self._line = line
        self._reader = reader
        self._is_event = is_event
        self._echoes = False
        self._events: deque[F] = deque(maxlen=MOST_EVENTS)
        self._silent: set[int] = set()
        self._late_until = float("-inf")

    async def ask(
        self,
        board: int,
        request: F,
        answers: Callable[[F], bool],
        timeout_s: float,
        *,
        about_all: bool = False,
        answer_is_request: bool = False,
    ) -> F:
        """Ask what can be asked twice without harm, more than once if need be.

        Args:
            board: who is asked.
            request: the question.
            answers: whether a frame is the answer.
            timeout_s: longest wait for one answer.
            about_all: what the parser is told.
            answer_is_request: the same bytes are the answer; only on a line that is known to echo are the first ones
                an echo.

        Raises:
            DeviceError: no_answer, garbled, echo, no_device, port_busy.
        """
        echo_due = self._echoes if answer_is_request else True
        ear = self._ear(request, answers, about_all, echo_due=echo_due)
        for _ in range(1 if board in self._silent else QUESTIONS):
            ear = self._ear(request, answers, about_all, echo_due=echo_due)
            answer = await self._exchange(request, ear, timeout_s)
            if not answer_is_request:
                self._echoes = ear.echo_came
            if answer is not None:
                self._silent.discard(board)
                return answer
        self._silent.add(board)
        if ear.echo_came:
            raise DeviceError(FaultCode.ECHO, f"board {board} is silent behind our own echo")
        if ear.bytes_came:
            raise DeviceError(FaultCode.GARBLED, f"no answer of board {board} passed its check")
        raise DeviceError(FaultCode.NO_ANSWER, f"board {board} is silent")

    async def tell(self, request: F, answers: Callable[[F], bool], timeout_s: float) -> F | None:
        """Send a request that moves something, exactly once.

        Returns:
            The answer, or None: it may or may not have been done.

        Raises:
            DeviceError: no_device, port_busy.
        """
        return await self._exchange(request, self._ear(request, answers, False, echo_due=self._echoes), timeout_s)

    async def no_late_answers(self) -> None:
        """Wait until every question that was given up cannot be answered any more."""
        await asyncio.sleep(self._late_until - asyncio.get_running_loop().time())

    async def listen(self, seconds: float, heard: Callable[[F], None]) -> None:
        """Wait for events; ends early when there was one, or when another call wants the line.

        Raises:
            DeviceError: no_device, port_busy.
        """
        if not self._events:
            reader = self._reader(False)

            def receive(data: bytes) -> list[F] | None:
                return list(filter(self._is_event, reader.feed(data) if data else reader.stalled())) or None

            self._events += await self._line.listen(receive, seconds) or []
        while self._events:
            heard(self._events.popleft())

    async def drop(self) -> None:
        """Rebuild the connection at the next call."""
        await self._line.drop()

    async def close(self) -> None:
        """Release port and thread."""
        await self._line.close()

    async def _exchange(self, request: F, ear: _Ear[F], timeout_s: float) -> F | None:
        overheard = self._reader(False)

        def before(data: bytes) -> None:
            self._events.extend(filter(self._is_event, overheard.feed(data)))

        try:
            answer = await self._line.exchange(request.to_bytes(), ear, timeout_s + GAP_S, gap_s=GAP_S, before=before)
        except BaseException:
            self._doubt()
            raise
        self._events += ear.events
        if answer is None:
            self._doubt()
        return answer

    def _doubt(self) -> None:
        self._late_until = asyncio.get_running_loop().time() + LATE_S

    def _ear(self, request: F, answers: Callable[[F], bool], about_all: bool, *, echo_due: bool) -> _Ear[F]:
        return _Ear(self._reader(about_all), request, answers, self._is_event, echo_due)


class _Ear(Generic[F]):
    """Receives the answer to one request in the line's thread; keeps events, takes off one echo."""

    def __init__(
        self,
        reader: FrameReader[F],
        request: F,
        answers: Callable[[F], bool],
        is_event: Callable[[F], bool],
        echo_due: bool,
    ) -> None:
        self._reader = reader
        self._request = request
        self._answers = answers
        self._is_event = is_event
        self._echo_due = echo_due
        self.events: list[F] = []
        self.echo_came = False
        self.bytes_came = False

    def __call__(self, data: bytes) -> F | None:
        """Take one chunk; an empty one is a slice of silence."""
        self.bytes_came |= bool(data)
        answer: F | None = None
        for frame in self._reader.feed(data) if data else self._reader.stalled():
            if self._is_event(frame):
                self.events.append(frame)
            elif frame == self._request and self._echo_due:
                self._echo_due = False
                self.echo_came = True
            elif self._answers(frame):
                answer = answer or frame
        return answer
