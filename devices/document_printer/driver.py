"""Prints PDF pages through a CUPS queue.

Speaks: IPP by CUPS (`devices.transport.cups`), and IPP to the printer itself for what is true now (`frames.py`).
Source: `docs/devices/cups.md`. Verified on: simulator only (CUPS 2.4.2, ippeveprinter).
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from uuid import uuid4

from contracts.rules.faults import FaultCode
from devices.document_printer.habits import Habits
from devices.document_printer.job import STEP_S, UNFINISHED, JobWatch, Submission, count_pages
from devices.document_printer.look import Look, PrinterGoneError, look_at
from devices.document_printer.reasons import bare, lost_track
from devices.transport.cups import (
    CupsMissingError,
    CupsRefusedError,
    CupsServer,
    CupsUnreachableError,
    QueueState,
)
from devices.watched import Watched
from kiosk.domain.papers import Medium
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, PrintOutcome, PrintResult

LOOK_EVERY_S = 1.0
STOP_LIMIT_S = 4.0
FORGET_LIMIT_S = 8.0


class CupsDocumentPrinter(Watched):
    """`kiosk.ports.DocumentPrinter` over a CUPS queue.

    `status.supplies` holds ``sheets`` when the printer counts them.

    Args:
        server: the CUPS server, used by nobody else.
        queue: name of the queue.
        habits: what it prints on, and how.
    """

    def __init__(self, server: CupsServer, queue: str, habits: Habits) -> None:
        super().__init__()
        self._server = server
        self._queue = queue
        self._habits = habits
        self._printing = asyncio.Lock()
        self._ours: set[int] = set()
        self._purge_due = False
        self._wake = asyncio.Event()

    @property
    def medium(self) -> Medium:
        """Sheets or labels, with their size."""
        return self._habits.medium

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:
        """Submit and follow one job. See `kiosk.ports.DocumentPrinter.print_pdf`.

        Nothing is submitted while the printer is known to be unable; a job that did not complete is stopped, so that
        it cannot come out later when somebody else stands here.
        """
        async with self._printing:
            deadline = time.monotonic() + timeout_s
            look = await self._able()
            if isinstance(look, PrintResult):
                return look
            submission = await self._submit(pdf, title, look)
            if isinstance(submission, PrintResult):
                return submission
            settled = False
            try:
                result = await JobWatch(self._server, self._queue, submission).settle(deadline)
                settled = result.outcome is PrintOutcome.COMPLETED
                return result
            finally:
                if not settled:
                    # Failed, unknown, or the caller was cancelled: the watcher takes the job away.
                    self._purge_due = True
                self._wake.set()

    async def purge(self) -> None:
        """Forget every job of the ended visit, with its spool files.

        Raises:
            DeviceError: no_answer; the watcher goes on trying.
        """
        self._purge_due = True
        try:
            async with asyncio.timeout(FORGET_LIMIT_S):
                await self._forget_jobs()
        except (CupsUnreachableError, TimeoutError) as error:
            raise DeviceError(FaultCode.NO_ANSWER, "print server does not answer; spool not cleared yet") from error

    async def _able(self) -> Look | PrintResult:
        """The printer as it is now, or why nothing can be printed."""
        try:
            look = await look_at(self._server, self._queue, self._habits.feed)
            if look.queue_state is QueueState.STOPPED and look.fault is None:
                await self._server.enable(self._queue)
        except PrinterGoneError as error:
            return PrintResult(None, PrintOutcome.FAILED, ("printer-unreachable", str(error)), FaultCode.NO_DEVICE)
        except (CupsMissingError, CupsRefusedError) as error:
            return PrintResult(None, PrintOutcome.FAILED, ("no-queue", str(error)), FaultCode.NO_DEVICE)
        except CupsUnreachableError:
            return PrintResult(None, PrintOutcome.FAILED, ("no-server",), FaultCode.NO_ANSWER)
        if look.fault is not None:
            return PrintResult(None, PrintOutcome.FAILED, tuple(map(bare, look.reasons)), look.fault)
        return look

    async def _submit(self, pdf: bytes, title: str, look: Look) -> Submission | PrintResult:
        """Make the job first, so that its number is known before the document travels."""
        incarnation = self._server.incarnation
        title = f"{title}-{uuid4().hex[:12]}"  # known again in the printer's own list of jobs
        try:
            job = await self._server.create_job(self._queue, title, self._habits.options)
        except (CupsUnreachableError, CupsMissingError, CupsRefusedError) as error:
            self._purge_due = True  # a job may have been made although its number never reached us
            return PrintResult(None, PrintOutcome.FAILED, ("not-submitted", str(error)), FaultCode.NO_ANSWER)
        self._ours.add(job)
        try:
            await self._server.send(self._queue, job, pdf)
        except (CupsUnreachableError, CupsMissingError, CupsRefusedError) as error:
            # The document may have arrived whole before the line broke.
            self._purge_due = True
            return PrintResult(job, PrintOutcome.UNKNOWN, ("line-broke", str(error)), FaultCode.OUTCOME_UNKNOWN)
        return Submission(
            job=job,
            title=title,
            pages=count_pages(pdf),
            switched_on=look.switched_on,
            incarnation=incarnation,
            lost_before=lost_track(look.queue_reasons),
        )

    async def _release(self) -> None:
        self._server.close()  # jobs that were not purged stay the server's

    async def _watch(self) -> None:
        while True:
            await self._look()
            if self._purge_due and not self._printing.locked():
                with contextlib.suppress(CupsUnreachableError):
                    await self._forget_jobs()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self._wake.wait()
            self._wake.clear()

    async def _look(self) -> None:
        try:
            look = await look_at(self._server, self._queue, self._habits.feed)
            if look.queue_state is QueueState.STOPPED and look.fault is None:
                # CUPS keeps a queue paused after the cause has gone, whatever its error policy.
                await self._server.enable(self._queue)
        except PrinterGoneError as error:
            self._presence.missed(DeviceError(FaultCode.NO_DEVICE, f"printer does not answer: {error}"))
        except CupsMissingError:
            self._presence.missed(DeviceError(FaultCode.NO_DEVICE, f"no queue {self._queue}"))
        except (CupsUnreachableError, CupsRefusedError) as error:
            self._presence.missed(DeviceError(FaultCode.NO_ANSWER, f"print server: {error}"))
        else:
            self._presence.seen(_status(look, self._habits.low_sheets, printing=self._printing.locked()))

    async def _forget_jobs(self) -> None:
        """Take away all jobs of the queue: it prints for this kiosk only."""
        for job in sorted({*await self._server.jobs(self._queue), *self._ours}):
            with contextlib.suppress(CupsMissingError, CupsRefusedError):
                await self._stop(job)
                await self._server.forget(job)
            self._ours.discard(job)
        self._purge_due = False

    async def _stop(self, job: int) -> None:
        """End a job before its files are taken away: a job that still runs writes them once more at its end."""
        limit = time.monotonic() + STOP_LIMIT_S
        while (await self._server.job(job)).state in UNFINISHED and time.monotonic() < limit:
            with contextlib.suppress(CupsRefusedError):
                await self._server.cancel(job)
            await asyncio.sleep(STEP_S)


def _status(look: Look, low_sheets: int, *, printing: bool) -> DeviceStatus:
    sheets = 0 if look.fault is FaultCode.PAPER_OUT else look.sheets
    supplies = {"sheets": sheets} if sheets is not None else None
    detail = ", ".join(look.reasons)
    if look.fault is not None:
        return DeviceStatus(DeviceState.USER_ERROR, look.fault, detail, supplies)
    if printing:
        return DeviceStatus(DeviceState.BUSY, None, detail, supplies)
    if look.low or (sheets is not None and sheets <= low_sheets):
        return DeviceStatus(DeviceState.WARNING, None, detail, supplies)
    return DeviceStatus(DeviceState.ONLINE, None, detail, supplies)
