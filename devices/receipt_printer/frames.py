"""ESC/POS as far as a receipt needs it: questions and answers of the printer's state, and commands read back.

Speaks: ESC/POS of 80 mm printers. Source: `docs/devices/escpos.md`. Verified on: simulator only.

Two kinds of answer come as single bytes and can be told apart by bit 4: to DLE EOT at once, whatever the printer does,
and to GS r in its turn, when everything sent before it has been done. The second kind is the proof of a print.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

DLE, ESC, FS, GS = 0x10, 0x1B, 0x1C, 0x1D
EOT, ENQ, DC4 = 0x04, 0x05, 0x14

INITIALISE = bytes([ESC, 0x40])
CHINESE = bytes([FS, 0x26])
"""Two bytes with the high bit set are one character."""
QUIET = bytes([GS, 0x61, 0x00])
"""No status that nobody asked for."""
IN_TURN = bytes([GS, 0x72, 0x01])
"""Answered by one byte once all before it is done."""
CLEAR = bytes([DLE, DC4, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08])
"""Throw away what was received and not yet printed, at once."""
CLEARED = bytes([0x37, 0x25, 0x00])
LONGEST_BUFFER = 1 << 20


class Ask(IntEnum):
    """Questions answered at once."""

    PRINTER = 1
    OFFLINE = 2
    ERROR = 3
    PAPER = 4


class Recover(IntEnum):
    """What to do about an error that holds the printer."""

    GO_ON = 1
    CLEAR = 2


def ask(question: Ask) -> bytes:
    """DLE EOT n."""
    return bytes([DLE, EOT, question])


def recover(how: Recover) -> bytes:
    """DLE ENQ n."""
    return bytes([DLE, ENQ, how])


def is_status(byte: int) -> bool:
    """Whether a byte can be an answer to `ask`: two bits are always set and two never."""
    return byte & 0x93 == 0x12  # noqa: PLR2004 - the fixed bits of the source


def is_in_turn(byte: int) -> bool:
    """Whether a byte can be the answer to `IN_TURN`."""
    return byte & 0x90 == 0


@dataclass(frozen=True, slots=True)
class Condition:
    """How the printer is, from its four answers.

    Attributes:
        offline: it prints nothing now.
        near_end: the roll will be used up soon.
        recoverable: an error that passes by itself, such as a hot head.
    """

    offline: bool
    cover_open: bool
    paper_end: bool
    cutter: bool
    unrecoverable: bool
    recoverable: bool
    near_end: bool

    @classmethod
    def of(cls, printer: int, offline: int, error: int, paper: int) -> Condition:
        """From the answers to the four questions, each a valid status byte."""
        return cls(
            offline=bool(printer & 0x08),
            cover_open=bool(offline & 0x04),
            paper_end=bool(offline & 0x20 or paper & 0x60),
            cutter=bool(error & 0x08),
            unrecoverable=bool(error & 0x20),
            recoverable=bool(error & 0x40),
            near_end=bool(paper & 0x0C),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """What ails it, for staff."""
        named = {
            "cover-open": self.cover_open,
            "paper-end": self.paper_end,
            "auto-cutter": self.cutter,
            "unrecoverable-error": self.unrecoverable,
            "recoverable-error": self.recoverable,
            "near-end": self.near_end,
        }
        found = tuple(name for name, holds in named.items() if holds)
        return found or (("offline",) if self.offline else ())

    def to_bytes(self) -> dict[Ask, int]:
        """The four answers, for the far end."""
        stopped = self.cutter or self.unrecoverable or self.recoverable
        return {
            Ask.PRINTER: 0x12 | (0x08 if self.offline else 0),
            Ask.OFFLINE: 0x12
            | (0x04 if self.cover_open else 0)
            | (0x20 if self.paper_end else 0)
            | (0x40 if stopped else 0),
            Ask.ERROR: 0x12
            | (0x08 if self.cutter else 0)
            | (0x20 if self.unrecoverable else 0)
            | (0x40 if self.recoverable else 0),
            Ask.PAPER: 0x12 | (0x0C if self.near_end else 0) | (0x60 if self.paper_end else 0),
        }


@dataclass(frozen=True, slots=True)
class Picture:
    """GS v 0: dots, eight a byte."""

    width_bytes: int
    rows: bytes


@dataclass(frozen=True, slots=True)
class Words:
    """Bytes to be written as letters."""

    text: bytes


@dataclass(frozen=True, slots=True)
class Order:
    """Any other command: its name and its parameter."""

    name: str
    value: int = 0


Command = Picture | Words | Order

_PLAIN = {
    (ESC, 0x40): ("initialise", 0),
    (ESC, 0x32): ("line-spacing-default", 0),
    (FS, 0x26): ("chinese-on", 0),
    (FS, 0x2E): ("chinese-off", 0),
    (ESC, 0x4A): ("feed-dots", 1),
    (ESC, 0x64): ("feed-lines", 1),
    (ESC, 0x61): ("align", 1),
    (ESC, 0x45): ("bold", 1),
    (ESC, 0x21): ("mode", 1),
    (ESC, 0x2D): ("underline", 1),
    (ESC, 0x4D): ("font", 1),
    (ESC, 0x74): ("code-page", 1),
    (ESC, 0x7B): ("upside-down", 1),
    (ESC, 0x33): ("line-spacing", 1),
    (GS, 0x21): ("size", 1),
    (GS, 0x42): ("inverse", 1),
    (GS, 0x62): ("smooth", 1),
    (GS, 0x61): ("unasked-status", 1),
    (GS, 0x72): ("in-turn", 1),
}
"""Commands of two bytes and so many parameters."""
_PICTURE_HEAD = 8
_LINE_FEED = 0x0A
_CUT_AT_ONCE = frozenset({0, 1, 48, 49})


class CommandReader:
    """Cuts a stream into commands, for the far end. Any bytes in any chunking; holds at most `LONGEST_BUFFER`.

    A command that it does not know is passed over byte by byte, as printers do: what follows comes out as letters.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def held(self) -> int:
        """Bytes that are not a whole command yet."""
        return len(self._buffer)

    def feed(self, data: bytes) -> None:
        """Take bytes. More than any printer buffers is lost."""
        self._buffer += data[: max(0, LONGEST_BUFFER - len(self._buffer))]

    def clear(self) -> None:
        """Forget what was not read."""
        self._buffer.clear()

    def next(self) -> Command | None:
        """The next whole command; None until more has come."""
        while self._buffer:
            first = self._buffer[0]
            if first in {ESC, GS, FS}:
                if len(self._buffer) == 1:
                    return None
                found = self._escaped(first, self._buffer[1])
                if found is not _UNKNOWN:
                    return found
                del self._buffer[:2]
            elif first == _LINE_FEED:
                del self._buffer[:1]
                return Order("line-feed")
            elif first < 0x20:  # noqa: PLR2004 - control characters that mean nothing here
                del self._buffer[:1]
            else:
                return self._words()
        return None

    def _escaped(self, first: int, second: int) -> Command | None:
        if (first, second) in _PLAIN:
            name, parameters = _PLAIN[first, second]
            return self._order(name, 2, parameters)
        if (first, second) == (GS, 0x56):
            return self._cut()
        if (first, second) == (GS, 0x76):
            return self._picture()
        return _UNKNOWN

    def _order(self, name: str, head: int, parameters: int) -> Command | None:
        if len(self._buffer) < head + parameters:
            return None
        value = self._buffer[head] if parameters else 0
        del self._buffer[: head + parameters]
        return Order(name, value)

    def _cut(self) -> Command | None:
        head = 3
        if len(self._buffer) < head:
            return None
        if self._buffer[2] in _CUT_AT_ONCE:
            del self._buffer[:head]
            return Order("cut")
        return self._order("feed-and-cut", head, 1)

    def _picture(self) -> Command | None:
        if len(self._buffer) < _PICTURE_HEAD:
            return None
        width = int.from_bytes(self._buffer[4:6], "little")
        size = width * int.from_bytes(self._buffer[6:8], "little")
        if _PICTURE_HEAD + size > LONGEST_BUFFER:
            return _UNKNOWN
        if len(self._buffer) < _PICTURE_HEAD + size:
            return None
        rows = bytes(self._buffer[_PICTURE_HEAD : _PICTURE_HEAD + size])
        del self._buffer[: _PICTURE_HEAD + size]
        return Picture(max(width, 1), rows)

    def _words(self) -> Command:
        end = next((place for place, byte in enumerate(self._buffer) if byte < 0x20), len(self._buffer))  # noqa: PLR2004
        text = bytes(self._buffer[:end])
        del self._buffer[:end]
        return Words(text)


_UNKNOWN = Order("unknown")


class RealTimeReader:
    """Takes the commands out of a stream that a printer obeys the moment they arrive, even inside a picture."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> tuple[bytes, list[bytes]]:
        """What is left for the buffer, and the commands found. Holds back at most the beginning of one."""
        data = self._held + data
        rest, found, at = bytearray(), [], 0
        while at < len(data):
            length = _real_time_length(data[at : at + len(CLEAR)])
            if length is None:
                rest.append(data[at])
                at += 1
            elif at + length > len(data):
                break
            else:
                found.append(data[at : at + length])
                at += length
        self._held = data[at:]
        return bytes(rest), found


def _real_time_length(data: bytes) -> int | None:
    """Length of the real-time command that begins here, or would with more bytes; None: there is none."""
    if data[0] != DLE:
        return None
    if len(data) == 1:
        return 3
    if data[1] in {EOT, ENQ}:
        return 3
    return len(CLEAR) if data[1] == DC4 and CLEAR.startswith(data) else None
