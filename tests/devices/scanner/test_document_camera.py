"""A document camera in the scanner's place, wire to words: pages come in their order, each as seen from above."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.cabinet import build_scanner
from devices.camera.pages import CameraPageReader
from devices.far_end import VerbError
from devices.scanner.far_camera import DocumentCameraFarEnd
from devices.scanner.forms import Form
from devices.scanner.mat import FRAME_PX, View, render_view
from kiosk.domain.device_settings import ScannerSettings
from kiosk.domain.pages import Region, SheetHint
from kiosk.domain.reading import CERTAIN
from kiosk.pages.examination import decode
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


async def live(far: DocumentCameraFarEnd) -> CameraPageReader:
    scanner = await reader(far)
    assert isinstance(scanner, CameraPageReader)
    return scanner


async def first(camera: CameraPageReader) -> bytes:
    async with aclosing(camera.frames(LIMIT_S)) as frames:
        return await anext(frames)


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


async def test_the_live_picture_shows_the_sheet_that_is_taken_next(far: DocumentCameraFarEnd) -> None:
    camera, worker = await live(far), WorkerProcess()
    try:
        with pytest.raises(DeviceError) as failed:
            await first(camera)
        assert failed.value.code is FaultCode.NO_PAGE
        for view, hint in (("glaring", SheetHint.GLARE), ("slanted", None)):
            await far.act("lay-page", [view])
            seen = await worker.look(await first(camera))
            assert seen.hint is hint
            assert len(seen.corners) == 4
            assert (await worker.examine(await camera.scan(LIMIT_S))).good is (hint is None)
    finally:
        await worker.end()


async def test_a_page_waits_until_the_live_picture_is_closed(far: DocumentCameraFarEnd) -> None:
    camera = await live(far)
    await far.act("lay-page", ["above"])
    async with aclosing(camera.frames(LIMIT_S)) as frames:
        await anext(frames)
        page = asyncio.create_task(camera.scan(LIMIT_S))
        await anext(frames)
        assert not page.done()
    assert (await page).startswith(b"\xff\xd8")


async def test_a_video_device_shows_what_lies_below_it(tmp_path: Path) -> None:
    film, worker = tmp_path / "mat.avi", WorkerProcess()
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 8.0, FRAME_PX)
    sheet = decode(render_view(View.SLANTED, Form.CONTRACT))
    for _ in range(3):
        writer.write(sheet)
    writer.release()
    camera = CameraPageReader(ScannerSettings("v4l2", str(film)))
    try:
        seen = await worker.look(await first(camera))
        assert (seen.hint, len(seen.corners)) == (None, 4)
        with pytest.raises(DeviceError) as failed:
            await worker.look(b"no picture")
        assert failed.value.code is FaultCode.PICTURE_UNREADABLE
    finally:
        await worker.end()


async def test_only_a_camera_has_a_live_picture(far: DocumentCameraFarEnd) -> None:
    assert isinstance(await live(far), CameraPageReader)
    assert not isinstance(build_scanner(ScannerSettings("sane", "test")), CameraPageReader)


async def test_a_view_that_nobody_has_is_told_in_one_line(far: DocumentCameraFarEnd) -> None:
    with pytest.raises(VerbError, match="lay-page VIEW"):
        await far.act("lay-page", ["below"])
