"""Our check characters beside those of python-stdnum: two who reckoned apart and agree."""

from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2

from contracts.rules.checked import Verdict
from contracts.rules.identity import check_character
from contracts.rules.organisations import ALPHABET, check_uscc
from contracts.rules.reaching import check_bank_card


@given(st.text("0123456789", min_size=17, max_size=17))
def test_resident_numbers(digits: str) -> None:
    assert check_character(digits) == mod_11_2.calc_check_digit(digits)


@given(st.text("0123456789", min_size=12, max_size=18).filter(lambda digits: digits.strip("0") != ""))
def test_bank_cards(digits: str) -> None:
    number = digits + luhn.calc_check_digit(digits)
    assert check_bank_card(number).verdict is Verdict.RIGHT
    other = digits + str((int(number[-1]) + 1) % 10)
    assert check_bank_card(other).verdict is Verdict.WRONG


@given(
    st.text(ALPHABET, min_size=2, max_size=2),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(ALPHABET, min_size=9, max_size=9),
)
def test_organisations(kind: str, place: str, inner: str) -> None:
    body = kind + place + inner
    last = uscc.calc_check_digit(body)
    assert check_uscc(body + last).reason != "check character"
    other = ALPHABET[(ALPHABET.index(last) + 1) % len(ALPHABET)]
    assert check_uscc(body + other).reason == "check character"
