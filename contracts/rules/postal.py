"""Numbers of consignments: UPU S10 with its check digit, and the forms of carriers that publish none.

Source: UPU S10; weights 8, 6, 4, 2, 3, 5, 9, 7. Where no check digit is public, the carrier's own answer decides.
"""

from __future__ import annotations

import re

from contracts.rules.checked import Checked, doubtful, plain, right, wrong

_S10 = re.compile(r"([A-Z]{2})([0-9]{8})([0-9])([A-Z]{2})")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_RESERVED = frozenset("JKSTW")
"""First letters of services that the UPU keeps back."""
_DOMESTIC = re.compile(r"[0-9]{13}")
_OTHER_CARRIER = re.compile(r"[A-Z]{2,3}[0-9]{12,15}")


def check_waybill(text: str) -> Checked:
    """A waybill number."""
    number = plain(text)
    form = _S10.fullmatch(number)
    if form:
        if _check_digit(form[2]) != form[3]:
            return wrong(number, "check digit")
        return doubtful(number, "a service that is not in use") if form[1][0] in _RESERVED else right(number)
    if _DOMESTIC.fullmatch(number) or _OTHER_CARRIER.fullmatch(number):
        return doubtful(number, "no public check digit")
    return wrong(number, "not the form of a waybill number")


def _check_digit(digits: str) -> str:
    rest = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    return {0: "5", 1: "0"}.get(rest, str(11 - rest))
