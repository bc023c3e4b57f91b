"""Journal and outbox: what was committed is there after a reopening, once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from contracts.wire.applications import CaseState
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from tests.kiosk.journal.things import NOW, StillClock, by_hash, envelope, fact, sha256, status


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_store(tmp_path)
    yield connection
    connection.close()


def test_promises_come_back_in_order_and_by_key(store: sqlite3.Connection, tmp_path: Path) -> None:
    journal = SqliteJournal(store, StillClock())
    journal.write("deposit.intended", "k1", {"box": 5, "in_trust": True, "case_number": None})
    journal.write("deposit.intended", "k2", {"box": 6})
    journal.write("deposit.confirmed", "k1", {})
    store.close()
    again = open_store(tmp_path)
    journal = SqliteJournal(again, StillClock())
    assert [(entry.event, entry.key) for entry in journal.entries()] == [
        ("deposit.intended", "k1"),
        ("deposit.intended", "k2"),
        ("deposit.confirmed", "k1"),
    ]
    first = journal.entries("k1")[0]
    assert first.body == {"box": 5, "in_trust": True, "case_number": None}
    assert first.at == NOW
    again.close()


def test_a_promise_and_its_facts_are_one(store: sqlite3.Connection) -> None:
    journal, outbox = SqliteJournal(store, StillClock()), SqliteOutbox(store)
    journal.write("deposit.confirmed", "k1", {}, [fact("f1"), fact("f2")])
    assert [each.key for each in outbox.facts(9)] == ["f1", "f2"]


def test_an_application_waits_until_it_is_accepted_and_then_leaves_only_its_answer(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    outbox.add_application(envelope("a1", b"one", b"two"), by_hash(b"one", b"two"), [fact("f1", "a1")])
    assert outbox.unsent() == ["a1"]
    parcel = outbox.parcel("a1")
    assert parcel.envelope == envelope("a1", b"one", b"two")
    assert set(parcel.pages) == {sha256(b"one"), sha256(b"two")}
    assert outbox.page("a1", sha256(b"one")) == b"one"
    assert outbox.waiting() == 2
    outbox.page_uploaded("a1", sha256(b"one"))
    assert outbox.parcel("a1").pages == (sha256(b"two"),)
    outbox.pages_lost("a1")
    assert len(outbox.parcel("a1").pages) == 2
    assert outbox.case("a1") is None
    outbox.accepted(status("a1"))
    assert outbox.unsent() == []
    assert outbox.case("a1") == status("a1")
    assert store.execute("SELECT count(*) FROM page").fetchone()[0] == 0
    assert outbox.waiting() == 1


def test_the_same_application_twice_is_one(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    for _ in range(2):
        outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [fact("f1")])
    assert outbox.waiting() == 2
    outbox.accepted(status("a1"))
    outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [])
    assert outbox.unsent() == []


def test_another_application_under_the_same_key_is_a_bug(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    outbox.add_application(envelope("a1"), {}, [])
    with pytest.raises(ValueError, match="another application"):
        outbox.add_application(envelope("a1", sealed="b3RoZXI="), {}, [])
    with pytest.raises(ValueError, match="not those"):
        outbox.add_application(envelope("a2", b"one"), {}, [])
    assert outbox.unsent() == ["a1"]


def test_facts_of_a_waiting_application_are_held_back(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    outbox.add_application(envelope("a1"), {}, [fact("f1", "a1")])
    outbox.add_fact(fact("f2"))
    assert [each.key for each in outbox.facts(9)] == ["f2"]
    outbox.accepted(status("a1"))
    assert [each.key for each in outbox.facts(9)] == ["f1", "f2"]
    outbox.facts_settled(["f1", "f2", "unknown"])
    assert outbox.waiting() == 0


def test_what_is_refused_for_good_is_kept_and_told_once(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    outbox.add_application(envelope("a1", b"one"), by_hash(b"one"), [fact("f1", "a1")])
    for _ in range(2):
        outbox.application_refused("a1", "urn:kiosk:problem:invalid", fact("a1.task.refused"))
    assert outbox.refusal("a1") == "urn:kiosk:problem:invalid"
    assert outbox.unsent() == []
    assert outbox.page("a1", sha256(b"one")) == b"one"
    assert [each.key for each in outbox.facts(9)] == ["f1", "a1.task.refused"]
    outbox.fact_refused("f1", "unknown application", fact("f1.task"))
    assert [each.key for each in outbox.facts(9)] == ["a1.task.refused", "f1.task"]


def test_news_are_asked_for_until_the_end(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    for key in ("a1", "a2", "a3"):
        outbox.add_application(envelope(key), {}, [])
    outbox.accepted(status("a1"))
    outbox.accepted(status("a2"))
    assert outbox.news_wanted() == ["a2", "a1"]
    outbox.news([status("a1", CaseState.PASSED), status("a2", CaseState.CLOSED), status("strange"), status("a3")])
    assert outbox.news_wanted() == ["a1"]
    case = outbox.case("a1")
    assert case is not None
    assert case.state is CaseState.PASSED
    assert outbox.case("strange") is None
    assert outbox.case("a3") is None  # not answered itself yet


def test_what_the_backend_gave_is_remembered(store: sqlite3.Connection) -> None:
    outbox = SqliteOutbox(store)
    assert outbox.kept("seal_to") is None
    outbox.keep("seal_to", "age1a")
    outbox.keep("seal_to", "age1b")
    assert outbox.kept("seal_to") == "age1b"
