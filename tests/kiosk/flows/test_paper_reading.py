"""What a machine reads from a scanned page is suggested, marked and asked about, and never taken for granted."""

from __future__ import annotations

import pytest

from contracts.rules.faults import FaultCode
from contracts.rules.sources import Source
from contracts.wire.applications import Originals
from kiosk.domain.pages import ReadLine, Region
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import ChooseWays, ReviewAndSign, ReviewForm
from kiosk.flows.shown import FieldRow
from kiosk.ports import DeviceError
from tests.kiosk.flows.script import SHARED, TRANSFER, sign_all, to_form
from tests.kiosk.flows.world import A, B, World

NUMBER = "测（2019）示例不动产权第0001234号"


def line(text: str, top: float, certainty: float = 0.99) -> ReadLine:
    return ReadLine(text, certainty, Region(0.3, top, 0.3, 0.02))


def certificate(owner: str = A.name, number: str = NUMBER) -> tuple[ReadLine, ...]:
    return (line(number, 0.08), line("权利人", 0.18), line(owner, 0.18))


def number_row(world: World) -> FieldRow:
    return next(row for row in world.at(ReviewForm).rows if row.field == "certificate_number")


async def scan(world: World, page: bytes = b"page") -> ScanMaterials:
    world.scanner.glass.put(page)
    world.core.apply.scan_page()
    await world.settle()
    return world.at(ScanMaterials)


async def to_scan(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()


async def scan_both(world: World) -> None:
    await to_scan(world)
    await scan(world)
    world.core.apply.go_on()
    await scan(world)
    world.core.apply.go_on()


async def test_before_the_scan_the_row_says_that_it_will_be_read(world: World) -> None:
    await to_form(world, TRANSFER, (A, B))
    row = number_row(world)
    assert (row.value, row.missing, row.can_change, row.source) == ("", False, False, Source.SCAN)
    assert "扫描时读出" in row.name.zh_CN


async def test_a_reading_is_marked_and_put_before_the_person_once_more(world: World) -> None:
    world.worker.lines = certificate()
    await scan_both(world)
    row = number_row(world)
    assert (row.value, row.source, row.can_change) == (NUMBER, Source.SCAN, True)
    assert "请核对" in row.name.zh_CN
    assert "please check" in row.name.en
    world.core.apply.go_on()
    world.at(ChooseWays)
    world.core.apply.choose_delivery("box")
    world.core.apply.choose_originals(Originals.LATER)
    world.core.apply.go_on()
    assert NUMBER in [value for _, value in world.at(ReviewAndSign).lines]
    await sign_all(world)
    sent = next(iter(world.desk.received.values()))
    assert sent is not None


async def test_the_persons_own_value_wins_over_a_later_reading(world: World) -> None:
    world.worker.lines = certificate()
    await scan_both(world)
    mine = "测（2019）示例不动产权第0001235号"
    world.core.apply.edit("certificate_number")
    world.core.apply.set_value("certificate_number", "1235")
    assert world.at(ReviewForm).edit_fault is not None
    world.core.apply.set_value("certificate_number", mine)
    row = number_row(world)
    assert (row.value, row.source) == (mine, Source.YOU)
    assert "请核对" not in row.name.zh_CN
    world.core.apply.back()
    world.core.apply.back()
    world.scanner.glass.put(b"again")
    world.core.apply.rescan_page(1)
    await world.settle()
    world.core.apply.go_on()
    world.core.apply.go_on()
    assert number_row(world).value == mine


async def test_back_from_checking_leads_to_the_last_page(world: World) -> None:
    world.worker.lines = certificate()
    await scan_both(world)
    world.core.apply.back()
    assert world.at(ScanMaterials).index == 1
    world.core.apply.go_on()
    assert number_row(world).value == NUMBER


async def test_a_page_scanned_anew_takes_its_reading_with_it(world: World) -> None:
    world.worker.lines = certificate()
    await to_scan(world)
    await scan(world)
    world.worker.lines = ()
    world.scanner.glass.put(b"anew")
    world.core.apply.rescan_page(1)
    await world.settle()
    world.core.apply.back()
    assert number_row(world).value == ""


async def test_another_name_on_the_paper_is_told_and_hinders_nobody(world: World) -> None:
    world.worker.lines = certificate(owner="测试·丁")
    await to_scan(world)
    shown = await scan(world)
    assert shown.hint is not None
    assert "卖方姓名" in shown.hint.zh_CN
    assert shown.can_go_on
    world.core.apply.go_on()
    hint = world.at(ScanMaterials).hint
    assert hint is None or "卖方姓名" not in hint.zh_CN


@pytest.mark.parametrize(
    "lines",
    [
        (),
        DeviceError(FaultCode.PAGE_UNREADABLE),
        DeviceError(FaultCode.TIMEOUT),
        (line(NUMBER, 0.08, 0.4),),
        (line("不动产权证书", 0.08),),
    ],
    ids=["nothing", "worker fell", "too slow", "doubtful", "another form"],
)
async def test_without_a_reading_nothing_is_asked_and_nothing_is_lost(
    lines: tuple[ReadLine, ...] | DeviceError, world: World
) -> None:
    world.worker.lines = lines
    await scan_both(world)
    world.at(ChooseWays)


async def test_the_reader_is_made_ready_while_the_person_looks_for_the_paper(world: World) -> None:
    await to_scan(world)
    await world.settle()
    assert world.worker.readied == 1
    await scan(world)
    world.core.apply.go_on()
    await world.settle()
    assert world.worker.readied == 1, "nothing is read from a contract"


async def test_a_page_that_the_gate_refuses_is_not_read(world: World) -> None:
    world.worker.lines = certificate()
    await to_scan(world)
    await scan(world, b"bad page")
    world.core.apply.back()
    assert number_row(world).value == ""
