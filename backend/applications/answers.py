"""How a case is told to a kiosk: no personal field, the same names for everybody."""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.applications.models import Case
from backend.courier.models import Envelope
from backend.decisions.models import IssuedPaper
from contracts.rules.custody import Holder
from contracts.wire.applications import (
    CaseState,
    CaseStatus,
    Decision,
    Delivery,
    FaultTold,
    Originals,
    Promise,
)

IN_A_BOX = (Holder.BOX, Holder.BOX_IN_TRUST, Holder.BOX_BACK)


class Answers:
    """Builds `CaseStatus` values."""

    def __init__(self, public_url: str) -> None:
        self._public_url = public_url

    def status(self, session: Session, case: Case, key: str, *, duplicate: bool = False) -> CaseStatus:
        """The state of a case for the kiosk that asks with `key`."""
        paper = session.get(IssuedPaper, case.paper) if case.paper else None
        box = session.scalar(
            select(Envelope.box)
            .where(Envelope.case_id == case.id, Envelope.holder.in_(IN_A_BOX))
            .order_by(Envelope.since.desc())
            .limit(1)
        )
        return CaseStatus(
            key=key,
            case_number=case.number,
            matter=case.matter,
            state=CaseState(case.state),
            received_at=case.received_at,
            originals=Originals(case.originals),
            delivery=Delivery(case.delivery),
            promise=Promise(date=case.promise, provisional=case.promise_provisional) if case.promise else None,
            decision=Decision.model_validate_json(case.decision) if case.decision else None,
            faults=[FaultTold.model_validate(fault) for fault in json.loads(case.faults)],
            message=case.message,
            duplicate_of=case.number if duplicate else None,
            drop_code=case.code if case.originals == Originals.LATER else None,
            paper=case.paper,
            verify_url=f"{self._public_url}/verify/{paper.verify_code}" if paper else None,
            status_url=self.status_url(case),
            desk_deadline=case.desk_deadline,
            box=box,
        )

    def status_url(self, case: Case) -> str:
        """Where the citizen follows this case."""
        return f"{self._public_url}/status/{case.status_token}"
