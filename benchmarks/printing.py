"""One sheet against `lp`, and what a slip on the roll costs us beside the wire.

The sheet goes through the driver as a journey prints it; the peer gives the same file to `lp` and asks for the job
every 10 ms. Both in turn, on one server and one printer. The slip goes through page worker and driver to a far end in
its own process; counted is the processor time of this process and of the worker.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from benchmarks.shared.cabinet import simulated
from benchmarks.shared.result import Result, report
from contracts.print.fonts import Faces
from contracts.rules.text import Language
from devices.cabinet import build_printer, build_receipt_printer
from devices.transport.cups import CupsServer, JobState
from kiosk.domain.device_settings import CupsPrinterSettings, ReceiptPrinterSettings
from kiosk.domain.papers import DropSlip
from kiosk.pages.worker import WorkerProcess
from kiosk.papers.rendering import render
from kiosk.ports import DocumentPrinter, PrintOutcome

RUNS: Final = 11
LIMIT_S = 30.0
POLL_S = 0.01
SLIP_MS = 150.0
SLIP = DropSlip(
    language=Language.ZH_CN,
    case_number="330302-001-20261122-0007",
    code="K7M29QXA",
    in_trust=True,
    answer_by=datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=8))),
    provisional=False,
    status_url="http://127.0.0.1:8600/s/K7M2-9QXA",
)


async def ours_ms(printer: DocumentPrinter, pdf: bytes) -> float:
    """One sheet through the driver, until it is known to be out."""
    begun = time.perf_counter()
    result = await printer.print_pdf(pdf, "bench", LIMIT_S)
    if result.outcome is not PrintOutcome.COMPLETED:
        raise RuntimeError(f"not printed: {result}")
    return (time.perf_counter() - begun) * 1000


async def lp_ms(server: CupsServer, address: str, file: Path) -> float:
    """The same file by `lp`, until CUPS says completed."""
    begun = time.perf_counter()
    command = ["lp", "-h", address, "-d", "A4", "-o", "media=iso_a4_210x297mm", "-o", "sides=one-sided", str(file)]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    job = int(said.decode().split("-")[1].split()[0])
    while (await server.job(job)).state is not JobState.COMPLETED:  # noqa: ASYNC110 - another program ends it
        await asyncio.sleep(POLL_S)
    return (time.perf_counter() - begun) * 1000


async def sheets(table: Mapping[str, Any], folder: Path) -> Result:
    """Both in turn."""
    pdf = render(SLIP, Faces())
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    settings = CupsPrinterSettings(**table)
    printer, server = build_printer(settings), CupsServer(settings.server)
    await printer.start()
    ours: list[float] = []
    peer: list[float] = []
    for run in range(RUNS + 1):
        own, other = await ours_ms(printer, pdf), await lp_ms(server, settings.server, file)
        if run:  # the first of each finds everything cold
            ours.append(round(own, 1))
            peer.append(round(other, 1))
    await printer.close()
    server.close()
    return Result(
        name="print_sheet",
        unit="ms",
        ours=statistics.median(ours),
        peer=statistics.median(peer),
        peer_name="lp",
        bound=1.15,
        ours_runs=tuple(ours),
        peer_runs=tuple(peer),
        note="one A4 page until known completed, driver and `lp` in turn on one private cupsd with an IPP printer",
    )


def spent_ms(pid: int) -> float:
    """Processor time of all threads of a process that runs."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e6


async def slips(table: Mapping[str, Any]) -> Result:
    """Rendering, drawing, encoding, sending and settling of one slip, warm."""
    worker = WorkerProcess()
    printer = build_receipt_printer(ReceiptPrinterSettings(**{**table, "baud": 921600}), worker.rasterise)
    times: list[float] = []
    for run in range(RUNS + 1):
        pid = worker.pid
        before = spent_ms(os.getpid()) + (spent_ms(pid) if pid else 0.0)
        result = await printer.print_pdf(await worker.render(SLIP, printer.medium), "bench", LIMIT_S)
        if result.outcome is not PrintOutcome.COMPLETED:
            raise RuntimeError(f"not printed: {result}")
        if run and pid:
            times.append(round(spent_ms(os.getpid()) + spent_ms(pid) - before, 1))
    await printer.close()
    await worker.end()
    return Result(
        name="print_slip",
        unit="ms",
        ours=statistics.median(times),
        peer=SLIP_MS,
        peer_name="the limit",
        bound=1.0,
        ours_runs=tuple(times),
        peer_runs=(),
        note="processor time of page worker and driver for one drawn slip of 157 mm, warm, without the far end's",
    )


async def _measure(devices: Mapping[str, Any], folder: Path) -> list[Result]:
    return [await sheets(devices["document_printer"], folder), await slips(devices["receipt_printer"])]


def main() -> int:
    """Measure and report.

    Returns:
        0 when both bounds are kept.
    """
    with simulated() as (folder, devices):
        results = asyncio.run(_measure(devices, folder))
    return report(*results)


if __name__ == "__main__":
    sys.exit(main())
