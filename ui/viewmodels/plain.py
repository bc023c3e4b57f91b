"""Frozen values of the core turned into what QML can read, in one language.

dataclass -> map with camelCase keys · `Text` -> string · enum -> its value · `datetime` -> map with `iso`, `date`,
`time`, `day`, `stamp` · `FaultCode` -> map with `code`, `message`, `action` · tuple -> list · None stays None.
Bytes never reach a screen: they are an error here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum

from contracts.rules.faults import FAULTS, FaultCode
from contracts.rules.text import Language, Text
from ui.viewmodels.times import moment


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
