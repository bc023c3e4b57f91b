"""Tables of custody and couriers. No citizen's name or number in any of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class Envelope(Base):
    """One sealed envelope and who holds it now: exactly one custodian, because it is one row.

    Attributes:
        code: text of its label.
        kind: ``originals`` or ``result``.
        application_key: names the case while the application is still on its way.
        kiosk: where its box is, or where a result must go.
        exception: what the courier reported last, until staff settle it.
        returns: it is bound for the citizen: a result, or originals after a no.
    """

    __tablename__ = "envelopes"

    code: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    case_id: Mapped[str | None] = mapped_column(ForeignKey("cases.id"), index=True)
    application_key: Mapped[str | None] = mapped_column(index=True)
    kiosk: Mapped[str]
    holder: Mapped[str]
    box: Mapped[int | None]
    since: Mapped[datetime] = mapped_column(Instant)
    exception: Mapped[str | None]
    returns: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index("ix_envelopes_kiosk_holder", "kiosk", "holder"),)


class CustodyMove(Base):
    """One accepted move, in order."""

    __tablename__ = "custody_moves"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    envelope: Mapped[str] = mapped_column(ForeignKey("envelopes.code"), index=True)
    from_holder: Mapped[str]
    from_box: Mapped[int | None]
    to_holder: Mapped[str]
    to_box: Mapped[int | None]
    at: Mapped[datetime] = mapped_column(Instant)
    by: Mapped[str]  # fact key, or staff log-in


class Courier(Base):
    """One courier of the post: badge (HMAC), PIN (argon2), and the lock-out after wrong PINs."""

    __tablename__ = "couriers"

    number: Mapped[str] = mapped_column(primary_key=True)
    name_sealed: Mapped[bytes]
    badge_index: Mapped[str] = mapped_column(unique=True)
    pin_hash: Mapped[str]
    failures: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None] = mapped_column(Instant)


class StaffCard(Base):
    """One chip card of a courier: its public key. The private one never leaves the card.

    Attributes:
        public_key: point on P-256, compressed (33 bytes).
        blocked: reported lost, or given back.
    """

    __tablename__ = "staff_cards"

    number: Mapped[str] = mapped_column(primary_key=True)
    courier: Mapped[str] = mapped_column(ForeignKey("couriers.number"))
    public_key: Mapped[bytes]
    blocked: Mapped[bool] = mapped_column(default=False)


class CardChallengeRow(Base):
    """What a card was asked to sign: good for one answer, from one kiosk, for a minute."""

    __tablename__ = "card_challenges"

    challenge: Mapped[str] = mapped_column(primary_key=True)
    kiosk: Mapped[str]
    card: Mapped[str]
    until: Mapped[datetime] = mapped_column(Instant, index=True)


class Round(Base):
    """One sign-in of a courier at a kiosk: it opens a round; signed when the hand-over was signed."""

    __tablename__ = "rounds"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    kiosk: Mapped[str] = mapped_column(index=True)
    courier: Mapped[str] = mapped_column(ForeignKey("couriers.number"))
    started_at: Mapped[datetime] = mapped_column(Instant)
    signed_at: Mapped[datetime | None] = mapped_column(Instant)
