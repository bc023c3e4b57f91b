"""A document camera in the scanner's place, wire to words: pages come in their order, each as seen from above."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.cabinet import build_scanner
from devices.far_end import VerbError
from devices.scanner.far_camera import DocumentCameraFarEnd
from kiosk.domain.device_settings import ScannerSettings
from kiosk.domain.pages import Region
from kiosk.domain.reading import CERTAIN
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError, PageReader

LIMIT_S = 20.0
TITLE = Region(0.0, 0.0, 1.0, 0.11)


@pytest_asyncio.fixture
async def far() -> AsyncIterator[DocumentCameraFarEnd]:
    with TemporaryDirectory(prefix="k") as folder:
        end = DocumentCameraFarEnd(Path(folder))
        await end.start()
        yield end
        await end.close()


async def reader(far: DocumentCameraFarEnd) -> PageReader:
    told = await far.start()
    return build_scanner(ScannerSettings("folder", str(told["device"])))


async def test_pages_come_in_the_order_in_which_they_were_laid(far: DocumentCameraFarEnd) -> None:
    scanner = await reader(far)
    for form in ("certificate", "contract"):
        await far.act("lay-page", ["slanted", form])
    pages = [await scanner.scan(LIMIT_S), await scanner.scan(LIMIT_S)]
    assert pages == [(far._folder / f"page-{number}.jpg").read_bytes() for number in (1, 2)]
    with pytest.raises(DeviceError) as failed:
        await scanner.scan(LIMIT_S)
    assert failed.value.code is FaultCode.NO_PAGE
    assert far.state() == {"plugged": True, "pictures": 2}


async def test_a_page_seen_at_an_angle_is_good_and_can_be_read(far: DocumentCameraFarEnd) -> None:
    scanner, worker = await reader(far), WorkerProcess()
    await far.act("lay-page", ["slanted", "certificate"])
    try:
        page = await worker.examine(await scanner.scan(LIMIT_S))
        assert page.good
        (number,) = await worker.read(page.jpeg, [TITLE])
    finally:
        await worker.end()
    assert number.text.replace(" ", "") == "测（2019）示例不动产权第0001234号"
    assert number.certainty >= CERTAIN


async def test_unplugged_it_is_told_and_plugged_again_it_goes_on(far: DocumentCameraFarEnd) -> None:
    scanner = await reader(far)
    await far.act("lay-page", ["above"])
    await far.act("unplug", [])
    with pytest.raises(DeviceError) as failed:
        await scanner.scan(LIMIT_S)
    assert failed.value.code is FaultCode.NO_DEVICE
    with pytest.raises(VerbError, match="unplugged"):
        await far.act("lay-page", ["above"])
    await far.act("plug", [])
    assert (await scanner.scan(LIMIT_S)).startswith(b"\xff\xd8")


async def test_a_picture_that_ends_early_is_no_page(far: DocumentCameraFarEnd) -> None:
    scanner, worker = await reader(far), WorkerProcess()
    await far.act("camera-cut", [])
    try:
        with pytest.raises(DeviceError) as failed:
            await worker.examine(await scanner.scan(LIMIT_S))
    finally:
        await worker.end()
    assert failed.value.code is FaultCode.PAGE_UNREADABLE


async def test_a_view_that_nobody_has_is_told_in_one_line(far: DocumentCameraFarEnd) -> None:
    with pytest.raises(VerbError, match="lay-page VIEW"):
        await far.act("lay-page", ["below"])
