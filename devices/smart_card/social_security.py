"""The social security application (SSSE) on a card: its records, how they are asked for, what they must hold.

Source: `docs/devices/pcsc.md`. Three styles of READ RECORD are in the field; the tag in the answer decides whether a
record is the wanted one, whatever style found it. No PIN is ever sent to such a card.

A wrong person is worse than no person: whatever does not pass every check is refused as a whole.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from contracts.rules.faults import FaultCode
from contracts.rules.identity import NumberFault, NumberKind, read_number
from devices.smart_card.frames import ANY_LENGTH, Command, Reply, Sw, Talk, ask, select_by_name, status, tagged
from kiosk.domain.chip_card import SocialSecurityCard
from kiosk.ports import DeviceError

APPLICATION = b"sx1.sh." + "社会保障".encode("gbk")
EF05 = 0xEF05
EF06 = 0xEF06
SEXES = {"1": "male", "2": "female"}
WITHHELD = frozenset({Sw.NOT_ALLOWED, Sw.NOT_NOW})
"""The card wants a PIN or a security module first."""
_ID_KINDS = frozenset({NumberKind.RESIDENT, NumberKind.HMT_PERMIT, NumberKind.FOREIGNER_2023})
_NONCHARACTER = 0xFFFE
_BLANK_DAY = frozenset({b"\xff\xff\xff\xff", b"\0\0\0\0"})


@dataclass(frozen=True, slots=True)
class Item:
    """One record.

    Attributes:
        numbers: its numbers in its file; they moved between versions of the specification.
        needed: False where a card may lack it.
    """

    name: str
    file: int
    tag: int
    length: int
    numbers: tuple[int, ...]
    needed: bool = True


ITEMS = (
    Item("identification", EF05, 0x01, 16, (1,)),
    Item("version", EF05, 0x03, 4, (3,)),
    Item("issuer", EF05, 0x04, 12, (4,)),
    Item("issued", EF05, 0x05, 4, (5,)),
    Item("valid_until", EF05, 0x06, 4, (6,)),
    Item("number", EF05, 0x07, 9, (7,)),
    Item("id_number", EF06, 0x08, 18, (1,)),
    Item("name", EF06, 0x09, 30, (2,)),
    Item("sex", EF06, 0x0A, 1, (4, 3), needed=False),
    Item("birth", EF06, 0x0D, 4, (7, 6), needed=False),
)


class Style(Enum):
    """How a record is asked for."""

    BY_TAG = "by tag"
    BY_NUMBER = "by number"
    BY_SHORT_FILE = "by number in a short file identifier"


@dataclass(slots=True)
class _Reading:
    """What was found so far. `styles`: the one that worked last stands first."""

    values: dict[str, bytes] = field(default_factory=dict, repr=False)
    withheld: list[str] = field(default_factory=list)
    styles: list[Style] = field(default_factory=lambda: list(Style))


def read_social_security() -> Talk[SocialSecurityCard | None]:
    """Read the card; None when it has no such application.

    Raises:
        DeviceError: card_unreadable with the name of the record that failed, garbled.
    """
    if not (yield from ask(select_by_name(APPLICATION))).ok:
        return None
    reading = _Reading()
    for file in (EF05, EF06):
        items = [item for item in ITEMS if item.file == file]
        selected = yield from _select(file)
        if selected.sw in WITHHELD:
            reading.withheld += [item.name for item in items]
            continue
        if not selected.ok:
            # Short file identifiers work without a selected file.
            reading.styles = [Style.BY_SHORT_FILE]
        for item in items:
            yield from _read(item, reading)
    return _judged(reading)


def commands(item: Item, style: Style) -> Iterator[Command]:
    """The commands that may bring one record."""
    match style:
        case Style.BY_TAG:
            yield Command(0x00, 0xB2, item.tag, 0x00, le=2 + item.length)
        case Style.BY_NUMBER:
            for number in item.numbers:
                yield Command(0x00, 0xB2, number, 0x04, le=ANY_LENGTH)
        case Style.BY_SHORT_FILE:
            for number in item.numbers:
                yield Command(0x00, 0xB2, number, (item.file & 0x1F) << 3 | 0x04, le=2 + item.length)


def _select(file: int) -> Talk[Reply]:
    """Both forms of SELECT are in the field."""
    reply = yield from ask(Command(0x00, 0xA4, 0x02, 0x00, file.to_bytes(2, "big")))
    if not reply.ok and reply.sw not in WITHHELD:
        reply = yield from ask(Command(0x00, 0xA4, 0x00, 0x00, file.to_bytes(2, "big")))
    return reply


def _read(item: Item, reading: _Reading) -> Talk[None]:
    said = ""
    for style in list(reading.styles):
        for command in commands(item, style):
            reply = yield from ask(command)
            if reply.sw in WITHHELD:
                reading.withheld.append(item.name)
                return
            said = status(reply)
            found = tagged(reply.data) if reply.ok else None
            if found is not None and found[0] == item.tag:
                if len(found[1]) != item.length:
                    raise _unreadable(f"{item.name}: length")
                reading.values[item.name] = found[1]
                reading.styles.sort(key=lambda known: known is not style)
                return
    if item.needed:
        raise _unreadable(f"{item.name}: {said}")


def _judged(reading: _Reading) -> SocialSecurityCard:
    values = reading.values
    identification = values.get("identification")
    if identification is None:
        raise _unreadable("identification: withheld")
    id_number = _id_number(values["id_number"]) if "id_number" in values else None
    birth = _day(values["birth"], "birth") if "birth" in values else None
    sex = SEXES.get(_text(values["sex"], "sex")) if "sex" in values else None
    if "sex" in values and sex is None:
        raise _unreadable("sex")
    if id_number is not None:
        read = read_number(id_number, date.max)
        if isinstance(read, NumberFault) or read.kind not in _ID_KINDS:
            raise _unreadable("id_number")
        if birth is not None and read.birth not in {None, birth}:
            raise _unreadable("birth differs from id_number")
        if sex is not None and read.sex not in {None, sex}:
            raise _unreadable("sex differs from id_number")
    issued = _day(values["issued"], "issued") if "issued" in values else None
    until = _day(values["valid_until"], "valid_until") if "valid_until" in values else None
    if issued is not None and until is not None and until < issued:
        raise _unreadable("validity")
    return SocialSecurityCard(
        number=_words(values["number"], "number") if "number" in values else None,
        name=_words(values["name"], "name") if "name" in values else None,
        id_number=id_number,
        sex=sex,
        birth=birth,
        issuer=values["issuer"].hex().upper() if "issuer" in values else None,
        region=_digits(identification[:3], "identification"),
        version=_words(values["version"], "version") if "version" in values else None,
        issued=issued,
        valid_until=until,
        withheld=tuple(reading.withheld),
    )


def _unreadable(what: str) -> DeviceError:
    return DeviceError(FaultCode.CARD_UNREADABLE, what)


def _digits(value: bytes, what: str) -> str:
    text = value.hex()
    if not text.isdecimal():
        raise _unreadable(what)
    return text


def _day(value: bytes, what: str) -> date | None:
    if value in _BLANK_DAY:
        return None
    text = _digits(value, what)
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise _unreadable(what) from error


def _id_number(value: bytes) -> str:
    return _text(value, "id_number")


def _words(value: bytes, what: str) -> str:
    text = _text(value, what).strip()
    if not text or any(_damaged(character) for character in text):
        raise _unreadable(what)
    return text


def _text(value: bytes, what: str) -> str:
    # Padding is cut off by its place. GB 18030 holds all of GBK and the rare characters of newer cards.
    try:
        return value.rstrip(b"\0").decode("gb18030")
    except UnicodeDecodeError as error:
        raise _unreadable(what) from error


def _damaged(character: str) -> bool:
    return (
        unicodedata.category(character) in {"Cc", "Cs"}
        or character == "�"
        or ord(character) & _NONCHARACTER == _NONCHARACTER
    )
