"""One question per data source: what is asked, what was answered, and what an answer costs."""

from __future__ import annotations

from datetime import datetime

from contracts.matters.engine import missing, party_of, spared
from contracts.matters.schema import ConsentSpec
from contracts.matters.signing import consent_text, text_sha256
from contracts.rules.text import Language, Text
from contracts.wire.applications import ConsentGiven
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.id_card import IdCard
from kiosk.flows.apply import words
from kiosk.flows.apply.states import (
    Consent,
    ConsentRow,
    ConsentTold,
)
from kiosk.flows.apply.steps import steps


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


def consents_told(draft: ApplyDraft) -> tuple[ConsentTold, ...]:
    """The answered questions in full, as they stand beside the signature."""
    asked = {each.id: each for each in draft.matter.consents}
    return tuple(
        ConsentTold(consent_text(draft.matter, asked[each.source]).in_(Language(each.language)), each.agreed, each.at)
        for each in draft.consents
    )


def _spared(draft: ApplyDraft, each: ConsentSpec) -> Text | None:
    """What need not be brought, unless the purpose already says so."""
    name = next((m.name.text() for m in draft.matter.materials if m.id == each.instead), None)
    return None if name is None or words.NOT_NEEDED in each.purpose.zh_CN else words.not_needed(name)
