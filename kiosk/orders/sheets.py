"""The book of numbered sheets: none is used without being written down first, and none is lost from the count."""

from __future__ import annotations

from pathlib import Path

from kiosk.orders.store import open_book
from kiosk.ports import Sheet, SheetState


class SqliteSheetBook:
    """`kiosk.ports.SheetBook` on disk. Every write is fsynced before the call returns.

    Args:
        path: the file; its folder is made when missing.
    """

    def __init__(self, path: Path) -> None:
        self._db = open_book(
            path,
            "CREATE TABLE IF NOT EXISTS sheets ("
            " seq INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, key TEXT NOT NULL, state TEXT NOT NULL) STRICT",
        )

    def of_order(self, order: str) -> Sheet | None:
        """The newest sheet of an order."""
        query = "SELECT number, key, state FROM sheets WHERE key = ? ORDER BY seq DESC"
        return _sheet(self._db.execute(query, (order,)).fetchone())

    def sheet(self, number: int) -> Sheet | None:
        """One sheet by its number."""
        return _sheet(self._db.execute("SELECT number, key, state FROM sheets WHERE number = ?", (number,)).fetchone())

    def record(self, sheet: Sheet) -> None:
        """Commit one state. A sheet that was issued or spoiled stays so, and stays with its order."""
        self._db.execute(
            "INSERT INTO sheets (number, key, state) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE"
            " SET state = excluded.state WHERE state = 'issuing' AND key = excluded.key",
            (sheet.number, sheet.order, sheet.state.value),
        )

    def open_sheets(self) -> list[Sheet]:
        """Those of which nobody knows yet what became of them, oldest first."""
        rows = self._db.execute("SELECT number, key, state FROM sheets WHERE state = 'issuing' ORDER BY seq").fetchall()
        return [Sheet(number, order, SheetState(state)) for number, order, state in rows]

    def forget(self, sheet: Sheet) -> None:
        """The machine never touched it: its number is free again. One that was issued or spoiled stays."""
        self._db.execute(
            "DELETE FROM sheets WHERE number = ? AND key = ? AND state = 'issuing'", (sheet.number, sheet.order)
        )

    def counts(self) -> dict[SheetState, int]:
        """How many sheets are in each state."""
        rows = dict(self._db.execute("SELECT state, count(*) FROM sheets GROUP BY state"))
        return {state: rows.get(state.value, 0) for state in SheetState}

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def _sheet(row: tuple[int, str, str] | None) -> Sheet | None:
    return None if row is None else Sheet(row[0], row[1], SheetState(row[2]))
