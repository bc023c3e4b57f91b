"""The form engine on the two shipped matters: what is asked, what is missing, what is decided, what is signed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from contracts.matters import engine
from contracts.matters.completeness import completeness
from contracts.matters.loader import read_catalogue
from contracts.matters.signing import consent_text, signed_by, signed_lines, signed_text, text_sha256
from contracts.rules.sources import Source
from contracts.rules.text import Language
from contracts.wire.applications import (
    ApplicationIntake,
    ConsentGiven,
    Delivery,
    FieldValue,
    Originals,
    PageRef,
    PartyIntake,
)
from contracts.wire.shared_data import SharedDataAnswer, SharedField

MATTERS = Path(__file__).parents[3] / "assets" / "matters"
CATALOGUE = read_catalogue({path.name: path.read_text(encoding="utf-8") for path in MATTERS.glob("*.yaml")}).matters
CERT = CATALOGUE["social-security-cert"]
TRANSFER = CATALOGUE["property-transfer"]
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)  # 03:00 of the 22nd in China
CARDS = {
    "applicant": {"name": "测试·甲", "number": "330302199001010013", "address": "浙江省温州市鹿城区测试街道1号"},
    "seller": {"name": "测试乙", "number": "330302198505050022", "address": "浙江省温州市鹿城区测试街道2号"},
    "buyer": {"name": "测试丙", "number": "330302199203030039", "address": "浙江省温州市鹿城区测试街道3号"},
}
DATA = {
    "social_insurance": {"status": "insured", "months": "61"},
    "register": {
        "property_number": "330302001001GB00001F00010001",
        "property_location": "浙江省温州市鹿城区测试街道2号",
        "property_area": "89.5",
        "mortgage": "none",
    },
    "tax": {"deed_tax": "paid"},
    "marriage": {"seller_marriage": "single"},
}


def _answer(consent: str) -> SharedDataAnswer:
    return SharedDataAnswer(found=True, fields=[SharedField(field=k, value=v) for k, v in DATA[consent].items()])


def _values(matter: Any, refused: tuple[str, ...] = ()) -> dict[str, FieldValue]:
    values = engine.defaults(matter)
    for party in matter.parties:
        values |= engine.from_card(matter, party.role, CARDS[party.role])
    for consent in matter.consents:
        if consent.id not in refused:
            values |= engine.from_shared(matter, consent.id, _answer(consent.id))
    return values


def _intake(matter: Any, refused: tuple[str, ...] = (), **changes: Any) -> ApplicationIntake:
    values = _values(matter, refused)
    intake = ApplicationIntake(
        key="019aa000-0000-7000-8000-000000000001",
        matter=matter.id,
        matter_version=matter.version,
        kiosk="330302-001",
        started_at=NOW,
        signed_at=NOW,
        language="zh_CN",
        parties=[
            PartyIntake(
                role=party.role,
                card_kind="resident",
                sex="male",
                birth=date(1990, 1, 1),
                valid_until="long-term",
                photo_sha256="0" * 64,
                **CARDS[party.role],
            )
            for party in matter.parties
        ],
        fields=list(values.values()),
        consents=[
            ConsentGiven(
                source=consent.id,
                agreed=consent.id not in refused,
                text_sha256=text_sha256(consent_text(matter, consent).zh_CN),
                language="zh_CN",
                at=NOW,
            )
            for consent in matter.consents
        ],
        pages=[
            PageRef(material=material.id, number=1, sealed_sha256="1" * 64, plain_sha256="2" * 64)
            for material in engine.materials_asked(matter, values)
        ],
        signature_png_sha256="3" * 64,
        signed_text_sha256="",
        originals=Originals.TRUST if engine.originals_of(matter) else Originals.NONE,
        delivery=Delivery(matter.delivery[0]),
    )
    intake = intake.model_copy(
        update={"signed_text_sha256": text_sha256(signed_text(signed_by(matter, intake)))}
        | {name: value for name, value in changes.items() if name in {"fields", "pages", "parties"}}
    )
    return intake.model_copy(update=changes)


@pytest.mark.parametrize("matter", [CERT, TRANSFER], ids=lambda matter: matter.id)
def test_a_visit_with_every_consent_types_nothing_and_is_complete(matter: Any) -> None:
    assert engine.missing(matter, _values(matter)) == ()
    assert completeness(matter, _intake(matter)) == ()


@pytest.mark.parametrize("matter", [CERT, TRANSFER], ids=lambda matter: matter.id)
def test_a_refused_source_is_scanned_instead_and_is_complete(matter: Any) -> None:
    for consent in matter.consents:
        asked = {material.id for material in engine.materials_asked(matter, _values(matter, (consent.id,)))}
        assert consent.instead in asked
        assert completeness(matter, _intake(matter, (consent.id,))) == ()


def test_a_source_that_knows_nothing_is_scanned_instead() -> None:
    nothing = engine.from_shared(CERT, "social_insurance", SharedDataAnswer(found=False))
    assert nothing == {}
    values = _values(CERT, ("social_insurance",))
    assert [material.id for material in engine.materials_asked(CERT, values)] == ["record"]
    assert engine.missing(CERT, values) == ()


def test_only_fields_of_the_source_are_taken_from_its_answer() -> None:
    lying = SharedDataAnswer(found=True, fields=[SharedField(field="name", value="x"), *_answer("tax").fields])
    assert set(engine.from_shared(TRANSFER, "tax", lying)) == {"deed_tax"}


def test_whose_data_a_consent_asks_for() -> None:
    assert engine.party_of(TRANSFER, "register") == "seller"
    assert engine.party_of(TRANSFER, "tax") == "buyer"


def test_what_a_person_brings_is_counted() -> None:
    assert engine.documents_now(CERT) == 0
    assert engine.documents_now(TRANSFER) == 2
    assert [material.id for material in engine.originals_of(TRANSFER)] == ["certificate", "contract"]


@pytest.mark.parametrize(
    ("status", "months", "outcome"),
    [
        ("insured", "61", "granted"),
        ("paused", "1", "granted"),
        ("none", "0", "declined"),
        ("insured", "0", "declined"),
        (None, None, "person"),
        ("insured", "many", "declined"),
    ],
)
def test_the_instant_rule(status: str | None, months: str | None, outcome: str) -> None:
    values = _values(CERT, ("social_insurance",))
    for field, value in (("status", status), ("months", months)):
        if value is not None:
            values[field] = FieldValue(field=field, value=value, source=Source.DATA)
    result = engine.decide(CERT, values)
    assert result is not None
    assert result.outcome == outcome
    assert result.rule == "social-security-cert/1"
    assert len(result.reasons) == 3
    assert all(reason.met for reason in result.reasons) == (outcome == "granted")


def test_a_matter_for_persons_is_not_decided_by_rule() -> None:
    assert engine.decide(TRANSFER, _values(TRANSFER)) is None


def test_a_wrong_value_is_told_in_words() -> None:
    number = next(field for field in TRANSFER.fields if field.id == "seller_number")
    assert engine.check_value(number, "330302198505050021", TODAY) is not None
    assert engine.check_value(number, "330302198505050022", TODAY) is None
    assert engine.check_value(number, "932682198501010017", TODAY) is None  # a foreigner's card
    loan = next(field for field in TRANSFER.fields if field.id == "loan")
    assert engine.check_value(loan, "maybe", TODAY) is not None
    mobile = number.model_copy(update={"source": "type", "validator": "mobile_cn"})
    assert engine.check_value(mobile, "13800138000", TODAY) is None
    assert engine.check_value(mobile, "12800138000", TODAY) is not None


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"matter_version": 2}, "matter"),
        ({"language": "tlh"}, "language"),
        ({"delivery": Delivery.PRINT}, "delivery"),
        ({"originals": Originals.NONE}, "originals"),
        ({"signature_png_sha256": None}, "signature"),
        ({"signed_text_sha256": "f" * 64}, "signature"),
        ({"pages": []}, "pages.certificate"),
        ({"consents": []}, "consents"),
        ({"parties": []}, "parties"),
        ({"fields": []}, "fields.seller_name"),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, Any], place: str) -> None:
    assert place in {fault.place for fault in completeness(TRANSFER, _intake(TRANSFER, **changes))}


def test_values_that_cannot_be_are_named_without_the_value() -> None:
    intake = _intake(TRANSFER)
    fields = [value for value in intake.fields if value.field not in {"buyer_name", "loan", "deed_tax"}]
    fields += [
        FieldValue(field="buyer_name", value="测试丁", source=Source.CARD),
        FieldValue(field="loan", value="maybe", source=Source.YOU),
        FieldValue(field="deed_tax", value="paid", source=Source.YOU),
        FieldValue(field="extra", value="x", source=Source.YOU),
    ]
    faults = completeness(TRANSFER, intake.model_copy(update={"fields": fields}))
    told = " ".join(map(str, faults))
    assert "测试" not in told
    assert "fields.buyer_name: differs from the card" in told
    assert "fields.loan: not a right value" in told
    assert "fields.deed_tax: cannot come from you" in told
    assert "fields.extra: not a field of the matter" in told


def test_an_expired_card_and_the_same_person_twice_are_named() -> None:
    intake = _intake(TRANSFER)
    seller, buyer = intake.parties
    expired = seller.model_copy(update={"valid_until": "2026-11-21", "number": buyer.number})
    places = {fault.place for fault in completeness(TRANSFER, intake.model_copy(update={"parties": [expired, buyer]}))}
    assert {"parties", "parties.seller.valid_until"} <= places


def test_data_without_consent_are_named() -> None:
    intake = _intake(CERT)
    refused = intake.consents[0].model_copy(update={"agreed": False})
    places = {fault.place for fault in completeness(CERT, intake.model_copy(update={"consents": [refused]}))}
    assert {"fields.status", "fields.months"} <= places


@pytest.mark.parametrize("language", Language)
def test_the_signed_text_is_masked_and_in_one_language(language: Language) -> None:
    signed = signed_by(TRANSFER, _intake(TRANSFER).model_copy(update={"language": language}))
    text = signed_text(signed)
    assert "330302198505050022" not in text
    assert "330302********0022" in text
    assert ("Seller's name" in text) == (language is Language.EN)
    assert text.endswith(TRANSFER.declaration.text().in_(language))
    assert all(value for _, value in signed_lines(signed))


def test_another_choice_is_another_signed_text() -> None:
    intake = _intake(TRANSFER)
    other = intake.model_copy(update={"originals": Originals.LATER})
    assert signed_text(signed_by(TRANSFER, intake)) != signed_text(signed_by(TRANSFER, other))


@pytest.mark.parametrize(
    ("validator", "good", "bad"),
    [
        ("uscc", "91110000600037341L", "91110000600037341M"),
        ("uscc", "330383600123456", "33038360012345"),  # the old registration number: doubtful, so a person looks
        ("travel_permit", "H12345678", "A12345678"),
        ("passport", "E12345678", "12345678"),
        ("waybill", "EZ123456785CN", "EZ123456784CN"),
        ("bank_card", "6222021234567890128", "6222021234567890129"),
        ("phone", "+852 5123 4567", "12345678901"),
    ],
)
def test_every_kind_of_number_is_checked_by_its_own_rule(validator: str, good: str, bad: str) -> None:
    field = CERT.fields[0].model_copy(update={"source": "type", "validator": validator, "choices": []})
    assert engine.check_value(field, good, TODAY) is None
    told = engine.check_value(field, bad, TODAY)
    assert told is not None
    assert told.en
