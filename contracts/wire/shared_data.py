"""Shared data of other departments, fetched by the backend after the person agreed to that one source."""

from __future__ import annotations

from contracts.wire.applications import ConsentGiven
from contracts.wire.base import Answered, Said


class SharedDataRequest(Said):
    """``POST /v1/shared-data``. The consent travels with the question; without it the backend refuses."""

    kiosk: str
    matter: str
    source: str
    card_number: str
    consent: ConsentGiven


class SharedField(Answered):
    """One value, for one field of the matter."""

    field: str
    value: str


class SharedDataAnswer(Answered):
    """What the source knows. `found` false: the person continues by scanning."""

    found: bool
    fields: list[SharedField] = []
