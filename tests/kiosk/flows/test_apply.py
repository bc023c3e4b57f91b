"""The apply journey by script: every answer, every way around."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from contracts.rules.faults import FaultCode
from contracts.rules.sources import Source
from contracts.wire.applications import CaseState, Decision, FaultTold, Originals
from contracts.wire.sync import Duty, FactKind
from kiosk.flows.apply import words
from kiosk.flows.apply.states import (
    ChooseWays,
    Consent,
    Corrections,
    Decided,
    Identify,
    MatterGuide,
    Received,
    Refused,
    ReviewAndSign,
    ReviewForm,
    ScanMaterials,
    Sending,
    WaitForDesk,
)
from kiosk.flows.deposit.states import PrepareEnvelope
from kiosk.flows.session_states import Attract, Done, Home
from kiosk.flows.shown import Exit, Trouble
from kiosk.ports import DeviceError, DeviceState, PrintOutcome, PrintResult
from tests.kiosk.flows.script import (
    CERT,
    SHARED,
    STROKES,
    TRANSFER,
    send_cert,
    send_transfer,
    sign_all,
    to_consent,
    to_form,
    to_guide,
    to_review,
)
from tests.kiosk.flows.world import A, B, World, card, logged

NOBODY = Duty(now="none", next_at=None, desk_minutes=None)


def granted(world: World) -> None:
    """The rule says yes."""
    decision = Decision(
        outcome="granted", by="rule", rule="social-security-cert/1", reasons=[], decided_at=world.clock.now()
    )
    world.desk.state = CaseState.GRANTED
    world.desk.more = {"decision": decision, "paper": "paper-1"}
    world.backend.papers = {"paper-1": b"%PDF certificate"}


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
    world.core.apply.finish()
    await world.settle()
    assert world.at(Done).case_number == shown.case_number


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


async def test_night_offers_trust_or_later_and_never_the_plain_box(world: World) -> None:
    world.link.duty = NOBODY
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    for _ in range(2):
        world.scanner.glass.put(b"page")
        world.core.apply.scan_page()
        await world.settle()
        world.core.apply.go_on()
    offered = [row.way for row in world.at(ChooseWays).originals]
    assert offered == [Originals.TRUST, Originals.LATER]
    world.core.apply.choose_originals(Originals.BOX)
    assert not world.at(ChooseWays).can_go_on


async def test_night_in_trust_ends_in_one_visit(world: World) -> None:
    world.link.duty = NOBODY
    await send_transfer(world, Originals.TRUST)
    shown = world.at(Received)
    assert shown.outcome == "in_trust"
    assert shown.goes_to_box
    assert shown.promise is not None
    assert words.TRUST_NEXT in shown.next_steps


async def test_backend_down_for_the_whole_visit_is_told_and_sent_once(world: World) -> None:
    world.link.online = False
    world.backend.offline = True
    await to_form(world, TRANSFER, (A, B))
    await to_review(world, Originals.TRUST)
    await sign_all(world)
    world.at(Sending)
    assert world.outbox.waiting() == 1, "committed before the screen changed"
    await world.wait(21)
    shown = world.at(Received)
    assert shown.outcome == "queued"
    assert shown.case_number is None
    assert words.QUEUED_NEXT in shown.next_steps
    world.core.apply.finish()
    await world.settle()
    world.link.online = True
    world.link.hurry()
    assert len(world.desk.received) == 1


async def test_an_instant_decision_needs_the_link(world: World) -> None:
    world.link.online = False
    await send_cert(world)
    await world.wait(21)
    assert words.INSTANT_QUEUED_NEXT in world.at(Received).next_steps


async def test_the_answer_comes_after_all_while_the_person_still_reads(world: World) -> None:
    granted(world)
    world.link.online = False
    await send_cert(world)
    await world.wait(21)
    assert world.at(Received).outcome == "queued"
    world.link.online = True
    world.link.hurry()
    await world.wait(3)
    world.at(Decided)


async def test_the_same_application_twice_is_told(world: World) -> None:
    world.link.duty = NOBODY
    world.desk.more = {"duplicate_of": "330302-20261123-0007", "case_number": "330302-20261123-0007"}
    await send_transfer(world, Originals.LATER)
    shown = world.at(Received)
    assert shown.next_steps[0] == words.DUPLICATE
    assert shown.case_number == "330302-20261123-0007"


async def test_without_the_backends_key_nothing_is_stored_and_it_is_said(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, CERT, (A,))
    await to_review(world)
    world.link.enrolled = False
    await sign_all(world)
    assert world.at(Trouble).headline == words.CANNOT_SEAL
    assert world.outbox.waiting() == 0
    world.link.enrolled = True
    world.core.apply.take_way("retry")
    await sign_all(world)
    assert len(world.desk.received) == 1


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


async def test_no_to_every_source_leads_to_scanning(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B), agree=False)
    assert world.backend.asked == []
    world.core.apply.go_on()
    assert world.at(ScanMaterials).count == 5
    world.link.duty = NOBODY
    world.core.apply.back()
    await to_review(world, Originals.TRUST)
    await sign_all(world)
    world.at(Received)
    intake = next(iter(world.desk.received.values()))
    assert not any(value.source is Source.DATA for value in intake.fields)
    assert {page.material for page in intake.pages} >= {"register_extract", "tax_receipt", "marriage_paper"}


async def test_nothing_is_asked_before_every_question_is_answered(world: World) -> None:
    await to_consent(world, TRANSFER, (A, B))
    asked = world.at(Consent)
    assert [row.agreed for row in asked.rows] == [None, None, None]
    assert asked.who.en == "Real Estate Registration Centre", "who uses the data, not whose they are"
    assert [row.spared is None for row in asked.rows] == [False, True, True], "what need not be brought is said once"
    world.core.apply.answer_consent("tax", True)
    world.core.apply.go_on()
    await world.settle()
    assert world.at(Consent).unanswered == 2
    assert world.backend.asked == []


async def test_a_source_that_is_down_leads_to_scanning(world: World) -> None:
    world.backend.offline = True
    await to_form(world, CERT, (A,))
    world.core.apply.go_on()
    world.at(ScanMaterials)


async def test_values_are_masked_shown_for_ten_seconds_and_masked_again(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    rows = {row.field: row for row in world.at(ReviewForm).rows}
    assert A.number not in rows["seller_number"].value
    assert rows["seller_number"].source is Source.CARD
    assert rows["property_area"].source is Source.DATA
    assert rows["ownership"].source is Source.YOU
    world.core.apply.reveal("seller_number")
    rows = {row.field: row for row in world.at(ReviewForm).rows}
    assert rows["seller_number"].value == A.number
    assert A.name not in rows["seller_name"].value
    await world.wait(10)
    rows = {row.field: row for row in world.at(ReviewForm).rows}
    assert A.number not in rows["seller_number"].value


async def test_choose_not_fill_and_a_wrong_value_is_named(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.edit("seller_name")
    assert world.at(ReviewForm).editing is None, "a card's value is never edited"
    world.core.apply.edit("ownership")
    assert world.at(ReviewForm).editing == "ownership"
    world.core.apply.set_value("ownership", "nonsense")
    assert world.at(ReviewForm).edit_fault is not None
    world.core.apply.set_value("ownership", "joint")
    shown = world.at(ReviewForm)
    assert shown.editing is None
    assert {row.field: row.value for row in shown.rows}["ownership"] == "共同共有"


async def test_disputed_data_are_replaced_by_paper_and_a_disputed_card_by_a_person(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.dispute("deed_tax")
    assert {row.field: row.value for row in world.at(ReviewForm).rows}["deed_tax"] == ""
    world.core.apply.dispute("seller_name")
    assert world.at(Trouble).headline == words.DISPUTED_CARD
    world.core.apply.take_way("back")
    world.core.apply.go_on()
    assert world.at(ScanMaterials).count == 3


async def test_a_bad_page_does_not_go_on_and_is_scanned_again(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    world.scanner.glass.put(b"bad page")
    world.core.apply.scan_page()
    assert world.at(ScanMaterials).scanning
    await world.settle()
    shown = world.at(ScanMaterials)
    assert not shown.can_go_on
    assert not shown.pages[0].good
    world.core.apply.go_on()
    assert world.at(ScanMaterials).index == 0
    world.scanner.glass.put(b"good page")
    world.core.apply.rescan_page(1)
    await world.settle()
    assert world.at(ScanMaterials).can_go_on


async def test_pages_can_be_added_looked_at_and_dropped(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    for page in (b"one", b"two"):
        world.scanner.glass.put(page)
        world.core.apply.scan_page()
        await world.settle()
    world.core.apply.select_page(1)
    assert world.at(ScanMaterials).selected == 1
    world.core.apply.delete_page(1)
    shown = world.at(ScanMaterials)
    assert [row.number for row in shown.pages] == [1]
    world.core.apply.back()
    world.at(ReviewForm)
    world.core.apply.go_on()
    assert len(world.at(ScanMaterials).pages) == 1, "pages stay when the person goes back"


async def test_a_jam_keeps_the_pages_and_a_dead_scanner_has_another_way(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    world.scanner.glass.put(b"one")
    world.core.apply.scan_page()
    await world.settle()
    world.scanner.glass.put(DeviceError(FaultCode.JAM))
    world.core.apply.scan_page()
    await world.settle()
    shown = world.at(ScanMaterials)
    assert shown.fault is FaultCode.JAM
    assert len(shown.pages) == 1
    world.scanner.glass.put(DeviceError(FaultCode.NO_DEVICE))
    world.core.apply.scan_page()
    await world.settle()
    assert [way.intent for way in world.at(Trouble).ways] == ["retry", "later", "end"]
    world.core.apply.take_way("retry")
    assert len(world.at(ScanMaterials).pages) == 1
    world.scanner.glass.put(DeviceError(FaultCode.NO_DEVICE))
    world.core.apply.scan_page()
    await world.settle()
    world.core.apply.take_way("later")
    await world.settle()
    assert world.at(Done).next_steps == (words.BRING_LATER_MORE,)


async def test_signing_is_by_each_party_by_hand_or_seal_and_can_be_redone(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    await to_review(world, Originals.LATER)
    first = world.at(ReviewAndSign)
    assert (first.signer_index, first.signer_count) == (0, 2)
    assert first.role is not None
    assert first.role.zh_CN == "卖方"
    world.core.apply.go_on()
    assert world.at(ReviewAndSign).signer_index == 0, "unsigned does not go on"
    world.core.apply.sign(STROKES)
    world.core.apply.clear_signature()
    assert not world.at(ReviewAndSign).signed
    world.core.apply.use_seal()
    assert world.at(ReviewAndSign).seal_used
    world.core.apply.go_on()
    second = world.at(ReviewAndSign)
    assert second.signer_index == 1
    assert second.lines == first.lines
    world.core.apply.back()
    world.at(ChooseWays)
    world.core.apply.go_on()
    assert not world.at(ReviewAndSign).signed, "what was signed may have changed"


async def test_the_kiosk_cannot_start_without_a_card_reader(world: World) -> None:
    world.usable.discard("id_reader")
    await to_guide(world, CERT)
    assert not world.at(MatterGuide).can_start
    world.core.apply.begin()
    world.at(MatterGuide)


async def test_the_rail_says_home_before_and_end_after_the_card(world: World) -> None:
    await to_guide(world, CERT)
    seen = [world.chrome.exit]
    world.core.apply.begin()
    world.reader.field.put(A)
    await world.settle()
    seen.append(world.chrome.exit)
    assert seen == [Exit.HOME, Exit.END]
    world.core.session.go_home()
    world.at(Consent)


async def test_a_checklist_can_be_printed_before_anything_is_known(world: World) -> None:
    await to_guide(world, TRANSFER)
    world.printer.next = [PrintResult(1, PrintOutcome.FAILED, fault=FaultCode.PAPER_OUT)]
    world.core.apply.print_checklist()
    await world.settle()
    assert not world.at(MatterGuide).readiness[-1].ok
    world.core.apply.print_checklist()
    await world.settle()
    assert world.printer.printed == ["checklist"]


async def test_an_intent_that_does_not_fit_changes_nothing(world: World) -> None:
    await to_guide(world, CERT)
    before = world.state
    world.core.apply.sign(STROKES)
    world.core.apply.print_result()
    world.core.apply.to_box()
    world.core.apply.go_on()
    world.core.apply.take_way("end")
    world.core.deposit.go_on()
    world.core.collect.open("BZ1")
    world.core.courier.submit_pin()
    await world.settle()
    assert world.state == before


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


async def test_nothing_personal_is_logged_or_kept(world: World) -> None:
    granted(world)
    with logged() as lines:
        await send_cert(world)
        world.core.apply.finish()
        await world.settle()
        world.core.session.leave()
    secrets = [A.name, A.number, A.address or "", "120"]
    text = "\n".join(lines)
    assert text
    assert not any(secret in text for secret in secrets[:3])
    stored = b"".join(path.read_bytes() for path in (world.folder / "data").iterdir())
    for secret in secrets[:3]:
        assert secret.encode() not in stored


async def test_a_promise_made_on_30_december_is_marked_provisional(tmp_path: object) -> None:
    from datetime import datetime
    from pathlib import Path

    from tests.kiosk.flows.world import CHINA

    world = await World(Path(str(tmp_path)), datetime(2026, 12, 30, 20, 0, tzinfo=CHINA)).boot()
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
