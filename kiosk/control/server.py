"""The app's end of the control socket: `kiosk device` works through the devices that the app holds open.

Only the app's own user may speak to it (mode 0600). During a visit it refuses, and what merely waits is ended when a
visit begins: the person at the machine comes first. Answers may hold a person's data; nothing of them is logged.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from contracts.rules.faults import FaultCode
from kiosk.control.line import LINE_BYTES, SOCKET, address
from kiosk.control.told import Json
from kiosk.control.work import Asked, Bench, do, read_request
from kiosk.events import LogEvent, record
from kiosk.ports import DeviceError

WAITS = frozenset({"read-id", "photo", "read-card", "staff-card", "barcode"})
"""Verbs that only wait for a person: they end when a visit begins, or when who asked has gone."""


class Control:
    """Serves one bench.

    Args:
        in_visit: whether somebody is being served.
    """

    def __init__(self, bench: Bench, in_visit: Callable[[], bool]) -> None:
        self._bench = bench
        self._in_visit = in_visit
        self._waiting: set[asyncio.Task[Json]] = set()
        self._talks: set[asyncio.Task[None]] = set()

    @contextlib.asynccontextmanager
    async def serving(self, data_dir: Path) -> AsyncIterator[None]:
        """Listen until left. A socket that a killed app left behind is replaced."""
        path = data_dir / SOCKET
        path.unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX)
        mask = os.umask(0o177)
        try:
            with address(data_dir) as name:
                listening.bind(name)
        finally:
            os.umask(mask)
        server = await asyncio.start_unix_server(self._talk, sock=listening, limit=LINE_BYTES)
        try:
            yield
        finally:
            server.close()
            path.unlink(missing_ok=True)
            for task in self._talks:
                task.cancel()
            await asyncio.gather(*self._talks, return_exceptions=True)

    def look(self) -> None:
        """Somebody may have come: then nobody may wait at their devices."""
        if self._in_visit():
            for task in self._waiting:
                task.cancel()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        me = asyncio.current_task()
        if me is not None:
            self._talks.add(me)
            me.add_done_callback(self._talks.discard)
        with contextlib.closing(writer), contextlib.suppress(ConnectionError):
            try:
                asked = read_request(await reader.readline())
                answer: Json = {"result": await self._done(asked, reader)}
            except DeviceError as error:
                answer = {"error": {"code": error.code.value, "detail": error.detail}}
            except ValueError:
                answer = {"error": {"code": FaultCode.REFUSED.value, "detail": "no such request"}}
            writer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
            await writer.drain()

    async def _done(self, asked: Asked, reader: asyncio.StreamReader) -> Json:
        """Do one verb; a wait ends with the visit that begins, or with who asked."""
        if self._in_visit():
            raise DeviceError(FaultCode.MACHINE_BUSY)
        record(LogEvent.BY_HAND)
        if asked.verb not in WAITS:
            return await do(self._bench, asked)
        work = asyncio.ensure_future(do(self._bench, asked))
        gone = asyncio.ensure_future(reader.read(1))
        self._waiting.add(work)
        try:
            await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
            if gone.done():
                work.cancel()
            return await work
        except asyncio.CancelledError:
            if not work.cancelled():
                raise
            raise DeviceError(FaultCode.MACHINE_BUSY) from None
        finally:
            self._waiting.discard(work)
            work.cancel()
            gone.cancel()
