"""What every way to pay by code can do. Amounts are whole fen, never a float, on both sides of this Protocol."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Channel(StrEnum):
    """Who takes the money."""

    WECHAT = "wechat"
    ALIPAY = "alipay"


class Sight(StrEnum):
    """What the far end says of a trade, in a genuine answer.

    ABSENT: it knows no such trade. Alipay says so too of a code that nobody has scanned yet.
    """

    ABSENT = "absent"
    WAITING = "waiting"
    PAID = "paid"
    CLOSED = "closed"
    REFUNDING = "refunding"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class Ask:
    """A trade to be opened. The same number with the same content may be asked again: it stays one trade.

    Attributes:
        number: our number of the trade, 32 letters and digits; names no person.
        amount_fen: what is to be paid, at least 1.
        description: what the payer reads in the app; names no person.
        until: no payment after this.
    """

    number: str
    amount_fen: int
    description: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Refund:
    """The whole of a trade, back to the payer. The same refund number is paid out once, however often it is asked."""

    number: str
    refund_number: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A trade as a genuine answer or notification tells it; `amount_fen` is there whenever it is paid."""

    number: str
    sight: Sight
    amount_fen: int | None = None
    transaction: str | None = None


class PaymentFault(Exception):  # noqa: N818 (its children are answers rather than errors)
    """Something a cashier could not do."""


class Unclear(PaymentFault):
    """No answer, or none that can be believed: what was asked may have happened or not."""


class NotGenuine(Unclear):
    """A signature, time, sender or seal that is not right."""


class Refused(PaymentFault):
    """A genuine no; `code` is the far end's own word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Cashier(Protocol):
    """One merchant account at one far end. Every wait has a limit; calls raise only `Unclear` and `Refused`."""

    def create(self, ask: Ask) -> str:
        """Open a trade; returns the text to draw as a QR code."""

    def query(self, number: str) -> Seen:
        """How it stands with a trade."""

    def close(self, number: str) -> Seen:
        """See that an unpaid trade can no longer be paid; tells how it stands then (it may be paid already)."""

    def refund(self, refund: Refund) -> Seen:
        """Pay back: REFUNDED when the money is on its way for good, REFUNDING while it is worked on."""

    def notice(self, headers: Mapping[str, str], body: bytes) -> Seen | None:
        """Open what the far end sent by itself; None for a genuine notification that is not about a payment."""

    @property
    def thanks(self) -> tuple[int, bytes]:
        """HTTP status and body with which a notification is acknowledged."""


@dataclass(frozen=True, slots=True)
class Received:
    """An HTTP answer as it came; header names in lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
