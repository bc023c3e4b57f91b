"""Dates and times as a screen writes them, in one language."""

from __future__ import annotations

from datetime import date, datetime

from contracts.rules.text import Language
from contracts.rules.zone import in_china

WEEKDAYS = {
    Language.ZH_CN: ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    Language.ZH_HK: ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
MONTHS_EN = (*MONTHS, "November", "December")


def day(value: date, language: Language) -> str:
    """`11月19日` or `19 November`."""
    if language is Language.EN:
        return f"{value.day} {MONTHS_EN[value.month - 1]}"
    return f"{value.month}月{value.day}日"


def moment(value: datetime, language: Language) -> dict[str, object]:
    """A point in time in parts: `time` 23:47, `date` 11月19日 周四, `day` 11月19日, `stamp` 2026-11-19 23:47.

    In China's time, whatever zone the value carries: what came over the wire is UTC.
    """
    value = in_china(value)
    weekday = WEEKDAYS[language][value.weekday()]
    words = day(value, language)
    return {
        "iso": value.isoformat(),
        "time": f"{value:%H:%M}",
        "seconds": f"{value:%H:%M:%S}",
        "day": words,
        "weekday": weekday,
        "date": f"{weekday[:3]} {words[: -len(MONTHS_EN[value.month - 1])]}{MONTHS_EN[value.month - 1][:3]}"
        if language is Language.EN
        else f"{words} {weekday}",
        "stamp": f"{value:%Y-%m-%d %H:%M}",
        "year": value.year,
    }
