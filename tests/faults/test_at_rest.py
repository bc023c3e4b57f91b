"""Nothing of a person can be read on the kiosk's disk, while a case waits and after it was sent."""

from __future__ import annotations

import asyncio
from pathlib import Path

from pyrage import x25519

from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from tests.faults import journal_child as child
from tests.faults.backend import FaultBackend
from tests.kiosk.journal.things import StillClock

READABLE = ("测试·甲", "330302199001010013", "19900101")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gbk")


def _found(folder: Path) -> list[tuple[str, str, str]]:
    seen = [(path.name, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    assert seen
    return [
        (name, word, encoding)
        for name, content in seen
        for word in READABLE
        for encoding in ENCODINGS
        if word.encode(encoding) in content
    ]


def test_a_stolen_disk_tells_nothing(tmp_path: Path) -> None:
    with FaultBackend() as backend:
        store = open_store(tmp_path)
        outbox = SqliteOutbox(store)
        child.submit(outbox, str(x25519.Identity.generate().to_public()), child.nobody)
        child.deposit(SqliteJournal(store, StillClock()), child.nobody)
        assert _found(tmp_path) == []  # waiting, with the write-ahead log beside it
        asyncio.run(child.sync(outbox, backend.url))
        assert _found(tmp_path) == []
        store.close()
        assert _found(tmp_path) == []
    assert len(backend.receipts) == child.APPLICATIONS


def test_the_search_would_find_it(tmp_path: Path) -> None:
    for number, encoding in enumerate(ENCODINGS):
        (tmp_path / f"{number}").write_bytes(b"\x01" + child.PERSON.encode(encoding))
    assert {encoding for _, _, encoding in _found(tmp_path)} == set(ENCODINGS)
