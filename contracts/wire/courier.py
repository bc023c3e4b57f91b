"""Courier and pick-up: sign-in with badge and PIN, manifest, and the citizen's own envelopes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from contracts.wire.base import Answered, Said


class CourierSignIn(Said):
    """``POST /v1/courier/sign-in``. Badge is the text of the QR badge; the PIN is never stored or logged."""

    kiosk: str
    badge: str
    pin: str


class ManifestItem(Answered):
    """One envelope to collect, exactly. No citizen's name or number."""

    envelope: str
    box: int
    case_number: str
    matter_zh_CN: str
    matter_zh_HK: str
    matter_en: str
    department: str
    sort_code: str


class ResultItem(Answered):
    """One result the courier brings and loads into any free box of its size."""

    envelope: str
    case_number: str
    matter_zh_CN: str
    matter_zh_HK: str
    matter_en: str
    size: Literal["S", "M", "L"] = "S"


class Manifest(Answered):
    """Answer to a sign-in: what to collect here, what to load, which round of the day."""

    token: str
    courier: str  # staff number
    courier_name_masked: str
    round_today: int
    rounds_due: int
    deadline: datetime | None
    collect: list[ManifestItem]
    load: list[ResultItem]


class PickupClaim(Said):
    """``POST /v1/pickups/claim``: by the number of the card just read, or by the one-time code. Never stored."""

    kiosk: str
    card_number: str | None = None
    code: str | None = None


class Pickup(Answered):
    """One envelope that this person may take at this kiosk now: a result, or own originals to take back."""

    envelope: str
    box: int
    case_number: str
    kind: Literal["result", "originals"]
    matter_zh_CN: str
    matter_zh_HK: str
    matter_en: str


class PickupAnswer(Answered):
    """The person's envelopes here and the state of their open cases."""

    pickups: list[Pickup]
    cases: list[str] = []
