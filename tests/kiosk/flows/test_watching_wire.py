"""The scan step over a real document camera's far end, its child process and the real page worker."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from devices.camera.pages import CameraPageReader
from devices.scanner.far_camera import DocumentCameraFarEnd
from kiosk.domain.device_settings import ScannerSettings
from kiosk.domain.pages import SheetHint
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.watching import AGAIN_S, NO_SHEET
from kiosk.pages.worker import WorkerProcess
from tests.kiosk.flows.script import SHARED, TRANSFER, to_form
from tests.kiosk.flows.world import A, B, World

LIMIT_S = 40.0


class Desk:
    """A kiosk with a document camera in the scanner's place."""

    def __init__(self, world: World, mat: DocumentCameraFarEnd) -> None:
        self.world = world
        self.mat = mat
        self.changed = asyncio.Event()
        world.core.on_scene(lambda _chrome, _state: self.changed.set())

    @property
    def shown(self) -> ScanMaterials:
        return self.world.at(ScanMaterials)

    async def until(self, holds: Callable[[ScanMaterials], bool]) -> ScanMaterials:
        async with asyncio.timeout(LIMIT_S):
            while not holds(self.shown):
                self.changed.clear()
                await self.changed.wait()
        return self.shown

    async def lay(self, view: str) -> None:
        await self.mat.act("lay-page", [view, "contract"])
        await self.world.clock.advance(AGAIN_S)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    with TemporaryDirectory(prefix="k") as folder:
        mat = DocumentCameraFarEnd(Path(folder))
        camera = CameraPageReader(ScannerSettings("folder", str((await mat.start())["device"])))
        worker = WorkerProcess()
        world = World(tmp_path)
        world.sheet_camera, world.page_source, world.page_worker = camera, camera, worker
        await world.boot()
        world.backend.shared = SHARED
        await to_form(world, TRANSFER, (A, B))
        world.core.apply.go_on()
        yield Desk(world, mat)
        await world.close()
        await worker.end()
        await mat.close()
        assert not world.bugs, world.bugs


async def test_a_sheet_is_seen_mended_and_taken_before_the_eyes(desk: Desk) -> None:
    await desk.until(lambda shown: shown.live == NO_SHEET)
    await desk.lay("glaring")
    seen = await desk.until(lambda shown: shown.live is not None and shown.live.hint is SheetHint.GLARE)
    assert seen.live is not None
    assert len(seen.live.corners) == 4
    assert seen.live.picture.startswith("data:image/jpeg;base64,")
    desk.world.core.apply.scan_page()
    taken = await desk.until(lambda shown: not shown.scanning)
    assert [page.good for page in taken.pages] == [False]
    await desk.lay("slanted")
    well = await desk.until(lambda shown: shown.live is not None and len(shown.live.corners) == 4)
    assert well.live is not None
    assert well.live.hint is None
    desk.world.core.apply.rescan_page(1)
    good = await desk.until(lambda shown: shown.can_go_on)
    assert [page.good for page in good.pages] == [True]
    assert good.live is None
