"""Tasks for staff: opened by facts, closed by people."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend.applications.models import Case
from backend.fleet.models import StaffTask
from contracts.rules.zone import CHINA, in_china
from contracts.wire.applications import CaseState


def open_task(
    session: Session,
    kind: str,
    words: str,
    at: datetime,
    *,
    kiosk: str | None = None,
    case_id: str | None = None,
    envelope: str | None = None,
) -> None:
    """Ask staff to look at something. `words` holds nothing personal."""
    session.add(StaffTask(kiosk=kiosk, case_id=case_id, envelope=envelope, kind=kind, words=words, opened_at=at))


def open_tasks(session: Session) -> list[StaffTask]:
    """Tasks that nobody has settled, oldest first."""
    return list(session.scalars(select(StaffTask).where(StaffTask.closed_at.is_(None)).order_by(StaffTask.opened_at)))


def tab_counts(session: Session, now: datetime) -> dict[str, int]:
    """Numbers in the header of every staff page: waiting, to correct, answered since midnight, tasks."""
    midnight = datetime.combine(in_china(now).date(), time(0), CHINA)
    conditions = {
        "queue": Case.state == CaseState.RECEIVED,
        "to_correct": Case.state == CaseState.TO_CORRECT,
        "done": Case.judged_at >= midnight,
    }
    counts = {
        name: session.scalar(select(func.count()).select_from(Case).where(condition)) or 0
        for name, condition in conditions.items()
    }
    return {**counts, "tasks": len(open_tasks(session))}
