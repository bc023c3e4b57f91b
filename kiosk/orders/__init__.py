"""Books of what moves: every opening, card and numbered sheet, recorded on disk before its motion.

Small SQLite files in data_dir, shared by the app and by `kiosk device`, so that an order given by one is known to the
other.
"""

from kiosk.orders.cards import SqliteCardBook
from kiosk.orders.doors import SqliteOrderBook
from kiosk.orders.sheets import SqliteSheetBook

__all__ = ["SqliteCardBook", "SqliteOrderBook", "SqliteSheetBook"]
