"""Who may be the courier: by badge, by card and by PIN, and what each failure costs."""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from contracts.wire.courier import CardQuestion
from contracts.wire.courier import CourierSignIn as CourierSignInSaid
from kiosk.domain.chip_card import StaffCard, StaffRole
from kiosk.domain.left_behind import Thing
from kiosk.flows.courier.states import CollectRound, CourierSignIn
from kiosk.flows.session_states import Attract, Done, Home
from kiosk.ports import DeviceError, DeviceState
from tests.kiosk.flows.courier_script import manifest, put_card, sign_in, type_pin
from tests.kiosk.flows.script import STROKES
from tests.kiosk.flows.world import World, logged


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
