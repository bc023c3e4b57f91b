"""What a check of a number says. Right, doubtful or wrong: a doubtful number is taken, and a person looks."""

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
