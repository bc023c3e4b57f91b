"""Modbus RTU boards with relays and inputs: bytes <-> frames.

Speaks: 9600 8N1. Source: `docs/devices/modbus.md`. Verified on: simulator only.

pymodbus encodes, decodes and checks; nothing else of it is used, and its bytes go through our transport.

    01 read coils, 02 read inputs    UNIT FN ADDRESS COUNT CRC     answer  UNIT FN n BITS … CRC
    05 write one coil                UNIT 05 ADDRESS FF00|0000 CRC answer  the same
    refusal                                                        answer  UNIT FN|80 CODE CRC

Relays and inputs count from 0 on the wire.
"""

from __future__ import annotations

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

from devices.locker.cutting import Cutter

LOCKS = 48
REQUEST = 8
REFUSAL = 5
AROUND_BITS = 5
LONGEST = AROUND_BITS + LOCKS // 8
REFUSED = 0x80
COIL_VALUES = frozenset({bytes([0xFF, 0]), bytes(2)})


class Function(IntEnum):
    """What a frame is about."""

    COILS = 0x01
    INPUTS = 0x02
    WRITE_COIL = 0x05


READS = frozenset({Function.COILS, Function.INPUTS})


@dataclass(frozen=True, slots=True)
class Read:
    """Asks for `count` coils or inputs from `address`."""

    unit: int
    function: Function
    address: int
    count: int

    def to_bytes(self) -> bytes:
        """The whole frame."""
        kind = ReadCoilsRequest if self.function is Function.COILS else ReadDiscreteInputsRequest
        return _framed(kind(dev_id=self.unit, address=self.address, count=self.count))


@dataclass(frozen=True, slots=True)
class Bits:
    """Answer to a `Read`; filled up with False to whole bytes."""

    unit: int
    function: Function
    bits: tuple[bool, ...]

    def to_bytes(self) -> bytes:
        """The whole frame."""
        kind = ReadCoilsResponse if self.function is Function.COILS else ReadDiscreteInputsResponse
        return _framed(kind(dev_id=self.unit, bits=list(self.bits)))


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


Frame = Read | Bits | WriteCoil | Refusal


class FrameReader(Cutter[Frame]):
    """Cuts a stream into frames of either side."""

    def __init__(self) -> None:
        super().__init__(LONGEST)
        self._answers = FramerRTU(DecodePDU(is_server=False))
        self._requests = FramerRTU(DecodePDU(is_server=True))

    def look(self, rest: bytes) -> Frame | int:
        """What stands at the beginning of `rest`."""
        if len(rest) < 3:  # noqa: PLR2004 - unit, function, and what may be the number of bytes with bits
            return 0
        kinds = self._kinds(rest[1], rest[2])
        for framer, length in kinds:
            if len(rest) >= length and (frame := _frame(framer, rest[:length])) is not None:
                return frame
        return 0 if any(len(rest) < length for _, length in kinds) else 1

    def length(self, frame: Frame) -> int:
        """How many bytes a frame has on the wire."""
        if isinstance(frame, Bits):
            return AROUND_BITS + len(frame.bits) // 8
        return REFUSAL if isinstance(frame, Refusal) else REQUEST

    def _kinds(self, function: int, third: int) -> list[tuple[FramerRTU, int]]:
        """What a frame that begins so can be, and how long it is then."""
        if function in READS:
            answer = [(self._answers, AROUND_BITS + third)] if 0 < third <= LOCKS // 8 else []
            return [*answer, (self._requests, REQUEST)]
        if function == Function.WRITE_COIL:
            return [(self._answers, REQUEST)]
        return [(self._answers, REFUSAL)] if function & REFUSED and function & ~REFUSED in set(Function) else []


def _frame(framer: FramerRTU, data: bytes) -> Frame | None:
    _, unit, _, pdu = framer.decode(data)
    told = framer.decoder.decode(pdu) if pdu else None
    if isinstance(told, ReadCoilsRequest):
        return Read(unit, Function(told.function_code), told.address, told.count)
    if isinstance(told, ReadCoilsResponse):
        return Bits(unit, Function(told.function_code), tuple(told.bits))
    if isinstance(told, WriteSingleCoilResponse) and pdu[3:5] in COIL_VALUES:
        return WriteCoil(unit, told.address, told.bits[0])
    if isinstance(told, ExceptionResponse):
        return Refusal(unit, told.function_code & ~REFUSED, told.exception_code)
    return None


def _framed(pdu: ModbusPDU) -> bytes:
    return FramerRTU(DecodePDU(is_server=False)).buildFrame(pdu)
