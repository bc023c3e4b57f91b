"""Current through a latch always ends: whatever happens to the order, to the line or to the process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from devices.locker.bank import Bank
from devices.locker.far_families import lock_boards
from devices.locker.modbus.driver import ModbusBoards
from devices.locker.modbus.simulator import ModbusFarEnd
from devices.modbus import FrameReader, Function, Read, Refusal, WriteCoil
from devices.transport.serial import SerialLine
from kiosk.orders import SqliteOrderBook
from kiosk.ports import DeviceError, DoorPulse
from tests.devices.waiting import until

BOARDS = lock_boards("modbus", 24)


@asynccontextmanager
async def process(folder: Path) -> AsyncIterator[Bank]:
    """A bank on the line of the far end, with the order book of the one before."""
    orders = SqliteOrderBook(folder / "orders.db")
    line = SerialLine(str(folder / "locker"), 9600)
    bank = Bank(ModbusBoards(line, BOARDS), BOARDS, range(1, 25), orders)
    try:
        yield bank
    finally:
        await bank.close()
        orders.close()


@pytest.fixture
async def far(tmp_path: Path) -> AsyncIterator[ModbusFarEnd]:
    """One board with 24 relays and inputs."""
    made = ModbusFarEnd(tmp_path, BOARDS)
    await made.start()
    yield made
    await made.close()


async def test_who_gives_up_waiting_waits_for_the_end_of_the_pulse(tmp_path: Path, far: ModbusFarEnd) -> None:
    async with process(tmp_path) as bank:
        opening = asyncio.create_task(bank.unlock(7, "k1"))
        await until(lambda: bool(far.relays_on))
        opening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await opening
        assert not far.relays_on
        assert (await bank.unlock(7, "k1")).door is DoorPulse.OPEN
        assert [entry["event"] for entry in far.record()].count("latch_sprang") == 1


async def test_a_relay_left_on_by_a_broken_line_is_switched_off_at_the_next_contact(
    tmp_path: Path, far: ModbusFarEnd
) -> None:
    async with process(tmp_path) as bank:
        opening = asyncio.create_task(bank.unlock(7, "k1"))
        await until(lambda: bool(far.relays_on))
        await far.act("unplug", [])
        with pytest.raises(DeviceError):
            await opening
        assert far.relays_on
        await far.act("plug", [])
        with contextlib.suppress(DeviceError):  # the old handle
            await bank.snapshot()
        await bank.snapshot()
        assert not far.relays_on


async def test_a_relay_left_on_by_a_process_that_died_is_switched_off_first(tmp_path: Path, far: ModbusFarEnd) -> None:
    line = SerialLine(str(tmp_path / "locker"), 9600)
    on = WriteCoil(BOARDS[0].address, 6, on=True)
    reader = FrameReader()
    assert await line.exchange(on.to_bytes(), lambda data: reader.feed(data) or None, 2.0) == [on]
    await line.close()
    assert far.relays_on
    async with process(tmp_path) as bank:
        await bank.snapshot()
        assert not far.relays_on


@pytest.mark.parametrize("lost", ["1", "2", "3"])
async def test_lost_answers_leave_no_current(tmp_path: Path, far: ModbusFarEnd, lost: str) -> None:
    async with process(tmp_path) as bank:
        opening = asyncio.create_task(bank.unlock(7, "k1"))
        await until(lambda: bool(far.relays_on))
        await far.act("lose-answer", [lost])
        with contextlib.suppress(DeviceError):
            await opening
        await bank.snapshot()
        assert not far.relays_on
        assert [entry["event"] for entry in far.record()].count("latch_sprang") == 1


async def test_a_board_without_inputs_is_no_locker(tmp_path: Path, far: ModbusFarEnd) -> None:
    far.refuses = frozenset({Function.INPUTS})
    async with process(tmp_path) as bank:
        with pytest.raises(DeviceError) as caught:
            await bank.unlock(7, "k1")
        assert caught.value.code is FaultCode.HARDWARE
        assert not [entry for entry in far.record() if entry["event"] == "latch_sprang"]


def test_a_refusal_is_told_from_an_answer() -> None:
    told = FrameReader().feed(Refusal(1, Function.INPUTS, 2).to_bytes() + Read(1, Function.INPUTS, 0, 8).to_bytes())
    assert told == [Refusal(1, Function.INPUTS, 2), Read(1, Function.INPUTS, 0, 8)]
