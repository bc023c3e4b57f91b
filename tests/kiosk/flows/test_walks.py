"""Random walks through deposit, with faults and power cuts: one custodian always, one opening for one order."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.rules.custody import Custodian, Holder, may_move
from contracts.wire.applications import Originals
from contracts.wire.sync import CustodyMoved, Duty, FactKind
from kiosk.domain.boxes import BOX_CLEARED
from kiosk.domain.cabinet import Door
from kiosk.flows.session_states import Attract, Done, OutOfService
from kiosk.flows.shown import Trouble
from tests.kiosk.flows.script import send_transfer
from tests.kiosk.flows.world import World

Act = Callable[[World], Awaitable[None]]


async def begin(world: World) -> None:
    if isinstance(world.state, Attract):
        world.link.duty = Duty(now="none", next_at=None, desk_minutes=None)
        await send_transfer(world, Originals.TRUST)
    world.core.apply.to_box()


async def scan(world: World) -> None:
    world.barcode.field.put(world.core.deposit._envelope or "BZ0")


async def scan_wrong(world: World) -> None:
    world.barcode.field.put("BZ99999999")


async def go_on(world: World) -> None:
    world.core.deposit.go_on()


async def reopen(world: World) -> None:
    world.core.deposit.reopen()


async def change_box(world: World) -> None:
    world.core.deposit.change_box()


async def back(world: World) -> None:
    world.core.deposit.back()


async def finish(world: World) -> None:
    world.core.deposit.finish()
    world.core.session.leave()


async def end(world: World) -> None:
    world.core.session.end()


async def first_way(world: World) -> None:
    if isinstance(world.state, Trouble):
        world.core.deposit.take_way(world.state.ways[0].intent)


async def last_way(world: World) -> None:
    if isinstance(world.state, Trouble):
        world.core.deposit.take_way(world.state.ways[-1].intent)


async def shut(world: World) -> None:
    for box, door in world.locker.doors.items():
        if door is Door.OPEN:
            world.locker.move(box, is_open=False)


async def jam_some_latches(world: World) -> None:
    world.locker.stuck = {box for box in world.locker.doors if box % 3}


async def free_latches(world: World) -> None:
    world.locker.stuck = set()


async def lose_sensors(world: World) -> None:
    world.locker.blind = {box for box in world.locker.doors if box % 2}


async def mend_sensors(world: World) -> None:
    world.locker.blind = set()


async def bank_dies(world: World) -> None:
    world.locker.dead = not world.locker.dead


async def link_falls(world: World) -> None:
    world.link.online = not world.link.online


async def a_second(world: World) -> None:
    await world.wait(1)


async def two_minutes_and_a_half(world: World) -> None:
    await world.wait(155)


async def power_cut(world: World) -> None:
    await world.kill()
    await world.boot()


ACTS: tuple[Act, ...] = (
    *(begin, begin, scan, scan, go_on, go_on, go_on, shut, shut, a_second, a_second),
    *(reopen, change_box, back, finish, end, first_way, last_way, scan_wrong),
    *(jam_some_latches, free_latches, lose_sensors, mend_sensors, bank_dies, link_falls),
    *(two_minutes_and_a_half, power_cut),
)


def check(world: World) -> None:
    """What holds after every act."""
    assert not world.bugs, world.bugs
    if isinstance(world.state, Trouble):
        assert world.state.ways
    orders = [order for _, order in world.locker.pulses]
    assert len(orders) == len(set(orders)), "one order opened twice"
    facts = {fact.key: fact for fact in (*world.facts.values(), *world.outbox.facts(9999))}
    where: dict[str, Custodian] = {}
    for fact in facts.values():
        if fact.kind is not FactKind.CUSTODY_MOVED:
            continue
        move = CustodyMoved.model_validate({"case_number": None, "application_key": None, **fact.body})
        from_, to = Custodian(move.from_holder, move.from_box), Custodian(move.to_holder, move.to_box)
        assert where.get(move.envelope, Custodian(Holder.CITIZEN)) == from_
        assert may_move(from_, to)
        where[move.envelope] = to
    lying = {what.envelope: what.custodian for what in world.ledger.book.lying.values()}
    assert lying == where, "the kiosk's book and its facts disagree"


@given(st.lists(st.sampled_from(ACTS), min_size=5, max_size=30))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_happens_the_paper_has_one_custodian(acts: list[Act]) -> None:
    async def walk(folder: Path) -> None:
        world = await World(folder).boot()
        for act in [begin, *acts]:
            await act(world)
            await world.settle()
            check(world)
        await leave(world)
        await world.close()

    with tempfile.TemporaryDirectory(prefix="kw") as folder:
        asyncio.run(walk(Path(folder)))


async def leave(world: World) -> None:
    """From wherever we are, the machine serves the next person within a few minutes."""
    await world.wait(400)
    assert isinstance(world.state, Attract | OutOfService | Done), type(world.state).__name__
    await shut(world)
    await world.wait(100)
    world.locker.dead = False
    world.locker.blind = set()
    await world.wait(5)
    world.at(Attract)
    for box in world.ledger.book.barred:
        world.ledger.write(BOX_CLEARED, f"service.{box}", {"box": box})
    assert not world.ledger.book.barred
