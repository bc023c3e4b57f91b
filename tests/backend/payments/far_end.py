"""WeChat Pay and Alipay on this machine: a real HTTP server that checks our signatures and keeps its own books.

It can answer late, twice, wrongly, or never; what was done and what was answered are two things.
"""

from __future__ import annotations

import base64
import json
import re
import select
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256

from backend.clock import Clock

APP, MERCHANT, SERIAL, PLATFORM = "wx0000000000000001", "1900000001", "5157F09EFDC096DE", "PUB_KEY_ID_0001"
ALIPAY_APP, SELLER = "2021000000000001", "2088000000000001"
SEAL = b"0123456789abcdef0123456789abcdef"
HANG_UP_LIMIT_S = 10.0


class Fault(StrEnum):
    """What goes wrong with one answer. Only LOST undoes the deed too."""

    LOST = "lost"
    UNANSWERED = "unanswered"
    LATE = "late"
    TWICE = "twice"
    HALF = "half"
    HTML = "html"
    ERROR_500 = "500"
    WRONG_SIGNATURE = "wrong-signature"
    WRONG_ORDER = "wrong-order"
    WRONG_AMOUNT = "wrong-amount"
    STALE = "stale"


@dataclass
class Trade:
    """What really happened to one trade."""

    number: str
    amount: int
    wechat: bool
    state: str = "WAITING"
    paid: int = 0
    refunds: dict[str, int] = field(default_factory=dict)

    @property
    def kept(self) -> int:
        """Money of the payer that is here, in fen."""
        return self.paid - sum(self.refunds.values())


class Keys:
    """Key pairs of both sides, and of somebody else."""

    @cached_property
    def merchant(self) -> RSAPrivateKey:
        """Ours."""
        return rsa.generate_private_key(65537, 2048)

    @cached_property
    def platform(self) -> RSAPrivateKey:
        """The far end's."""
        return rsa.generate_private_key(65537, 2048)

    @cached_property
    def stranger(self) -> RSAPrivateKey:
        """Of nobody here."""
        return rsa.generate_private_key(65537, 2048)


def signed(key: RSAPrivateKey, text: bytes) -> str:
    return base64.b64encode(key.sign(text, PKCS1v15(), SHA256())).decode()


def genuine(key: RSAPublicKey, text: bytes, signature: str) -> bool:
    try:
        key.verify(base64.b64decode(signature), text, PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


Answer = tuple[int, dict[str, str], bytes]


class FarEnd:
    """Both payment services. `faults` are used up one answer at a time; `slow_refunds` answer PROCESSING once."""

    def __init__(self, keys: Keys, clock: Clock) -> None:
        self.keys = keys
        self.clock = clock
        self.trades: dict[str, Trade] = {}
        self.faults: deque[Fault] = deque()
        self.asked: list[str] = []
        self.forged = 0
        self.slow_refunds = False
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join(HANG_UP_LIMIT_S)
        self._server.server_close()

    def pay(self, code: str, *, even_closed: bool = False) -> bool:
        """A person scans a code and pays; whether the far end let them."""
        trade = self.trades[code.rsplit("/", 1)[-1].rsplit("=", 1)[-1]]
        with self._lock:
            if trade.state == "WAITING" or (even_closed and trade.state == "CLOSED"):
                trade.state, trade.paid = "PAID", trade.amount
                return True
            return False

    def notice(self, trade: Trade, *, amount: int | None = None, by: RSAPrivateKey | None = None, age_s: int = 0,
               event: str = "TRANSACTION.SUCCESS") -> tuple[dict[str, str], bytes]:  # fmt: skip
        """A notification that a trade was paid: headers and body."""
        key, amount = by or self.keys.platform, trade.amount if amount is None else amount
        if not trade.wechat:
            form = {
                "app_id": ALIPAY_APP, "seller_id": SELLER, "out_trade_no": trade.number, "trade_no": "2026", "body": "",
                "total_amount": f"{amount // 100}.{amount % 100:02d}", "trade_status": "TRADE_SUCCESS",
                "subject": "证照工本费 & 费用",
            }  # fmt: skip
            text = "&".join(f"{name}={form[name]}" for name in sorted(form)).encode()
            return {}, urlencode({**form, "sign": signed(key, text), "sign_type": "RSA2"}).encode()
        plain = json.dumps(_wechat_trade(trade, amount, "SUCCESS")).encode()
        sealed = base64.b64encode(AESGCM(SEAL).encrypt(b"nonce0123456", plain, b"transaction")).decode()
        resource = {
            "algorithm": "AEAD_AES_256_GCM", "nonce": "nonce0123456", "associated_data": "transaction",
            "ciphertext": sealed,
        }  # fmt: skip
        body = json.dumps({"id": "1", "event_type": event, "resource": resource}).encode()
        return self.wechat_headers(body, key, age_s), body

    def wechat_headers(self, body: bytes, key: RSAPrivateKey, age_s: int = 0) -> dict[str, str]:
        at = str(int(self.clock.now().timestamp()) - age_s)
        return {
            "Wechatpay-Timestamp": at,
            "Wechatpay-Nonce": "n1",
            "Wechatpay-Serial": PLATFORM,
            "Wechatpay-Signature": signed(key, f"{at}\nn1\n".encode() + body + b"\n"),
        }

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> tuple[Answer, Fault | None]:
        """Do what is asked; then spoil the answer as the next fault says."""
        with self._lock:
            fault = self.faults.popleft() if self.faults else None
            if fault is Fault.LOST:
                return (200, {}, b""), fault
            if target.startswith("/gateway.do"):
                return self._alipay(body, fault), fault
            return self._wechat(method, target, headers, body, fault), fault

    def _wechat(self, method: str, target: str, headers: dict[str, str], body: bytes, fault: Fault | None) -> Answer:
        fields = dict(re.findall(r'(\w+)="([^"]*)"', headers.get("authorization", "")))
        text = f"{method}\n{target}\n{fields['timestamp']}\n{fields['nonce_str']}\n".encode() + body + b"\n"
        ours = (fields["mchid"], fields["serial_no"]) == (MERCHANT, SERIAL)
        if not ours or not genuine(self.keys.merchant.public_key(), text, fields["signature"]):
            self.forged += 1
            return self._wechat_answer(401, {"code": "SIGN_ERROR"}, None)
        content = json.loads(body) if body else {}
        path = target.partition("?")[0].split("/")
        self.asked.append(path[-1] if path[-1] in {"native", "close", "refunds"} else "query")
        return self._wechat_answer(*self._wechat_deed(self.asked[-1], path, content, fault), fault)

    def _wechat_deed(
        self, asked: str, path: list[str], content: dict[str, Any], fault: Fault | None
    ) -> tuple[int, dict[str, object] | None]:
        off = 1 if fault is Fault.WRONG_AMOUNT else 0
        done: tuple[int, dict[str, object] | None]
        if asked == "native":
            return self._wechat_native(content["out_trade_no"], content["amount"]["total"])
        if asked == "refunds":
            done = self._wechat_refund(content, off)
        else:
            found = self.trades.get(path[-2] if asked == "close" else path[-1])
            if found is None:
                done = 404, {"code": "ORDER_NOT_EXIST"}
            elif asked == "close":
                done = (400, {"code": "ORDERPAID"}) if found.state == "PAID" else (204, None)
                found.state = "PAID" if found.state == "PAID" else "CLOSED"
            else:
                state = {"WAITING": "NOTPAY", "PAID": "SUCCESS", "CLOSED": "CLOSED"}[found.state]
                done = 200, _wechat_trade(found, found.amount + off, "REFUND" if found.refunds else state)
        told = done[1]
        if fault is Fault.WRONG_ORDER and told is not None and "out_trade_no" in told:
            told["out_trade_no"] = "X" * 32
        return done

    def _wechat_native(self, number: str, amount: int) -> tuple[int, dict[str, object]]:
        trade = self.trades.setdefault(number, Trade(number, amount, wechat=True))
        if trade.state == "PAID":
            return 400, {"code": "ORDERPAID"}
        if trade.amount != amount or trade.state != "WAITING":
            return 400, {"code": "INVALID_REQUEST"}
        return 200, {"code_url": f"weixin://wxpay/bizpayurl?pr={number}"}

    def _wechat_refund(self, content: dict[str, Any], off: int) -> tuple[int, dict[str, object]]:
        trade, number = self.trades[content["out_trade_no"]], content["out_refund_no"]
        amount = content["amount"]["refund"]
        status, code = self._refund(trade, number, amount)
        if code:
            return 400, {"code": code}
        amounts = {"total": trade.amount, "refund": amount + off}
        return 200, {"out_trade_no": trade.number, "out_refund_no": number, "status": status, "amount": amounts}

    def _refund(self, trade: Trade, number: str, amount: int) -> tuple[str, str | None]:
        if number not in trade.refunds:
            if trade.kept < amount:
                return "", "NOT_ENOUGH"
            trade.refunds[number] = amount
            if self.slow_refunds:
                return "PROCESSING", None
        return "SUCCESS", None

    def _wechat_answer(self, status: int, content: object, fault: Fault | None) -> Answer:
        body = b"" if content is None else json.dumps(content).encode()
        key = self.keys.stranger if fault is Fault.WRONG_SIGNATURE else self.keys.platform
        return status, self.wechat_headers(body, key, 301 if fault is Fault.STALE else 0), body

    def _alipay(self, body: bytes, fault: Fault | None) -> Answer:
        form = dict(parse_qsl(body.decode(), keep_blank_values=True))
        signature = form.pop("sign")
        text = "&".join(f"{name}={form[name]}" for name in sorted(form)).encode()
        if not genuine(self.keys.merchant.public_key(), text, signature) or form["app_id"] != ALIPAY_APP:
            self.forged += 1
            return self._alipay_answer("error", {"code": "40002", "sub_code": "isv.invalid-signature"}, None)
        content = json.loads(form["biz_content"])
        number, method = content["out_trade_no"], form["method"]
        self.asked.append(method.rsplit(".", 1)[-1] if "fastpay" not in method else "refund-query")
        node = self._alipay_node(self.asked[-1], number, content, 1 if fault is Fault.WRONG_AMOUNT else 0)
        if fault is Fault.WRONG_ORDER and "out_trade_no" in node:
            node["out_trade_no"] = "X" * 32
        return self._alipay_answer(method.replace(".", "_"), node, fault)

    def _alipay_node(self, asked: str, number: str, content: dict[str, str], off: int) -> dict[str, str]:
        good = {"code": "10000", "msg": "Success", "out_trade_no": number}
        found = self.trades.get(number)
        if asked == "precreate":
            amount = round(float(content["total_amount"]) * 100)
            found = self.trades.setdefault(number, Trade(number, amount, wechat=False))
            if found.state != "WAITING":
                return {"code": "40004", "sub_code": "ACQ.TRADE_HAS_SUCCESS"}
            return good | {"qr_code": f"https://qr.alipay.com/{number}"}
        if asked == "cancel":
            action = "close"
            if found is not None and found.state == "PAID" and found.kept:
                found.refunds["cancel"] = found.kept
                action = "refund"
            if found is not None:
                found.state = "CLOSED"
            return good | {"retry_flag": "N", "action": action}
        return self._alipay_known(asked, found, content, off)

    def _alipay_known(self, asked: str, found: Trade | None, content: dict[str, str], off: int) -> dict[str, str]:
        if found is None or (asked == "query" and found.state == "WAITING"):  # nobody has scanned it yet
            return {"code": "40004", "sub_code": "ACQ.TRADE_NOT_EXIST"}
        good = {"code": "10000", "out_trade_no": found.number}
        if asked == "query":
            state = "TRADE_SUCCESS" if found.state == "PAID" and found.kept else "TRADE_CLOSED"
            return good | {"trade_status": state, "total_amount": _yuan(found.amount + off), "trade_no": "2026"}
        refund = content["out_request_no"]
        if asked == "refund":
            again = refund in found.refunds
            _, code = self._refund(found, refund, round(float(content["refund_amount"]) * 100))
            if code:
                return {"code": "40004", "sub_code": "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL"}
            change = "N" if again or self.slow_refunds else "Y"
            return good | {"fund_change": change, "refund_fee": _yuan(found.amount + off)}
        done = {"refund_status": "REFUND_SUCCESS", "out_request_no": refund}
        return good | (done | {"refund_amount": _yuan(found.refunds[refund] + off)} if refund in found.refunds else {})

    def _alipay_answer(self, method: str, node: dict[str, str], fault: Fault | None) -> Answer:
        raw = json.dumps(node, separators=(", ", ":")).replace("/", "\\/")  # the text counts, not what it means
        key = self.keys.stranger if fault is Fault.WRONG_SIGNATURE else self.keys.platform
        return 200, {}, f'{{"{method}_response":{raw},"sign":"{signed(key, raw.encode())}"}}'.encode()


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02d}"


def _wechat_trade(trade: Trade, amount: int, state: str) -> dict[str, object]:
    told: dict[str, object] = {
        "mchid": MERCHANT, "appid": APP, "out_trade_no": trade.number, "trade_state": state,
    }  # fmt: skip
    if state in {"SUCCESS", "REFUND"}:
        told |= {"transaction_id": "4200", "amount": {"total": amount, "currency": "CNY"}}
    return told


def _spoiled(status: int, told: dict[str, str], content: bytes, fault: Fault | None) -> Answer:
    match fault:
        case Fault.HTML:
            return 200, told, b"<html><body>Please log in to the network</body></html>"
        case Fault.ERROR_500:
            return 500, {}, b"oops"
        case Fault.TWICE:
            return status, told, content + content
        case _:
            return status, told, content


def _handler(far_end: FarEnd) -> Callable[..., BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            headers = {name.lower(): value for name, value in self.headers.items()}
            (status, told, content), fault = far_end.answer(self.command, self.path, headers, body)
            if fault in {Fault.LOST, Fault.UNANSWERED}:
                return
            if fault is Fault.LATE:  # when the asker has hung up
                select.select([self.connection], [], [], HANG_UP_LIMIT_S)
                return
            status, told, content = _spoiled(status, told, content, fault)
            self.send_response(status)
            for name, value in told.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content) + (9 if fault is Fault.HALF else 0)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2] if fault is Fault.HALF else content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
            """Say nothing."""

    return Handler
