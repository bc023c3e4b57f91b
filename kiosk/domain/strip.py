"""A paper for a roll, as its parts from top to bottom: drawn as a page, or written by the printer's own letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from contracts.rules.text import Language


class Size(StrEnum):
    """How large words stand."""

    SMALL = "small"
    BODY = "body"
    TITLE = "title"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class StripWords:
    """Words that run over as many lines as they need."""

    words: str
    size: Size = Size.BODY
    centred: bool = False
    kind: Literal["words"] = "words"


@dataclass(frozen=True, slots=True)
class StripPair:
    """A name and its value."""

    name: str
    value: str
    kind: Literal["pair"] = "pair"


@dataclass(frozen=True, slots=True)
class StripQr:
    """A QR code with its caption below. `modules`: its rows, light margin included, ``#`` for dark."""

    text: str
    caption: str
    modules: tuple[str, ...]
    kind: Literal["qr"] = "qr"


@dataclass(frozen=True, slots=True)
class StripBars:
    """A Code 128 bar code with its letters below."""

    text: str
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True, slots=True)
class StripRule:
    """A line across with room around it."""

    kind: Literal["rule"] = "rule"


StripPart = StripWords | StripPair | StripQr | StripBars | StripRule


@dataclass(frozen=True, slots=True)
class Strip:
    """One paper on a roll. `title` holds nothing personal; the parts may show a person's case."""

    language: Language
    title: str
    parts: tuple[StripPart, ...] = field(repr=False)
