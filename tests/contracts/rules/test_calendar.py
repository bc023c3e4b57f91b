"""Promised dates on the official arrangement, across the year's end, and in office time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.calendar import PromisedDate, WorkCalendar, parse_calendar
from contracts.rules.zone import CHINA

CALENDARS = Path(__file__).parents[3] / "assets" / "calendars"
CALENDAR = parse_calendar(path.read_text(encoding="utf-8") for path in sorted(CALENDARS.glob("*.toml")))


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


def test_2026_has_the_published_number_of_workdays() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert sum(CALENDAR.is_workday(day) for day in days) == 248
    assert CALENDAR.is_workday(date(2026, 2, 14))  # a worked Saturday
    assert not CALENDAR.is_workday(date(2026, 10, 5))  # a Monday off


@pytest.mark.parametrize(
    ("received", "workdays", "promised"),
    [
        ("2026-11-20", 1, PromisedDate(date(2026, 11, 23), provisional=False)),
        ("2026-09-30", 1, PromisedDate(date(2026, 10, 8), provisional=False)),
        ("2026-02-13", 3, PromisedDate(date(2026, 2, 25), provisional=False)),
        ("2026-11-21", 0, PromisedDate(date(2026, 11, 23), provisional=False)),
        ("2026-11-20", 0, PromisedDate(date(2026, 11, 20), provisional=False)),
        ("2026-12-30", 1, PromisedDate(date(2026, 12, 31), provisional=True)),
        ("2026-12-30", 5, PromisedDate(date(2027, 1, 6), provisional=True)),
        ("2026-12-30", 30, PromisedDate(date(2027, 2, 10), provisional=True)),
        ("2031-05-01", 2, PromisedDate(date(2031, 5, 5), provisional=True)),
    ],
)
def test_promised_days(received: str, workdays: int, promised: PromisedDate) -> None:
    assert CALENDAR.add_workdays(date.fromisoformat(received), workdays) == promised


def test_the_next_year_makes_the_end_of_this_one_sure() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CALENDARS.glob("*.toml"))]
    later = 'year = 2027\nsource = "test"\nworkdays = []\nholidays = [{name="x", from=2027-01-01, until=2027-01-03}]'
    calendar = parse_calendar([*texts, later])
    assert calendar.add_workdays(date(2026, 12, 30), 2) == PromisedDate(date(2027, 1, 4), provisional=False)


@pytest.mark.parametrize(
    ("received", "amount", "unit", "ends"),
    [
        ("2026-11-20T10:00", 2, "hours", "2026-11-20T12:00"),
        ("2026-11-20T11:00", 2, "hours", "2026-11-20T14:30"),  # noon does not count
        ("2026-11-20T03:00", 40, "minutes", "2026-11-20T09:10"),
        ("2026-11-20T17:00", 1, "hours", "2026-11-23T09:00"),  # over the weekend
        ("2026-11-20T17:00", 1, "workdays", "2026-11-23T17:30"),
        ("2026-11-20T17:00", 1, "days", "2026-11-21T17:30"),
    ],
)
def test_spans_end_in_office_time(received: str, amount: int, unit: str, ends: str) -> None:
    promised = CALENDAR.add_span(_at(received), amount, unit)  # type: ignore[arg-type]
    assert promised.at == _at(ends)
    assert not promised.provisional


def test_who_is_open_when() -> None:
    assert CALENDAR.is_open(_at("2026-11-20T08:30"))
    assert not CALENDAR.is_open(_at("2026-11-20T12:00"))
    assert not CALENDAR.is_open(_at("2026-11-21T10:00"))
    assert CALENDAR.next_open(_at("2026-11-20T12:30")).at == _at("2026-11-20T13:30")
    assert CALENDAR.next_open(_at("2026-11-20T18:00")).at == _at("2026-11-23T08:30")
    assert CALENDAR.next_open(_at("2026-11-20T09:17")).at == _at("2026-11-20T09:17")
    assert CALENDAR.next_open(_at("2026-12-31T18:00")).provisional


def test_the_moment_is_judged_in_chinese_time() -> None:
    utc = datetime.fromisoformat("2026-11-20T01:00+00:00")
    assert CALENDAR.is_open(utc)


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(0, 60))
def test_a_promise_is_always_a_workday_and_never_goes_back(day: date, count: int) -> None:
    promised = CALENDAR.add_workdays(day, count)
    assert CALENDAR.is_workday(promised.date)
    assert promised.date >= day
    assert CALENDAR.add_workdays(promised.date, 1).date > promised.date


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("open = []", "times must follow"),
        ("[[open]]\nfrom = 09:00:00\nuntil = 08:00:00", "times must follow"),
        ('year = 2027\nsource = "x"\nholidays = []\nworkdays = [2027-01-04]', "no weekend day"),
        ('year = 2027\nsource = "x"\nholidays = []\nworkdays = [2026-01-04]', "another year"),
        ('year = 2026\nsource = "x"\nholidays = []\nworkdays = []', "no document with office hours"),
    ],
)
def test_a_table_that_cannot_be_is_refused(document: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_calendar([document])


def test_nothing_is_known_without_tables() -> None:
    calendar = WorkCalendar([], CALENDAR._hours)
    assert calendar.add_workdays(date(2026, 10, 1), 1) == PromisedDate(date(2026, 10, 2), provisional=True)
