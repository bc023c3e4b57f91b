"""Every parser of bytes that come from outside, and how each is fed: random, mutated and cut pieces of what it knows.

A parser gives a value, or says no in the one way that it promises. Anything else that escapes from it is a fault, and
so are memory that grows and an input that does not end.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contracts.rules import codes, identity
from devices import modbus
from devices.barcode import frames as gm65
from devices.barcode.code import CodeReader
from devices.barcode.dialects import ACTIVATE
from devices.card_dispenser import frames as crt591
from devices.document_printer import frames as ipp
from devices.id_reader import card_layout, card_text
from devices.id_reader import frames as sam
from devices.id_reader.gallery import CARDS, PHOTO
from devices.locker.cu16 import frames as cu16
from devices.locker.cu48 import frames as cu48
from devices.locker.lock_8a import frames as lock_8a
from devices.locker.winnsen import frames as winnsen
from devices.locker.wkly import frames as wkly
from devices.receipt_printer import frames as escpos
from devices.scanner import frames as scanner
from devices.smart_card import frames as apdu
from devices.smart_card import transit
from devices.smart_card.gallery import JOURNEYS, TRIPS
from devices.smart_card.social_security import read_social_security
from devices.smart_card.staff_applet import read_staff
from devices.smart_card.transit import read_transit
from devices.transport import pcsc_pipe
from kiosk.ports import DeviceError

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
SWITCH_EVERY = 500
"""Inputs that one parser takes before a fresh one begins."""
GROWTH_KIB = 16_384
"""How much a process may grow while a million inputs pass."""
TOLD = 60
"""Longest data of one card's answer in a conversation."""
TODAY = date(2026, 11, 22)

Feed = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Parser:
    """One parser.

    Attributes:
        fresh: makes a new one.
        pieces: whole frames that it knows.
        refuses: the exceptions by which it promises to say no.
    """

    fresh: Callable[[], Feed]
    pieces: tuple[bytes, ...]
    refuses: tuple[type[Exception], ...] = ()


@dataclass(frozen=True, slots=True)
class Fed:
    """What one parser went through."""

    inputs: int
    size: int
    refused: int
    seconds: float
    slowest_ms: float
    grew_kib: int


def known(*protocols: str) -> tuple[bytes, ...]:
    """The known bytes of these protocols."""
    rows = [row for name in protocols for row in json.loads((VECTORS / f"{name}.json").read_text("utf-8"))]
    return tuple(bytes.fromhex(row["hex"]) for row in rows)


def total(parse: Feed, *pieces: bytes, refuses: tuple[type[Exception], ...] = ()) -> Parser:
    """A parser without a memory."""
    return Parser(lambda: parse, pieces, refuses)


def _reader(make: Callable[[], object]) -> Callable[[], Feed]:
    """A parser that keeps what is not whole yet; now and then the line falls silent."""

    def fresh() -> Feed:
        reader = make()
        feed: Feed = reader.feed  # type: ignore[attr-defined]
        silence = getattr(reader, "stalled", None) or getattr(reader, "silence", None)

        def take(data: bytes) -> object:
            given = feed(data)
            if silence is not None and not len(data) % 7:
                silence()
            return given

        return take

    return fresh


def _escpos() -> Feed:
    """The far end's reader: all commands that are whole are taken out."""
    reader = escpos.CommandReader()

    def take(data: bytes) -> object:
        reader.feed(data)
        taken = 0
        while reader.next() is not None:
            taken += 1
        return taken

    return take


def _talk(begin: Callable[[], apdu.Talk[object]]) -> Feed:
    """A conversation in which the card answers with pieces of the input."""

    def feed(data: bytes) -> object:
        talk = begin()
        next(talk)
        at = 0
        while True:
            length = 2 + data[at] % TOLD if at < len(data) else 2
            raw = data[at + 1 : at + 1 + length] if at < len(data) else b"\x6a\x82"
            at += length + 1
            reply = apdu.Reply.from_bytes(raw) or apdu.Reply(b"", 0x9000)
            try:
                talk.send(reply)
            except StopIteration as ended:
                return ended.value

    return feed


def _text(parse: Callable[[str], object]) -> Feed:
    return lambda data: parse(data.decode("utf-8", "replace"))


CARD_TEXTS = tuple(card.to_bytes() for card in CARDS.values())
REPLIES = tuple(bytes([len(piece)]) + piece + b"\x90\x00" for piece in known("ssse", "t_union") if len(piece) < TOLD)
TALKS = (*REPLIES, b"".join(REPLIES), b"".join(reversed(REPLIES)))
INFORMATION = bytes.fromhex("013303990000000002010310499000000000001720200101204012310000")
ROLL_PICTURE = b"\x1dv0\x00\x02\x00\x02\x00" + bytes(4)
PIPED = (pcsc_pipe.Sight(service=True, reader="r", card=True, cards=2), pcsc_pipe.Answer(1, b"\x90\x00"))
PARSERS: dict[str, Parser] = {
    "sam frames": Parser(_reader(sam.FrameReader), known("sam")),
    "sam card text": total(
        lambda text: card_text.parse(text[: card_layout.TEXT_BYTES], PHOTO, 1.0), *CARD_TEXTS, refuses=(DeviceError,)
    ),
    "sam newest address": total(card_text.newest_address, *CARD_TEXTS, refuses=(DeviceError,)),
    "sam number": total(sam.sam_number, *known("sam")),
    "lock-8a": Parser(_reader(lock_8a.FrameReader), known("lock_8a")),
    "lock-8a all doors": Parser(_reader(lambda: lock_8a.FrameReader(expects_all=True)), known("lock_8a")),
    "wkly": Parser(_reader(wkly.FrameReader), known("wkly")),
    "cu16": Parser(_reader(cu16.FrameReader), known("cu16")),
    "cu48": Parser(_reader(cu48.FrameReader), known("cu48")),
    "winnsen": Parser(_reader(winnsen.FrameReader), known("winnsen")),
    "modbus": Parser(_reader(modbus.FrameReader), (*known("modbus"), modbus.Words(1, (400, 65526)).to_bytes())),
    "gm65 code": Parser(_reader(lambda: CodeReader(gm65.ACKNOWLEDGED)), (*known("gm65"), "小蜜蜂\r".encode("gbk"))),
    "honeywell code": Parser(_reader(lambda: CodeReader(None, ACTIVATE)), (*known("honeywell"), b"LBEAJ4GAHK0WY\r\n")),
    "gm65 answer": total(gm65.answer_in, *known("gm65")),
    "gm65 command": Parser(_reader(gm65.CommandReader), known("gm65")),
    "crt591": Parser(_reader(crt591.FrameReader), known("crt591")),
    "escpos real time": Parser(_reader(escpos.RealTimeReader), known("escpos")),
    "escpos commands": Parser(
        _escpos, (*known("escpos"), escpos.INITIALISE, escpos.IN_TURN, ROLL_PICTURE, b"\x1dV\x42\x00")
    ),
    "escpos condition": total(lambda data: escpos.Condition.of(*data[:4].ljust(4, b"\x12")), *known("escpos")),
    "apdu": total(apdu.Reply.from_bytes, *known("ssse", "t_union")),
    "social security card": total(_talk(read_social_security), *TALKS, refuses=(DeviceError,)),
    "transit card": total(_talk(read_transit), *TALKS, refuses=(DeviceError,)),
    "transit information": total(transit.parse_information, INFORMATION, refuses=(DeviceError,)),
    "transit trip": total(transit.parse_trip, *TRIPS, refuses=(DeviceError,)),
    "transit journey": total(transit.parse_journey, *JOURNEYS, refuses=(DeviceError,)),
    "staff card": total(_talk(read_staff), *TALKS, refuses=(DeviceError,)),
    "pc/sc pipe": total(pcsc_pipe.decode, *(pcsc_pipe.encode(each) for each in PIPED), refuses=(pcsc_pipe.PipeError,)),
    "ipp report": total(ipp.parse_report, ipp.get_printer_attributes("ipp://h/p"), refuses=(ipp.IppError,)),
    "scanner child": total(
        scanner.decode_answer, scanner.encode_answer(scanner.Answer(png=b"x")), refuses=(scanner.ChildError,)
    ),
    "envelope code": total(_text(codes.parse_envelope_code), b"LBEAJ4GAHK0WY"),
    "short code": total(_text(codes.parse_short_code), b"K7M29QXA"),
    "case number": total(_text(codes.parse_case_number), b"330302202611240010000217"),
    "identity number": total(
        _text(lambda text: identity.read_number(text, TODAY)), *(card.number.encode() for card in CARDS.values())
    ),
}


def feed(name: str, seed: int, inputs: int) -> Fed:
    """Give one parser so many inputs.

    Raises:
        AssertionError: it grew without bound.
        Exception: what escaped from it.
    """
    parser, chance = PARSERS[name], random.Random(f"{name} {seed}")
    size = refused = 0
    slowest_s = 0.0
    before_kib, began = _resident_kib(), time.perf_counter()
    take = parser.fresh()
    for number in range(inputs):
        if not number % SWITCH_EVERY:
            take = parser.fresh()
        data = _input(chance, parser.pieces)
        size += len(data)
        start = time.perf_counter()
        try:
            take(data)
        except parser.refuses:
            refused += 1
        slowest_s = max(slowest_s, time.perf_counter() - start)
    grew_kib = _resident_kib() - before_kib
    assert grew_kib <= GROWTH_KIB, f"{name} grew by {grew_kib} KiB"
    return Fed(inputs, size, refused, time.perf_counter() - began, slowest_s * 1000, grew_kib)


def _input(chance: random.Random, pieces: tuple[bytes, ...]) -> bytes:
    """Random bytes, or a known piece that is whole, cut, damaged, doubled or behind noise."""
    kind = chance.random()
    if kind < 0.25:
        return chance.randbytes(chance.randrange(64))
    piece = chance.choice(pieces)
    if kind < 0.35:
        return piece
    if kind < 0.55:
        return piece[: chance.randrange(len(piece) + 1)]
    if kind < 0.65:
        return chance.randbytes(chance.randrange(8)) + piece + chance.choice(pieces)
    damaged = bytearray(piece)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(damaged))
        match chance.randrange(3):
            case 0:
                damaged[place] ^= 1 << chance.randrange(8)
            case 1:
                damaged[place] = chance.randrange(256)
            case _:
                damaged.insert(place, chance.randrange(256))
    return bytes(damaged)


def _resident_kib() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4
