"""How a book is opened: every write is fsynced before the call returns."""

from __future__ import annotations

import sqlite3
from pathlib import Path

FULL = 2
BUSY_S = 5.0


def open_book(path: Path, *tables: str) -> sqlite3.Connection:
    """One book, made when it is not there yet.

    Args:
        path: the file; its folder is made when missing.
        tables: statements that make its tables.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Autocommit: each statement is one transaction. The caller may be another thread than the one that opened.
    book = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    book.execute("PRAGMA journal_mode=WAL")
    book.execute("PRAGMA synchronous=FULL")
    if book.execute("PRAGMA synchronous").fetchone()[0] != FULL:
        raise RuntimeError(f"{path}: SQLite does not promise to fsync")
    for table in tables:
        book.execute(table)
    return book
