"""A card that cannot be used, and a reader that comes and goes."""

from __future__ import annotations

from datetime import date

import pytest

from contracts.rules.faults import FaultCode
from kiosk.flows.apply.states import Consent, Identify, MatterGuide
from kiosk.flows.session_states import Home
from kiosk.ports import DeviceError, DeviceState
from tests.kiosk.flows.script import CERT, TRANSFER, to_guide
from tests.kiosk.flows.world import A, B, World, card


@pytest.mark.parametrize(
    ("laid", "fault"),
    [
        (card(valid_until=date(2026, 11, 23)), FaultCode.CARD_EXPIRED),
        (card(number=A.number[:-1] + ("0" if A.number[-1] != "0" else "1")), FaultCode.CARD_UNREADABLE),
        (DeviceError(FaultCode.CARD_REMOVED), FaultCode.CARD_REMOVED),
        (DeviceError(FaultCode.CARD_UNSUPPORTED), FaultCode.CARD_UNSUPPORTED),
        (DeviceError(FaultCode.CARD_UNREADABLE), FaultCode.CARD_UNREADABLE),
        (DeviceError(FaultCode.GARBLED), FaultCode.GARBLED),
    ],
)
async def test_a_card_that_cannot_be_used_is_named_and_the_next_try_works(
    world: World, laid: object, fault: FaultCode
) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    world.reader.field.put(laid)
    await world.settle()
    shown = world.at(Identify)
    assert shown.fault is fault
    assert shown.reading
    world.reader.field.put(A)
    await world.wait(2)
    world.at(Consent)


async def test_a_card_valid_to_its_last_day_and_long_term_ones_are_taken(world: World) -> None:
    await to_guide(world, TRANSFER)
    world.core.apply.begin()
    world.reader.field.put(card(valid_until=date(2026, 11, 24)))
    await world.settle()
    assert world.at(Identify).party_index == 1
    world.reader.field.put(card("测试·乙", sequence=993, valid_until="long-term"))
    await world.settle()
    world.at(Consent)


async def test_the_same_card_for_two_parties_is_refused_with_words(world: World) -> None:
    await to_guide(world, TRANSFER)
    world.core.apply.begin()
    world.reader.field.put(A, A)
    await world.settle()
    assert world.at(Identify).fault is FaultCode.CARD_TWICE
    world.reader.field.put(B)
    await world.wait(2)
    world.at(Consent)


async def test_no_card_in_time_and_a_touch_tries_again(world: World) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    await world.wait(61)
    shown = world.at(Identify)
    assert (shown.fault, shown.reading) == (FaultCode.NO_CARD, False)
    world.core.apply.go_on()
    assert world.at(Identify).reading
    world.reader.field.put(A)
    await world.settle()
    world.at(Consent)


async def test_a_reader_that_is_gone_leads_home(world: World) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    world.reader.field.put(DeviceError(FaultCode.NO_DEVICE))
    await world.settle()
    assert not world.at(Identify).reading
    world.core.apply.back()
    world.at(MatterGuide)
    world.core.session.go_home()
    world.at(Home)


async def test_a_reader_that_is_back_is_listened_to_again(world: World) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    world.reader.field.put(DeviceError(FaultCode.NO_DEVICE))
    await world.settle()
    world.reader.become(DeviceState.OFFLINE)
    assert not world.at(Identify).reading
    world.reader.become(DeviceState.ONLINE)
    assert world.at(Identify).reading
    world.reader.field.put(A)
    await world.settle()
    world.at(Consent)


async def test_the_kiosk_cannot_start_without_a_card_reader(world: World) -> None:
    world.usable.discard("id_reader")
    await to_guide(world, CERT)
    assert not world.at(MatterGuide).can_start
    world.core.apply.begin()
    world.at(MatterGuide)
