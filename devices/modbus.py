"""Modbus RTU: bytes <-> frames, for whatever board speaks it.

Speaks: 8N1, CRC16 low byte first. Source: `docs/devices/modbus.md`, `docs/devices/io-board.md`. Verified on: simulator
only.

pymodbus encodes, decodes and checks; nothing else of it is used, and its bytes go through our transport.

    01 coils, 02 inputs, 04 registers   UNIT FN ADDRESS COUNT CRC        answer  UNIT FN n DATA … CRC
    05 write one coil                   UNIT 05 ADDRESS FF00|0000 CRC    answer  the same
    refusal                                                              answer  UNIT FN|80 CODE CRC

Coils, inputs and registers count from 0 on the wire.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum

from pymodbus.framer import FramerRTU
from pymodbus.pdu import DecodePDU, ExceptionResponse, ModbusPDU
from pymodbus.pdu.bit_message import (
    ReadCoilsRequest,
    ReadCoilsResponse,
    ReadDiscreteInputsRequest,
    ReadDiscreteInputsResponse,
    WriteSingleCoilRequest,
    WriteSingleCoilResponse,
)
from pymodbus.pdu.register_message import ReadInputRegistersRequest, ReadInputRegistersResponse

from devices.cutting import Cutter

MOST = 64
"""Coils, inputs or registers in one answer: no board of ours has more."""
REQUEST = 8
REFUSAL = 5
AROUND_DATA = 5
WORD = 2
LONGEST = AROUND_DATA + WORD * MOST
REFUSED = 0x80
COIL_VALUES = frozenset({bytes([0xFF, 0]), bytes(2)})


class Function(IntEnum):
    """What a frame is about."""

    COILS = 0x01
    INPUTS = 0x02
    REGISTERS = 0x04
    WRITE_COIL = 0x05


READS_BITS = frozenset({Function.COILS, Function.INPUTS})


@dataclass(frozen=True, slots=True)
class Read:
    """Asks for `count` coils, inputs or registers from `address`."""

    unit: int
    function: Function
    address: int
    count: int

    def to_bytes(self) -> bytes:
        """The whole frame."""
        kinds: dict[Function, type[ModbusPDU]] = {
            Function.COILS: ReadCoilsRequest,
            Function.INPUTS: ReadDiscreteInputsRequest,
            Function.REGISTERS: ReadInputRegistersRequest,
        }
        return _framed(kinds[self.function](dev_id=self.unit, address=self.address, count=self.count))


@dataclass(frozen=True, slots=True)
class Bits:
    """Answer to a `Read` of coils or inputs; filled up with False to whole bytes."""

    unit: int
    function: Function
    bits: tuple[bool, ...]

    def to_bytes(self) -> bytes:
        """The whole frame."""
        kind = ReadCoilsResponse if self.function is Function.COILS else ReadDiscreteInputsResponse
        return _framed(kind(dev_id=self.unit, bits=list(self.bits)))


@dataclass(frozen=True, slots=True)
class Words:
    """Answer to a `Read` of registers, each 0 to 65535."""

    unit: int
    words: tuple[int, ...]

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _framed(ReadInputRegistersResponse(dev_id=self.unit, registers=list(self.words)))


@dataclass(frozen=True, slots=True)
class WriteCoil:
    """Switches one relay; the answer is the same frame."""

    unit: int
    address: int
    on: bool

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _framed(WriteSingleCoilRequest(dev_id=self.unit, address=self.address, bits=[self.on]))


@dataclass(frozen=True, slots=True)
class Refusal:
    """The board cannot or will not."""

    unit: int
    function: int
    code: int

    def to_bytes(self) -> bytes:
        """The whole frame."""
        return _framed(ExceptionResponse(self.function, self.code, device_id=self.unit))


Request = Read | WriteCoil
Frame = Request | Bits | Words | Refusal


def answers(request: Request, frame: Frame) -> bool:
    """Whether this is what the board says to that request. Of a relay, an echo cannot be told from the answer."""
    if frame.unit != request.unit:
        return False
    if isinstance(request, WriteCoil):
        return frame == request or (isinstance(frame, Refusal) and frame.function == Function.WRITE_COIL)
    match frame:
        case Refusal(function=function):
            return function == request.function
        case Bits(function=function, bits=bits):
            return function is request.function and len(bits) == -(-request.count // 8) * 8
        case Words(words=words):
            return request.function is Function.REGISTERS and len(words) == request.count
    return False


class FrameReader(Cutter[Frame]):
    """Cuts a stream into frames of either side."""

    def __init__(self) -> None:
        super().__init__(LONGEST)
        self._answers = FramerRTU(DecodePDU(is_server=False))
        self._requests = FramerRTU(DecodePDU(is_server=True))

    def look(self, rest: bytes) -> Frame | int:
        """What stands at the beginning of `rest`."""
        if len(rest) < 3:  # noqa: PLR2004 - unit, function, and what may be the number of bytes of data
            return 0
        kinds = self._kinds(rest[1], rest[2])
        for framer, length in kinds:
            if len(rest) >= length and (frame := _frame(framer, rest[:length])) is not None:
                return frame
        return 0 if any(len(rest) < length for _, length in kinds) else 1

    def length(self, frame: Frame) -> int:
        """How many bytes a frame has on the wire."""
        if isinstance(frame, Bits):
            return AROUND_DATA + len(frame.bits) // 8
        if isinstance(frame, Words):
            return AROUND_DATA + WORD * len(frame.words)
        return REFUSAL if isinstance(frame, Refusal) else REQUEST

    def _kinds(self, function: int, third: int) -> list[tuple[FramerRTU, int]]:
        """What a frame that begins so can be, and how long it is then."""
        if function in READS_BITS:
            return self._question_or_answer(third, 0 < third <= MOST // 8)
        if function == Function.REGISTERS:
            return self._question_or_answer(third, 0 < third <= WORD * MOST and not third % WORD)
        if function == Function.WRITE_COIL:
            return [(self._answers, REQUEST)]
        return [(self._answers, REFUSAL)] if function & REFUSED and function & ~REFUSED in set(Function) else []

    def _question_or_answer(self, size: int, has_data: bool) -> list[tuple[FramerRTU, int]]:
        answer = [(self._answers, AROUND_DATA + size)] if has_data else []
        return [*answer, (self._requests, REQUEST)]


def _frame(framer: FramerRTU, data: bytes) -> Frame | None:
    _, unit, _, pdu = framer.decode(data)
    if pdu and pdu[0] & REFUSED:
        return Refusal(unit, pdu[0] & ~REFUSED, pdu[1])
    match _decoded(framer.decoder, bytes([unit]) + pdu) if pdu else None:
        case ReadCoilsRequest() | ReadInputRegistersRequest() as asked:
            return Read(unit, Function(asked.function_code), asked.address, asked.count)
        case ReadCoilsResponse() as told:
            return Bits(unit, Function(told.function_code), tuple(told.bits))
        case ReadInputRegistersResponse() as told:
            return Words(unit, tuple(told.registers))
        case WriteSingleCoilResponse() as told if pdu[3:5] in COIL_VALUES:
            return WriteCoil(unit, told.address, told.bits[0])
    return None


def _decoded(decoder: DecodePDU, frame: bytes) -> ModbusPDU | None:
    # `DecodePDU.decode` would warn of each frame that says something impossible, such as a count of 0, in a log that
    # nobody set up: onto stderr. Here that is noise as any other, so its own steps are taken without that one.
    kind = decoder.lookupPduClass(frame)
    if kind is None:
        return None
    told = kind()
    try:
        told.decode(frame[2:])
    except (ValueError, struct.error):
        return None
    return told


def _framed(pdu: ModbusPDU) -> bytes:
    return FramerRTU(DecodePDU(is_server=False)).buildFrame(pdu)
