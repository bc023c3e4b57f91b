"""The parsers of pipes, sockets and services: the page worker, `kiosk device`, the backend, the payment services."""

from __future__ import annotations

import base64
import contextlib
import json
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import ModuleType

import httpx2
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend.payments import alipay, cashier, signing, wechat
from contracts.rules import codes, identity
from contracts.rules.text import Language
from contracts.wire.applications import CaseStatus
from contracts.wire.courier import CardChallenge, Manifest, PickupAnswer
from contracts.wire.shared_data import SharedDataAnswer
from contracts.wire.sync import SyncAnswer, UploadState
from devices.id_reader.gallery import CARDS
from kiosk.commands import device_app
from kiosk.control import work
from kiosk.domain.pages import Page, PageFault, QualityCheck, ReadLine, Region, SheetHint, SheetLook
from kiosk.domain.portraits import Portrait, PortraitCheck, PortraitRule
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Strip, StripBars, StripPair, StripWords
from kiosk.pages import examination, wire
from kiosk.ports import DeviceError
from kiosk.sync import client
from tests.backend.making import FixedClock
from tests.faults.parsing import Feed, Parser, telling, text, total

TODAY = date(2026, 11, 22)
KEY_BITS = 1024
"""Each answer of a payment service is signed anew: the key is as small as the library takes."""
SEAL = b"0123456789abcdef0123456789abcdef"
UNCLEAR = (cashier.Unclear, cashier.Refused)


def _worker(data: bytes) -> object:
    """The head of an answer of the page worker, taken as an answer of every kind."""
    message = wire.decode(data, b"\xff\xd8jpeg")
    values = []
    for made in (wire.page_of, wire.lines_of, wire.portrait_of, wire.raster_of, wire.look_of):
        with contextlib.suppress(wire.WireError):
            values.append(made(message))
    return values


def _strip(data: bytes) -> object:
    return wire.strip_of(wire.Message("strip", {}, data))


def _head(message: wire.Message) -> bytes:
    return wire.encode(message)[wire.LENGTHS.size :].removesuffix(message.body)


def _answers(data: bytes) -> object:
    """Whatever the backend answers, taken for an answer to every question."""
    values = []
    for model in (SyncAnswer, CaseStatus, UploadState, Manifest, PickupAnswer, SharedDataAnswer, CardChallenge):
        with contextlib.suppress(client.CallFailed):
            values.append(client._parsed(model, data))
    return values


class _GenuineLine:
    """A payment service that signs whatever it is told to say, in place of `backend.payments.line.Line`."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(65537, KEY_BITS)
        self.says = b""

    def request(self, method: str, path: str, content: bytes = b"") -> httpx2.Request:
        return httpx2.Request(method, f"http://pay.test{path}", content=content)

    def send(self, _request: httpx2.Request, _headers: Mapping[str, str]) -> cashier.Received:
        sign = json.dumps(signing.sign(self.key, self.says)).encode()
        whole = b'{"alipay_trade_query_response":' + self.says + b',"sign":' + sign + b"}"
        return cashier.Received(200, {}, whole)


@dataclass(slots=True)
class _Payments:
    """Both cashiers before such a service."""

    line: _GenuineLine
    clock: FixedClock
    alipay: alipay.AlipayCashier
    wechat: wechat.WeChatCashier

    @classmethod
    def open(cls) -> _Payments:
        line, clock = _GenuineLine(), FixedClock()
        public = line.key.public_key()
        ali = alipay.AlipayAccount("app", "seller", "http://us.test/", line.key, public)
        we = wechat.WeChatAccount("app", "m", "http://us.test/", "s", line.key, "p", public, SEAL)
        return cls(
            line,
            clock,
            alipay.AlipayCashier(ali, line, clock),  # type: ignore[arg-type]
            wechat.WeChatCashier(we, line, clock),  # type: ignore[arg-type]
        )

    def alipay_answer(self, data: bytes) -> object:
        self.line.says = data
        return self.alipay.query("2026")

    def alipay_notice(self, data: bytes) -> object:
        """Genuine by its signature, if it is a form at all."""
        pairs = dict(urllib.parse.parse_qsl(data.decode("utf-8", "replace")))
        pairs.pop("sign", None)
        sign = signing.sign(self.line.key, alipay.joined(pairs))
        signed = urllib.parse.urlencode({**pairs, "sign": sign, "sign_type": "RSA2"}, errors="replace")
        return self.alipay.notice({}, signed.encode() if len(data) % 2 else data)

    def wechat_notice(self, data: bytes) -> object:
        at = str(int(self.clock.now().timestamp()))
        headers = {
            "Wechatpay-Timestamp": at,
            "Wechatpay-Nonce": "n",
            "Wechatpay-Serial": "p",
            "Wechatpay-Signature": signing.sign(self.line.key, wechat.lines(at, "n") + data + b"\n"),
        }
        return self.wechat.notice(headers, data)

    def wechat_answer(self, data: bytes) -> object:
        """What stands in an answer or a notice, once its signature and seal are right."""
        with contextlib.suppress(cashier.Unclear):
            wechat._Refund.read(data)
        return self.wechat._seen(data)


def _paying(of: ModuleType, name: str, *pieces: bytes) -> Parser:
    """A parser of answers whose keys are made in the process that runs it."""

    def fresh() -> Feed:
        feed: Feed = getattr(_opened(), name)
        return feed

    made: list[_Payments] = []

    def _opened() -> _Payments:
        if not made:
            made.append(_Payments.open())
        return made[0]

    return Parser(of, fresh, pieces, UNCLEAR, json=True)


def _json(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


PAGE = Page(b"\xff\xd8jpeg", b"", "00", 10, 10, (QualityCheck(PageFault.BLUR, passed=True, measure=0.5),))
WORKER = tuple(
    _head(message)
    for message in (
        wire.page_message(PAGE),
        wire.lines_message([ReadLine("不动产权证书", 0.98, Region(0.1, 0.1, 0.5, 0.1))]),
        wire.portrait_message(
            Portrait(b"", (PortraitCheck(PortraitRule.POSE, passed=False, measure=0.1, high=True),), b"")
        ),
        wire.raster_message(Raster(8, bytes(10))),
        wire.look_message(SheetLook(b"\xff\xd8jpeg", ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9)), SheetHint.GLARE)),
    )
)
STRIP = wire.strip_message(
    Strip(Language.ZH_CN, "t", (StripWords("收件回执"), StripPair("a", "b"), StripBars("LBEAJ4GAHK0WY")))
).body
SYNC = _json(
    now="2026-11-22T06:00:00Z",
    facts=[{"key": "k", "outcome": "accepted"}],
    orders=[{"key": "k", "kind": "release_trust", "envelope": "LBEAJ4GAHK0WY", "case_number": "1"}],
    duty={"now": "none", "next_at": None, "desk_minutes": None},
)
UPLOAD = _json(offset=5, complete=False)
PROBLEM = _json(type="urn:kiosk:problem:no-such-matter", title="t", status=422, retry=False)
TRADE = _json(
    mchid="m",
    appid="app",
    out_trade_no="2026",
    trade_state="SUCCESS",
    transaction_id="4200",
    amount={"total": 1000, "currency": "CNY"},
)
REFUND = _json(out_trade_no="1", out_refund_no="2", status="SUCCESS", amount={"total": 1, "refund": 1})
NOTICE = _json(
    event_type="TRANSACTION.SUCCESS",
    resource={"algorithm": "AEAD_AES_256_GCM", "ciphertext": "AAAA", "nonce": "nonce0123456", "associated_data": "t"},
)
NODE = _json(code="10000", out_trade_no="2026", trade_status="TRADE_SUCCESS", total_amount="10.00", trade_no="2")
FORM = (
    b"app_id=app&seller_id=seller&out_trade_no=2026&trade_no=2&trade_status=TRADE_SUCCESS"
    b"&total_amount=10.00&subject=%E8%B4%B9&sign=AAAA&sign_type=RSA2"
)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00"
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x01\x00\x01\x00\x03" + bytes(8) + b"\xff\xd9"

SERVICES: dict[str, Parser] = {
    "page worker front": total(
        wire, lambda data: wire.lengths(data[:8].ljust(8, b"\0")), wire.LENGTHS.pack(40, 10), refuses=(wire.WireError,)
    ),
    "page worker": telling(wire, _worker, *WORKER, refuses=(wire.WireError,)),
    "page worker strip": telling(wire, _strip, STRIP, refuses=(wire.WireError,)),
    "picture's size": total(examination, examination._claimed, PNG, JPEG, refuses=(examination.PictureError,)),
    "control request": telling(
        work,
        work.read_request,
        _json(verb="read-id", timeout_s=30, more=["text", "photo"], photo=True),
        _json(verb="locker open", box=7, order="k"),
        _json(verb="dispense issue", contact="contact", cards=3),
        _json(verb="staff-card", pin="975310"),
        refuses=(ValueError,),
    ),
    "control answer": telling(
        device_app,
        device_app.read_answer,
        _json(result={"box": 7}),
        _json(error={"code": "machine_busy", "detail": ""}),
        refuses=(DeviceError,),
    ),
    "backend answers": telling(client, _answers, SYNC, UPLOAD),
    "backend problem": telling(client, lambda data: client._failure(422, data), PROBLEM),
    "upload offset": total(client, text(client.offset_in), b"262144"),
    "alipay members": telling(
        alipay, text(alipay.members), b'{"a":' + NODE + b',"sign":"AAAA"}', refuses=(cashier.Unclear,)
    ),
    "alipay amount": total(alipay, text(alipay.fen), b"10.00", refuses=(cashier.Unclear,)),
    "alipay answer": _paying(alipay, "alipay_answer", NODE),
    "alipay notice": _paying(alipay, "alipay_notice", FORM),
    "wechat answer": _paying(wechat, "wechat_answer", TRADE, REFUND),
    "wechat notice": _paying(wechat, "wechat_notice", NOTICE),
    "wechat seal": total(
        signing,
        text(lambda words: signing.unseal(SEAL, "nonce0123456", "", words)),
        base64.b64encode(AESGCM(SEAL).encrypt(b"nonce0123456", b'{"trade_state":"SUCCESS"}', b"")),
        refuses=(cashier.NotGenuine,),
    ),
    "envelope code": total(codes, text(codes.parse_envelope_code), b"LBEAJ4GAHK0WY"),
    "short code": total(codes, text(codes.parse_short_code), b"K7M29QXA"),
    "case number": total(codes, text(codes.parse_case_number), b"330302202611240010000217"),
    "identity number": total(
        identity,
        text(lambda words: identity.read_number(words, TODAY)),
        *(card.number.encode() for card in CARDS.values()),
    ),
}
