"""Applications: what the kiosk hands in and what it hears back.

The personal content (`ApplicationIntake`) is sealed once, in memory, to the backend's age public key; only the
envelope around it is ever stored on the kiosk or seen by a proxy. The idempotency key is the `key` of both.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from contracts.rules.sources import Source
from contracts.wire.base import Answered, Said

Sha256 = str  # 64 lower-case hex digits


class Originals(StrEnum):
    """How paper originals leave the citizen."""

    NONE = "none"  # the matter needs none
    BOX = "box"  # into the Little Bee Box after pre-audit has passed
    TRUST = "trust"  # into the box before pre-audit: own custody state, not collected until passed
    LATER = "later"  # taken home with a drop code


class Delivery(StrEnum):
    """How the result comes."""

    PRINT = "print"
    BOX = "box"
    MAIL = "mail"
    COUNTER = "counter"


class FieldValue(Said):
    """One value of the form, with where it came from."""

    field: str
    value: str
    source: Source


class PartyIntake(Said):
    """One identified person, as read from the card.

    `photo_sha256` proves which card was read without storing the photo.
    """

    role: str
    card_kind: Literal["resident", "hmt_permit", "foreigner_2017", "foreigner_2023"]
    name: str
    sex: str
    birth: date
    address: str
    number: str
    valid_until: str  # YYYY-MM-DD or long-term
    photo_sha256: Sha256


class ConsentGiven(Said):
    """One answer to one consent question, with the exact text that was shown."""

    source: str
    agreed: bool
    text_sha256: Sha256
    language: str
    at: datetime


class PageRef(Said):
    """One scanned page: uploaded before, as sealed bytes, under the hash of the sealed bytes."""

    material: str
    number: int = Field(ge=1)
    sealed_sha256: Sha256
    plain_sha256: Sha256


class ApplicationIntake(Said):
    """Everything a case needs, in one piece. Exists in clear only in memory and inside the backend."""

    key: str
    matter: str
    matter_version: int
    kiosk: str
    started_at: datetime
    signed_at: datetime
    language: str
    parties: list[PartyIntake]
    fields: list[FieldValue]
    consents: list[ConsentGiven]
    pages: list[PageRef]
    signature_png_sha256: Sha256 | None
    signed_text_sha256: Sha256  # of the exact text that was on the screen
    originals: Originals
    delivery: Delivery
    corrects: str | None = None  # key of the application that this one mends after TO_CORRECT; the case stays the same


class ApplicationEnvelope(Said):
    """The body of ``POST /v1/applications``; header ``Idempotency-Key`` equals `key`.

    Attributes:
        sealed: base64 of the age-encrypted JSON of an `ApplicationIntake`.
    """

    key: str
    kiosk: str
    matter: str
    matter_version: int
    created_at: datetime
    page_hashes: list[Sha256]
    sealed: str
    corrects: str | None = None  # as in the intake


class CaseState(StrEnum):
    """Where a case is. Shown to citizen, staff and courier by the same names."""

    RECEIVED = "received"  # waits for pre-audit
    TO_CORRECT = "to_correct"  # all faults told once; waits for the citizen
    PASSED = "passed"  # pre-audit passed; originals may travel
    REFUSED = "refused"
    IN_DEPARTMENT = "in_department"
    GRANTED = "granted"  # decided: yes
    DECLINED = "declined"  # decided: no, with reasons and appeal
    RESULT_ON_WAY = "result_on_way"
    RESULT_IN_BOX = "result_in_box"
    CLOSED = "closed"


class Reason(Answered):
    """One reason of a decision: which data item spoke for it."""

    text_zh_CN: str
    text_zh_HK: str
    text_en: str
    source: Source
    met: bool


class Decision(Answered):
    """A decision made at once by rule, or later by a person."""

    outcome: Literal["granted", "declined"]
    by: Literal["rule", "person"]
    rule: str  # rule id and version, such as "social-security-cert/3"
    reasons: list[Reason]
    decided_at: datetime


class FaultTold(Answered):
    """One fault found at pre-audit; all are told once."""

    material: str | None
    page: int | None
    text: str


class Promise(Answered):
    """A promised date from the one calendar; provisional when the year is not yet published."""

    date: date
    provisional: bool


class CaseStatus(Answered):
    """What a kiosk may know about a case. No personal field.

    Attributes:
        case_number: 23 characters, see `contracts.rules.codes`.
        duplicate_of: case number of the earlier, same application; then nothing new was made.
        drop_code: code with which the originals can be brought later (Originals.LATER).
        paper: id of the result paper that may be printed now.
        desk_deadline: until when the desk promises an answer while the citizen waits; None when nobody is on duty.
    """

    key: str
    case_number: str
    matter: str
    state: CaseState
    received_at: datetime
    originals: Originals
    delivery: Delivery
    promise: Promise | None = None
    decision: Decision | None = None
    faults: list[FaultTold] = []
    message: str = ""
    duplicate_of: str | None = None
    drop_code: str | None = None
    paper: str | None = None
    verify_url: str | None = None
    status_url: str | None = None
    desk_deadline: datetime | None = None
    box: int | None = None  # where its paper lies now, at this kiosk
