"""Reads bar codes and QR codes through a module on a serial line.

Speaks: `dialects.py`. Source: `docs/devices/gm65.md`, `docs/devices/honeywell.md`. Verified on: simulator only.

A module looks for a code for some seconds after each trigger; the trigger is repeated until the time is up. A code is
data: whatever it holds, it goes to the one who asked, and never becomes a key or a command.
"""

from __future__ import annotations

import asyncio
import time

from contracts.rules.faults import FaultCode
from devices.barcode.code import CodeReader
from devices.barcode.dialects import Dialect
from devices.presence import ABSENT, MISSES, RETRY_S
from devices.transport.serial import SerialLine
from devices.watched import Watched
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

ANSWER_S = 0.5
TRIGGER_S = 3.0
"""Between two triggers. The module gives up by itself after about five seconds."""
QUIET_SLICES = 2
"""Slices of silence that end a code without end mark: 100 ms."""
GAP_S = 0.1
"""Silence before the ear opens, where no acknowledgement marks the beginning: the tail of a code is no code."""
HEALTH_S = 2.0
"""Between two looks at an idle module."""
LONGEST_ANSWER = 64


class SerialBarcodeReader(Watched):
    """`kiosk.ports.BarcodeReader` over a module on a serial line.

    Args:
        line: the port, used by nobody else.
        dialect: the family of the module.
    """

    def __init__(self, line: SerialLine, dialect: Dialect) -> None:
        super().__init__()
        self._line = line
        self._dialect = dialect
        self._lock = asyncio.Lock()

    async def read(self, timeout_s: float) -> str | None:
        """Wait for one code. See `kiosk.ports.BarcodeReader.read`.

        Raises:
            DeviceError: no_answer, garbled, no_device, port_busy.
        """
        deadline = time.monotonic() + timeout_s
        async with self._lock:
            try:
                try:
                    return await self._read(deadline, timeout_s)
                finally:
                    if self._dialect.stop:
                        await self._line.send(self._dialect.stop)
            except DeviceError as error:
                if error.code in ABSENT:
                    self._presence.missed(error)
                raise

    async def _read(self, deadline: float, timeout_s: float) -> str | None:
        unheard = 0
        marked = self._dialect.acknowledged is not None
        period_s = TRIGGER_S if self._dialect.trigger else timeout_s
        while (left_s := deadline - time.monotonic()) > 0:
            ear = _CodeEar(CodeReader(self._dialect.acknowledged, self._dialect.trigger))
            text: str | None = await self._line.exchange(
                self._dialect.trigger, ear, min(left_s, period_s), gap_s=0.0 if marked else GAP_S
            )
            if text:
                return text
            if ear.reader.overflowed:
                raise DeviceError(FaultCode.GARBLED, "more came than any code holds")
            if ear.reader.acknowledged:
                self._presence.seen(DeviceStatus(DeviceState.ONLINE))
                unheard = 0
            elif left_s > ANSWER_S:
                unheard += 1
                await self._line.drop()
            if unheard == MISSES:
                raise DeviceError(FaultCode.NO_ANSWER, "the module does not take the trigger")
        return None

    async def _release(self) -> None:
        await self._line.close()

    async def _watch(self) -> None:
        while True:
            async with self._lock:
                try:
                    await self._look()
                except DeviceError as error:
                    self._presence.missed(error)
            await asyncio.sleep(HEALTH_S if self.status.state is DeviceState.ONLINE else RETRY_S)

    async def _look(self) -> None:
        if not self._dialect.question:
            await self._line.exchange(b"", lambda _: True, ANSWER_S)
            self._presence.seen(
                DeviceStatus(DeviceState.ONLINE, detail="the port is there, the module cannot be asked")
            )
            return
        came = bytearray()

        def receive(data: bytes) -> bool | None:
            came.extend(data)
            del came[:-LONGEST_ANSWER]
            return True if self._dialect.answered(bytes(came)) else None

        if not await self._line.exchange(self._dialect.question, receive, ANSWER_S):
            await self._line.drop()
            code = FaultCode.GARBLED if came else FaultCode.NO_ANSWER
            raise DeviceError(code, "the module does not answer")
        self._presence.seen(DeviceStatus(DeviceState.ONLINE))


class _CodeEar:
    """Receives one code in the line's thread. Returns an empty text when the module does not take the trigger."""

    def __init__(self, reader: CodeReader) -> None:
        self.reader = reader
        self._silent = 0
        self._since = time.monotonic()

    def __call__(self, data: bytes) -> str | None:
        """Take one chunk; an empty one is a slice of silence."""
        if data:
            self._silent = 0
            return self.reader.feed(data)
        self._silent += 1
        if not self.reader.acknowledged and time.monotonic() - self._since >= ANSWER_S:
            return ""
        return self.reader.silence() if self._silent >= QUIET_SLICES else None
