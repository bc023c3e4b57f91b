"""The step bar of the apply journey."""

from __future__ import annotations

from contracts.rules.text import Text
from kiosk.domain.drafts import ApplyDraft
from kiosk.flows.apply import words
from kiosk.flows.shown import Steps


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
