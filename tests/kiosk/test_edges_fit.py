"""What the data side offers fits the ports of the core; the type checker is the judge, this file its question."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from contracts.wire.sync import Heartbeat
from kiosk.catalogue import FileCatalogue
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from kiosk.ports import Backend, CatalogueStore, Clock, Journal, Link, Outbox
from kiosk.sync.client import HttpBackend
from kiosk.sync.edges import Feed, Server
from kiosk.sync.loop import SyncLoop
from tests.kiosk.journal.things import StillClock


def _ports(
    store: sqlite3.Connection, clock: Clock, client: HttpBackend, loop: SyncLoop
) -> tuple[Journal, Outbox, Feed, Backend, Server, Link, CatalogueStore]:
    outbox = SqliteOutbox(store)
    return SqliteJournal(store, clock), outbox, outbox, client, client, loop, FileCatalogue()


def test_every_port_is_filled(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    client = HttpBackend("http://127.0.0.1:9")
    loop = SyncLoop("k", SqliteOutbox(store), client, StillClock(), heartbeat=_never, jitter=lambda: 0.0)
    assert len(_ports(store, StillClock(), client, loop)) == 7
    store.close()


def _never() -> Heartbeat:
    raise AssertionError
