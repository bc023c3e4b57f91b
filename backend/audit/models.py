"""The audit table: every state change and every look of staff at personal data, chained by hash."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class AuditEntry(Base):
    """One link. `detail` is canonical JSON and holds nothing personal; `hash` covers all of it and `previous`."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Instant)
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[str] = mapped_column(Text)
    previous: Mapped[str]
    hash: Mapped[str]


class AuditHead(Base):
    """The end of the chain: one row, locked while a link is added."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int]
    hash: Mapped[str]
