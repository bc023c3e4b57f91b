"""The order book outlives the process and never lets one order name two boxes."""

from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from kiosk.orders import SqliteCardBook, SqliteOrderBook
from kiosk.ports import CardOrder, CardStep, DoorPulse, Opening


def test_an_order_is_known_to_another_process(tmp_path: Path) -> None:
    app = SqliteOrderBook(tmp_path / "data" / "orders.db")
    hand = SqliteOrderBook(tmp_path / "data" / "orders.db")
    assert hand.find("k1") is None
    app.begin("k1", 7)
    assert hand.find("k1") == (7, None)
    opening = Opening(box=7, order="k1", door=DoorPulse.OPEN, open_ms=120.5, repeated=False)
    app.finish(opening)
    assert hand.find("k1") == (7, opening)
    app.close()
    hand.close()


def test_an_order_stays_with_its_box(tmp_path: Path) -> None:
    book = SqliteOrderBook(tmp_path / "orders.db")
    book.begin("k1", 7)
    book.begin("k1", 7)
    with pytest.raises(ValueError, match="another box"):
        book.begin("k1", 8)
    book.close()


def test_the_first_outcome_stands(tmp_path: Path) -> None:
    book = SqliteOrderBook(tmp_path / "orders.db")
    book.begin("k1", 7)
    first = Opening(box=7, order="k1", door=DoorPulse.STUCK, open_ms=3000.0, repeated=False)
    book.finish(first)
    book.finish(Opening(box=7, order="k1", door=DoorPulse.OPEN, open_ms=1.0, repeated=False))
    assert book.find("k1") == (7, first)
    book.close()


def test_the_end_of_a_card_stands_and_the_stacker_is_counted(tmp_path: Path) -> None:
    book, hand = SqliteCardBook(tmp_path / "cards.db"), SqliteCardBook(tmp_path / "cards.db")
    assert book.left() is None
    book.load(3)
    for step in (CardStep.FEEDING, CardStep.WRITING, CardStep.WRITING, CardStep.PRESENTING):
        book.record(CardOrder("k1", step))
    assert hand.left() == 2
    assert hand.open_orders() == [CardOrder("k1", CardStep.PRESENTING)]
    captured = CardOrder("k1", CardStep.CAPTURED, 4, FaultCode.CARD_NOT_TAKEN)
    hand.record(captured)
    book.record(CardOrder("k1", CardStep.FEEDING))
    assert book.find("k1") == captured
    for step in (CardStep.FEEDING, CardStep.UNFED):
        book.record(CardOrder("k2", step))
    assert (book.open_orders(), hand.left()) == ([], 2)
    for step in (CardStep.FEEDING, CardStep.CAPTURING, CardStep.CAPTURED):  # fed, and found inside after a power cut
        book.record(CardOrder("k3", step))
    assert hand.left() == 1
    book.close()
    hand.close()
