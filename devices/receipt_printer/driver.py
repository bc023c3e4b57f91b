"""Prints slips on the 80 mm roll of an ESC/POS printer.

Speaks: `frames.py`, encoded by python-escpos. Source: `docs/devices/escpos.md`. Verified on: simulator only.

A slip goes out in bands of 3 mm, each followed by a question that the printer answers in its turn. A slip is completed
only when every band was proved, nothing else was heard, and the printer says how it is after the cut. Two bands are
on their way at most: a printer that loses its power loses their proofs with them.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from contracts.rules.faults import FaultCode
from devices.presence import ABSENT, RETRY_S
from devices.receipt_printer.condition import Roll, fault_of, status_of
from devices.receipt_printer.frames import Condition, Recover, recover
from devices.receipt_printer.talk import Talk
from devices.watched import Watched
from kiosk.domain.papers import Medium, MediumKind
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, PrintOutcome, PrintResult

if TYPE_CHECKING:
    from devices.receipt_printer.encode import Encoder
    from devices.transport.serial import SerialLine
    from kiosk.domain.device_settings import ReceiptPrinterSettings
    from kiosk.domain.raster import Raster
    from kiosk.domain.strip import Strip

Rasterise = Callable[[bytes, int], Awaitable["Raster"]]
"""Draws a PDF as dots of the given width, outside this process."""

DOTS_PER_MM = 8
HEALTH_S = 2.0
"""Between two looks at an idle printer."""
ON_THE_WAY = 2
PROOF_S = 1.5
"""For one band, beside the time that the wire needs."""
BITS_PER_BYTE = 10
SILENCE_S = 4.0
GIVE_UP = 3
"""Looks at a printer that is well while proofs are missing."""
LINE_MM = 4
RECOVER_S = 30.0
"""Between two tries of a cutter that sticks, while nobody prints: it hums each time, all night."""


class EscposReceiptPrinter(Watched):
    """`kiosk.ports.ReceiptPrinter` over a serial line.

    `status.supplies` holds ``paper_mm`` once the roll is near its end.

    Args:
        line: the port, used by nobody else.
        settings: the device's table.
        rasterise: draws pages.
    """

    def __init__(self, line: SerialLine, settings: ReceiptPrinterSettings, rasterise: Rasterise) -> None:
        super().__init__()
        self._line = line
        self._settings = settings
        self._rasterise = rasterise
        self._talk = Talk(line)
        self._roll = Roll(settings.near_end_mm)
        self._lock = asyncio.Lock()
        self._encoder: Encoder | None = None
        self._jobs = 0
        self._torn = False
        self._recover_at = 0.0
        self._wake = asyncio.Event()

    @property
    def medium(self) -> Medium:
        """The printable width of the roll."""
        return Medium(MediumKind.ROLL, self._settings.width_dots / DOTS_PER_MM, 0.0)

    @property
    def wants_words(self) -> bool:
        """Whether the printer writes Chinese itself."""
        return self._settings.chinese == "gb18030"

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:  # noqa: ARG002 - the port's
        """Draw the pages and print them. See `kiosk.ports.DocumentPrinter.print_pdf`.

        Raises:
            DeviceError: print_failed, timeout (drawing); no_device, no_answer, garbled, port_busy. Nothing was sent.
        """
        raster = await self._rasterise(pdf, self._settings.width_dots)
        encoder = await self._encoding()
        pieces = await asyncio.to_thread(encoder.picture, raster)
        return await self._print([encoder.begin(), *pieces], raster.height // DOTS_PER_MM, timeout_s)

    async def print_strip(self, strip: Strip, timeout_s: float) -> PrintResult:
        """Print a strip in the printer's own letters. As `print_pdf`."""
        encoder = await self._encoding()
        pieces = await asyncio.to_thread(encoder.words, strip)
        lines = sum(piece.count(b"\n") for piece in pieces)
        return await self._print([encoder.begin(), *pieces], lines * LINE_MM, timeout_s)

    async def purge(self) -> None:
        """Leave nothing of the ended visit in the printer's buffer. A torn slip is cut off as soon as that is possible.

        Raises:
            DeviceError: no_answer; the watcher goes on trying.
        """
        if not self._torn:
            return
        async with self._lock:
            if not await self._talk.clear():
                await self._tidy()

    async def _encoding(self) -> Encoder:
        if self._encoder is None:
            self._encoder = await asyncio.to_thread(_new_encoder)
        return self._encoder

    async def _print(self, pieces: list[bytes], length_mm: int, timeout_s: float) -> PrintResult:
        deadline = time.monotonic() + timeout_s
        async with self._lock:
            try:
                refused = await self._refusal(length_mm)
                if refused is None:
                    await self._talk.forget()
            except DeviceError as error:
                self._presence.missed(error)
                raise
            if refused is not None:
                return refused
            self._jobs += 1
            self._torn = True
            self._presence.seen(DeviceStatus(DeviceState.BUSY))
            result = await self._follow([*pieces, self._cut()], deadline)
            if result.outcome is PrintOutcome.COMPLETED:
                self._torn = False
                self._roll.used(length_mm)
            else:
                self._wake.set()
            return result

    def _cut(self) -> bytes:
        if self._encoder is None:
            raise ValueError("nothing was encoded")
        return self._encoder.cut()

    async def _refusal(self, length_mm: int) -> PrintResult | None:
        """Why nothing is sent at all; None: the printer can print this."""
        condition = await self._talk.condition()
        if condition.cutter or condition.recoverable:
            await self._talk.now(recover(Recover.CLEAR))
            condition = await self._talk.condition()
        self._roll.seen(condition)
        fault = fault_of(condition)
        if fault is not None:
            return PrintResult(None, PrintOutcome.FAILED, condition.words, fault)
        if self._torn:
            try:
                await self._tidy()
            except DeviceError as error:
                if error.code in ABSENT:
                    raise
                return PrintResult(None, PrintOutcome.FAILED, (error.detail,), error.code)
        if not self._roll.holds(length_mm):
            return PrintResult(None, PrintOutcome.FAILED, ("roll-too-short",), FaultCode.PAPER_OUT)
        return None

    async def _follow(self, pieces: list[bytes], deadline: float) -> PrintResult:
        """Send piece after piece and settle by what was proved."""
        for sent, piece in enumerate(pieces, start=1):
            wanted = len(pieces) if sent == len(pieces) else sent - ON_THE_WAY + 1
            try:
                result = await self._send(piece, wanted, deadline, last=sent == len(pieces))
            except DeviceError as error:
                return self._unknown(error.code.value)
            if result is not None:
                return result
        return await self._settle(len(pieces))

    async def _send(self, piece: bytes, wanted: int, deadline: float, *, last: bool) -> PrintResult | None:
        """One piece; a result when the slip ends here."""
        limit_s = PROOF_S + ON_THE_WAY * len(piece) * BITS_PER_BYTE / self._settings.baud
        silent_since: float | None = None
        idle = 0
        while not await self._talk.piece(piece, wanted, min(limit_s, max(0.0, deadline - time.monotonic()))):
            piece = b""
            if time.monotonic() >= deadline:
                return self._unknown("timeout")
            try:
                condition = await self._talk.condition(keep=True)
            except DeviceError as error:
                now = time.monotonic()
                silent_since = silent_since or now
                if error.code is not FaultCode.NO_ANSWER or now - silent_since > SILENCE_S:
                    raise
                continue
            silent_since = None
            fault = fault_of(condition)
            if fault is not None:
                return await self._stop(condition, fault, last=last)
            idle = 0 if condition.recoverable else idle + 1
            if idle == GIVE_UP:
                # It is well and prints nothing: what we sent was lost with its power.
                return self._unknown("bands-lost")
        return None

    async def _stop(self, condition: Condition, fault: FaultCode, *, last: bool) -> PrintResult:
        """The printer stands still for a reason: what it holds must not come out later."""
        await self._talk.clear()
        self._roll.seen(condition)
        self._presence.seen(status_of(condition, self._roll))
        if last and condition.cutter:
            # All words are out and hang in the slot, uncut.
            return self._unknown(*condition.words)
        return PrintResult(self._jobs, PrintOutcome.FAILED, condition.words, fault)

    async def _settle(self, pieces: int) -> PrintResult:
        """All is proved: a last look decides whether that can be believed."""
        try:
            condition = await self._talk.condition(keep=True)
        except DeviceError as error:
            return self._unknown(error.code.value)
        self._roll.seen(condition)
        self._presence.seen(status_of(condition, self._roll))
        if self._talk.proved != pieces or self._talk.strange:
            return self._unknown("line-noise")
        if condition.cutter or condition.unrecoverable:
            return self._unknown(*condition.words)
        return PrintResult(self._jobs, PrintOutcome.COMPLETED)

    def _unknown(self, *reasons: str) -> PrintResult:
        return PrintResult(self._jobs, PrintOutcome.UNKNOWN, reasons, FaultCode.OUTCOME_UNKNOWN)

    async def _tidy(self) -> None:
        """Take a torn slip out of the buffer and off the roll, so that it is not the head of the next one."""
        encoder = await self._encoding()
        await self._talk.clear()
        await self._talk.forget()
        if await self._talk.piece(encoder.begin() + encoder.cut(), 1, PROOF_S):
            self._torn = False
        else:
            condition = await self._talk.condition()
            raise DeviceError(fault_of(condition) or FaultCode.NO_ANSWER, ", ".join(condition.words))

    async def _release(self) -> None:
        await self._line.close()

    async def _watch(self) -> None:
        while True:
            async with self._lock:
                try:
                    await self._look()
                except DeviceError as error:
                    self._presence.missed(error)
            serves = self.status.state in {DeviceState.ONLINE, DeviceState.WARNING, DeviceState.USER_ERROR}
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(HEALTH_S if serves else RETRY_S):
                    await self._wake.wait()
            self._wake.clear()

    async def _look(self) -> None:
        condition = await self._talk.condition()
        if condition.cutter and not condition.cover_open and time.monotonic() >= self._recover_at:
            self._recover_at = time.monotonic() + RECOVER_S
            await self._talk.now(recover(Recover.CLEAR))
            condition = await self._talk.condition()
        self._roll.seen(condition)
        self._presence.seen(status_of(condition, self._roll))
        if self._torn and fault_of(condition) is None:
            await self._tidy()


def _new_encoder() -> Encoder:
    """Imported here, in a thread: the library behind it takes a third of a second to load."""
    from devices.receipt_printer.encode import Encoder

    return Encoder()
