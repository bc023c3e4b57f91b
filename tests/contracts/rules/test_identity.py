"""Number vectors, and what the check character promises."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.identity import (
    NumberFault,
    NumberKind,
    PersonNumber,
    birth_of,
    check_character,
    check_resident_number,
    from_fifteen,
    normalise,
    read_number,
    sex_of,
)

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "validators.json").read_text(encoding="utf-8")
)
TODAY = date.fromisoformat(VECTORS["reference_date"])


def _cases(*groups: str) -> list[Any]:
    return [pytest.param(case, id=f"{group}-{case['input']}") for group in groups for case in VECTORS[group]]


@pytest.mark.parametrize("case", _cases("resident_id", "hmt_residence", "foreign_pr_2023"))
def test_every_vector_is_judged_as_expected(case: dict[str, str]) -> None:
    read = read_number(case["input"], TODAY)
    verdict = "invalid" if isinstance(read, NumberFault) else "warn" if read.doubt else "valid"
    assert verdict == case["expect"], read
    if "birth" in case:
        assert birth_of(case["input"]) == date.fromisoformat(case["birth"])
    if "sex" in case:
        assert sex_of(case["input"]) == {"M": "male", "F": "female"}[case["sex"]]


@pytest.mark.parametrize("case", VECTORS["id_15_to_18"])
def test_first_generation_numbers_are_lengthened(case: dict[str, str]) -> None:
    assert from_fifteen(case["input"]) == case["output"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("810000199408230021", NumberKind.HMT_PERMIT),
        ("932682198501010017", NumberKind.FOREIGNER_2023),
        ("CAN110019810803", NumberKind.FOREIGNER_2017),
        ("110105 19491231 002x", NumberKind.RESIDENT),
    ],
)
def test_the_form_names_the_kind(number: str, kind: NumberKind) -> None:
    read = read_number(number, TODAY)
    assert isinstance(read, PersonNumber)
    assert read.kind is kind


def test_a_number_of_another_form_is_no_resident_number() -> None:
    assert check_resident_number("CAN110019810803", TODAY) is NumberFault.LENGTH
    assert check_resident_number("610104620927690", TODAY) is NumberFault.LENGTH
    assert check_resident_number("11010519491231002X", TODAY) is None


def test_the_repr_hides_the_person() -> None:
    assert "19491231" not in repr(read_number("11010519491231002X", TODAY))


_NUMBERS = st.builds(
    lambda day, sequence: (body := f"330302{day:%Y%m%d}{sequence:03d}") + check_character(body),
    st.dates(date(1930, 1, 1), date(2020, 12, 31)),
    st.integers(1, 999),
)


@given(_NUMBERS, st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(number: str, place: int, by: int) -> None:
    digit = 10 if number[place] == "X" else int(number[place])
    wrong = (digit + by) % 10
    spoilt = number[:place] + str(wrong) + number[place + 1 :]
    assert spoilt == number or isinstance(read_number(spoilt, TODAY), NumberFault)


@given(_NUMBERS, st.integers(0, 16))
def test_a_swap_of_neighbours_is_always_found(number: str, place: int) -> None:
    spoilt = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert spoilt == number or isinstance(read_number(spoilt, TODAY), NumberFault)


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    read = read_number(text, TODAY)
    if isinstance(read, PersonNumber):
        assert read.number == normalise(text)
    birth_of(text)
    sex_of(text)
