"""WeChat Pay APIv3, Native: the payer scans our code.

Source: WeChat Pay APIv3 as publicly documented (Native, signatures, notifications), and our protocol notes.
Verified on: far end of our own only; never against the real service.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from pydantic import BaseModel, ConfigDict, ValidationError

from backend.clock import Clock
from backend.payments.cashier import Ask, NotGenuine, Received, Refund, Refused, Seen, Sight, Unclear
from backend.payments.line import Line
from backend.payments.signing import sign, unseal, verify

OLDEST_S = 300
OK = 200
EMPTY = 204
SCHEME = "WECHATPAY2-SHA256-RSA2048"
STATES = {
    "SUCCESS": Sight.PAID,
    "REFUND": Sight.REFUNDING,
    "NOTPAY": Sight.WAITING,
    "USERPAYING": Sight.WAITING,
    "PAYERROR": Sight.WAITING,
    "CLOSED": Sight.CLOSED,
    "REVOKED": Sight.CLOSED,
}


@dataclass(frozen=True, slots=True)
class WeChatAccount:
    """The merchant's account. The keys stay in the backend; no kiosk ever sees them.

    Attributes:
        serial: of the merchant's certificate, whose private key is `key`.
        platform_serial: names `platform_key`, which signs what WeChat says.
        seal: the APIv3 key, 32 bytes.
    """

    app: str
    merchant: str
    notify_url: str
    serial: str
    key: RSAPrivateKey = field(repr=False)
    platform_serial: str
    platform_key: RSAPublicKey = field(repr=False)
    seal: bytes = field(repr=False)


class _Answer(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)

    @classmethod
    def read(cls, body: bytes) -> Self:
        """From JSON; `Unclear` when it is not this."""
        try:
            return cls.model_validate_json(body)
        except ValidationError:
            raise Unclear("not the answer that was expected") from None


class _Code(_Answer):
    code_url: str


class _No(_Answer):
    code: str


class _Amount(_Answer):
    total: int
    currency: str = "CNY"


class _Trade(_Answer):
    mchid: str
    appid: str
    out_trade_no: str
    trade_state: str
    transaction_id: str | None = None
    amount: _Amount | None = None


class _RefundAmount(_Answer):
    total: int
    refund: int


class _Refund(_Answer):
    out_trade_no: str
    out_refund_no: str
    status: str
    amount: _RefundAmount


class _Resource(_Answer):
    algorithm: str
    ciphertext: str
    nonce: str
    associated_data: str = ""


class _Notice(_Answer):
    event_type: str
    resource: _Resource


def lines(*each: str) -> bytes:
    """The text under a signature: each line ended by LF."""
    return "".join(f"{line}\n" for line in each).encode()


class WeChatCashier:
    """`Cashier` at WeChat Pay."""

    thanks = (EMPTY, b"")

    def __init__(
        self, account: WeChatAccount, line: Line, clock: Clock, nonce: Callable[[], str] = lambda: secrets.token_hex(16)
    ) -> None:
        """Speak for `account` over `line`."""
        self._account = account
        self._line = line
        self._clock = clock
        self._nonce = nonce

    def create(self, ask: Ask) -> str:
        """See `Cashier`."""
        body = {
            "appid": self._account.app,
            "mchid": self._account.merchant,
            "description": ask.description,
            "out_trade_no": ask.number,
            "time_expire": ask.until.isoformat(timespec="seconds"),
            "notify_url": self._account.notify_url,
            "amount": {"total": ask.amount_fen, "currency": "CNY"},
        }
        code = _Code.read(self._ask("POST", "/v3/pay/transactions/native", body).body).code_url
        if not code.startswith("weixin://"):
            raise Unclear("not a code of WeChat")
        return code

    def query(self, number: str) -> Seen:
        """See `Cashier`."""
        try:
            answer = self._ask("GET", f"/v3/pay/transactions/out-trade-no/{number}?mchid={self._account.merchant}")
        except Refused as no:
            if no.code in {"ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"}:
                return Seen(number, Sight.ABSENT)
            raise
        seen = self._seen(answer.body)
        if seen.number != number:
            raise NotGenuine("answer about another trade")
        return seen

    def close(self, number: str) -> Seen:
        """See `Cashier`."""
        try:
            self._ask("POST", f"/v3/pay/transactions/out-trade-no/{number}/close", {"mchid": self._account.merchant})
        except Refused:
            return self.query(number)
        return Seen(number, Sight.CLOSED)

    def refund(self, refund: Refund) -> Seen:
        """See `Cashier`."""
        body = {
            "out_trade_no": refund.number,
            "out_refund_no": refund.refund_number,
            "amount": {"refund": refund.amount_fen, "total": refund.amount_fen, "currency": "CNY"},
        }
        told = _Refund.read(self._ask("POST", "/v3/refund/domestic/refunds", body).body)
        if (told.out_trade_no, told.out_refund_no) != (refund.number, refund.refund_number):
            raise NotGenuine("answer about another refund")
        if (told.amount.refund, told.amount.total) != (refund.amount_fen, refund.amount_fen):
            raise NotGenuine("another amount")
        if told.status not in {"SUCCESS", "PROCESSING"}:
            raise Refused(told.status)
        return Seen(refund.number, Sight.REFUNDED if told.status == "SUCCESS" else Sight.REFUNDING)

    def notice(self, headers: Mapping[str, str], body: bytes) -> Seen | None:
        """See `Cashier`."""
        self._check(Received(OK, {name.lower(): value for name, value in headers.items()}, body))
        told = _Notice.read(body)
        if told.event_type != "TRANSACTION.SUCCESS":
            return None
        sealed = told.resource
        if sealed.algorithm != "AEAD_AES_256_GCM":
            raise NotGenuine("another seal")
        return self._seen(unseal(self._account.seal, sealed.nonce, sealed.associated_data, sealed.ciphertext))

    def _seen(self, body: bytes) -> Seen:
        trade = _Trade.read(body)
        if (trade.mchid, trade.appid) != (self._account.merchant, self._account.app):
            raise NotGenuine("answer for another merchant")
        if trade.trade_state not in STATES:
            raise Unclear("a state without a meaning")
        sight = STATES[trade.trade_state]
        if sight is not Sight.PAID:
            return Seen(trade.out_trade_no, sight)
        if trade.amount is None or trade.amount.currency != "CNY" or trade.transaction_id is None:
            raise Unclear("paid, but not how much")
        return Seen(trade.out_trade_no, sight, trade.amount.total, trade.transaction_id)

    def _ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Received:
        """Sign, send, verify. An answer that is not signed is no answer, whatever its status."""
        content = b"" if body is None else json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        request = self._line.request(method, path, content)
        answer = self._line.send(request, self.headers(method, request.url.raw_path.decode(), content))
        self._check(answer)
        if answer.status not in {OK, EMPTY}:
            raise Refused(_No.read(answer.body).code)
        return answer

    def headers(self, method: str, target: str, content: bytes) -> dict[str, str]:
        """Headers of a request: who signs, and the signature over exactly what is sent."""
        account, nonce, at = self._account, self._nonce(), str(int(self._clock.now().timestamp()))
        signature = sign(account.key, lines(method, target, at, nonce, content.decode()))
        return {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Wechatpay-Serial": account.platform_serial,
            "Authorization": (
                f'{SCHEME} mchid="{account.merchant}",nonce_str="{nonce}",signature="{signature}",'
                f'timestamp="{at}",serial_no="{account.serial}"'
            ),
        }

    def _check(self, answer: Received) -> None:
        """Refuse what WeChat did not sign, with this key, within five minutes."""
        parts = [answer.headers.get(f"wechatpay-{name}", "") for name in ("timestamp", "nonce", "serial", "signature")]
        at, nonce, serial, signature = parts
        if serial != self._account.platform_serial:
            raise NotGenuine("another key")
        verify(self._account.platform_key, lines(at, nonce) + answer.body + b"\n", signature)
        if not at.isascii() or not at.isdigit() or abs(self._clock.now().timestamp() - int(at)) > OLDEST_S:
            raise NotGenuine("too old")
