"""The order book: every opening of a door, recorded on disk before the first byte goes to a board."""

from __future__ import annotations

from pathlib import Path

from kiosk.orders.store import open_book
from kiosk.ports import DoorPulse, Opening


class SqliteOrderBook:
    """`kiosk.ports.OrderBook` on disk. Every write is fsynced before the call returns.

    Args:
        path: the file; its folder is made when missing.
    """

    def __init__(self, path: Path) -> None:
        self._db = open_book(
            path,
            "CREATE TABLE IF NOT EXISTS orders ("
            " key TEXT PRIMARY KEY, box INTEGER NOT NULL, door TEXT, open_ms REAL,"
            " CHECK ((door IS NULL) = (open_ms IS NULL))) STRICT",
        )
        # A row for each pulse, beside the orders: books from before this table stay as they are.
        self._db.execute("CREATE TABLE IF NOT EXISTS pulses (key TEXT NOT NULL) STRICT")
        self._db.execute("CREATE INDEX IF NOT EXISTS pulses_by_key ON pulses (key)")

    def find(self, order: str) -> tuple[int, Opening | None] | None:
        """Box and outcome of a known order; outcome None while it was begun but not finished."""
        row = self._db.execute("SELECT box, door, open_ms FROM orders WHERE key = ?", (order,)).fetchone()
        if row is None:
            return None
        box, door, open_ms = row
        if door is None:
            return box, None
        return box, Opening(box=box, order=order, door=DoorPulse(door), open_ms=open_ms, repeated=False)

    def begin(self, order: str, box: int) -> None:
        """Record the intention; an order that was begun before stays as it is.

        Raises:
            ValueError: the order names another box.
        """
        self._db.execute("INSERT INTO orders (key, box) VALUES (?, ?) ON CONFLICT DO NOTHING", (order, box))
        known = self.find(order)
        if known is None or known[0] != box:
            raise ValueError(f"order {order} was given for another box than {box}")

    def pulse(self, order: str) -> None:
        """Record that a pulse for a begun order is about to go out."""
        self._db.execute("INSERT INTO pulses (key) VALUES (?)", (order,))

    def pulses(self, order: str) -> int:
        """How many pulses of this order may have reached its latch."""
        return int(self._db.execute("SELECT count(*) FROM pulses WHERE key = ?", (order,)).fetchone()[0])

    def finish(self, opening: Opening) -> None:
        """Record the outcome. The first outcome stands."""
        self._db.execute(
            "UPDATE orders SET door = ?, open_ms = ? WHERE key = ? AND box = ? AND door IS NULL",
            (opening.door.value, opening.open_ms, opening.order, opening.box),
        )

    def close(self) -> None:
        """Close the file."""
        self._db.close()
