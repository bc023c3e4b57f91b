"""Codes that people carry, type and scan. None of them says anything about a person.

Case number: division 6, date 8, kiosk 3, serial 5, ISO 7064 MOD 11-2 character: 23 characters. One wrong digit and
one swap of neighbours are always found.

Envelope, drop and pick-up codes: random symbols of Crockford's base 32 and one check symbol, the weighted sum over
GF(32) (x^5 + x^2 + 1) that makes the whole zero. One wrong symbol and one swap of any two symbols are always found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from contracts.rules.identity import check_character, normalise

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CASE_NUMBER_LENGTH = 23
ENVELOPE_PREFIX = "LB"  # Little Bee; tells a label from any other bar code in the room
ENVELOPE_LENGTH = 13  # 2 + 10 random + 1 check: 50 random bits
SHORT_LENGTH = 8  # 7 random + 1 check: 35 random bits, for codes that expire and whose tries are counted

_BODY = re.compile(r"[0-9]{6}\.[0-9]{8}\.[0-9]{3}\.[0-9]{5}")
_CASE = re.compile(r"[0-9]{22}[0-9X]")
_LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None})


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """The parts of a case number; `kiosk` is the number of the kiosk inside its division."""

    division: str
    day: date
    kiosk: str
    serial: int

    def __str__(self) -> str:
        """All 23 characters."""
        return self._body + check_character(self._body)

    @property
    def _body(self) -> str:
        return f"{self.division}{self.day:%Y%m%d}{self.kiosk}{self.serial:05d}"

    def __post_init__(self) -> None:
        """Refuse parts that do not fit."""
        if not _BODY.fullmatch(f"{self.division}.{self.day:%Y%m%d}.{self.kiosk}.{self.serial:05d}"):
            raise ValueError(f"case number of {self.division}, {self.kiosk}, {self.serial}")


def parse_case_number(text: str) -> CaseNumber | None:
    """The parts of a right case number, None for anything else."""
    plain = normalise(text)
    if not _CASE.fullmatch(plain) or check_character(plain[:-1]) != plain[-1]:
        return None
    try:
        day = date(int(plain[6:10]), int(plain[10:12]), int(plain[12:14]))
        return CaseNumber(plain[:6], day, plain[14:17], int(plain[17:22]))
    except ValueError:  # no such day, or a year of which no case can be
        return None


def new_envelope_code(randbelow: Callable[[int], int]) -> str:
    """A label code. `randbelow` as `secrets.randbelow`."""
    return ENVELOPE_PREFIX + _with_check(_random(ENVELOPE_LENGTH - 3, randbelow))


def parse_envelope_code(text: str) -> str | None:
    """The code as printed, None when this is no envelope label."""
    plain = normalise(text)
    if len(plain) != ENVELOPE_LENGTH or not plain.startswith(ENVELOPE_PREFIX) or not _checks(plain[2:]):
        return None
    return plain


def new_short_code(randbelow: Callable[[int], int]) -> str:
    """A drop code or a one-time pick-up code."""
    return _with_check(_random(SHORT_LENGTH - 1, randbelow))


def parse_short_code(text: str) -> str | None:
    """The code as made; letters that look like digits and hyphens are forgiven. None when it cannot be one."""
    plain = normalise(text).translate(_LOOKS_LIKE)
    return plain if len(plain) == SHORT_LENGTH and _checks(plain) else None


def spoken(code: str) -> str:
    """A short code in two groups, as it is shown and printed: ``4F7K-2M9C``."""
    return f"{code[:4]}-{code[4:]}"


def _random(length: int, randbelow: Callable[[int], int]) -> str:
    return "".join(ALPHABET[randbelow(len(ALPHABET))] for _ in range(length))


def _with_check(body: str) -> str:
    return body + ALPHABET[_double(_sum(body))]


def _checks(code: str) -> bool:
    return all(symbol in ALPHABET for symbol in code) and _sum(code) == 0


def _sum(symbols: str) -> int:
    """Horner's sum of the symbols at x over GF(32)."""
    total = 0
    for symbol in symbols:
        total = _double(total) ^ ALPHABET.index(symbol)
    return total


def _double(value: int) -> int:
    """Multiply by x in GF(32)."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value
