"""Grow GM65 bar-code module: commands <-> bytes.

Speaks: the "7E 00" serial protocol of the GM65 / GM812 family, 9600 8N1. Source: `docs/devices/gm65.md`.
Verified on: simulator only.

    command   7E 00 | type | len | addr(2) | data | CRC(2)
    answer    02 00 | 00   | len | data    | CRC(2)

CRC is CRC-16/XMODEM over type to data, high byte first; AB CD in its place switches the check off. Codes come as plain
text with an end mark, between answers.
"""

from __future__ import annotations

import binascii
from dataclasses import dataclass, field
from enum import IntEnum

COMMAND_HEAD = bytes.fromhex("7E00")
ANSWER_HEAD = bytes.fromhex("0200")
NO_CHECK = bytes.fromhex("ABCD")
CRC_BYTES = 2
TRIGGER_ZONE = 0x0002
BAUD_ZONE = 0x002A
TRIGGER = b"\x01"


class Type(IntEnum):
    """What a command does."""

    ANSWER = 0x00
    READ = 0x07
    WRITE = 0x08
    SAVE = 0x09


@dataclass(frozen=True, slots=True)
class Command:
    """One command. For `READ` the data is the count of bytes wanted."""

    type: Type
    zone: int
    data: bytes

    def to_bytes(self) -> bytes:
        """The whole command with its check."""
        checked = bytes([self.type, len(self.data)]) + self.zone.to_bytes(2, "big") + self.data
        return COMMAND_HEAD + checked + _crc(checked)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. Its repr shows no content."""

    data: bytes = field(repr=False)

    def to_bytes(self) -> bytes:
        """The whole answer with its check."""
        checked = bytes([Type.ANSWER, len(self.data)]) + self.data
        return ANSWER_HEAD + checked + _crc(checked)


ACKNOWLEDGED = bytes.fromhex("02000001003331")


def trigger() -> bytes:
    """Read one code."""
    return Command(Type.WRITE, TRIGGER_ZONE, TRIGGER).to_bytes()


def ask_baud() -> bytes:
    """Read the speed setting: a question that changes nothing."""
    return Command(Type.READ, BAUD_ZONE, b"\x02").to_bytes()


class CommandReader:
    """Cuts a stream into commands, for the far end. A command with a wrong check is skipped, as the module does."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Command]:
        """Take bytes and give back every command that is complete now. Never raises."""
        self._buffer += data
        commands: list[Command] = []
        while (start := self._buffer.find(COMMAND_HEAD)) >= 0:
            del self._buffer[:start]
            data_at = len(COMMAND_HEAD) + 4
            if len(self._buffer) < data_at:
                return commands
            # READ names its count in one byte of data, as WRITE does.
            size = self._buffer[3]
            whole = data_at + size + CRC_BYTES
            if len(self._buffer) < whole:
                return commands
            checked = bytes(self._buffer[2 : whole - CRC_BYTES])
            check = bytes(self._buffer[whole - CRC_BYTES : whole])
            if check not in {_crc(checked), NO_CHECK} or checked[0] not in set(Type):
                del self._buffer[:1]
                continue
            zone = int.from_bytes(checked[2:4], "big")
            commands.append(Command(Type(checked[0]), zone, checked[4:]))
            del self._buffer[:whole]
        del self._buffer[: max(0, len(self._buffer) - 1)]
        return commands


def answer_in(data: bytes) -> Answer | None:
    """The first whole answer in what came, passing over noise."""
    start = data.find(ANSWER_HEAD + bytes([Type.ANSWER]))
    while start >= 0:
        size_at = start + len(ANSWER_HEAD) + 1
        if size_at < len(data):
            data_at = size_at + 1
            end = data_at + data[size_at]
            checked = data[start + len(ANSWER_HEAD) : end]
            if data[end : end + CRC_BYTES] == _crc(checked):
                return Answer(data[data_at:end])
        start = data.find(ANSWER_HEAD + bytes([Type.ANSWER]), start + 1)
    return None


def _crc(data: bytes) -> bytes:
    return binascii.crc_hqx(data, 0).to_bytes(CRC_BYTES, "big")
