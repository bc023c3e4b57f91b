"""The person as a card names them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal


class CardKind(StrEnum):
    """Kinds of identity card, decided by the type character of the card itself."""

    RESIDENT = "resident"
    HMT_PERMIT = "hmt_permit"
    FOREIGNER_2017 = "foreigner_2017"
    FOREIGNER_2023 = "foreigner_2023"


@dataclass(frozen=True, slots=True)
class CardPicture:
    """The photo of a card as a picture. Its repr shows nothing of it.

    Attributes:
        bmp: 102 x 126 pixels, 24 bit; None when no program could make one.
        reason: for staff, why there is none.
    """

    bmp: bytes | None = field(repr=False)
    reason: str


class CardPart(StrEnum):
    """What is read from a card beside text and photo, and only where somebody needs it."""

    FINGERPRINT = "fingerprint"
    NEWEST_ADDRESS = "newest_address"


TEXT_AND_PHOTO: frozenset[CardPart] = frozenset()
"""Nothing more than every card gives."""

LONG_TERM: Literal["long-term"] = "long-term"


@dataclass(frozen=True, slots=True)
class IdCard:
    """A card that was read completely and passed every check. Its repr never shows the person.

    Attributes:
        name: in Chinese characters; a foreigner without a Chinese name has the Latin one here too.
        address: the newest one where it was asked for and the card has one, else as printed; foreigners' cards have
            none.
        nationality: three letters of GB/T 2659.
        issue_count: how often it was issued anew, as the card counts.
        photo: 1024 raw WLT bytes, never decoded here.
        read_ms: from the first byte of the find that was answered "found" to this value.
        fingerprint: raw templates, 1024 or 512 bytes, or none of them; None when it was not asked for, or refused.
    """

    kind: CardKind
    name: str = field(repr=False)
    name_latin: str | None = field(repr=False)
    sex: str = field(repr=False)
    ethnicity: str | None = field(repr=False)
    birth: date = field(repr=False)
    address: str | None = field(repr=False)
    number: str = field(repr=False)
    issuer: str | None = field(repr=False)
    valid_from: date = field(repr=False)
    valid_until: date | Literal["long-term"] = field(repr=False)
    nationality: str | None = field(repr=False)
    pass_number: str | None = field(repr=False)
    issue_count: int | None = field(repr=False)
    photo: bytes = field(repr=False)
    read_ms: float = 0.0
    fingerprint: bytes | None = field(default=None, repr=False)
