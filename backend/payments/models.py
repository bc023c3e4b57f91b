"""The table of payment orders. It names no person: a debt is an opaque key."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class PaymentOrder(Base):
    """One trade at one far end.

    Attributes:
        number: our number of the trade there.
        debt: what it pays, by a key that the asker made once; several orders may have tried, one at a time.
        holds: the debt again, as long as this order may settle it; unique, so that two never can.
        code: text of the QR code, while there is one.
        given_up: the person does not want to pay any more; money that comes all the same goes back.
        transaction: the far end's own number, once paid.
        trouble: what staff were last asked to look at.
        look_at: when to ask the far end next, unasked; empty when all is settled.
    """

    __tablename__ = "payment_orders"

    number: Mapped[str] = mapped_column(primary_key=True)
    debt: Mapped[str] = mapped_column(index=True)
    holds: Mapped[str | None] = mapped_column(unique=True)
    channel: Mapped[str]
    amount_fen: Mapped[int]
    description: Mapped[str]
    state: Mapped[str]
    code: Mapped[str | None]
    given_up: Mapped[bool]
    transaction: Mapped[str | None]
    trouble: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(Instant)
    until: Mapped[datetime] = mapped_column(Instant)
    look_at: Mapped[datetime | None] = mapped_column(Instant, index=True)
