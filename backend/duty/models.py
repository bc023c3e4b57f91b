"""Who is on duty: spans of local time, one row each."""

from __future__ import annotations

from datetime import time

from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base


class DutySpan(Base):
    """One span of duty.

    Attributes:
        days: ``workday`` or ``restday``, by the one calendar.
        begins: local time, included.
        ends: local time, excluded.
        kind: ``hall`` (people in the hall) or ``remote``.
        desk_minutes: answer promised to a waiting citizen, in minutes.
    """

    __tablename__ = "duty_spans"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    days: Mapped[str]
    begins: Mapped[time]
    ends: Mapped[time]
    kind: Mapped[str]
    desk_minutes: Mapped[int]
