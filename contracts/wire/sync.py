"""The one loop: facts go up once with a key, orders and news come down in the same answer.

``POST /v1/sync`` with `SyncRequest`, answered by `SyncAnswer`. A fact is accepted at most once by its key; resending
is harmless. Facts carry no personal field.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Literal

from contracts.rules.custody import Holder
from contracts.wire.applications import CaseStatus
from contracts.wire.base import Answered, Said


class FactKind(StrEnum):
    """What a kiosk can report."""

    CUSTODY_MOVED = "custody.moved"
    PRINT_SETTLED = "print.settled"
    DOOR_SUSPECT = "door.suspect"
    STAFF_TASK = "staff.task"
    COURIER_SIGNED = "courier.signed"
    ERASED = "visit.erased"


class CustodyMoved(Said):
    """One move of one envelope. `envelope` is the label code; a result's envelope is its own."""

    envelope: str
    case_number: str | None  # None while the case itself is still queued; then `application_key` names it
    application_key: str | None
    from_holder: Holder
    from_box: int | None = None
    to_holder: Holder
    to_box: int | None = None
    exception: Literal["missing", "damaged", "wrong_seal", "door_stuck", "extra"] | None = None
    courier: str | None = None


class Fact(Said):
    """One thing that happened at the kiosk. `body` holds the fields of its kind (for custody: `CustodyMoved`)."""

    key: str
    kind: FactKind
    at: datetime
    body: dict[str, str | int | bool | None]


class DeviceHealth(Said):
    """State of one device, as in `kiosk.ports.DeviceState`."""

    device: str
    state: str
    fault: str | None = None


class Heartbeat(Said):
    """How the kiosk is, at the moment of the request."""

    at: datetime
    version: str
    screen: str
    in_visit: bool
    devices: list[DeviceHealth]
    outbox: int
    boxes_free: int


class SyncRequest(Said):
    """What the kiosk says in one round. `waiting_for` are keys of applications whose news it wants."""

    kiosk: str
    heartbeat: Heartbeat
    facts: list[Fact]
    waiting_for: list[str] = []
    catalogue_version: int = 0


class FactAck(Answered):
    """Answer to one fact. `rejected` means: never send it again; a staff task was made on both sides."""

    key: str
    outcome: Literal["accepted", "already", "rejected"]
    reason: str = ""


class Order(Answered):
    """Something the backend asks the kiosk to do, with its own key; repeated until a fact names it done."""

    key: str
    kind: Literal["release_trust", "expect_result", "return_to_citizen"]
    envelope: str
    case_number: str
    box: int | None = None


class Duty(Answered):
    """Who is on duty now and when next."""

    now: Literal["hall", "remote", "none"]
    next_at: datetime | None
    desk_minutes: int | None  # promised answer while the citizen waits; None when nobody is on duty


class SyncAnswer(Answered):
    """What comes back in one round."""

    at: datetime
    acks: list[FactAck]
    orders: list[Order]
    cases: list[CaseStatus]
    duty: Duty
    catalogue_version: int
    seal_to: str  # age recipient of the backend


class UploadState(Answered):
    """``HEAD``/``PATCH /v1/uploads/{sha256}``: how many bytes the backend holds; complete when hash and size agree."""

    sha256: str
    offset: int
    size: int
    complete: bool
