"""Codes: what was made is read again, what was spoilt is found."""

from __future__ import annotations

import secrets
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.codes import (
    ALPHABET,
    CASE_NUMBER_LENGTH,
    CaseNumber,
    new_envelope_code,
    new_short_code,
    parse_case_number,
    parse_envelope_code,
    parse_short_code,
    spoken,
)
from contracts.rules.identity import check_character

_CASES = st.builds(
    CaseNumber,
    st.integers(110000, 659999).map(str),
    st.dates(date(2026, 1, 1), date(2099, 12, 31)),
    st.integers(0, 999).map("{:03d}".format),
    st.integers(0, 99999),
)


def test_a_known_case_number() -> None:
    number = CaseNumber("330302", date(2026, 12, 30), "001", 7)
    assert str(number) == "33030220261230001000076"
    assert parse_case_number("330302 20261230 001 00007 6") == number


def test_a_year_of_which_no_case_can_be_is_no_case_number() -> None:
    body = "3303020021010100100021"
    assert parse_case_number(body + check_character(body)) is None


@given(_CASES)
def test_a_case_number_is_read_back(number: CaseNumber) -> None:
    assert len(str(number)) == CASE_NUMBER_LENGTH
    assert parse_case_number(str(number)) == number


@given(_CASES, st.integers(0, 22), st.sampled_from("0123456789X"))
def test_one_wrong_character_of_a_case_number_is_found(number: CaseNumber, place: int, character: str) -> None:
    text = str(number)
    spoilt = text[:place] + character + text[place + 1 :]
    assert spoilt == text or parse_case_number(spoilt) is None


@given(_CASES, st.integers(0, 21))
def test_a_swap_of_neighbours_in_a_case_number_is_found(number: CaseNumber, place: int) -> None:
    text = str(number)
    spoilt = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    assert spoilt == text or parse_case_number(spoilt) is None


@given(st.integers(0, 12), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_of_an_envelope_code_is_found(place: int, symbol: str) -> None:
    code = new_envelope_code(secrets.randbelow)
    spoilt = code[:place] + symbol + code[place + 1 :]
    assert spoilt == code or parse_envelope_code(spoilt) is None


@given(st.integers(0, 7), st.integers(0, 7))
def test_a_swap_of_any_two_symbols_of_a_short_code_is_found(one: int, other: int) -> None:
    code = new_short_code(secrets.randbelow)
    symbols = list(code)
    symbols[one], symbols[other] = symbols[other], symbols[one]
    spoilt = "".join(symbols)
    assert spoilt == code or parse_short_code(spoilt) is None


def test_a_short_code_is_read_as_people_type_it() -> None:
    code = new_short_code(lambda _: 0)
    assert code == "00000000"
    assert parse_short_code("oooo-OOOO") == code
    assert parse_short_code(spoken(code).lower()) == code


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    parse_case_number(text)
    parse_envelope_code(text)
    parse_short_code(text)
