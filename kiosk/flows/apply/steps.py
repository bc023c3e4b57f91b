"""Pure functions from the draft to what each sheet of the apply journey shows."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from contracts.matters.engine import missing, originals_of, party_of, shown_value, spared
from contracts.matters.form import FieldSpec, MaterialSpec, Party
from contracts.matters.schema import ConsentSpec
from contracts.matters.signing import DELIVERIES, ORIGINALS, consent_text, signed_lines, text_sha256
from contracts.rules.faults import FaultCode
from contracts.rules.identity import NumberFault, read_number
from contracts.rules.masking import mask_name
from contracts.rules.sources import Source
from contracts.rules.text import Language, Text
from contracts.wire.applications import ConsentGiven, Delivery, Originals
from kiosk.domain.drafts import ApplyDraft, expired
from kiosk.domain.id_card import CardKind, IdCard
from kiosk.domain.pages import Page
from kiosk.domain.readiness import Facilities, Item
from kiosk.flows.apply import words
from kiosk.flows.apply.hand_over import issued_here
from kiosk.flows.apply.states import (
    ChooseWays,
    Consent,
    ConsentRow,
    ConsentTold,
    PageRow,
    ReviewAndSign,
    ReviewForm,
    WayRow,
)
from kiosk.flows.ready_words import GOOD, LACK
from kiosk.flows.shown import FieldRow, Ready, Steps

DELIVERY_WORDS = {
    Delivery.PRINT: words.DELIVERY_PRINT,
    Delivery.BOX: words.DELIVERY_BOX,
    Delivery.MAIL: words.DELIVERY_MAIL,
    Delivery.COUNTER: words.DELIVERY_COUNTER,
}
ORIGINALS_WORDS = {
    Originals.BOX: words.PASSED_WAY,
    Originals.TRUST: words.TRUST_NEXT,
    Originals.LATER: words.LATER_NEXT,
}

OWN = frozenset({"choose", "type", "scan"})
"""Sources of fields that the person may write."""

DIGITS = frozenset({"money_fen", "mobile_cn", "phone", "bank_card"})
"""Validators of values that are typed with the keys 0 to 9."""


@dataclass(frozen=True, slots=True)
class Editing:
    """What is open on the form."""

    field: str | None = None
    fault: Text | None = None


def steps(draft: ApplyDraft, current: Text) -> Steps:
    """The step bar: only the steps that this matter has."""
    matter = draft.matter
    names = [words.STEP_CARD]
    if matter.consents:
        names.append(words.STEP_CONSENT)
    names.append(words.STEP_FORM)
    if any(material.source in {"scan", "photo"} for material in matter.materials):
        names.append(words.STEP_SCAN)
    names += [words.STEP_WAYS, words.STEP_SIGN]
    return Steps(tuple(names), names.index(current) if current in names else 0)


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


def consent(draft: ApplyDraft) -> Consent:
    """One question per data source; nothing is answered beforehand."""
    matter = draft.matter
    rows = tuple(
        ConsentRow(
            each.id,
            each.department.text(),
            each.data.text(),
            each.purpose.text(),
            _spared(draft, each),
            draft.answers.get(each.id),
        )
        for each in matter.consents
    )
    return Consent(
        matter_name=matter.name.text(),
        steps=steps(draft, words.STEP_CONSENT),
        who=matter.department.text(),
        purpose=words.CONSENT_PURPOSE,
        keeps=matter.consents[0].keeps.text(),
        rights=words.CONSENT_RIGHTS,
        rows=rows,
        unanswered=sum(row.agreed is None for row in rows),
    )


def consents_given(draft: ApplyDraft, language: Language, at: datetime) -> tuple[ConsentGiven, ...]:
    """The answers with the exact question that was shown."""
    return tuple(
        ConsentGiven(
            source=each.id,
            agreed=draft.answers[each.id],
            text_sha256=text_sha256(consent_text(draft.matter, each).in_(language)),
            language=language,
            at=at,
        )
        for each in draft.matter.consents
    )


def asked_card(draft: ApplyDraft, consent_id: str) -> IdCard:
    """Whose data a consent asks for."""
    role = party_of(draft.matter, consent_id) or draft.matter.parties[0].role
    return draft.cards[role]


def cannot_do_without(draft: ApplyDraft) -> bool:
    """Whether a source that no paper can replace gave nothing."""
    known = spared(draft.matter, draft.values)
    lost = {each.id for each in draft.matter.consents if each.instead is None and each.id not in known}
    return any(field.consent in lost for field in missing(draft.matter, draft.values))


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


def ways(draft: ApplyDraft, now: Facilities) -> ChooseWays:
    """How the result comes, and how originals leave; by who is on duty now."""
    deliveries = tuple(
        WayRow(
            way,
            DELIVERIES[Delivery(way)],
            DELIVERY_WORDS[Delivery(way)],
            draft.delivery == way,
            _delivery_ready(draft, Delivery(way), now),
        )
        for way in draft.matter.delivery
        if _delivery_possible(draft, Delivery(way), now)
    )
    originals = tuple(
        WayRow(way, ORIGINALS[way], ORIGINALS_WORDS[way], draft.originals is way, _originals_ready(draft, way, now))
        for way in originals_offered(draft, now)
    )
    chosen = draft.delivery is not None and (not originals or any(row.chosen and row.ready.ok for row in originals))
    return ChooseWays(draft.matter.name.text(), steps(draft, words.STEP_WAYS), deliveries, originals, chosen)


def originals_offered(draft: ApplyDraft, now: Facilities) -> tuple[Originals, ...]:
    """With a clerk on duty: the box after pre-audit. Without: in trust where the matter allows it. Or later, always.

    A cabinet without boxes leaves only later.
    """
    if not originals_of(draft.matter):
        return ()
    if not now.boxed:
        return (Originals.LATER,)
    if now.desk_minutes is not None and now.online:
        return (Originals.BOX, Originals.LATER)
    return (Originals.TRUST, Originals.LATER) if draft.matter.night.trust_allowed else (Originals.LATER,)


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
        consents=_consents_told(draft),
        role=next((party.name.text() for party in draft.matter.parties if party.role == role and len(roles) > 1), None),
    )


def _consents_told(draft: ApplyDraft) -> tuple[ConsentTold, ...]:
    asked = {each.id: each for each in draft.matter.consents}
    return tuple(
        ConsentTold(consent_text(draft.matter, asked[each.source]).in_(Language(each.language)), each.agreed, each.at)
        for each in draft.consents
    )


def _spared(draft: ApplyDraft, each: ConsentSpec) -> Text | None:
    """What need not be brought, unless the purpose already says so."""
    name = next((m.name.text() for m in draft.matter.materials if m.id == each.instead), None)
    return None if name is None or words.NOT_NEEDED in each.purpose.zh_CN else words.not_needed(name)


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


def _delivery_possible(draft: ApplyDraft, way: Delivery, now: Facilities) -> bool:
    """Whether this cabinet can do it at all; what is broken today is offered and said."""
    if draft.photo_later and way is not Delivery.COUNTER:
        return False
    if way is Delivery.BOX:
        return now.boxed
    if way is Delivery.PRINT and draft.matter.result.numbered:
        return issued_here(draft.matter, now)  # else it is booked, and that was said before the start
    return way is not Delivery.PRINT or draft.matter.result.printed_here


def _delivery_ready(draft: ApplyDraft, way: Delivery, now: Facilities) -> Ready:
    if way is not Delivery.PRINT:
        return Ready(ok=True, words=words.ALWAYS)
    if draft.matter.result.numbered:
        return Ready(ok=True, words=GOOD[Item.STATIONERY])
    ok = "document_printer" in now.usable and now.sheets != 0
    return Ready(ok=ok, words=GOOD[Item.PRINTER] if ok else LACK[Item.PRINTER])


def _originals_ready(draft: ApplyDraft, way: Originals, now: Facilities) -> Ready:
    if way is Originals.LATER:
        return Ready(ok=True, words=words.ALWAYS)
    free = "locker" in now.usable and now.boxes(draft.matter.needs.box_size or "S") > 0
    return Ready(ok=free, words=GOOD[Item.BOX] if free else LACK[Item.BOX])
