"""Questions to the tables of custody."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from backend.applications.models import Case
from backend.courier.models import Courier, Envelope, Round
from contracts.rules.custody import Holder
from contracts.wire.applications import CaseState

TRAVELLING = (Holder.DEPARTMENT, Holder.COURIER_BACK)
READY_TO_LOAD = (CaseState.GRANTED, CaseState.DECLINED, CaseState.RESULT_ON_WAY)


def to_collect(session: Session, kiosk: str) -> list[Row[Envelope, Case]]:
    """Envelopes in an ordinary box of this kiosk whose case has passed; those in trust are never among them.

    One that a courier did not find is left out until staff have settled where it is.
    """
    return list(
        session.execute(
            select(Envelope, Case)
            .join(Case, Case.id == Envelope.case_id)
            .where(Envelope.kiosk == kiosk, Envelope.holder == Holder.BOX, Case.state == CaseState.PASSED)
            .where(Envelope.exception.is_distinct_from("missing"))
            .order_by(Envelope.box)
        )
    )


def to_load(session: Session, kiosk: str) -> list[Row[Envelope, Case]]:
    """Envelopes on their way back to this kiosk: results, and originals after a no."""
    rows = session.execute(
        select(Envelope, Case)
        .join(Case, Case.id == Envelope.case_id)
        .where(
            Envelope.kiosk == kiosk,
            Envelope.holder.in_(TRAVELLING),
            Envelope.returns.is_(True),
            Case.state.in_(READY_TO_LOAD),
        )
        .order_by(Envelope.since)
    )
    return list(rows)


def in_boxes_of(session: Session, case: Case, kiosk: str) -> list[Envelope]:
    """Envelopes of a case in any box of this kiosk."""
    return list(
        session.scalars(
            select(Envelope).where(Envelope.case_id == case.id, Envelope.kiosk == kiosk, Envelope.box.is_not(None))
        )
    )


def courier_by_badge(session: Session, badge_index: str) -> Courier | None:
    """One courier, locked for counting a try."""
    return session.scalar(select(Courier).where(Courier.badge_index == badge_index).with_for_update())


def signed_since(session: Session, kiosk: str, since: datetime) -> int:
    """How many rounds were signed at this kiosk since a moment."""
    return (
        session.scalar(select(func.count()).select_from(Round).where(Round.kiosk == kiosk, Round.signed_at >= since))
        or 0
    )
