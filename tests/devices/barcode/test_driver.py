"""The bar-code module on a real pty."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from devices.barcode.dialects import DIALECTS, GM65
from devices.barcode.driver import SerialBarcodeReader
from devices.barcode.simulator import BarcodeFarEnd
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError, DeviceState
from tests.devices.waiting import until


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[BarcodeFarEnd]:
    far = BarcodeFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def reader(far: BarcodeFarEnd, tmp_path: Path) -> AsyncIterator[SerialBarcodeReader]:
    reader = SerialBarcodeReader(SerialLine(str(tmp_path / far.name), 9600), GM65)
    yield reader
    await reader.close()


@pytest.mark.parametrize("suffix", ["crlf", "cr", "none"])
@pytest.mark.parametrize("fault", [[], ["one-byte", "on"], ["echo", "on"], ["baud", "9600"]])
async def test_a_code_is_read(far: BarcodeFarEnd, reader: SerialBarcodeReader, suffix: str, fault: list[str]) -> None:
    if fault:
        await far.act(fault[0], fault[1:])
    await far.act("code-suffix", [suffix])
    await far.act("show-code", ["BEE-0472·蜂"])
    assert await reader.read(5) == "BEE-0472·蜂"


async def test_noise_gives_no_code_rather_than_a_wrong_one(far: BarcodeFarEnd, reader: SerialBarcodeReader) -> None:
    await far.act("noise", ["on"])
    await far.act("show-code", ["BEE-0472"])
    assert await reader.read(0.5) is None
    await far.act("noise", ["off"])
    await far.act("show-code", ["BEE-0472"])
    assert await reader.read(5) == "BEE-0472"


async def test_a_code_shown_while_the_module_looks(far: BarcodeFarEnd, reader: SerialBarcodeReader) -> None:
    reading = asyncio.create_task(reader.read(10))
    await until(lambda: bool(far.record()))
    await far.act("show-code", ["小蜜蜂", "gbk"])
    assert await reading == "小蜜蜂"


async def test_nothing_shown_is_none(reader: SerialBarcodeReader) -> None:
    assert await reader.read(0.3) is None


async def test_a_cancelled_read_leaves_no_old_code(far: BarcodeFarEnd, reader: SerialBarcodeReader) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(reader.read(30), 0.1)
    await far.act("show-code", ["old"])
    await until(lambda: far.record()[-1]["event"] == "code_read")
    await far.act("show-code", ["new"])
    assert await reader.read(5) == "new"


async def test_a_silent_module_is_named(far: BarcodeFarEnd, reader: SerialBarcodeReader) -> None:
    await far.act("hang", ["on"])
    with pytest.raises(DeviceError) as caught:
        await reader.read(10)
    assert caught.value.code is FaultCode.NO_ANSWER
    await far.act("hang", ["off"])
    await far.act("show-code", ["1"])
    assert await reader.read(5) == "1"


async def test_cable_out_and_in_again(far: BarcodeFarEnd, reader: SerialBarcodeReader) -> None:
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("unplug", [])
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    await far.act("plug", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("show-code", ["1"])
    assert await reader.read(5) == "1"


@pytest.fixture(params=["honeywell", "plain"])
def family(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest_asyncio.fixture
async def other_far(tmp_path: Path, family: str) -> AsyncIterator[BarcodeFarEnd]:
    far = BarcodeFarEnd(tmp_path, family)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def other(other_far: BarcodeFarEnd, tmp_path: Path, family: str) -> AsyncIterator[SerialBarcodeReader]:
    reader = SerialBarcodeReader(SerialLine(str(tmp_path / other_far.name), 9600), DIALECTS[family])
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    yield reader
    await reader.close()


@pytest.mark.parametrize(
    ("suffix", "fault"),
    [  # without an end mark nobody can tell a slow line from the end, so that one byte at a time needs a mark
        *((suffix, fault) for suffix in ("crlf", "cr") for fault in ([], ["one-byte", "on"], ["echo", "on"])),
        ("none", []),
        ("none", ["echo", "on"]),
    ],
)
async def test_modules_that_answer_nothing_are_read(
    other_far: BarcodeFarEnd, other: SerialBarcodeReader, suffix: str, fault: list[str]
) -> None:
    if fault:
        await other_far.act(fault[0], fault[1:])
    await other_far.act("code-suffix", [suffix])
    reading = asyncio.create_task(other.read(10))
    await until(lambda: other.status.state is DeviceState.ONLINE and not reading.done())
    for _ in range(3):  # a plain module has no trigger to wait for: the first may come before the ear
        await other_far.act("show-code", ["BEE-0472·蜂", "gbk"])
        done, _ = await asyncio.wait([reading], timeout=1)
        if done:
            break
    assert await reading == "BEE-0472·蜂"


async def test_four_kilobytes_of_garbage_are_data_and_the_next_code_is_read(
    other_far: BarcodeFarEnd, other: SerialBarcodeReader
) -> None:
    reading = asyncio.create_task(other.read(2))
    await other_far.act("garbage", ["4200"])
    await other_far.act("show-code", ["\x1b[A\x08LBEAJ4GAHK0WY"])
    (text,) = await asyncio.gather(reading, return_exceptions=True)
    if isinstance(text, DeviceError):
        assert text.code is FaultCode.GARBLED
    else:
        assert text is None or str(text).isprintable()
    reading = asyncio.create_task(other.read(10))
    for _ in range(2):
        await other_far.act("show-code", ["LBEAJ4GAHK0WY"])
        done, _ = await asyncio.wait([reading], timeout=1)
        if done:
            break
    assert "LBEAJ4GAHK0WY" in str(await reading)


async def test_the_tail_of_a_code_is_no_code(tmp_path: Path) -> None:
    far = BarcodeFarEnd(tmp_path, "plain")
    await far.start()
    line = SerialLine(str(tmp_path / far.name), 9600)
    reader = SerialBarcodeReader(line, DIALECTS["plain"])
    try:
        await line.exchange(b"", lambda _: True, 1)  # the port is open
        await far.act("baud", ["9600"])
        await far.act("show-code", ["7" * 600])
        assert await line.exchange(b"", lambda data: True if data else None, 5), "its beginning was heard by nobody"
        assert await reader.read(1) is None
    finally:
        await reader.close()
        await far.close()


async def test_a_honeywell_module_is_switched_off_when_nobody_waits(tmp_path: Path) -> None:
    far = BarcodeFarEnd(tmp_path, "honeywell")
    await far.start()
    reader = SerialBarcodeReader(SerialLine(str(tmp_path / far.name), 9600), DIALECTS["honeywell"])
    try:
        reading = asyncio.create_task(reader.read(30))
        await until(lambda: far.state()["looking"] is True)
        reading.cancel()
        await until(lambda: far.state()["looking"] is False)
    finally:
        await reader.close()
        await far.close()
