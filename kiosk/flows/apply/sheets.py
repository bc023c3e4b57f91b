"""From the draft to what the sheets of cards, form, pages and signature show."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from contracts.matters.engine import missing, shown_value
from contracts.matters.form import FieldSpec, MaterialSpec, Party
from contracts.matters.signing import signed_lines
from contracts.rules.faults import FaultCode
from contracts.rules.identity import NumberFault, read_number
from contracts.rules.masking import mask_name
from contracts.rules.sources import Source
from contracts.rules.text import Language, Text
from kiosk.domain.drafts import ApplyDraft, expired
from kiosk.domain.id_card import CardKind, IdCard
from kiosk.domain.pages import Page
from kiosk.flows.apply import words
from kiosk.flows.apply.consents import consents_told
from kiosk.flows.apply.material_states import PageRow
from kiosk.flows.apply.states import ReviewAndSign, ReviewForm
from kiosk.flows.apply.steps import steps
from kiosk.flows.shown import FieldRow

OWN = frozenset({"choose", "type", "scan"})
"""Sources of fields that the person may write."""


DIGITS = frozenset({"money_fen", "mobile_cn", "phone", "bank_card"})
"""Validators of values that are typed with the keys 0 to 9."""


@dataclass(frozen=True, slots=True)
class Editing:
    """What is open on the form."""

    field: str | None = None
    fault: Text | None = None


def accepted(party: Party) -> tuple[Text, ...]:
    """The cards that can stand for this party, as a person names them: both issues of the foreigner's are one."""
    names = [
        words.FOREIGNER_CARD if kind.value.startswith("foreigner") else words.CARD_KINDS[kind]
        for kind in CardKind
        if kind.value in party.cards
    ]
    return tuple(dict.fromkeys(names))


def card_fault(draft: ApplyDraft, party: Party, card: IdCard, today: date) -> FaultCode | None:
    """Why this card cannot stand for this party."""
    if card.kind.value not in party.cards:
        return FaultCode.CARD_NOT_FOR_MATTER
    if expired(card, today):
        return FaultCode.CARD_EXPIRED
    if any(card.number == other.number for other in draft.cards.values()):
        return FaultCode.CARD_TWICE
    if isinstance(read_number(card.number, today), NumberFault):
        return FaultCode.CARD_UNREADABLE
    return None


def form(draft: ApplyDraft, language: Language, revealed: frozenset[str], editing: Editing) -> ReviewForm:
    """Prefilled data: choose, not fill."""
    rows = tuple(
        _field_row(draft, field, language, field.id in revealed)
        for field in draft.matter.fields
        if field.id in draft.values or field.required or field.source != "id_card"  # what this card does not have
    )
    return ReviewForm(
        matter_name=draft.matter.name.text(),
        steps=steps(draft, words.STEP_FORM),
        rows=rows,
        editing=editing.field,
        edit_fault=editing.fault,
        missing=len(missing(draft.matter, draft.values)),
    )


def page_rows(pages: Iterable[Page]) -> tuple[PageRow, ...]:
    """Scanned pages with the gate's verdict; the picture stays in memory."""
    return tuple(
        PageRow(
            number,
            page.good,
            page.checks,
            "data:image/png;base64," + base64.b64encode(page.preview_png).decode(),
        )
        for number, page in enumerate(pages, start=1)
    )


def material_done(material: MaterialSpec, pages: tuple[Page, ...]) -> bool:
    """Whether the desk could use what was scanned."""
    return len(pages) >= material.pages and all(page.good for page in pages)


def review(draft: ApplyDraft, language: Language, signer: int, at: datetime) -> ReviewAndSign:
    """Exactly what is signed, for one signer."""
    roles = draft.signers
    role = roles[signer] if roles else draft.matter.parties[0].role
    signature = next((each for each in draft.signatures if each.role == role), None)
    return ReviewAndSign(
        matter_name=draft.matter.name.text(),
        steps=steps(draft, words.STEP_SIGN),
        lines=signed_lines(draft.signed(language)),
        declaration=draft.matter.declaration.text(),
        signer=mask_name(draft.cards[role].name),
        signer_index=signer,
        signer_count=len(roles),
        signed=signature is not None,
        seal_used=signature is not None and signature.strokes_png is None,
        at=at,
        consents=consents_told(draft),
        role=next((party.name.text() for party in draft.matter.parties if party.role == role and len(roles) > 1), None),
    )


def _field_row(draft: ApplyDraft, field: FieldSpec, language: Language, revealed: bool) -> FieldRow:
    value = draft.values.get(field.id)
    own = field.source in OWN
    lacks = field in missing(draft.matter, draft.values)
    source = value.source if value is not None else Source.YOU if own and field.read is None else Source.SCAN
    return FieldRow(
        field=field.id,
        group=_group(draft, field),
        name=_field_name(draft, field),
        value="" if value is None else shown_value(field, value.value, language, masked=not revealed),
        source=source,
        can_reveal=value is not None and field.mask != "none",
        revealed=revealed and value is not None,
        can_change=own and (field.read is None or bool(draft.pages.get(field.read.material))),
        can_dispute=value is not None and not own,
        choices=tuple((choice.value, choice.name.text()) for choice in field.choices) if own else (),
        missing=lacks,
        digits=field.validator in DIGITS,
    )


def _field_name(draft: ApplyDraft, field: FieldSpec) -> Text:
    """With its mark where a machine reads it: nobody shall take a reading for a fact."""
    value = draft.values.get(field.id)
    if field.read is None or (value is not None and value.source is Source.YOU):
        return field.name.text()
    if value is not None:
        return words.with_note(field.name.text(), words.READ_FROM_PAPER)
    scanned = bool(draft.pages.get(field.read.material))
    return field.name.text() if scanned else words.with_note(field.name.text(), words.READ_LATER)


def _group(draft: ApplyDraft, field: FieldSpec) -> Text:
    names = {party.role: party.name.text() for party in draft.matter.parties}
    return names.get(field.party or "", words.GROUP_MATTER)
