"""Orders: never paid twice, never told paid that is not, whatever the line and the far end do."""

from __future__ import annotations

import random
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select

from backend.audit.chain import AuditLog, verify
from backend.database import Database
from backend.fleet.models import StaffTask
from backend.payments.cashier import Ask, Cashier, Channel, Refund, Seen, Unclear
from backend.payments.models import PaymentOrder
from backend.payments.order import Order, OrderState
from backend.payments.service import DebtDiffersError, PaymentService
from tests.backend.payments.conftest import Books
from tests.backend.payments.far_end import FarEnd, Fault

BOTH = pytest.mark.parametrize("channel", list(Channel))
ENDS = {OrderState.PAID, OrderState.CLOSED, OrderState.REFUNDED}
FEE = 1234
QUICK = [each for each in Fault if each is not Fault.LATE]
"""Those that need no waiting; see test_cashiers.py for the other."""


def opened(books: Books, channel: Channel, debt: str = "d1") -> Order:
    order = books.service.open(debt, channel, FEE, "工本费")
    assert (order.state, order.amount_fen) == (OrderState.WAITING, FEE)
    assert order.code is not None
    return order


def looked(books: Books, debt: str = "d1") -> Order:
    order = books.service.look(debt)
    assert order is not None
    return order


def code_of(order: Order) -> str:
    assert order.code is not None
    return order.code


@BOTH
def test_a_debt_is_paid_once_and_paid_back_once(books: Books, channel: Channel) -> None:
    order = opened(books, channel)
    assert opened(books, channel) == order
    assert looked(books).state is OrderState.WAITING
    assert books.till.far_end.pay(code_of(order))
    paid = looked(books)
    assert (paid.state, paid.code, paid.number) == (OrderState.PAID, None, order.number)
    for other in Channel:
        assert books.service.open("d1", other, FEE, "工本费") == paid
    for _ in range(2):
        back = books.service.refund("d1")
        assert back is not None
        assert back.state is OrderState.REFUNDED
    assert list(books.till.far_end.trades[order.number].refunds.values()) == [FEE]
    assert books.till.far_end.forged == 0
    with books.database.read() as session:
        assert verify(session).first_bad is None


@BOTH
def test_a_slow_refund_is_asked_for_until_it_is_done(books: Books, channel: Channel) -> None:
    books.till.far_end.slow_refunds = channel is Channel.WECHAT
    order = opened(books, channel)
    books.till.far_end.pay(code_of(order))
    looked(books)
    books.till.far_end.faults.append(Fault.UNANSWERED)
    back = books.service.refund("d1")
    assert back is not None
    assert back.state is OrderState.REFUNDING
    books.till.clock.forward(seconds=31)
    assert books.service.tend() == 1
    assert looked(books).state is OrderState.REFUNDED
    assert list(books.till.far_end.trades[order.number].refunds.values()) == [FEE]


@BOTH
@pytest.mark.parametrize("fault", QUICK)
def test_no_fault_makes_a_payment_of_none_or_none_of_a_payment(books: Books, channel: Channel, fault: Fault) -> None:
    if (channel, fault) == (Channel.ALIPAY, Fault.STALE):
        return  # its answers carry no time; its notifications neither
    far_end = books.till.far_end
    far_end.faults.append(fault)
    first = books.service.open("d1", channel, FEE, "工本费")
    assert first.state in {OrderState.WAITING, OrderState.UNKNOWN}
    order = opened(books, channel)
    assert order.number == first.number
    far_end.faults.append(fault)
    assert looked(books).state in {OrderState.WAITING, OrderState.UNKNOWN}
    far_end.pay(code_of(order))
    far_end.faults.append(fault)
    assert looked(books).state is OrderState.UNKNOWN
    assert looked(books).state is OrderState.PAID
    far_end.faults.append(fault)
    books.service.refund("d1")
    assert looked(books).state is OrderState.REFUNDED
    assert list(far_end.trades[order.number].refunds.values()) == [FEE]


@BOTH
def test_who_changes_the_way_to_pay_pays_once(books: Books, channel: Channel) -> None:
    other = next(each for each in Channel if each is not channel)
    first = opened(books, channel)
    books.till.far_end.faults.append(Fault.LOST)
    stuck = books.service.open("d1", other, FEE, "工本费")
    assert (stuck.number, stuck.state, stuck.code) == (first.number, OrderState.UNKNOWN, None)
    second = opened(books, other)
    assert second.number != first.number
    assert not books.till.far_end.pay(code_of(first))
    books.till.far_end.pay(code_of(second))
    assert looked(books).state is OrderState.PAID
    books.till.far_end.pay(code_of(first), even_closed=True)  # the far end breaks its word
    for _ in range(3):
        books.till.clock.forward(hours=3)
        books.service.tend()
    assert looked(books).state is OrderState.PAID
    assert books.till.far_end.trades[first.number].kept == 0
    assert books.till.far_end.trades[second.number].kept == FEE


@BOTH
def test_money_that_comes_after_giving_up_goes_back(books: Books, channel: Channel) -> None:
    order = opened(books, channel)
    books.till.far_end.faults.extend([Fault.LOST] * 2)
    given = books.service.give_up("d1")
    assert given is not None
    assert (given.state, given.code) == (OrderState.UNKNOWN, None)
    books.till.far_end.pay(code_of(order))
    for _ in range(3):
        books.till.clock.forward(seconds=31)
        books.service.tend()
    assert looked(books).state is OrderState.REFUNDED
    assert books.till.far_end.trades[order.number].kept == 0


@BOTH
def test_a_code_that_nobody_paid_is_closed_by_itself_and_a_payment_of_the_last_moment_counts(
    books: Books, channel: Channel
) -> None:
    order, late = opened(books, channel), opened(books, channel, "d2")
    assert books.service.tend() == 0
    books.till.far_end.pay(code_of(late))
    books.till.clock.forward(minutes=5)
    assert books.service.tend() == 2
    assert (looked(books).state, looked(books, "d2").state) == (OrderState.CLOSED, OrderState.PAID)
    assert opened(books, channel).number != order.number


@BOTH
def test_notifications_count_once_and_forged_ones_never(books: Books, channel: Channel) -> None:
    far_end, service = books.till.far_end, books.service
    order = opened(books, channel)
    trade = far_end.trades[order.number]
    far_end.pay(code_of(order))
    with pytest.raises(Unclear):
        service.told(channel, *far_end.notice(trade, by=far_end.keys.stranger))
    other = next(each for each in Channel if each is not channel)
    with pytest.raises(Unclear):
        service.told(other, *far_end.notice(trade))
    assert state_of(books, order.number) is OrderState.WAITING
    service.told(channel, *far_end.notice(trade, amount=FEE - 1))
    assert state_of(books, order.number) is OrderState.UNKNOWN
    with books.database.read() as session:
        assert [task.kind for task in session.scalars(select(StaffTask))] == ["payment.amount_differs"]
    for _ in range(2):
        assert service.told(channel, *far_end.notice(trade)) == books.till.cashier(channel).thanks
    assert state_of(books, order.number) is OrderState.PAID


def state_of(books: Books, number: str) -> OrderState:
    with books.database.read() as session:
        return OrderState(session.get_one(PaymentOrder, number).state)


def test_amounts_are_whole_positive_and_the_same_each_time(books: Books) -> None:
    opened(books, Channel.WECHAT)
    with pytest.raises(DebtDiffersError):
        books.service.open("d1", Channel.WECHAT, FEE + 1, "工本费")
    with pytest.raises(ValueError, match="at least 1"):
        books.service.open("d2", Channel.WECHAT, 0, "工本费")
    assert books.service.look("d2") is None
    assert books.service.refund("d2") is None
    assert books.service.give_up("d2") is None


def test_many_at_once_get_one_order(books: Books) -> None:
    with ThreadPoolExecutor(8) as crowd:
        asked = [crowd.submit(books.service.open, "d1", channel, FEE, "工本费") for channel in [Channel.WECHAT] * 8]
        orders = {each.result(30) for each in asked}
    assert len(orders) == 1
    (order,) = orders
    books.till.far_end.pay(code_of(order))
    with ThreadPoolExecutor(8) as crowd:
        looks = [crowd.submit(books.service.look, "d1") for _ in range(8)]
        assert {each.result(30) for each in looks} == {looked(books)}
        backs = [crowd.submit(books.service.refund, "d1") for _ in range(8)]
        assert OrderState.REFUNDED in {back.state for each in backs if (back := each.result(30)) is not None}
    assert list(books.till.far_end.trades) == [order.number]
    assert list(books.till.far_end.trades[order.number].refunds.values()) == [FEE]


def test_a_channel_that_is_no_longer_served_stops_no_other(books: Books) -> None:
    opened(books, Channel.ALIPAY)
    other = opened(books, Channel.WECHAT, "d2")
    books.till.far_end.pay(code_of(other))
    clock = books.till.clock
    service = PaymentService(books.database, AuditLog(clock), clock, {Channel.WECHAT: books.till.wechat})
    with pytest.raises(ValueError, match="channel"):
        service.open("d3", Channel.ALIPAY, FEE, "工本费")
    clock.forward(minutes=5)
    assert service.tend() == 2
    states = [order.state for debt in ("d1", "d2") if (order := service.look(debt)) is not None]
    assert states == [OrderState.UNKNOWN, OrderState.PAID]


class Cut(BaseException):
    """The power goes."""


class CutCashier:
    """Lets the power go before or after a call, as the dice say."""

    def __init__(self, inner: Cashier, dice: random.Random) -> None:
        self._inner = inner
        self._dice = dice
        self.thanks = inner.thanks
        self.odds = 0.1

    def create(self, ask: Ask) -> str:
        self._maybe()
        code = self._inner.create(ask)
        self._maybe()
        return code

    def query(self, number: str) -> Seen:
        return self._cut(self._inner.query(number))

    def close(self, number: str) -> Seen:
        self._maybe()
        return self._cut(self._inner.close(number))

    def refund(self, refund: Refund) -> Seen:
        self._maybe()
        return self._cut(self._inner.refund(refund))

    def notice(self, headers: Mapping[str, str], body: bytes) -> Seen | None:
        return self._inner.notice(headers, body)

    def _cut(self, seen: Seen) -> Seen:
        self._maybe()
        return seen

    def _maybe(self) -> None:
        if self._dice.random() < self.odds:
            raise Cut


def never_told_wrong(database: Database, far_end: FarEnd) -> None:
    """What the books call paid is paid and here, in full; nothing was paid back beyond what came."""
    with database.read() as session:
        for row in session.scalars(select(PaymentOrder)):
            if row.state == OrderState.PAID:
                assert far_end.trades[row.number].kept == row.amount_fen
            if row.state == OrderState.REFUNDED:
                assert far_end.trades[row.number].kept == 0
    assert all(trade.kept >= 0 for trade in far_end.trades.values())


@dataclass
class Life:
    """What persons, networks and time do to the orders, by dice."""

    books: Books
    dice: random.Random
    cashiers: dict[Channel, CutCashier]
    codes: list[str] = field(default_factory=list)

    def restarted(self) -> PaymentService:
        clock = self.books.till.clock
        return PaymentService(self.books.database, AuditLog(clock), clock, self.cashiers)

    def step(self, service: PaymentService, debt: str) -> None:
        match self.dice.choice(["open", "open", "pay", "pay", "tell", "time", "ask", "ask"]):
            case "open":
                order = service.open(debt, self.dice.choice(list(Channel)), FEE, "工本费")
                self.codes += [order.code] if order.code else []
            case "pay" if self.codes:
                self.books.till.far_end.pay(self.dice.choice(self.codes), even_closed=self.dice.random() < 0.1)
            case "tell":
                self.tell(service)
            case "time":
                self.books.till.clock.forward(seconds=self.dice.choice([31, 60, 360]))
                service.tend()
            case _:
                self.dice.choice([service.look, service.look, service.give_up, service.refund])(debt)

    def tell(self, service: PaymentService) -> None:
        far_end = self.books.till.far_end
        paid = [trade for trade in far_end.trades.values() if trade.state == "PAID"]
        if paid:
            trade = self.dice.choice(paid)
            by = self.dice.choice([far_end.keys.platform, far_end.keys.stranger])
            service.told(Channel.WECHAT if trade.wechat else Channel.ALIPAY, *far_end.notice(trade, by=by))


def settled(life: Life) -> list[PaymentOrder]:
    """The orders after the line was good for long enough."""
    till = life.books.till
    till.far_end.faults.clear()
    for cashier in life.cashiers.values():
        cashier.odds = 0.0
    for _ in range(20):
        till.clock.forward(minutes=20)
        life.restarted().tend()
    never_told_wrong(life.books.database, till.far_end)
    with life.books.database.read() as session:
        return list(session.scalars(select(PaymentOrder)))


@pytest.mark.parametrize("seed", range(3))
def test_every_debt_ends_paid_once_or_with_nobody_s_money_here(books: Books, seed: int) -> None:
    dice, far_end = random.Random(seed), books.till.far_end
    life = Life(books, dice, {channel: CutCashier(each, dice) for channel, each in books.till.cashiers.items()})
    service = life.restarted()
    for _ in range(40):
        if dice.random() < 0.3:
            far_end.faults.append(dice.choice(QUICK))
        try:
            life.step(service, dice.choice(["d1", "d2"]))
        except (Cut, Unclear):
            service = life.restarted()
        never_told_wrong(books.database, far_end)
    rows = settled(life)
    assert {OrderState(row.state) for row in rows} <= ENDS
    assert all(row.look_at is None for row in rows)
    for debt in ("d1", "d2"):
        tried = [row for row in rows if row.debt == debt]
        paid = sum(row.state == OrderState.PAID for row in tried)
        kept = sum(far_end.trades[row.number].kept for row in tried if row.number in far_end.trades)
        assert paid <= 1
        assert kept == FEE * paid
