"""Questions to the table of payment orders."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.payments.models import PaymentOrder
from backend.payments.order import OrderState


def holding(session: Session, debt: str) -> PaymentOrder | None:
    """The one order that may settle a debt, locked."""
    return session.scalar(select(PaymentOrder).where(PaymentOrder.holds == debt).with_for_update())


def locked(session: Session, number: str) -> PaymentOrder | None:
    """One order, locked."""
    return session.scalar(select(PaymentOrder).where(PaymentOrder.number == number).with_for_update())


def latest(session: Session, debt: str) -> PaymentOrder | None:
    """The order that tells how it stands with a debt: the one that holds it, else the newest."""
    return session.scalar(
        select(PaymentOrder)
        .where(PaymentOrder.debt == debt)
        .order_by(PaymentOrder.holds.is_(None), PaymentOrder.created_at.desc(), PaymentOrder.number.desc())
        .limit(1)
    )


def due(session: Session, now: datetime, most: int) -> list[str]:
    """Numbers of the orders to look at, the longest due first; refunds before others."""
    return list(
        session.scalars(
            select(PaymentOrder.number)
            .where(PaymentOrder.look_at <= now)
            .order_by(PaymentOrder.state != OrderState.REFUNDING, PaymentOrder.look_at)
            .limit(most)
        )
    )
