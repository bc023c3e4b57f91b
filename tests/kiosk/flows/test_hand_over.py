"""A result on a numbered sheet: issued once by the machine beside ours, else handed over at a booked time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from contracts.matters.schema import Matter
from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState, Delivery
from contracts.wire.sync import Fact, FactKind
from kiosk.flows.apply.hand_over import booking
from kiosk.flows.apply.states import ChooseWays, Decided, MatterGuide, Received
from kiosk.flows.session_states import Done
from kiosk.ports import DeviceError, Sheet, SheetState, SheetStock
from tests.kiosk.flows.far_devices import FarDevice
from tests.kiosk.flows.script import LICENCE, SHARED, granted, sign_all, to_form, to_guide, to_review
from tests.kiosk.flows.world import CHINA, A, World, calendar, matters

BOOKED = datetime(2026, 11, 25, 8, 30, tzinfo=CHINA)


class FarStationery(FarDevice):
    """The machine beside ours."""

    def __init__(self) -> None:
        super().__init__()
        self.issued: dict[str, Sheet] = {}
        self.next: list[DeviceError] = []
        self.asked: list[str] = []

    async def stock(self) -> SheetStock:
        return SheetStock(7, 40)

    async def issue(self, order: str) -> Sheet:
        self.asked.append(order)
        if self.next:
            raise self.next.pop(0)
        return self.issued.setdefault(order, Sheet(len(self.issued) + 7, order, SheetState.ISSUED))


@pytest.fixture
def machine() -> FarStationery:
    return FarStationery()


@pytest.fixture
async def beside(tmp_path: Path, machine: FarStationery) -> AsyncIterator[World]:
    """A kiosk with that machine, which works until a test says otherwise."""
    made = World(tmp_path)
    made.stationery = machine
    made.usable |= {"stationery"}
    await made.boot()
    yield made
    await made.close()
    assert not made.bugs, made.bugs


async def hand_in(world: World, delivery: Delivery) -> None:
    world.backend.shared = SHARED
    await to_form(world, LICENCE, (A,))
    await to_review(world, delivery=delivery)
    await sign_all(world)


def bookings(world: World) -> list[Fact]:
    facts = {fact.key: fact for fact in (*world.facts.values(), *world.outbox.facts(99))}
    return [fact for fact in facts.values() if fact.body.get("what") == "hand_over"]


async def test_the_machine_issues_one_sheet(beside: World, machine: FarStationery) -> None:
    granted(beside)
    await hand_in(beside, Delivery.PRINT)
    beside.core.apply.print_result()
    await beside.settle()
    assert beside.at(Decided).printed
    assert len(machine.issued) == 1
    assert beside.printer.printed == []
    assert bookings(beside) == []


async def test_without_the_machine_it_is_said_before_the_start(beside: World) -> None:
    beside.usable -= {"stationery"}
    await to_guide(beside, LICENCE)
    guide = beside.at(MatterGuide)
    said = [line.words.zh_CN for line in guide.readiness if not line.ok]
    assert said == ["证件不在这里打印，办好后约时间到窗口领取"]
    assert guide.can_start


async def test_without_the_machine_it_ends_in_one_booking(beside: World, machine: FarStationery) -> None:
    beside.usable -= {"stationery"}
    granted(beside)
    beside.backend.shared = SHARED
    await to_form(beside, LICENCE, (A,))
    beside.core.apply.go_on()
    ways = beside.at(ChooseWays)
    assert {row.way for row in ways.deliveries} == {"mail", "counter"}
    beside.core.apply.choose_delivery("counter")
    beside.core.apply.go_on()
    await sign_all(beside)
    shown = beside.at(Received)
    assert shown.promise == BOOKED
    assert [step.zh_CN for step in shown.next_steps] == [
        "已经批准",
        "已约好：11月25日08:30起到窗口领取，带证件和这个编号",
    ]
    assert shown.status_url is not None
    assert machine.asked == []
    (booked,) = bookings(beside)
    assert booked.kind is FactKind.STAFF_TASK
    assert booked.body["at"] == BOOKED.isoformat()
    assert beside.printer.printed == ["receipt"]
    beside.core.apply.finish()
    await beside.settle()
    assert beside.at(Done).next_steps == shown.next_steps


@pytest.mark.parametrize("fault", [FaultCode.PAPER_OUT, FaultCode.PRINT_FAILED, FaultCode.NO_ANSWER])
async def test_a_machine_that_fails_ends_in_a_booking(beside: World, machine: FarStationery, fault: FaultCode) -> None:
    granted(beside)
    await hand_in(beside, Delivery.PRINT)
    machine.next = [DeviceError(fault)]
    beside.core.apply.print_result()
    await beside.settle()
    assert beside.at(Received).promise == BOOKED
    (booked,) = bookings(beside)
    assert booked.body["case_number"] == beside.at(Received).case_number


async def test_a_sheet_that_may_be_out_is_not_booked_as_well(beside: World, machine: FarStationery) -> None:
    granted(beside)
    await hand_in(beside, Delivery.PRINT)
    machine.next = [DeviceError(FaultCode.OUTCOME_UNKNOWN)]
    beside.core.apply.print_result()
    await beside.settle()
    assert beside.at(Decided).print_fault is FaultCode.OUTCOME_UNKNOWN
    assert bookings(beside) == []
    beside.core.apply.print_result()
    await beside.settle()
    assert beside.at(Decided).printed
    assert len(set(machine.asked)) == 1


async def test_a_declined_case_shows_its_reasons(beside: World) -> None:
    beside.usable -= {"stationery"}
    granted(beside)
    beside.desk.state = CaseState.DECLINED
    await hand_in(beside, Delivery.COUNTER)
    assert not beside.at(Decided).granted


@pytest.mark.parametrize(
    ("now", "at"),
    [
        (datetime(2026, 11, 24, 3, 0, tzinfo=CHINA), datetime(2026, 11, 25, 8, 30, tzinfo=CHINA)),  # at night
        (datetime(2026, 11, 27, 15, 0, tzinfo=CHINA), datetime(2026, 11, 30, 8, 30, tzinfo=CHINA)),  # on a Friday
        (datetime(2026, 9, 30, 20, 0, tzinfo=CHINA), datetime(2026, 10, 9, 8, 30, tzinfo=CHINA)),  # a long holiday
    ],
)
def test_the_date_is_by_the_one_calendar(now: datetime, at: datetime) -> None:
    assert booking(matters()[LICENCE], calendar(), now).at == at


@pytest.mark.parametrize(
    "wrong",
    [{"needs": {"devices": ["id_reader"]}}, {"delivery": ["print"]}, {"result": {"printed_here": False}}],
)
def test_a_numbered_result_has_machine_and_counter(wrong: dict[str, object]) -> None:
    said = matters()[LICENCE].model_dump(by_alias=True)
    for key, value in wrong.items():
        said[key] = {**said[key], **value} if isinstance(value, dict) else value
    with pytest.raises(ValueError, match="a numbered result needs"):
        Matter.model_validate(said)
