"""The booked hand-over: a result on a numbered sheet that is not issued here waits at the counter, from a said time."""

from __future__ import annotations

from datetime import datetime, time

from contracts.matters.schema import Matter
from contracts.rules.calendar import PromisedTime, WorkCalendar
from contracts.rules.zone import CHINA, in_china
from contracts.wire.applications import Delivery
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.readiness import Facilities, Item

TASK = "hand_over"
"""Name of the staff task that is the booking."""


def issued_here(matter: Matter, now: Facilities) -> bool:
    """Whether the machine beside ours can write this result now."""
    return matter.result.numbered and Item.STATIONERY in now.usable


def is_booked(draft: ApplyDraft) -> bool:
    """Whether this application ends at the counter for want of the machine, or by choice."""
    return draft.matter.result.numbered and draft.delivery is Delivery.COUNTER


def booking(matter: Matter, calendar: WorkCalendar, now: datetime) -> PromisedTime:
    """When the counter has it: the first office hour of the workday after the promise."""
    promised = calendar.add_span(now, matter.limits.promised.amount, matter.limits.promised.unit)
    day = calendar.add_workdays(in_china(promised.at).date(), 1)
    opens = calendar.next_open(datetime.combine(day.date, time.min, CHINA))
    return PromisedTime(opens.at, promised.provisional or day.provisional or opens.provisional)
