"""Facts count once, a poisoned one delays no other, and no sequence of facts makes two custodians."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from backend import demo
from backend.audit.chain import AuditLog, verify
from backend.audit.models import AuditEntry
from backend.courier.custody import Custody, Move, MoveRefusedError
from backend.courier.models import CustodyMove, Envelope
from backend.database import Database
from backend.fleet.models import Kiosk, StaffTask
from backend.preaudit.service import PreAuditService
from contracts.rules.codes import new_envelope_code
from contracts.rules.custody import Custodian, Holder, may_move
from contracts.wire.applications import CaseState
from contracts.wire.sync import CustodyMoved, Fact, FactKind
from tests.backend.conftest import World
from tests.backend.facts import moved, sign_in, sync
from tests.backend.making import KIOSK, MORNING, FixedClock, application
from tests.backend.test_journey import CLERK


def label() -> str:
    return new_envelope_code(secrets.randbelow)


def tasks(world: World) -> list[str]:
    with world.service.parts.database.read() as session:
        return list(session.scalars(select(StaffTask.kind).order_by(StaffTask.id)))


async def test_a_fact_counts_once_however_often_it_is_sent(world: World) -> None:
    case = await world.submit(application(world.matter("property-transfer"), world.seal_to))
    fact = moved(world, label(), Holder.CITIZEN, Holder.BOX_IN_TRUST, to_box=1, case=case.case_number)
    answers = await asyncio.gather(*(sync(world, fact) for _ in range(8)))
    outcomes = sorted(answer.acks[0].outcome for answer in answers)
    assert outcomes == ["accepted"] + ["already"] * 7
    with world.service.parts.database.read() as session:
        assert session.scalar(select(func.count()).select_from(CustodyMove)) == 1


async def test_a_poisoned_fact_blocks_no_other(world: World) -> None:
    case = await world.submit(application(world.matter("property-transfer"), world.seal_to))
    good = moved(world, label(), Holder.CITIZEN, Holder.BOX_IN_TRUST, to_box=1, case=case.case_number)
    from_nowhere = moved(world, label(), Holder.BOX, Holder.COURIER_OUT, from_box=3, courier="YZ0001")
    poison: list[dict[str, object]] = [
        {"key": "p1", "kind": "no.such.kind", "at": MORNING.isoformat(), "body": {}},
        {"key": "p2", "kind": "custody.moved", "at": "yesterday", "body": {}},
        {"key": "p3", "kind": "custody.moved", "at": MORNING.isoformat(), "body": {"envelope": "x"}},
        {"no key": True},
    ]
    answer = await sync(world, *poison[:2], from_nowhere, *poison[2:], good)
    assert [ack.outcome for ack in answer.acks] == ["rejected"] * 5 + ["accepted"]
    again = await sync(world, *poison[:2], from_nowhere, good)
    assert [ack.outcome for ack in again.acks] == ["rejected"] * 3 + ["already"]
    assert tasks(world) == ["fact.rejected"] * 5  # each told to staff once


async def test_a_task_of_the_kiosk_names_box_envelope_and_case(world: World) -> None:
    case = await world.submit(application(world.matter("property-transfer"), world.seal_to))
    body = {"what": "power_cut_deposit", "box": 4, "envelope": "LB1", "case_number": case.case_number}
    await sync(world, Fact(key="t1", kind=FactKind.STAFF_TASK, at=MORNING, body=body))
    with world.service.parts.database.read() as session:
        task = session.scalars(select(StaffTask)).one()
        assert task.words == "power_cut_deposit，4 号箱，信封 LB1"
        assert task.envelope == "LB1"
        assert task.case_id is not None


async def test_a_booked_hand_over_tells_staff_when(world: World) -> None:
    made = application(world.matter("social-security-cert"), world.seal_to)
    await world.submit(made)
    body = {"what": "hand_over", "application_key": made.envelope.key, "at": "2026-11-25T08:30:00+08:00"}
    fact = Fact(key="k.task.hand_over", kind=FactKind.STAFF_TASK, at=MORNING, body=body)
    await sync(world, fact)
    await sync(world, fact)
    with world.service.parts.database.read() as session:
        task = session.scalars(select(StaffTask)).one()
        assert task.words == "hand_over，约定 2026-11-25T08:30:00+08:00"
        assert task.case_id is not None


async def test_heartbeat_print_and_tasks_are_kept(world: World) -> None:
    made = application(world.matter("social-security-cert"), world.seal_to)
    case = await world.submit(made)
    unknown = Fact(key="a", kind=FactKind.PRINT_SETTLED, at=MORNING, body={"paper": case.paper, "outcome": "unknown"})
    door = Fact(key="b", kind=FactKind.DOOR_SUSPECT, at=MORNING, body={"box": 3, "why": "stuck"})
    await sync(world, unknown, door)
    assert tasks(world) == ["print.settled", "door.suspect"]
    done = Fact(key="c", kind=FactKind.PRINT_SETTLED, at=MORNING, body={"paper": case.paper, "outcome": "completed"})
    answer = await sync(world, done, waiting_for=[made.envelope.key, "unknown key"])
    assert [each.state for each in answer.cases] == [CaseState.CLOSED]
    with world.service.parts.database.read() as session:
        kiosk = session.get_one(Kiosk, KIOSK)
        assert kiosk.heartbeat_at == MORNING
        assert verify(session).first_bad is None


async def test_the_missing_envelope_stays_where_it_was_and_staff_hear_of_it(world: World) -> None:
    courier = demo.create(world.service)
    world.kiosk.headers["Authorization"] = f"Bearer {courier.kiosk_token}"
    case = await world.submit(application(world.matter("property-transfer"), world.seal_to))
    desk = PreAuditService(world.service.parts)
    desk.claim(CLERK, case.case_number)
    desk.pass_(CLERK, case.case_number)
    envelope = label()
    await sync(
        world,
        moved(world, envelope, Holder.CITIZEN, Holder.BOX, to_box=1, case=case.case_number),
        moved(world, envelope, Holder.BOX, Holder.COURIER_OUT, from_box=1, courier="YZ0001", exception="missing"),
    )
    with world.service.parts.database.read() as session:
        row = session.get_one(Envelope, envelope)
        assert (row.holder, row.box, row.exception) == (Holder.BOX, 1, "missing")
    assert "custody.exception" in tasks(world)
    assert (await sign_in(world, courier.courier_badge, courier.courier_pin)).collect == []


async def test_wrong_pins_lock_and_the_lock_doubles(world: World) -> None:
    courier = demo.create(world.service)
    world.kiosk.headers["Authorization"] = f"Bearer {courier.kiosk_token}"
    wrong = {"kiosk": KIOSK, "badge": courier.courier_badge, "pin": "000000"}

    async def tries(count: int) -> list[int]:
        return [(await world.kiosk.post("/v1/courier/sign-in", json=wrong)).status_code for _ in range(count)]

    assert await tries(6) == [401] * 4 + [423] * 2
    right = {**wrong, "pin": courier.courier_pin}
    assert (await world.kiosk.post("/v1/courier/sign-in", json=right)).status_code == 423
    world.clock.forward(seconds=31)
    assert await tries(1) == [423]  # the sixth wrong one: locked again, for twice as long
    world.clock.forward(seconds=31)
    assert (await world.kiosk.post("/v1/courier/sign-in", json=right)).status_code == 423
    world.clock.forward(seconds=31)
    assert (await sign_in(world, courier.courier_badge, courier.courier_pin)).courier == courier.courier
    unknown = {**wrong, "badge": "nobody"}
    assert (await world.kiosk.post("/v1/courier/sign-in", json=unknown)).status_code == 401


def test_an_edited_link_is_found(database_url: str) -> None:
    database, log = Database(database_url), AuditLog(FixedClock())
    for name in ("first", "second", "third"):
        with database.write() as session:
            log.add(session, "clerk", "case.looked", name)
    with database.write() as session:
        assert verify(session).links == 3
        session.get_one(AuditEntry, 2).subject = "other"
    with database.read() as session:
        assert verify(session).first_bad == 2
    with database.write() as session:
        session.get_one(AuditEntry, 2).subject = "second"
        session.delete(session.get_one(AuditEntry, 3))
    with database.read() as session:
        assert verify(session).first_bad == 3
    database.close()


PLACES = [
    *(Custodian(holder, box) for holder in (Holder.BOX, Holder.BOX_IN_TRUST, Holder.BOX_BACK) for box in (1, 2)),
    *(
        Custodian(holder)
        for holder in (Holder.CITIZEN, Holder.COURIER_OUT, Holder.DEPARTMENT, Holder.COURIER_BACK, Holder.MAIL)
    ),
]


@pytest.fixture
def book(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()


@settings(max_examples=40, deadline=timedelta(seconds=5), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES)), max_size=12))
def test_no_sequence_of_reports_makes_two_custodians(
    book: Database, reports: list[tuple[Custodian, Custodian]]
) -> None:
    envelope, custody = label(), Custody(AuditLog(FixedClock()))
    held, accepted = Custodian(Holder.CITIZEN), 0
    for from_, to in reports:
        said = CustodyMoved(
            envelope=envelope,
            case_number=None,
            application_key="not yet here",
            from_holder=from_.holder,
            from_box=from_.box,
            to_holder=to.holder,
            to_box=to.box,
        )
        try:
            with book.write() as session:
                custody.apply(session, Move(said, KIOSK, MORNING, "fact", "kiosk"))
        except MoveRefusedError:
            assert from_ != held or not may_move(from_, to)
        else:
            assert from_ == held
            assert may_move(from_, to)
            held, accepted = to, accepted + 1
    with book.read() as session:
        row = session.get(Envelope, envelope)
        moves = session.scalars(select(CustodyMove).where(CustodyMove.envelope == envelope).order_by(CustodyMove.id))
        chain = [(move.from_holder, move.to_holder) for move in moves]
        assert len(chain) == accepted
        if row is not None:
            assert (row.holder, row.box) == (held.holder, held.box)
            assert all(earlier[1] == later[0] for earlier, later in pairwise(chain))
