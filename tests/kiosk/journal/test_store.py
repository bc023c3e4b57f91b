"""The file keeps what it is told, or says in one line why it cannot."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from kiosk.journal.store import FILE_NAME, SCHEMA, JournalError, Transaction, new_key, open_store


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1), ("user_version", SCHEMA)],
)
def test_every_connection_is_durable(tmp_path: Path, pragma: str, value: object) -> None:
    for _ in range(2):  # a new file, and one that was there
        store = open_store(tmp_path)
        assert store.execute(f"PRAGMA {pragma}").fetchone()[0] == value
        store.close()


def test_only_the_kiosks_user_may_read_it(tmp_path: Path) -> None:
    open_store(tmp_path / "data").close()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / FILE_NAME).stat().st_mode) == 0o600


def test_a_second_process_is_refused(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with pytest.raises(JournalError, match="locked"):
        open_store(tmp_path)
    store.close()
    open_store(tmp_path).close()


def test_a_file_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    store.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(
        JournalError, match=rf"journal\.db: has schema {SCHEMA + 1}, this program knows schema {SCHEMA}"
    ):
        open_store(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("content", [b"this is no database, " * 300, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_one_clear_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(JournalError) as caught:
        open_store(tmp_path)
    assert FILE_NAME in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_of_another_program_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(JournalError, match="has schema 0"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(JournalError, match="cannot be opened"):
        open_store(tmp_path / "file" / "data")


def test_a_transaction_is_whole_or_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with pytest.raises(sqlite3.IntegrityError):
        _keep_twice(store)
    assert store.execute("SELECT count(*) FROM kept").fetchone()[0] == 0
    assert not store.in_transaction
    store.close()


def _keep_twice(store: sqlite3.Connection) -> None:
    with Transaction(store):
        store.execute("INSERT INTO kept VALUES ('a', 'b')")
        store.execute("INSERT INTO kept VALUES ('a', 'c')")


def test_keys_are_in_order_of_time() -> None:
    keys = [new_key() for _ in range(100)]
    assert keys == sorted(set(keys))
