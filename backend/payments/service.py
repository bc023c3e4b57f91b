"""Orders of payments: what is about to be asked is committed first, what was answered afterwards, nothing in between.

So a cut at any point leaves an order whose next question is known. At most one order at a time may settle a debt (a
unique column); money that comes to any other order goes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import uuid4

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend.audit.chain import AuditLog
from backend.clock import Clock
from backend.database import Database
from backend.fleet.tasks import open_task
from backend.payments import repository
from backend.payments.cashier import Ask, Cashier, Channel, Refund, Refused, Seen, Sight, Unclear
from backend.payments.models import PaymentOrder
from backend.payments.order import HOLDING, OPEN, Order, OrderState, after

LIFE = timedelta(minutes=5)
"""How long a code may be paid."""
WATCH = timedelta(hours=2)
"""How long after its end a closed trade is still looked at."""
AGAIN = timedelta(seconds=30)
MOST_AT_ONCE = 50
TRIES = 3


class DebtDiffersError(ValueError):
    """The debt is known with another amount."""


class PaymentService:
    """Opens, follows, gives up and pays back. Any call may be repeated; none pays or pays back twice."""

    def __init__(self, database: Database, audit: AuditLog, clock: Clock, cashiers: Mapping[Channel, Cashier]) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._cashiers = cashiers

    def open(self, debt: str, channel: Channel, amount_fen: int, description: str) -> Order:
        """A code for a debt. The same debt gets the same order while that can be paid, paid included.

        Another channel, or the same after giving up or running out of time, gets a new order once the far end has
        confirmed that the one before is closed; until then the one before is returned, UNKNOWN and without a code.

        Raises:
            DebtDiffersError: the debt has an order over another amount.
            ValueError: not a positive amount, or nobody takes money through this channel.
        """
        if channel not in self._cashiers:
            raise ValueError("nobody takes money through this channel")
        if amount_fen < 1:
            raise ValueError("amount_fen must be at least 1")
        for _ in range(TRIES):
            try:
                order, usable = self._reserve(debt, channel, amount_fen, description)
            except IntegrityError:
                continue  # somebody else reserved it at this moment: theirs is found now
            if order.state is OrderState.PAID or (order.code is not None and usable):
                return order
            if usable:
                return self._create(order.number)
            order = self._close(order.number)
            if order.state in HOLDING:
                return order
        return self.look(debt) or order

    def look(self, debt: str) -> Order | None:
        """How it stands now: asks the far end while that is open. None: nothing was ever opened for this debt."""
        with self._database.read() as session:
            row = repository.latest(session, debt)
        if row is None or (state := OrderState(row.state)) not in OPEN | {OrderState.REFUNDING}:
            return _value(row) if row else None
        return self._step(row.number) if state in OPEN else self._refund(row.number)

    def give_up(self, debt: str) -> Order | None:
        """The person does not want to pay any more. Money that is on its way all the same goes back.

        An order that was known to be paid stays paid: to want that back is `refund`.
        """
        with self._database.write() as session:
            row = repository.holding(session, debt)
            if row is not None and row.state in OPEN:
                row.given_up, row.look_at = True, self._clock.now()
                self._audit.add(session, "payments", "payment.given_up", row.number)
        return self.look(debt)

    def refund(self, debt: str) -> Order | None:
        """Pay back what was paid for a debt, whole, once. None: nothing was ever opened for this debt."""
        with self._database.write() as session:
            row = repository.holding(session, debt)
            if row is not None and row.state == OrderState.PAID:
                self._move(session, row, OrderState.REFUNDING)
        return self.look(debt)

    def told(self, channel: Channel, headers: Mapping[str, str], body: bytes) -> tuple[int, bytes]:
        """Take a notification; returns status and body that acknowledge it. The same one may come any number of times.

        Raises:
            Unclear: it is not genuine, or says nothing that can be used; nothing was changed.
        """
        cashier = self._cashiers[channel]
        seen = cashier.notice(headers, body)
        if seen is not None:
            with self._database.write() as session:
                row = repository.locked(session, seen.number)
                if row is not None and row.channel == channel:
                    self._apply(session, row, seen)
        return cashier.thanks

    def tend(self) -> int:
        """Take every order that is due one step on; returns how many. To be called every few seconds."""
        with self._database.read() as session:
            due = repository.due(session, self._clock.now(), MOST_AT_ONCE)
        for number in due:
            self._step(number)
        return len(due)

    def _reserve(self, debt: str, channel: Channel, amount_fen: int, description: str) -> tuple[Order, bool]:
        """The order that holds the debt, made when there is none; and whether its code is what is asked for."""
        now = self._clock.now()
        with self._database.write() as session:
            row = repository.holding(session, debt)
            if row is None:
                row = PaymentOrder(
                    number=uuid4().hex,
                    debt=debt,
                    holds=debt,
                    channel=channel,
                    amount_fen=amount_fen,
                    description=description,
                    state=OrderState.CREATED,
                    given_up=False,
                    created_at=now,
                    until=now.replace(microsecond=0) + LIFE,
                    look_at=now + AGAIN,
                )
                session.add(row)
                session.flush()
                self._audit.add(session, "payments", "payment.created", row.number, {"fen": amount_fen})
            if row.amount_fen != amount_fen:
                raise DebtDiffersError("the debt is known with another amount")
            return _value(row), row.channel == channel and not row.given_up and now < row.until

    def _create(self, number: str) -> Order:
        """Ask for the code; asked again after a lost answer it is the same trade."""
        row = self._row(number)
        ask = Ask(number, row.amount_fen, row.description, row.until)
        try:
            code = self._cashier(row).create(ask)
        except Refused:
            return self._close(number)  # it will not have this order, or has its money already
        except Unclear:
            return self._doubt(number)
        with self._database.write() as session:
            row = self._locked(session, number)
            row.code = code
            self._apply(session, row, Seen(number, Sight.WAITING))
            return _value(row)

    def _step(self, number: str) -> Order:
        """Ask the next question about an order."""
        row = self._row(number)
        if row.state == OrderState.REFUNDING:
            return self._refund(number)
        if row.state in OPEN and (row.given_up or self._clock.now() >= row.until):
            return self._close(number)
        try:
            seen = self._cashier(row).query(number)
        except (Unclear, Refused):
            return self._doubt(number)
        return self._learn(seen)

    def _close(self, number: str) -> Order:
        row = self._row(number)
        try:
            seen = self._cashier(row).close(number)
        except (Unclear, Refused):
            return self._doubt(number)
        if seen.sight is Sight.ABSENT:  # nothing there to be paid; it is still watched
            seen = Seen(number, Sight.CLOSED)
        return self._learn(seen)

    def _refund(self, number: str) -> Order:
        """Ask for the refund under its one number, until it is confirmed."""
        row = self._row(number)
        try:
            seen = self._cashier(row).refund(Refund(number, f"{number}R", row.amount_fen))
        except Unclear:
            return self._doubt(number)
        except Refused as no:
            with self._database.write() as session:
                row = self._locked(session, number)
                self._trouble(session, row, "payment.refund_refused", f"退款被拒绝（{no.code}）：{number}")
                row.look_at = self._clock.now() + AGAIN
                return _value(row)
        return self._learn(seen)

    def _learn(self, seen: Seen) -> Order:
        with self._database.write() as session:
            row = self._locked(session, seen.number)
            self._apply(session, row, seen)
            return _value(row)

    def _apply(self, session: Session, row: PaymentOrder, seen: Seen) -> None:
        """What a genuine sight does to an order. Another amount than ordered is never a payment."""
        state = OrderState(row.state)
        if seen.sight is Sight.PAID and seen.amount_fen != row.amount_fen:
            self._trouble(session, row, "payment.amount_differs", f"支付金额与订单不符：{row.number}")
            self._move(session, row, OrderState.UNKNOWN if state in OPEN else state)
            return
        if seen.transaction is not None:
            row.transaction = seen.transaction
        self._move(session, row, after(state, seen.sight, has_code=row.code is not None, given_up=row.given_up))

    def _doubt(self, number: str) -> Order:
        """No believable answer: an open order becomes UNKNOWN, any other stays; it is asked again soon."""
        with self._database.write() as session:
            row = self._locked(session, number)
            state = OrderState(row.state)
            self._move(session, row, OrderState.UNKNOWN if state in OPEN else state)
            if row.look_at is not None:
                row.look_at = self._clock.now() + AGAIN
            return _value(row)

    def _move(self, session: Session, row: PaymentOrder, state: OrderState) -> None:
        """Write down a state and when to look next."""
        now = self._clock.now()
        if row.state != state:
            row.state = state
            self._audit.add(session, "payments", f"payment.{state}", row.number, {"fen": row.amount_fen})
        row.holds = row.debt if state in HOLDING else None
        match state:
            case OrderState.PAID | OrderState.REFUNDED:
                row.look_at = None
            case OrderState.CLOSED:
                watched_until = row.until + WATCH
                row.look_at = watched_until if now < watched_until else None
            case OrderState.WAITING:
                row.look_at = now if row.given_up else row.until
            case _:
                row.look_at = now + AGAIN

    def _trouble(self, session: Session, row: PaymentOrder, kind: str, words: str) -> None:
        if row.trouble != kind:
            row.trouble = kind
            open_task(session, kind, words, self._clock.now())

    def _cashier(self, row: PaymentOrder) -> Cashier:
        cashier = self._cashiers.get(Channel(row.channel))
        if cashier is None:  # its account was taken out of the settings while orders were open
            raise Unclear("nobody speaks for this channel")
        return cashier

    def _row(self, number: str) -> PaymentOrder:
        with self._database.read() as session:
            return session.get_one(PaymentOrder, number)

    def _locked(self, session: Session, number: str) -> PaymentOrder:
        row = repository.locked(session, number)
        if row is None:
            raise LookupError(number)
        return row


def _value(row: PaymentOrder) -> Order:
    state = OrderState(row.state)
    code = row.code if state is OrderState.WAITING and not row.given_up else None
    return Order(row.number, row.debt, Channel(row.channel), row.amount_fen, state, code, row.until)
