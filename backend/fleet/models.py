"""Tables of kiosks: enrolment and heartbeat, facts by key, and tasks for staff."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class Kiosk(Base):
    """One enrolled kiosk. The token is kept as a hash; `heartbeat` is the last one as JSON."""

    __tablename__ = "kiosks"

    id: Mapped[str] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    place: Mapped[str]
    enabled: Mapped[bool] = mapped_column(default=True)
    heartbeat: Mapped[str | None] = mapped_column(Text)
    heartbeat_at: Mapped[datetime | None] = mapped_column(Instant)


class FactRecord(Base):
    """The outcome of one fact, kept for ever, so that a fact counts once however often it is sent."""

    __tablename__ = "facts"

    kiosk: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    at: Mapped[datetime] = mapped_column(Instant)
    outcome: Mapped[str]
    reason: Mapped[str]


class StaffTask(Base):
    """Something a person must look at. `words` is for staff and holds nothing personal."""

    __tablename__ = "staff_tasks"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kiosk: Mapped[str | None]
    case_id: Mapped[str | None]
    envelope: Mapped[str | None]
    kind: Mapped[str]
    words: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[datetime] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_by: Mapped[str | None]
