"""A program that dies with a card in the dispenser: the next start takes it back, on the far end's own record."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.wire.sync import FactKind
from devices.card_dispenser.driver import Crt591CardDispenser
from devices.card_dispenser.simulator import Crt591FarEnd
from devices.transport.serial import SerialLine
from kiosk.clock import SystemClock
from kiosk.control.verbs import pattern
from kiosk.domain.card_script import Contact
from kiosk.flows import card_recovery
from kiosk.flows.absent import AbsentCardDispenser
from kiosk.flows.ledger import Ledger
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from kiosk.orders import SqliteCardBook
from kiosk.ports import CardOrder, CardStep
from tests.devices.waiting import until
from tests.kiosk.flows.clock import TestClock

LIMIT_S = 30.0
NOW = datetime(2026, 11, 22, tzinfo=UTC)


class Kiosk:
    """A dispenser that stands there, and what a program on it leaves on disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.far = Crt591FarEnd(folder)
        self.book = SqliteCardBook(folder / "cards.db")
        self._store = open_store(folder / "data")
        self.outbox = SqliteOutbox(self._store)
        self._port = str(folder / self.far.name)

    async def dies_at(self, step: CardStep) -> None:
        """A life that ends as soon as this step of an order was begun, or its card lies at the gate."""
        steps: list[CardStep] = []
        driver = self.driver(self.book)
        issuing = asyncio.create_task(driver.issue("k1", pattern(Contact.CONTACT), 3600.0, steps.append))
        if step is CardStep.AT_GATE:
            await until(lambda: self.ended() is step)
        else:
            shown = step is CardStep.PRESENTING
            await until(lambda: step in steps and (not shown or self.far.state()["card"] == "gate"))
        issuing.cancel()
        await asyncio.gather(issuing, return_exceptions=True)
        await driver.close()

    def driver(self, book: SqliteCardBook) -> Crt591CardDispenser:
        """One on the line; nobody else may be."""
        return Crt591CardDispenser(SerialLine(self._port, 9600), book, TestClock(NOW))

    def ended(self) -> CardStep | None:
        """How far the book says that the order came."""
        known = self.book.find("k1")
        return None if known is None else known.step

    async def starts(self) -> None:
        """The next life, until it has recovered."""
        driver = Crt591CardDispenser(SerialLine(self._port, 9600), self.book, SystemClock())
        ledger = Ledger(SqliteJournal(self._store, SystemClock()), SystemClock())
        try:
            async with asyncio.timeout(LIMIT_S):
                await card_recovery.take_back_cards(
                    driver, self.book, ledger=ledger, outbox=self.outbox, clock=SystemClock()
                )
        finally:
            await driver.close()

    def events(self) -> list[str]:
        """What physically happened."""
        return [str(entry["event"]) for entry in self.far.record()]

    def tasks(self) -> Sequence[object]:
        """What staff are told."""
        return [fact.body["what"] for fact in self.outbox.facts(100) if fact.kind is FactKind.STAFF_TASK]

    def close(self) -> None:
        """Release the files."""
        self.book.close()
        self._store.close()


@pytest_asyncio.fixture
async def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Kiosk]:
    monkeypatch.setattr(card_recovery, "AGAIN_S", 0.1)
    made = Kiosk(tmp_path)
    await made.far.start()
    await made.far.act("move-ms", ["20"])
    yield made
    await made.far.close()
    made.close()


@pytest.mark.parametrize("step", [CardStep.FEEDING, CardStep.WRITING, CardStep.PRESENTING, CardStep.AT_GATE])
async def test_a_card_that_a_crash_left_is_taken_back(kiosk: Kiosk, step: CardStep) -> None:
    await kiosk.dies_at(step)
    assert kiosk.book.open_orders()
    await kiosk.starts()
    assert kiosk.far.state()["card"] == "none"
    assert not kiosk.book.open_orders()
    assert "card_taken" not in kiosk.events()
    assert kiosk.events().count("card_captured") == kiosk.events().count("card_fed")
    assert kiosk.tasks() == ["power_cut_card"]
    before = kiosk.events()
    await kiosk.starts()
    assert (kiosk.events(), kiosk.tasks()) == (before, ["power_cut_card"])


async def test_a_card_that_was_taken_from_the_gate_meanwhile_is_told_as_that(kiosk: Kiosk) -> None:
    await kiosk.dies_at(CardStep.AT_GATE)
    await kiosk.far.act("take-card", [])
    await kiosk.starts()
    assert kiosk.ended() is CardStep.TAKEN
    assert kiosk.tasks() == ["power_cut_card_taken"]


async def test_a_card_that_nobody_had_seen_at_the_gate_is_not_said_to_be_taken(kiosk: Kiosk) -> None:
    await kiosk.dies_at(CardStep.AT_GATE)
    kiosk.book.record(CardOrder("k1", CardStep.PRESENTING))
    await kiosk.far.act("take-card", [])
    await kiosk.starts()
    assert kiosk.ended() is CardStep.UNKNOWN
    assert kiosk.tasks() == ["power_cut_card"]


async def test_a_card_that_somebody_put_into_the_bin_meanwhile_is_not_said_to_be_taken(kiosk: Kiosk) -> None:
    await kiosk.dies_at(CardStep.AT_GATE)
    stranger = kiosk.driver(SqliteCardBook(kiosk.folder / "other.db"))
    await stranger.capture()
    await stranger.close()
    await kiosk.starts()
    assert kiosk.ended() is CardStep.CAPTURED
    assert kiosk.tasks() == ["power_cut_card_taken", "power_cut_card"]


async def test_a_dispenser_that_is_away_is_waited_for(kiosk: Kiosk) -> None:
    await kiosk.dies_at(CardStep.PRESENTING)
    await kiosk.far.act("unplug", [])
    starting = asyncio.create_task(kiosk.starts())
    await until(lambda: bool(kiosk.tasks()))
    assert kiosk.far.state()["card"] == "gate"
    await kiosk.far.act("plug", [])
    await starting
    assert kiosk.events()[-1] == "card_captured"


async def test_without_an_open_order_nothing_moves_and_without_a_dispenser_nobody_waits_for_ever(kiosk: Kiosk) -> None:
    await kiosk.starts()
    assert kiosk.events() == []
    kiosk.book.record(CardOrder("k9", CardStep.PRESENTING))
    ledger = Ledger(SqliteJournal(kiosk._store, SystemClock()), SystemClock())
    await card_recovery.take_back_cards(
        AbsentCardDispenser(), kiosk.book, ledger=ledger, outbox=kiosk.outbox, clock=SystemClock()
    )
    assert (kiosk.tasks(), kiosk.events()) == (["power_cut_card"], [])
