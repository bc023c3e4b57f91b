"""What a card with contacts says: a holder of social security, a purse for transit, one of our staff."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class ChipCardKind(StrEnum):
    """Kinds of public chip card that are read."""

    SOCIAL_SECURITY = "social_security"
    TRANSIT = "transit"


@dataclass(frozen=True, slots=True)
class SocialSecurityCard:
    """A social security card that was read to its end. Its repr never shows the person.

    A field is a value that passed every check, or None: then the card leaves it blank, or the field is named in
    `withheld` because the card gives it only after a PIN or to a security module.

    Attributes:
        number: number of the card itself.
        id_number: social security number, which is the holder's identity number.
        issuer: organisation that initialised the card, as 24 hex digits.
        region: division code of the issuing region, six digits.
        withheld: names of the fields that the card refused to give.
    """

    number: str | None = field(repr=False)
    name: str | None = field(repr=False)
    id_number: str | None = field(repr=False)
    sex: str | None = field(repr=False)
    birth: date | None = field(repr=False)
    issuer: str | None
    region: str
    version: str | None
    issued: date | None
    valid_until: date | None
    withheld: tuple[str, ...] = ()
    read_ms: float = 0.0

    @property
    def kind(self) -> ChipCardKind:
        """Always social security."""
        return ChipCardKind.SOCIAL_SECURITY


class TripKind(StrEnum):
    """What an entry in the purse's log is. Other codes are kept as `other`."""

    LOAD = "load"
    PURCHASE = "purchase"
    COMPOUND = "compound"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trip:
    """One entry of the purse's log. Where somebody went is personal too.

    Attributes:
        sequence: counter of the purse.
        amount_fen: in fen, never negative.
        at: local time of the terminal; None when the terminal wrote no possible time.
    """

    sequence: int
    kind: TripKind
    amount_fen: int = field(repr=False)
    terminal: str = field(repr=False)
    at: datetime | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey as the gates wrote it down. Codes are given as the card has them: their meaning is not public.

    Attributes:
        kind: two hex digits: in, out, transfer and the like.
        mode: two hex digits: underground, bus and the like.
        terminal: 16 hex digits.
        place: line and station, 14 hex digits.
        fare_fen: in fen, never negative.
        balance_fen: what was left on the card, in fen.
        at: local time of the gate; None when it wrote no possible time.
        city: four digits.
    """

    kind: str
    mode: str
    terminal: str = field(repr=False)
    place: str = field(repr=False)
    fare_fen: int = field(repr=False)
    balance_fen: int = field(repr=False)
    at: datetime | None = field(repr=False)
    city: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TransitCard:
    """A T-Union card that was read to its end.

    Attributes:
        number: 19 digits.
        issuer: 16 hex digits.
        balance_fen: negative when the card is overdrawn.
        trips: the purse's log, newest first.
        journeys: newest first; empty on a card that keeps none.
    """

    number: str = field(repr=False)
    issuer: str
    valid_from: date
    valid_until: date
    balance_fen: int = field(repr=False)
    trips: tuple[Trip, ...] = field(default=(), repr=False)
    journeys: tuple[Journey, ...] = field(default=(), repr=False)
    read_ms: float = 0.0

    @property
    def kind(self) -> ChipCardKind:
        """Always transit."""
        return ChipCardKind.TRANSIT


ChipCard = SocialSecurityCard | TransitCard


class StaffRole(StrEnum):
    """What a staff card says its holder is. A hint for the screen; the backend decides."""

    COURIER = "courier"
    TECHNICIAN = "technician"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A staff card that lies in the reader. Its number is no secret and proves nothing.

    Attributes:
        number: printed on the card.
        tries_left: wrong PINs the card still bears; 0: it is blocked for good.
    """

    number: str
    role: StaffRole
    tries_left: int


@dataclass(frozen=True, slots=True)
class StaffProof:
    """The card's signed answer to one challenge, given only after the right PIN. Worthless a second time.

    Attributes:
        nonce: 16 bytes by the card.
        signature: 64 bytes, r and s.
    """

    number: str
    nonce: bytes = field(repr=False)
    signature: bytes = field(repr=False)
