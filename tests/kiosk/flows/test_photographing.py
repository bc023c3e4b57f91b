"""The identity photo: taken when every rule is kept, taken again, or at the counter; and gone with the visit."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from contracts.matters.schema import Matter
from contracts.rules.faults import FaultCode
from contracts.wire.applications import Delivery
from kiosk.flows.apply.material_states import ScanMaterials, TakePhoto
from kiosk.flows.apply.photographing import AGAIN_S, SAID_S
from kiosk.flows.apply.states import ChooseWays, MatterGuide, Received, ReviewForm
from kiosk.flows.session_states import Attract
from kiosk.ports import DeviceError
from tests.kiosk.flows.far_papers import FarSheetCamera
from tests.kiosk.flows.script import PERMIT, SHARED, sign_all, to_form, to_guide
from tests.kiosk.flows.world import A, World, matters

PHOTO = b"photo straight"


class Posed:
    """A world with a camera for persons, before the photo of a residence permit."""

    def __init__(self, world: World, camera: FarSheetCamera) -> None:
        self.world = world
        self.camera = camera

    @property
    def shown(self) -> TakePhoto:
        return self.world.at(TakePhoto)

    async def sees(self, *frames: bytes | DeviceError) -> None:
        self.camera.lens.put(*frames)
        await self.world.settle()

    async def takes(self) -> None:
        await self.sees(b"straight")
        self.world.core.apply.take_photo()
        await self.world.settle()

    def said(self) -> list[str]:
        return [cue.removeprefix("zh_CN:") for cue in self.world.voice.cues if cue.startswith("zh_CN:")]

    def ways(self) -> set[str]:
        return {row.way for row in self.world.at(ChooseWays).deliveries}


@pytest.fixture
async def posed(tmp_path: Path) -> AsyncIterator[Posed]:
    world = World(tmp_path)
    world.camera = camera = FarSheetCamera(world.clock)
    world.usable |= {"camera"}
    await world.boot()
    world.backend.shared = SHARED
    await to_form(world, PERMIT, (A,))
    world.core.apply.go_on()
    world.at(ScanMaterials)
    world.scanner.glass.put(b"good lease")
    world.core.apply.scan_page()
    await world.settle()
    assert not camera.open, "nobody is looked at before a photo is wanted"
    world.core.apply.go_on()
    await world.settle()
    yield Posed(world, camera)
    await world.close()
    assert not world.bugs, world.bugs
    assert not camera.open


def picture(jpeg: bytes) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode()


async def test_it_is_taken_only_when_every_rule_is_kept(posed: Posed) -> None:
    await posed.sees(b"closed eyes")
    assert posed.shown.picture == picture(b"small closed eyes")
    assert not posed.shown.ready
    posed.world.core.apply.take_photo()
    assert not posed.shown.taken
    posed.world.core.apply.go_on()
    assert not posed.shown.taken, "without a photo there is only the counter"
    await posed.takes()
    assert posed.shown.taken
    assert posed.shown.picture == picture(PHOTO)
    assert not posed.camera.open, "nobody is looked at any longer"


async def test_the_photo_travels_as_the_page_of_its_material(posed: Posed) -> None:
    await posed.takes()
    posed.world.core.apply.go_on()
    assert posed.ways() == {"box", "mail", "counter"}
    posed.world.core.apply.choose_delivery(Delivery.MAIL)
    posed.world.core.apply.go_on()
    await sign_all(posed.world)
    (intake,) = posed.world.desk.received.values()
    assert [page.material for page in intake.pages] == ["lease", "photo"]


async def test_another_one_forgets_the_one_before(posed: Posed) -> None:
    await posed.takes()
    posed.world.core.apply.retake_photo()
    await posed.sees(b"closed eyes")
    assert not posed.shown.taken
    assert posed.shown.picture == picture(b"small closed eyes")


async def test_the_counter_takes_it_too(posed: Posed) -> None:
    await posed.takes()
    posed.world.core.apply.photo_at_counter()
    assert posed.ways() == {"counter"}
    posed.world.core.apply.go_on()
    await sign_all(posed.world)
    await posed.world.wait(30)
    (intake,) = posed.world.desk.received.values()
    assert [page.material for page in intake.pages] == ["lease"]
    assert any("照片到窗口拍" in step.zh_CN for step in posed.world.at(Received).next_steps)


async def test_a_camera_without_a_picture_leaves_the_counter(posed: Posed) -> None:
    await posed.sees(DeviceError(FaultCode.NO_DEVICE))
    assert (posed.shown.away, posed.shown.picture) == (True, "")
    await posed.world.clock.advance(AGAIN_S)
    await posed.sees(b"straight")
    assert (posed.shown.away, posed.shown.ready) == (False, True)
    await posed.sees(DeviceError(FaultCode.FROZEN))
    posed.world.core.apply.take_photo()
    assert not posed.shown.taken, "what is seen no longer cannot be taken"
    posed.world.core.apply.photo_at_counter()
    assert posed.ways() == {"counter"}


async def test_a_hint_is_spoken_once_and_with_time_to_follow_it(posed: Posed) -> None:
    await posed.sees(b"closed eyes", b"closed again")
    assert posed.said() == ["请睁开眼睛"]
    await posed.sees(b"straight")
    assert posed.said() == ["请睁开眼睛"]
    await posed.world.clock.advance(SAID_S)
    await posed.sees(b"straight")
    assert posed.said() == ["请睁开眼睛", "很好，请保持不动"]


async def test_back_and_on_again_keep_the_photo(posed: Posed) -> None:
    await posed.takes()
    posed.world.core.apply.go_on()
    posed.world.core.apply.back()
    assert posed.shown.taken
    posed.world.core.apply.back()
    posed.world.at(ScanMaterials)
    posed.world.core.apply.back()
    posed.world.at(ReviewForm)


async def test_the_guide_says_it_before_the_start(world: World) -> None:
    await to_guide(world, PERMIT)
    assert "相机暂时不能用，照片可以到窗口拍" in [
        line.words.zh_CN for line in world.at(MatterGuide).readiness if not line.ok
    ]
    assert world.at(MatterGuide).can_start
    sources = [row.source for row in world.at(MatterGuide).materials]
    assert sources.count("photo") == 1, "it is nothing the person chose or typed"


async def test_the_visit_takes_it_along(posed: Posed) -> None:
    await posed.takes()
    assert "base64" not in repr(posed.shown)
    posed.world.core.session.end()
    await posed.world.settle()
    for _ in range(3):
        posed.world.core.session.leave()
        await posed.world.clock.advance(60)
    posed.world.at(Attract)
    stored = b"".join(path.read_bytes() for path in posed.world.folder.rglob("*") if path.is_file())
    assert PHOTO not in stored
    assert base64.b64encode(PHOTO) not in stored


@pytest.mark.parametrize("wrong", [{"delivery": ["box", "mail"]}, {"needs": {"devices": ["id_reader", "scanner"]}}])
def test_a_matter_with_a_photo_names_camera_and_counter(wrong: dict[str, object]) -> None:
    said = matters()[PERMIT].model_dump(by_alias=True)
    for key, value in wrong.items():
        said[key] = {**said[key], **value} if isinstance(value, dict) else value
    with pytest.raises(ValueError, match="a photo needs"):
        Matter.model_validate(said)
