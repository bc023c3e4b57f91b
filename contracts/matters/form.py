"""What a person gives for a matter: parties, fields and materials, as written in its file."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from contracts.rules.text import Text

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]


class Strict(BaseModel):
    """Frozen; an unknown key in a file is a fault with its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(Strict):
    """A text in three languages, as written in the file."""

    zh_CN: str = Field(min_length=1)
    zh_HK: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def text(self) -> Text:
        """The same words as a plain value."""
        return Text(self.zh_CN, self.zh_HK, self.en)


CardKindName = Literal["resident", "hmt_permit", "foreigner_2017", "foreigner_2023"]
EVERY_CARD: list[CardKindName] = ["resident", "hmt_permit", "foreigner_2017", "foreigner_2023"]


class Party(Strict):
    """One person who must be identified by card tap.

    Attributes:
        cards: kinds of card that can stand for this party; all of them unless the law of the matter says otherwise.
    """

    role: Identifier
    name: Words
    cards: list[CardKindName] = Field(default=EVERY_CARD, min_length=1)


CardAttribute = Literal[
    "name",
    "name_latin",
    "sex",
    "ethnicity",
    "birth",
    "address",
    "number",
    "valid_until",
    "nationality",
    "pass_number",
]


Validator = Literal[
    "none",
    "resident_number",
    "mobile_cn",
    "date",
    "money_fen",
    "uscc",
    "travel_permit",
    "passport",
    "waybill",
    "bank_card",
    "phone",
]


class Choice(Strict):
    """One option of a field."""

    value: str
    name: Words


class Area(Strict):
    """Part of a scanned page, in shares of its width and height from the upper left corner."""

    left: float = Field(ge=0, lt=1)
    top: float = Field(ge=0, lt=1)
    width: float = Field(gt=0, le=1)
    height: float = Field(gt=0, le=1)

    @model_validator(mode="after")
    def _lies_on_the_page(self) -> Self:
        """No part beyond the edge."""
        if self.left + self.width > 1 or self.top + self.height > 1:
            raise ValueError("an area must lie on the page")
        return self


class Reading(Strict):
    """Where a value stands on a scanned material. What a machine reads there is suggested, never taken for granted.

    Attributes:
        pattern: regular expression of the value as printed, without blanks and with Chinese brackets.
    """

    material: Identifier
    area: Area
    pattern: str

    @model_validator(mode="after")
    def _pattern_is_one(self) -> Self:
        """A pattern that cannot be read is a fault of the file."""
        try:
            re.compile(self.pattern)
        except re.error as error:
            message = f"pattern: {error}"
            raise ValueError(message) from error
        return self


class Comparison(Strict):
    """A value of another source that must stand on the paper too; when it is read not to, the person is told."""

    field: Identifier
    area: Area


class FieldSpec(Strict):
    """One field of the form.

    Attributes:
        party: role whose card or data gives the value; None for the matter's own fields.
        source: first source; `choose` and `type` are the person's own answer.
        card: name of the `IdCard` attribute for source ``id_card``.
        consent: id of the `ConsentSpec` for source ``shared``.
        read: where it stands on a scanned material, for source ``scan``.
        mask: how the value is shown by default.
    """

    id: Identifier
    name: Words
    party: Identifier | None = None
    source: Literal["id_card", "shared", "choose", "type", "scan"]
    card: CardAttribute | None = None
    consent: Identifier | None = None
    read: Reading | None = None
    choices: list[Choice] = []
    default: str | None = None
    required: bool = True
    validator: Validator = "none"
    mask: Literal["none", "name", "number", "phone", "address"] = "none"

    @model_validator(mode="after")
    def _source_is_complete(self) -> Self:
        """A source names what it needs."""
        if self.source == "id_card" and (self.card is None or self.party is None):
            message = f"field {self.id}: source id_card needs `card` and `party`"
            raise ValueError(message)
        if self.source == "shared" and self.consent is None:
            message = f"field {self.id}: source shared needs `consent`"
            raise ValueError(message)
        if self.source == "choose" and not self.choices:
            message = f"field {self.id}: source choose needs `choices`"
            raise ValueError(message)
        if (self.source == "scan") != (self.read is not None):
            message = f"field {self.id}: source scan needs `read`, and only that"
            raise ValueError(message)
        if self.source == "scan" and self.required:
            message = f"field {self.id}: what a machine reads cannot be required"
            raise ValueError(message)
        return self


class MaterialSpec(Strict):
    """One material: how it is given, and whether its paper original must travel.

    Attributes:
        source: ``photo`` is an identity photo of the person, taken here or at the counter.
    """

    id: Identifier
    name: Words
    source: Literal["id_card", "shared", "scan", "photo", "form"]
    instead_of: Identifier | None = None  # only asked when this consent was refused
    paper_original: bool = False
    pages: int = Field(default=1, ge=1)
    hint: Words | None = None
    compare: list[Comparison] = []
