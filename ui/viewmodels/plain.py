"""Frozen values of the core turned into what QML can read, in one language.

dataclass -> map with camelCase keys · `Text` -> string · enum -> its value · `datetime` -> map with `iso`, `date`,
`time`, `day`, `stamp` · `FaultCode` -> map with `code`, `message`, `action` · tuple -> list · None stays None.
Bytes never reach a screen: they are an error here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from contracts.rules.calendar import in_china
from contracts.rules.faults import FAULTS, FaultCode
from contracts.rules.text import Language, Text

WEEKDAYS = {
    Language.ZH_CN: ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    Language.ZH_HK: ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
MONTHS_EN = (*MONTHS, "November", "December")


def camel(name: str) -> str:
    """`can_go_on` -> `canGoOn`."""
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


def plain(value: object, language: Language) -> object:
    """`value` as QML can read it.

    Raises:
        TypeError: bytes, or anything else that no screen may hold.
    """
    if isinstance(value, Mapping):
        return {str(key): plain(entry, language) for key, entry in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(entry, language) for entry in value]
    if is_dataclass(value) and not isinstance(value, (type, Text)):
        return shown(value, language)
    return single(value, language)


def single(value: object, language: Language) -> object:
    """One value that holds no others."""
    match value:
        case Text():
            answer: object = value.in_(language)
        case FaultCode():
            fault = FAULTS[value]
            answer = {"code": str(value), "message": fault.message.in_(language), "action": str(fault.action)}
        case Enum():
            answer = value.value
        case datetime():
            answer = moment(value, language)
        case None | bool() | int() | float() | str():
            answer = value
        case _:
            raise TypeError(f"a {type(value).__name__} cannot be shown")
    return answer


def shown(value: object, language: Language) -> dict[str, object]:
    """The fields of a dataclass, with camelCase keys."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} is not a value")
    return {camel(entry.name): plain(getattr(value, entry.name), language) for entry in fields(value)}


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
