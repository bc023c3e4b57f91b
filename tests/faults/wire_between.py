"""A man in the middle of a socket: the wire of a service that cannot be made to fail by itself (CUPS, pcscd, upsd).

It stands before a far end, hands the driver an address of its own, and can be silent, drip, or talk nonsense.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import FarEnd, Json
from devices.far_line import garbage

CHUNK = 4096
WIRE_VERBS = frozenset({"hang", "garbage", "one-byte"})
TCP = "socket://127.0.0.1:"


class Between:
    """`devices.far_end.FarEnd` around another one.

    Args:
        end: the far end whose answers pass through here.
        key: the word of its table that is the address: a path, or ``socket://host:port``.
        path: where a socket of ours may lie.
    """

    def __init__(self, end: FarEnd, key: str, path: Path) -> None:
        self._end = end
        self._key = key
        self._path = path
        self._target = ""
        self._server: asyncio.Server | None = None
        self._talks: set[asyncio.Task[None]] = set()
        self._drivers: set[asyncio.StreamWriter] = set()
        self._flows = asyncio.Event()
        self._one_byte = False
        self._garbage = b""

    @property
    def name(self) -> str:
        """As behind it."""
        return self._end.name

    @property
    def verbs(self) -> Collection[str]:
        """Of the far end, and of the wire."""
        return WIRE_VERBS | set(self._end.verbs)

    async def start(self) -> Mapping[str, Json]:
        """Bring the far end up, and the wire to it."""
        table = dict(await self._end.start())
        self._target = str(table[self._key])
        self._flows.set()
        if self._target.startswith(TCP):
            self._server = await asyncio.start_server(self._talk, "127.0.0.1")
            table[self._key] = f"{TCP}{self._server.sockets[0].getsockname()[1]}"
        else:
            self._server = await asyncio.start_unix_server(self._talk, self._path)
            table[self._key] = str(self._path)
        return table

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do hang on|off, one-byte on|off, or garbage N: to whoever is connected, else to the next who is."""
        if verb not in WIRE_VERBS:
            return await self._end.act(verb, arguments)
        if verb == "hang":
            (self._flows.clear if list(arguments) == ["on"] else self._flows.set)()
        elif verb == "one-byte":
            self._one_byte = list(arguments) == ["on"]
        elif self._drivers:
            for driver in self._drivers:
                driver.write(garbage(int(arguments[0])))
        else:
            self._garbage = garbage(int(arguments[0]))
        return None

    def state(self) -> Mapping[str, Json]:
        """As behind it."""
        return self._end.state()

    def record(self) -> Sequence[Mapping[str, Json]]:
        """As behind it."""
        return self._end.record()

    async def close(self) -> None:
        """Take the wire down, and the far end."""
        if self._server is not None:
            self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        await self._end.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._talks.add(task)
            task.add_done_callback(self._talks.discard)
        self._drivers.add(writer)
        try:
            writer.write(self._garbage)
            self._garbage = b""
            # Who connects hears nothing of it when there is nobody behind the wire.
            with contextlib.suppress(OSError):
                inner, outer = await self._reach()
                there = asyncio.create_task(self._carry(reader, outer))
                try:
                    await self._carry(inner, writer)
                finally:
                    there.cancel()
                    await asyncio.gather(there, return_exceptions=True)
                    outer.close()
        finally:
            self._drivers.discard(writer)
            writer.close()

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._target.startswith(TCP):
            return await asyncio.open_connection("127.0.0.1", int(self._target.removeprefix(TCP)))
        return await asyncio.open_unix_connection(self._target)

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(CHUNK):
                step = 1 if self._one_byte else len(data)
                for start in range(0, len(data), step):
                    await self._flows.wait()
                    target.write(data[start : start + step])
                    await target.drain()
        if target.can_write_eof():
            with contextlib.suppress(OSError):
                target.write_eof()
