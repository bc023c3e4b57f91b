"""The page worker is a process of its own: it can fall, hang or lie, and the next call works."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from contracts.rules.zone import CHINA
from devices.scanner.forms import PageKind
from kiosk.pages import child, worker
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError
from tests.kiosk.flows.clock import TestClock
from tests.kiosk.papers.samples import receipt
from tests.printed import page_texts
from tests.scans import png_scan


@pytest_asyncio.fixture
async def pages() -> AsyncIterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    await process.end()


EVENING = datetime(2026, 11, 22, 21, tzinfo=CHINA)
LIMIT_S = 10.0


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.01)


async def test_examines_and_renders_outside_our_process(pages: WorkerProcess) -> None:
    page = await pages.examine(png_scan(PageKind.STRAIGHT))
    assert page.good
    pid = pages.pid
    assert pid not in (None, os.getpid())
    pdf = await pages.render(receipt(Language.ZH_CN))
    assert "测试·𠮷䶮" in page_texts(pdf)[0]
    assert pages.pid == pid


async def test_end_takes_the_process_away_and_the_next_call_starts_another(pages: WorkerProcess) -> None:
    await pages.warm()
    first = pages.pid
    assert first is not None
    await pages.end()
    assert gone(first)
    assert pages.pid is None
    assert await pages.render(receipt(Language.EN))
    assert pages.pid != first


async def test_without_an_order_it_is_ended_and_the_next_order_starts_another() -> None:
    clock = TestClock(EVENING)
    pages = WorkerProcess(clock=clock)
    try:
        assert await pages.render(receipt(Language.EN))
        first = pages.pid
        assert first is not None
        await clock.advance(worker.IDLE_S - 1)
        assert await pages.render(receipt(Language.EN))
        await clock.advance(worker.IDLE_S - 1)
        assert pages.pid == first, "an order begins the time anew"
        await clock.advance(1)
        await until(lambda: gone(first))
        assert pages.pid is None
        assert await pages.render(receipt(Language.EN))
        assert pages.pid not in (None, first)
    finally:
        await pages.end()
    assert pages.pid is None


async def test_one_that_was_only_warmed_is_ended_too() -> None:
    clock = TestClock(EVENING)
    pages = WorkerProcess(clock=clock)
    await pages.warm()
    first = pages.pid
    assert first is not None
    await clock.advance(worker.IDLE_S)
    await until(lambda: gone(first))


async def test_an_order_that_takes_long_is_not_idleness() -> None:
    clock = TestClock(EVENING)
    pages = WorkerProcess(clock=clock)
    try:
        await pages.warm()
        first = pages.pid
        running = asyncio.create_task(pages.examine(png_scan(PageKind.STRAIGHT)))
        await asyncio.sleep(0)
        await clock.advance(worker.IDLE_S * 3)
        assert (await running).good
        assert pages.pid == first
    finally:
        await pages.end()


async def test_killed_between_and_within_calls_it_comes_back(pages: WorkerProcess) -> None:
    await pages.warm()
    assert pages.pid is not None
    os.kill(pages.pid, signal.SIGKILL)
    assert await pages.render(receipt(Language.EN))
    running = asyncio.create_task(pages.examine(png_scan(PageKind.STRAIGHT)))
    await asyncio.sleep(0)
    assert pages.pid is not None
    os.kill(pages.pid, signal.SIGKILL)
    assert (await running).good


async def test_no_picture_is_a_fault_for_the_person(pages: WorkerProcess) -> None:
    with pytest.raises(DeviceError) as refused:
        await pages.examine(b"\x00" * 1000)
    assert refused.value.code is FaultCode.PAGE_UNREADABLE
    assert (await pages.examine(png_scan(PageKind.BLANK))).good is False


async def test_a_cancelled_call_leaves_nothing_for_the_next_visit(pages: WorkerProcess) -> None:
    await pages.warm()
    running = asyncio.create_task(pages.examine(png_scan(PageKind.STRAIGHT)))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert (await pages.render(receipt(Language.EN))).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("habit", "code"),
    [
        ("import time; time.sleep(60)", FaultCode.TIMEOUT),
        ("raise SystemExit(1)", FaultCode.PAGE_UNREADABLE),
        (
            "import sys; sys.stdin.buffer.read(9); sys.stdout.buffer.write(b'\\xff' * 99); sys.stdout.flush()",
            FaultCode.PAGE_UNREADABLE,
        ),
        (
            "import sys; sys.stdin.buffer.read(9); sys.stdout.buffer.write(bytes([0,0,0,2,0,0,0,0])+b'[]')",
            FaultCode.PAGE_UNREADABLE,
        ),
    ],
    ids=["hangs", "ends at once", "shouts", "talks nonsense"],
)
async def test_a_bad_worker_is_ended_and_named(habit: str, code: FaultCode, monkeypatch: pytest.MonkeyPatch) -> None:
    if code is FaultCode.TIMEOUT:
        monkeypatch.setattr(worker, "EXAMINE_LIMIT_S", 1.0)  # the others end by themselves, as soon as they can
    process = WorkerProcess([sys.executable, "-c", habit])
    with pytest.raises(DeviceError) as failed:
        await process.examine(b"x" * 100)
    assert failed.value.code is code
    assert process.pid is None


async def test_a_worker_that_cannot_be_started_is_told_by_the_first_call(tmp_path: Path) -> None:
    process = WorkerProcess([str(tmp_path / "nothing")])
    await process.warm()
    with pytest.raises(DeviceError) as failed:
        await process.render(receipt(Language.EN))
    assert failed.value.code is FaultCode.NO_ANSWER


async def test_the_bundles_own_verb_is_the_same_worker() -> None:
    process = WorkerProcess([sys.executable, "-m", "kiosk", "page-worker"])
    try:
        assert (await process.render(receipt(Language.EN))).startswith(b"%PDF")
    finally:
        await process.end()


def limits_of(pid: int | None) -> list[str]:
    return Path(f"/proc/{pid}/limits").read_text().splitlines()


async def test_the_worker_is_held_to_its_memory(pages: WorkerProcess) -> None:
    await pages.render(receipt(Language.EN))
    limits = limits_of(pages.pid)
    assert any(line.startswith("Max data size") and str(child.DATA_LIMIT) in line for line in limits)
    assert any(line.startswith("Max core file size") and line.split()[4] == "0" for line in limits)
