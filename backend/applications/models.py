"""Tables of applications. Personal content is sealed (`*_sealed`), found again only by blind index (`*_index`)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class Case(Base):
    """One case.

    Attributes:
        open_index: blind index of matter and parties while the case is open, else None; unique, so that the same
            application cannot be open twice.
        intake_sealed: the newest `ApplicationIntake` as sealed JSON.
        decision: `Decision` as JSON.
        faults: list of `FaultTold` as JSON: what the citizen must mend now.
        faults_told: every fault ever told, as JSON; a second round may only repeat from it.
        code: short code for bringing originals later and for fetching envelopes.
        desk_deadline: until when an answer was promised to the waiting citizen.
        legal_deadline: last day to tell the citizen what is missing (five workdays after receipt).
        claimed_by: staff log-in of the clerk who works on it.
    """

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    matter: Mapped[str]
    matter_version: Mapped[int]
    department_code: Mapped[str]
    kiosk: Mapped[str]
    state: Mapped[str]
    received_at: Mapped[datetime] = mapped_column(Instant)
    originals: Mapped[str]
    delivery: Mapped[str]
    promise: Mapped[date | None]
    promise_provisional: Mapped[bool] = mapped_column(default=False)
    desk_deadline: Mapped[datetime | None] = mapped_column(Instant)
    legal_deadline: Mapped[date | None]
    open_index: Mapped[str | None] = mapped_column(unique=True)
    intake_sealed: Mapped[bytes]
    decision: Mapped[str | None] = mapped_column(Text)
    faults: Mapped[str] = mapped_column(Text, default="[]")
    faults_told: Mapped[str] = mapped_column(Text, default="[]")
    message: Mapped[str] = mapped_column(Text, default="")
    code: Mapped[str | None] = mapped_column(unique=True)
    status_token: Mapped[str] = mapped_column(unique=True)
    paper: Mapped[str | None]
    claimed_by: Mapped[str | None]
    claimed_at: Mapped[datetime | None] = mapped_column(Instant)
    judged_at: Mapped[datetime | None] = mapped_column(Instant)
    round: Mapped[int] = mapped_column(default=1)

    __table_args__ = (Index("ix_cases_state_received", "state", "received_at"),)


class Party(Base):
    """One person of a case, findable by number, readable by nobody without the key."""

    __tablename__ = "parties"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    role: Mapped[str]
    number_index: Mapped[str] = mapped_column(index=True)


class CasePage(Base):
    """One page of a case; the bytes lie sealed in the blob store."""

    __tablename__ = "case_pages"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    round: Mapped[int]
    material: Mapped[str]
    number: Mapped[int]
    sealed_sha256: Mapped[str]
    plain_sha256: Mapped[str]


class Receipt(Base):
    """The stored answer to one idempotency key. Lives as long as the case."""

    __tablename__ = "receipts"

    kiosk: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    fingerprint: Mapped[str]
    status: Mapped[int]
    answer: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant)


class Serial(Base):
    """The last case serial given out for one kiosk on one day."""

    __tablename__ = "serials"

    kiosk: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class ConsentRecord(Base):
    """One answer to one consent question, as given. Refusals are kept too."""

    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kiosk: Mapped[str]
    matter: Mapped[str]
    source: Mapped[str]
    agreed: Mapped[bool]
    text_sha256: Mapped[str]
    language: Mapped[str]
    at: Mapped[datetime] = mapped_column(Instant)
    person_index: Mapped[str] = mapped_column(index=True)
    case_id: Mapped[str | None] = mapped_column(ForeignKey("cases.id"))
