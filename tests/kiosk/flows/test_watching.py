"""The live picture below a document camera: seen while a page is wanted, in nobody's way, and gone with the visit."""

import asyncio
import base64
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from kiosk.domain.pages import SheetHint
from kiosk.flows.apply.material_states import LiveSheet, ScanMaterials
from kiosk.flows.apply.states import ReviewForm
from kiosk.flows.apply.watching import AGAIN_S, NO_PICTURE, NO_SHEET
from kiosk.flows.session_states import Attract
from kiosk.flows.shown import Trouble
from kiosk.ports import DeviceError
from tests.kiosk.flows.far_papers import FarSheetCamera
from tests.kiosk.flows.script import SHARED, TRANSFER, to_form
from tests.kiosk.flows.world import A, B, World

CORNERS = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))


class Watched:
    """A world whose page source is a camera, with the scan of a first material on."""

    def __init__(self, world: World, camera: FarSheetCamera) -> None:
        self.world = world
        self.camera = camera

    @property
    def shown(self) -> ScanMaterials:
        return self.world.at(ScanMaterials)

    async def sees(self, *frames: bytes | DeviceError) -> None:
        self.camera.lens.put(*frames)
        await self.world.settle()

    async def takes(self, page: bytes | DeviceError) -> None:
        self.world.scanner.glass.put(page)
        self.world.core.apply.scan_page()
        await self.world.settle()


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Watched]:
    world = World(tmp_path)
    world.sheet_camera = camera = FarSheetCamera(world.clock)
    await world.boot()
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    assert not camera.open, "nothing is watched before a page is wanted"
    world.core.apply.go_on()
    await world.settle()
    yield Watched(world, camera)
    await world.close()
    assert not world.bugs, world.bugs
    assert not camera.open


def picture(frame: bytes) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(b"small " + frame).decode()


async def test_a_feeder_has_no_live_picture(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    await world.settle()
    shown = world.at(ScanMaterials)
    assert (shown.live, shown.watchable) == (None, False)
    world.core.apply.watch_sheet()
    assert world.at(ScanMaterials) == shown


async def test_each_frame_takes_the_place_of_the_one_before(watched: Watched) -> None:
    assert watched.shown.live == NO_PICTURE
    for frame in (b"one", b"two"):
        await watched.sees(frame)
        assert watched.shown.live == LiveSheet(CORNERS, None, picture(frame))
    assert "picture" not in repr(watched.shown.live)


async def test_it_ends_where_a_page_is_taken_and_begins_again_for_the_next(watched: Watched) -> None:
    await watched.sees(b"one")
    watched.world.core.apply.scan_page()
    await watched.world.settle()
    assert watched.shown.scanning
    assert watched.shown.live is not None, "the last picture stands still"
    assert not watched.camera.open, "two cannot have the camera"
    watched.world.scanner.glass.put(b"bad page")
    await watched.world.settle()
    assert watched.camera.open, "a bad page is laid again before the eyes"
    assert not watched.shown.pages[0].good


async def test_with_all_pages_good_the_page_is_shown_and_the_sheet_for_the_asking(watched: Watched) -> None:
    await watched.takes(b"good page")
    assert watched.shown.can_go_on
    assert (watched.shown.live, watched.shown.watchable) == (None, True)
    assert not watched.camera.open
    watched.world.core.apply.watch_sheet()
    await watched.sees(b"more")
    again = watched.shown
    assert again.live == LiveSheet(CORNERS, None, picture(b"more"))
    assert again.can_go_on, "it stops nothing"
    watched.world.core.apply.select_page(1)
    await watched.world.settle()
    assert not watched.camera.open
    assert (watched.shown.live, watched.shown.watchable) == (None, True)


async def test_a_camera_without_a_picture_is_in_nobodys_way(watched: Watched) -> None:
    await watched.sees(b"broken frame")
    assert watched.shown.live == NO_PICTURE
    await watched.sees(DeviceError(FaultCode.NO_PAGE))
    assert watched.shown.live == NO_SHEET
    assert NO_SHEET.hint is SheetHint.NO_PAGE
    await watched.world.clock.advance(AGAIN_S)
    await watched.sees(DeviceError(FaultCode.NO_DEVICE))
    assert watched.shown.live == NO_PICTURE
    await watched.takes(b"good page")
    assert watched.shown.can_go_on


async def test_away_it_is_asked_again_and_comes_back(watched: Watched) -> None:
    await watched.sees(DeviceError(FaultCode.NO_DEVICE))
    assert not watched.camera.open
    await watched.world.clock.advance(AGAIN_S)
    await watched.sees(b"back")
    assert watched.shown.live == LiveSheet(CORNERS, None, picture(b"back"))


async def test_a_look_that_was_begun_is_never_broken_off(watched: Watched) -> None:
    """A worker whose exchange is cut has to be killed, and loses what it has loaded."""
    look = watched.world.worker.looking = asyncio.Event()
    await watched.sees(b"one")
    ended = watched.world.worker.ended
    watched.world.core.apply.back()
    watched.world.at(ReviewForm)
    await watched.world.settle()
    assert not watched.camera.open
    look.set()
    await watched.world.settle()
    watched.world.at(ReviewForm)
    assert (watched.world.worker.looked, watched.world.worker.ended) == (1, ended)


async def test_a_scanner_that_is_away_ends_it_and_trying_again_begins_it(watched: Watched) -> None:
    await watched.takes(DeviceError(FaultCode.NO_DEVICE))
    watched.world.at(Trouble)
    assert not watched.camera.open
    watched.world.core.apply.take_way("retry")
    await watched.sees(b"one")
    assert watched.shown.live == LiveSheet(CORNERS, None, picture(b"one"))


async def test_the_visit_takes_it_along(watched: Watched) -> None:
    await watched.sees(b"one")
    watched.world.core.session.end()
    await watched.world.settle()
    assert not watched.camera.open
    assert watched.world.core.apply.state is None
    for _ in range(3):
        watched.world.core.session.leave()
        await watched.world.clock.advance(60)
    watched.world.at(Attract)
    stored = b"".join(path.read_bytes() for path in watched.world.folder.rglob("*") if path.is_file())
    assert b"small one" not in stored
    assert base64.b64encode(b"small one") not in stored
