"""The outbox: sealed applications, their pages and facts, until the backend has them; and its answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from contracts.wire.applications import ApplicationEnvelope, CaseState, CaseStatus
from contracts.wire.sync import Fact
from kiosk.domain.outbox import Parcel
from kiosk.journal.store import Transaction, add_facts

NEWS_LIMIT = 200  # newest applications whose news are asked for in one round

_FINAL = (CaseState.REFUSED.value, CaseState.CLOSED.value)


class SqliteOutbox:
    """What must still reach the backend, and what it answered.

    Implements `kiosk.ports.Outbox` for the core and `kiosk.sync.edges.Feed` for the sync loop.
    """

    def __init__(self, store: sqlite3.Connection) -> None:
        self._store = store

    def add_application(
        self, envelope: ApplicationEnvelope, sealed_pages: Mapping[str, bytes], facts: Sequence[Fact] = ()
    ) -> None:
        """Commit an application, its sealed pages by hash, and its facts. The same envelope again changes nothing.

        Raises:
            ValueError: another envelope under the same key, or pages that are not those of the envelope.
        """
        if set(sealed_pages) != set(envelope.page_hashes):
            raise ValueError("the pages are not those that the envelope names")
        text = envelope.model_dump_json()
        with Transaction(self._store):
            known = self._store.execute("SELECT envelope FROM application WHERE key = ?", (envelope.key,)).fetchone()
            if known is not None:
                if known[0] not in {None, text}:
                    raise ValueError(f"another application has the key {envelope.key}")
                return
            self._store.execute("INSERT INTO application (key, envelope) VALUES (?, ?)", (envelope.key, text))
            self._store.executemany(
                "INSERT INTO page (application, sha256, sealed) VALUES (?, ?, ?)",
                [(envelope.key, sha256, sealed) for sha256, sealed in sealed_pages.items()],
            )
            add_facts(self._store, facts)

    def add_fact(self, fact: Fact) -> None:
        """Commit one fact. The same key again changes nothing."""
        with Transaction(self._store):
            add_facts(self._store, [fact])

    def case(self, key: str) -> CaseStatus | None:
        """The newest answer to an application; None while it waits or was refused."""
        row = self._store.execute("SELECT answer FROM application WHERE key = ?", (key,)).fetchone()
        return CaseStatus.model_validate_json(row[0]) if row and row[0] else None

    def refusal(self, key: str) -> str | None:
        """Problem type of a final refusal of an application: staff have a task; None otherwise."""
        row = self._store.execute("SELECT refusal FROM application WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def waiting(self) -> int:
        """Applications and facts that the backend has not settled."""
        count: int = self._store.execute(
            "SELECT (SELECT count(*) FROM application WHERE envelope IS NOT NULL AND refusal IS NULL)"
            " + (SELECT count(*) FROM fact WHERE refusal IS NULL)"
        ).fetchone()[0]
        return count

    def unsent(self) -> Sequence[str]:
        """Keys of the applications to send, oldest first."""
        rows = self._store.execute(
            "SELECT key FROM application WHERE envelope IS NOT NULL AND refusal IS NULL ORDER BY seq"
        )
        return [key for (key,) in rows]

    def parcel(self, key: str) -> Parcel:
        """One application to send, with the pages that are not uploaded yet."""
        (text,) = self._store.execute("SELECT envelope FROM application WHERE key = ?", (key,)).fetchone()
        rows = self._store.execute("SELECT sha256 FROM page WHERE application = ? AND uploaded = 0", (key,))
        return Parcel(ApplicationEnvelope.model_validate_json(text), tuple(sha256 for (sha256,) in rows))

    def page(self, application: str, sha256: str) -> bytes:
        """One sealed page that still has to be uploaded."""
        row = self._store.execute(
            "SELECT sealed FROM page WHERE application = ? AND sha256 = ?", (application, sha256)
        ).fetchone()
        sealed: bytes = row[0]
        return sealed

    def page_uploaded(self, application: str, sha256: str) -> None:
        """The backend holds the whole page."""
        with Transaction(self._store):
            self._store.execute(
                "UPDATE page SET uploaded = 1 WHERE application = ? AND sha256 = ?", (application, sha256)
            )

    def pages_lost(self, application: str) -> None:
        """The backend misses pages that it once had: send all of them again."""
        with Transaction(self._store):
            self._store.execute("UPDATE page SET uploaded = 0 WHERE application = ?", (application,))

    def accepted(self, status: CaseStatus) -> None:
        """The backend has the application: keep its answer, erase payload and pages."""
        with Transaction(self._store):
            self._store.execute("DELETE FROM page WHERE application = ?", (status.key,))
            self._store.execute(
                "UPDATE application SET envelope = NULL, refusal = NULL, state = ?, answer = ? WHERE key = ?",
                (status.state.value, status.model_dump_json(), status.key),
            )

    def application_refused(self, key: str, problem: str, task: Fact) -> None:
        """The backend will never take it: keep everything for staff and tell them."""
        with Transaction(self._store):
            self._store.execute("UPDATE application SET refusal = ? WHERE key = ?", (problem, key))
            add_facts(self._store, [task])

    def news(self, cases: Sequence[CaseStatus]) -> None:
        """Keep the newest state of known applications."""
        with Transaction(self._store):
            self._store.executemany(
                "UPDATE application SET state = ?, answer = ? WHERE key = ? AND envelope IS NULL",
                [(status.state.value, status.model_dump_json(), status.key) for status in cases],
            )

    def news_wanted(self) -> Sequence[str]:
        """Keys of answered applications that are not at their end."""
        rows = self._store.execute(
            "SELECT key FROM application WHERE envelope IS NULL AND state NOT IN (?, ?) ORDER BY seq DESC LIMIT ?",
            (*_FINAL, NEWS_LIMIT),
        )
        return [key for (key,) in rows]

    def facts(self, limit: int) -> Sequence[Fact]:
        """The oldest facts to send, in order; those of an application that still waits are held back."""
        rows = self._store.execute(
            "SELECT fact FROM fact WHERE refusal IS NULL AND NOT EXISTS (SELECT 1 FROM application"
            " WHERE key = fact.application AND envelope IS NOT NULL AND refusal IS NULL) ORDER BY seq LIMIT ?",
            (limit,),
        )
        return [Fact.model_validate_json(text) for (text,) in rows]

    def facts_settled(self, keys: Sequence[str]) -> None:
        """The backend has these facts."""
        with Transaction(self._store):
            self._store.executemany("DELETE FROM fact WHERE key = ?", [(key,) for key in keys])

    def fact_refused(self, key: str, reason: str, task: Fact | None) -> None:
        """The backend will never take this fact: keep it for staff and tell them."""
        with Transaction(self._store):
            self._store.execute("UPDATE fact SET refusal = ? WHERE key = ?", (reason, key))
            add_facts(self._store, [task] if task else [])

    def keep(self, name: str, value: str) -> None:
        """Remember one setting that the backend gave, such as its public key."""
        if self.kept(name) != value:
            with Transaction(self._store):
                self._store.execute("INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)", (name, value))

    def kept(self, name: str) -> str | None:
        """What was remembered under `name`."""
        row = self._store.execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None
