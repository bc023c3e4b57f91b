"""The 256-byte text block of a card <-> the fields printed on it.

UTF-16LE, padded with spaces, every field at a fixed byte offset. Character 124 (byte 248) says which kind of card it is
and is looked at before anything else. Source: `docs/devices/sam.md`.

A wrong person is worse than no person: whatever does not pass every check is refused as a whole.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from contracts.rules.faults import FaultCode
from contracts.rules.identity import LENGTH, birth_of, check_character
from devices.id_reader.ethnic_groups import ETHNIC_GROUPS
from kiosk.domain.id_card import LONG_TERM, CardKind, IdCard
from kiosk.ports import DeviceError

TEXT_BYTES = 256
PHOTO_BYTES = 1024
SEXES = {"1": "male", "2": "female"}
LONG_TERM_TEXT = "长期"
_ASCII_DIGITS = frozenset("0123456789")
_ISO_DAY = 8
NONCHARACTER = 0xFFFE

KINDS = {
    " ": CardKind.RESIDENT,
    "J": CardKind.HMT_PERMIT,
    "I": CardKind.FOREIGNER_2017,
    "Y": CardKind.FOREIGNER_2023,
}
NAMES = {
    CardKind.HMT_PERMIT: "residence permit of Hong Kong, Macao or Taiwan",
    CardKind.FOREIGNER_2017: "foreigner's permanent residence card, form of 2017",
    CardKind.FOREIGNER_2023: "foreigner's permanent residence card, form of 2023",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field lies in the block, in bytes."""

    offset: int
    size: int


NAME = Place(0, 30)
SEX = Place(30, 2)
ETHNICITY = Place(32, 4)
BIRTH = Place(36, 16)
ADDRESS = Place(52, 70)
NUMBER = Place(122, 36)
ISSUER = Place(158, 30)
VALID_FROM = Place(188, 16)
VALID_UNTIL = Place(204, 16)
TYPE = Place(248, 2)


def kind_of(text: bytes) -> CardKind:
    """Which kind of card this block belongs to.

    Raises:
        DeviceError: card_unsupported for a type character that no card is known to have.
    """
    kind = KINDS.get(_field(text, TYPE, strip=False))
    if kind is None:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, "unknown type character")
    return kind


def parse(text: bytes, photo: bytes, read_ms: float) -> IdCard:
    """One whole card from its two blocks, 256 and 1024 bytes.

    Raises:
        DeviceError: card_unsupported, or card_unreadable with the name of the field that failed.
    """
    if len(text) != TEXT_BYTES or len(photo) != PHOTO_BYTES:
        raise _unreadable("length")
    kind = kind_of(text)
    if kind is not CardKind.RESIDENT:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, NAMES[kind])
    return _resident(text, photo, read_ms)


def _resident(text: bytes, photo: bytes, read_ms: float) -> IdCard:
    number = _field(text, NUMBER)
    body, check = number[:-1], number[-1:]
    if len(number) != LENGTH or not set(body) <= _ASCII_DIGITS or check_character(body) != check:
        raise _unreadable("number")
    birth = _day(text, BIRTH, "birth")
    if birth_of(number) != birth:
        raise _unreadable("birth differs from number")
    sex = SEXES.get(_field(text, SEX))
    if sex is None:
        raise _unreadable("sex")
    ethnicity = ETHNIC_GROUPS.get(_field(text, ETHNICITY))
    if ethnicity is None:
        raise _unreadable("ethnicity")
    valid_from = _day(text, VALID_FROM, "valid_from")
    valid_until: date | Literal["long-term"] = (
        LONG_TERM if _field(text, VALID_UNTIL) == LONG_TERM_TEXT else _day(text, VALID_UNTIL, "valid_until")
    )
    if valid_from < birth or (valid_until != LONG_TERM and valid_until < valid_from):
        raise _unreadable("validity")
    return IdCard(
        kind=CardKind.RESIDENT,
        name=_words(text, NAME, "name"),
        name_latin=None,
        sex=sex,
        ethnicity=ethnicity,
        birth=birth,
        address=_words(text, ADDRESS, "address"),
        number=number,
        issuer=_words(text, ISSUER, "issuer"),
        valid_from=valid_from,
        valid_until=valid_until,
        nationality=None,
        pass_number=None,
        issue_count=None,
        photo=photo,
        read_ms=read_ms,
    )


def _unreadable(field_name: str) -> DeviceError:
    return DeviceError(FaultCode.CARD_UNREADABLE, field_name)


def _field(text: bytes, place: Place, *, strip: bool = True) -> str:
    try:
        value = text[place.offset : place.offset + place.size].decode("utf-16-le")
    except UnicodeDecodeError as error:
        raise _unreadable("half a character") from error
    return value.rstrip(" ") if strip else value


def _words(text: bytes, place: Place, field_name: str) -> str:
    value = _field(text, place).strip(" ")
    if not value or any(_damaged(character) for character in value):
        raise _unreadable(field_name)
    return value


def _damaged(character: str) -> bool:
    # Private-use characters stay: older cards hold rare characters there. Unassigned ones stay too: this Python may be
    # older than the newest block of rare characters.
    return (
        unicodedata.category(character) in {"Cc", "Cs"} or character == "�" or ord(character) & 0xFFFE == NONCHARACTER
    )


def _day(text: bytes, place: Place, field_name: str) -> date:
    value = _field(text, place)
    if len(value) != _ISO_DAY or not set(value) <= _ASCII_DIGITS:
        raise _unreadable(field_name)
    try:
        return date(int(value[:4]), int(value[4:6]), int(value[6:]))
    except ValueError as error:
        raise _unreadable(field_name) from error


@dataclass(frozen=True, slots=True)
class Printed:
    """The fields as they stand on a resident card, before any check. Used by the far end and by tests.

    Attributes:
        valid_until: ``YYYYMMDD`` or ``长期``.
        kind: the type character.
    """

    name: str = field(repr=False)
    sex: str = field(repr=False)
    ethnicity: str = field(repr=False)
    birth: str = field(repr=False)
    address: str = field(repr=False)
    number: str = field(repr=False)
    issuer: str = field(repr=False)
    valid_from: str = field(repr=False)
    valid_until: str = field(repr=False)
    kind: str = " "

    def to_bytes(self) -> bytes:
        """The 256-byte block.

        Raises:
            ValueError: a value is longer than its place.
        """
        block = bytearray(" ".encode("utf-16-le") * (TEXT_BYTES // 2))
        for place, value in (
            (NAME, self.name),
            (SEX, self.sex),
            (ETHNICITY, self.ethnicity),
            (BIRTH, self.birth),
            (ADDRESS, self.address),
            (NUMBER, self.number),
            (ISSUER, self.issuer),
            (VALID_FROM, self.valid_from),
            (VALID_UNTIL, self.valid_until),
            (TYPE, self.kind),
        ):
            data = value.encode("utf-16-le")
            if len(data) > place.size:
                raise ValueError(f"{len(data)} bytes do not fit into {place.size}")
            block[place.offset : place.offset + len(data)] = data
        return bytes(block)
