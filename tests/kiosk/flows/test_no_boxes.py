"""A cabinet without boxes: what needs one says so before the start and offers the other way."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from kiosk.domain.readiness import Item, readiness
from kiosk.flows import words
from kiosk.flows.apply.states import MatterGuide
from kiosk.flows.courier.states import HandOver
from kiosk.flows.deposit import words as deposit
from kiosk.flows.session_states import Done, Home
from kiosk.flows.shown import Trouble
from tests.kiosk.flows.collect_script import by_code, drop
from tests.kiosk.flows.courier_script import manifest, sign_in
from tests.kiosk.flows.script import CERT, TRANSFER
from tests.kiosk.flows.world import World, matters


@pytest.fixture
async def bus(tmp_path: Path) -> AsyncIterator[World]:
    """A kiosk in a bus."""
    made = await World(tmp_path, model="bus").boot()
    yield made
    await made.close()
    assert not made.bugs, made.bugs


async def test_home_says_that_there_are_no_boxes(bus: World) -> None:
    bus.core.session.wake()
    doors = {door.id: door.ready for door in bus.at(Home).doors}
    assert (doors["box"].ok, doors["box"].words) == (False, words.NO_BOXES)
    assert doors["apply"].ok


async def test_a_matter_with_originals_says_it_once_and_can_begin(bus: World) -> None:
    bus.core.session.wake()
    bus.core.session.choose_matter(TRANSFER)
    guide = bus.at(MatterGuide)
    assert [line.words for line in guide.readiness if not line.ok and line.device in {Item.BOX, Item.LOCKER}] == [
        words.NO_BOXES
    ]
    assert all(line.ok for line in readiness(matters()[CERT], bus.facilities()))


async def test_originals_brought_with_a_code_stay_with_the_person(bus: World) -> None:
    await by_code(bus, drop("box"))
    bus.core.collect.bring("case-1")
    await bus.settle()
    trouble = bus.at(Trouble)
    assert (trouble.headline, [way.intent for way in trouble.ways]) == (words.NO_BOXES, ["keep"])
    assert bus.labels.printed == []
    bus.core.deposit.take_way("keep")
    await bus.settle()
    assert deposit.KEEP_NEXT in bus.at(Done).next_steps


async def test_a_courier_keeps_a_result_that_came_to_the_wrong_machine(bus: World) -> None:
    manifest(bus, {}, load=("BZ8",))
    await sign_in(bus)
    bus.barcode.field.put("BZ8")
    await bus.settle()
    assert bus.at(Trouble).fault is FaultCode.NO_FREE_BOX
    bus.core.courier.take_way("skip")
    await bus.settle()
    bus.core.courier.go_on()
    assert bus.at(HandOver).exceptions == ("BZ8 not_loaded",)
    assert bus.moves() == []
