"""The deposit journey by script: doors that stick, lie or stay open; one custodian throughout."""

from __future__ import annotations

import pytest

from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState, Originals
from contracts.wire.sync import Duty, Order
from kiosk.domain.boxes import BOX_CLEARED
from kiosk.domain.cabinet import Door
from kiosk.flows import whereabouts
from kiosk.flows.apply.states import Received
from kiosk.flows.deposit import words
from kiosk.flows.deposit.states import Deposited, OpeningBox, PlaceDocuments, PrepareEnvelope
from kiosk.flows.session_states import Attract, Done
from kiosk.flows.shown import Trouble
from kiosk.ports import DeviceError, PrintOutcome, PrintResult
from tests.kiosk.flows.script import send_transfer
from tests.kiosk.flows.world import World

FAILED = PrintResult(1, PrintOutcome.FAILED, fault=FaultCode.PAPER_OUT)


async def to_prepare(world: World) -> str:
    """In trust, at night; returns the envelope's code."""
    world.link.duty = Duty(now="none", next_at=None, desk_minutes=None)
    await send_transfer(world, Originals.TRUST)
    world.core.apply.to_box()
    await world.settle()
    world.at(PrepareEnvelope)
    return world.core.deposit._envelope


async def to_place(world: World) -> PlaceDocuments:
    """The door is open."""
    world.barcode.field.put(await to_prepare(world))
    await world.settle()
    assert world.at(PrepareEnvelope).envelope_scanned
    world.core.deposit.go_on()
    await world.settle()
    return world.at(PlaceDocuments)


async def shut_and_say_done(world: World, box: int) -> None:
    """The person's part."""
    world.locker.move(box, is_open=False)
    await world.wait(1)
    world.core.deposit.go_on()
    await world.settle()


async def test_in_trust_from_the_citizen_into_one_box(world: World) -> None:
    shown = await to_place(world)
    assert shown.door == Door.OPEN
    assert shown.in_trust
    assert [event for event in events(world) if event.startswith("deposit")] == ["deposit.intended", "deposit.opened"]
    await shut_and_say_done(world, shown.box)
    done = world.at(Deposited)
    assert done.slip_printed
    assert done.in_trust
    assert world.moves() == [("citizen", "box_in_trust")]
    assert len(world.locker.pulses) == 1
    world.core.deposit.finish()
    await world.settle()
    assert [thing.what for thing in world.at(Done).left] == ["card", "prints"], "the originals lie in the box"
    handed_in = whereabouts.case("a number")
    assert world.at(Done).places == (whereabouts.originals_in(done.box_code), whereabouts.slip(), handed_in)


async def test_saying_done_with_the_door_open_is_not_done(world: World) -> None:
    shown = await to_place(world)
    world.core.deposit.go_on()
    world.at(PlaceDocuments)
    assert world.moves() == []
    await shut_and_say_done(world, shown.box)
    world.at(Deposited)


async def test_a_shut_door_alone_is_not_done(world: World) -> None:
    shown = await to_place(world)
    world.locker.move(shown.box, is_open=False)
    await world.wait(30)
    assert world.at(PlaceDocuments).door == Door.CLOSED
    assert world.moves() == []


async def test_the_open_door_reminds_then_rings_and_staff_get_one_task(world: World) -> None:
    await to_place(world)
    world.voice.cues.clear()
    await world.wait(19)
    assert "close_door" not in world.voice.cues
    await world.wait(2)
    assert "close_door" in world.voice.cues
    assert not world.at(PlaceDocuments).alarm
    await world.wait(40)
    world.core.session.touched()
    await world.wait(20)
    assert world.at(PlaceDocuments).alarm
    assert world.tasks().count("door_left_open") == 1


async def test_a_stuck_door_is_suspect_and_another_box_is_offered(world: World) -> None:
    world.barcode.field.put(await to_prepare(world))
    await world.settle()
    best = first_choice(world)
    world.locker.stuck.add(best)
    world.core.deposit.go_on()
    await world.settle()
    trouble = world.at(Trouble)
    assert trouble.fault is FaultCode.STUCK
    assert trouble.safe == words.CASE_SAFE
    assert best in world.ledger.book.suspect
    world.core.deposit.take_way("other_box")
    await world.settle()
    shown = world.at(PlaceDocuments)
    assert shown.box != best
    await shut_and_say_done(world, shown.box)
    assert world.moves() == [("citizen", "box_in_trust")]
    assert world.ledger.book.taken(best)
    world.ledger.write(BOX_CLEARED, "service-1", {"box": best})
    assert not world.ledger.book.taken(best)


async def test_a_door_whose_sensor_says_nothing_is_never_chosen(world: World) -> None:
    code = await to_prepare(world)
    best = first_choice(world)
    world.locker.blind.add(best)
    world.barcode.field.put(code)
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    assert world.at(PlaceDocuments).box != best


async def test_a_sensor_that_dies_while_the_door_is_open_is_believed_to_the_person_and_barred(world: World) -> None:
    shown = await to_place(world)
    world.locker.blind.add(shown.box)
    world.locker.move(shown.box, is_open=False)
    await world.wait(1)
    assert world.at(PlaceDocuments).door == Door.UNKNOWN
    world.core.deposit.go_on()
    await world.settle()
    world.at(Deposited)
    assert shown.box in world.ledger.book.suspect


async def test_no_free_box_leaves_the_originals_with_the_citizen(world: World) -> None:
    world.barcode.field.put(await to_prepare(world))
    await world.settle()
    for box in world.locker.doors:
        world.locker.doors[box] = Door.OPEN
    world.core.deposit.go_on()
    await world.settle()
    assert world.at(Trouble).fault is FaultCode.NO_FREE_BOX
    world.core.deposit.take_way("keep")
    await world.settle()
    assert world.at(Done).next_steps == (words.KEEP_NEXT,)
    assert world.at(Done).places == (whereabouts.originals_kept(), whereabouts.case("a number"))
    assert world.moves() == []


async def test_a_dead_bank_has_another_way(world: World) -> None:
    world.barcode.field.put(await to_prepare(world))
    await world.settle()
    world.locker.dead = True
    world.core.deposit.go_on()
    await world.settle()
    assert world.at(Trouble).headline == words.BANK_DOWN
    world.locker.dead = False
    world.core.deposit.take_way("retry")
    await world.settle()
    world.at(PlaceDocuments)


async def test_opening_again_is_a_new_order_and_one_opening_each(world: World) -> None:
    shown = await to_place(world)
    world.core.deposit.reopen()
    await world.settle()
    assert len(world.locker.pulses) == 1, "an open door is not opened again"
    world.locker.move(shown.box, is_open=False)
    await world.wait(1)
    world.core.deposit.reopen()
    await world.settle()
    assert world.at(PlaceDocuments).door == Door.OPEN
    orders = [order for _, order in world.locker.pulses]
    assert len(orders) == len(set(orders)) == 2
    await shut_and_say_done(world, shown.box)
    assert world.moves() == [("citizen", "box_in_trust")]


async def test_changing_the_box_frees_the_first(world: World) -> None:
    shown = await to_place(world)
    world.locker.move(shown.box, is_open=False)
    await world.wait(1)
    world.locker.stuck.add(shown.box)
    world.core.deposit.change_box()
    await world.settle()
    assert world.at(Trouble).fault is FaultCode.STUCK
    world.core.deposit.take_way("other_box")
    await world.settle()
    second = world.at(PlaceDocuments)
    assert second.box != shown.box
    await shut_and_say_done(world, second.box)
    assert list(world.ledger.book.lying) == [second.box]


async def test_a_label_that_did_not_print_is_no_dead_end(world: World) -> None:
    world.labels.next = [FAILED, FAILED]
    await to_prepare(world)
    assert world.at(PrepareEnvelope).print_fault is FaultCode.PAPER_OUT
    world.core.deposit.reprint_label()
    await world.settle()
    assert world.at(PrepareEnvelope).print_fault is FaultCode.PAPER_OUT
    world.core.deposit.go_on()
    await world.settle()
    world.at(PlaceDocuments)


async def test_a_wrong_label_is_refused_and_a_broken_reader_is_no_dead_end(world: World) -> None:
    await to_prepare(world)
    world.barcode.field.put("BZ99999999")
    await world.settle()
    assert world.at(PrepareEnvelope).fault is FaultCode.WRONG_LABEL
    world.core.deposit.go_on()
    await world.settle()
    world.at(PrepareEnvelope)
    world.barcode.field.put(DeviceError(FaultCode.NO_DEVICE))
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    world.at(PlaceDocuments)


async def test_back_before_the_door_keeps_the_case(world: World) -> None:
    await to_prepare(world)
    world.core.deposit.back()
    assert world.at(Received).outcome == "in_trust"
    world.core.apply.to_box()
    await world.settle()
    world.at(PrepareEnvelope)


async def test_a_covered_journey_hears_nothing(world: World) -> None:
    await to_place(world)
    before = world.state
    world.core.apply.to_box()
    world.core.apply.finish()
    world.core.apply.back()
    await world.settle()
    assert world.state == before


async def test_a_slip_that_did_not_print_is_told(world: World) -> None:
    shown = await to_place(world)
    world.printer.next = [FAILED]
    await shut_and_say_done(world, shown.box)
    done = world.at(Deposited)
    assert (done.slip_printed, done.print_fault) == (False, FaultCode.PAPER_OUT)
    assert words.WRITE_DOWN in done.next_steps


@pytest.mark.parametrize("shut", [True, False])
async def test_a_person_who_walks_away_leaves_a_task_not_a_guess(world: World, shut: bool) -> None:
    shown = await to_place(world)
    if shut:
        world.locker.move(shown.box, is_open=False)
    await world.wait(151)
    assert [thing.what for thing in world.at(Done).left][-1] == ("originals" if shut else "door")
    assert world.moves() == []
    assert "deposit_left_unconfirmed" in world.tasks()
    assert shown.box in world.ledger.book.barred
    await world.wait(91)
    world.at(Attract)


async def test_release_from_trust_is_carried_out_once_and_opens_nothing(world: World) -> None:
    shown = await to_place(world)
    await shut_and_say_done(world, shown.box)
    envelope = world.ledger.book.lying[shown.box].envelope
    order = Order(key="release_trust.x.1", kind="release_trust", envelope=envelope, case_number="c", box=shown.box)
    world.order(order, order)
    world.order(order)
    assert world.moves() == [("citizen", "box_in_trust"), ("box_in_trust", "box")]
    assert len(world.locker.pulses) == 1


async def test_a_release_for_what_does_not_lie_here_is_a_staff_task(world: World) -> None:
    order = Order(key="release_trust.y.1", kind="release_trust", envelope="BZ0", case_number="c", box=4)
    world.order(order)
    world.order(order)
    assert world.tasks() == ["release_trust"]
    assert world.moves() == []


async def test_passed_while_waiting_goes_to_the_courier_at_once(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.BOX)
    world.answer(CaseState.PASSED)
    await world.wait(3)
    world.core.apply.to_box()
    await world.settle()
    world.barcode.field.put(world.core.deposit._envelope)
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    await shut_and_say_done(world, world.at(PlaceDocuments).box)
    assert world.moves() == [("citizen", "box")]


async def test_low_reach_chooses_a_box_within_reach(world: World) -> None:
    world.core.session.set_low_reach(True)
    world.barcode.field.put(await to_prepare(world))
    await world.settle()
    world.core.session.set_low_reach(True)
    world.core.deposit.go_on()
    await world.settle()
    number = world.at(PlaceDocuments).box
    box = next(box for box in world.core.deposit._cabinet.boxes if box.number == number)
    assert 380 <= box.above_floor_mm <= 1220


@pytest.mark.parametrize("away", [True, False])
async def test_a_label_that_cannot_be_scanned_is_compared_by_eye(world: World, away: bool) -> None:
    envelope = await to_prepare(world)
    world.barcode.field.put("another label")
    await world.settle()
    shown = world.at(PrepareEnvelope)
    assert (shown.fault, shown.can_go_on) == (FaultCode.WRONG_LABEL, False)
    world.core.deposit.go_on()
    world.at(PrepareEnvelope)
    if away:
        world.barcode.field.put(DeviceError(FaultCode.NO_DEVICE))
    await world.wait(2 if away else 40)
    shown = world.at(PrepareEnvelope)
    assert (shown.fault, shown.can_go_on) == (FaultCode.NO_DEVICE if away else FaultCode.TIMEOUT, True)
    assert (shown.envelope, shown.envelope_scanned) == (envelope, False)
    world.core.deposit.go_on()
    await world.settle()
    world.at(PlaceDocuments)


async def test_the_map_shows_the_opening_box(world: World) -> None:
    world.barcode.field.put(await to_prepare(world))
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    opening = next(state for _, state in world.scenes if isinstance(state, OpeningBox))
    assert [cell.kind for cell in opening.cells].count("yours") == 1


def events(world: World) -> list[str]:
    """Everything the journal holds, in order."""
    return [entry.event for entry in world.journal.entries()]


def first_choice(world: World) -> int:
    """The box that the rule would take now."""
    from kiosk.domain.boxes import choose
    from kiosk.domain.cabinet import BoxCondition, BoxStatus
    from tests.kiosk.flows.world import cabinet

    snapshot = {n: BoxStatus(door, BoxCondition.GOOD) for n, door in world.locker.doors.items()}
    box = choose(cabinet(), snapshot, world.ledger.book, "M", low_reach=False)
    assert box is not None
    return box.number
