"""Printing through a real CUPS to a real IPP printer, and every way in which it can go wrong."""

from __future__ import annotations

import asyncio
import subprocess
import time
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest
import pytest_asyncio
from reportlab.pdfgen.canvas import Canvas

from contracts.print.fonts import Faces
from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from devices.cabinet import build_printer
from devices.document_printer.simulator import CupsFarEnd
from kiosk.domain.device_settings import CupsPrinterSettings
from kiosk.papers.rendering import render
from kiosk.ports import DeviceError, DeviceState, DocumentPrinter, PrintOutcome, PrintResult
from tests.kiosk.papers.samples import STATUS, receipt
from tests.printed import page_texts, qr_texts

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.needs("cupsd", "ippeveprinter", "dbus-daemon", "lpadmin", "ipptool"),
]
LIMIT_S = 25.0
MARKER = "MARKER-4711-OF-A-TEST-PERSON"


def paper(pages: int = 1, marker: str = MARKER) -> bytes:
    """A PDF whose text lies in it uncompressed, so that it can be searched for on a disk."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pageCompression=0)
    for number in range(pages):
        canvas.drawString(72, 700, f"{marker} {number + 1}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


async def until(condition: Callable[[], bool], limit_s: float = LIMIT_S) -> None:
    deadline = time.monotonic() + limit_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.02)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def far() -> AsyncIterator[CupsFarEnd]:
    with TemporaryDirectory(prefix="k") as folder:
        end = CupsFarEnd(Path(folder))
        await end.start()
        base = end.cups.base
        yield end
        await end.close()
        left = await asyncio.to_thread(subprocess.run, ["pgrep", "-f", str(base)], capture_output=True, check=False)
        assert left.stdout == b""
        assert not base.exists()


@pytest_asyncio.fixture(loop_scope="module")
async def printer(far: CupsFarEnd) -> AsyncIterator[DocumentPrinter]:
    settings = CupsPrinterSettings(driver="cups", queue="A4", server=str(far.cups.socket))
    driver = build_printer(settings)
    await driver.start()
    await until(lambda: driver.status.state is DeviceState.ONLINE)
    await driver.purge()
    await until(lambda: not engine_runs(far))  # nothing of the test before meets the fault of this one
    yield driver
    await driver.purge()
    await driver.close()
    if not far.cups.printer_on:
        await far.act("printer-back", [])
    await far.act("refill", [])


async def print_and_then(
    printer: DocumentPrinter, far: CupsFarEnd, verbs: list[str], limit_s: float = LIMIT_S
) -> PrintResult:
    """Print slowly, and do `verbs` once the paper moves."""
    await far.act("slow", ["3"])
    running = asyncio.create_task(printer.print_pdf(paper(), "paper", limit_s))
    await until(lambda: (far.cups.base / "jobs").exists() and engine_runs(far))
    for words in verbs:
        verb, *arguments = words.split()
        await far.act(verb, arguments)
    return await running


def engine_runs(far: CupsFarEnd) -> bool:
    found = subprocess.run(["pgrep", "-f", f"engine {far.cups.base}/jobs"], capture_output=True, check=False)
    return found.returncode == 0


async def test_what_was_printed_is_counted_and_proved(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    before = len(far.prints())
    result = await printer.print_pdf(paper(pages=2), "paper", LIMIT_S)
    assert (result.outcome, result.reasons, result.fault) == (PrintOutcome.COMPLETED, (), None)
    assert len(far.prints()) == before + 1
    pdf = far.prints()[-1].read_bytes()
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2
    assert f"{MARKER} 2" in page_texts(pdf)[1]
    assert far.prints()[-1].name == f"{before + 1:04d}.pdf"
    assert far.record()[-1]["pages"] == 2
    await until(lambda: printer.status.supplies == {"sheets": 248})


async def test_a_rare_name_and_the_code_come_through_the_whole_chain(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    result = await printer.print_pdf(render(receipt(Language.ZH_CN), Faces()), "receipt", LIMIT_S)
    assert result.outcome is PrintOutcome.COMPLETED
    printed = far.prints()[-1].read_bytes()
    assert "测试·𠮷䶮" in page_texts(printed)[0]
    assert qr_texts(printed) == [STATUS]


@pytest.mark.parametrize(
    ("verb", "fault"),
    [("jam", FaultCode.JAM), ("cover-open", FaultCode.COVER_OPEN), ("paper-out", FaultCode.PAPER_OUT)],
)
async def test_a_fault_before_the_job_is_seen_while_idle(
    verb: str, fault: FaultCode, far: CupsFarEnd, printer: DocumentPrinter
) -> None:
    await far.act(verb, [])
    await until(lambda: printer.status.fault is fault)
    assert printer.status.state is DeviceState.USER_ERROR
    result = await printer.print_pdf(paper(), "paper", LIMIT_S)
    assert (result.job, result.outcome, result.fault) == (None, PrintOutcome.FAILED, fault)
    await far.act("refill", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE)


@pytest.mark.parametrize(("verb", "fault"), [("jam", FaultCode.JAM), ("paper-out", FaultCode.PAPER_OUT)])
async def test_a_fault_in_mid_job_fails_it_and_it_never_comes_out_later(
    verb: str, fault: FaultCode, far: CupsFarEnd, printer: DocumentPrinter
) -> None:
    before = len(far.prints())
    result = await print_and_then(printer, far, [verb])
    assert (result.outcome, result.fault) == (PrintOutcome.FAILED, fault)
    await far.act("refill", [])
    after = await printer.print_pdf(paper(), "paper", LIMIT_S)
    assert after.outcome is PrintOutcome.COMPLETED
    assert len(far.prints()) == before + 1


async def test_a_printer_that_is_gone_takes_no_job(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    await far.act("printer-gone", [])
    result = await printer.print_pdf(paper(), "paper", LIMIT_S)
    assert (result.job, result.outcome, result.fault) == (None, PrintOutcome.FAILED, FaultCode.NO_DEVICE)
    await until(lambda: printer.status.state is DeviceState.OFFLINE)
    await far.act("printer-back", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE)


async def test_a_printer_that_goes_in_mid_job_leaves_it_unknown(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    result = await print_and_then(printer, far, ["printer-gone"])
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, FaultCode.OUTCOME_UNKNOWN)
    assert result.reasons == ("printer-unreachable",)


async def test_a_power_cycle_in_mid_job_is_never_completed(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    result = await print_and_then(printer, far, ["power-cycle"])
    assert result.outcome is PrintOutcome.UNKNOWN
    # CUPS keeps the mark of the lost job on its queue for ever; the next job is judged by its own proof.
    await far.act("refill", [])
    await printer.purge()
    assert (await printer.print_pdf(paper(), "paper", LIMIT_S)).outcome is PrintOutcome.COMPLETED


@pytest.mark.parametrize(("back", "reason"), [([], "job-not-found"), (["keeps-spool"], "server-restarted")])
async def test_a_print_server_that_is_killed_in_mid_job_is_survived(
    far: CupsFarEnd, printer: DocumentPrinter, back: list[str], reason: str
) -> None:
    result = await print_and_then(printer, far, ["server-gone", " ".join(["server-back", *back])])
    assert (result.outcome, result.reasons) == (PrintOutcome.UNKNOWN, (reason,))
    await far.act("refill", [])
    await until(lambda: not engine_runs(far))
    await printer.purge()
    assert (await printer.print_pdf(paper(), "paper", LIMIT_S)).outcome is PrintOutcome.COMPLETED


async def test_without_a_print_server_nothing_is_promised(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    await far.act("server-gone", [])
    try:
        result = await printer.print_pdf(paper(), "paper", LIMIT_S)
        assert (result.outcome, result.fault) == (PrintOutcome.FAILED, FaultCode.NO_ANSWER)
        with pytest.raises(DeviceError) as failed:
            await printer.purge()
        assert failed.value.code is FaultCode.NO_ANSWER
        await until(lambda: printer.status.state is DeviceState.OFFLINE)
    finally:
        await far.act("server-back", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE)


async def test_a_printer_that_ends_the_job_by_itself(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    before = len(far.prints())
    await far.act("die", [])
    result = await printer.print_pdf(paper(), "paper", LIMIT_S)
    assert (result.outcome, result.fault) == (PrintOutcome.FAILED, FaultCode.PRINT_FAILED)
    assert len(far.prints()) == before


async def test_too_slow_is_unknown_and_taken_away(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    before = len(far.prints())
    await far.act("slow", ["30"])
    result = await printer.print_pdf(paper(), "paper", 1.5)
    assert (result.outcome, result.reasons) == (PrintOutcome.UNKNOWN, ("timeout",))
    await until(lambda: not engine_runs(far))
    assert len(far.prints()) == before


async def test_purge_leaves_nothing_of_the_visit_in_the_spool(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    await far.act("slow", ["30"])
    running = asyncio.create_task(printer.print_pdf(paper(), "paper", LIMIT_S))
    await until(lambda: MARKER.encode() in spooled(far))
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    await printer.purge()
    assert spooled(far) == b""
    assert await asyncio.to_thread(hits, far.cups.base) == []


async def test_a_paused_queue_goes_on_by_itself(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    await asyncio.to_thread(subprocess.run, ["/usr/sbin/cupsdisable", "-h", str(far.cups.socket), "A4"], check=True)
    assert (await printer.print_pdf(paper(), "paper", LIMIT_S)).outcome is PrintOutcome.COMPLETED


async def test_a_server_that_is_killed_under_load_never_makes_a_success_of_nothing(
    far: CupsFarEnd, printer: DocumentPrinter
) -> None:
    before = len(far.prints())
    markers = [f"LOAD-{number}" for number in range(3)]
    results: dict[str, PrintResult] = {}

    async def load() -> None:
        for marker in markers:
            await far.act("slow", ["1"])
            results[marker] = await printer.print_pdf(paper(marker=marker), "paper", LIMIT_S)

    loading = asyncio.create_task(load())
    await until(lambda: len(results) == 1 and engine_runs(far))
    await far.act("server-gone", [])
    await far.act("server-back", [])
    await loading
    out = [page_texts(path.read_bytes())[0] for path in far.prints()[before:]]
    for marker, result in results.items():
        copies = sum(1 for words in out if marker in words)
        assert copies <= 1
        assert result.outcome is not PrintOutcome.COMPLETED or copies == 1
    assert {result.outcome for result in results.values()} >= {PrintOutcome.UNKNOWN, PrintOutcome.COMPLETED}
    await until(lambda: printer.status.state in {DeviceState.ONLINE, DeviceState.WARNING})


async def test_sides_and_tray_are_told_and_sheets_are_counted_by_two(far: CupsFarEnd) -> None:
    settings = CupsPrinterSettings(
        driver="cups", queue="A4", server=str(far.cups.socket), duplex="long-edge", tray="ByPassTray"
    )
    await far.act("refill", ["100"])
    driver = build_printer(settings)
    assert (await driver.print_pdf(paper(pages=3), "paper", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    await driver.close()
    last = far.record()[-1]
    assert (last["pages"], last["sheets"], last["sides"]) == (3, 98, "two-sided-long-edge")
    assert last["tray"] == "by-pass-tray"
    await far.act("refill", [])


async def test_few_sheets_are_a_warning(far: CupsFarEnd, printer: DocumentPrinter) -> None:
    await far.act("refill", ["30"])
    await until(lambda: printer.status.state is DeviceState.WARNING)
    assert printer.status.supplies == {"sheets": 30}
    await far.act("refill", ["200"])
    await until(lambda: printer.status.state is DeviceState.ONLINE)
    assert printer.status.supplies == {"sheets": 200}


def hits(folder: Path) -> list[Path]:
    """Every file below a folder that holds the marker."""
    return [path for path in folder.rglob("*") if path.is_file() and MARKER.encode() in path.read_bytes()]


def spooled(far: CupsFarEnd) -> bytes:
    """All that the print server keeps of jobs."""
    kept = b""
    for path in far.cups.spool.rglob("*"):
        if path.is_file():
            kept += path.read_bytes()
    return kept
