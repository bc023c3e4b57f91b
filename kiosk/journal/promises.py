"""The journal: promises in order, fsynced before anything moves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from contracts.wire.sync import Fact
from kiosk.journal.store import Transaction, add_facts
from kiosk.ports import Clock


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """One promise, as stored. Implements `kiosk.ports.JournalEntry`."""

    seq: int
    key: str
    event: str
    at: datetime
    body: Mapping[str, str | int | bool | None]


class SqliteJournal:
    """Promises, fsynced before anything moves. Implements `kiosk.ports.Journal`."""

    def __init__(self, store: sqlite3.Connection, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def write(
        self, event: str, key: str, body: Mapping[str, str | int | bool | None], facts: Sequence[Fact] = ()
    ) -> None:
        """Commit one entry and its facts; returns only when both are on disk."""
        text = json.dumps(dict(body), ensure_ascii=False)
        with Transaction(self._store):
            self._store.execute(
                "INSERT INTO entry (event, key, at, body) VALUES (?, ?, ?, ?)",
                (event, key, self._clock.now().isoformat(), text),
            )
            add_facts(self._store, facts)

    def entries(self, key: str | None = None) -> Sequence[StoredEntry]:
        """All entries in order of writing, or those of one key."""
        if key is None:
            rows = self._store.execute("SELECT seq, key, event, at, body FROM entry ORDER BY seq")
        else:
            rows = self._store.execute("SELECT seq, key, event, at, body FROM entry WHERE key = ? ORDER BY seq", (key,))
        return [
            StoredEntry(seq, key, event, datetime.fromisoformat(at), json.loads(body))
            for seq, key, event, at, body in rows
        ]
