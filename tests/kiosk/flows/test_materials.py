"""Papers on the scanner: bad pages, more pages, fewer pages, and a scanner that fails."""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from kiosk.flows.apply import words
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import ReviewForm
from kiosk.flows.session_states import Done
from kiosk.flows.shown import Trouble
from kiosk.ports import DeviceError
from tests.kiosk.flows.script import SHARED, TRANSFER, to_form
from tests.kiosk.flows.world import A, B, World


async def test_a_bad_page_does_not_go_on_and_is_scanned_again(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    world.scanner.glass.put(b"bad page")
    world.core.apply.scan_page()
    assert world.at(ScanMaterials).scanning
    await world.settle()
    shown = world.at(ScanMaterials)
    assert not shown.can_go_on
    assert not shown.pages[0].good
    world.core.apply.go_on()
    assert world.at(ScanMaterials).index == 0
    world.scanner.glass.put(b"good page")
    world.core.apply.rescan_page(1)
    await world.settle()
    assert world.at(ScanMaterials).can_go_on


async def test_pages_can_be_added_looked_at_and_dropped(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    for page in (b"one", b"two"):
        world.scanner.glass.put(page)
        world.core.apply.scan_page()
        await world.settle()
    world.core.apply.select_page(1)
    assert world.at(ScanMaterials).selected == 1
    world.core.apply.delete_page(1)
    shown = world.at(ScanMaterials)
    assert [row.number for row in shown.pages] == [1]
    world.core.apply.back()
    world.at(ReviewForm)
    world.core.apply.go_on()
    assert len(world.at(ScanMaterials).pages) == 1, "pages stay when the person goes back"


async def test_a_jam_keeps_the_pages_and_a_dead_scanner_has_another_way(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    world.scanner.glass.put(b"one")
    world.core.apply.scan_page()
    await world.settle()
    world.scanner.glass.put(DeviceError(FaultCode.JAM))
    world.core.apply.scan_page()
    await world.settle()
    shown = world.at(ScanMaterials)
    assert shown.fault is FaultCode.JAM
    assert len(shown.pages) == 1
    world.scanner.glass.put(DeviceError(FaultCode.NO_DEVICE))
    world.core.apply.scan_page()
    await world.settle()
    assert [way.intent for way in world.at(Trouble).ways] == ["retry", "later", "end"]
    world.core.apply.take_way("retry")
    assert len(world.at(ScanMaterials).pages) == 1
    world.scanner.glass.put(DeviceError(FaultCode.NO_DEVICE))
    world.core.apply.scan_page()
    await world.settle()
    world.core.apply.take_way("later")
    await world.settle()
    assert world.at(Done).next_steps == (words.BRING_LATER_MORE,)
