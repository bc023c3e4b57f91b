"""The form engine: the same rules on the kiosk, while a person fills in, and on the backend, which is the judge.

Values are kept by field id. A consent *spares* its material when its source gave at least one value; refused, or asked
and nothing known, the material is scanned instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from contracts.matters.fitting import misfit
from contracts.matters.form import FieldSpec, MaterialSpec
from contracts.matters.schema import Check, Matter
from contracts.rules.masking import MASKS
from contracts.rules.sources import Source
from contracts.rules.text import Language, Text
from contracts.wire.applications import FieldValue
from contracts.wire.shared_data import SharedDataAnswer

_NOT_A_CHOICE = Text("请从列表里选", "請從列表裏選", "Choose one from the list")
_NOT_AS_PRINTED = Text(
    "格式不对，请照着材料上的写",
    "格式不對，請照着材料上的寫",
    "Not in the right form. Please write it as it stands on the paper",
)
Values = Mapping[str, FieldValue]
"""Values of a form by field id."""


def values_by_field(values: Iterable[FieldValue]) -> dict[str, FieldValue]:
    """The last value of each field."""
    return {value.field: value for value in values}


def defaults(matter: Matter) -> dict[str, FieldValue]:
    """What is chosen before the person chooses; the badge is "you", and each can be changed."""
    return {
        field.id: FieldValue(field=field.id, value=field.default, source=Source.YOU)
        for field in matter.fields
        if field.default is not None
    }


def from_card(matter: Matter, role: str, card: Mapping[str, str | None]) -> dict[str, FieldValue]:
    """The values that one party's card gives.

    Args:
        matter: whose fields.
        role: of the party.
        card: texts by `IdCard` attribute, as `contracts.matters.schema.CardAttribute` names them. None and absent give
            no value.
    """
    given = {field.id: card.get(field.card or "") for field in matter.fields if field.party == role and field.card}
    return {name: FieldValue(field=name, value=value, source=Source.CARD) for name, value in given.items() if value}


def from_shared(matter: Matter, consent: str, answer: SharedDataAnswer) -> dict[str, FieldValue]:
    """The values that one source gave; fields that belong to another source or to none are left out."""
    wanted = {field.id for field in matter.fields if field.consent == consent}
    return {
        each.field: FieldValue(field=each.field, value=each.value, source=Source.DATA)
        for each in (answer.fields if answer.found else [])
        if each.field in wanted and each.value
    }


def party_of(matter: Matter, consent: str) -> str | None:
    """Role of the party whose data a consent asks for."""
    return next((field.party for field in matter.fields if field.consent == consent), None)


def spared(matter: Matter, values: Values) -> frozenset[str]:
    """Consents whose source gave data."""
    return frozenset(
        field.consent
        for field in matter.fields
        if field.consent is not None and field.id in values and values[field.id].source is Source.DATA
    )


def materials_asked(matter: Matter, values: Values) -> tuple[MaterialSpec, ...]:
    """The materials to scan or to take: those always asked, and those in place of a source that gave nothing."""
    data = spared(matter, values)
    return tuple(
        material
        for material in matter.materials
        if material.source in {"scan", "photo"} and (material.instead_of is None or material.instead_of not in data)
    )


def missing(matter: Matter, values: Values) -> tuple[FieldSpec, ...]:
    """Required fields without a value that no scanned material stands for."""
    data = spared(matter, values)
    scanned = {consent.id for consent in matter.consents if consent.instead is not None and consent.id not in data}
    return tuple(
        field
        for field in matter.fields
        if field.required and field.consent not in scanned and not (field.id in values and values[field.id].value)
    )


def originals_of(matter: Matter) -> tuple[MaterialSpec, ...]:
    """Materials whose paper original must travel."""
    return tuple(material for material in matter.materials if material.paper_original)


def documents_now(matter: Matter) -> int:
    """How many documents a person brings when every source is agreed to; beside `matter.before.documents`."""
    return sum(material.source == "scan" and material.instead_of is None for material in matter.materials)


def check_value(field: FieldSpec, value: str, today: date) -> Text | None:
    """Why a value cannot stand, in words for the person; None when it can. An empty value is for `missing`."""
    if not value:
        return None
    if field.choices:
        return None if value in {choice.value for choice in field.choices} else _NOT_A_CHOICE
    if field.read is not None and field.validator == "none" and not re.fullmatch(field.read.pattern, value):
        return _NOT_AS_PRINTED
    return misfit(field, value, today)


def shown_value(field: FieldSpec, value: str, language: Language, *, masked: bool) -> str:
    """A value as people read it: the name of the choice, or the value behind its mask."""
    for choice in field.choices:
        if choice.value == value:
            return choice.name.text().in_(language)
    return MASKS[field.mask](value) if masked else value


@dataclass(frozen=True, slots=True)
class RuleReason:
    """One line of a rule's decision: which value spoke, and how."""

    text: Text
    field: str
    source: Source
    met: bool


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What the instant rule says. `person`: a clerk has to look."""

    outcome: Literal["granted", "declined", "person"]
    rule: str
    reasons: tuple[RuleReason, ...]


def decide(matter: Matter, values: Values) -> RuleResult | None:
    """Apply the instant rule; None for a matter without one.

    One check that needs a person sends the whole case to a person; else one unmet check declines it.
    """
    if matter.instant_rule is None:
        return None
    judged = [(check, _met(check, values)) for check in matter.instant_rule.checks]
    unmet = {check.unmet for check, met in judged if not met}
    outcome: Literal["granted", "declined", "person"] = (
        "person" if "person" in unmet else "declined" if unmet else "granted"
    )
    reasons = tuple(
        RuleReason(
            check.reason.text(),
            check.field,
            values[check.field].source if check.field in values else Source.DATA,
            met,
        )
        for check, met in judged
    )
    return RuleResult(outcome, f"{matter.id}/{matter.instant_rule.version}", reasons)


def _met(check: Check, values: Values) -> bool:
    value = values[check.field].value if check.field in values else ""
    match check.op:
        case "present":
            return value != ""
        case "equals":
            return value == str(check.value)
        case "not_equals":
            return value not in {"", str(check.value)}
        case "at_least":
            return value.isascii() and value.isdigit() and int(value) >= int(str(check.value))
        case "in":
            return isinstance(check.value, list) and value in check.value
