"""SIGKILL at every durable step of submit and deposit: nothing lost, nothing doubled, no door opened by itself.

The process is killed by an exception that no code of the core catches, after which nothing of it runs; journal, outbox
and order book are the real ones on disk, read again by a new core. The hand of the person and the doors live on.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from contracts.wire.applications import Originals
from contracts.wire.sync import Duty
from kiosk.domain.cabinet import Door
from kiosk.flows.deposit.states import Deposited, PlaceDocuments, PrepareEnvelope
from kiosk.flows.session_states import Attract, OutOfService
from tests.kiosk.flows.script import send_transfer
from tests.kiosk.flows.world import KilledError, World

STEPS = (
    "before application",
    "after application",
    "before deposit.intended",
    "after deposit.intended",
    "begin",
    "pulse",
    "pulsed",
    "finished",
    "before deposit.opened",
    "after deposit.opened",
    "before deposit.reopened",
    "after deposit.reopened",
    "begin",
    "pulse",
    "pulsed",
    "finished",
    "before deposit.opened",
    "after deposit.opened",
    "before deposit.confirmed",
    "after deposit.confirmed",
)
"""Every durable step of one visit that submits, deposits, opens again, and confirms."""


async def visit(world: World) -> None:
    """Submit at night in trust, deposit, open the same door again, put it in, say done."""
    world.link.duty = Duty(now="none", next_at=None, desk_minutes=None)
    await send_transfer(world, Originals.TRUST)
    world.core.apply.to_box()
    await world.settle()
    world.at(PrepareEnvelope)
    world.barcode.field.put(world.core.deposit._envelope)
    await world.settle()
    world.core.deposit.go_on()
    await world.settle()
    box = world.at(PlaceDocuments).box
    world.locker.move(box, is_open=False)
    await world.wait(1)
    world.core.deposit.reopen()
    await world.settle()
    assert world.at(PlaceDocuments).door == Door.OPEN
    world.locker.move(box, is_open=False)
    await world.wait(1)
    world.core.deposit.go_on()
    await world.settle()
    world.at(Deposited)


async def test_the_list_of_steps_is_whole(tmp_path: Path) -> None:
    world = await World(tmp_path).boot()
    seen: list[str] = []
    world.at_each_step(seen.append)
    await visit(world)
    await world.close()
    assert tuple(name for name in seen if not name.endswith(("order.refused", "box.suspect"))) == STEPS


@pytest.mark.parametrize(
    "step", range(len(STEPS)), ids=[f"{i}-{name}".replace(" ", "-") for i, name in enumerate(STEPS)]
)
async def test_killed_at_a_step(tmp_path: Path, step: int) -> None:
    world = await World(tmp_path).boot()
    count = itertools.count()
    dead = False

    def die(_name: str) -> None:
        nonlocal dead
        if dead or next(count) == step:
            dead = True
            raise KilledError

    world.at_each_step(die)
    with pytest.raises((KilledError, AssertionError)):
        await visit(world)
    assert dead
    await world.kill()
    world.bugs.clear()
    pulses = list(world.locker.pulses)

    await world.boot()

    assert world.locker.pulses == pulses, "a door opened by itself"
    open_boxes = [box for box, door in world.locker.doors.items() if door is Door.OPEN]
    world.at(OutOfService if open_boxes else Attract)
    check_the_case(world, sent=STEPS.index("after application") <= step)
    check_the_paper(world, step, pulses)

    tasks, promises = world.tasks(), len(world.journal.entries())
    await world.kill()
    await world.boot()
    assert world.locker.pulses == pulses
    assert (world.tasks(), len(world.journal.entries())) == (tasks, promises), "recovering twice changes nothing"
    await world.close()


def check_the_case(world: World, *, sent: bool) -> None:
    """Committed: it arrives, once. Not committed: the person never saw it sent."""
    world.link.hurry()
    world.link.hurry()
    assert len(world.desk.received) == int(sent)


def check_the_paper(world: World, step: int, pulses: list[tuple[int, str]]) -> None:
    """One custodian, and never a guess."""
    book = world.ledger.book
    assert not book.open
    confirmed = step >= STEPS.index("after deposit.confirmed")
    assert world.moves() == ([("citizen", "box_in_trust")] if confirmed else [])
    assert len(book.lying) == int(confirmed)
    begun = step > STEPS.index("begin")
    if confirmed or not begun:
        assert not book.barred
        assert not pulses or confirmed
    else:
        assert book.barred
        assert world.tasks() == ["power_cut_deposit"]
