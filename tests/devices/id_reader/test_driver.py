"""The ID reader on a real pty: bytes, cards that leave, cables that come out."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.id_reader.driver import SamIdReader
from devices.id_reader.frames import Command, Sw3, answer
from devices.id_reader.gallery import CARDS
from devices.id_reader.photo import PhotoDecoder
from devices.id_reader.simulator import SamFarEnd
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError, DeviceState, DeviceStatus
from tests.devices.id_reader.reading import FOUND, SELECTED, Answers, refused, scripted, text
from tests.devices.waiting import until


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[SamFarEnd]:
    far = SamFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def reader(far: SamFarEnd, tmp_path: Path) -> AsyncIterator[SamIdReader]:
    reader = SamIdReader(SerialLine(str(tmp_path / far.name), 115200), PhotoDecoder(()))
    yield reader
    await reader.close()


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
    ("card", "code"), [("unknown-kind", FaultCode.CARD_UNSUPPORTED), ("bad-check", FaultCode.CARD_UNREADABLE)]
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
    reader = SamIdReader(SerialLine(str(tmp_path / "nothing"), 115200), PhotoDecoder(()))
    seen: list[DeviceStatus] = []
    reader.on_change(seen.append)
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.NO_DEVICE)
    assert [status.state for status in seen] == [DeviceState.STARTING, DeviceState.NO_DEVICE]
    assert all(status.fault is FaultCode.NO_DEVICE for status in seen)
    await reader.close()


async def test_two_programs_cannot_hold_one_port(far: SamFarEnd, reader: SamIdReader, tmp_path: Path) -> None:
    await reads(reader, far)
    other = SamIdReader(SerialLine(str(tmp_path / far.name), 115200), PhotoDecoder(()))
    assert await refused(other) is FaultCode.PORT_BUSY
    await other.close()
    await far.act("remove-card", [])
    await reads(reader, far)


async def test_a_late_answer_about_another_card_is_not_taken(tmp_path: Path) -> None:
    # The text of the card before comes in one piece with the answer to find, as after a stall of the module.
    answers: Answers = {
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
    answers: Answers = {
        Command.FIND: [FOUND],
        Command.SELECT: [answer(Sw3.SELECT_FAILED)],
        Command.READ: [text("resident")],
    }
    reader, script = await scripted(tmp_path, answers)
    assert await reader.read(5) is not None
    await reader.close()
    await script.line.close()


async def test_after_a_spoiled_text_two_equal_ones_are_asked_for(tmp_path: Path) -> None:
    spoiled = bytearray(text("resident"))
    spoiled[700] ^= 0x10
    answers: Answers = {
        Command.FIND: [FOUND],
        Command.SELECT: [SELECTED],
        Command.READ: [bytes(spoiled), text("resident")],
    }
    reader, script = await scripted(tmp_path, answers)
    assert await reader.read(5) is not None
    assert script.asked.count(Command.READ) == 3
    await reader.close()
    await script.line.close()
