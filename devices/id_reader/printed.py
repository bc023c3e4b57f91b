"""The fields as they stand on a card, before any check, and the block they make. Used by the far end and by tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from devices.id_reader import card_layout as at
from devices.id_reader.card_fields import Place


class Printed(Protocol):
    """Any card."""

    @property
    def name(self) -> str:
        """In Chinese characters."""

    @property
    def number(self) -> str:
        """Number of the person."""

    @property
    def kind(self) -> str:
        """The type character."""

    def to_bytes(self) -> bytes:
        """The 256-byte block. Raises ValueError when a value is longer than its place."""


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """A resident card, or the permit of Hong Kong, Macao and Taiwan (kind ``J``).

    Attributes:
        valid_until: ``YYYYMMDD`` or ``长期``.
        pass_number, issue_count: of a permit only.
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
    pass_number: str = field(default="", repr=False)
    issue_count: str = field(default="", repr=False)

    def to_bytes(self) -> bytes:
        """The 256-byte block. Raises ValueError when a value is longer than its place."""
        return _block(
            {
                at.NAME: self.name,
                at.SEX: self.sex,
                at.ETHNICITY: self.ethnicity,
                at.BIRTH: self.birth,
                at.ADDRESS: self.address,
                at.NUMBER: self.number,
                at.ISSUER: self.issuer,
                at.VALID_FROM: self.valid_from,
                at.VALID_UNTIL: self.valid_until,
                at.PASS_NUMBER: self.pass_number,
                at.ISSUE_COUNT: self.issue_count,
                at.TYPE: self.kind,
            }
        )


@dataclass(frozen=True, slots=True)
class PrintedForeigner2017:
    """A foreigner's permanent residence card in the form of 2017."""

    name: str = field(repr=False)
    name_latin: str = field(repr=False)
    sex: str = field(repr=False)
    number: str = field(repr=False)
    nationality: str = field(repr=False)
    birth: str = field(repr=False)
    valid_from: str = field(repr=False)
    valid_until: str = field(repr=False)
    kind: str = "I"

    def to_bytes(self) -> bytes:
        """The 256-byte block. Raises ValueError when a value is longer than its place."""
        return _block(
            {
                at.I_NAME_LATIN: self.name_latin,
                at.I_SEX: self.sex,
                at.I_NUMBER: self.number,
                at.I_NATIONALITY: self.nationality,
                at.I_NAME: self.name,
                at.I_BIRTH: self.birth,
                at.VALID_FROM: self.valid_from,
                at.VALID_UNTIL: self.valid_until,
                at.TYPE: self.kind,
            }
        )


@dataclass(frozen=True, slots=True)
class PrintedForeigner2023:
    """A foreigner's permanent residence card in the form of 2023. A long Latin name goes on in a second place."""

    name: str = field(repr=False)
    name_latin: str = field(repr=False)
    sex: str = field(repr=False)
    number: str = field(repr=False)
    nationality: str = field(repr=False)
    birth: str = field(repr=False)
    issue_count: str = field(repr=False)
    valid_from: str = field(repr=False)
    valid_until: str = field(repr=False)
    kind: str = "Y"

    def to_bytes(self) -> bytes:
        """The 256-byte block. Raises ValueError when a value is longer than its place."""
        first = at.Y_NAME_LATIN.size // len(" ".encode("utf-16-le"))
        return _block(
            {
                at.NAME: self.name,
                at.SEX: self.sex,
                at.Y_ISSUE_COUNT: self.issue_count,
                at.BIRTH: self.birth,
                at.Y_NAME_LATIN: self.name_latin[:first],
                at.Y_NAME_LATIN_MORE: self.name_latin[first:],
                at.NUMBER: self.number,
                at.Y_NATIONALITY: self.nationality,
                at.VALID_FROM: self.valid_from,
                at.VALID_UNTIL: self.valid_until,
                at.TYPE: self.kind,
            }
        )


def _block(fields: Mapping[Place, str]) -> bytes:
    block = bytearray(" ".encode("utf-16-le") * (at.TEXT_BYTES // 2))
    for place, value in fields.items():
        data = value.encode("utf-16-le", "surrogatepass")
        if len(data) > place.size:
            raise ValueError(f"{len(data)} bytes do not fit into {place.size}")
        block[place.offset : place.offset + len(data)] = data
    return bytes(block)
