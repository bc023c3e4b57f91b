"""The serial transport against a TCP converter; ptys are tried by every driver's tests."""

import asyncio
import os
from pathlib import Path
from threading import Event

import pytest

from contracts.rules.faults import FaultCode
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError


class Collect:
    """Waits for a number of bytes."""

    def __init__(self, wanted: int) -> None:
        self._came = b""
        self._wanted = wanted

    def __call__(self, data: bytes) -> bytes | None:
        """Take one chunk."""
        self._came += data
        return self._came if len(self._came) >= self._wanted else None


async def test_a_tcp_converter_is_a_port_too() -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(100):
            writer.write(data)
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    line = SerialLine(f"socket://127.0.0.1:{port}", 9600)
    assert await line.exchange(b"hello", Collect(5), 5) == b"hello"
    assert await line.exchange(b"again", Collect(9), 0.1) is None
    await line.drop()
    assert await line.exchange(b"hello", Collect(5), 5) == b"hello"
    await line.close()
    server.close()
    line = SerialLine(f"socket://127.0.0.1:{port}", 9600)
    with pytest.raises(DeviceError) as caught:
        await line.exchange(b"hello", Collect(5), 5)
    assert caught.value.code is FaultCode.NO_DEVICE
    await line.close()


async def test_listening_gives_way_to_an_exchange() -> None:
    master, slave = os.openpty()
    line = SerialLine(os.ttyname(slave), 9600)
    listening = asyncio.create_task(line.listen(Collect(1), 60))
    asyncio.get_running_loop().add_reader(master, lambda: os.write(master, os.read(master, 10)))
    os.set_blocking(master, False)
    await asyncio.sleep(0)  # lets the listener take the line first
    assert await line.exchange(b"x", Collect(1), 5) == b"x"
    assert await listening is None
    await line.close()
    asyncio.get_running_loop().remove_reader(master)
    os.close(master)
    os.close(slave)


async def test_a_machine_that_stands_still_has_heard_no_silence() -> None:
    master, slave = os.openpty()
    line = SerialLine(os.ttyname(slave), 9600)
    limit_s = 0.3
    came = b""

    def stand_still(data: bytes) -> bytes | None:
        nonlocal came
        came += data
        if data == b"a":
            Event().wait(limit_s)  # nobody runs meanwhile; then the far end goes on
            os.write(master, b"b")
        return came if came == b"ab" else None

    asyncio.get_running_loop().add_reader(master, lambda: os.read(master, 1) and os.write(master, b"a"))
    assert await line.exchange(b"x", stand_still, limit_s) == b"ab"
    await line.close()
    asyncio.get_running_loop().remove_reader(master)
    os.close(master)
    os.close(slave)


async def test_a_folder_is_no_port(tmp_path: Path) -> None:
    line = SerialLine(str(tmp_path), 9600)
    with pytest.raises(DeviceError) as caught:
        await line.exchange(b"x", Collect(1), 1)
    assert caught.value.code is FaultCode.NO_DEVICE
    await line.close()
