"""Tasks for staff: opened by facts, closed by people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.fleet.models import StaffTask


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
