"""What the kiosk prints, as values. Rendering them is the page worker's job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contracts.rules.text import Language, Text


class MediumKind(StrEnum):
    """What a paper is made of."""

    SHEET = "sheet"
    LABEL = "label"
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Medium:
    """What a printer prints on. `height_mm` of a roll is 0: as long as it needs to be."""

    kind: MediumKind
    width_mm: float
    height_mm: float


A4 = Medium(MediumKind.SHEET, 210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A name and a value on a paper; the value is already masked where it must be."""

    name: Text
    value: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Receipt of a visit: what was handed in, what comes next, where everything is."""

    language: Language
    title: Text
    case_number: str
    at: datetime
    place: str
    lines: tuple[Line, ...]
    next_steps: tuple[Text, ...]
    status_url: str  # in a QR code; holds no personal data
    appeal: Text | None


@dataclass(frozen=True, slots=True)
class EnvelopeLabel:
    """Label of one envelope: bar code, box, where it goes. No citizen's name or number."""

    envelope: str
    case_number: str
    box_code: str
    matter: Text
    department: str
    sort_code: str
    in_trust: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class DropSlip:
    """Code and date for originals brought later, or left in trust."""

    language: Language
    case_number: str
    code: str
    in_trust: bool
    answer_by: datetime | None
    provisional: bool
    status_url: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a matter needs, to take home."""

    language: Language
    matter: Text
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CourierReceipt:
    """What the courier took and loaded, signed on both sides."""

    courier: str
    at: datetime
    place: str
    taken: tuple[str, ...]  # envelope codes
    loaded: tuple[str, ...]
    exceptions: tuple[str, ...]


Paper = Receipt | EnvelopeLabel | DropSlip | Checklist | CourierReceipt
