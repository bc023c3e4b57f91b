"""Who is on duty at a moment, by spans of local time and the one calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.duty.models import DutySpan
from contracts.rules.calendar import WorkCalendar
from contracts.rules.zone import CHINA, in_china
from contracts.wire.sync import Duty

LOOK_AHEAD_DAYS = 30


class DutyService:
    """Answers from the table of spans."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self._calendar = calendar

    def spans(self, session: Session) -> list[DutySpan]:
        """The whole table, in the order of a day."""
        return list(session.scalars(select(DutySpan).order_by(DutySpan.days.desc(), DutySpan.begins)))

    def at(self, session: Session, now: datetime) -> Duty:
        """Who is on duty at `now`, and when somebody is next when nobody is."""
        here = in_china(now)
        spans = self.spans(session)
        for span in spans:
            if span.days == self._days(here.date()) and span.begins <= here.time() < span.ends:
                kind: Literal["hall", "remote"] = "hall" if span.kind == "hall" else "remote"
                return Duty(now=kind, next_at=None, desk_minutes=span.desk_minutes)
        return Duty(now="none", next_at=self._next(spans, here), desk_minutes=None)

    def _days(self, day: date) -> str:
        return "workday" if self._calendar.is_workday(day) else "restday"

    def _next(self, spans: list[DutySpan], here: datetime) -> datetime | None:
        for ahead in range(LOOK_AHEAD_DAYS):
            day = here.date() + timedelta(days=ahead)
            for span in spans:
                begins = datetime.combine(day, span.begins, CHINA)
                if span.days == self._days(day) and begins > here:
                    return begins
        return None
