"""Alipay, precreate: the payer scans our code.

Source: Alipay open platform as publicly documented (alipay.trade.*, RSA2 with public keys), and our protocol notes.
Verified on: far end of our own only; never against the real service or its sandbox.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from pydantic import BaseModel, ConfigDict, ValidationError

from backend.clock import Clock
from backend.payments.cashier import Ask, NotGenuine, Refund, Refused, Seen, Sight, Unclear
from backend.payments.line import Line
from backend.payments.signing import sign, verify
from contracts.rules.zone import CHINA

OK = 200
YUAN = re.compile(r"(0|[1-9][0-9]{0,8})\.([0-9]{2})", re.ASCII)
STATES = {
    "WAIT_BUYER_PAY": Sight.WAITING,
    "TRADE_SUCCESS": Sight.PAID,
    "TRADE_FINISHED": Sight.PAID,
    "TRADE_CLOSED": Sight.CLOSED,  # unpaid, or paid back in full: no money of the payer is here
}


@dataclass(frozen=True, slots=True)
class AlipayAccount:
    """The merchant's account. The keys stay in the backend; no kiosk ever sees them."""

    app: str
    seller: str
    notify_url: str
    key: RSAPrivateKey = field(repr=False)
    alipay_key: RSAPublicKey = field(repr=False)


class _Node(BaseModel):
    """The node of an answer; what a method does not tell is None."""

    model_config = ConfigDict(strict=True, frozen=True)

    code: str
    sub_code: str | None = None
    out_trade_no: str | None = None
    qr_code: str | None = None
    trade_status: str | None = None
    total_amount: str | None = None
    trade_no: str | None = None
    retry_flag: str | None = None
    action: str | None = None
    fund_change: str | None = None
    refund_fee: str | None = None
    refund_status: str | None = None
    refund_amount: str | None = None
    out_request_no: str | None = None


def yuan(fen: int) -> str:
    """Fen as Alipay writes money: yuan with two decimals."""
    return f"{fen // 100}.{fen % 100:02d}"


def fen(text: str | None) -> int:
    """Money as Alipay writes it, in fen.

    Raises:
        Unclear: it is not written so.
    """
    found = YUAN.fullmatch(text or "")
    if found is None:
        raise Unclear("not an amount")
    return int(found[1]) * 100 + int(found[2])


def joined(params: Mapping[str, str]) -> bytes:
    """The text under a signature: ``k=v`` in the order of the keys, joined by ``&``, not yet encoded for a URL."""
    return "&".join(f"{key}={params[key]}" for key in sorted(params)).encode()


def members(text: str) -> dict[str, str]:
    """The members of a JSON object, each value as the raw text that was sent: the signature covers that text.

    Raises:
        Unclear: not one JSON object, or a name comes twice.
    """
    decoder, found = json.JSONDecoder(), dict[str, str]()
    try:
        if not isinstance(json.loads(text), dict):
            raise Unclear("not an object")
        at = _past(text, text.index("{") + 1)
        while text[at] == '"':
            name, at = decoder.raw_decode(text, at)
            start = _past(text, _past(text, at) + 1)
            _, at = decoder.raw_decode(text, start)
            if name in found:
                raise Unclear("a name comes twice")
            found[name] = text[start:at]
            at = _past(text, at)
            at = _past(text, at + 1) if text[at] == "," else at
    except (ValueError, RecursionError):
        raise Unclear("not JSON") from None
    return found


def _past(text: str, at: int) -> int:
    while text[at] in " \t\r\n":
        at += 1
    return at


class AlipayCashier:
    """`Cashier` at Alipay."""

    thanks = (OK, b"success")

    def __init__(self, account: AlipayAccount, line: Line, clock: Clock) -> None:
        """Speak for `account` over `line`."""
        self._account = account
        self._line = line
        self._clock = clock

    def create(self, ask: Ask) -> str:
        """See `Cashier`."""
        node = self._ask(
            "alipay.trade.precreate",
            {
                "out_trade_no": ask.number,
                "total_amount": yuan(ask.amount_fen),
                "subject": ask.description,
                "time_expire": _local(ask.until),
            },
        )
        if node.qr_code is None:
            raise Unclear("no code")
        return node.qr_code

    def query(self, number: str) -> Seen:
        """See `Cashier`."""
        try:
            node = self._ask("alipay.trade.query", {"out_trade_no": number})
        except Refused as no:
            if no.code == "ACQ.TRADE_NOT_EXIST":
                return Seen(number, Sight.ABSENT)
            raise
        return _seen(number, node.trade_status, node.total_amount, node.trade_no)

    def close(self, number: str) -> Seen:
        """See `Cashier`. What is paid is left alone; what is paid while we cancel, Alipay pays back by itself."""
        seen = self.query(number)
        if seen.sight in {Sight.PAID, Sight.CLOSED}:
            return seen
        try:
            node = self._ask("alipay.trade.cancel", {"out_trade_no": number})
        except Refused:
            return self.query(number)
        if node.retry_flag == "Y":
            raise Unclear("to be asked again")
        return Seen(number, Sight.REFUNDED if node.action == "refund" else Sight.CLOSED)

    def refund(self, refund: Refund) -> Seen:
        """See `Cashier`."""
        asked = {"out_trade_no": refund.number, "out_request_no": refund.refund_number}
        node = self._ask("alipay.trade.refund", {**asked, "refund_amount": yuan(refund.amount_fen)})
        if node.fund_change == "Y" and fen(node.refund_fee) == refund.amount_fen:
            return Seen(refund.number, Sight.REFUNDED)
        node = self._ask("alipay.trade.fastpay.refund.query", asked)
        done = node.refund_status == "REFUND_SUCCESS" and node.out_request_no == refund.refund_number
        if done and fen(node.refund_amount) != refund.amount_fen:
            raise NotGenuine("another amount")
        return Seen(refund.number, Sight.REFUNDED if done else Sight.REFUNDING)

    def notice(self, headers: Mapping[str, str], body: bytes) -> Seen | None:
        """See `Cashier`."""
        del headers
        try:
            pairs = parse_qsl(
                body.decode(), keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=100
            )
        except ValueError:
            raise NotGenuine("not a form") from None
        form = dict(pairs)
        if len(form) != len(pairs):
            raise NotGenuine("a name comes twice")
        signature = form.pop("sign", "")
        if form.pop("sign_type", "") != "RSA2":
            raise NotGenuine("another kind of signature")
        verify(self._account.alipay_key, joined(form), signature)
        if (form.get("app_id"), form.get("seller_id")) != (self._account.app, self._account.seller):
            raise NotGenuine("for another merchant")
        if "refund_fee" in form or form.get("trade_status") not in {"TRADE_SUCCESS", "TRADE_FINISHED"}:
            return None
        return _seen(form.get("out_trade_no", ""), form["trade_status"], form.get("total_amount"), form.get("trade_no"))

    def _ask(self, method: str, content: Mapping[str, str]) -> _Node:
        """Sign, send, verify. An answer that is not signed is no answer, whatever its status."""
        form = urlencode(self.params(method, content)).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded;charset=utf-8"}
        answer = self._line.send(self._line.request("POST", "/gateway.do?charset=utf-8", form), headers)
        if answer.status != OK:
            raise Unclear("HTTP status")
        try:
            parts = members(answer.body.decode())
            raw = parts[method.replace(".", "_") + "_response"]
            signature = json.loads(parts["sign"])
        except (UnicodeDecodeError, KeyError):
            raise Unclear("not the answer that was expected") from None
        if not isinstance(signature, str):
            raise NotGenuine("signature")
        verify(self._account.alipay_key, raw.encode(), signature)
        try:
            node = _Node.model_validate_json(raw)
        except ValidationError:
            raise Unclear("not the answer that was expected") from None
        if node.code == "40004":
            raise Refused(node.sub_code or node.code)
        if node.code != "10000":  # 20000: the service is down; 10003: it is still being worked on
            raise Unclear("the far end does not know either")
        if node.out_trade_no != content["out_trade_no"]:
            raise NotGenuine("answer about another trade")
        return node

    def params(self, method: str, content: Mapping[str, str]) -> dict[str, str]:
        """Parameters of a request with their signature."""
        params = {
            "app_id": self._account.app,
            "method": method,
            "charset": "utf-8",
            "sign_type": "RSA2",
            "timestamp": _local(self._clock.now()),
            "version": "1.0",
            "notify_url": self._account.notify_url,
            "biz_content": json.dumps(content, ensure_ascii=False, separators=(",", ":")),
        }
        return {**params, "sign": sign(self._account.key, joined(params))}


def _local(at: datetime) -> str:
    return at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")


def _seen(number: str, status: str | None, amount: str | None, transaction: str | None) -> Seen:
    if status not in STATES:
        raise Unclear("a state without a meaning")
    sight = STATES[status]
    return Seen(number, sight, fen(amount), transaction) if sight is Sight.PAID else Seen(number, sight)
