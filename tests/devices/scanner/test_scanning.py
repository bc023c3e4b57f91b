"""Scanning through the real SANE, every kind of sheet and every fault; the next page always works."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from contracts.rules.faults import FaultCode
from devices.far_end import VerbError
from devices.scanner import driver as driver_module
from devices.scanner.driver import SanePageReader
from devices.scanner.forms import BED_PX, PageKind, render_scan
from devices.scanner.frames import Answer, ChildError, Order, decode_answer, decode_order, encode_answer, encode_order
from devices.scanner.simulator import SaneFarEnd
from kiosk.domain.device_settings import ScannerSettings
from kiosk.ports import DeviceError, DeviceState

LIMIT_S = 20.0
HUNG_S = 2.0


def settings(far: SaneFarEnd) -> ScannerSettings:
    folder = far._folder
    return ScannerSettings("sane", "lobby", str(folder), {"filename": str(folder / "sheet.pnm")})


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.02)


@pytest_asyncio.fixture
async def far() -> AsyncIterator[SaneFarEnd]:
    with TemporaryDirectory(prefix="k") as folder:
        end = SaneFarEnd(Path(folder))
        table = await end.start()
        assert table["device"] == "lobby"
        yield end
        await end.close()


@pytest.mark.parametrize("kind", [PageKind.STRAIGHT, PageKind.UPSIDE_DOWN, PageKind.BLANK])
async def test_the_sheet_on_the_glass_comes_back_to_the_pixel(kind: PageKind, far: SaneFarEnd) -> None:
    await far.act("insert-page", [kind.value])
    png = await SanePageReader(settings(far)).scan(LIMIT_S)
    with Image.open(BytesIO(png)) as scanned, Image.open(BytesIO(render_scan(kind))) as laid:
        assert scanned.size == BED_PX
        assert scanned.convert("RGB").tobytes() == laid.tobytes()


@pytest.mark.parametrize(
    ("verb", "words", "code"),
    [
        ("feeder-empty", [], FaultCode.NO_PAGE),
        ("scanner-jam", [], FaultCode.JAM),
        ("scanner-cover", [], FaultCode.COVER_OPEN),
        ("scanner-busy", [], FaultCode.PORT_BUSY),
        ("scanner-error", [], FaultCode.NO_ANSWER),
        ("insert-page", ["short"], FaultCode.PAGE_SHORT),
        ("unplug", [], FaultCode.NO_DEVICE),
        ("scanner-hang", [], FaultCode.TIMEOUT),
    ],
)
async def test_each_fault_has_its_name_and_the_next_page_works(
    verb: str, words: list[str], code: FaultCode, far: SaneFarEnd
) -> None:
    reader = SanePageReader(settings(far))
    await far.act(verb, words)
    with pytest.raises(DeviceError) as failed:
        await reader.scan(HUNG_S if code is FaultCode.TIMEOUT else LIMIT_S)
    assert failed.value.code is code
    await far.act("plug", [])
    await far.act("insert-page", ["straight"])
    assert (await reader.scan(LIMIT_S)).startswith(b"\x89PNG")


async def test_a_hung_child_is_gone_when_the_call_is_over(far: SaneFarEnd) -> None:
    await far.act("scanner-hang", [])
    running = asyncio.create_task(SanePageReader(settings(far)).scan(LIMIT_S))
    await until(children)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert not children()


def children() -> bool:
    """Whether a child of this process talks to SANE."""
    words = ["pgrep", "-P", str(os.getpid()), "-f", "devices.scanner.child"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


async def test_a_scanner_that_goes_and_comes_is_seen(far: SaneFarEnd, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver_module, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(driver_module, "LOOK_AGAIN_S", 0.05)
    reader = SanePageReader(settings(far))
    seen: list[DeviceState] = []
    reader.on_change(lambda status: seen.append(status.state))
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("unplug", [])
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    assert reader.status.fault is FaultCode.NO_DEVICE
    await far.act("plug", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await reader.close()
    assert seen == [DeviceState.ONLINE, DeviceState.OFFLINE, DeviceState.ONLINE]


@pytest.mark.parametrize("habit", ["raise SystemExit(3)", "print('not an answer')", "import os; os.abort()"])
async def test_a_child_that_crashes_is_no_answer(habit: str, far: SaneFarEnd) -> None:
    reader = SanePageReader(settings(far), [sys.executable, "-c", habit])
    with pytest.raises(DeviceError) as failed:
        await reader.scan(LIMIT_S)
    assert failed.value.code is FaultCode.NO_ANSWER


async def test_the_bundles_own_verb_is_the_same_child(far: SaneFarEnd) -> None:
    reader = SanePageReader(settings(far), [sys.executable, "-m", "kiosk", "scanner-child"])
    with pytest.raises(DeviceError) as failed:
        await reader.scan(LIMIT_S)
    assert failed.value.code is FaultCode.NO_PAGE


async def test_an_unknown_kind_is_told_in_one_line(far: SaneFarEnd) -> None:
    with pytest.raises(VerbError, match="kinds straight, skewed"):
        await far.act("insert-page", ["crumpled"])


def test_order_and_answer_survive_the_pipe() -> None:
    order = Order(scan=True, device="lobby", options={"resolution": 200, "mode": "Color"})
    assert decode_order(encode_order(order)) == order
    answer = Answer("", "page-height", b"\x89PNG\n\n{}")
    assert decode_answer(encode_answer(answer)) == answer


@given(st.binary(max_size=200))
def test_any_words_of_the_child_are_read_or_refused(noise: bytes) -> None:
    try:
        decode_answer(noise)
    except ChildError:
        return
