"""The courier's round by script: exactly what is listed, or written down."""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from contracts.wire.sync import FactKind
from kiosk.domain.cabinet import Door
from kiosk.flows.courier.states import CollectRound, CourierDone, HandOver, LoadResults
from kiosk.flows.session_states import Done
from kiosk.flows.shown import Exit, Trouble
from tests.kiosk.flows.courier_script import manifest, sign_in
from tests.kiosk.flows.script import STROKES
from tests.kiosk.flows.world import World


async def take(world: World, envelope: str, box: int) -> None:
    """Open, scan, shut."""
    world.core.courier.open_current()
    await world.settle()
    assert world.at(CollectRound).door == Door.OPEN
    world.barcode.field.put(envelope)
    await world.settle()
    world.locker.move(box, is_open=False)
    await world.wait(1)


async def put(world: World, envelope: str) -> int:
    """Scan, put in, shut, say done; returns the box."""
    world.barcode.field.put(envelope)
    await world.settle()
    shown = world.at(LoadResults)
    assert shown.door == Door.OPEN
    box = world.locker.pulses[-1][0]
    world.core.courier.go_on()
    assert world.at(LoadResults).door == Door.OPEN, "done is refused while the door is open"
    world.locker.move(box, is_open=False)
    await world.wait(1)
    world.core.courier.go_on()
    await world.settle()
    return box


async def test_a_whole_round_moves_every_custodian_once(world: World) -> None:
    manifest(world, {"BZ1": 5, "BZ2": 6}, load=("BZ8", "BZ9"))
    await sign_in(world)
    shown = world.at(CollectRound)
    assert [row.envelope for row in shown.rows] == ["BZ1", "BZ2"]
    assert world.chrome.exit is Exit.LEAVE_COURIER
    await take(world, "BZ1", 5)
    assert world.at(CollectRound).done == 1
    await take(world, "BZ2", 6)
    world.core.courier.go_on()
    first = await put(world, "BZ9")
    second = await put(world, "BZ8")
    assert first != second
    world.core.courier.go_on()
    totals = world.at(HandOver)
    assert (totals.taken, totals.loaded, totals.exceptions) == (2, 2, ())
    world.core.courier.sign(STROKES)
    await world.settle()
    world.core.courier.go_on()
    done = world.at(CourierDone)
    assert (done.taken, done.loaded, done.receipt_printed) == (2, 2, True)
    assert world.moves() == [("box", "courier_out")] * 2 + [("courier_back", "box_back")] * 2
    assert sorted(world.ledger.book.lying) == sorted([first, second])
    signed = [fact for fact in world.facts.values() if fact.kind is FactKind.COURIER_SIGNED]
    assert [(fact.body["taken"], fact.body["loaded"]) for fact in signed] == [(2, 2)]
    world.core.courier.finish()
    await world.settle()
    world.at(Done)


async def test_an_unresolved_row_blocks_the_hand_over(world: World) -> None:
    manifest(world, {"BZ1": 5, "BZ2": 6})
    await sign_in(world)
    await take(world, "BZ1", 5)
    world.core.courier.go_on()
    assert world.at(CollectRound).unresolved == 1
    await take(world, "BZ2", 6)
    world.core.courier.go_on()
    world.at(HandOver)


async def test_the_next_door_opens_only_after_the_scan_with_this_one_shut(world: World) -> None:
    manifest(world, {"BZ1": 5, "BZ2": 6})
    await sign_in(world)
    world.core.courier.open_current()
    await world.settle()
    world.core.courier.open_current()
    await world.settle()
    assert len(world.locker.pulses) == 1
    world.barcode.field.put("BZ2")
    await world.settle()
    assert world.at(CollectRound).scan_wrong
    world.locker.move(5, is_open=False)
    await world.wait(2)
    assert world.at(CollectRound).done == 0, "shut without the right scan is not taken"
    world.barcode.field.put("BZ1")
    await world.wait(2)
    assert world.at(CollectRound).done == 1


async def test_missing_is_written_down_and_the_box_is_barred(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await sign_in(world)
    world.core.courier.open_current()
    await world.settle()
    world.locker.move(5, is_open=False)
    await world.wait(1)
    world.core.courier.report("missing")
    assert world.at(CollectRound).rows[0].exception == "missing"
    world.core.courier.go_on()
    assert world.at(HandOver).exceptions == ("BZ1 missing",)
    assert 5 in world.ledger.book.barred
    facts = [fact.body.get("exception") for fact in world.outbox.facts(99) if fact.kind is FactKind.CUSTODY_MOVED]
    assert facts == ["missing"]


async def test_damaged_goes_along_and_is_written_down(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await sign_in(world)
    world.core.courier.open_current()
    await world.settle()
    world.core.courier.report("damaged")
    assert world.at(CollectRound).done == 0, "first the door"
    world.locker.move(5, is_open=False)
    await world.wait(1)
    world.core.courier.report("damaged")
    assert world.moves() == [("box", "courier_out")]
    assert world.ledger.book.lying == {}


async def test_a_stuck_door_is_reported_and_the_envelope_stays(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await sign_in(world)
    world.locker.stuck.add(5)
    world.core.courier.open_current()
    await world.settle()
    assert world.at(Trouble).fault is FaultCode.STUCK
    world.core.courier.take_way("report")
    assert world.at(CollectRound).rows[0].exception == "door_stuck"
    assert world.ledger.book.where("BZ1") == 5


async def test_a_result_without_a_box_is_taken_back(world: World) -> None:
    manifest(world, {}, load=("BZ8",))
    await sign_in(world)
    world.at(LoadResults)
    for box in world.locker.doors:
        world.locker.stuck.add(box)
    world.barcode.field.put("BZ8")
    await world.settle()
    assert world.at(Trouble).fault is FaultCode.STUCK
    world.core.courier.take_way("skip")
    world.core.courier.go_on()
    assert world.at(HandOver).exceptions == ("BZ8 not_loaded",)
    assert world.moves() == []


async def test_what_was_not_brought_stays_with_the_courier_and_is_written_down(world: World) -> None:
    manifest(world, {}, load=("BZ8", "BZ9"))
    await sign_in(world)
    world.at(LoadResults)
    world.core.courier.go_on()
    assert world.at(HandOver).exceptions == ("BZ8 not_loaded", "BZ9 not_loaded")
    assert world.moves() == []


async def test_a_stuck_door_while_loading_offers_another(world: World) -> None:
    manifest(world, {}, load=("BZ8",))
    await sign_in(world)
    world.barcode.field.put("BZ8")
    first = len(world.locker.doors)
    world.locker.stuck = set(world.locker.doors) - {first}
    await world.settle()
    while isinstance(world.state, Trouble):
        world.core.courier.take_way("retry")
        await world.settle()
    box = world.locker.pulses[-1][0]
    assert box == first
    world.locker.move(box, is_open=False)
    await world.wait(1)
    world.core.courier.go_on()
    assert world.ledger.book.where("BZ8") == first


async def test_a_foreign_label_opens_nothing(world: World) -> None:
    manifest(world, {}, load=("BZ8",))
    await sign_in(world)
    world.barcode.field.put("BZ7")
    await world.settle()
    assert world.at(LoadResults).scan_wrong
    assert world.locker.pulses == []


async def test_leaving_with_an_open_passage_is_a_task(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await sign_in(world)
    world.core.courier.open_current()
    await world.settle()
    world.core.session.end()
    await world.settle()
    assert "courier_left_unconfirmed" in world.tasks()
    assert [thing.what for thing in world.at(Done).left] == ["door"]


async def test_an_empty_round_is_signed_too(world: World) -> None:
    manifest(world, {})
    await sign_in(world)
    world.core.courier.sign(STROKES)
    await world.settle()
    world.core.courier.go_on()
    world.at(CourierDone)
