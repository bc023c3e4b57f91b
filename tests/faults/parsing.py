"""What a parser of bytes from outside promises, and how it is fed: random, mutated and cut pieces of what it knows.

A parser gives a value, or says no in the one way that it promises. Anything else that escapes from it is a fault, and
so are memory that grows and an input that does not end.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
SWITCH_EVERY = 500
"""Inputs that one parser takes before a fresh one begins."""
GROWTH_KIB = 16_384
"""How much a process may grow while a million inputs pass."""
ENDLESS = 0.001
"""Share of inputs that repeat a few bytes thousands of times."""
MOST_REPEATS = 4000
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[-+.0-9eE]+|true|false|null')
_ATOMS = (
    *(b"null", b"true", b"[]", b"{}", b"[[]]", b'""', b'"x"', b"0", b"-1", b"1.5", b"1e999", b"-1e999"),
    *(b"NaN", b"Infinity", b"9" * 30, b"9" * 400, b"9" * 5000, b'"\\ud800"', b'"\\u0000"', '"蜂"'.encode(), b'"\xff"'),
)
"""What somebody may put where a number or a word is expected."""

Feed = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Parser:
    """One parser.

    Attributes:
        of: the module that it belongs to.
        fresh: makes a new one.
        pieces: whole frames that it knows.
        refuses: the exceptions by which it promises to say no.
        json: its pieces are JSON; values in them are exchanged for others too.
    """

    of: ModuleType
    fresh: Callable[[], Feed]
    pieces: tuple[bytes, ...]
    refuses: tuple[type[Exception], ...] = ()
    json: bool = False


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


def total(of: ModuleType, parse: Feed, *pieces: bytes, refuses: tuple[type[Exception], ...] = ()) -> Parser:
    """A parser without a memory."""
    return Parser(of, lambda: parse, pieces, refuses)


def telling(of: ModuleType, parse: Feed, *pieces: bytes, refuses: tuple[type[Exception], ...] = ()) -> Parser:
    """A parser of JSON without a memory."""
    return Parser(of, lambda: parse, pieces, refuses, json=True)


def stream(of: ModuleType, make: Callable[[], object], *pieces: bytes) -> Parser:
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

    return Parser(of, fresh, pieces)


def text(parse: Callable[[str], object]) -> Feed:
    """A parser of words, fed with bytes."""
    return lambda data: parse(data.decode("utf-8", "replace"))


def feed(parser: Parser, name: str, seed: int, inputs: int) -> Fed:
    """Give one parser so many inputs.

    Raises:
        AssertionError: it grew without bound.
        Exception: what escaped from it.
    """
    chance = random.Random(f"{name} {seed}")
    size = refused = 0
    slowest_s = 0.0
    before_kib, began = _resident_kib(), time.perf_counter()
    take = parser.fresh()
    for number in range(inputs):
        if not number % SWITCH_EVERY:
            take = parser.fresh()
        data = _input(chance, parser)
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


def _input(chance: random.Random, parser: Parser) -> bytes:
    """Random bytes, or a known piece that is whole, cut, damaged, doubled, repeated for long or behind noise."""
    kind = chance.random()
    if kind < ENDLESS:
        return _endless(chance, parser.pieces)
    if kind < 0.25:
        return chance.randbytes(chance.randrange(64))
    piece = chance.choice(parser.pieces)
    if kind < 0.35:
        return piece
    if kind < 0.55:
        return piece[: chance.randrange(len(piece) + 1)]
    if kind < 0.65:
        return chance.randbytes(chance.randrange(8)) + piece + chance.choice(parser.pieces)
    return _exchanged(chance, piece) if parser.json and kind < 0.85 else _damaged(chance, piece)


def _damaged(chance: random.Random, piece: bytes) -> bytes:
    """Up to four bytes are others, or too many."""
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


def _endless(chance: random.Random, pieces: tuple[bytes, ...]) -> bytes:
    piece = chance.choice((*pieces, b"[", b'{"a":', b"9", b"\n"))
    start = chance.randrange(len(piece))
    return piece[:start] + piece[start : start + chance.randint(1, 3)] * chance.randint(1, MOST_REPEATS)


def _exchanged(chance: random.Random, piece: bytes) -> bytes:
    """JSON in which one word or number is another."""
    places = list(_TOKEN.finditer(piece))
    if not places:
        return piece
    found = chance.choice(places)
    return piece[: found.start()] + chance.choice(_ATOMS) + piece[found.end() :]


def _resident_kib() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4
