"""SIGKILL and disk errors at every write and sync of the kiosk's memory: what was acknowledged is there, once.

`strace` kills the child on entry to its N-th call of one kind; then the file is opened again as after a restart, and
the interrupted life goes on to its end. This kills a process, not a kernel: lost page cache is another sweep.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyrage import x25519

from contracts.wire.sync import Fact
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from tests.faults import journal_child as child
from tests.faults.backend import FaultBackend
from tests.kiosk.journal.things import StillClock, sha256

LIVES = ("submit", "deposit", "sync")
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink")
SEAL_TO = str(x25519.Identity.generate().to_public())


@dataclass(frozen=True, slots=True)
class Point:
    """One moment to die: the N-th call of one kind, by a signal or by an error of the disk from then on."""

    life: str
    call: str
    number: int
    error: str | None = None  # EIO | ENOSPC; None: SIGKILL

    @property
    def inject(self) -> str:
        """In the words of strace."""
        how = f"error={self.error}:when={self.number}+" if self.error else f"signal=KILL:when={self.number}"
        return f"{self.call}:{how}"


def points(life: str) -> list[Point]:
    """Every moment of one life, and the disk failing at each write and sync."""
    with tempfile.TemporaryDirectory() as folder, FaultBackend() as backend:
        trace = Path(folder) / "trace"
        data = _prepared(life, Path(folder))
        done = _strace(data, life, backend, "-o", str(trace))
        assert done.returncode == 0, done.stderr
        made = Counter(line.split()[1].partition("(")[0] for line in trace.read_text(encoding="utf-8").splitlines())
    kills = [Point(life, call, number) for call in CALLS for number in range(1, made[call] + 1)]
    full = [Point(life, "pwrite64", number, "ENOSPC") for number in range(1, made["pwrite64"] + 1)]
    broken = [Point(life, "fdatasync", number, "EIO") for number in range(1, made["fdatasync"] + 1)]
    return [*kills, *full, *broken]


def check(point: Point) -> None:
    """Die there, come back, and find nothing lost and nothing doubled.

    Raises:
        AssertionError: something was lost, doubled, or cannot be opened.
    """
    with tempfile.TemporaryDirectory() as folder, FaultBackend() as backend:
        data = _prepared(point.life, Path(folder))
        died = _strace(data, point.life, backend, "-o", os.devnull, "-e", f"inject={point.inject}")
        assert died.returncode != 0 or point.error is not None, f"{point}: was not killed"
        acknowledged = {line.removeprefix("ACK ") for line in died.stdout.splitlines() if line.startswith("ACK ")}
        store = open_store(data)  # runs SQLite's own check
        outbox, journal = SqliteOutbox(store), SqliteJournal(store, StillClock())
        _nothing_lost(point, acknowledged, outbox, journal)
        match point.life:
            case "submit":
                child.submit(outbox, SEAL_TO, child.nobody)
            case "deposit":
                child.deposit(journal, child.nobody)
            case _:
                asyncio.run(child.sync(outbox, backend.url))
        _nothing_doubled(point, outbox, journal, backend)
        store.close()


def _nothing_lost(point: Point, acknowledged: set[str], outbox: SqliteOutbox, journal: SqliteJournal) -> None:
    match point.life:
        case "submit":
            assert acknowledged <= set(outbox.unsent()), f"{point}: lost {acknowledged - set(outbox.unsent())}"
            for key in outbox.unsent():
                parcel = outbox.parcel(key)
                for name in parcel.envelope.page_hashes:
                    assert sha256(outbox.page(key, name)) == name, f"{point}: torn page"
            facts = {fact.key for fact in _all_facts(outbox)}
            assert facts == {f"{key}.moved" for key in outbox.unsent()}, f"{point}: application and fact parted"
        case "deposit":
            written = {f"{entry.key}.{entry.event}" for entry in journal.entries()}
            assert acknowledged <= written, f"{point}: lost {acknowledged - written}"
            facts = {fact.key for fact in _all_facts(outbox)}
            confirmed = {f"{entry.key}.moved" for entry in journal.entries() if entry.event == "confirmed"}
            assert facts == confirmed, f"{point}: promise and fact parted"


def _nothing_doubled(point: Point, outbox: SqliteOutbox, journal: SqliteJournal, backend: FaultBackend) -> None:
    match point.life:
        case "submit":
            assert len(outbox.unsent()) == child.APPLICATIONS, point
            assert len(_all_facts(outbox)) == child.APPLICATIONS, point
        case "deposit":
            steps = Counter(f"{entry.key}.{entry.event}" for entry in journal.entries())
            assert set(steps.values()) == {1}, point
            assert len(steps) == child.DEPOSITS * len(child.STEPS), point
        case _:
            assert outbox.waiting() == 0, point
            keys = {f"application-{number}" for number in range(child.APPLICATIONS)}
            assert set(backend.receipts) == keys, point
            assert set(backend.facts) == {f"{key}.moved" for key in keys}, point
            assert all(sha256(bytes(held)) == name for name, held in backend.uploads.items()), point


def _all_facts(outbox: SqliteOutbox) -> list[Fact]:
    rows = outbox._store.execute("SELECT fact FROM fact")
    return [Fact.model_validate_json(text) for (text,) in rows]


def _prepared(life: str, folder: Path) -> Path:
    """A data folder for one life; that of `sync` holds applications to send."""
    data = folder / "data"
    if life == "sync":
        store = open_store(data)
        outbox = SqliteOutbox(store)
        child.submit(outbox, SEAL_TO, child.nobody)
        store.close()
    return data


def _strace(data: Path, life: str, backend: FaultBackend, *options: str) -> subprocess.CompletedProcess[str]:
    strace = shutil.which("strace")
    assert strace, "strace is needed"
    rest = backend.url if life == "sync" else SEAL_TO
    return subprocess.run(
        [
            *(strace, "-f", "-qq", "-e", f"trace={','.join(CALLS)}", *options),
            *(sys.executable, "-m", "tests.faults.journal_child", str(data), life, rest),
        ],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


def all_points() -> Iterator[Point]:
    """Every point of every life."""
    for life in LIVES:
        yield from points(life)
