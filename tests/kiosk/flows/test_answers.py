"""What becomes of an application: decided at once, judged by the desk, kept for the morning, or not taken."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState, FaultTold, Originals
from contracts.wire.sync import FactKind
from kiosk.flows import whereabouts
from kiosk.flows.apply import words
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import ChooseWays, Corrections, Decided, Received, Refused, ReviewForm, WaitForDesk
from kiosk.flows.deposit.states import PrepareEnvelope
from kiosk.flows.session_states import Attract, Done
from kiosk.flows.shown import Trouble
from kiosk.ports import DeviceError, PrintOutcome, PrintResult
from tests.kiosk.flows.script import NOBODY, TRANSFER, granted, send_cert, send_transfer, sign_all, to_form, to_review
from tests.kiosk.flows.world import CHINA, A, B, World


async def test_instant_case_is_decided_and_printed(world: World) -> None:
    granted(world)
    await send_cert(world)
    shown = world.at(Decided)
    assert shown.granted
    assert shown.paper_ready
    world.core.apply.print_result()
    await world.settle()
    assert world.at(Decided).printed
    assert world.printer.printed == ["result"]
    world.core.apply.finish()
    await world.settle()
    done = world.at(Done)
    assert done.case_number == shown.case_number
    assert [thing.what for thing in done.left] == ["card", "prints"]
    assert done.places == (whereabouts.result(),)
    world.core.session.leave()
    world.at(Attract)
    settled = [fact for fact in world.outbox.facts(99) if fact.kind is FactKind.PRINT_SETTLED]
    assert [fact.body["outcome"] for fact in settled] == ["completed"]


@pytest.mark.parametrize(
    ("result", "fault"),
    [
        (PrintResult(1, PrintOutcome.FAILED, fault=FaultCode.PAPER_OUT), FaultCode.PAPER_OUT),
        (PrintResult(1, PrintOutcome.FAILED, fault=FaultCode.JAM), FaultCode.JAM),
        (PrintResult(1, PrintOutcome.UNKNOWN), FaultCode.OUTCOME_UNKNOWN),
        (DeviceError(FaultCode.NO_DEVICE), FaultCode.NO_DEVICE),
    ],
)
async def test_a_print_that_is_not_known_good_is_told_and_never_repeated(
    world: World, result: PrintResult | DeviceError, fault: FaultCode
) -> None:
    granted(world)
    await send_cert(world)
    world.printer.next = [result]
    world.core.apply.print_result()
    await world.settle()
    shown = world.at(Decided)
    assert not shown.printed
    assert shown.print_fault is fault
    await world.wait(60)
    assert world.printer.printed == []
    assert shown.can_print_again is (fault is not FaultCode.OUTCOME_UNKNOWN)
    world.core.apply.finish()
    await world.settle()
    assert world.at(Done).case_number == shown.case_number
    assert world.at(Done).places == (), "what is not known to be printed lies nowhere"


async def test_a_person_may_print_again_what_did_not_come_out(world: World) -> None:
    granted(world)
    await send_cert(world)
    world.printer.next = [PrintResult(1, PrintOutcome.FAILED, fault=FaultCode.PAPER_OUT)]
    for printed in ([], ["result"]):
        world.core.apply.print_result()
        await world.settle()
        assert world.printer.printed == printed
    shown = world.at(Decided)
    assert (shown.printed, shown.print_fault) == (True, None)


async def test_what_may_have_come_out_is_not_printed_twice(world: World) -> None:
    granted(world)
    await send_cert(world)
    world.printer.next = [PrintResult(1, PrintOutcome.UNKNOWN)]
    for _ in range(2):
        world.core.apply.print_result()
        await world.settle()
    assert world.printer.printed == []
    assert world.at(Decided).print_fault is FaultCode.OUTCOME_UNKNOWN


async def test_a_person_can_be_asked_after_a_decision(world: World) -> None:
    granted(world)
    await send_cert(world)
    world.core.apply.ask_person()
    await world.settle()
    assert world.at(Received).next_steps == (words.ASKED_PERSON,)
    assert "review_requested" in world.tasks()


async def test_desk_passes_while_the_citizen_waits(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.BOX)
    ring = world.at(WaitForDesk)
    assert (ring.seconds_left, ring.seconds_total) == (600, 600)
    await world.wait(200)
    assert world.at(WaitForDesk).seconds_left == 400
    assert world.chrome.idle is None, "waiting for the desk is not idling"
    world.answer(CaseState.PASSED)
    await world.wait(3)
    shown = world.at(Received)
    assert shown.outcome == "passed"
    assert shown.goes_to_box
    world.core.apply.to_box()
    await world.settle()
    assert not world.at(PrepareEnvelope).in_trust


async def test_desk_tells_all_faults_once_and_they_are_mended_here(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.BOX)
    first = world.at(WaitForDesk).case_number
    told = [
        FaultTold(material="contract", page=1, text="签字页不清楚"),
        FaultTold(material=None, page=None, text="持有方式写错"),
    ]
    world.answer(CaseState.TO_CORRECT, faults=told)
    await world.wait(3)
    shown = world.at(Corrections)
    assert shown.case_number == first
    assert shown.faults == ("买卖合同 1：签字页不清楚", "持有方式写错")
    world.core.apply.mend()
    assert world.at(ScanMaterials).index == 1
    world.scanner.glass.put(b"better page")
    world.core.apply.rescan_page(1)
    await world.settle()
    world.core.apply.go_on()
    world.at(ChooseWays)
    world.core.apply.go_on()
    await sign_all(world)
    world.at(WaitForDesk)
    keys = list(world.desk.received)
    assert world.desk.received[keys[1]].corrects == keys[0]


async def test_desk_refuses_with_reason_and_next_step(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.BOX)
    world.answer(CaseState.REFUSED, message="房屋已查封")
    await world.wait(3)
    shown = world.at(Refused)
    assert shown.reason == "房屋已查封"
    assert shown.next_step == words.REFUSED_NEXT
    world.core.apply.finish()
    await world.settle()
    world.at(Done)


async def test_the_desk_is_late_and_the_visit_still_ends(world: World) -> None:
    world.desk.deadline_s = 60
    await send_transfer(world, Originals.BOX)
    await world.wait(62)
    shown = world.at(Received)
    assert shown.outcome == "waiting"
    assert shown.goes_to_box, "the matter allows trust"
    world.core.apply.to_box()
    await world.settle()
    assert world.at(PrepareEnvelope).in_trust


async def test_waiting_can_be_stopped(world: World) -> None:
    world.desk.deadline_s = 600
    await send_transfer(world, Originals.LATER)
    world.core.apply.stop_waiting()
    shown = world.at(Received)
    assert shown.outcome == "later"
    assert shown.drop_code == "4F7K-2M9C"
    assert not shown.goes_to_box
    await world.settle()
    assert world.printer.printed == ["receipt"]


async def test_night_in_trust_ends_in_one_visit(world: World) -> None:
    world.link.duty = NOBODY
    await send_transfer(world, Originals.TRUST)
    shown = world.at(Received)
    assert shown.outcome == "in_trust"
    assert shown.goes_to_box
    assert shown.promise is not None
    assert words.TRUST_NEXT in shown.next_steps


async def test_the_same_application_twice_is_told(world: World) -> None:
    world.link.duty = NOBODY
    world.desk.more = {"duplicate_of": "330302-20261123-0007", "case_number": "330302-20261123-0007"}
    await send_transfer(world, Originals.LATER)
    shown = world.at(Received)
    assert shown.next_steps[0] == words.DUPLICATE
    assert shown.case_number == "330302-20261123-0007"


async def test_a_refused_application_stays_with_staff_and_is_told(world: World) -> None:
    world.link.online = False
    await send_cert(world)
    key = next(iter(world.outbox.unsent()))
    task = world.ledger.task(key, "application_refused")
    world.outbox.application_refused(key, "urn:kiosk:problem:broken", task)
    await world.wait(1)
    assert world.at(Trouble).headline == words.NOT_TAKEN
    world.core.apply.take_way("back")
    world.at(ReviewForm)


async def test_a_promise_made_on_30_december_is_marked_provisional(tmp_path: Path) -> None:
    world = await World(tmp_path, datetime(2026, 12, 30, 20, 0, tzinfo=CHINA)).boot()
    try:
        world.link.online = False
        await to_form(world, TRANSFER, (A, B))
        await to_review(world, Originals.TRUST)
        await sign_all(world)
        await world.wait(21)
        shown = world.at(Received)
        assert shown.promise is not None
        assert shown.promise > world.clock.now() + timedelta(hours=1)
        assert shown.promise_provisional
    finally:
        await world.close()
