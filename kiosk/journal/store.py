"""The one SQLite file in data_dir: the kiosk's only memory across a power cut.

Write-ahead log with ``synchronous=FULL``: when a write returns, it is on disk. Only sealed payloads and fields without
persons are stored. The file belongs to one process; a second one is refused.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

import uuid_utils

from contracts.wire.sync import Fact

FILE_NAME = "journal.db"
SCHEMA = 1
APPLICATION_ID = 0x6B696F73  # "kios", so that `file` names it

_PRAGMAS: Mapping[str, tuple[str, object]] = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
}
_TABLES = f"""
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX entry_by_key ON entry (key, seq);
CREATE TABLE application (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
    envelope TEXT,  -- NULL once the backend has answered
    refusal TEXT,  -- problem type of a final refusal; the envelope stays for staff
    state TEXT, answer TEXT  -- newest CaseStatus
) STRICT;
CREATE TABLE page (
    application TEXT NOT NULL REFERENCES application (key), sha256 TEXT NOT NULL, sealed BLOB NOT NULL,
    uploaded INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (application, sha256)
) STRICT;
CREATE TABLE fact (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, application TEXT, fact TEXT NOT NULL,
    refusal TEXT  -- why the backend will never take it; kept for staff
) STRICT;
CREATE INDEX fact_unsent ON fact (seq) WHERE refusal IS NULL;
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA};
"""


class JournalError(Exception):
    """The file cannot be used. The message is one line that names it."""


def new_key() -> str:
    """A fresh key for a promise, a fact or an application: UUIDv7, in order of time."""
    return str(uuid_utils.uuid7())


def open_store(data_dir: Path) -> sqlite3.Connection:
    """Open or make the file, and prove that it keeps what it is told.

    Args:
        data_dir: made when absent, readable by its user only.

    Raises:
        JournalError: held by another process, damaged, of another version, or not durable here.
    """
    path = data_dir / FILE_NAME
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(path, timeout=2.0, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise JournalError(f"{path}: cannot be opened: {error}") from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise JournalError(f"{path}: cannot be used: {error}") from error
    except JournalError:
        connection.close()
        raise
    _sync_folder(data_dir)
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    for name, (wanted, expected) in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {wanted}").fetchall()
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if found != expected:
            raise JournalError(f"{path}: {name} is {found}, not {wanted}; this disk cannot keep promises")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
        connection.executescript(f"BEGIN EXCLUSIVE;{_TABLES}COMMIT;")
    elif version != SCHEMA:
        raise JournalError(f"{path}: has schema {version}, this program knows schema {SCHEMA}")
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise JournalError(f"{path}: is damaged: {verdict}".splitlines()[0])
    connection.execute("BEGIN EXCLUSIVE")  # takes the lock now, not at the first promise
    connection.execute("COMMIT")


def _sync_folder(folder: Path) -> None:
    """Make the file's name survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class Transaction:
    """Everything inside is committed together, or nothing is."""

    def __init__(self, store: sqlite3.Connection) -> None:
        self._store = store

    def __enter__(self) -> None:
        self._store.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._store.execute("COMMIT")
        finally:
            if self._store.in_transaction:
                self._store.execute("ROLLBACK")


def add_facts(store: sqlite3.Connection, facts: Sequence[Fact]) -> None:
    """Put facts in the queue, inside an open transaction; a key that is there already stays as it is."""
    store.executemany(
        "INSERT OR IGNORE INTO fact (key, application, fact) VALUES (?, ?, ?)",
        [(fact.key, fact.body.get("application_key"), fact.model_dump_json()) for fact in facts],
    )
