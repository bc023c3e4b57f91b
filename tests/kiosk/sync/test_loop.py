"""The loop against a backend that fails: everything arrives once, nothing is lost, nothing delays the rest."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pyrage
import pytest

from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState, CaseStatus
from contracts.wire.sync import FactKind, Heartbeat, SyncAnswer
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.store import open_store
from kiosk.ports import DeviceError
from kiosk.sync.client import CHUNK_BYTES, HttpBackend
from kiosk.sync.loop import BATCH, SyncLoop
from tests.faults.backend import FaultBackend
from tests.kiosk.journal.things import NOW, StillClock, by_hash, envelope, fact, sha256

PAGE = b"sealed page " * 50_000  # three chunks


class StepClock(StillClock):
    """Time moves when a test says so; sleepers wake when their time has come."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._moved = asyncio.Event()

    def monotonic(self) -> float:
        """Seconds so far."""
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        """Wait until the test has moved the clock so far."""
        until = self.seconds + seconds
        while self.seconds < until:
            await self._moved.wait()

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds
        self._moved.set()
        self._moved = asyncio.Event()


class Bench:
    """A loop with its outbox, its clock and its far end."""

    def __init__(self, outbox: SqliteOutbox, backend: FaultBackend) -> None:
        self.outbox = outbox
        self.backend = backend
        self.clock = StepClock()
        self.client = HttpBackend(backend.url, "token", call_s=1.0, upload_s=1.0)
        self.loop = SyncLoop(
            "330302-001", outbox, self.client, self.clock, heartbeat=self._heartbeat, jitter=lambda: 0.5
        )

    def _heartbeat(self) -> Heartbeat:
        waiting = self.outbox.waiting()
        return Heartbeat(
            at=NOW, version="0", screen="Attract", in_visit=False, devices=[], outbox=waiting, boxes_free=1
        )

    async def answer(self, key: str) -> CaseStatus:
        """The first answer to an application, as a flow waits for it: time does not move meanwhile."""
        self.loop.hurry()
        while (case := self.outbox.case(key)) is None:
            await self.loop.changed(3600)
        return case

    async def rounds(self, limit: int = 30) -> None:
        """Rounds until nothing waits."""
        for _ in range(limit):
            await self.loop.round()
            await self.loop.settle()
            if self.outbox.waiting() == 0:
                return
            self.clock.move(301)


@pytest.fixture
def backend() -> Iterator[FaultBackend]:
    with FaultBackend() as server:
        yield server


@pytest.fixture
async def bench(tmp_path: Path, backend: FaultBackend) -> AsyncIterator[Bench]:
    store = open_store(tmp_path)
    bench = Bench(SqliteOutbox(store), backend)
    yield bench
    await bench.client.close()
    store.close()


def _times(count: int, fault: str, where: str) -> Callable[[str, str, bytes], str | None]:
    left = [count]

    def misbehave(method: str, path: str, body: bytes) -> str | None:
        del body
        if where not in f"{method} {path}" or left[0] == 0:
            return None
        left[0] -= 1
        return fault

    return misbehave


async def test_an_application_its_pages_and_its_facts_arrive_once(bench: Bench) -> None:
    bench.outbox.add_application(envelope("a1", PAGE, b"two"), by_hash(PAGE, b"two"), [fact("f1", "a1")])
    await bench.loop.round()
    await bench.loop.settle()
    assert bench.backend.facts == {}  # held back until the application is there
    await bench.loop.round()
    assert set(bench.backend.receipts) == {"a1"}
    assert bytes(bench.backend.uploads[sha256(PAGE)]) == PAGE
    assert set(bench.backend.facts) == {"f1"}
    assert bench.outbox.waiting() == 0
    case = bench.outbox.case("a1")
    assert case is not None
    assert case.case_number == bench.backend.receipts["a1"]["case_number"]
    assert bench.loop.online
    assert bench.loop.duty.now == "remote"


FAULTS = [
    "cut", "lost", "half", "garbage", "html", "empty", "status 500", "status 502", "status 404", "status 400",
    "problem 500 internal", "problem 401 no-kiosk-token", "problem 403 kiosk-disabled", "problem 409 in-progress",
    "problem 429 slow-down",
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
async def test_after_any_fault_at_any_call_everything_arrives_once(bench: Bench, fault: str) -> None:
    for number, where in enumerate(("HEAD /v1/uploads", "PATCH /v1/uploads", "/v1/applications", "/v1/sync")):
        key, page = f"a{number}", PAGE + bytes([number])
        bench.outbox.add_application(envelope(key, page), by_hash(page), [fact(f"f{key}", key)])
        bench.outbox.add_fact(fact(f"g{key}"))
        bench.backend.misbehave = _times(2, fault, where)
        await bench.rounds()
        assert bench.outbox.waiting() == 0, where
        assert bench.outbox.refusal(key) is None, where
        assert bytes(bench.backend.uploads[sha256(page)]) == page, where
        assert bench.outbox.case(key) is not None, where
        assert len(bench.backend.receipts) == number + 1, where
        assert {f"f{key}", f"g{key}"} <= set(bench.backend.facts), where
        assert bench.loop.online, where
    assert len(bench.backend.facts) == 8


@pytest.mark.parametrize("fault", ["hang", "drip"])
async def test_every_wait_has_an_end(tmp_path: Path, fault: str) -> None:
    store = open_store(tmp_path)
    with FaultBackend(_times(1, fault, "/v1/sync")) as backend:
        bench = Bench(SqliteOutbox(store), backend)
        await asyncio.wait_for(bench.loop.round(), 10)
        assert not bench.loop.online
        await bench.rounds(2)
        assert bench.loop.online
        await bench.client.close()
    store.close()


async def test_no_backend_at_all_keeps_everything_and_says_so(bench: Bench) -> None:
    bench.outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [])
    gone = HttpBackend("http://127.0.0.1:9", call_s=1.0)
    loop = SyncLoop("k", bench.outbox, gone, bench.clock, heartbeat=bench._heartbeat, jitter=lambda: 0.0)
    await loop.round()
    await loop.settle()
    assert not loop.online
    assert bench.outbox.waiting() == 1
    with pytest.raises(DeviceError) as caught:
        await gone.paper("p")
    assert caught.value.code is FaultCode.OFFLINE
    await gone.close()
    await bench.rounds()  # the line is back
    assert set(bench.backend.receipts) == {"a1"}


async def test_a_refused_application_becomes_work_for_staff_and_delays_nobody(bench: Bench) -> None:
    bench.backend.misbehave = lambda _, path, body: (
        "problem 422 intake-shape" if path == "/v1/applications" and b'"bad"' in body else None
    )
    bench.outbox.add_application(envelope("bad", b"one"), by_hash(b"one"), [])
    bench.outbox.add_application(envelope("good"), {}, [])
    await bench.rounds()
    assert set(bench.backend.receipts) == {"good"}
    assert bench.outbox.refusal("bad") == "urn:kiosk:problem:intake-shape"
    (task,) = bench.backend.facts.values()
    assert task["kind"] == FactKind.STAFF_TASK
    assert task["body"]["about"] == "bad"
    assert bench.outbox.page("bad", sha256(b"one")) == b"one"  # nothing was thrown away
    assert bench.outbox.case("bad") is None


async def test_applications_that_hang_do_not_hold_up_the_others(bench: Bench) -> None:
    bench.backend.misbehave = lambda _, path, body: "hang" if path == "/v1/applications" and b'"slow' in body else None
    for number in range(6):
        bench.outbox.add_application(envelope(f"slow{number}"), {}, [])
    bench.outbox.add_application(envelope("late"), {}, [])
    for _ in range(3):
        await bench.loop.round()
        await bench.loop.settle()
    assert "late" in bench.backend.receipts
    assert bench.loop.online
    assert len(bench.outbox.unsent()) == 6


@pytest.mark.parametrize(("fault", "left"), [("status 500", 1), ("cut", 1), ("problem 422 invalid", 0)])
async def test_one_poisoned_fact_delays_no_other(bench: Bench, fault: str, left: int) -> None:
    bench.backend.misbehave = lambda _, path, body: fault if path == "/v1/sync" and b'"key":"f050"' in body else None
    for number in range(BATCH + 20):
        bench.outbox.add_fact(fact(f"f{number:03d}"))
    for _ in range(80):
        await bench.loop.round()
        if bench.outbox.waiting() == left and bench.loop.online:
            break
    expected = {f"f{number:03d}" for number in range(BATCH + 20)} - {"f050"}
    assert {key for key in bench.backend.facts if "task" not in key} == expected
    assert ("f050.task.fact_refused" in bench.backend.facts) == (left == 0)
    assert bench.outbox.waiting() == left
    bench.backend.misbehave = lambda _method, _path, _body: None
    await bench.rounds()
    assert ("f050" in bench.backend.facts) == (left == 1)


async def test_a_fact_that_makes_the_backend_hang_delays_no_other(bench: Bench) -> None:
    bench.backend.misbehave = lambda _, path, body: "hang" if path == "/v1/sync" and b'"key":"f1"' in body else None
    for number in range(3):
        bench.outbox.add_fact(fact(f"f{number}"))
    for _ in range(9):
        await bench.loop.round()
    assert set(bench.backend.facts) == {"f0", "f2"}


async def test_a_broken_backend_costs_no_fact_its_good_name(bench: Bench) -> None:
    bench.backend.misbehave = lambda _, path, _body: "problem 422 invalid" if path == "/v1/sync" else None
    for number in range(3):
        bench.outbox.add_fact(fact(f"f{number}"))
    for _ in range(20):
        await bench.loop.round()
        bench.clock.move(61)
    assert bench.outbox.waiting() == 3
    bench.backend.misbehave = lambda _method, _path, _body: None
    await bench.rounds()
    assert set(bench.backend.facts) == {"f0", "f1", "f2"}


async def test_a_rejected_fact_is_not_sent_again(bench: Bench) -> None:
    bench.backend.reject = {"f1"}
    bench.outbox.add_fact(fact("f1"))
    await bench.loop.round()
    await bench.loop.round()
    assert bench.backend.last_sync["facts"] == []
    assert bench.outbox.waiting() == 0


async def test_pages_that_the_backend_lost_are_sent_again(bench: Bench) -> None:
    bench.outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [])
    bench.backend.misbehave = _times(1, "status 503", "/v1/applications")
    await bench.loop.round()
    await bench.loop.settle()
    assert bench.outbox.parcel("a1").pages == ()
    bench.backend.uploads.clear()
    await bench.rounds()
    assert set(bench.backend.receipts) == {"a1"}


async def test_an_upload_goes_on_where_it_stopped(bench: Bench) -> None:
    bench.backend.uploads[sha256(PAGE)] = bytearray(PAGE[:CHUNK_BYTES])
    bench.outbox.add_application(envelope("a1", PAGE), by_hash(PAGE), [])
    await bench.rounds()
    assert bench.backend.requests["PATCH uploads"] == -(-len(PAGE) // CHUNK_BYTES) - 1
    assert bytes(bench.backend.uploads[sha256(PAGE)]) == PAGE


async def test_news_reach_listeners_after_the_outbox_knows_them(bench: Bench) -> None:
    heard: list[CaseState | None] = []

    def listen(answer: SyncAnswer) -> None:
        assert answer.duty.now == "remote"
        case = bench.outbox.case("a1")
        heard.append(case.state if case else None)

    bench.loop.on_news(listen)
    bench.outbox.add_application(envelope("a1"), {}, [])
    await bench.rounds()
    bench.backend.states["a1"] = "passed"
    await bench.loop.round()
    assert heard[-1] is CaseState.PASSED
    bench.backend.states["a1"] = "closed"
    await bench.loop.round()
    await bench.loop.round()
    assert bench.backend.last_sync["waiting_for"] == []


async def test_a_waiting_flow_hears_the_answer_as_soon_as_it_is_there(bench: Bench) -> None:
    running = asyncio.create_task(bench.loop.run())
    try:
        bench.outbox.add_application(envelope("a1"), {}, [])
        case = await asyncio.wait_for(bench.answer("a1"), 10)
        assert case.state is CaseState.RECEIVED
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_round_that_hangs_keeps_no_application_waiting(bench: Bench) -> None:
    bench.backend.misbehave = lambda _, path, _body: "hang" if path == "/v1/sync" else None
    bench.client._call_s = 30.0
    running = asyncio.create_task(bench.loop.run())
    try:
        await asyncio.to_thread(_until, lambda: bench.backend.requests["POST sync"] == 1)
        bench.outbox.add_application(envelope("a1"), {}, [])
        assert (await asyncio.wait_for(bench.answer("a1"), 10)).state is CaseState.RECEIVED
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_a_bug_in_a_sender_ends_the_running_loop(bench: Bench) -> None:
    bench.outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [])
    bench.outbox._store.execute("DELETE FROM page")
    bench.outbox._store.execute("INSERT INTO page VALUES ('a1', 'no such page', x'00', 0)")
    bench.outbox._store.execute("UPDATE application SET envelope = replace(envelope, 'sealed', 'seal')")
    with pytest.raises(ExceptionGroup):
        await asyncio.wait_for(bench.loop.run(), 10)


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


async def test_a_waiting_flow_gives_up_in_time(bench: Bench) -> None:
    waiting = asyncio.create_task(bench.loop.changed(30))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    bench.clock.move(29)
    await asyncio.sleep(0)
    assert not waiting.done()
    bench.clock.move(2)
    await asyncio.wait_for(waiting, 10)


async def test_sealing_goes_to_the_newest_key_and_never_without_one(bench: Bench) -> None:
    with pytest.raises(DeviceError) as caught:
        bench.loop.seal(b"x")
    assert caught.value.code is FaultCode.OFFLINE
    await bench.loop.round()
    sealed = bench.loop.seal("测试·甲".encode())
    assert "测试·甲".encode() not in sealed
    assert pyrage.decrypt(sealed, [bench.backend.identity]).decode() == "测试·甲"
    again = SyncLoop("k", bench.outbox, bench.client, bench.clock, heartbeat=bench._heartbeat, jitter=lambda: 0.0)
    assert pyrage.decrypt(again.seal(b"x"), [bench.backend.identity]) == b"x"


async def test_a_bug_in_a_sender_ends_the_loop(bench: Bench) -> None:
    bench.outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [])
    bench.outbox._store.execute("DELETE FROM page")
    bench.outbox._store.execute("INSERT INTO page VALUES ('a1', 'not a hash', x'00', 0)")
    bench.outbox.page = lambda *_: json.loads("{")  # type: ignore[method-assign]
    with pytest.raises(ValueError, match="Expecting"):
        await bench.rounds(2)
