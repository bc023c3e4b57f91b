"""The IO board on a real pty."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.io_board.driver import ModbusIoBoard
from devices.io_board.simulator import INPUTS, LAMPS, IoBoardFarEnd
from devices.transport.serial import SerialLine
from kiosk.clock import SystemClock
from kiosk.domain.device_settings import IoBoardSettings
from kiosk.ports import Daylight, DeviceError, DeviceState, Readings, Sense
from tests.devices.waiting import until

QUIET = Readings(Sense.NO, Sense.NO, Sense.UNKNOWN, Sense.NO, Sense.UNKNOWN, Daylight.UNKNOWN, 400, 24.0)


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[IoBoardFarEnd]:
    far = IoBoardFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def board(far: IoBoardFarEnd, tmp_path: Path) -> AsyncIterator[ModbusIoBoard]:
    settings = IoBoardSettings(
        "modbus",
        str(tmp_path / far.name),
        inputs={"door": 0, "tamper": 1, "presence": 2, "headphones": 3},
        registers={"light": 0, "temperature": 1},
        lamps=LAMPS,
    )
    assert settings.inputs == INPUTS
    board = ModbusIoBoard(SerialLine(settings.port, 9600), settings, SystemClock())
    yield board
    await board.close()


@pytest.mark.parametrize("fault", [[], ["one-byte", "on"], ["echo", "on"], ["noise", "on"], ["baud", "9600"]])
async def test_switches_sensors_and_lamps(far: IoBoardFarEnd, board: ModbusIoBoard, fault: list[str]) -> None:
    if fault:
        await far.act(fault[0], fault[1:])
    seen: list[Readings] = []
    board.on_readings(seen.append)
    board.shine(frozenset({"id_reader", "a slot without a lamp"}))
    await board.start()
    await until(lambda: board.readings == QUIET)
    await until(lambda: far.state()["lamps"] == {**dict.fromkeys(LAMPS, False), "id_reader": True})
    await far.act("tamper", ["on"])
    await far.act("headphones", ["on"])
    await until(lambda: (board.readings.tamper, board.readings.headphones) == (Sense.YES, Sense.YES))
    assert seen[-1] == board.readings


async def test_a_chattering_contact_is_no_alarm(far: IoBoardFarEnd, board: ModbusIoBoard) -> None:
    tampers: list[Sense] = []
    board.on_readings(lambda readings: tampers.append(readings.tamper))
    await board.start()
    await until(lambda: board.readings.tamper is Sense.NO)
    await far.act("bounce", ["tamper"])
    await far.act("lux", ["7"])
    await until(lambda: board.readings.lux == 7)
    assert Sense.YES not in tampers


async def test_silence_makes_all_unknown_and_lamps_come_back(far: IoBoardFarEnd, board: ModbusIoBoard) -> None:
    await board.start()
    board.shine(frozenset({"scanner"}))
    await until(lambda: board.status.state is DeviceState.ONLINE and far.state()["lamps"]["scanner"] is True)  # type: ignore[index,call-overload]
    await far.act("unplug", [])
    await until(lambda: board.status.state is DeviceState.OFFLINE)
    assert board.readings == Readings()
    lamps = len(far.record())
    await far.act("plug", [])
    await until(lambda: board.status.state is DeviceState.ONLINE and len(far.record()) == lamps + len(LAMPS))


async def test_frost_is_below_nought(far: IoBoardFarEnd, board: ModbusIoBoard) -> None:
    far._celsius = -12
    assert (await board.read()).temperature_c == -12.0


async def test_by_hand(far: IoBoardFarEnd, board: ModbusIoBoard) -> None:
    await far.act("dark", [])
    await far.act("heat", [])
    now = await board.read()
    assert (now.daylight, now.lux, now.hot, now.temperature_c) == (Daylight.NIGHT, 2, Sense.YES, 72.0)
    await far.act("hang", ["on"])
    with pytest.raises(DeviceError) as caught:
        await board.read()
    assert caught.value.code is FaultCode.NO_ANSWER


async def test_a_board_without_such_inputs_is_named(far: IoBoardFarEnd, tmp_path: Path) -> None:
    settings = IoBoardSettings("modbus", str(tmp_path / far.name), inputs={"door": 40})
    board = ModbusIoBoard(SerialLine(settings.port, 9600), settings, SystemClock())
    with pytest.raises(DeviceError) as caught:
        await board.read()
    assert caught.value.code is FaultCode.HARDWARE
    await board.close()


@pytest.mark.parametrize(
    "wrong",
    [{"unit": 0}, {"inputs": {"door": 64}}, {"inputs": {"door": 1, "tamper": 1}}, {"night_lux": 60}],
)
def test_settings_that_no_board_has_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"must|same"):
        IoBoardSettings("modbus", "/dev/null", **wrong)  # type: ignore[arg-type]
