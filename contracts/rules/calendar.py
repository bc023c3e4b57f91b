"""The one calendar of promised dates: workdays, adjusted Saturdays and Sundays, office hours with noon.

The State Council publishes each year's arrangement in the autumn before. A year without a table counts Monday to
Friday and is marked provisional. The arrangement of a year may also move the last three days of the year before (that
of 2019 made 29 December 2018 a workday and 31 December 2018 a holiday), so these days are sure only when the next
year is published too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, Literal

from contracts.rules.zone import CHINA, in_china

_SATURDAY = 5
_YEAR_END = (12, 29)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class YearTable:
    """A published year: days off that would be workdays or not, and days worked on a weekend."""

    year: int
    holidays: frozenset[date]
    workdays: frozenset[date]
    source: str


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Opening times of a workday, in order, local time of China. The gap between two is the noon break."""

    periods: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class PromisedDate:
    """A promised day. `provisional`: a year that counts here is not published yet."""

    date: date
    provisional: bool


@dataclass(frozen=True, slots=True)
class PromisedTime:
    """A promised moment, with time zone."""

    at: datetime
    provisional: bool


class WorkCalendar:
    """Counts promised dates. Knows the tables it was given and nothing else."""

    def __init__(self, years: Iterable[YearTable], hours: OfficeHours) -> None:
        self._years = {table.year: table for table in years}
        self._hours = hours

    def sure(self, day: date) -> bool:
        """Whether the arrangement that rules this day is known."""
        ruling = day.year + 1 if (day.month, day.day) >= _YEAR_END else day.year
        return day.year in self._years and ruling in self._years

    def is_workday(self, day: date) -> bool:
        """Whether offices work on this day; Monday to Friday where the year is not published."""
        for table in self._years.values():
            if day in table.workdays:
                return True
            if day in table.holidays:
                return False
        return day.weekday() < _SATURDAY

    def add_workdays(self, day: date, count: int) -> PromisedDate:
        """The `count`-th workday after `day`, which itself does not count; 0 is the first workday from `day` on."""
        at = day
        sure = True
        left = count
        if left == 0:
            at -= _DAY
            left = 1
        while left > 0:
            at += _DAY
            sure = sure and self.sure(at)
            if self.is_workday(at):
                left -= 1
        return PromisedDate(at, not sure)

    def add_span(
        self, received_at: datetime, amount: int, unit: Literal["minutes", "hours", "workdays", "days"]
    ) -> PromisedTime:
        """When a promised span ends that began at `received_at`.

        Minutes and hours run only while offices are open. Workdays and days end at the last closing time of the day;
        the day of receipt does not count.
        """
        local = in_china(received_at)
        match unit:
            case "minutes":
                return self._office_time(local, timedelta(minutes=amount))
            case "hours":
                return self._office_time(local, timedelta(hours=amount))
            case "workdays":
                promised = self.add_workdays(local.date(), amount)
                return PromisedTime(self._close_of(promised.date), promised.provisional)
            case "days":
                return PromisedTime(self._close_of(local.date() + amount * _DAY), provisional=False)

    def is_open(self, now: datetime) -> bool:
        """Whether offices are open at this moment."""
        local = in_china(now)
        return self.is_workday(local.date()) and any(
            from_ <= local.time() < until for from_, until in self._hours.periods
        )

    def next_open(self, now: datetime) -> PromisedTime:
        """The next moment at which offices are open; `now` itself while they are."""
        return self._office_time(in_china(now), timedelta(0))

    def _office_time(self, begin: datetime, left: timedelta) -> PromisedTime:
        """Run `left` of open time from `begin`; with nothing left, the first open moment."""
        day = begin.date()
        sure = True
        while True:
            sure = sure and self.sure(day)
            for from_, until in self._hours.periods if self.is_workday(day) else ():
                start = max(begin, datetime.combine(day, from_, CHINA))
                open_for = datetime.combine(day, until, CHINA) - start
                if open_for > timedelta(0) and left <= open_for:
                    return PromisedTime(start + left, not sure)
                left -= max(open_for, timedelta(0))
            day += _DAY

    def _close_of(self, day: date) -> datetime:
        return datetime.combine(day, self._hours.periods[-1][1], CHINA)


def parse_calendar(documents: Iterable[str]) -> WorkCalendar:
    """Build the calendar from the texts of `assets/calendars/*.toml`: one per year, and one with `[[open]]`.

    Raises:
        ValueError: a document says what no calendar can be, with its year and key.
    """
    years: list[YearTable] = []
    hours: OfficeHours | None = None
    for document in documents:
        table = tomllib.loads(document)
        if "open" in table:
            hours = OfficeHours(tuple((period["from"], period["until"]) for period in table["open"]))
            _check_hours(hours)
        else:
            years.append(_year(table))
    if hours is None:
        raise ValueError("calendars: no document with office hours ([[open]])")
    return WorkCalendar(years, hours)


def _year(table: dict[str, Any]) -> YearTable:
    year = YearTable(table["year"], frozenset(_days(table, "holidays")), frozenset(table["workdays"]), table["source"])
    for day in year.workdays:
        if day.weekday() < _SATURDAY:
            raise ValueError(f"calendar {year.year}: workdays: {day} is no weekend day")
    for day in year.holidays | year.workdays:
        if day.year != year.year and (day.year, day.month) != (year.year - 1, 12):
            raise ValueError(f"calendar {year.year}: {day} is in another year")
    return year


def _days(table: dict[str, Any], key: str) -> Iterable[date]:
    for holiday in table[key]:
        day: date = holiday["from"]
        if holiday["until"] < day:
            raise ValueError(f"calendar {table['year']}: {key}: {holiday['name']} ends before it begins")
        while day <= holiday["until"]:
            yield day
            day += _DAY


def _check_hours(hours: OfficeHours) -> None:
    edges = [edge for period in hours.periods for edge in period]
    if not edges or any(later <= earlier for earlier, later in pairwise(edges)):
        raise ValueError("calendars: open: times must follow each other")
