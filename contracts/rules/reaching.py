"""Numbers by which a person is reached or paid: telephones and bank cards.

Sources: the numbering plans of the mainland, Hong Kong, Macao and Taiwan; ISO/IEC 7812 (Luhn).
"""

from __future__ import annotations

import re

from contracts.rules.checked import Checked, doubtful, plain, right, wrong

_MAINLAND = re.compile(r"(?:\+86|0086)?(1[3-9][0-9]{9})")
_DATA_ONLY = re.compile(r"14[0-4689]")
_ABROAD = re.compile(r"(?:\+|00)(?:852[4-79][0-9]{7}|8536[0-9]{7}|8869[0-9]{8})")
_LANDLINE = re.compile(r"(?:(?:\+86|0086)0?|0)[1-9][0-9]{1,2}[2-9][0-9]{6,7}")
_BANK_CARD = re.compile(r"[0-9]{13,19}")


def check_phone(text: str) -> Checked:
    """A telephone that can take a text message: of the mainland, Hong Kong, Macao or Taiwan."""
    number = plain(text)
    form = _MAINLAND.fullmatch(number)
    if form:
        return doubtful(form[1], "a range for machines") if _DATA_ONLY.match(form[1]) else right(form[1])
    if _ABROAD.fullmatch(number):
        return right("+" + number.removeprefix("+").removeprefix("00"))
    if _LANDLINE.fullmatch(number):
        return doubtful(number, "a landline: it takes no text message")
    return wrong(number, "not a telephone number")


def check_bank_card(text: str) -> Checked:
    """A bank card number, by its Luhn digit. It is never stored."""
    number = plain(text)
    if not _BANK_CARD.fullmatch(number) or not number.strip("0"):
        return wrong(number, "not 13 to 19 digits")
    return right(number) if _luhn(number) == 0 else wrong(number, "check digit")


def _luhn(digits: str) -> int:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        double = int(digit) * 2 if place % 2 else int(digit)
        total += sum(divmod(double, 10))
    return total % 10
