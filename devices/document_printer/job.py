"""Following one job until it settles. What is returned is what is known, never what is hoped.

CUPS says "completed" for a job whose printer was switched off in between, now and then for one that the printer called
off (its two polls of the printer race), and a restarted CUPS sends a document again; so completion needs proof, the
printer's own word where it keeps a list of its jobs, and a job that met a restart is stopped and unknown.
"""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from devices.document_printer.look import Look, PrinterGoneError, ended_jobs, look_at
from devices.document_printer.reasons import bare, lost_track
from devices.transport.cups import (
    CupsMissingError,
    CupsRefusedError,
    CupsServer,
    CupsUnreachableError,
    JobReport,
    JobState,
    QueueState,
)
from kiosk.ports import PrintOutcome, PrintResult

STEP_S = 0.2
GLANCES = 4
"""At the job alone, between two looks at job, queue and printer."""
CONFIRM = 3
"""A fault or an absence is believed after so many looks in a row, `CONFIRM_S` apart at least."""
CONFIRM_S = 0.8
SWITCH_SLACK_S = 2.5
"""Printers count their time in whole seconds."""
_PAGE = re.compile(rb"/Type\s*/Page\b")
UNFINISHED = frozenset({JobState.PENDING, JobState.HELD, JobState.PROCESSING, JobState.STOPPED})


@dataclass(slots=True)
class Submission:
    """Our own record of a job: what we gave, and what was seen of it.

    Attributes:
        job: number at the server.
        title: the name of this job alone, at server and printer.
        pages: pages in the document, 0 when they cannot be counted.
        started: the server was seen working on it, so paper may have moved.
        interrupted: the server was away, or restarted, while it worked on it.
        switched_on: when the printer had been switched on, as it said before the job.
        incarnation: which life of the server took the job.
        lost_before: the queue already carried the mark of a lost job; CUPS never takes it off again.
    """

    job: int
    title: str
    pages: int
    switched_on: float | None
    incarnation: int
    lost_before: bool
    started: bool = False
    interrupted: bool = False


def count_pages(pdf: bytes) -> int:
    """Pages by their objects; 0 when the file hides them in compressed streams."""
    return len(_PAGE.findall(pdf))


class JobWatch:
    """Watches one submission.

    Args:
        server: the CUPS server.
        queue: name of the queue.
        submission: the record of the job.
    """

    def __init__(self, server: CupsServer, queue: str, submission: Submission) -> None:
        self._server = server
        self._queue = queue
        self._record = submission
        self._suspect: FaultCode | None = None
        self._suspected = 0
        self._suspected_at = 0.0

    async def settle(self, deadline: float) -> PrintResult:
        """Wait until the outcome is known or `deadline` (monotonic) has passed."""
        while time.monotonic() < deadline:
            result = await self._step()
            if result is not None:
                return result
            await self._until_next()
        return await self._give_up(FaultCode.TIMEOUT, ())

    async def _until_next(self) -> None:
        """Wait for the next look; a job that has ended is looked at sooner: the person waits for nothing else."""
        for _ in range(GLANCES):
            await asyncio.sleep(STEP_S / GLANCES)
            try:
                if (await self._server.job(self._record.job)).state not in UNFINISHED:
                    return
            except (CupsUnreachableError, CupsMissingError, CupsRefusedError):
                return  # the look says what that means

    async def _step(self) -> PrintResult | None:
        """One look at the job; its outcome once it is known."""
        try:
            job = await self._server.job(self._record.job)
            self._note(job)
            look = await look_at(self._server, self._queue)
            if job.state in UNFINISHED:
                return await self._running(job, look)
            return await self._final(job, look)
        except CupsUnreachableError:
            self._record.interrupted = self._record.interrupted or self._record.started
            return None
        except CupsMissingError:
            return self._unknown(("job-not-found",))
        except CupsRefusedError:
            return None
        except PrinterGoneError:
            return await self._suspected_fault(FaultCode.NO_DEVICE, ("printer-unreachable",))

    def _note(self, job: JobReport) -> None:
        """Write down what this look tells about the job's history."""
        record = self._record
        restarted = self._server.incarnation != record.incarnation
        record.interrupted = record.interrupted or (restarted and record.started)
        record.started = record.started or job.state is JobState.PROCESSING

    async def _running(self, job: JobReport, look: Look) -> PrintResult | None:
        """A job that has not ended: stop it when it cannot end well."""
        record = self._record
        if record.interrupted:
            # The server came back and will send the document a second time.
            await self._cancel()
            return self._unknown(("server-restarted",))
        if look.queue_state is QueueState.STOPPED:
            return await self._suspected_fault(look.fault or FaultCode.NO_DEVICE, (*look.reasons, "paused"))
        if job.state is JobState.PROCESSING and look.fault is not None:
            return await self._suspected_fault(look.fault, look.reasons)
        self._suspect = None
        return None

    async def _final(self, job: JobReport, look: Look) -> PrintResult:
        """The outcome of a job that has ended by the server's word."""
        record = self._record
        if job.state is not JobState.COMPLETED:
            fault = look.fault or FaultCode.PRINT_FAILED
            return PrintResult(record.job, PrintOutcome.FAILED, (*look.reasons, job.state.name.lower()), fault)
        endings = await ended_jobs(self._server, self._queue)
        if endings.get(record.title) is False:
            return PrintResult(record.job, PrintOutcome.FAILED, ("aborted-at-printer",), FaultCode.PRINT_FAILED)
        known_on = record.switched_on is not None and look.switched_on is not None
        lost = lost_track((*job.reasons, *look.queue_reasons)) and not (record.lost_before and known_on)
        doubts = {
            "server-restarted": record.interrupted,
            "printer-restarted": self._switched_off_since(look),
            "not-in-printer-history": bool(endings) and record.title not in endings,
            "missing-job-history": lost,
            f"impressions {job.impressions} of {record.pages}": job.impressions < max(record.pages, 1),
        }
        doubt = next((name for name, stands in doubts.items() if stands), None)
        return self._unknown((doubt,)) if doubt else PrintResult(record.job, PrintOutcome.COMPLETED)

    def _switched_off_since(self, look: Look) -> bool:
        """Whether the printer lost its power, and with it the job, after the job was given."""
        before, now = self._record.switched_on, look.switched_on
        return before is not None and now is not None and now - before > SWITCH_SLACK_S

    async def _suspected_fault(self, fault: FaultCode, reasons: tuple[str, ...]) -> PrintResult | None:
        """Believe a fault only when it stays: a printer takes breath, a link drops for a second."""
        now = time.monotonic()
        if fault is not self._suspect:
            self._suspect, self._suspected, self._suspected_at = fault, 0, now
        self._suspected += 1
        if self._suspected < CONFIRM or now - self._suspected_at < CONFIRM_S:
            return None
        return await self._give_up(fault, reasons)

    async def _give_up(self, fault: FaultCode, reasons: tuple[str, ...]) -> PrintResult:
        """Stop the job and say what is known of it."""
        record = self._record
        names = tuple(dict.fromkeys(bare(reason) for reason in reasons))
        stopped = await self._cancel()
        if stopped is not None and stopped.state is JobState.COMPLETED:
            return self._unknown((*names, "completed-while-cancelled"))
        certain = fault not in {FaultCode.NO_DEVICE, FaultCode.TIMEOUT} or not record.started
        if stopped is None or not certain:
            return self._unknown(names or (fault.value,))
        return PrintResult(record.job, PrintOutcome.FAILED, names, fault)

    async def _cancel(self) -> JobReport | None:
        """Stop the job; None when the server could not be asked."""
        try:
            await self._server.cancel(self._record.job)
        except (CupsRefusedError, CupsMissingError):
            pass  # it has ended in the meantime, or is gone: the next question tells
        except CupsUnreachableError:
            return None
        try:
            return await self._server.job(self._record.job)
        except (CupsUnreachableError, CupsMissingError, CupsRefusedError):
            return None

    def _unknown(self, reasons: tuple[str, ...]) -> PrintResult:
        return PrintResult(self._record.job, PrintOutcome.UNKNOWN, reasons, FaultCode.OUTCOME_UNKNOWN)
