"""Both cashiers at a far end of our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from backend.audit.chain import AuditLog
from backend.database import Database
from backend.payments.alipay import AlipayAccount, AlipayCashier
from backend.payments.cashier import Cashier, Channel
from backend.payments.line import Line
from backend.payments.service import PaymentService
from backend.payments.wechat import WeChatAccount, WeChatCashier
from tests.backend.making import FixedClock
from tests.backend.payments import far_end as far
from tests.backend.payments.far_end import FarEnd, Keys

LIMIT_S = 5.0


@dataclass
class Till:
    """Cashiers, their far end and the time."""

    far_end: FarEnd
    clock: FixedClock
    line: Line
    wechat: WeChatCashier
    alipay: AlipayCashier

    def cashier(self, channel: Channel) -> Cashier:
        return self.cashiers[channel]

    @property
    def cashiers(self) -> dict[Channel, Cashier]:
        return {Channel.WECHAT: self.wechat, Channel.ALIPAY: self.alipay}


@pytest.fixture(scope="session")
def keys() -> Keys:
    return Keys()


def till_of(keys: Keys, clock: FixedClock, far_end: FarEnd, limit_s: float = LIMIT_S) -> Till:
    line = Line(far_end.url, limit_s)
    public = keys.platform.public_key()
    wechat = WeChatAccount(
        app=far.APP,
        merchant=far.MERCHANT,
        notify_url="https://backend.test/wechat",
        serial=far.SERIAL,
        key=keys.merchant,
        platform_serial=far.PLATFORM,
        platform_key=public,
        seal=far.SEAL,
    )
    alipay = AlipayAccount(
        app=far.ALIPAY_APP, seller=far.SELLER, notify_url="https://a.test/", key=keys.merchant, alipay_key=public
    )
    return Till(far_end, clock, line, WeChatCashier(wechat, line, clock), AlipayCashier(alipay, line, clock))


@pytest.fixture
def till(keys: Keys) -> Iterator[Till]:
    clock = FixedClock()
    far_end = FarEnd(keys, clock)
    till = till_of(keys, clock, far_end)
    yield till
    till.line.close()
    far_end.stop()


@dataclass
class Books:
    """The order service over a real database and the far end."""

    till: Till
    database: Database
    service: PaymentService


@pytest.fixture
def books(till: Till, database_url: str) -> Iterator[Books]:
    database = Database(database_url)
    yield Books(till, database, PaymentService(database, AuditLog(till.clock), till.clock, till.cashiers))
    database.close()
