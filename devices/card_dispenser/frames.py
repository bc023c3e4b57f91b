"""Creator CRT-591-M001 card dispenser: commands and replies <-> bytes.

Speaks: the CRT-591-M001 protocol, 8N1. Source: `docs/devices/crt591.md`. Verified on: simulator only.

    command   F2 | addr | LEN(2) | 43 'C' | CM PM | data                | 03 | BCC
    done      F2 | addr | LEN(2) | 50 'P' | CM PM | st0 st1 st2 | data  | 03 | BCC
    refused   F2 | addr | LEN(2) | 4E 'N' | CM PM | e1 e0 | data        | 03 | BCC

LEN counts the bytes from the head letter to the end of the data; BCC is the XOR from F2 to 03. The vendor's document
gives two letters for a refusal, 4E and 45, and both are taken. Between frames single bytes steer: ACK, NAK, EOT, ENQ.
Data may hold 03, so a frame is cut by LEN only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import reduce
from operator import xor

from kiosk.ports import CardPlace, StackLevel

STX = 0xF2
ETX = 0x03
COMMAND_HEAD = 0x43
DONE_HEAD = 0x50
REFUSED_HEADS = frozenset({0x4E, 0x45})
REFUSED_HEAD = 0x4E
FRONT = 4  # STX, address, LEN
BACK = 2  # ETX, BCC
LEAST_LENGTH = 3  # head, CM, PM
MOST_LENGTH = 1024
STATES = 3
ERROR = 2


class Steer(IntEnum):
    """Single bytes between frames."""

    EOT = 0x04
    ENQ = 0x05
    ACK = 0x06
    NAK = 0x15


@dataclass(frozen=True, slots=True)
class Verb:
    """Command and parameter byte: what a command does, and what its reply repeats."""

    cm: int
    pm: int


INIT_HOLD = Verb(0x30, 0x30)
INIT_CAPTURE = Verb(0x30, 0x31)
INIT_LEAVE = Verb(0x30, 0x33)
STATUS = Verb(0x31, 0x30)
TO_CONTACT = Verb(0x32, 0x31)
TO_CONTACTLESS = Verb(0x32, 0x32)
TO_BIN = Verb(0x32, 0x33)
TO_GATE = Verb(0x32, 0x39)
ENTRY_ON = Verb(0x33, 0x30)
ENTRY_OFF = Verb(0x33, 0x31)
CONTACT_ON = Verb(0x51, 0x30)
CONTACT_OFF = Verb(0x51, 0x31)
CONTACT_APDU = Verb(0x51, 0x39)
CONTACTLESS_ON = Verb(0x60, 0x30)
CONTACTLESS_OFF = Verb(0x60, 0x31)
CONTACTLESS_APDU = Verb(0x60, 0x34)
BIN_COUNT = Verb(0xA5, 0x30)

MOVES = frozenset({INIT_HOLD, INIT_CAPTURE, TO_CONTACT, TO_CONTACTLESS, TO_BIN, TO_GATE})
"""Verbs after which a card may lie somewhere else."""

PLACES = {"0": CardPlace.NONE, "1": CardPlace.GATE, "2": CardPlace.INSIDE}
LEVELS = {"0": StackLevel.EMPTY, "1": StackLevel.FEW, "2": StackLevel.ENOUGH}


@dataclass(frozen=True, slots=True)
class Command:
    """One command. Its repr shows no data: an APDU is a person's."""

    verb: Verb
    data: bytes = field(default=b"", repr=False)
    address: int = 0

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _frame(self.address, bytes([COMMAND_HEAD, self.verb.cm, self.verb.pm]) + self.data)


@dataclass(frozen=True, slots=True)
class Done:
    """A command was carried out. `states`: the three letters of place, stacker and bin."""

    verb: Verb
    states: str
    data: bytes = field(default=b"", repr=False)
    address: int = 0

    def to_bytes(self) -> bytes:
        """The whole frame."""
        body = bytes([DONE_HEAD, self.verb.cm, self.verb.pm]) + self.states.encode("ascii") + self.data
        return _frame(self.address, body)

    @property
    def place(self) -> CardPlace:
        """Where the card lies."""
        return PLACES.get(self.states[0], CardPlace.UNKNOWN)

    @property
    def stack(self) -> StackLevel:
        """How full the stacker is."""
        return LEVELS.get(self.states[1], StackLevel.UNKNOWN)

    @property
    def bin_full(self) -> bool:
        """Whether the bin is full; what is neither yes nor no counts as full, so that nothing is pushed into it."""
        return self.states[2] != "0"


@dataclass(frozen=True, slots=True)
class Refused:
    """A command was not carried out. `error`: the two letters of the reason."""

    verb: Verb
    error: str
    data: bytes = field(default=b"", repr=False)
    address: int = 0

    def to_bytes(self) -> bytes:
        """The whole frame, with the letter 'N' that the document names."""
        body = bytes([REFUSED_HEAD, self.verb.cm, self.verb.pm]) + self.error.encode("ascii") + self.data
        return _frame(self.address, body)


@dataclass(frozen=True, slots=True)
class Broken:
    """A frame came whose check is wrong."""


Token = Command | Done | Refused | Broken | Steer


class FrameReader:
    """Cuts a stream into frames and steering bytes. Any bytes, any chunks; never raises; holds one frame at most."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def waiting(self) -> int:
        """Bytes of a frame that is not whole yet."""
        return len(self._buffer)

    def feed(self, data: bytes) -> list[Token]:
        """Take bytes and give back what is complete now."""
        self._buffer += data
        tokens: list[Token] = []
        while self._buffer:
            first = self._buffer[0]
            if first != STX:
                del self._buffer[:1]
                if first in set(Steer):
                    tokens.append(Steer(first))
                continue
            if len(self._buffer) < FRONT:
                break
            length = int.from_bytes(self._buffer[2:FRONT], "big")
            if not LEAST_LENGTH <= length <= MOST_LENGTH:
                self._skip(FRONT)
                continue
            whole = FRONT + length + BACK
            if len(self._buffer) < whole:
                break
            frame = bytes(self._buffer[:whole])
            token = _token(frame)
            if isinstance(token, Broken):
                self._skip(whole)
            else:
                del self._buffer[:whole]
            tokens.append(token)
        return tokens

    def stalled(self) -> list[Token]:
        """The line is silent: what is there is no frame, though a real one may begin inside it."""
        tokens: list[Token] = []
        while self._buffer:
            self._skip(len(self._buffer))
            tokens += self.feed(b"")
        return tokens

    def _skip(self, size: int) -> None:
        """Pass over what was no frame, up to where one may begin. None of its bytes steers anything."""
        begin = self._buffer.find(STX, 1, size)
        del self._buffer[: size if begin < 0 else begin]


def _token(frame: bytes) -> Token:
    body = frame[FRONT:-BACK]
    if frame[-BACK] != ETX or frame[-1] != reduce(xor, frame[:-1]):
        return Broken()
    head, verb, rest = body[0], Verb(body[1], body[2]), body[3:]
    if head == COMMAND_HEAD:
        return Command(verb, rest, frame[1])
    size = STATES if head == DONE_HEAD else ERROR
    letters = rest[:size].decode("ascii", "replace")
    if len(letters) < size or head not in {DONE_HEAD, *REFUSED_HEADS}:
        return Broken()
    if head == DONE_HEAD:
        return Done(verb, letters, rest[size:], frame[1])
    return Refused(verb, letters, rest[size:], frame[1])


def _frame(address: int, body: bytes) -> bytes:
    frame = bytes([STX, address]) + len(body).to_bytes(2, "big") + body + bytes([ETX])
    return frame + bytes([reduce(xor, frame)])
