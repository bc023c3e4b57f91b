"""The receipt printer on a real pty: what is on the paper, and every way in which it can go wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import zxingcpp
from PIL import Image

from contracts.print.fonts import Faces
from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from devices.cabinet import build_receipt_printer
from devices.receipt_printer.driver import EscposReceiptPrinter
from devices.receipt_printer.simulator import EscposFarEnd
from kiosk.domain.device_settings import ReceiptPrinterSettings
from kiosk.domain.raster import Raster
from kiosk.pages.raster import rasterise
from kiosk.papers.rendering import render
from kiosk.papers.strip import strip_of
from kiosk.ports import DeviceError, DeviceState, PrintOutcome, PrintResult, ReceiptPrinter
from tests.devices.waiting import until
from tests.kiosk.papers.samples import STATUS, slip

LIMIT_S = 20.0
TAKING_TIME_MM_S = "400"


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces()


@pytest.fixture(scope="module")
def pdf(faces: Faces) -> bytes:
    settings = ReceiptPrinterSettings(driver="escpos", port="")
    return render(slip(Language.ZH_CN, in_trust=True), faces, build_receipt_printer(settings, draw).medium)


async def draw(pdf: bytes, width_dots: int) -> Raster:
    return rasterise(pdf, width_dots)


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[EscposFarEnd]:
    far = EscposFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


def connected(far: EscposFarEnd, tmp_path: Path, **more: object) -> ReceiptPrinter:
    table: dict[str, object] = {"driver": "escpos", "port": str(tmp_path / far.name), "baud": 921600, **more}
    return build_receipt_printer(ReceiptPrinterSettings(**table), draw)  # type: ignore[arg-type] # a table, as in TOML


@pytest_asyncio.fixture
async def printer(far: EscposFarEnd, tmp_path: Path) -> AsyncIterator[ReceiptPrinter]:
    driver = connected(far, tmp_path)
    await driver.start()
    await until(lambda: driver.status.state is DeviceState.ONLINE)
    yield driver
    await driver.close()


async def print_and_then(
    printer: ReceiptPrinter, far: EscposFarEnd, pdf: bytes, *verbs: tuple[str, ...], limit_s: float = LIMIT_S
) -> PrintResult:
    """Print, and do `verbs` once some of it is on the paper."""
    await far.act("slow", [TAKING_TIME_MM_S])
    before = hanging(far)
    running = asyncio.create_task(printer.print_pdf(pdf, "slip", limit_s))
    await until(lambda: hanging(far) > before + 20)
    for verb, *arguments in verbs:
        await far.act(verb, arguments)
    result = await running
    await far.act("slow", ["0"])
    return result


def hanging(far: EscposFarEnd) -> int:
    length = far.state()["hanging_mm"]
    assert isinstance(length, int)
    return length


def codes(picture: Path) -> list[str]:
    with Image.open(picture) as opened:
        return [code.text for code in zxingcpp.read_barcodes(opened.convert("L"))]


async def test_the_slip_on_the_paper_is_the_slip_that_was_drawn(
    far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    result = await printer.print_pdf(pdf, "slip", LIMIT_S)
    assert (result.outcome, result.reasons, result.fault) == (PrintOutcome.COMPLETED, (), None)
    (picture,) = far.receipts()
    assert codes(picture) == [STATUS]
    wanted = rasterise(pdf, 576)
    with Image.open(picture) as opened:
        paper = bytes(byte ^ 0xFF for byte in opened.tobytes())
    differing = sum(1 for a, b in zip(wanted.rows, paper, strict=False) if a != b)
    assert differing <= 2  # a dot more where the dots looked like an order of the moment
    assert hanging(far) == 0
    assert far.record() == [
        {"event": "cut", "file": str(picture), "length_mm": round(wanted.height / 8) + 12, "words": []}
    ]


async def test_by_its_own_letters(far: EscposFarEnd, tmp_path: Path) -> None:
    printer = connected(far, tmp_path, chinese="gb18030")
    assert printer.wants_words
    result = await printer.print_strip(strip_of(slip(Language.ZH_CN, in_trust=True)), LIMIT_S)
    await printer.close()
    assert result.outcome is PrintOutcome.COMPLETED
    words = far.record()[-1]["words"]
    assert isinstance(words, list)
    assert {"原件已代为保管", "K 7 M 2 9 Q X A", "接下来"} <= set(words)
    assert codes(far.receipts()[-1]) == [STATUS]


@pytest.mark.parametrize(
    ("verb", "fault"),
    [("paper-out", FaultCode.PAPER_OUT), ("cover-open", FaultCode.COVER_OPEN), ("break", FaultCode.HARDWARE)],
)
async def test_a_fault_before_the_slip_is_seen_while_idle_and_nothing_is_sent(
    verb: str, fault: FaultCode, far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    await far.act(verb, [])
    await until(lambda: printer.status.fault is fault)
    by_person = fault is not FaultCode.HARDWARE
    assert printer.status.state is (DeviceState.USER_ERROR if by_person else DeviceState.HARDWARE_ERROR)
    result = await printer.print_pdf(pdf, "slip", LIMIT_S)
    assert (result.job, result.outcome, result.fault) == (None, PrintOutcome.FAILED, fault)
    await far.act("refill", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE)
    assert far.record() == []


@pytest.mark.parametrize(("verb", "fault"), [("paper-out", FaultCode.PAPER_OUT), ("cover-open", FaultCode.COVER_OPEN)])
async def test_a_fault_in_mid_slip_fails_it_and_the_rest_never_comes_out(
    verb: str, fault: FaultCode, far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    result = await print_and_then(printer, far, pdf, (verb,))
    assert (result.outcome, result.fault) == (PrintOutcome.FAILED, fault)
    await printer.purge()
    assert far.state()["buffered"] == 0
    torn_mm = hanging(far)
    await far.act("refill", [])
    # The torn slip is cut off by itself, before the next person's is printed.
    await until(lambda: len(far.receipts()) == 1)
    length = far.record()[-1]["length_mm"]
    assert isinstance(length, int)
    assert length == pytest.approx(torn_mm + 12, abs=1)
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    assert len(far.receipts()) == 2
    assert codes(far.receipts()[-1]) == [STATUS]


@pytest.mark.parametrize(
    ("verbs", "reason"),
    [
        ([("unplug",)], "no_device"),
        ([("power-cycle",)], "bands-lost"),
        ([("garbage",)], "line-noise"),
        ([("no-status",)], "no_answer"),
        ([("half-status", "9")], "garbled"),
    ],
)
async def test_what_cannot_be_known_is_unknown_and_not_printed_again(
    verbs: list[tuple[str, ...]], reason: str, far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    result = await print_and_then(printer, far, pdf, *verbs)
    assert (result.outcome, result.fault) == (PrintOutcome.UNKNOWN, FaultCode.OUTCOME_UNKNOWN)
    assert reason in result.reasons
    await far.act("plug", [])
    await far.act("status-back", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE and hanging(far) == 0)
    whole = [picture for picture in far.receipts() if codes(picture)]
    assert len(whole) <= 1
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED


async def test_a_silent_printer_is_unknown_long_before_the_time_is_up(
    far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    result = await print_and_then(printer, far, pdf, ("hang",), limit_s=60)
    assert result.outcome is PrintOutcome.UNKNOWN
    await until(lambda: printer.status.state is DeviceState.OFFLINE)
    await far.act("hang", ["off"])
    await until(lambda: printer.status.state is DeviceState.ONLINE)


async def test_a_cutter_that_sticks_leaves_the_slip_in_the_slot(
    far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    result = await print_and_then(printer, far, pdf, ("cutter-jam",))
    assert (result.outcome, result.reasons) == (PrintOutcome.UNKNOWN, ("auto-cutter",))
    assert printer.status.fault is FaultCode.HARDWARE
    refused = await printer.print_pdf(pdf, "slip", LIMIT_S)
    assert (refused.job, refused.fault) == (None, FaultCode.HARDWARE)
    await far.act("cutter-free", [])
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    assert [codes(slip) for slip in far.receipts()] == [[STATUS], [STATUS]]


async def test_a_hot_head_is_waited_for(far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes) -> None:
    await far.act("slow", [TAKING_TIME_MM_S])
    running = asyncio.create_task(printer.print_pdf(pdf, "slip", LIMIT_S))
    await until(lambda: hanging(far) > 20)
    await far.act("overheat", [])
    await until(lambda: far.state()["buffered"] != 0)
    await far.act("cool", [])
    assert (await running).outcome is PrintOutcome.COMPLETED


@pytest.mark.parametrize("fault", [("one-byte", "on"), ("baud", "921600")])
async def test_a_slow_line_is_no_fault(
    fault: tuple[str, str], far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes
) -> None:
    await far.act(fault[0], [fault[1]])
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED


async def test_the_end_of_the_roll_is_counted_down(far: EscposFarEnd, tmp_path: Path, pdf: bytes) -> None:
    printer = connected(far, tmp_path, near_end_mm=400)
    await printer.start()
    await far.act("paper-low", [])
    await until(lambda: printer.status.state is DeviceState.WARNING)
    assert printer.status.supplies == {"paper_mm": 400}
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    refused = await printer.print_pdf(pdf, "slip", LIMIT_S)
    assert (refused.job, refused.fault, refused.reasons) == (None, FaultCode.PAPER_OUT, ("roll-too-short",))
    await far.act("refill", [])
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    await until(lambda: printer.status.supplies is None)
    await printer.close()


async def test_without_a_printer_nothing_is_promised(far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes) -> None:
    await far.act("unplug", [])
    with pytest.raises(DeviceError) as failed:
        await printer.print_pdf(pdf, "slip", LIMIT_S)
    assert failed.value.code is FaultCode.NO_DEVICE
    await until(lambda: printer.status.state is DeviceState.OFFLINE)
    await far.act("plug", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE)


async def test_a_slip_that_is_called_off_is_taken_away(far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes) -> None:
    await far.act("slow", [TAKING_TIME_MM_S])
    running = asyncio.create_task(printer.print_pdf(pdf, "slip", LIMIT_S))
    await until(lambda: hanging(far) > 20)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    await printer.purge()
    assert far.state()["buffered"] == 0
    await until(lambda: len(far.receipts()) == 1)
    assert codes(far.receipts()[0]) == []


async def test_a_cable_that_goes_before_the_first_band_costs_no_paper(
    far: EscposFarEnd, printer: ReceiptPrinter, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(printer, EscposReceiptPrinter)
    forget = printer._talk.forget

    async def pulled() -> None:
        await far.act("unplug", [])
        await forget()

    monkeypatch.setattr(printer._talk, "forget", pulled)
    with pytest.raises(DeviceError):
        await printer.print_pdf(pdf, "slip", LIMIT_S)
    monkeypatch.undo()
    await far.act("plug", [])
    await until(lambda: printer.status.state is DeviceState.ONLINE)
    assert (await printer.print_pdf(pdf, "slip", LIMIT_S)).outcome is PrintOutcome.COMPLETED
    assert [entry["event"] for entry in far.record()] == ["cut"]
