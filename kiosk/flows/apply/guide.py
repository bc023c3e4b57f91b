"""The guide of a matter: decide before starting. Every number is computed from the matter file."""

from __future__ import annotations

from contracts.matters.engine import documents_now
from contracts.matters.form import MaterialSpec
from contracts.matters.schema import Handling, Matter
from contracts.rules.text import Language, Text
from kiosk.domain.papers import Checklist, Line
from kiosk.domain.readiness import Facilities, can_start, readiness
from kiosk.flows.apply import words
from kiosk.flows.apply.states import MaterialRow, MatterGuide
from kiosk.flows.ready_words import in_words

HOW: dict[str, tuple[str, Text]] = {
    "id_card": ("card", words.FROM_CARD),
    "shared": ("data", words.FROM_DATA),
    "scan": ("scan", words.FROM_SCAN),
    "photo": ("photo", words.FROM_CAMERA),
    "form": ("you", words.FROM_YOU),
}


def guide(matter: Matter, now: Facilities) -> MatterGuide:
    """What it needs, what it costs, whether this machine is ready, what happens at night."""
    lines = readiness(matter, now)
    return MatterGuide(
        matter=matter.id,
        name=matter.name.text(),
        summary=matter.summary.text(),
        department=matter.department.text(),
        documents_before=matter.before.documents,
        documents_now=documents_now(matter),
        promise_before=words.spent_before(matter.before),
        promise_now=words.spent_here(matter.minutes_here),
        fee=words.fee(matter.fees),
        fee_due_later=any(fee.due == "after_approval" and fee.amount_fen for fee in matter.fees),
        minutes_here=matter.minutes_here,
        result=matter.result.name.text(),
        checked=matter.limits.checked.isoformat(),
        materials=tuple(_row(material) for material in matter.materials),
        readiness=tuple(in_words(line) for line in lines),
        can_start=can_start(lines),
        night_note=_night_note(matter, now),
        needs_person=matter.handling is Handling.PRE_AUDIT,
    )


def checklist(matter: Matter, language: Language) -> Checklist:
    """What to bring, to take home."""
    rows = tuple(Line(row.name, row.how.in_(language)) for row in map(_row, matter.materials))
    return Checklist(language, matter.name.text(), rows)


def _row(material: MaterialSpec) -> MaterialRow:
    source, how = HOW["shared"] if material.instead_of is not None else HOW[material.source]
    return MaterialRow(material.name.text(), how, source, material.paper_original)


def _night_note(matter: Matter, now: Facilities) -> Text | None:
    if matter.handling is Handling.INSTANT or now.desk_minutes is not None:
        return None
    return words.NIGHT_TRUST if matter.night.trust_allowed else words.NIGHT_LATER
