"""The ID reader on a real pty: bytes, cards that leave, cables that come out."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.far_line import FarLine
from devices.id_reader.driver import SamIdReader
from devices.id_reader.frames import Command, FrameReader, Sw3, answer
from devices.id_reader.gallery import CARDS, PHOTO
from devices.id_reader.simulator import SamFarEnd
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError, DeviceState, DeviceStatus
from tests.devices.waiting import until

LENGTHS = bytes.fromhex("01000400")


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[SamFarEnd]:
    far = SamFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def reader(far: SamFarEnd, tmp_path: Path) -> AsyncIterator[SamIdReader]:
    reader = SamIdReader(SerialLine(str(tmp_path / far.name), 115200))
    yield reader
    await reader.close()


async def refused(reader: SamIdReader) -> FaultCode:
    with pytest.raises(DeviceError) as caught:
        await reader.read(5)
    return caught.value.code


async def reads(reader: SamIdReader, far: SamFarEnd, name: str = "resident") -> None:
    await far.act("insert-card", [name])
    card = await reader.read(5)
    assert card is not None
    assert card.number == CARDS[name].number


async def test_a_card_is_read_once_until_it_leaves(far: SamFarEnd, reader: SamIdReader) -> None:
    await reads(reader, far)
    assert await reader.read(0.7) is None
    await far.act("remove-card", [])
    await reads(reader, far, "rare")
    assert [entry["event"] for entry in far.record()] == [
        "card_laid",
        "card_read",
        "card_left",
        "card_laid",
        "card_read",
    ]


@pytest.mark.parametrize("fault", [("one-byte", "on"), ("noise", "on"), ("echo", "on"), ("baud", "115200")])
async def test_bytes_come_as_they_like(far: SamFarEnd, reader: SamIdReader, fault: tuple[str, str]) -> None:
    await far.act(fault[0], [fault[1]])
    await reads(reader, far, "long-address")


@pytest.mark.parametrize("sent", [0, 1, 6, 7, 14, 269, 270, 1000, 1294])
async def test_a_card_pulled_in_mid_read(far: SamFarEnd, reader: SamIdReader, sent: int) -> None:
    await far.act("pull-card", [str(sent)])
    await far.act("insert-card", ["resident"])
    assert await refused(reader) is FaultCode.CARD_REMOVED
    await reads(reader, far, "second")


async def test_a_card_taken_away_while_its_text_is_on_the_wire(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("baud", ["9600"])
    await far.act("insert-card", ["resident"])
    reading = asyncio.create_task(reader.read(5))
    await until(lambda: any(entry["event"] == "card_read" for entry in far.record()))
    await far.act("remove-card", [])
    with pytest.raises(DeviceError) as caught:
        await reading
    assert caught.value.code is FaultCode.CARD_REMOVED
    await far.act("baud", ["off"])
    await reads(reader, far)


@pytest.mark.parametrize(
    ("card", "code"), [("hmt", FaultCode.CARD_UNSUPPORTED), ("bad-check", FaultCode.CARD_UNREADABLE)]
)
async def test_cards_that_are_not_accepted(far: SamFarEnd, reader: SamIdReader, card: str, code: FaultCode) -> None:
    await far.act("insert-card", [card])
    assert await refused(reader) is code
    await far.act("remove-card", [])
    await reads(reader, far)


async def test_a_silent_module_is_named_and_found_again(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("hang", ["on"])
    assert await refused(reader) is FaultCode.NO_ANSWER
    await far.act("hang", ["off"])
    await reads(reader, far)


async def test_a_cancelled_read_leaves_the_reader_usable(far: SamFarEnd, reader: SamIdReader) -> None:
    for _ in range(3):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(reader.read(30), 0.05)
    await reads(reader, far)


async def test_cable_out_and_in_again(far: SamFarEnd, reader: SamIdReader) -> None:
    seen: list[DeviceStatus] = []
    reader.on_change(seen.append)
    assert reader.status.state is DeviceState.STARTING
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("unplug", [])
    assert await refused(reader) is FaultCode.NO_DEVICE
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    await far.act("plug", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    assert [status.state for status in seen] == [DeviceState.ONLINE, DeviceState.OFFLINE, DeviceState.ONLINE]
    await reads(reader, far)


async def test_a_port_that_never_was_there(tmp_path: Path) -> None:
    reader = SamIdReader(SerialLine(str(tmp_path / "nothing"), 115200))
    seen: list[DeviceStatus] = []
    reader.on_change(seen.append)
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.NO_DEVICE)
    assert [status.state for status in seen] == [DeviceState.STARTING, DeviceState.NO_DEVICE]
    assert all(status.fault is FaultCode.NO_DEVICE for status in seen)
    await reader.close()


async def test_two_programs_cannot_hold_one_port(far: SamFarEnd, reader: SamIdReader, tmp_path: Path) -> None:
    await reads(reader, far)
    other = SamIdReader(SerialLine(str(tmp_path / far.name), 115200))
    assert await refused(other) is FaultCode.PORT_BUSY
    await other.close()
    await far.act("remove-card", [])
    await reads(reader, far)


class Script:
    """A module that answers as a test says: to each command the next of its answers; None is silence."""

    def __init__(self, path: Path, answers: dict[Command, list[bytes | None]]) -> None:
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


async def scripted(tmp_path: Path, answers: dict[Command, list[bytes | None]]) -> tuple[SamIdReader, Script]:
    script = Script(tmp_path / "port", answers)
    script.line.start()
    return SamIdReader(SerialLine(str(script.line.path), 115200)), script


FOUND = answer(Sw3.FOUND, bytes(4))
SELECTED = answer(Sw3.SUCCESS, bytes(8))


def text(name: str) -> bytes:
    return answer(Sw3.SUCCESS, LENGTHS + CARDS[name].to_bytes() + PHOTO)


async def test_a_late_answer_about_another_card_is_not_taken(tmp_path: Path) -> None:
    # The text of the card before comes in one piece with the answer to find, as after a stall of the module.
    answers: dict[Command, list[bytes | None]] = {
        Command.FIND: [text("resident") + FOUND],
        Command.SELECT: [SELECTED],
        Command.READ: [text("second")],
    }
    reader, script = await scripted(tmp_path, answers)
    card = await reader.read(5)
    assert card is not None
    assert card.number == CARDS["second"].number
    await reader.close()
    await script.line.close()


async def test_a_refused_select_does_not_stop_a_card_that_is_selected(tmp_path: Path) -> None:
    answers: dict[Command, list[bytes | None]] = {
        Command.FIND: [FOUND],
        Command.SELECT: [answer(Sw3.SELECT_FAILED)],
        Command.READ: [text("resident")],
    }
    reader, script = await scripted(tmp_path, answers)
    assert await reader.read(5) is not None
    await reader.close()
    await script.line.close()


async def test_a_spoiled_text_is_asked_for_again(tmp_path: Path) -> None:
    spoiled = bytearray(text("resident"))
    spoiled[700] ^= 0x10
    answers: dict[Command, list[bytes | None]] = {
        Command.FIND: [FOUND],
        Command.SELECT: [SELECTED],
        Command.READ: [bytes(spoiled), text("resident")],
    }
    reader, script = await scripted(tmp_path, answers)
    assert await reader.read(5) is not None
    assert script.asked.count(Command.READ) == 2
    await reader.close()
    await script.line.close()


@pytest.mark.parametrize(
    ("sw3", "code"),
    [
        (Sw3.READ_FAILED, FaultCode.CARD_REMOVED),
        (Sw3.CARD_TYPE, FaultCode.CARD_UNSUPPORTED),
        (Sw3.SAM_REFUSED_CARD, FaultCode.CARD_UNREADABLE),
        (Sw3.VERIFICATION, FaultCode.CARD_UNREADABLE),
        (Sw3.SELF_TEST_FAILED, FaultCode.HARDWARE),
        (Sw3.NOT_AUTHORISED, FaultCode.HARDWARE),
        (Sw3.BAD_CHECKSUM, FaultCode.GARBLED),
    ],
)
async def test_refusals_of_the_module_are_named(tmp_path: Path, sw3: Sw3, code: FaultCode) -> None:
    answers: dict[Command, list[bytes | None]] = {
        Command.FIND: [FOUND],
        Command.SELECT: [SELECTED],
        Command.READ: [answer(sw3)],
    }
    reader, script = await scripted(tmp_path, answers)
    assert await refused(reader) is code
    await reader.close()
    await script.line.close()
