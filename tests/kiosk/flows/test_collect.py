"""The collect journey by script."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import pytest

from contracts.rules.custody import Holder
from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from contracts.wire.applications import CaseState
from contracts.wire.courier import Pickup, PickupAnswer, PickupClaim
from kiosk.domain.cabinet import Door
from kiosk.flows.collect import words
from kiosk.flows.collect.states import ClaimByCard, Pickups, TakeEnvelope, Taken
from kiosk.flows.deposit.states import Deposited, PlaceDocuments, PrepareEnvelope
from kiosk.flows.session_states import Done, Home
from kiosk.flows.shown import Trouble
from kiosk.ports import DeviceError, DeviceState
from tests.kiosk.flows.collect_script import DROP_CODE, by_code, drop, lies, stands
from tests.kiosk.flows.world import CHINA, A, World


def offers(world: World, *rows: tuple[str, int, str]) -> None:
    """What the backend says waits here."""
    world.backend.pickups = PickupAnswer(
        pickups=[
            Pickup(envelope=e, box=b, case_number="case-1", kind=k, matter_zh_CN="证", matter_zh_HK="證", matter_en="c")
            for e, b, k in rows
        ],
        cases=[stands("case-1", CaseState.RESULT_IN_BOX), stands("case-2", CaseState.IN_DEPARTMENT)],
    )


async def to_list(world: World) -> Pickups:
    """By card."""
    world.core.session.wake()
    world.core.session.open_door("box")
    world.at(ClaimByCard)
    world.reader.field.put(A)
    await world.settle()
    return world.at(Pickups)


async def test_a_result_is_taken_by_card(world: World) -> None:
    lies(world, "BZ1", 5, Holder.BOX_BACK)
    offers(world, ("BZ1", 5, "result"))
    shown = await to_list(world)
    assert [row.envelope for row in shown.rows] == ["BZ1"]
    assert [(case.case_number, case.stands.en) for case in shown.cases] == [("case-2", "With the department")]
    assert world.backend.asked == [PickupClaim(kiosk="330302-001", card_number=A.number)]
    world.core.collect.open("BZ1")
    await world.settle()
    assert world.at(TakeEnvelope).door == Door.OPEN
    world.core.collect.go_on()
    world.at(TakeEnvelope)
    assert "yours_open" in {cell.kind for cell in world.at(TakeEnvelope).cells}
    world.locker.move(5, is_open=False)
    await world.wait(1)
    assert "yours_open" not in {cell.kind for cell in world.at(TakeEnvelope).cells}
    world.core.collect.go_on()
    taken = world.at(Taken)
    assert (taken.case_number, taken.more) == ("case-1", 0)
    assert world.moves() == [("box_back", "citizen")]
    assert world.ledger.book.lying == {}
    assert len(world.locker.pulses) == 1
    world.core.collect.finish()
    await world.settle()
    assert world.at(Done).case_number == "case-1"


async def test_originals_in_trust_are_taken_back(world: World) -> None:
    lies(world, "BZ2", 6, Holder.BOX_IN_TRUST)
    offers(world, ("BZ2", 6, "originals"))
    await to_list(world)
    world.core.collect.open("BZ2")
    await world.settle()
    world.locker.move(6, is_open=False)
    await world.wait(1)
    world.core.collect.go_on()
    assert world.moves() == [("box_in_trust", "citizen")]


async def test_several_are_taken_one_after_the_other_and_none_twice(world: World) -> None:
    lies(world, "BZ1", 5, Holder.BOX_BACK)
    lies(world, "BZ3", 7, Holder.BOX_BACK)
    offers(world, ("BZ1", 5, "result"), ("BZ3", 7, "result"))
    await to_list(world)
    world.core.collect.open("BZ1")
    await world.settle()
    world.locker.move(5, is_open=False)
    await world.wait(1)
    world.core.collect.go_on()
    assert world.at(Taken).more == 1
    world.core.collect.go_on()
    world.core.collect.open("BZ1")
    await world.settle()
    world.at(Pickups)
    assert len(world.locker.pulses) == 1


@pytest.mark.parametrize("by", ["keypad", "reader"])
async def test_a_one_time_code_needs_no_card(world: World, by: str) -> None:
    code = DROP_CODE
    offers(world, ("BZ1", 5, "result"))
    world.core.session.wake()
    world.core.session.open_door("progress")
    if by == "keypad":
        world.core.collect.enter_code(code.lower())
    else:
        world.barcode.field.put(code)
    await world.settle()
    world.at(Pickups)
    assert world.backend.asked == [PickupClaim(kiosk="330302-001", code=code)]


async def test_a_code_that_cannot_be_one_is_refused_without_asking(world: World) -> None:
    world.core.session.wake()
    world.core.session.open_door("box")
    world.core.collect.enter_code("12345")
    await world.settle()
    assert world.at(ClaimByCard).fault is FaultCode.REFUSED
    assert world.backend.asked == []
    world.core.collect.back()
    world.at(Home)


async def test_no_link_is_told_and_can_be_tried_again(world: World) -> None:
    world.backend.offline = True
    world.core.session.wake()
    world.core.session.open_door("box")
    world.reader.field.put(A)
    await world.settle()
    assert world.at(Trouble).headline == words.ASK_FAILED
    world.backend.offline = False
    world.core.collect.take_way("retry")
    world.reader.field.put(A)
    await world.settle()
    world.at(Pickups)


@pytest.mark.parametrize("fault", [FaultCode.CARD_REMOVED, FaultCode.NO_DEVICE])
async def test_a_card_that_fails_is_named_and_can_be_tried_again(world: World, fault: FaultCode) -> None:
    world.core.session.wake()
    world.core.session.open_door("box")
    world.reader.field.put(DeviceError(fault))
    await world.settle()
    assert world.at(ClaimByCard).fault is fault
    if fault is FaultCode.NO_DEVICE:
        world.core.collect.go_on()
    world.reader.field.put(A)
    await world.wait(2)
    world.at(Pickups)


async def test_a_reader_that_is_back_is_listened_to_again(world: World) -> None:
    world.core.session.wake()
    world.core.session.open_door("box")
    world.reader.field.put(DeviceError(FaultCode.NO_DEVICE))
    await world.settle()
    world.reader.become(DeviceState.OFFLINE)
    world.reader.become(DeviceState.ONLINE)
    assert world.at(ClaimByCard).reading
    world.reader.field.put(A)
    await world.settle()
    world.at(Pickups)


async def test_a_stuck_door_keeps_the_envelope_and_calls_staff(world: World) -> None:
    lies(world, "BZ1", 5, Holder.BOX_BACK)
    offers(world, ("BZ1", 5, "result"))
    await to_list(world)
    world.locker.stuck.add(5)
    world.core.collect.open("BZ1")
    await world.settle()
    assert world.at(Trouble).safe == words.STILL_THERE
    assert "pickup_door" in world.tasks()
    assert world.ledger.book.where("BZ1") == 5
    world.core.collect.take_way("list")
    world.at(Pickups)


async def test_walking_away_from_the_open_door_is_a_task(world: World) -> None:
    lies(world, "BZ1", 5, Holder.BOX_BACK)
    offers(world, ("BZ1", 5, "result"))
    await to_list(world)
    world.core.collect.open("BZ1")
    await world.settle()
    await world.wait(152)
    world.at(Done)
    assert "collect_left_unconfirmed" in world.tasks()
    assert 5 in world.ledger.book.barred
    assert world.moves() == []


async def test_the_same_door_can_be_opened_again_by_a_new_order(world: World) -> None:
    lies(world, "BZ1", 5, Holder.BOX_BACK)
    offers(world, ("BZ1", 5, "result"))
    await to_list(world)
    world.core.collect.open("BZ1")
    await world.settle()
    world.locker.move(5, is_open=False)
    await world.wait(1)
    world.core.collect.reopen()
    await world.settle()
    assert world.at(TakeEnvelope).door == Door.OPEN
    assert len({order for _, order in world.locker.pulses}) == 2


async def test_nothing_here_is_said(world: World) -> None:
    shown = await to_list(world)
    assert shown.rows == ()
    world.core.collect.go_on()
    await world.settle()
    world.at(Done)


@pytest.mark.parametrize(("way", "holder"), [("box", "box"), ("trust", "box_in_trust")])
async def test_originals_that_went_home_are_brought_with_the_drop_code(
    world: World, way: Literal["box", "trust"], holder: str
) -> None:
    shown = await by_code(world, drop(way))
    assert [(row.case_number, row.ready) for row in shown.drops] == [("case-1", True)]
    world.core.collect.bring("case-1")
    await world.settle()
    prepared = world.at(PrepareEnvelope)
    assert (prepared.case_number, prepared.in_trust) == ("case-1", way == "trust")
    assert [each.en for each in prepared.what] == ["certificate"]
    world.barcode.field.put(world.core.deposit._envelope)
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    world.locker.move(world.at(PlaceDocuments).box, is_open=False)
    await world.wait(1)
    world.core.deposit.go_on()
    await world.settle()
    assert world.at(Deposited).slip_printed
    assert world.moves() == [("citizen", holder)]
    world.core.deposit.finish()
    await world.settle()
    assert world.at(Done).case_number == "case-1"
    assert (world.core.collect.state, world.core.deposit.state) == (None, None)


async def test_what_must_wait_says_why_and_cannot_be_brought(world: World) -> None:
    opens = datetime(2026, 11, 24, 8, 30, tzinfo=CHINA)
    shown = await by_code(world, drop("wait", waits_for="audit", desk_next_at=opens))
    (row,) = shown.drops
    assert not row.ready
    assert "11-24 08:30" in row.words.en
    world.core.collect.bring("case-1")
    await world.settle()
    world.at(Pickups)
    assert (await by_mended(world)) == words.BRING_MENDED


async def by_mended(world: World) -> Text:
    world.core.collect.finish()
    await world.wait(100)
    (row,) = (await by_code(world, drop("wait", waits_for="correction"))).drops
    return row.words


async def test_back_from_the_envelope_is_the_list_again(world: World) -> None:
    await by_code(world, drop("box"))
    world.core.collect.bring("case-1")
    await world.settle()
    world.core.deposit.back()
    await world.settle()
    world.at(Pickups)
    world.core.collect.bring("case-1")
    await world.settle()
    world.at(PrepareEnvelope)


async def test_originals_that_lie_here_already_are_not_asked_for(world: World) -> None:
    lies(world, "BZ9", 6, Holder.BOX)
    assert (await by_code(world, drop("box"))).drops == ()


@pytest.mark.parametrize("code", ["unknown", "used", "too_many"])
async def test_a_code_that_opens_nothing_is_named_and_there_is_a_way_on(
    world: World, code: Literal["unknown", "used", "too_many"]
) -> None:
    world.backend.pickups = PickupAnswer(pickups=[], code=code)
    world.core.session.wake()
    world.core.session.open_door("box")
    world.core.collect.enter_code(DROP_CODE)
    await world.settle()
    assert world.at(Trouble).headline == words.CODES[code][0]
    world.backend.pickups = PickupAnswer(pickups=[], drop_offs=[drop("box")])
    world.core.collect.take_way("retry")
    world.reader.field.put(A)
    await world.settle()
    assert len(world.at(Pickups).drops) == 1
