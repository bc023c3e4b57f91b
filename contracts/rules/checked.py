"""What a check of a number says. Right, doubtful or wrong: a doubtful number is taken, and a person looks.

The check characters beside this are reckoned here. python-stdnum is well kept (2.2 of January 2026, LGPL 2.1+) and
reckons the same, which `tests/contracts/rules/test_check_characters.py` shows; but importing any part of it loads its
whole `util` with `ssl`, and these rules stand on the standard library alone, for three sums of a few lines. Its
`validate` is no choice anywhere: it refuses valid permits, foreigners' cards and organisations of villages.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

_SEPARATORS = re.compile(r"[\s()-]")


class Verdict(StrEnum):
    """How a number stands."""

    RIGHT = "right"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Checked:
    """A number with its verdict. Its repr never shows the number.

    Attributes:
        number: normalised: ASCII, capitals, without blanks and hyphens.
        reason: why it is doubtful or wrong, for staff; holds nothing of the number.
    """

    verdict: Verdict
    number: str = field(repr=False)
    reason: str = ""


def plain(text: str) -> str:
    """As numbers are compared: full width to ASCII, capitals, no blanks, hyphens or brackets."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).upper()


def right(number: str) -> Checked:
    """It passes every check that there is."""
    return Checked(Verdict.RIGHT, number)


def doubtful(number: str, reason: str) -> Checked:
    """It may be right."""
    return Checked(Verdict.DOUBTFUL, number, reason)


def wrong(number: str, reason: str) -> Checked:
    """It cannot be right."""
    return Checked(Verdict.WRONG, number, reason)
