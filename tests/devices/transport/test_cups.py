"""The CUPS transport against a server that takes the call and never answers."""

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from devices.transport import cups
from devices.transport.cups import CupsServer, CupsUnreachableError


@pytest.fixture
def hung(tmp_path: Path) -> Iterator[str]:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "sock"))
        listening.listen()
        yield str(tmp_path / "sock")


async def test_who_waits_behind_a_hung_call_is_told_the_same(hung: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups, "CALL_LIMIT_S", 0.3)
    server = CupsServer(hung)
    first = asyncio.create_task(server.queue("A4"))
    await asyncio.sleep(0)  # it goes first
    monkeypatch.setattr(cups, "CALL_LIMIT_S", 60.0)
    second = asyncio.create_task(server.queue("A4"))
    for call in (first, second):
        with pytest.raises(CupsUnreachableError):
            await call
    server.close()


async def test_a_cancelled_call_is_cancelled(hung: str) -> None:
    server = CupsServer(hung)
    call = asyncio.create_task(server.queue("A4"))
    await asyncio.sleep(0)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    server.close()
