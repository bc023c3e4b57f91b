"""What is sent, what is believed: known texts, properties, and a far end that checks us with real keys."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.payments.alipay import fen, joined, members, yuan
from backend.payments.cashier import Ask, Channel, NotGenuine, PaymentFault, Refund, Refused, Seen, Sight, Unclear
from backend.payments.signing import unseal
from backend.payments.wechat import lines
from tests.backend.making import MORNING
from tests.backend.payments.conftest import Till, till_of
from tests.backend.payments.far_end import Fault

BOTH = pytest.mark.parametrize("channel", list(Channel))
ASK = Ask("a" * 32, 888, "工本费", MORNING)


def test_the_text_that_wechat_signs() -> None:
    assert (
        lines("GET", "/v3/certificates", "1554208460", "593BEC", "") == b"GET\n/v3/certificates\n1554208460\n593BEC\n\n"
    )


def test_the_text_that_alipay_signs_is_sorted_and_not_encoded() -> None:
    assert (
        joined({"method": "m", "app_id": "1", "biz_content": '{"a":"b&c"}'})
        == b'app_id=1&biz_content={"a":"b&c"}&method=m'
    )


def test_the_seal_of_a_known_example() -> None:
    """NIST's AES-256-GCM test case: zero key, zero nonce, one zero block."""
    sealed = "zqdAPU1ga24HTsXTuvOdGNDRyKeZmWvwJluYtdSKuRk="
    assert unseal(bytes(32), "\0" * 12, "", sealed) == bytes(16)
    with pytest.raises(NotGenuine):
        unseal(bytes(32), "\0" * 12, "x", sealed)


@given(st.integers(0, 10**11 - 1))
def test_money_survives_yuan(amount: int) -> None:
    assert fen(yuan(amount)) == amount


@pytest.mark.parametrize("text", ["", "1", "1.5", "1.234", "-1.00", "01.00", "1e2", "１.00", " 1.00", "1.00\n", None])
def test_what_is_not_money_is_refused(text: str | None) -> None:
    with pytest.raises(Unclear):
        fen(text)


PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
VALUES = PLAIN | st.lists(PLAIN, max_size=2) | st.dictionaries(st.text(max_size=4), PLAIN, max_size=2)


@given(st.dictionaries(st.text(max_size=4), VALUES, max_size=3), st.sampled_from([None, 1]))
def test_members_are_the_very_text_that_was_sent(whole: dict[str, object], indent: int | None) -> None:
    text = json.dumps(whole, indent=indent)
    found = members(text)
    assert {name: json.loads(raw) for name, raw in found.items()} == whole
    assert all(raw in text for raw in found.values())


@given(st.text() | st.text(alphabet='{}[]":,a1\\ '))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        members(text)
    except Unclear:
        return
    assert isinstance(json.loads(text), dict)


def test_a_name_that_comes_twice_is_refused_and_slashes_stay_as_sent() -> None:
    with pytest.raises(Unclear):
        members('{"a":1,"a":2}')
    assert members(r'{"a": {"u":"https:\/\/x"} , "sign":"s"}') == {"a": r'{"u":"https:\/\/x"}', "sign": '"s"'}


@BOTH
def test_a_trade_from_code_to_refund(till: Till, channel: Channel) -> None:
    cashier = till.cashier(channel)
    assert cashier.query(ASK.number) == Seen(ASK.number, Sight.ABSENT)
    code = cashier.create(ASK)
    assert cashier.create(ASK) == code
    till.far_end.pay(code)
    paid = cashier.query(ASK.number)
    assert (paid.sight, paid.amount_fen) == (Sight.PAID, 888)
    assert cashier.close(ASK.number) == paid
    refund = Refund(ASK.number, ASK.number + "R", 888)
    assert [cashier.refund(refund).sight for _ in range(2)] == [Sight.REFUNDED] * 2
    with pytest.raises(Refused):
        cashier.refund(Refund(ASK.number, "another", 888))
    assert till.far_end.forged == 0


@BOTH
def test_a_closed_trade_cannot_be_paid(till: Till, channel: Channel) -> None:
    cashier = till.cashier(channel)
    code = cashier.create(ASK)
    assert cashier.close(ASK.number) == Seen(ASK.number, Sight.CLOSED)
    assert not till.far_end.pay(code)
    with pytest.raises(Refused):
        cashier.create(ASK)


@BOTH
def test_an_answer_that_comes_too_late_is_none(till: Till, channel: Channel) -> None:
    hasty = till_of(till.far_end.keys, till.clock, till.far_end, limit_s=0.3)
    till.far_end.faults.append(Fault.LATE)
    with pytest.raises(Unclear):
        hasty.cashier(channel).create(ASK)
    hasty.line.close()
    assert ASK.number in till.far_end.trades


def test_an_old_answer_is_refused(till: Till) -> None:
    till.far_end.faults.append(Fault.STALE)
    with pytest.raises(NotGenuine, match="old"):
        till.wechat.create(ASK)


@BOTH
def test_a_changed_notification_is_refused_at_every_byte(till: Till, channel: Channel) -> None:
    cashier = till.cashier(channel)
    cashier.create(ASK)
    headers, body = till.far_end.notice(till.far_end.trades[ASK.number])
    told = cashier.notice(headers, body)
    assert told is not None
    assert (told.number, told.sight, told.amount_fen) == (ASK.number, Sight.PAID, 888)
    for at in range(0, len(body), 7):
        with pytest.raises(PaymentFault):
            cashier.notice(headers, body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :])
        with pytest.raises(PaymentFault):
            cashier.notice(headers, body[:at])


def test_an_old_notification_and_one_about_something_else(till: Till) -> None:
    till.wechat.create(ASK)
    trade = till.far_end.trades[ASK.number]
    with pytest.raises(NotGenuine, match="old"):
        till.wechat.notice(*till.far_end.notice(trade, age_s=301))
    assert till.wechat.notice(*till.far_end.notice(trade, age_s=299)) is not None
    assert till.wechat.notice(*till.far_end.notice(trade, event="REFUND.SUCCESS")) is None


def test_nothing_secret_is_shown(till: Till) -> None:
    assert "0123456789abcdef" not in repr(till.wechat._account)
    assert "PrivateKey" not in repr(till.alipay._account)
