"""Originals that a citizen took home and may still bring: what is expected, and how it may be put in now."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.applications.models import Case
from backend.courier.models import Envelope
from backend.parts import Parts
from contracts.matters.engine import originals_of
from contracts.rules.custody import Holder
from contracts.wire.applications import CaseState, Promise
from contracts.wire.courier import DropOff, OriginalName

EXPECTING = frozenset({CaseState.RECEIVED, CaseState.TO_CORRECT, CaseState.PASSED})
"""Before pre-audit or after it has passed; refused and decided cases want nothing."""


class DropOffs:
    """Judges and describes the originals of a case that are still with the citizen."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def expected(self, session: Session, case: Case) -> bool:
        """Whether the paper originals of an open case are wanted and lie with nobody but the citizen."""
        if CaseState(case.state) not in EXPECTING or not originals_of(self._parts.catalogue.matters[case.matter]):
            return False
        elsewhere = select(Envelope.code).where(
            Envelope.case_id == case.id, Envelope.kind == "originals", Envelope.holder != Holder.CITIZEN
        )
        return session.scalar(elsewhere.limit(1)) is None

    def of(self, session: Session, case: Case, now: datetime) -> DropOff:
        """How they may be put in: into the box after pre-audit, in trust where the matter allows it, or not yet."""
        matter = self._parts.catalogue.matters[case.matter]
        state, trust = CaseState(case.state), matter.night.trust_allowed
        correcting = state is CaseState.TO_CORRECT
        way = "box" if state is CaseState.PASSED else "trust" if trust and not correcting else "wait"
        waits = way == "wait"
        return DropOff(
            case_number=case.number,
            matter_zh_CN=matter.name.zh_CN,
            matter_zh_HK=matter.name.zh_HK,
            matter_en=matter.name.en,
            originals=[
                OriginalName(zh_CN=each.name.zh_CN, zh_HK=each.name.zh_HK, en=each.name.en)
                for each in originals_of(matter)
            ],
            department=matter.department.zh_CN,
            sort_code=case.department_code,
            size=matter.needs.box_size or "S",
            way=way,
            waits_for=None if not waits else "correction" if correcting else "audit",
            desk_next_at=self._parts.duty.at(session, now).next_at if waits and not correcting else None,
            promise=Promise(date=case.promise, provisional=case.promise_provisional) if case.promise else None,
            status_url=self._parts.answers.status_url(case),
        )
