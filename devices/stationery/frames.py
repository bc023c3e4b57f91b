"""Numbered sheets: a line protocol of our own, for a machine beside ours.

Speaks: our own protocol; no maker's. Source: `docs/devices/stationery.md`. Verified on: simulator only.

    STOCK                 STOCK NEXT LEFT          what lies in the machine; NEXT is 0 when it is empty
    ISSUE ORDER NUMBER    DONE ORDER NUMBER, SPOILED ORDER NUMBER, EMPTY, or WRONG NUMBER
    WHAT ORDER NUMBER     DONE …, SPOILED …, or NONE ORDER NUMBER: the sheet was not touched

Each line is ASCII and ends with `*HH` and LF; HH is the XOR of the bytes before the star. ORDER is a hash of our key.
"""

from __future__ import annotations

import hashlib
import re
from functools import reduce
from operator import xor

LONGEST = 80
_LINE = re.compile(rb"([A-Z]+(?: [0-9a-f]{1,32}){0,2})\*([0-9A-F]{2})\r?\Z")


def line(*words: str | int) -> bytes:
    """One line with its check."""
    text = " ".join(map(str, words)).encode("ascii")
    return text + b"*%02X\n" % reduce(xor, text)


def order_word(order: str) -> str:
    """An order as it travels: short, and nothing of the key can be read in it."""
    return hashlib.sha256(order.encode()).hexdigest()[:16]


class LineReader:
    """Cuts a stream into checked lines of words. Any bytes, any chunks; never raises; holds one line at most."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def waiting(self) -> int:
        """Bytes that are held."""
        return len(self._buffer)

    def feed(self, data: bytes) -> list[tuple[str, ...]]:
        """Take bytes and give back every good line that is complete now."""
        self._buffer += data
        lines: list[tuple[str, ...]] = []
        while (end := self._buffer.find(b"\n")) >= 0:
            found = _LINE.search(bytes(self._buffer[max(0, end - LONGEST) : end]))
            del self._buffer[: end + 1]
            if found is not None and reduce(xor, found[1]) == int(found[2], 16):
                lines.append(tuple(found[1].decode("ascii").split(" ")))
        del self._buffer[: max(0, len(self._buffer) - LONGEST)]
        return lines
