"""The book of cards: how far each order has come, recorded before the card moves, and the count of the stacker."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from contracts.rules.faults import FaultCode
from kiosk.orders.store import open_book
from kiosk.ports import CardOrder, CardStep

COLUMNS = "key, step, bin_before, fault"


class SqliteCardBook:
    """`kiosk.ports.CardBook` on disk. Every write is fsynced before the call returns.

    Args:
        path: the file; its folder is made when missing.
    """

    def __init__(self, path: Path) -> None:
        self._db = open_book(
            path,
            "CREATE TABLE IF NOT EXISTS cards ("
            " seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, step TEXT NOT NULL, bin_before INTEGER, fault TEXT"
            ") STRICT",
            "CREATE TABLE IF NOT EXISTS stacker ("
            " one INTEGER PRIMARY KEY CHECK (one = 1), cards INTEGER NOT NULL) STRICT",
        )

    def find(self, order: str) -> CardOrder | None:
        """An order that was begun; None for a new one."""
        row = self._db.execute(f"SELECT {COLUMNS} FROM cards WHERE key = ?", (order,)).fetchone()  # noqa: S608 - fixed
        return None if row is None else _order(row)

    def open_orders(self) -> Sequence[CardOrder]:
        """Orders for which a card may lie in the path, the oldest first."""
        rows = self._db.execute(f"SELECT {COLUMNS} FROM cards ORDER BY seq")  # noqa: S608 - fixed
        orders = map(_order, rows)
        return [order for order in orders if not order.step.is_end and order.step is not CardStep.UNFED]

    def record(self, order: CardOrder) -> None:
        """Commit one step. An order that has ended keeps its end.

        What follows `feeding`, other than `unfed`, tells that one card has left the stacker.
        """
        before = self.find(order.order)
        if before is not None and before.step.is_end:
            return
        fault = None if order.fault is None else order.fault.value
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute(
                "INSERT INTO cards (key, step, bin_before, fault) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
                " SET step = excluded.step, bin_before = excluded.bin_before, fault = excluded.fault",
                (order.order, order.step.value, order.bin_before, fault),
            )
            fed = before is not None and before.step is CardStep.FEEDING
            if fed and order.step not in {CardStep.FEEDING, CardStep.UNFED}:
                self._db.execute("UPDATE stacker SET cards = max(cards - 1, 0)")

    def load(self, cards: int) -> None:
        """The stacker was filled and holds so many cards now."""
        self._db.execute("INSERT OR REPLACE INTO stacker (one, cards) VALUES (1, ?)", (cards,))

    def left(self) -> int | None:
        """Cards in the stacker by our count; None when it was never filled under it."""
        row = self._db.execute("SELECT cards FROM stacker").fetchone()
        return None if row is None else row[0]

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def _order(row: tuple[str, str, int | None, str | None]) -> CardOrder:
    key, step, bin_before, fault = row
    return CardOrder(key, CardStep(step), bin_before, None if fault is None else FaultCode(fault))
