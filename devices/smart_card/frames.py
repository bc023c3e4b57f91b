"""Commands to a chip card and its answers (ISO 7816-4, short form), and conversations made of them.

A conversation is a generator: it yields commands, is sent replies and returns a value. It knows no reader, so the same
one runs over PC/SC and, in tests, straight against a card of the far end.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TypeVar

from contracts.rules.faults import FaultCode
from kiosk.ports import DeviceError

T = TypeVar("T")

HEADER = 4
MAX_DATA = 255
MAX_REPLY = 258
"""256 bytes and a status."""
MAX_PARTS = 16
"""Parts in which one answer may come; a card that always has more would never end."""
MORE = 0x61
OTHER_LENGTH = 0x6C
ANY_LENGTH = 0
_FULL = 256


class Sw(IntEnum):
    """Status words by their meaning (ISO 7816-4 table 6)."""

    OK = 0x9000
    WRONG_LENGTH = 0x6700
    NOT_ALLOWED = 0x6982
    BLOCKED = 0x6983
    NOT_NOW = 0x6985
    NO_FUNCTION = 0x6A81
    NO_FILE = 0x6A82
    NO_RECORD = 0x6A83
    WRONG_P1P2 = 0x6A86
    NO_INSTRUCTION = 0x6D00
    NO_CLASS = 0x6E00


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        data: at most 255 bytes; hidden, since a PIN may be among them.
        le: bytes wanted, 0 for "whatever there is"; None: none are.
    """

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = field(default=b"", repr=False)
    le: int | None = None

    def to_bytes(self) -> bytes:
        """The bytes of the short form.

        Raises:
            ValueError: more data than the short form holds (a bug).
        """
        if len(self.data) > MAX_DATA:
            raise ValueError(f"{len(self.data)} bytes do not fit into a short command")
        body = bytes([len(self.data)]) + self.data if self.data else b""
        end = b"" if self.le is None else bytes([self.le])
        return bytes([self.cla, self.ins, self.p1, self.p2]) + body + end

    @classmethod
    def from_bytes(cls, raw: bytes) -> Command | None:
        """A command from its bytes, as a card receives it; None for what is no short command."""
        if len(raw) < HEADER:
            return None
        cla, ins, p1, p2 = raw[:HEADER]
        rest = raw[HEADER:]
        if len(rest) <= 1:
            return cls(cla, ins, p1, p2, le=rest[0] if rest else None)
        length = rest[0]
        if not length or len(rest) not in {1 + length, length + 2}:
            return None
        return cls(cla, ins, p1, p2, rest[1 : 1 + length], rest[-1] if len(rest) == length + 2 else None)


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: its data, hidden, and its status word."""

    data: bytes = field(repr=False)
    sw: int

    @property
    def ok(self) -> bool:
        """Whether the card did it."""
        return self.sw == Sw.OK

    @classmethod
    def from_bytes(cls, raw: bytes) -> Reply | None:
        """An answer from its bytes; None for what is none. Total."""
        if not len(Sw.OK.to_bytes(2, "big")) <= len(raw) <= MAX_REPLY:
            return None
        return cls(raw[:-2], int.from_bytes(raw[-2:], "big"))

    def to_bytes(self) -> bytes:
        """The bytes."""
        return self.data + self.sw.to_bytes(2, "big")


Talk = Generator[Command, Reply, T]
"""A conversation with one card that ends in a value, or in a DeviceError."""


def select_by_name(name: bytes) -> Command:
    """SELECT an application."""
    return Command(0x00, 0xA4, 0x04, 0x00, name)


def get_response(length: int) -> Command:
    """Fetch what a card holds ready."""
    return Command(0x00, 0xC0, 0x00, 0x00, le=length)


def ask(command: Command) -> Talk[Reply]:
    """One command with its whole answer: 6C is asked again with the right length, 61 is fetched.

    Raises:
        DeviceError: garbled, for an answer without end.
    """
    reply = yield command
    if reply.sw >> 8 == OTHER_LENGTH:
        reply = yield replace(command, le=reply.sw & 0xFF)
    data = reply.data
    for _ in range(MAX_PARTS):
        if reply.sw >> 8 != MORE:
            return Reply(data, reply.sw)
        reply = yield get_response(reply.sw & 0xFF)
        data += reply.data
    raise DeviceError(FaultCode.GARBLED, "an answer without end")


def tagged(data: bytes) -> tuple[int, bytes] | None:
    """Tag and value of ``tag length value``, nothing before and nothing after; None for anything else. Total."""
    head = 2
    if len(data) < head or len(data) != head + data[1]:
        return None
    return data[0], data[head:]


def status(reply: Reply) -> str:
    """The status word for staff."""
    return f"status {reply.sw:04X}"


def expected_bytes(le: int | None) -> int:
    """How many bytes a command asks for at most."""
    return 0 if le is None else le or _FULL
