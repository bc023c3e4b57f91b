"""The shape of one matter file (`assets/matters/*.yaml`). JSON Schema for editors is generated from these models.

A new matter is one file and no code. Every fee and limit carries its source and the day it was checked.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from contracts.matters.form import FieldSpec, Identifier, MaterialSpec, Party, Strict, Words


class Handling(StrEnum):
    """Who decides."""

    INSTANT = "instant"  # by rule, in seconds
    PRE_AUDIT = "pre_audit"  # a person looks first


class Span(Strict):
    """A length of time as offices promise it."""

    amount: int = Field(ge=0)
    unit: Literal["minutes", "hours", "workdays", "days"]


class Limits(Strict):
    """Three clocks: what the law allows, what is promised, what is typical."""

    legal: Span
    promised: Span
    typical: Span
    source: str
    checked: date


class Fee(Strict):
    """A fee in fen, with the words of the case it applies to."""

    amount_fen: int = Field(ge=0)
    for_: Words = Field(alias="for")
    due: Literal["now", "after_approval"]
    source: str
    checked: date


class Before(Strict):
    """What the matter cost before; the savings on the guide are computed from these."""

    documents: int = Field(ge=0)
    departments: int = Field(ge=0)
    trips: int = Field(ge=0)
    queues: int = Field(ge=0)
    days: int = Field(ge=0)
    source: str


class ConsentSpec(Strict):
    """One question per data source: who is asked, what for, what is spared; "No" leads to `instead`, a material."""

    id: Identifier
    department: Words
    data: Words
    purpose: Words
    keeps: Words
    instead: Identifier | None


class Check(Strict):
    """One line of the instant rule: all must be met for a grant.

    Attributes:
        field: the field it looks at.
        op: comparison; ``present`` needs no value.
        unmet: what then: ``decline`` with reason, or ``person`` (a clerk looks).
    """

    field: Identifier
    op: Literal["present", "equals", "not_equals", "at_least", "in"]
    value: str | int | list[str] | None = None
    reason: Words
    unmet: Literal["decline", "person"]


class InstantRule(Strict):
    """The rule that decides in seconds; `version` is shown with each decision."""

    version: int = Field(ge=1)
    checks: list[Check]


class ResultPaper(Strict):
    """What the citizen gets: certificate printed here, or a document that comes by courier.

    Attributes:
        numbered: the machine beside ours writes it on a sheet with a number; while that is not ready, it is handed over
            at the counter, at a booked time.
    """

    id: Identifier
    name: Words
    printed_here: bool
    numbered: bool = False


class NightRule(Strict):
    """What may happen when nobody is on duty."""

    trust_allowed: bool


class Needs(Strict):
    """What this machine must have, for readiness before the first touch."""

    fingerprint: bool = False  # the card's own templates are read with it
    devices: list[Literal["id_reader", "document_printer", "scanner", "camera", "locker", "barcode", "stationery"]]
    sheets: int = Field(ge=0)
    box_size: Literal["S", "M", "L"] | None = None
    network: bool


class Matter(Strict):
    """One matter, complete."""

    id: Identifier
    version: int = Field(ge=1)
    name: Words
    summary: Words
    keywords: list[str] = []
    department: Words
    department_code: str
    life_stage: Identifier
    handling: Handling
    minutes_here: int = Field(ge=1)
    limits: Limits
    fees: list[Fee]
    before: Before
    conditions: list[Words] = []
    parties: list[Party] = Field(min_length=1)
    fields: list[FieldSpec]
    consents: list[ConsentSpec]
    materials: list[MaterialSpec]
    signature: Literal["none", "each_party", "first_party"]
    declaration: Words
    result: ResultPaper
    delivery: list[Literal["print", "box", "mail", "counter"]] = Field(min_length=1)
    instant_rule: InstantRule | None = None
    needs: Needs
    night: NightRule
    jurisdiction: Literal["city", "district"]
    agency: bool
    retention_days: int = Field(ge=1)

    @model_validator(mode="after")
    def _names_agree(self) -> Self:
        """Every name used inside the file is defined in the file."""
        roles = {party.role for party in self.parties}
        consents = {consent.id for consent in self.consents}
        materials = {material.id for material in self.materials}
        fields = {field.id for field in self.fields}
        for field in self.fields:
            if field.party is not None and field.party not in roles:
                message = f"field {field.id}: no party {field.party}"
                raise ValueError(message)
            if field.consent is not None and field.consent not in consents:
                message = f"field {field.id}: no consent {field.consent}"
                raise ValueError(message)
        for consent in self.consents:
            if consent.instead is not None and consent.instead not in materials:
                message = f"consent {consent.id}: no material {consent.instead}"
                raise ValueError(message)
        for check in self.instant_rule.checks if self.instant_rule else []:
            if check.field not in fields:
                message = f"rule: no field {check.field}"
                raise ValueError(message)
        if (self.handling is Handling.INSTANT) != (self.instant_rule is not None):
            message = "handling instant needs `instant_rule`, and only that"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _numbered_sheets_have_two_ways(self) -> Self:
        """A numbered sheet needs the machine, and the counter for when there is none."""
        ways_agree = self.result.printed_here and {"print", "counter"} <= set(self.delivery)
        if self.result.numbered != ("stationery" in self.needs.devices) or (self.result.numbered and not ways_agree):
            message = "a numbered result needs `stationery`, printed_here, and print and counter as ways of delivery"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _a_photo_has_two_ways(self) -> Self:
        """Nobody has to be photographed here: the counter does it too."""
        taken = any(material.source == "photo" for material in self.materials)
        if taken != ("camera" in self.needs.devices) or (taken and "counter" not in self.delivery):
            message = "a photo needs `camera`, and counter as a way of delivery"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _readings_agree(self) -> Self:
        """What is read from paper names a scanned material, and what is compared a field."""
        scanned = {material.id for material in self.materials if material.source == "scan"}
        fields = {field.id for field in self.fields}
        for field in self.fields:
            if field.read is not None and field.read.material not in scanned:
                message = f"field {field.id}: no scanned material {field.read.material}"
                raise ValueError(message)
        for material in self.materials:
            for each in material.compare:
                if each.field not in fields or material.id not in scanned:
                    message = f"material {material.id}: cannot be compared with {each.field}"
                    raise ValueError(message)
        return self
