"""Numbers of documents, organisations, matters, consignments, telephones and bank cards: vectors, and check digits."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from contracts.rules.checked import Checked, Verdict
from contracts.rules.documents import DocumentKind, check_document, check_travel_permit
from contracts.rules.organisations import ALPHABET, PREFIXES, check_matter_code, check_uscc
from contracts.rules.postal import check_waybill
from contracts.rules.reaching import check_bank_card, check_phone

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "validators.json").read_text(encoding="utf-8")
)
EXPECTED = {"valid": Verdict.RIGHT, "warn": Verdict.DOUBTFUL, "invalid": Verdict.WRONG}
CHECKS: dict[str, Callable[[str], Checked]] = {
    "uscc": check_uscc,
    "matter_code": check_matter_code,
    "postal_s10": check_waybill,
    "bank_card": check_bank_card,
    "mobile_cn": check_phone,
}
CASES = [pytest.param(group, case, id=f"{group}-{case['input']}") for group in CHECKS for case in VECTORS[group]]


@pytest.mark.parametrize(("group", "case"), CASES)
def test_every_vector_is_judged_as_expected(group: str, case: dict[str, str]) -> None:
    checked = CHECKS[group](case["input"])
    assert checked.verdict is EXPECTED[case["expect"]], case["why"]
    assert (checked.reason == "") is (checked.verdict is Verdict.RIGHT)


@pytest.mark.parametrize("case", VECTORS["other_documents"], ids=lambda case: case["input"])
def test_every_document_is_judged_as_expected(case: dict[str, str]) -> None:
    checked = check_document(case["input"], DocumentKind(case["kind"]))
    assert checked.verdict is EXPECTED[case["expect"]], case["why"]


def test_what_a_renewal_adds_is_cut_off() -> None:
    assert check_travel_permit("H1234567801").number == "H12345678"
    assert check_travel_permit("m 8765 4321").number == "M87654321"
    assert check_travel_permit("1234567801").number == "12345678"
    assert check_travel_permit("X12345678").verdict is Verdict.WRONG


def test_social_insurance_of_hong_kong_macao_and_taiwan() -> None:
    for number in ("HKG012345678", "MAC012345678", "TWN012345678"):
        assert check_document(number, DocumentKind.HMT_SOCIAL_INSURANCE).verdict is Verdict.RIGHT
    assert check_document("CHN012345678", DocumentKind.HMT_SOCIAL_INSURANCE).verdict is Verdict.WRONG


def test_the_kinds_of_organisation_are_all_there() -> None:
    assert set(VECTORS["uscc_prefixes"]) == PREFIXES


def test_numbers_are_given_in_one_form() -> None:
    assert check_phone("+86 138-0013-8000").number == "13800138000"
    assert check_phone("00852 5123 4567").number == check_phone("+852 5123 4567").number == "+85251234567"
    assert check_uscc("９２330383ma2abcd131").number == "92330383MA2ABCD131"


def test_the_repr_hides_the_number() -> None:
    for checked in (check_phone("13800138000"), check_bank_card("6222021234567890128"), check_phone("1")):
        assert "1380" not in repr(checked)
        assert "6222" not in repr(checked)


CODES = [case["input"].upper() for case in VECTORS["uscc"] if case["expect"] == "valid"]


@given(st.sampled_from(CODES), st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_wrong_character_of_a_code_is_always_found(code: str, place: int, character: str) -> None:
    assume(code[place] != character)
    assert check_uscc(code[:place] + character + code[place + 1 :]).verdict is Verdict.WRONG


@given(st.sampled_from(["6222021234567890128", "6217000000000000012"]), st.integers(0, 18), st.integers(1, 9))
def test_one_wrong_digit_of_a_bank_card_is_always_found(number: str, place: int, by: int) -> None:
    digit = (int(number[place]) + by) % 10
    assert check_bank_card(number[:place] + str(digit) + number[place + 1 :]).verdict is Verdict.WRONG


@given(st.integers(0, 7), st.integers(1, 9))
def test_one_wrong_digit_of_a_consignment_is_found(place: int, by: int) -> None:
    number = "RR473124829GB"  # a check digit of 5 stands for two rests, and finds less
    digit = (int(number[2 + place]) + by) % 10
    assert check_waybill(number[: 2 + place] + str(digit) + number[3 + place :]).verdict is Verdict.WRONG


@given(st.text(max_size=40))
def test_any_text_gets_a_verdict(text: str) -> None:
    for check in CHECKS.values():
        assert check(text).verdict in Verdict
    for kind in DocumentKind:
        assert check_document(text, kind).verdict in Verdict
