"""One field of a text block at a time: where it lies, and what has to be true of it.

UTF-16LE, padded with spaces. Whatever a field holds, the answer is a value or `card_unreadable` with the field's name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from contracts.rules.faults import FaultCode
from kiosk.ports import DeviceError

CHARACTER_BYTES = 2
_ASCII_DIGITS = frozenset("0123456789")
_ISO_DAY = 8
_LETTERS_OF_A_COUNTRY = 3
_NONCHARACTER = 0xFFFE
_RARE_PLANES = range(0x20000, 0x40000)
_PRIVATE = range(0xE000, 0xF900)
_IDEOGRAPHS_BESIDE = frozenset("〇々")
_DOTS = frozenset("·•．‧・ -")
"""What stands between the parts of a name; makers of cards used several of them."""
_LATIN_MARKS = frozenset(" ,.'-")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field lies in the block, in bytes."""

    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Block:
    """The text block of one card. Its repr shows nothing of it."""

    data: bytes = field(repr=False)

    def raw(self, place: Place) -> str:
        """The characters as they are, padding too."""
        try:
            return self.data[place.offset : place.offset + place.size].decode("utf-16-le")
        except UnicodeDecodeError as error:
            raise unreadable("half a character") from error

    def code(self, place: Place) -> str:
        """A code or number without its padding."""
        return self.raw(place).rstrip(" ")

    def chinese_name(self, place: Place, name: str) -> str:
        """A name in Chinese characters: at least one, and nothing that no such name has."""
        return _checked(self.raw(place).strip(" "), _in_a_name, name)

    def words(self, place: Place, name: str) -> str:
        """An address or an office: at least one character, and none of another script."""
        return _checked(self.raw(place).strip(" "), _in_an_address, name)

    def latin_name(self, name: str, *places: Place) -> str:
        """A name in Latin capitals, from one place or from several that join without a gap."""
        value = "".join(self.raw(place) for place in places).strip(" ")
        if "  " in value:
            raise unreadable(name)
        return _checked(value, _in_a_latin_name, name)

    def day(self, place: Place, name: str) -> date:
        """A day as YYYYMMDD."""
        value = self.code(place)
        if len(value) != _ISO_DAY or not set(value) <= _ASCII_DIGITS:
            raise unreadable(name)
        try:
            return date(int(value[:4]), int(value[4:6]), int(value[6:]))
        except ValueError as error:
            raise unreadable(name) from error

    def count(self, place: Place, name: str) -> int:
        """A count in one or two digits."""
        value = self.raw(place).strip(" ")
        if not value or not set(value) <= _ASCII_DIGITS:
            raise unreadable(name)
        return int(value)

    def country(self, place: Place, name: str) -> str:
        """Three letters of a country."""
        value = self.code(place)
        if len(value) != _LETTERS_OF_A_COUNTRY or not (value.isascii() and value.isalpha() and value.isupper()):
            raise unreadable(name)
        return value


def unreadable(field_name: str) -> DeviceError:
    """The refusal of a card, by the field that failed."""
    return DeviceError(FaultCode.CARD_UNREADABLE, field_name)


def _checked(value: str, belongs: Callable[[str], bool], name: str) -> str:
    if not value or not all(map(belongs, value)):
        raise unreadable(name)
    return value


def _in_a_name(character: str) -> bool:
    return _is_chinese(character) or character in _DOTS or (character.isascii() and character.isalpha())


def _in_an_address(character: str) -> bool:
    # Letters of other scripts are what another code page makes of Chinese ones.
    if _is_chinese(character) or (character.isascii() and character.isprintable()):
        return True
    if ord(character) & _NONCHARACTER == _NONCHARACTER or character == "\N{REPLACEMENT CHARACTER}":
        return False
    return unicodedata.category(character)[0] in "NPSZ" or unicodedata.name(character, "").startswith("FULLWIDTH")


def _is_chinese(character: str) -> bool:
    # Private-use characters stay: older cards hold rare characters there. Unassigned ones of the planes for rare
    # characters stay too: this Python may be older than the newest block of them.
    if character in _IDEOGRAPHS_BESIDE:
        return True
    if ord(character) in _RARE_PLANES:
        return ord(character) & _NONCHARACTER != _NONCHARACTER
    name = unicodedata.name(character, "")
    return name.startswith(("CJK UNIFIED", "CJK COMPATIBILITY IDEO")) or ord(character) in _PRIVATE


def _in_a_latin_name(character: str) -> bool:
    if character in _LATIN_MARKS:
        return True
    return character.isupper() and unicodedata.name(character, "").startswith("LATIN CAPITAL")
