"""Numbers that name a person: own check of resident numbers, residence permits and foreigners' cards.

Sources: GB 11643 (18 characters, ISO 7064 MOD 11-2), the residence permits of Hong Kong, Macao and Taiwan (same
scheme, regions 810000, 820000, 830000) and the permanent residence card of 2023 (9, province, nationality, birth,
sequence, check). An unknown county never rejects a number: codes are abolished, reused and given late.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from contracts.rules.countries import LETTERS

LENGTH = 18
OLDEST_YEARS = 130

_PROVINCES = frozenset(
    str(code)
    for block in (range(11, 16), range(21, 24), range(31, 38), range(41, 47), range(50, 55), range(61, 66), (71,))
    for code in block
)
_HMT_REGIONS = frozenset({"810000", "820000", "830000"})
_HMT_PREFIXES = frozenset({"81", "82", "83"})
_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_FIFTEEN = re.compile(r"[0-9]{15}")
_FOREIGNER_2017 = re.compile(r"[A-Z]{3}[0-9]{12}")


class NumberKind(StrEnum):
    """What the form of a number says."""

    RESIDENT = "resident"
    HMT_PERMIT = "hmt_permit"
    FOREIGNER_2023 = "foreigner_2023"
    FOREIGNER_2017 = "foreigner_2017"
    FIRST_GENERATION = "first_generation"


class NumberFault(StrEnum):
    """Why a number is refused."""

    LENGTH = "length"
    CHARACTERS = "characters"
    PROVINCE = "province"
    BIRTH = "birth"
    FUTURE = "future"
    CHECK = "check"


class NumberDoubt(StrEnum):
    """Why a number that passes its checks still needs a person to look."""

    TOO_OLD = "too_old"  # more than 130 years
    SEQUENCE = "sequence"  # 000 is not issued
    FIRST_GENERATION = "first_generation"  # 15 digits: no identity since 2013, only for old files
    PATTERN_ONLY = "pattern_only"  # the foreigner's form of 2017 has no public check
    NATIONALITY = "nationality"  # three digits that the list of countries does not know


@dataclass(frozen=True, slots=True)
class PersonNumber:
    """A number that passed. Its repr never shows the person.

    Attributes:
        number: normalised: ASCII, no spaces, capital X.
        birth: None where the form does not say it surely.
        sex: as the sequence digit says; None where the form does not say it.
    """

    kind: NumberKind
    number: str = field(repr=False)
    birth: date | None = field(repr=False)
    sex: Literal["male", "female"] | None = field(repr=False)
    doubt: NumberDoubt | None = None


def normalise(text: str) -> str:
    """Full width to ASCII, spaces out, capitals."""
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def check_character(digits: str) -> str:
    """The ISO 7064 MOD 11-2 character for a string of ASCII digits: ``0`` to ``9`` or ``X``."""
    rest = 0
    for digit in digits:
        rest = (rest + int(digit)) * 2 % 11
    return "0123456789X"[(12 - rest) % 11]


def read_number(text: str, today: date) -> PersonNumber | NumberFault:
    """Any number form that names a person.

    Args:
        text: as read or typed.
        today: births after this day are refused.

    Returns:
        The number, perhaps with a doubt, or the first fault found.
    """
    number = normalise(text)
    if _FOREIGNER_2017.fullmatch(number):
        return PersonNumber(NumberKind.FOREIGNER_2017, number, None, None, NumberDoubt.PATTERN_ONLY)
    if _FIFTEEN.fullmatch(number):
        return _first_generation(number, today)
    if len(number) != LENGTH:
        return NumberFault.LENGTH
    if not _EIGHTEEN.fullmatch(number):
        return NumberFault.CHARACTERS
    return _eighteen(number, today)


def check_resident_number(number: str, today: date) -> NumberFault | None:
    """The fault of an 18 character number of a resident or of a permit holder, None when it is right."""
    read = read_number(number, today)
    if isinstance(read, NumberFault):
        return read
    if read.kind in {NumberKind.FIRST_GENERATION, NumberKind.FOREIGNER_2017}:
        return NumberFault.LENGTH
    return None


def kind_of_number(number: str) -> NumberKind | None:
    """Which kind of card a number can stand on, whatever day it is; None when it stands on none.

    Region, birthday and check character have to be right. A first generation number stands on no card.
    """
    if _FOREIGNER_2017.fullmatch(number):
        return NumberKind.FOREIGNER_2017
    if not _EIGHTEEN.fullmatch(number) or _day(number[6:14]) is None or check_character(number[:17]) != number[17]:
        return None
    return _kind(number)


def nationality_of(number: str) -> str | None:
    """Three letters of the country inside a foreigner's number; None when it says none that is known."""
    plain = normalise(number)
    if _FOREIGNER_2017.fullmatch(plain):
        return plain[:3]
    return LETTERS.get(plain[3:6]) if _EIGHTEEN.fullmatch(plain) and plain[0] == "9" else None


def birth_of(number: str) -> date | None:
    """Birthday inside an 18 character number; None when there is none."""
    plain = normalise(number)
    return _day(plain[6:14]) if _EIGHTEEN.fullmatch(plain) else None


def sex_of(number: str) -> Literal["male", "female"] | None:
    """Sex inside an 18 character number: odd sequence male, even female."""
    plain = normalise(number)
    if not _EIGHTEEN.fullmatch(plain):
        return None
    return "male" if int(plain[16]) % 2 else "female"


def from_fifteen(number: str) -> str:
    """The 18 character form of a first generation number, for look-up in old files only.

    The century is a guess, 19 but for the year 00, as the published samples read. Never rely on it.

    Raises:
        ValueError: not 15 digits.
    """
    if not _FIFTEEN.fullmatch(number):
        raise ValueError("a first generation number has 15 digits")
    century = "20" if number[6:8] == "00" else "19"
    body = number[:6] + century + number[6:]
    return body + check_character(body)


def _eighteen(number: str, today: date) -> PersonNumber | NumberFault:
    kind = _kind(number)
    if kind is None:
        return NumberFault.PROVINCE
    birth = _day(number[6:14])
    if birth is None:
        return NumberFault.BIRTH
    if birth > today:
        return NumberFault.FUTURE
    if check_character(number[:17]) != number[17]:
        return NumberFault.CHECK
    doubt = None
    if today.year - birth.year > OLDEST_YEARS:
        doubt = NumberDoubt.TOO_OLD
    elif number[14:17] == "000":
        doubt = NumberDoubt.SEQUENCE
    elif kind is NumberKind.FOREIGNER_2023 and number[3:6] not in LETTERS:
        doubt = NumberDoubt.NATIONALITY
    return PersonNumber(kind, number, birth, "male" if int(number[16]) % 2 else "female", doubt)


def _first_generation(number: str, today: date) -> PersonNumber | NumberFault:
    if number[:2] not in _PROVINCES:
        return NumberFault.PROVINCE
    birth = _day("19" + number[6:12])
    if birth is None or birth > today:
        return NumberFault.BIRTH
    return PersonNumber(NumberKind.FIRST_GENERATION, number, None, None, NumberDoubt.FIRST_GENERATION)


def _kind(number: str) -> NumberKind | None:
    if number[0] == "9":
        return NumberKind.FOREIGNER_2023 if number[1:3] in _PROVINCES else None
    if number[:2] in _HMT_PREFIXES:
        return NumberKind.HMT_PERMIT if number[:6] in _HMT_REGIONS else None
    return NumberKind.RESIDENT if number[:2] in _PROVINCES else None


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
