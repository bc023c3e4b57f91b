"""The bar-code module on a real pty."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.barcode.driver import Gm65BarcodeReader
from devices.barcode.simulator import Gm65FarEnd
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError, DeviceState
from tests.devices.waiting import until


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[Gm65FarEnd]:
    far = Gm65FarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def reader(far: Gm65FarEnd, tmp_path: Path) -> AsyncIterator[Gm65BarcodeReader]:
    reader = Gm65BarcodeReader(SerialLine(str(tmp_path / far.name), 9600))
    yield reader
    await reader.close()


@pytest.mark.parametrize("suffix", ["crlf", "cr", "none"])
@pytest.mark.parametrize("fault", [[], ["one-byte", "on"], ["echo", "on"], ["baud", "9600"]])
async def test_a_code_is_read(far: Gm65FarEnd, reader: Gm65BarcodeReader, suffix: str, fault: list[str]) -> None:
    if fault:
        await far.act(fault[0], fault[1:])
    await far.act("code-suffix", [suffix])
    await far.act("show-code", ["BEE-0472·蜂"])
    assert await reader.read(5) == "BEE-0472·蜂"


async def test_noise_gives_no_code_rather_than_a_wrong_one(far: Gm65FarEnd, reader: Gm65BarcodeReader) -> None:
    await far.act("noise", ["on"])
    await far.act("show-code", ["BEE-0472"])
    assert await reader.read(0.5) is None
    await far.act("noise", ["off"])
    await far.act("show-code", ["BEE-0472"])
    assert await reader.read(5) == "BEE-0472"


async def test_a_code_shown_while_the_module_looks(far: Gm65FarEnd, reader: Gm65BarcodeReader) -> None:
    reading = asyncio.create_task(reader.read(10))
    await until(lambda: bool(far.record()))
    await far.act("show-code", ["小蜜蜂", "gbk"])
    assert await reading == "小蜜蜂"


async def test_nothing_shown_is_none(reader: Gm65BarcodeReader) -> None:
    assert await reader.read(0.3) is None


async def test_a_cancelled_read_leaves_no_old_code(far: Gm65FarEnd, reader: Gm65BarcodeReader) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(reader.read(30), 0.1)
    await far.act("show-code", ["old"])
    await until(lambda: far.record()[-1]["event"] == "code_read")
    await far.act("show-code", ["new"])
    assert await reader.read(5) == "new"


async def test_a_silent_module_is_named(far: Gm65FarEnd, reader: Gm65BarcodeReader) -> None:
    await far.act("hang", ["on"])
    with pytest.raises(DeviceError) as caught:
        await reader.read(10)
    assert caught.value.code is FaultCode.NO_ANSWER
    await far.act("hang", ["off"])
    await far.act("show-code", ["1"])
    assert await reader.read(5) == "1"


async def test_cable_out_and_in_again(far: Gm65FarEnd, reader: Gm65BarcodeReader) -> None:
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("unplug", [])
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    await far.act("plug", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("show-code", ["1"])
    assert await reader.read(5) == "1"
