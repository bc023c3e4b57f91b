"""An order as a value, and the pure rule of how a sight of its trade moves it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from backend.payments.cashier import Channel, Sight


class OrderState(StrEnum):
    """How it stands with an order.

    CREATED: written down; no code yet. UNKNOWN: the far end did not answer, or not so that it can be believed.
    PAID, CLOSED and REFUNDED are ends; after CLOSED the far end is watched for a while, and money that comes goes back.
    """

    CREATED = "created"
    WAITING = "waiting"
    UNKNOWN = "unknown"
    PAID = "paid"
    CLOSED = "closed"
    REFUNDING = "refunding"
    REFUNDED = "refunded"


OPEN = frozenset({OrderState.CREATED, OrderState.WAITING, OrderState.UNKNOWN})
HOLDING = OPEN | {OrderState.PAID}


@dataclass(frozen=True, slots=True)
class Order:
    """One order as it stood when it was read.

    Attributes:
        code: text to draw as a QR code; None unless it may be paid right now.
        until: no payment after this.
    """

    number: str
    debt: str
    channel: Channel
    amount_fen: int
    state: OrderState
    code: str | None = field(repr=False)
    until: datetime


def after(state: OrderState, sight: Sight, *, has_code: bool, given_up: bool) -> OrderState:
    """The state after a genuine sight of the trade. Money seen once is never forgotten, and never counted for a
    debt that was given up or that another order may settle by now.

    Args:
        state: before.
        sight: what the far end says.
        has_code: whether a code was made.
        given_up: whether the person gave up.
    """  # noqa: D205 (one thought)
    moved = state
    match sight:
        case Sight.REFUNDED:
            moved = OrderState.REFUNDED
        case Sight.REFUNDING if state is not OrderState.REFUNDED:
            moved = OrderState.REFUNDING
        case Sight.PAID if state in OPEN:
            moved = OrderState.REFUNDING if given_up else OrderState.PAID
        case Sight.PAID if state is OrderState.CLOSED:
            moved = OrderState.REFUNDING
        case Sight.CLOSED if state in OPEN:
            moved = OrderState.CLOSED
        case Sight.WAITING | Sight.ABSENT if state in OPEN:
            moved = OrderState.WAITING if has_code else OrderState.CREATED
        case _:
            pass  # an older sight than what is known
    return moved
