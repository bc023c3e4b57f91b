"""What happens around the machine: staff told once and without a person, lamps, private speech, day and night."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contracts.wire.sync import FactKind
from kiosk.flows.ledger import Ledger
from kiosk.flows.room import Room
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from kiosk.ports import Daylight, Mains, Power, Readings, Sense, Sounds
from tests.kiosk.flows.clock import TestClock
from tests.kiosk.flows.far_devices import FarDevice, FarVoice


class FarBoard(FarDevice):
    """A board whose readings a test sets."""

    def __init__(self) -> None:
        super().__init__()
        self.readings = Readings()
        self.slots: frozenset[str] = frozenset()
        self._listener: Callable[[Readings], None] = lambda _: None

    def on_readings(self, listener: Callable[[Readings], None]) -> None:
        self._listener = listener

    async def read(self) -> Readings:
        return self.readings

    def shine(self, slots: frozenset[str]) -> None:
        self.slots = slots

    def become(self, readings: Readings) -> None:
        self.readings = readings
        self._listener(readings)


class FarSupply(FarDevice):
    """A UPS whose state a test sets."""

    def __init__(self) -> None:
        super().__init__()
        self.power = Power()
        self.become: Callable[[Power], None] = lambda _: None

    def on_power(self, listener: Callable[[Power], None]) -> None:
        self.become = listener

    async def read(self) -> Power:
        return self.power


def test_staff_are_told_once_and_of_no_person(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = open_store(tmp_path)
    clock = TestClock(datetime(2026, 11, 22, tzinfo=UTC))
    ledger, board, supply, voice = Ledger(SqliteJournal(store, clock), clock), FarBoard(), FarSupply(), FarVoice()
    room = Room(board, supply, ledger=ledger, voice=voice, clock=clock)
    with caplog.at_level(logging.INFO):
        board.become(Readings(tamper=Sense.YES))
        board.become(Readings(tamper=Sense.YES, headphones=Sense.YES, daylight=Daylight.NIGHT))
        board.become(Readings())  # silent: neither ended nor begun
        board.become(Readings(tamper=Sense.YES))
        supply.become(Power(Mains.BATTERY, 80, 1200))
        supply.become(Power(Mains.LOW, 7, 90))
    facts = SqliteOutbox(store).facts(10)
    assert [(fact.kind, fact.body) for fact in facts] == [
        (FactKind.STAFF_TASK, {"what": "tamper"}),
        (FactKind.STAFF_TASK, {"what": "on_battery"}),
        (FactKind.STAFF_TASK, {"what": "battery_low"}),
    ]
    assert [record.getMessage() for record in caplog.records] == ["room.alarm"] * 3
    assert voice.private is False
    board.become(Readings(headphones=Sense.YES, daylight=Daylight.NIGHT))
    assert voice.private is True
    assert room.daylight() is Daylight.NIGHT
    board.become(Readings(tamper=Sense.NO))
    assert voice.private is False
    store.close()


class FarCard(FarDevice):
    """A sound card whose jack a test plugs."""

    def __init__(self) -> None:
        super().__init__()
        self.sounds = Sounds()
        self._listener: Callable[[Sounds], None] = lambda _: None

    def on_sounds(self, listener: Callable[[Sounds], None]) -> None:
        self._listener = listener

    async def read(self) -> Sounds:
        return self.sounds

    def become(self, headphones: Sense) -> None:
        self.sounds = Sounds(headphones=headphones)
        self._listener(self.sounds)


def test_speech_is_private_while_either_sees_a_plug(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    clock = TestClock(datetime(2026, 11, 22, tzinfo=UTC))
    board, card, voice = FarBoard(), FarCard(), FarVoice()
    Room(board, None, card, ledger=Ledger(SqliteJournal(store, clock), clock), voice=voice, clock=clock)
    card.become(Sense.YES)
    assert voice.private is True
    board.become(Readings(headphones=Sense.YES))
    card.become(Sense.UNKNOWN)
    assert voice.private is True
    board.become(Readings(headphones=Sense.NO))
    assert voice.private is False
    card.become(Sense.YES)
    board.become(Readings())
    assert voice.private is True
    card.become(Sense.NO)
    assert voice.private is False
    store.close()


def test_without_board_and_ups_nothing_is_known(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    clock = TestClock(datetime(2026, 11, 22, tzinfo=UTC))
    ledger = Ledger(SqliteJournal(store, clock), clock)
    assert Room(None, None, ledger=ledger, voice=FarVoice(), clock=clock).daylight() is Daylight.UNKNOWN
    store.close()
