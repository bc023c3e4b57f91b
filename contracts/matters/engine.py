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

from contracts.matters.schema import Check, FieldSpec, MaterialSpec, Matter
from contracts.rules.identity import NumberFault, check_resident_number, read_number
from contracts.rules.masking import MASKS
from contracts.rules.sources import Source
from contracts.rules.text import Language, Text
from contracts.wire.applications import FieldValue
from contracts.wire.shared_data import SharedDataAnswer

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_NOT_A_CHOICE = Text("请从列表里选", "請從列表裏選", "Choose one from the list")
_NOT_AS_PRINTED = Text(
    "格式不对，请照着材料上的写",
    "格式不對，請照着材料上的寫",
    "Not in the right form. Please write it as it stands on the paper",
)
_MISFITS: Mapping[str, Text] = {
    "resident_number": Text(
        "号码不对，请再看一下", "號碼不對，請再看一下", "This number is not right. Please check it"
    ),
    "mobile_cn": Text(
        "手机号是 11 位数字，以 1 开头",
        "手機號是 11 位數字，以 1 開頭",
        "A mobile number has 11 digits and begins with 1",
    ),
    "date": Text("日期不对，例如 2026-11-21", "日期不對，例如 2026-11-21", "Not a date, such as 2026-11-21"),
    "money_fen": Text("金额不对", "金額不對", "This is not an amount"),
}

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
    """The materials to scan: those always asked, and those in place of a source that gave nothing."""
    data = spared(matter, values)
    return tuple(
        material
        for material in matter.materials
        if material.source == "scan" and (material.instead_of is None or material.instead_of not in data)
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
    return None if _fits(field, value, today) else _MISFITS[field.validator]


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


def _fits(field: FieldSpec, value: str, today: date) -> bool:
    match field.validator:
        case "none":
            return True
        case "resident_number" if field.source == "id_card":  # a card may hold any form of number
            return not isinstance(read_number(value, today), NumberFault)
        case "resident_number":
            return check_resident_number(value, today) is None
        case "mobile_cn":
            return _MOBILE.fullmatch(value) is not None
        case "date":
            return _is_date(value)
        case "money_fen":
            return value.isascii() and value.isdigit()


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
