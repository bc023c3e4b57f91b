"""One look at a printer: what its queue says and, where it can be asked, what the printer itself says now."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from devices.document_printer.frames import (
    A4_FEED,
    IppError,
    get_finished_jobs,
    get_printer_attributes,
    parse_endings,
    parse_report,
)
from devices.document_printer.reasons import fault_in, runs_low
from devices.transport.cups import CupsServer, QueueState
from devices.transport.ipp import ask, speaks_ipp

ASK_LIMIT_S = 2.0
_GONE_WORDS = ("not responding", "unavailable", "may not exist", "unreachable", "offline")


class PrinterGoneError(Exception):
    """The queue is there and the printer behind it is not."""


@dataclass(frozen=True, slots=True)
class Look:
    """State at one moment.

    Attributes:
        queue_state: idle, processing or stopped.
        queue_reasons: reasons of the queue; may be those of an earlier job.
        reasons: reasons that hold now.
        fault: what needs a person.
        low: something will be used up soon.
        sheets: sheets left, None when the printer does not count.
        switched_on: monotonic second at which the printer was switched on, None when it does not say.
    """

    queue_state: QueueState
    queue_reasons: tuple[str, ...]
    reasons: tuple[str, ...]
    fault: FaultCode | None
    low: bool
    sheets: int | None
    switched_on: float | None


async def look_at(server: CupsServer, queue: str, feed: int = A4_FEED) -> Look:
    """Ask the queue, then the printer. `feed`: length of what lies in it, in hundredths of a millimetre.

    Raises:
        PrinterGoneError: the printer does not answer.
        CupsUnreachableError, CupsMissingError, CupsRefusedError: the server or its queue.
    """
    report = await server.queue(queue)
    if not speaks_ipp(report.device_uri):
        if any(words in report.message for words in _GONE_WORDS):
            raise PrinterGoneError(report.message)
        reasons = report.reasons
        return Look(report.state, reasons, reasons, fault_in(reasons), runs_low(reasons), None, None)
    try:
        answer = await ask(report.device_uri, get_printer_attributes(report.device_uri), ASK_LIMIT_S)
        printer = parse_report(answer, feed)
    except (OSError, TimeoutError, IppError) as error:
        words = error.strerror if isinstance(error, OSError) else str(error)
        raise PrinterGoneError(words or "no answer in time") from error
    return Look(
        queue_state=report.state,
        queue_reasons=report.reasons,
        reasons=printer.reasons,
        fault=fault_in(printer.reasons),
        low=runs_low(printer.reasons),
        sheets=printer.sheets,
        switched_on=time.monotonic() - printer.up_time_s,
    )


async def ended_jobs(server: CupsServer, queue: str) -> Mapping[str, bool]:
    """Titles of the jobs that the printer itself has ended, true when completed; empty where it keeps no such list.

    Raises:
        PrinterGoneError: the printer does not answer.
        CupsUnreachableError, CupsMissingError, CupsRefusedError: the server or its queue.
    """
    address = (await server.queue(queue)).device_uri
    if not speaks_ipp(address):
        return {}
    try:
        return parse_endings(await ask(address, get_finished_jobs(address), ASK_LIMIT_S))
    except IppError:
        return {}  # it does not do this operation
    except (OSError, TimeoutError) as error:
        raise PrinterGoneError(str(error) or "no answer in time") from error
