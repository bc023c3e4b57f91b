"""Tables of staff: accounts with argon2 hashes, and sessions by the hash of their token."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class StaffAccount(Base):
    """One person of the desk. `demo` accounts are refused in production."""

    __tablename__ = "staff_accounts"

    login: Mapped[str] = mapped_column(primary_key=True)
    name_sealed: Mapped[bytes]
    role: Mapped[str]
    department: Mapped[str]
    password_hash: Mapped[str]
    demo: Mapped[bool] = mapped_column(default=False)
    enabled: Mapped[bool] = mapped_column(default=True)
    failures: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None] = mapped_column(Instant)


class StaffSession(Base):
    """One log-in; ends after twelve hours or thirty quiet minutes."""

    __tablename__ = "staff_sessions"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(ForeignKey("staff_accounts.login"))
    form_token: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(Instant)
    seen_at: Mapped[datetime] = mapped_column(Instant)
