"""What the tests of the ID reader share: a reader on a pty, and a module that answers as a test says."""

from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from devices.far_line import FarLine
from devices.id_reader.driver import SamIdReader
from devices.id_reader.frames import Command, FrameReader, Sw3, answer
from devices.id_reader.gallery import CARDS, PHOTO
from devices.id_reader.photo import PhotoDecoder
from devices.transport.serial import SerialLine
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardPart
from kiosk.ports import DeviceError

FOUND = answer(Sw3.FOUND, bytes(4))
SELECTED = answer(Sw3.SUCCESS, bytes(8))
LENGTHS = bytes.fromhex("01000400")

Answers = dict[Command, list[bytes | None]]


def text(name: str) -> bytes:
    """The answer to 30 01 about a card of the gallery."""
    return answer(Sw3.SUCCESS, LENGTHS + CARDS[name].to_bytes() + PHOTO)


async def refusal(reader: SamIdReader, more: frozenset[CardPart] = TEXT_AND_PHOTO) -> DeviceError:
    """The error of one reading."""
    with pytest.raises(DeviceError) as caught:
        await reader.read(5, more)
    return caught.value


async def refused(reader: SamIdReader) -> FaultCode:
    """The code of one reading's error."""
    return (await refusal(reader)).code


class Script:
    """A module that answers as a test says: to each command the next of its answers; None is silence."""

    def __init__(self, path: Path, answers: Answers) -> None:
        self._answers = {command.value: list(given) for command, given in answers.items()}
        self._reader = FrameReader()
        self.line = FarLine(path, self._received)
        self.asked: list[Command] = []

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            self.asked.append(Command(frame.body))
            given = self._answers[frame.body]
            if (reply := given.pop(0) if len(given) > 1 else given[0]) is not None:
                self.line.send(reply)


async def scripted(tmp_path: Path, answers: Answers) -> tuple[SamIdReader, Script]:
    """A reader and the module that it talks to."""
    script = Script(tmp_path / "port", answers)
    script.line.start()
    return SamIdReader(SerialLine(str(script.line.path), 115200), PhotoDecoder(())), script
