"""The courier journey by script: exactly what is listed, or written down."""

from __future__ import annotations

from contracts.rules.custody import Holder
from contracts.rules.faults import FaultCode
from contracts.wire.courier import CardQuestion, Manifest, ManifestItem, ResultItem
from contracts.wire.courier import CourierSignIn as CourierSignInSaid
from contracts.wire.sync import FactKind
from kiosk.domain.cabinet import Door
from kiosk.domain.chip_card import StaffCard, StaffRole
from kiosk.domain.left_behind import Thing
from kiosk.flows.courier.states import CollectRound, CourierDone, CourierSignIn, HandOver, LoadResults
from kiosk.flows.session_states import Attract, Done, Home
from kiosk.flows.shown import Exit, Trouble
from kiosk.ports import DeviceError, DeviceState
from tests.kiosk.flows.script import STROKES
from tests.kiosk.flows.test_collect import lies
from tests.kiosk.flows.world import World, logged

WORDS = {"matter_zh_CN": "证", "matter_zh_HK": "證", "matter_en": "c"}


def manifest(world: World, collect: dict[str, int], load: tuple[str, ...] = ()) -> None:
    """What the backend lists; the envelopes to collect lie in their boxes."""
    for envelope, box in collect.items():
        lies(world, envelope, box, Holder.BOX)
    world.backend.manifest = Manifest(
        token="t1",
        courier="C07",
        courier_name_masked="王*",
        round_today=1,
        rounds_due=2,
        deadline=world.clock.now(),
        collect=[
            ManifestItem(envelope=e, box=b, case_number=f"case-{e}", department="登记中心", sort_code="ZR01", **WORDS)
            for e, b in collect.items()
        ],
        load=[ResultItem(envelope=e, case_number=f"case-{e}", size="S", **WORDS) for e in load],
    )


async def sign_in(world: World, pin: str = "2468") -> None:
    """Badge, then PIN."""
    world.core.session.wake()
    world.core.session.start_courier()
    world.at(CourierSignIn)
    world.barcode.field.put("badge-C07")
    await world.settle()
    for digit in pin:
        world.core.courier.digit(digit)
    world.core.courier.submit_pin()
    await world.settle()


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


async def test_the_pin_is_counted_never_shown_and_three_wrong_ones_end_it(world: World) -> None:
    manifest(world, {"BZ1": 5})
    with logged() as lines:
        for left in (2, 1):
            if not isinstance(world.state, CourierSignIn):
                await sign_in(world, "1111")
            else:
                world.barcode.field.put("badge-C07")
                await world.settle()
                for digit in "1111":
                    world.core.courier.digit(digit)
                assert world.at(CourierSignIn).digits == 4
                world.core.courier.submit_pin()
                await world.settle()
            shown = world.at(CourierSignIn)
            assert (shown.tries_left, shown.digits, shown.fault) == (left, 0, FaultCode.REFUSED)
        world.barcode.field.put("badge-C07")
        await world.settle()
        for digit in "1111":
            world.core.courier.digit(digit)
        world.core.courier.erase_digit()
        world.core.courier.digit("1")
        world.core.courier.submit_pin()
        await world.settle()
    world.at(Attract)
    assert not any("1111" in line or "badge" in line for line in lines)


async def test_no_link_costs_no_try(world: World) -> None:
    manifest(world, {"BZ1": 5})
    world.backend.offline = True
    await sign_in(world)
    shown = world.at(CourierSignIn)
    assert (shown.fault, shown.tries_left, shown.badge_seen) == (FaultCode.OFFLINE, 3, True)
    world.core.courier.back()
    world.at(Home)


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


async def put_card(world: World, pin: str = "") -> None:
    """A staff card into the slot, and its PIN."""
    if world.core.session.in_visit is False:
        world.core.session.wake()
        world.core.session.start_courier()
    world.cards.put_in()
    world.cards.field.put(world.cards.lying)
    await world.settle()
    await type_pin(world, pin)


async def type_pin(world: World, pin: str) -> None:
    for digit in pin:
        world.core.courier.digit(digit)
    if pin:
        world.core.courier.submit_pin()
        await world.settle()


async def test_the_screen_says_when_a_card_can_be_put_in(world: World) -> None:
    world.core.session.wake()
    world.core.session.start_courier()
    assert not world.at(CourierSignIn).card_reader
    world.cards.become(DeviceState.ONLINE)
    assert world.at(CourierSignIn).card_reader
    world.cards.become(DeviceState.OFFLINE)
    assert not world.at(CourierSignIn).card_reader


async def test_a_card_signs_in_and_its_pin_goes_to_the_card_only(world: World) -> None:
    manifest(world, {"BZ1": 5})
    with logged() as lines:
        await put_card(world)
        shown = world.at(CourierSignIn)
        assert (shown.by_card, shown.badge_seen, shown.tries_left) == (True, True, 3)
        await type_pin(world, "135790")
    assert world.at(CollectRound).courier == "王*"
    assert world.cards.pins == ["135790"]
    question, said = world.backend.asked
    assert isinstance(question, CardQuestion)
    assert question.card == "LBC-CARD-0001"
    assert isinstance(said, CourierSignInSaid)
    assert (said.badge, said.pin, said.card and said.card.card) == ("", "", "LBC-CARD-0001")
    assert not any("135790" in str(asked) for asked in world.backend.asked)
    assert not any("135790" in line for line in lines)


async def test_a_wrong_pin_is_told_once_and_never_tried_again(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await put_card(world)
    for left in (2, 1):
        world.cards.field.put(StaffCard("LBC-CARD-0001", StaffRole.COURIER, left))
        await type_pin(world, "000000")
        shown = world.at(CourierSignIn)
        assert (shown.fault, shown.tries_left, shown.digits) == (FaultCode.PIN_WRONG, left, 0)
    assert world.cards.pins == ["000000"] * 2
    await type_pin(world, "000000")
    shown = world.at(CourierSignIn)
    assert (shown.fault, shown.by_card, shown.badge_seen) == (FaultCode.PIN_BLOCKED, False, False)
    world.cards.field.put(StaffCard("LBC-CARD-0001", StaffRole.COURIER, 0))
    await world.wait(5)
    assert world.at(CourierSignIn).fault is FaultCode.PIN_BLOCKED
    assert len(world.cards.pins) == 3
    assert [type(asked) for asked in world.backend.asked] == [CardQuestion] * 3


async def test_without_a_line_no_try_of_the_card_is_spent(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await put_card(world)
    world.backend.offline = True
    world.cards.field.put(world.cards.lying)
    await type_pin(world, "135790")
    shown = world.at(CourierSignIn)
    assert (shown.fault, shown.by_card, shown.tries_left) == (FaultCode.OFFLINE, True, 3)
    assert world.cards.pins == []
    world.backend.offline = False
    await type_pin(world, "135790")
    world.at(CollectRound)


async def test_a_card_that_leaves_takes_its_pin_with_it(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await put_card(world)
    world.core.courier.digit("1")
    world.cards.pull()
    shown = world.at(CourierSignIn)
    assert (shown.fault, shown.badge_seen, shown.digits) == (FaultCode.CARD_REMOVED, False, 0)
    world.barcode.field.put("badge-C07")
    await world.settle()
    await type_pin(world, "2468")
    world.at(CollectRound)


async def test_a_card_that_the_backend_does_not_take(world: World) -> None:
    manifest(world, {"BZ1": 5})
    world.backend.cards = set()
    await put_card(world, "135790")
    assert world.at(CourierSignIn).fault is FaultCode.CARD_REFUSED


async def test_a_card_that_is_no_staff_card_gets_the_words_for_staff_cards(world: World) -> None:
    manifest(world, {"BZ1": 5})
    await put_card(world)
    world.cards.pull()
    world.cards.field.put(DeviceError(FaultCode.CARD_UNSUPPORTED))
    await world.settle()
    assert world.at(CourierSignIn).fault is FaultCode.CARD_REFUSED


async def test_a_card_left_in_the_slot_is_asked_for(world: World) -> None:
    manifest(world, {})
    await put_card(world, "135790")
    world.core.courier.sign(STROKES)
    await world.settle()
    world.core.courier.go_on()
    world.core.courier.finish()
    await world.settle()
    assert Thing.CARD in [left.what for left in world.at(Done).left]
