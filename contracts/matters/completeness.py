"""Is an application complete and right? The kiosk asks before it sends, the backend asks again and is the judge.

Faults name places, never values: they may be logged and shown to staff.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from contracts.matters.engine import check_value, materials_asked, missing, originals_of, values_by_field
from contracts.matters.form import FieldSpec
from contracts.matters.schema import Matter
from contracts.matters.signing import consent_text, signed_by, signed_text, text_sha256
from contracts.rules.identity import NumberFault, read_number
from contracts.rules.sources import Source
from contracts.rules.text import Language
from contracts.rules.zone import in_china
from contracts.wire.applications import ApplicationIntake, Delivery, Originals, PartyIntake

_RIGHT_SOURCES = {
    "id_card": {Source.CARD},
    "shared": {Source.DATA},
    "choose": {Source.YOU},
    "type": {Source.YOU},
    "scan": {Source.SCAN, Source.YOU},  # as the machine read it and the person left it, or as the person wrote it
}


@dataclass(frozen=True, slots=True)
class Incomplete:
    """One fault, such as ``pages.contract`` and ``1 of 2 pages``."""

    place: str
    reason: str

    def __str__(self) -> str:
        """Both in one line."""
        return f"{self.place}: {self.reason}"


def completeness(matter: Matter, intake: ApplicationIntake) -> tuple[Incomplete, ...]:
    """Every fault of an application; empty when it can be taken. The day that counts is the day of signature."""
    if (intake.matter, intake.matter_version) != (matter.id, matter.version):
        return (Incomplete("matter", f"this is {matter.id} version {matter.version}"),)
    if intake.language not in set(Language):
        return (Incomplete("language", "unknown"),)
    today = in_china(intake.signed_at).date()
    return (
        *_parties(matter, intake, today),
        *_consents(matter, intake),
        *_fields(matter, intake, today),
        *_pages(matter, intake),
        *_ways(matter, intake),
        *_signature(matter, intake),
    )


def _parties(matter: Matter, intake: ApplicationIntake, today: date) -> Iterator[Incomplete]:
    roles = sorted(party.role for party in intake.parties)
    if roles != sorted(party.role for party in matter.parties):
        yield Incomplete("parties", "not the roles of the matter")
    if len({party.number for party in intake.parties}) != len(intake.parties):
        yield Incomplete("parties", "the same person twice")
    taken = {party.role: party.cards for party in matter.parties}
    for party in intake.parties:
        place = f"parties.{party.role}"
        if party.card_kind not in taken.get(party.role, []):
            yield Incomplete(f"{place}.card_kind", "not a card for this matter")
        if isinstance(read_number(party.number, today), NumberFault):
            yield Incomplete(f"{place}.number", "not a valid number")
        if not party.name.strip():
            yield Incomplete(f"{place}.name", "empty")
        if party.valid_until != "long-term" and party.valid_until < today.isoformat():
            yield Incomplete(f"{place}.valid_until", "the card has expired")


def _consents(matter: Matter, intake: ApplicationIntake) -> Iterator[Incomplete]:
    if sorted(consent.source for consent in intake.consents) != sorted(consent.id for consent in matter.consents):
        yield Incomplete("consents", "each question needs one answer")
        return
    specs = {consent.id: consent for consent in matter.consents}
    agreed = {consent.source for consent in intake.consents if consent.agreed}
    for consent in intake.consents:
        known = consent.language in set(Language)
        text = consent_text(matter, specs[consent.source]).in_(Language(consent.language)) if known else ""
        if text_sha256(text) != consent.text_sha256:
            yield Incomplete(f"consents.{consent.source}", "not the question of this matter")
        if not consent.agreed and specs[consent.source].instead is None:
            yield Incomplete(f"consents.{consent.source}", "cannot be done without")
    values = values_by_field(intake.fields)
    for field in matter.fields:
        if field.consent is not None and field.consent not in agreed and field.id in values:
            yield Incomplete(f"fields.{field.id}", "data without consent")


def _fields(matter: Matter, intake: ApplicationIntake, today: date) -> Iterator[Incomplete]:
    values = values_by_field(intake.fields)
    specs = {field.id: field for field in matter.fields}
    parties = {party.role: party for party in intake.parties}
    if len(values) != len(intake.fields):
        yield Incomplete("fields", "one of them twice")
    for name, value in values.items():
        if name not in specs:
            yield Incomplete(f"fields.{name}", "not a field of the matter")
        elif value.source not in _RIGHT_SOURCES[specs[name].source]:
            yield Incomplete(f"fields.{name}", f"cannot come from {value.source}")
        elif check_value(specs[name], value.value, today) is not None:
            yield Incomplete(f"fields.{name}", "not a right value")
        elif _differs_from_card(specs[name], value.value, parties.get(specs[name].party or "")):
            yield Incomplete(f"fields.{name}", "differs from the card")
    for field in missing(matter, values):
        yield Incomplete(f"fields.{field.id}", "missing")


def _differs_from_card(field: FieldSpec, value: str, party: PartyIntake | None) -> bool:
    if field.source != "id_card" or party is None:
        return False
    card = {
        "name": party.name,
        "sex": party.sex,
        "birth": party.birth.isoformat(),
        "address": party.address,
        "number": party.number,
        "valid_until": party.valid_until,
    }
    return card.get(field.card or "", value) != value


def _pages(matter: Matter, intake: ApplicationIntake) -> Iterator[Incomplete]:
    asked = {material.id: material for material in materials_asked(matter, values_by_field(intake.fields))}
    numbers: dict[str, list[int]] = {material: [] for material in asked}
    for page in intake.pages:
        numbers.setdefault(page.material, []).append(page.number)
    for name, found in numbers.items():
        if name not in asked:
            yield Incomplete(f"pages.{name}", "not asked for")
        elif sorted(found) != list(range(1, len(found) + 1)):
            yield Incomplete(f"pages.{name}", "pages are not numbered 1, 2, 3")
        elif asked[name].source == "photo" and intake.delivery is Delivery.COUNTER and not found:
            continue  # it is taken there
        elif len(found) < asked[name].pages:
            yield Incomplete(f"pages.{name}", f"{len(found)} of {asked[name].pages} pages")


def _ways(matter: Matter, intake: ApplicationIntake) -> Iterator[Incomplete]:
    if intake.delivery not in matter.delivery:
        yield Incomplete("delivery", f"{intake.delivery} is not offered")
    if intake.delivery is Delivery.PRINT and not matter.result.printed_here:
        yield Incomplete("delivery", "this result is not printed here")
    if bool(originals_of(matter)) == (intake.originals is Originals.NONE):
        yield Incomplete("originals", "does not fit the matter")
    if intake.originals is Originals.TRUST and not matter.night.trust_allowed:
        yield Incomplete("originals", "trust is not allowed")


def _signature(matter: Matter, intake: ApplicationIntake) -> Iterator[Incomplete]:
    if matter.signature != "none" and intake.signature_png_sha256 is None:
        yield Incomplete("signature", "missing")
    if text_sha256(signed_text(signed_by(matter, intake))) != intake.signed_text_sha256:
        yield Incomplete("signature", "what was signed is not what was sent")
