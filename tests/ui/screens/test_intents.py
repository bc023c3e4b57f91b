"""Every intent of the four journeys has something to touch, and touching it calls that intent with its arguments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.samples import samples
from tests.ui.samples_answer import sign
from tests.ui.samples_words import CASE
from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage

SAMPLES = samples()
TOUCHES = [
    ("MatterGuide.instant", "begin", ("apply", "begin")),
    ("MatterGuide.instant", "print_checklist", ("apply", "print_checklist")),
    ("MatterGuide.instant", "back", ("apply", "back")),
    ("Identify.waiting", "back", ("apply", "back")),
    ("Identify.timed_out", "go_on", ("apply", "go_on")),
    ("Consent.open", "consent_tax_yes", ("apply", "answer_consent", "tax", True)),
    ("Consent.open", "consent_tax_no", ("apply", "answer_consent", "tax", False)),
    ("Consent.answered", "go_on", ("apply", "go_on")),
    ("ReviewForm.one_party", "reveal_applicant.number", ("apply", "reveal", "applicant.number")),
    ("ReviewForm.one_party", "edit_purpose", ("apply", "edit", "purpose")),
    ("ReviewForm.one_party", "dispute_plan", ("apply", "dispute", "plan")),
    ("ReviewForm.two_parties", "go_on", ("apply", "go_on")),
    ("ReviewForm.choosing", "choice_school", ("apply", "set_value", "purpose", "school")),
    ("ReviewForm.choosing", "cancel_edit", ("apply", "cancel_edit")),
    ("ReviewForm.typing", "set_value", ("apply", "set_value", "price", "1280000")),
    ("ScanMaterials.empty", "scan_page", ("apply", "scan_page")),
    ("ScanMaterials.good", "scan_page", ("apply", "scan_page")),
    ("ScanMaterials.good", "go_on", ("apply", "go_on")),
    ("ScanMaterials.good", "page_2", ("apply", "select_page", 2)),
    ("ScanMaterials.good", "rescan_selected", ("apply", "rescan_page", 3)),
    ("ScanMaterials.glare", "rescan_page", ("apply", "rescan_page", 3)),
    ("ScanMaterials.glare", "delete_page", ("apply", "delete_page", 3)),
    ("ScanMaterials.live", "scan_page", ("apply", "scan_page")),
    ("ScanMaterials.live_away", "scan_page", ("apply", "scan_page")),
    ("ScanMaterials.live_glare", "rescan_page", ("apply", "rescan_page", 2)),
    ("ScanMaterials.live_done", "watch_sheet", ("apply", "watch_sheet")),
    ("TakePhoto.good", "take_photo", ("apply", "take_photo")),
    ("TakePhoto.tilted", "photo_at_counter", ("apply", "photo_at_counter")),
    ("TakePhoto.away", "photo_at_counter", ("apply", "photo_at_counter")),
    ("TakePhoto.taken", "retake_photo", ("apply", "retake_photo")),
    ("TakePhoto.taken", "go_on", ("apply", "go_on")),
    ("TakePhoto.good", "back", ("apply", "back")),
    ("ChooseWays.open", "choose_delivery_box", ("apply", "choose_delivery", "box")),
    ("ChooseWays.open", "choose_originals_trust", ("apply", "choose_originals", "trust")),
    ("ChooseWays.chosen", "go_on", ("apply", "go_on")),
    ("ReviewAndSign.open", "use_seal", ("apply", "use_seal")),
    ("ReviewAndSign.signed", "clear_signature", ("apply", "clear_signature")),
    ("ReviewAndSign.signed", "go_on", ("apply", "go_on")),
    ("ReviewAndSign.open", "read_aloud", ("session", "speak")),
    ("WaitForDesk.waiting", "stop_waiting", ("apply", "stop_waiting")),
    ("Decided.granted", "print_result", ("apply", "print_result")),
    ("Decided.granted", "ask_person", ("apply", "ask_person")),
    ("Decided.printed", "finish", ("apply", "finish")),
    ("Decided.paper_out", "finish", ("apply", "finish")),
    ("Decided.paper_out", "print_result", ("apply", "print_result")),
    ("Decided.print_unknown", "finish", ("apply", "finish")),
    ("Corrections.two", "mend", ("apply", "mend")),
    ("Corrections.elsewhere", "finish", ("apply", "finish")),
    ("Refused.told", "finish", ("apply", "finish")),
    ("Received.passed", "to_box", ("apply", "to_box")),
    ("Received.in_trust", "finish", ("apply", "finish")),
    ("Received.queued", "finish", ("apply", "finish")),
    ("PrepareEnvelope.paper_out", "reprint_label", ("deposit", "reprint_label")),
    ("PrepareEnvelope.scanned", "go_on", ("deposit", "go_on")),
    ("PrepareEnvelope.scan", "back", ("deposit", "back")),
    ("PlaceDocuments.open", "change_box", ("deposit", "change_box")),
    ("PlaceDocuments.open", "reopen", ("deposit", "reopen")),
    ("PlaceDocuments.closed", "go_on", ("deposit", "go_on")),
    ("PlaceDocuments.unknown", "go_on", ("deposit", "go_on")),
    ("Deposited.passed", "finish", ("deposit", "finish")),
    ("ClaimByCard.waiting", "back", ("collect", "back")),
    ("Pickups.two", "open_LB2C4M8RXN5BT", ("collect", "open", "LB2C4M8RXN5BT")),
    ("Pickups.two", "open_next", ("collect", "open", "LB7K3M9QXD2A4")),
    ("Pickups.bring", "bring_next", ("collect", "bring", CASE)),
    ("Pickups.bring", f"bring_{CASE}", ("collect", "bring", CASE)),
    ("Pickups.take_and_bring", f"bring_{CASE}", ("collect", "bring", CASE)),
    ("Pickups.none", "finish", ("collect", "finish")),
    ("TakeEnvelope.open", "reopen", ("collect", "reopen")),
    ("TakeEnvelope.closed", "go_on", ("collect", "go_on")),
    ("Taken.more", "go_on", ("collect", "go_on")),
    ("Taken.last", "finish", ("collect", "finish")),
    ("CourierSignIn.pin", "digit_7", ("courier", "digit", "7")),
    ("CourierSignIn.pin", "erase_digit", ("courier", "erase_digit")),
    ("CourierSignIn.pin", "submit_pin", ("courier", "submit_pin")),
    ("CourierSignIn.badge", "back", ("courier", "back")),
    ("CollectRound.next", "open_current", ("courier", "open_current")),
    ("CollectRound.scan", "report_missing", ("courier", "report", "missing")),
    ("CollectRound.scan", "report_damaged", ("courier", "report", "damaged")),
    ("CollectRound.scan", "report_wrong_seal", ("courier", "report", "wrong_seal")),
    ("CollectRound.scan", "report_door_stuck", ("courier", "report", "door_stuck")),
    ("CollectRound.all_done", "go_on", ("courier", "go_on")),
    ("LoadResults.nothing", "go_on", ("courier", "go_on")),
    ("LoadResults.scan", "back", ("courier", "back")),
    ("HandOver.sign", "back", ("courier", "back")),
    ("CourierDone.printed", "finish", ("courier", "finish")),
]
WAITING = [
    ("MatterGuide.not_ready", "begin"),
    ("Consent.open", "go_on"),
    ("ReviewForm.one_party", "go_on"),
    ("ScanMaterials.scanning", "scan_page"),
    ("ChooseWays.open", "go_on"),
    ("ReviewAndSign.open", "sign"),
    ("Decided.printing", "print_result"),
    ("PrepareEnvelope.scan", "go_on"),
    ("PlaceDocuments.open", "go_on"),
    ("TakeEnvelope.open", "go_on"),
    ("Pickups.bring", "bring_330302202611240010000217"),
    ("CourierSignIn.asking", "submit_pin"),
    ("CollectRound.scan", "go_on"),
    ("LoadResults.open", "go_on"),
    ("HandOver.sign", "sign"),
]


def show(stage: Stage, name: str) -> None:
    """A fresh screen, as after another one."""
    stage.lay(PORTRAIT)
    between = SAMPLES["Attract.night"]
    stage.show(between.chrome, between.state)
    stage.show(SAMPLES[name].chrome, SAMPLES[name].state)


@pytest.mark.parametrize(("sample", "press", "intent"), TOUCHES)
def test_a_touch_calls_its_intent(stage: Stage, sample: str, press: str, intent: tuple[object, ...]) -> None:
    show(stage, sample)
    stage.touch(press)
    assert stage.calls == [intent]


@pytest.mark.parametrize(("sample", "press"), WAITING)
def test_a_waiting_button_asks_nothing(stage: Stage, sample: str, press: str) -> None:
    show(stage, sample)
    stage.touch(press)
    assert stage.calls == []


def test_all_is_right_turns_the_pages_first(stage: Stage) -> None:
    stage.lay(LANDSCAPE)
    for sample in (SAMPLES["Attract.night"], SAMPLES["ReviewForm.two_parties"]):
        stage.show(sample.chrome, sample.state)
    stage.touch("go_on")
    assert stage.calls == [], "there are pages that were not seen"
    for _ in range(9):
        stage.find("go_on").setProperty("lastPress", 0)
        stage.touch("go_on")
        if stage.calls:
            break
    assert stage.calls == [("apply", "go_on")]


@pytest.mark.parametrize(("sample", "journey"), [("ReviewAndSign.open", "apply"), ("HandOver.sign", "courier")])
def test_a_drawn_signature_arrives_as_a_picture(stage: Stage, sample: str, journey: str) -> None:
    show(stage, sample)
    stage.touch("signaturePad")
    stage.touch("sign")
    ((to, intent, png),) = stage.calls
    assert (to, intent) == (journey, "sign")
    assert isinstance(png, bytes)
    assert png.startswith(b"\x89PNG")


def test_the_words_lead_on_to_the_field_to_sign_in(stage: Stage) -> None:
    show(stage, "ReviewAndSign.open")
    stage.show(SAMPLES["ReviewAndSign.open"].chrome, replace(sign(), lines=sign().lines * 6))
    onward = stage.find("sign").property("text")
    while stage.find("sign").property("text") == onward:
        stage.touch("sign")
        stage.rest()
        assert stage.calls == []
    stage.touch("signaturePad")
    stage.touch("sign")
    assert [intent for _, intent, _ in stage.calls] == ["sign"]


def test_the_consent_can_be_read_in_full_and_what_was_written_stays(stage: Stage) -> None:
    show(stage, "ReviewAndSign.open")
    stage.touch("signaturePad")
    stage.touch("read_consents")
    read = {item.property("text") for item in stage.items()}
    assert {told.text for told in sign().consents} <= read
    with pytest.raises(LookupError):
        stage.find("sign")
    stage.touch("back_to_signing")
    assert stage.calls == []
    assert not stage.find("signaturePad").property("empty")


def test_the_next_person_finds_an_empty_field(stage: Stage) -> None:
    show(stage, "ReviewAndSign.open")
    stage.touch("signaturePad")
    for following in (sign(signed=True), sign(index=1)):
        stage.show(SAMPLES["ReviewAndSign.open"].chrome, following)
    assert stage.find("signaturePad").property("empty")
    stage.touch("sign")
    assert stage.calls == []


def test_the_form_without_faults_lets_go_on_after_the_last_choice(stage: Stage) -> None:
    show(stage, "Consent.answered")
    open_one = SAMPLES["Consent.open"]
    stage.show(open_one.chrome, open_one.state)
    stage.touch("go_on")
    assert stage.calls == []
