"""Shared data of other departments, behind one port. The demo connector knows only obviously synthetic persons."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Protocol

from contracts.matters.form import FieldSpec
from contracts.matters.schema import Matter

SYNTHETIC_DIVISIONS = frozenset({"330399", "330302"})
ANSWERS: dict[str, tuple[str, ...]] = {
    "months": ("126", "37", "204"),
    "property_number": ("330302999001GB00001F00020301",),
    "property_location": ("测试省测试市测试路8号2单元301室",),
    "property_area": ("89.50", "120.30"),
    "living_at": ("测试省测试市测试路8号2单元301室",),
    "business_name": ("测试·灯下小面馆（个体工商户）", "测试·夜航书屋（个体工商户）"),
    "credit_code": ("92330399MA9990W12U", "92330399MA9990W20N"),
}
"""Made-up values by field id; a field with choices answers with its first one."""


class Connector(Protocol):
    """One way to the data of other departments."""

    def fetch(self, matter: Matter, source: str, number: str) -> Mapping[str, str] | None:
        """Values by field id of the matter, None when the source does not know the person.

        Raises:
            ConnectionError: the source does not answer.
        """


class NoConnector:
    """Nothing is connected: every source knows nobody, so the person goes on by scanning."""

    def fetch(self, matter: Matter, source: str, number: str) -> Mapping[str, str] | None:
        """Knows nobody."""
        del matter, source, number
        return None


class DemoConnector:
    """Made-up values for synthetic persons, always the same for the same person.

    A number whose last digit before the check character is 9 is known to no source, so that the way without shared
    data can be walked.
    """

    def fetch(self, matter: Matter, source: str, number: str) -> Mapping[str, str] | None:
        """Values for each field of `source`, None for anybody who is not synthetic."""
        if number[:6] not in SYNTHETIC_DIVISIONS or number[-2:-1] == "9":
            return None
        return {field.id: self._value(field, number) for field in matter.fields if field.consent == source}

    def _value(self, field: FieldSpec, number: str) -> str:
        pick = int(hashlib.sha256(f"{field.id}{number}".encode()).hexdigest(), 16)
        if field.choices:
            return field.choices[0].value
        if field.validator == "date":
            return f"20{10 + pick % 10}-0{1 + pick % 9}-01"
        if field.validator == "money_fen":
            return str(500_000 + pick % 300_000)
        values = ANSWERS.get(field.id, ("测试资料",))
        return values[pick % len(values)]
