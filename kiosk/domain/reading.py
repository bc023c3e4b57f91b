"""What a page that was read by machine may say: a value to suggest, or a name that is not there.

A reading never becomes a value by itself. It is offered only when every line it rests on is certain and its form is the
one that the matter file names, and the person is asked to check it. A name is missed only on a page that was read with
certainty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kiosk.domain.pages import ReadLine, Region

CERTAIN = 0.8
"""A line whose weakest character is below this is not used: one doubtful digit makes a wrong certificate.

Of 436 readable fields on 220 spoilt sheets it loses 41; 0.9 loses 71 and 0.95 130. Two were wrong, by a stain that made
another digit of one: 0.9 lets both pass and 0.95 one, so what is read is shown with its mark and asked about.
"""

_SPACE = re.compile(r"[\s·•・]+")
_BRACKETS = str.maketrans({"(": "（", ")": "）", "[": "〔", "]": "〕"})
_DATE = re.compile(r"([12]\d{3})[年./-](\d{1,2})[月./-](\d{1,2})日?")


def suggestion(lines: Iterable[ReadLine], region: Region, pattern: str, *, is_date: bool = False) -> str | None:
    """The value that a part of the page gives, or None.

    Args:
        lines: of the page.
        region: where the value stands.
        pattern: regular expression of the value, over the text of the part without blanks and with Chinese brackets.
        is_date: written as 2026年11月22日 or alike; the suggestion is 2026-11-22.

    Returns:
        None too when the form occurs twice with different values: nobody can know which one is meant.
    """
    text = _plain(_certain(lines, region))
    found = {match[0] for match in re.finditer(pattern, text)}
    if len(found) != 1:
        return None
    value = found.pop()
    return _iso(value) if is_date else value


def lacks(lines: Iterable[ReadLine], region: Region, value: str) -> bool:
    """Whether a part of the page was read with certainty and `value` does not stand there."""
    text = _plain(_certain(lines, region))
    return bool(text) and _plain([value]) not in text


def _certain(lines: Iterable[ReadLine], region: Region) -> list[str]:
    """The certain lines of a part; none at all when one of them is doubtful."""
    here = [
        line
        for line in lines
        if region.holds(line.where.left + line.where.width / 2, line.where.top + line.where.height / 2)
    ]
    return [line.text for line in here] if all(line.certainty >= CERTAIN for line in here) else []


def _plain(texts: Iterable[str]) -> str:
    """Without blanks, dots in names and width variants, which a recogniser cannot tell apart."""
    folded = unicodedata.normalize("NFKC", "\n".join(texts)).translate(_BRACKETS)
    return "\n".join(_SPACE.sub("", line) for line in folded.splitlines())


def _iso(text: str) -> str | None:
    match = _DATE.fullmatch(text)
    return None if match is None else f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
