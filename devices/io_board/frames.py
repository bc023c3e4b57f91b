"""Modbus RTU IO board: questions and answers <-> bytes.

Speaks: Modbus RTU, 9600 8N1. Source: `docs/devices/io-board.md`. Verified on: simulator only.

    02 inputs, 04 registers   UNIT FN ADDRESS COUNT CRC        answer  UNIT FN n DATA CRC
    05 one coil               UNIT 05 ADDRESS FF00|0000 CRC    answer  the same
    refusal                                                    answer  UNIT FN|80 CODE CRC

pymodbus builds what we send and reckons every check. The length of an answer follows from its question, so a stream is
cut without guessing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from pymodbus.framer import FramerRTU
from pymodbus.pdu import DecodePDU, ModbusPDU
from pymodbus.pdu.bit_message import ReadDiscreteInputsRequest, WriteSingleCoilRequest
from pymodbus.pdu.register_message import ReadInputRegistersRequest

AROUND = 5  # unit, function, byte count, CRC
REQUEST = 8
REFUSAL = 5
REFUSED = 0x80
CRC = 2
HEAD = 3
WORD = 2
ON = 0xFF00


class Function(IntEnum):
    """What a frame is about."""

    INPUTS = 0x02
    REGISTERS = 0x04
    COIL = 0x05


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `count`: of inputs or registers, from address 0. For a coil: its `address`, and whether `on`."""

    unit: int
    function: Function
    address: int = 0
    count: int = 1
    on: bool = False

    def to_bytes(self) -> bytes:
        """The whole frame."""
        pdu: ModbusPDU
        if self.function is Function.INPUTS:
            pdu = ReadDiscreteInputsRequest(dev_id=self.unit, address=self.address, count=self.count)
        elif self.function is Function.REGISTERS:
            pdu = ReadInputRegistersRequest(dev_id=self.unit, address=self.address, count=self.count)
        else:
            pdu = WriteSingleCoilRequest(dev_id=self.unit, address=self.address, bits=[self.on])
        return FramerRTU(DecodePDU(is_server=False)).buildFrame(pdu)

    @property
    def size(self) -> int:
        """Bytes of data in the answer; 0 for a coil, whose answer is its question."""
        return {Function.INPUTS: (self.count + 7) // 8, Function.REGISTERS: WORD * self.count}.get(self.function, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the board said to a question; `refusal`: its code when it would not."""

    data: bytes = b""
    refusal: int = 0

    def bit(self, index: int) -> bool:
        """One input."""
        return bool(self.data[index // 8] >> index % 8 & 1)

    def word(self, index: int) -> int:
        """One register, unsigned."""
        return int.from_bytes(self.data[WORD * index : WORD * index + WORD], "big")

    def signed(self, index: int) -> int:
        """One register, signed."""
        return int.from_bytes(self.data[WORD * index : WORD * index + WORD], "big", signed=True)


class AnswerReader:
    """Finds the answer to one question in a stream. Any bytes, any chunks; never raises; holds one answer at most."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._buffer = bytearray()
        self._longest = max(REQUEST, AROUND + question.size)

    @property
    def waiting(self) -> int:
        """Bytes that are held."""
        return len(self._buffer)

    def feed(self, data: bytes) -> Answer | None:
        """Take bytes; the answer once it is whole."""
        self._buffer += data
        for start in range(len(self._buffer)):
            answer = self._at(bytes(self._buffer[start : start + self._longest]))
            if answer is not None:
                self._buffer.clear()
                return answer
        del self._buffer[: max(0, len(self._buffer) - self._longest + 1)]
        return None

    def _at(self, data: bytes) -> Answer | None:
        asked = self._question
        if len(data) < HEAD or data[0] != asked.unit:
            return None
        if data[1] == asked.function | REFUSED:
            return Answer(refusal=data[2]) if _checked(data, REFUSAL) else None
        if data[1] != asked.function:
            return None
        if asked.function is Function.COIL:
            return Answer() if data[:REQUEST] == asked.to_bytes() else None
        whole = AROUND + asked.size
        if data[2] != asked.size or not _checked(data, whole):
            return None
        return Answer(data[HEAD : whole - CRC])


def questions_in(data: bytes) -> tuple[list[Question], bytes]:
    """For the far end: the questions in what came, and what is left over."""
    asked: list[Question] = []
    start = 0
    while len(data) - start >= REQUEST:
        frame = data[start : start + REQUEST]
        if frame[1] not in set(Function) or not _checked(frame, REQUEST):
            start += 1
            continue
        function, address, last = (
            Function(frame[1]),
            int.from_bytes(frame[2:4], "big"),
            int.from_bytes(frame[4:6], "big"),
        )
        if function is Function.COIL:
            asked.append(Question(frame[0], function, address, on=last == ON))
        else:
            asked.append(Question(frame[0], function, address, last))
        start += REQUEST
    return asked, data[start:]


def answer_bytes(question: Question, data: bytes) -> bytes:
    """For the far end: the answer to a question about inputs or registers."""
    return _with_check(bytes([question.unit, question.function, len(data)]) + data)


def refusal_bytes(question: Question, code: int) -> bytes:
    """For the far end: why not."""
    return _with_check(bytes([question.unit, question.function | REFUSED, code]))


def _with_check(data: bytes) -> bytes:
    return data + FramerRTU.compute_CRC(data).to_bytes(CRC, "big")


def _checked(data: bytes, length: int) -> bool:
    frame = data[:length]
    return len(frame) == length and _with_check(frame[:-CRC]) == frame
