"""One life of the kiosk's memory, to be killed at any moment: ``DIR submit|deposit|sync [URL SEAL_TO]``.

Prints ``ACK key`` only after the call that promised it has returned; what was acknowledged must survive.
"""

from __future__ import annotations

import asyncio
import base64
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from contracts.wire.sync import Fact, FactKind, Heartbeat
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from kiosk.sync.client import HttpBackend
from kiosk.sync.loop import SyncLoop
from kiosk.sync.sealing import seal
from tests.kiosk.journal.things import StillClock, by_hash, envelope

APPLICATIONS = 3
DEPOSITS = 4
STEPS = ("intended", "opened", "confirmed")
PERSON = '{"name": "测试·甲", "number": "330302199001010013"}'
Done = Callable[[str], None]
"""Told after the call that promised it has returned."""
NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


def main(data_dir: Path, life: str, rest: list[str]) -> None:
    """Live one life."""
    store = open_store(data_dir)
    match life:
        case "submit":
            submit(SqliteOutbox(store), rest[0], acknowledge)
        case "deposit":
            deposit(SqliteJournal(store, StillClock()), acknowledge)
        case "sync":
            asyncio.run(sync(SqliteOutbox(store), rest[0]))
    store.close()


def submit(outbox: SqliteOutbox, seal_to: str, done: Done) -> None:
    """Hand in applications that were not handed in before, as after a restart."""
    for number in range(APPLICATIONS):
        key = f"application-{number}"
        if key in outbox.unsent():
            continue
        pages = [seal(PERSON.encode() * 300, seal_to) for _ in range(2)]
        sealed = base64.b64encode(seal(PERSON.encode(), seal_to)).decode()
        outbox.add_application(envelope(key, *pages, sealed=sealed), by_hash(*pages), [fact(key, key)])
        done(key)


def deposit(journal: SqliteJournal, done: Done) -> None:
    """Walk deposits on from the step that was written last."""
    for number in range(DEPOSITS):
        key = f"deposit-{number}"
        written = {entry.event for entry in journal.entries(key)}
        for step in STEPS:
            if step not in written:
                facts = [fact(key)] if step == "confirmed" else []
                journal.write(step, key, {"box": number}, facts)
                done(f"{key}.{step}")


async def sync(outbox: SqliteOutbox, url: str) -> None:
    """Rounds until nothing waits."""
    client = HttpBackend(url, call_s=5.0, upload_s=5.0)
    loop = SyncLoop("330302-001", outbox, client, StillClock(), heartbeat=heartbeat, jitter=lambda: 0.5)
    while outbox.waiting():
        await loop.round()
        await loop.settle()
    await client.close()


def nobody(key: str) -> None:
    """Acknowledge to nobody: inside a test."""
    del key


def heartbeat() -> Heartbeat:
    """A kiosk that stands."""
    return Heartbeat(at=NOW, version="0", screen="Attract", in_visit=False, devices=[], outbox=0, boxes_free=1)


def fact(key: str, application: str | None = None) -> Fact:
    """The custody move of one thing."""
    return Fact(key=f"{key}.moved", kind=FactKind.CUSTODY_MOVED, at=NOW, body={"application_key": application})


def acknowledge(key: str) -> None:
    """Say it past every buffer."""
    os.write(1, f"ACK {key}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
