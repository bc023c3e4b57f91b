"""The only place that opens a serial port: bytes out, bytes in, a handle that is rebuilt after every error.

A line has one thread of its own, so that a blocking port never blocks the core. An exchange can be cancelled at any
moment; the thread notices within `SLICE_S`. Which bytes make an answer is the driver's business.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import termios
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TypeVar

import serial

from contracts.rules.faults import FaultCode
from kiosk.ports import DeviceError

SLICE_S = 0.05
"""Longest silence before the reader is told about it, and before a cancelled exchange lets go."""
WRITE_LIMIT_S = 2.0
BITS_PER_BYTE = 10
GAP_STEP_S = 0.005
"""Between two looks at a line that should fall silent."""
BUSY_ERRNOS = frozenset({errno.EBUSY, errno.EAGAIN})

T = TypeVar("T")
Receiver = Callable[[bytes], T | None]
"""Gets what arrives, in any chunking, and an empty chunk for each slice of silence. A value ends the exchange."""
Ends = Callable[[], bool]
"""Whether the thread must let go of the line."""


def _nothing(_: bytes) -> None:
    """What came unasked is thrown away."""


class SerialLine:
    """One serial port, 8N1 without flow control.

    Args:
        port: a path, or ``socket://host:port``.
        baud: speed in bit/s.
    """

    def __init__(self, port: str, baud: int) -> None:
        self._port = port
        self._baud = baud
        self._handle: serial.SerialBase | None = None
        self._lock = asyncio.Lock()
        self._wanted = 0
        self._closing = Event()
        self._listening = False
        self._silent_from = 0.0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"line-{Path(port).name}")

    async def exchange(
        self,
        request: bytes,
        receive: Receiver[T],
        timeout_s: float,
        *,
        gap_s: float = 0.0,
        before: Callable[[bytes], object] = _nothing,
    ) -> T | None:
        """Send a request and wait until `receive` makes a value of what comes back.

        Args:
            request: bytes to send; may be empty.
            receive: called in the line's thread.
            timeout_s: longest wait for the value, in seconds.
            gap_s: how long the line must have been silent before the request is sent; a bus of several talkers
                needs it. A line that never falls silent gets no request.
            before: gets what arrived before the request, in the line's thread; without it that is thrown away.

        Returns:
            The value, or None when time ran out.

        Raises:
            DeviceError: no_device when the port is not there or broke, port_busy when another program holds it.
        """
        self._wanted += 1
        try:
            self._wake()
            await self._lock.acquire()
        finally:
            self._wanted -= 1
        try:
            deadline = time.monotonic() + timeout_s

            def work(ends: Ends) -> T | None:
                handle = self._open()
                if not self._fall_silent(handle, gap_s, deadline, before, ends):
                    return None
                if request:
                    handle.write(request)
                    self._silent_from = time.monotonic() + len(request) * BITS_PER_BYTE / self._baud
                return self._hear(handle, receive, deadline, ends)

            return await self._in_thread(work, yields=False)
        finally:
            self._lock.release()

    async def send(self, data: bytes) -> None:
        """Send and wait for nothing.

        Raises:
            DeviceError: as `exchange`.
        """
        async with self._lock:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._write, data)

    async def listen(self, receive: Receiver[T], timeout_s: float) -> T | None:
        """Take what arrives unasked. Ends early, with None, as soon as an exchange wants the line.

        Raises:
            DeviceError: as `exchange`.
        """
        async with self._lock:
            deadline = time.monotonic() + timeout_s

            def work(ends: Ends) -> T | None:
                return self._hear(self._open(), receive, deadline, ends)

            self._listening = True
            try:
                return await self._in_thread(work, yields=True)
            finally:
                self._listening = False

    async def drop(self) -> None:
        """Close the handle; the next exchange opens a new one."""
        async with self._lock:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._drop)

    async def close(self) -> None:
        """Close the handle and end the thread."""
        self._closing.set()
        await self.drop()
        self._thread.shutdown(wait=True)

    def _wake(self) -> None:
        """End the silence in which a listener waits: somebody wants the line now."""
        if self._listening and isinstance(self._handle, serial.Serial):
            self._handle.cancel_read()

    async def _in_thread(self, work: Callable[[Ends], T | None], *, yields: bool) -> T | None:
        cancelled = Event()

        def ends() -> bool:
            return cancelled.is_set() or self._closing.is_set() or (yields and self._wanted > 0)

        def guarded() -> T | None:
            try:
                return work(ends)
            except (OSError, termios.error) as error:
                # Gone, pulled out or broken: the handle is worthless, the next exchange opens a new one.
                self._drop()
                raise _device_error(error, self._port) from error

        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, guarded)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    def _hear(self, handle: serial.SerialBase, receive: Receiver[T], deadline: float, ends: Ends) -> T | None:
        before = time.monotonic()
        while not ends():
            data = self._read(handle)
            if data:
                self._silent_from = time.monotonic()
            value = receive(data)
            if value is not None:
                return value
            # One look takes a slice. What it took longer was a machine that stood still: it has heard no silence.
            now = time.monotonic()
            deadline += max(0.0, now - before - 2 * SLICE_S)
            if now >= deadline:
                return None
            before = now
        return None

    def _fall_silent(
        self, handle: serial.SerialBase, gap_s: float, deadline: float, before: Callable[[bytes], object], ends: Ends
    ) -> bool:
        while not ends() and (now := time.monotonic()) < deadline:
            waiting: int = handle.in_waiting
            if waiting:
                before(handle.read(waiting))
                self._silent_from = time.monotonic()
            elif (left_s := self._silent_from + gap_s - now) > 0:
                time.sleep(min(left_s, GAP_STEP_S))
            else:
                return True
        return False

    def _write(self, data: bytes) -> None:
        try:
            self._open().write(data)
        except (OSError, termios.error) as error:
            self._drop()
            raise _device_error(error, self._port) from error

    @staticmethod
    def _read(handle: serial.SerialBase) -> bytes:
        first: bytes = handle.read(1)
        if not first:
            return b""
        waiting: int = handle.in_waiting
        rest: bytes = handle.read(waiting) if waiting else b""
        return first + rest

    def _open(self) -> serial.SerialBase:
        if self._handle is None:
            self._handle = serial.serial_for_url(
                self._port, baudrate=self._baud, timeout=SLICE_S, write_timeout=WRITE_LIMIT_S, exclusive=True
            )
        return self._handle

    def _drop(self) -> None:
        if self._handle is not None:
            with contextlib.suppress(OSError, termios.error):
                self._handle.close()
            self._handle = None


def _device_error(error: OSError | termios.error, port: str) -> DeviceError:
    number = error.errno if isinstance(error, OSError) else None
    if number in BUSY_ERRNOS:
        return DeviceError(FaultCode.PORT_BUSY, f"{port} is held by another program")
    if number == errno.ENOENT:
        return DeviceError(FaultCode.NO_DEVICE, f"{port} is not there")
    if number == errno.EACCES:
        return DeviceError(FaultCode.NO_DEVICE, f"no right to open {port}: the user must be in the group dialout")
    return DeviceError(FaultCode.NO_DEVICE, f"{port} broke off")
