"""The core's side of the page worker: starts the process, speaks with it, ends it with the visit or when it is idle.

Implements `kiosk.ports.PageWorker`. A call that finds the worker dead starts a new one and asks again once; a picture
that kills the worker twice is unreadable.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator, Sequence

from contracts.rules.faults import FaultCode
from kiosk.domain.pages import Page, ReadLine, Region, SheetLook
from kiosk.domain.papers import A4, Medium, Paper
from kiosk.domain.portraits import Portrait
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Strip
from kiosk.pages import wire
from kiosk.ports import Clock, DeviceError

EXAMINE_LIMIT_S = 20.0
LOOK_LIMIT_S = 5.0
READ_LIMIT_S = 60.0
RENDER_LIMIT_S = 20.0
END_LIMIT_S = 2.0
IDLE_S = 120.0
"""Without an order for so long, and the process is ended: it holds some 400 MB once it has read a page, and the person
may be in a queue at the desk. Two minutes outlast the search for a paper; the next order starts it anew."""
ATTEMPTS = 2
FELLED = {
    "render": FaultCode.NO_ANSWER,
    "parts": FaultCode.NO_ANSWER,
    "rasterise": FaultCode.PRINT_FAILED,
    "look": FaultCode.PICTURE_UNREADABLE,
    "portrait": FaultCode.PICTURE_UNREADABLE,
}
"""What is told when an order fells the worker twice; any other order is about a page that somebody laid in."""


def worker_command() -> list[str]:
    """How this installation starts its page worker: a module, or the bundle's own hidden verb."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "page-worker"]
    return [sys.executable, "-m", "kiosk.pages.child"]


class WorkerProcess:
    """The page worker behind its port. Calls wait for each other; every one has a limit.

    Nothing is started before the first call or `warm`.

    Args:
        command: starts the process.
        clock: by which it is ended after `IDLE_S`; without one only `end` ends it, for commands that live no longer.
    """

    def __init__(self, command: Sequence[str] | None = None, clock: Clock | None = None) -> None:
        self._command = list(command or worker_command())
        self._clock = clock
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._idling: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """Process id while the worker runs; the memory search of the tests needs it."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def warm(self) -> None:
        """Start the process ahead of the first page or paper. One that cannot be started is told by the first call."""
        async with self._busy():
            with contextlib.suppress(OSError):
                await self._running()

    async def examine(self, picture: bytes) -> Page:
        """Mend and judge one scanned page.

        Raises:
            DeviceError: page_unreadable (no picture, or one that fells the worker), timeout.
        """
        answer = await self._ask(wire.Message("examine", {}, picture), EXAMINE_LIMIT_S)
        if answer.kind != "page":
            raise DeviceError(FaultCode.PAGE_UNREADABLE, str(answer.fields.get("why", "")))
        try:
            return wire.page_of(answer)
        except wire.WireError as error:
            raise DeviceError(FaultCode.PAGE_UNREADABLE, str(error)) from error

    async def look(self, frame: bytes) -> SheetLook:
        """What lies below a document camera. See `kiosk.ports.PageWorker.look`.

        Raises:
            DeviceError: picture_unreadable, timeout.
        """
        answer = await self._ask(wire.Message("look", {}, frame), LOOK_LIMIT_S)
        if answer.kind != "look":
            raise DeviceError(FaultCode.PICTURE_UNREADABLE, str(answer.fields.get("why", "")))
        try:
            return wire.look_of(answer)
        except wire.WireError as error:
            raise DeviceError(FaultCode.PICTURE_UNREADABLE, str(error)) from error

    async def ready_to_read(self) -> None:
        """Load the recogniser ahead of the first page. See `kiosk.ports.PageWorker.ready_to_read`."""
        with contextlib.suppress(DeviceError):
            await self._ask(wire.Message("ready to read", {}, b""), READ_LIMIT_S)

    async def read(self, jpeg: bytes, regions: Sequence[Region]) -> tuple[ReadLine, ...]:
        """The lines of print in parts of an examined page. See `kiosk.ports.PageWorker.read`.

        Raises:
            DeviceError: page_unreadable, timeout.
        """
        answer = await self._ask(wire.reading_message(jpeg, regions), READ_LIMIT_S)
        if answer.kind != "lines":
            raise DeviceError(FaultCode.PAGE_UNREADABLE, str(answer.fields.get("why", "")))
        try:
            return wire.lines_of(answer)
        except wire.WireError as error:
            raise DeviceError(FaultCode.PAGE_UNREADABLE, str(error)) from error

    async def portrait(self, frame: bytes) -> Portrait:
        """One camera frame as an identity photo, judged. See `kiosk.ports.PageWorker.portrait`.

        Raises:
            DeviceError: picture_unreadable, timeout.
        """
        answer = await self._ask(wire.Message("portrait", {}, frame), EXAMINE_LIMIT_S)
        if answer.kind != "portrait":
            raise DeviceError(FaultCode.PICTURE_UNREADABLE, str(answer.fields.get("why", "")))
        try:
            return wire.portrait_of(answer)
        except wire.WireError as error:
            raise DeviceError(FaultCode.PICTURE_UNREADABLE, str(error)) from error

    async def render(self, paper: Paper, medium: Medium = A4) -> bytes:
        """One paper as PDF bytes, made for a medium.

        Raises:
            DeviceError: timeout, no_answer (the worker fell twice).
        """
        answer = await self._ask(wire.render_message(paper, medium), RENDER_LIMIT_S)
        if answer.kind != "pdf":
            raise DeviceError(FaultCode.NO_ANSWER, "page worker gave no paper")
        return answer.body

    async def strip(self, paper: Paper) -> Strip:
        """One paper as the parts of a roll.

        Raises:
            DeviceError: timeout, no_answer (the worker fell twice).
        """
        answer = await self._ask(wire.parts_message(paper), RENDER_LIMIT_S)
        try:
            return wire.strip_of(answer)
        except wire.WireError as error:
            raise DeviceError(FaultCode.NO_ANSWER, str(error)) from error

    async def rasterise(self, pdf: bytes, width_dots: int) -> Raster:
        """All pages of a PDF below each other, as black and white dots.

        Raises:
            DeviceError: print_failed (no PDF, or one that fells the worker), timeout.
        """
        answer = await self._ask(wire.Message("rasterise", {"width": width_dots}, pdf), RENDER_LIMIT_S)
        if answer.kind != "raster":
            raise DeviceError(FaultCode.PRINT_FAILED, "not a PDF that can be drawn")
        try:
            return wire.raster_of(answer)
        except wire.WireError as error:
            raise DeviceError(FaultCode.PRINT_FAILED, str(error)) from error

    async def end(self) -> None:
        """End the process and with it all that it held of a person."""
        async with self._turn:
            self._cancel_idling()
            await self._stop()

    @contextlib.asynccontextmanager
    async def _busy(self) -> AsyncIterator[None]:
        """One order at a time; idle time begins when it is done."""
        async with self._turn:
            self._cancel_idling()
            try:
                yield
            finally:
                if self._clock is not None and self._process is not None:
                    self._idling = asyncio.create_task(self._end_idle(self._clock))

    async def _end_idle(self, clock: Clock) -> None:
        await clock.sleep(IDLE_S)
        async with self._turn:  # an order that came first has cancelled this
            self._idling = None
            await self._stop()

    def _cancel_idling(self) -> None:
        if self._idling is not None:
            self._idling.cancel()
            self._idling = None

    async def _ask(self, order: wire.Message, limit_s: float) -> wire.Message:
        async with self._busy():
            for _ in range(ATTEMPTS):
                try:
                    async with asyncio.timeout(limit_s):
                        return await self._exchange(order)
                except TimeoutError as error:
                    await self._stop()
                    raise DeviceError(FaultCode.TIMEOUT, f"page worker: {order.kind}") from error
                except (OSError, EOFError, wire.WireError):
                    await self._stop()
                except asyncio.CancelledError:
                    # Half an exchange lies in the pipe; the next visit must not read it.
                    await self._stop()
                    raise
        raise DeviceError(FELLED.get(order.kind, FaultCode.PAGE_UNREADABLE), "page worker fell")

    async def _exchange(self, order: wire.Message) -> wire.Message:
        process = await self._running()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        process.stdin.write(wire.encode(order))
        await process.stdin.drain()
        head, body = wire.lengths(await process.stdout.readexactly(wire.LENGTHS.size))
        return wire.decode(await process.stdout.readexactly(head), await process.stdout.readexactly(body))

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            # One thread: the machine is small, and the allocator settings of the parent are inherited on purpose.
            environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENCV_LOG_LEVEL": "OFF"}
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=environment,
            )
        return self._process

    async def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        if process.returncode is None:
            process.kill()  # it holds nothing worth saving, and a hung library heeds nothing else
        with contextlib.suppress(TimeoutError):  # killed, and still in the kernel: nobody waits for it
            async with asyncio.timeout(END_LIMIT_S):
                await process.wait()
                if process.stdin is not None:
                    with contextlib.suppress(ConnectionError):  # an order that it never read
                        await process.stdin.wait_closed()
