"""Courier and pick-up: sign-in with badge and PIN or with a card, manifest, and the citizen's own envelopes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from contracts.wire.applications import CaseState, Promise
from contracts.wire.base import Answered, Said


class CardQuestion(Said):
    """``POST /v1/courier/challenge``: a staff card lies in this kiosk's reader; what shall it sign?"""

    kiosk: str
    card: str


class CardChallenge(Answered):
    """32 random bytes in hex, good for one sign-in with this card at this kiosk within a minute."""

    challenge: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class CardProof(Said):
    """What the card signed, after it had verified the PIN itself. See docs/devices/staff-card.md.

    Attributes:
        challenge: as it was asked, 64 hex digits.
        nonce: of the card, 32 hex digits.
        signature: r and s, 128 hex digits.
    """

    card: str
    challenge: str
    nonce: str
    signature: str


class CourierSignIn(Said):
    """``POST /v1/courier/sign-in``: by badge and PIN, or by card, which has checked its PIN itself.

    Attributes:
        badge: the text of the QR badge; empty with a card.
        pin: never stored or logged; empty with a card.
    """

    kiosk: str
    badge: str = ""
    pin: str = ""
    card: CardProof | None = None


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
    """Answer to a sign-in: what to collect here, what to load, which round of the day.

    `deadline`: until when the round after this one is due; None when this is the last of today.
    """

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


class OriginalName(Answered):
    """One paper original that is still expected, by its name in the matter."""

    zh_CN: str
    zh_HK: str
    en: str


class DropOff(Answered):
    """Originals of an open case that are still with the citizen and may be put into a box at any kiosk.

    Attributes:
        way: into the box for the courier; in trust, because pre-audit has not passed; or not yet.
        waits_for: what a "wait" waits for: pre-audit, or the citizen's own correction.
        desk_next_at: when somebody looks next, where that is known; only for waiting for pre-audit.
    """

    case_number: str
    matter_zh_CN: str
    matter_zh_HK: str
    matter_en: str
    originals: list[OriginalName]
    department: str
    sort_code: str
    size: Literal["S", "M", "L"]
    way: Literal["box", "trust", "wait"]
    waits_for: Literal["audit", "correction"] | None = None
    desk_next_at: datetime | None = None
    promise: Promise | None = None
    status_url: str | None = None


class OpenCase(Answered):
    """A case of this person that is not closed, and where it is."""

    case_number: str
    matter_zh_CN: str
    matter_zh_HK: str
    matter_en: str
    state: CaseState


class PickupAnswer(Answered):
    """The person's envelopes here, the originals that may still be brought, and the state of their open cases.

    Attributes:
        drop_offs: originals that are still expected.
        code: what is wrong with a code that opens nothing: nobody has it, its originals and results are all handed
            over, or too many unknown ones were tried at this kiosk within the hour. None for a card and a good code.
    """

    pickups: list[Pickup]
    cases: list[OpenCase] = []
    drop_offs: list[DropOff] = []
    code: Literal["unknown", "used", "too_many"] | None = None
