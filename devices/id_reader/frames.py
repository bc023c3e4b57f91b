"""SAM module protocol: bytes <-> frames.

Speaks: the serial protocol of the resident-ID security module (SAM), 115200 8N1, strict request and answer.
Source: `docs/devices/sam.md`. Verified on: simulator only.

    request   AA AA AA 96 69 | LEN(2) | CMD PARA [DATA] | CHK
    answer    AA AA AA 96 69 | LEN(2) | SW1 SW2 SW3 [DATA] | CHK

LEN counts the bytes after it, CHK included; CHK is the XOR of everything from LEN to the byte before CHK.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from functools import reduce
from operator import xor

PREAMBLE = bytes.fromhex("AAAAAA9669")
HEAD = len(PREAMBLE) + 2
LONGEST = 0x0A00
"""Cap of LEN. The longest known answer, text with photo and fingerprints, has LEN 090A."""
SHORTEST = 3
"""A request without data; the shortest answer has 4."""
SW_BYTES = 3
SAM_ID_BYTES = 16
VENDOR_TIMEOUT = bytes.fromhex("AAAAAA96690005050505")
"""A time-out message of some modules. It breaks the rule of LEN, and would swallow two bytes of the next frame."""


class Command(Enum):
    """Commands with their parameter byte."""

    RESET = bytes.fromhex("10FF")
    STATUS = bytes.fromhex("11FF")
    SAM_ID = bytes.fromhex("12FF")
    FIND = bytes.fromhex("2001")
    SELECT = bytes.fromhex("2002")
    READ = bytes.fromhex("3001")  # text and photo
    READ_FINGERPRINT = bytes.fromhex("3010")  # text, photo and fingerprint
    READ_ADDRESS = bytes.fromhex("3003")  # the newest address that was added to the card
    BAUD_115200 = bytes.fromhex("6000")
    BAUD_57600 = bytes.fromhex("6001")
    BAUD_38400 = bytes.fromhex("6002")
    BAUD_19200 = bytes.fromhex("6003")
    BAUD_9600 = bytes.fromhex("6004")


class Sw3(IntEnum):
    """Third status byte of an answer. The first two are 00 unless the card's own status is passed through."""

    SUCCESS = 0x90
    NOTHING = 0x91
    FOUND = 0x9F
    BAD_CHECKSUM = 0x10
    BAD_LENGTH = 0x11
    BAD_COMMAND = 0x21
    NOT_PERMITTED = 0x23
    UNRECOGNISED = 0x24
    CARD_REFUSED_SAM = 0x31
    SAM_REFUSED_CARD = 0x32
    VERIFICATION = 0x33
    CARD_TYPE = 0x40
    READ_FAILED = 0x41  # also: the card left, or was not selected
    RANDOM_FAILED = 0x47
    SELF_TEST_FAILED = 0x60
    NOT_AUTHORISED = 0x66
    NO_CARD = 0x80
    SELECT_FAILED = 0x81


@dataclass(frozen=True, slots=True)
class Frame:
    """The part between LEN and CHK of a frame whose check was right. Its repr shows no content."""

    body: bytes = field(repr=False)

    def to_bytes(self) -> bytes:
        """The whole frame."""
        checked = (len(self.body) + 1).to_bytes(2, "big") + self.body
        return PREAMBLE + checked + bytes([reduce(xor, checked)])

    @property
    def sw3(self) -> int:
        """Status of an answer; -1 when the frame is too short to be one."""
        return self.body[2] if len(self.body) >= SW_BYTES else -1

    @property
    def data(self) -> bytes:
        """Data of an answer."""
        return self.body[SW_BYTES:]


def request(command: Command) -> bytes:
    """One request, ready to send."""
    return Frame(command.value).to_bytes()


def answer(sw3: Sw3, data: bytes = b"") -> bytes:
    """One answer, as the module sends it."""
    return Frame(bytes([0, 0, sw3]) + data).to_bytes()


def sam_number(data: bytes) -> str | None:
    """The number of a module as staff write it, from the 16 bytes of its answer; None for any other length.

    Two numbers of two digits, a date, and two serial numbers of ten digits, all little-endian.
    """
    if len(data) != SAM_ID_BYTES:
        return None
    parts = [int.from_bytes(data[start:end], "little") for start, end in ((0, 2), (2, 4), (4, 8), (8, 12), (12, 16))]
    return f"{parts[0]:02d}.{parts[1]:02d}-{parts[2]}-{parts[3]:010d}-{parts[4]:010d}"


class FrameReader:
    """Cuts a stream into frames. Accepts any bytes in any chunks, never raises, holds at most one longest frame."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def pending(self) -> bool:
        """Whether a frame has begun and is not complete."""
        return self._buffer.startswith(PREAMBLE)

    def feed(self, data: bytes) -> list[Frame]:
        """Take bytes and give back every frame that is complete now. Noise and bad checks are skipped."""
        self._buffer += data
        frames: list[Frame] = []
        while (frame := self._next()) is not None:
            frames.append(frame)
        return frames

    def stalled(self) -> list[Frame]:
        """Give up the frame that does not go on, and look for one inside what came after its head."""
        del self._buffer[:1]
        return self.feed(b"")

    def _next(self) -> Frame | None:
        while True:
            start = self._buffer.find(PREAMBLE)
            if start < 0:
                # The end may be the beginning of a preamble.
                del self._buffer[: max(0, len(self._buffer) - len(PREAMBLE) + 1)]
                return None
            del self._buffer[:start]
            if len(self._buffer) < HEAD:
                return None
            length = int.from_bytes(self._buffer[len(PREAMBLE) : HEAD], "big")
            if not SHORTEST <= length <= LONGEST:
                del self._buffer[:1]
                continue
            if self._buffer.startswith(VENDOR_TIMEOUT):
                del self._buffer[: len(VENDOR_TIMEOUT)]
                continue
            if len(self._buffer) < HEAD + length:
                return None
            if reduce(xor, self._buffer[len(PREAMBLE) : HEAD + length]) != 0:
                del self._buffer[:1]
                continue
            frame = Frame(bytes(self._buffer[HEAD : HEAD + length - 1]))
            del self._buffer[: HEAD + length]
            return frame
