"""Jobs and queues of one CUPS server. The only importer of pycups; every call runs in a thread of its own.

A server that is killed, restarted or hung is met by a fresh connection; a hung call is left behind with its thread and
the next call gets a new one, so the core never waits longer than its limit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, TypeVar

import cups

T = TypeVar("T")

CALL_LIMIT_S = 5.0
SYSTEM_SOCKET = "/run/cups/cups.sock"
IPP_NOT_POSSIBLE = 0x0404
IPP_NOT_FOUND = 0x0406
IPP_GONE = 0x0407


class CupsUnreachableError(Exception):
    """The server does not answer."""


class CupsMissingError(Exception):
    """The server has no such job or queue."""


class CupsRefusedError(Exception):
    """The server answered and refused."""


class JobState(IntEnum):
    """RFC 8011 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
    COMPLETED = 9


class QueueState(IntEnum):
    """RFC 8011 5.4.11."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


@dataclass(frozen=True, slots=True)
class JobReport:
    """What the server says of a job.

    Attributes:
        state: where it stands.
        impressions: sides that the server believes are printed.
        reasons: state reasons of the printer, as kept with the job.
    """

    state: JobState
    impressions: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueueReport:
    """What the server says of a queue. `device_uri`: the printer behind it."""

    state: QueueState
    reasons: tuple[str, ...]
    message: str
    device_uri: str


class CupsServer:
    """One CUPS server.

    Args:
        address: socket path or host:port; empty for the system's server.

    Every method raises `CupsUnreachableError`, `CupsMissingError` or `CupsRefusedError` and nothing else.
    """

    def __init__(self, address: str = "") -> None:
        self._address = address
        self._thread: ThreadPoolExecutor | None = None
        self._connection: Any = None

    async def create_job(self, queue: str, title: str, options: Mapping[str, str]) -> int:
        """Make an empty job with the given print options; returns its number."""
        return await self._call(lambda connection: int(connection.createJob(queue, title, dict(options))))

    async def send(self, queue: str, job: int, pdf: bytes) -> None:
        """Give a job its document, from memory: no file of ours ever holds it."""

        def call(connection: Any) -> None:
            connection.startDocument(queue, job, "document", "application/pdf", 1)
            connection.writeRequestData(pdf, len(pdf))
            connection.finishDocument(queue)

        await self._call(call)

    async def job(self, job: int) -> JobReport:
        """State of a job."""
        wanted = ["job-state", "job-impressions-completed", "job-printer-state-reasons"]
        found = await self._call(lambda connection: connection.getJobAttributes(job, requested_attributes=wanted))
        return JobReport(
            state=JobState(found["job-state"]),
            impressions=int(found.get("job-impressions-completed") or 0),
            reasons=_words(found.get("job-printer-state-reasons")),
        )

    async def queue(self, queue: str) -> QueueReport:
        """State of a queue."""
        wanted = ["printer-state", "printer-state-reasons", "printer-state-message", "device-uri"]
        found = await self._call(lambda connection: connection.getPrinterAttributes(queue, requested_attributes=wanted))
        return QueueReport(
            state=QueueState(found["printer-state"]),
            reasons=_words(found.get("printer-state-reasons")),
            message=str(found.get("printer-state-message", "")),
            device_uri=str(found.get("device-uri", "")),
        )

    async def jobs(self, queue: str) -> list[int]:
        """Numbers of all jobs of a queue that the server still knows, finished ones too."""
        found = await self._call(
            lambda connection: connection.getJobs(which_jobs="all", requested_attributes=["job-id", "job-printer-uri"])
        )
        return sorted(
            int(job) for job, words in found.items() if str(words.get("job-printer-uri", "")).endswith(f"/{queue}")
        )

    async def cancel(self, job: int) -> None:
        """Stop a job if it still runs; what the server knows of it stays."""
        await self._call(lambda connection: connection.cancelJob(job))

    async def forget(self, job: int) -> None:
        """Stop a job and remove it with its spool files."""
        await self._call(lambda connection: connection.cancelJob(job, purge_job=True))

    async def enable(self, queue: str) -> None:
        """Let a stopped queue go on."""

        def call(connection: Any) -> None:
            connection.enablePrinter(queue)
            connection.acceptJobs(queue)

        await self._call(call)

    @property
    def incarnation(self) -> int:
        """Changes when a server on a socket was restarted, even between two calls; 0 where that cannot be seen."""
        try:
            return Path(self._address or SYSTEM_SOCKET).stat().st_ctime_ns
        except OSError:
            return 0

    def close(self) -> None:
        """Let the thread go."""
        self._drop()

    async def _call(self, call: Callable[[Any], T]) -> T:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cups")
        made = asyncio.get_running_loop().run_in_executor(self._thread, self._with_connection, call)
        try:
            async with asyncio.timeout(CALL_LIMIT_S):
                return await made
        except asyncio.CancelledError:
            me = asyncio.current_task()
            if not made.cancelled() or (me is not None and me.cancelling()):
                raise
            # Nobody cancelled us: a call before this one hung, and was left behind with those that waited for it.
            raise CupsUnreachableError("left behind with a hung call") from None
        except TimeoutError:
            self._drop()
            raise CupsUnreachableError("no answer in time") from None
        except cups.IPPError as error:
            status, words = error.args
            if status in {IPP_NOT_FOUND, IPP_GONE}:
                raise CupsMissingError(words) from error
            self._connection = None
            if status >= cups.IPP_INTERNAL_ERROR:  # 0x05xx: the server's own trouble
                raise CupsUnreachableError(words) from error
            raise CupsRefusedError(words) from error
        except (RuntimeError, cups.HTTPError) as error:
            self._connection = None
            raise CupsUnreachableError(str(error)) from error

    def _with_connection(self, call: Callable[[Any], T]) -> T:
        """Runs in the thread; pycups keeps its server address per thread, so the connection names it."""
        if self._connection is None:
            host, _, port = self._address.partition(":")
            if self._address.startswith("/"):
                self._connection = cups.Connection(host=self._address)
            elif self._address:
                self._connection = cups.Connection(host=host, port=int(port or 631))
            else:
                self._connection = cups.Connection()
        return call(self._connection)

    def _drop(self) -> None:
        thread, self._thread, self._connection = self._thread, None, None
        if thread is not None:
            thread.shutdown(wait=False, cancel_futures=True)


def _words(value: Any) -> tuple[str, ...]:
    """One keyword or several, as pycups gives them; `none` is nothing."""
    if value is None:
        return ()
    several = value if isinstance(value, list) else [value]
    return tuple(str(word) for word in several if word != "none")
