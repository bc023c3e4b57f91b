"""The human case from box to box, with one custodian throughout, and the ways in which it can end otherwise."""

from __future__ import annotations

import secrets

import pytest

from backend import demo
from backend.audit.chain import verify
from backend.departments.desk import DeskService
from backend.preaudit.service import PreAuditService
from backend.problems import ProblemError
from backend.staff.service import Role, Staff
from contracts.rules.codes import new_envelope_code
from contracts.rules.custody import Holder
from contracts.rules.zone import in_china
from contracts.wire.applications import CaseState, CaseStatus, FaultTold
from contracts.wire.sync import Fact, FactKind
from tests.backend.conftest import World
from tests.backend.facts import claim, moved, sign_in, sync
from tests.backend.making import NIGHT, Made, application, person

CLERK = Staff("clerk", "测试·审", Role.CLERK, "", "t")
OFFICER = Staff("officer", "测试·登", Role.OFFICER, "ZR01", "t")


def label() -> str:
    return new_envelope_code(secrets.randbelow)


async def status(world: World, made: Made) -> CaseStatus:
    answer = await sync(world, waiting_for=[made.envelope.key])
    assert len(answer.cases) == 1
    return answer.cases[0]


def judge(world: World, number: str, faults: list[FaultTold] | None = None, refuse: str | None = None) -> None:
    desk = PreAuditService(world.service.parts)
    desk.claim(CLERK, number)
    if faults is not None:
        desk.correct(CLERK, number, faults)
    elif refuse is not None:
        desk.refuse(CLERK, number, refuse)
    else:
        desk.pass_(CLERK, number)


async def in_trust(world: World) -> tuple[Made, CaseStatus, str]:
    """A case of the night with its originals in box 4, in trust."""
    world.clock.at = NIGHT
    made = application(world.matter("property-transfer"), world.seal_to, at=NIGHT)
    case = await world.submit(made)
    envelope = label()
    # the kiosk may not know the case number yet: then the application's key names the case
    put = moved(world, envelope, Holder.CITIZEN, Holder.BOX_IN_TRUST, to_box=4, application=made.envelope.key)
    assert [ack.outcome for ack in (await sync(world, put)).acks] == ["accepted"]
    return made, case, envelope


async def test_a_night_in_trust_ends_in_the_citizens_hand(world: World) -> None:
    courier = demo.create(world.service)
    world.kiosk.headers["Authorization"] = f"Bearer {courier.kiosk_token}"
    made, case, envelope = await in_trust(world)
    assert (await status(world, made)).box == 4
    early = await sign_in(world, courier.courier_badge, courier.courier_pin)
    assert early.collect == []  # never what lies in trust

    judge(world, case.case_number)
    orders = (await sync(world)).orders
    assert [(order.kind, order.envelope, order.box) for order in orders] == [("release_trust", envelope, 4)]
    released = moved(world, envelope, Holder.BOX_IN_TRUST, Holder.BOX, from_box=4, to_box=4)
    assert (await sync(world, released)).orders == []

    manifest = await sign_in(world, courier.courier_badge, courier.courier_pin)
    assert manifest.deadline is not None
    assert f"{in_china(manifest.deadline):%H:%M}" == "16:30", "the round after this one, not this one"
    assert [(item.envelope, item.box) for item in manifest.collect] == [(envelope, 4)]
    taken = moved(world, envelope, Holder.BOX, Holder.COURIER_OUT, from_box=4, courier=courier.courier)
    signed = Fact(key="signed", kind=FactKind.COURIER_SIGNED, at=world.clock.now(), body={"courier": courier.courier})
    await sync(world, taken, signed)

    desk = DeskService(world.service.parts)
    assert desk.receive(OFFICER, envelope) == case.case_number
    assert (await status(world, made)).state is CaseState.IN_DEPARTMENT
    result = desk.grant(OFFICER, case.case_number)
    assert result is not None
    decided = await status(world, made)
    assert decided.state is CaseState.GRANTED
    assert decided.decision is not None
    assert decided.decision.by == "person"

    desk.hand_over(OFFICER, result)
    second = await sign_in(world, courier.courier_badge, courier.courier_pin)
    assert second.round_today == 2
    assert second.deadline is None, "two rounds a day; after the second none is due"
    assert [item.envelope for item in second.load] == [result]
    loaded = moved(world, result, Holder.COURIER_BACK, Holder.BOX_BACK, to_box=7, courier=courier.courier)
    await sync(world, loaded)
    assert (await status(world, made)).state is CaseState.RESULT_IN_BOX

    seller = made.intake.parties[0]
    found = await claim(world, card_number=seller.number)
    assert [(p.envelope, p.box, p.kind) for p in found.pickups] == [(result, 7, "result")]
    await sync(world, moved(world, result, Holder.BOX_BACK, Holder.CITIZEN, from_box=7))
    assert (await status(world, made)).state is CaseState.CLOSED
    with world.service.parts.database.read() as session:
        assert verify(session).first_bad is None


async def test_the_courier_may_load_before_the_desk_said_that_it_left(world: World) -> None:
    made, case, envelope = await in_trust(world)
    judge(world, case.case_number)
    await sync(
        world,
        moved(world, envelope, Holder.BOX_IN_TRUST, Holder.BOX, from_box=4, to_box=4),
        moved(world, envelope, Holder.BOX, Holder.COURIER_OUT, from_box=4, courier="YZ0001"),
    )
    desk = DeskService(world.service.parts)
    desk.receive(OFFICER, envelope)
    result = desk.grant(OFFICER, case.case_number)
    assert result is not None
    loaded = moved(world, result, Holder.COURIER_BACK, Holder.BOX_BACK, to_box=9, courier="YZ0001")
    assert [ack.outcome for ack in (await sync(world, loaded)).acks] == ["accepted"]
    assert (await status(world, made)).state is CaseState.RESULT_IN_BOX


async def test_declined_originals_come_back_to_the_same_kiosk(world: World) -> None:
    made, case, envelope = await in_trust(world)
    judge(world, case.case_number)
    await sync(
        world,
        moved(world, envelope, Holder.BOX_IN_TRUST, Holder.BOX, from_box=4, to_box=4),
        moved(world, envelope, Holder.BOX, Holder.COURIER_OUT, from_box=4, courier="YZ0001"),
    )
    desk = DeskService(world.service.parts)
    desk.receive(OFFICER, envelope)
    with pytest.raises(ProblemError):
        desk.decline(OFFICER, case.case_number, " ")
    desk.decline(OFFICER, case.case_number, "登记簿上有查封")
    told = await status(world, made)
    assert told.state is CaseState.DECLINED
    assert told.message == "登记簿上有查封"
    desk.hand_over(OFFICER, envelope)
    await sync(world, moved(world, envelope, Holder.COURIER_BACK, Holder.BOX_BACK, to_box=2, courier="YZ0001"))
    found = await claim(world, card_number=made.intake.parties[1].number)
    assert [(p.envelope, p.kind) for p in found.pickups] == [(envelope, "originals")]
    await sync(world, moved(world, envelope, Holder.BOX_BACK, Holder.CITIZEN, from_box=2))
    assert (await status(world, made)).state is CaseState.CLOSED


async def test_all_faults_are_told_once_and_the_mended_case_is_the_same(world: World) -> None:
    made, case, _ = await in_trust(world)
    faults = [
        FaultTold(material="contract", page=1, text="合同第 1 页不清楚"),
        FaultTold(material=None, page=None, text="名字"),
    ]
    judge(world, case.case_number, faults)
    told = await status(world, made)
    assert told.state is CaseState.TO_CORRECT
    assert told.faults == faults
    with pytest.raises(ProblemError):  # the list is closed
        PreAuditService(world.service.parts).correct(CLERK, case.case_number, faults)

    mended = application(
        world.matter("property-transfer"),
        world.seal_to,
        at=NIGHT,
        picture=b"\x89PNG better",
        corrects=made.envelope.key,
    )
    again = await world.submit(mended)
    assert (again.case_number, again.state, again.faults) == (case.case_number, CaseState.RECEIVED, [])
    desk = PreAuditService(world.service.parts)
    desk.claim(CLERK, case.case_number)
    with pytest.raises(ProblemError, match="补正只能一次告知"):
        desk.correct(CLERK, case.case_number, [FaultTold(material=None, page=None, text="新的问题")])
    desk.correct(CLERK, case.case_number, faults[:1])
    assert (await status(world, mended)).faults == faults[:1]


async def test_a_correction_of_other_persons_is_refused(world: World) -> None:
    made, case, _ = await in_trust(world)
    judge(world, case.case_number, [FaultTold(material=None, page=None, text="名字")])
    other = application(
        world.matter("property-transfer"),
        world.seal_to,
        at=NIGHT,
        parties=[person("seller", 51), person("buyer", 61)],
        corrects=made.envelope.key,
    )
    await world.upload(other)
    assert (await world.post(other)).status_code == 422
    assert (await status(world, made)).state is CaseState.TO_CORRECT


async def test_refused_from_trust_goes_back_to_the_citizen(world: World) -> None:
    made, case, envelope = await in_trust(world)
    judge(world, case.case_number, refuse="这套房不在本市")
    answer = await sync(world)
    assert [(order.kind, order.envelope) for order in answer.orders] == [("return_to_citizen", envelope)]
    found = await claim(world, card_number=made.intake.parties[0].number)
    assert [(p.box, p.kind) for p in found.pickups] == [(4, "originals")]
    await sync(world, moved(world, envelope, Holder.BOX_IN_TRUST, Holder.CITIZEN, from_box=4))
    ended = await status(world, made)
    assert (ended.state, ended.message) == (CaseState.CLOSED, "这套房不在本市")
    assert (await sync(world)).orders == []
    # and the way is free for a new application
    fresh = await world.submit(application(world.matter("property-transfer"), world.seal_to, at=NIGHT))
    assert fresh.duplicate_of is None


async def test_a_colleagues_claim_is_respected_until_it_is_stale(world: World) -> None:
    case = await world.submit(application(world.matter("property-transfer"), world.seal_to))
    desk = PreAuditService(world.service.parts)
    other = Staff("clerk2", "测试·丙", Role.CLERK, "", "t")
    desk.claim(CLERK, case.case_number)
    with pytest.raises(ProblemError, match="同事正在看"):
        desk.claim(other, case.case_number)
    with pytest.raises(ProblemError, match="先领取"):
        desk.pass_(other, case.case_number)
    world.clock.forward(minutes=31)
    desk.claim(other, case.case_number)
    desk.pass_(other, case.case_number)
