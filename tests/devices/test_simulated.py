"""The control socket of the simulated cabinet."""

import asyncio
import json
import os
from pathlib import Path

import pytest

from devices.barcode.simulator import BarcodeFarEnd
from devices.far_end import FarEnd, Json
from devices.id_reader.simulator import SamFarEnd
from devices.locker.lock_8a.simulator import Lock8aFarEnd
from devices.simulated import SimulatedCabinet
from kiosk.domain.device_settings import LockBoard


def serial_ends(folder: Path) -> list[FarEnd]:
    board = LockBoard(address=1, channels=24, closed_level=1, first_box=1)
    return [SamFarEnd(folder), Lock8aFarEnd(folder, [board]), BarcodeFarEnd(folder)]


async def ask(control: Path, line: bytes) -> dict[str, Json]:
    reader, writer = await asyncio.open_unix_connection(control)
    writer.write(line)
    answer: dict[str, Json] = json.loads(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return answer


def verb(name: str, *arguments: str) -> bytes:
    return json.dumps({"verb": name, "args": arguments}).encode() + b"\n"


async def test_verbs_reach_the_right_far_end(tmp_path: Path) -> None:
    cabinet = SimulatedCabinet(serial_ends(tmp_path), tmp_path)
    devices = await cabinet.start()
    try:
        assert set(devices) >= {"id_reader", "locker", "barcode"}
        assert await ask(cabinet.control, verb("insert-card", "resident")) == {"ok": True, "result": None}
        assert await ask(cabinet.control, verb("unplug", "locker")) == {"ok": True, "result": None}
        state = (await ask(cabinet.control, verb("state")))["result"]
        assert isinstance(state, dict)
        assert state["id_reader"]["card"] == "resident"
        assert state["id_reader"]["plugged"] is True
        assert state["locker"]["plugged"] is False
        await ask(cabinet.control, verb("power-cut"))
        state = (await ask(cabinet.control, verb("state")))["result"]
        assert isinstance(state, dict)
        assert [state[name]["plugged"] for name in ("id_reader", "locker", "barcode")] == [False, False, False]
        assert await ask(cabinet.control, verb("power-back")) == {"ok": True, "result": None}
        record = (await ask(cabinet.control, verb("record", "id_reader")))["result"]
        assert record == {"id_reader": [{"event": "card_laid", "card": "resident"}]}
        await ask(cabinet.control, verb("quit"))
        await asyncio.wait_for(cabinet.until_quit(), 5)
    finally:
        await cabinet.close()
    assert await asyncio.to_thread(os.listdir, tmp_path) == []


@pytest.mark.parametrize(
    "line",
    [
        b"no json\n",
        b"[]\n",
        b"7\n",
        b'{"args": []}\n',
        b'{"verb": "unplug", "args": 7}\n',
        verb("fly"),
        verb("unplug"),
        verb("unplug", "nobody"),
        verb("insert-card", "nobody"),
        verb("insert-card"),
        verb("stuck", "99"),
        verb("close-door", "x"),
        verb("sensor", "7", "odd"),
        verb("baud", "id_reader", "fast"),
        verb("echo", "locker", "maybe"),
        verb("record", "nobody"),
    ],
)
async def test_a_wrong_line_is_answered_not_obeyed(tmp_path: Path, line: bytes) -> None:
    cabinet = SimulatedCabinet(serial_ends(tmp_path), tmp_path)
    await cabinet.start()
    try:
        answer = await ask(cabinet.control, line)
        assert answer["ok"] is False
        assert answer["error"]
    finally:
        await cabinet.close()
