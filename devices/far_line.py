"""A serial line seen from the far end: a pty under a stable path, with the faults that real lines have.

The driver opens `path` as it would open a serial port. Nothing here is part of the shipped program.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import time
import tty
from collections.abc import Callable, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError

LINE_VERBS = frozenset({"unplug", "plug", "garbage", "one-byte", "noise", "echo", "hang", "baud", "lose-answer"})
BITS_PER_BYTE = 10
CHUNK = 16
NOISE = bytes.fromhex("00FFAA5596AAAA")
"""Sent before each answer when the line is noisy: the beginning of a SAM preamble is among it."""


class FarLine:
    """One pty whose other end a driver opens.

    Args:
        path: where the driver finds the port; a link that leads to the pty while the cable is in.
        received: called in the loop with what the driver sent, after the time the wire needs for it.
    """

    def __init__(self, path: Path, received: Callable[[bytes], None]) -> None:
        self.path = path
        self._received = received
        self._master: int | None = None
        self._slave: int | None = None
        self._out: asyncio.Queue[bytes] = asyncio.Queue()
        self._sender: asyncio.Task[None] | None = None
        self._one_byte = False
        self._noise = False
        self._echo = False
        self._hang = False
        self._baud: int | None = None
        self._lose = 0
        self._cuts = 0

    def start(self) -> None:
        """Put the cable in and begin sending."""
        self.plug()
        self._sender = asyncio.create_task(self._send_all())

    async def close(self) -> None:
        """Take everything down."""
        if self._sender is not None:
            self._sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._sender
        self.unplug()

    def plug(self) -> None:
        """Put the cable in. A new pty appears under the same path."""
        if self._master is not None:
            return
        self._master, self._slave = os.openpty()
        tty.setraw(self._master)
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._slave))
        asyncio.get_running_loop().add_reader(self._master, self._readable)

    def unplug(self) -> None:
        """Pull the cable out: the path is gone, a driver that holds the port gets an error."""
        if self._master is None or self._slave is None:
            return
        self.cut()
        asyncio.get_running_loop().remove_reader(self._master)
        self.path.unlink(missing_ok=True)
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = None

    def send(self, data: bytes) -> None:
        """Answer. What the faults make of it happens here."""
        if self._hang:
            return
        if self._lose:
            self._lose -= 1
            return
        self._out.put_nowait(NOISE + data if self._noise else data)

    def cut(self) -> None:
        """Stop what is being sent, in the middle of a frame if need be."""
        self._cuts += 1
        while not self._out.empty():
            self._out.get_nowait()

    def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one of `LINE_VERBS`."""
        if verb == "unplug":
            self.unplug()
        elif verb == "plug":
            self.plug()
        elif verb == "garbage":
            self._put(garbage(_number(arguments, 64)))
        elif verb == "lose-answer":
            self._lose = _number(arguments, 1)
        elif verb == "baud":
            self._baud = None if list(arguments) == ["off"] else _number(arguments, 115200)
        else:
            on = _switch(arguments)
            if verb == "one-byte":
                self._one_byte = on
            elif verb == "noise":
                self._noise = on
            elif verb == "echo":
                self._echo = on
            else:
                self._hang = on
        return None

    def faults(self) -> dict[str, Json]:
        """The faults that are set, for the dock."""
        return {
            "plugged": self._master is not None,
            "one_byte": self._one_byte,
            "noise": self._noise,
            "echo": self._echo,
            "hang": self._hang,
            "baud": self._baud,
        }

    def _readable(self) -> None:
        if self._master is None:
            return
        try:
            data = os.read(self._master, 4096)
        except OSError:
            return
        if self._echo:
            self._put(data)
        if not self._hang and data:
            delay_s = len(data) * BITS_PER_BYTE / self._baud if self._baud else 0.0
            asyncio.get_running_loop().call_later(delay_s, self._received, data)

    async def _send_all(self) -> None:
        while True:
            data = await self._out.get()
            due = time.monotonic()
            step = 1 if self._one_byte else CHUNK if self._baud else max(1, len(data))
            cuts = self._cuts
            for start in range(0, len(data), step):
                piece = data[start : start + step]
                if self._baud:
                    due += len(piece) * BITS_PER_BYTE / self._baud
                    await asyncio.sleep(due - time.monotonic())
                elif self._one_byte:
                    await asyncio.sleep(0.0001)
                if cuts != self._cuts:
                    break
                self._put(piece)

    def _put(self, data: bytes) -> None:
        if self._master is not None:
            # A driver that does not read loses bytes, as behind a real UART.
            with contextlib.suppress(BlockingIOError):
                os.write(self._master, data)


def garbage(length: int) -> bytes:
    """Bytes that mean nothing, the same ones each time."""
    blocks = (hashlib.sha256(bytes([block % 256])).digest() for block in range(length // 32 + 1))
    return b"".join(blocks)[:length]


def _number(arguments: Sequence[str], default: int) -> int:
    if not arguments:
        return default
    if len(arguments) != 1 or not arguments[0].isdecimal():
        raise VerbError(f"a number is needed, not {' '.join(arguments)}")
    return int(arguments[0])


def _switch(arguments: Sequence[str]) -> bool:
    if list(arguments) not in (["on"], ["off"], []):
        raise VerbError(f"on or off is needed, not {' '.join(arguments)}")
    return list(arguments) != ["off"]
