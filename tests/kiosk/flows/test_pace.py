"""A person does not wait for a poll: doors and the desk are heard at once, and what takes time begins ahead."""

from __future__ import annotations

import pytest

from contracts.wire.applications import CaseState, Originals
from contracts.wire.sync import Duty
from kiosk.domain.cabinet import BankSnapshot, Door
from kiosk.flows.apply import handing_in
from kiosk.flows.apply.states import Identify, Received, WaitForDesk
from kiosk.flows.courier.states import CourierSignIn
from kiosk.flows.deposit.states import PlaceDocuments
from kiosk.flows.doorway import CALM_S, LOOK_S
from tests.kiosk.flows.script import TRANSFER, send_transfer, to_guide
from tests.kiosk.flows.world import World


async def at_the_open_door(world: World) -> int:
    """In trust, with the door open. Returns the box."""
    world.link.duty = Duty(now="none", next_at=None, desk_minutes=None)
    await send_transfer(world, Originals.TRUST)
    world.core.apply.to_box()
    await world.settle()
    world.barcode.field.put(world.core.deposit._envelope)
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    await world.wait(CALM_S)
    shown = world.at(PlaceDocuments)
    assert shown.door == Door.OPEN
    return shown.box


async def test_a_door_that_the_board_tells_of_is_seen_at_once(world: World) -> None:
    box = await at_the_open_door(world)
    world.locker.move(box, is_open=False)
    await world.settle()
    assert world.at(PlaceDocuments).door == Door.CLOSED


async def test_a_board_that_tells_nothing_is_asked_every_second(world: World) -> None:
    box = await at_the_open_door(world)
    world.locker.doors[box] = Door.CLOSED  # without a word
    await world.settle()
    assert world.at(PlaceDocuments).door == Door.OPEN
    await world.wait(LOOK_S)
    assert world.at(PlaceDocuments).door == Door.CLOSED


async def test_what_the_board_answers_counts_and_not_what_it_shouts(world: World) -> None:
    box = await at_the_open_door(world)
    for listener in list(world.locker._listeners):
        listener(box, False)
    await world.settle()
    assert world.at(PlaceDocuments).door == Door.OPEN


async def test_other_doors_and_a_fluttering_sensor_load_no_bus(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    box = await at_the_open_door(world)
    looks = 0
    snapshot = world.locker.snapshot

    async def counted() -> BankSnapshot:
        nonlocal looks
        looks += 1
        return await snapshot()

    monkeypatch.setattr(world.locker, "snapshot", counted)
    other = next(number for number in world.locker.doors if number != box)
    world.locker.move(other, is_open=True)
    world.locker.move(other, is_open=False)
    await world.settle()
    assert looks == 0
    for turn in range(100):
        world.locker.move(box, is_open=turn % 2 == 0)
        await world.wait(0.01)
    assert looks <= 1 / CALM_S + 1


async def test_the_desks_word_is_shown_when_it_comes(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.BOX)
    world.at(WaitForDesk)
    world.answer(CaseState.PASSED)
    world.round()
    world.link.tell()
    await world.settle()
    assert world.at(Received).outcome == "passed"


async def test_the_desk_is_asked_every_second_then_less_however_much_is_told(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.BOX)
    before = world.link.hurried
    for _ in range(int(handing_in.PATIENT_S) * 10):
        world.link.tell()
        await world.wait(0.1)
    asked = world.link.hurried - before
    assert handing_in.PATIENT_S * 0.8 <= asked <= handing_in.PATIENT_S
    before = world.link.hurried
    await world.wait(60)
    assert 28 <= world.link.hurried - before <= 31
    assert world.at(WaitForDesk).seconds_left == 480


async def test_the_page_worker_starts_with_the_first_card_and_ends_with_the_visit(world: World) -> None:
    await to_guide(world, TRANSFER)
    assert world.worker.warmed == 0
    world.core.apply.begin()
    await world.settle()
    world.at(Identify)
    assert world.worker.warmed == 1
    ended = world.worker.ended
    world.core.session.end()
    await world.settle()
    assert world.worker.ended == ended + 1


async def test_the_page_worker_starts_with_the_couriers_badge(world: World) -> None:
    world.core.session.wake()
    world.core.session.start_courier()
    await world.settle()
    assert world.worker.warmed == 0
    world.barcode.field.put("badge")
    await world.settle()
    assert world.at(CourierSignIn).badge_seen
    assert world.worker.warmed == 1
