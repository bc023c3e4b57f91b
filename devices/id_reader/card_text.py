"""The 256-byte text block of a card -> the person, by the form of each kind of card.

Character 124 (byte 248) says which kind of card it is and is looked at before anything else. Source:
`docs/devices/sam.md`.

A wrong person is worse than no person: whatever does not pass every check is refused as a whole.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from contracts.rules.countries import DIGITS
from contracts.rules.faults import FaultCode
from contracts.rules.identity import NumberKind, birth_of, kind_of_number, nationality_of, sex_of
from devices.id_reader import card_layout as at
from devices.id_reader.card_fields import Block, Place, unreadable
from devices.id_reader.ethnic_groups import ETHNIC_GROUPS
from kiosk.domain.id_card import LONG_TERM, CardKind, IdCard
from kiosk.ports import DeviceError

SEXES = {"1": "male", "2": "female"}
LONG_TERM_TEXT = "长期"
PASS_DIGITS = 8
HONG_KONG, MACAO, TAIWAN = "810000", "820000", "830000"
PASS_LETTERS = {HONG_KONG: "H", MACAO: "M", TAIWAN: ""}
"""First letter of the travel permit that goes with a residence permit, by the region in its number."""

KINDS = {
    " ": CardKind.RESIDENT,
    "J": CardKind.HMT_PERMIT,
    "I": CardKind.FOREIGNER_2017,
    "Y": CardKind.FOREIGNER_2023,
}
NUMBERS = {
    CardKind.RESIDENT: NumberKind.RESIDENT,
    CardKind.HMT_PERMIT: NumberKind.HMT_PERMIT,
    CardKind.FOREIGNER_2017: NumberKind.FOREIGNER_2017,
    CardKind.FOREIGNER_2023: NumberKind.FOREIGNER_2023,
}

Until = date | Literal["long-term"]


def kind_of(text: bytes) -> CardKind:
    """Which kind of card this block belongs to.

    Raises:
        DeviceError: card_unsupported for a type character that no card is known to have.
    """
    kind = KINDS.get(Block(text).raw(at.TYPE))
    if kind is None:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, "unknown type character")
    return kind


def parse(text: bytes, photo: bytes, read_ms: float) -> IdCard:
    """One whole card from its two blocks, 256 and 1024 bytes.

    Raises:
        DeviceError: card_unsupported, or card_unreadable with the name of the field that failed.
    """
    if len(text) != at.TEXT_BYTES or len(photo) != at.PHOTO_BYTES:
        raise unreadable("length")
    match kind_of(text):
        case CardKind.RESIDENT | CardKind.HMT_PERMIT as kind:
            return _resident(kind, Block(text), photo, read_ms)
        case CardKind.FOREIGNER_2017:
            return _foreigner_2017(Block(text), photo, read_ms)
        case CardKind.FOREIGNER_2023:
            return _foreigner_2023(Block(text), photo, read_ms)


def newest_address(data: bytes) -> str:
    """The address of an answer to 30 03, 70 bytes.

    Raises:
        DeviceError: card_unreadable.
    """
    return Block(data).words(Place(0, at.ADDRESS.size), "newest address")


def _resident(kind: CardKind, block: Block, photo: bytes, read_ms: float) -> IdCard:
    number = _number(block, at.NUMBER, kind)
    sex = _sex(block, at.SEX)
    birth = block.day(at.BIRTH, "birth")
    _agree(number, birth, sex)
    ethnicity = pass_number = issue_count = None
    if kind is CardKind.RESIDENT:
        ethnicity = ETHNIC_GROUPS.get(block.code(at.ETHNICITY))
        if ethnicity is None:
            raise unreadable("ethnicity")
    else:
        pass_number = _pass_number(block, number)
        issue_count = block.count(at.ISSUE_COUNT, "issue_count")
    valid_from, valid_until = _validity(block, birth)
    return IdCard(
        kind=kind,
        name=block.chinese_name(at.NAME, "name"),
        name_latin=None,
        sex=sex,
        ethnicity=ethnicity,
        birth=birth,
        address=block.words(at.ADDRESS, "address"),
        number=number,
        issuer=block.words(at.ISSUER, "issuer"),
        valid_from=valid_from,
        valid_until=valid_until,
        nationality=None,
        pass_number=pass_number,
        issue_count=issue_count,
        photo=photo,
        read_ms=read_ms,
    )


def _foreigner_2017(block: Block, photo: bytes, read_ms: float) -> IdCard:
    number = _number(block, at.I_NUMBER, CardKind.FOREIGNER_2017)
    nationality = block.country(at.I_NATIONALITY, "nationality")
    if nationality != nationality_of(number):
        raise unreadable("nationality differs from number")
    latin = block.latin_name("name_latin", at.I_NAME_LATIN)
    chinese = block.chinese_name(at.I_NAME, "name") if block.code(at.I_NAME) else None
    birth = block.day(at.I_BIRTH, "birth")
    valid_from, valid_until = _validity(block, birth)
    return IdCard(
        kind=CardKind.FOREIGNER_2017,
        name=chinese or latin,
        name_latin=latin,
        sex=_sex(block, at.I_SEX),
        ethnicity=None,
        birth=birth,
        address=None,
        number=number,
        issuer=None,  # the card holds a code of the office that took the application, not the issuer
        valid_from=valid_from,
        valid_until=valid_until,
        nationality=nationality,
        pass_number=None,
        issue_count=None,
        photo=photo,
        read_ms=read_ms,
    )


def _foreigner_2023(block: Block, photo: bytes, read_ms: float) -> IdCard:
    number = _number(block, at.NUMBER, CardKind.FOREIGNER_2023)
    sex = _sex(block, at.SEX)
    birth = block.day(at.BIRTH, "birth")
    _agree(number, birth, sex)
    nationality = block.country(at.Y_NATIONALITY, "nationality")
    # A country that is not in the list has no digits in it either.
    if nationality_of(number) != (nationality if nationality in DIGITS else None):
        raise unreadable("nationality differs from number")
    latin = block.latin_name("name_latin", at.Y_NAME_LATIN, at.Y_NAME_LATIN_MORE)
    chinese = block.chinese_name(at.NAME, "name") if block.code(at.NAME) else None
    valid_from, valid_until = _validity(block, birth)
    return IdCard(
        kind=CardKind.FOREIGNER_2023,
        name=chinese or latin,
        name_latin=latin,
        sex=sex,
        ethnicity=None,
        birth=birth,
        address=None,
        number=number,
        issuer=None,
        valid_from=valid_from,
        valid_until=valid_until,
        nationality=nationality,
        pass_number=None,
        issue_count=block.count(at.Y_ISSUE_COUNT, "issue_count"),
        photo=photo,
        read_ms=read_ms,
    )


def _number(block: Block, place: Place, kind: CardKind) -> str:
    number = block.code(place)
    if kind_of_number(number) is not NUMBERS[kind]:
        raise unreadable("number")
    return number


def _sex(block: Block, place: Place) -> str:
    sex = SEXES.get(block.code(place))
    if sex is None:
        raise unreadable("sex")
    return sex


def _agree(number: str, birth: date, sex: str) -> None:
    if birth_of(number) != birth:
        raise unreadable("birth differs from number")
    if sex_of(number) != sex:
        raise unreadable("sex differs from number")


def _pass_number(block: Block, number: str) -> str:
    value = block.code(at.PASS_NUMBER)
    letter = PASS_LETTERS[number[:6]]
    digits = value.removeprefix(letter)
    if value != letter + digits or len(digits) != PASS_DIGITS or not (digits.isascii() and digits.isdecimal()):
        raise unreadable("pass_number")
    return value


def _validity(block: Block, birth: date) -> tuple[date, Until]:
    valid_from = block.day(at.VALID_FROM, "valid_from")
    long_term = block.code(at.VALID_UNTIL) == LONG_TERM_TEXT
    valid_until: Until = LONG_TERM if long_term else block.day(at.VALID_UNTIL, "valid_until")
    if valid_from < birth or (valid_until != LONG_TERM and valid_until < valid_from):
        raise unreadable("validity")
    return valid_from, valid_until
