"""The loop against the real backend: what is sealed here is opened, judged and answered there."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from backend import demo
from backend.server import Embedded, start_embedded
from backend.settings import Settings
from contracts.matters.schema import Matter
from contracts.wire.applications import CaseState
from contracts.wire.sync import Fact, FactKind, Heartbeat
from kiosk.catalogue import FileCatalogue
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.store import open_store
from kiosk.sync.client import HttpBackend
from kiosk.sync.loop import SyncLoop
from tests.backend.making import MORNING, NIGHT, FixedClock, Made, application
from tests.kiosk.journal.things import StillClock

CATALOGUE = FileCatalogue()
YEAR_END = datetime.fromisoformat("2026-12-30T10:00:00+08:00")


def _matter(name: str) -> Matter:
    matter = CATALOGUE.matter(name)
    assert matter is not None
    return matter


class Line:
    """A kiosk's outbox and loop, joined to a backend that runs."""

    def __init__(self, folder: Path, served: Embedded, clock: FixedClock, token: str) -> None:
        self.clock = clock
        self.store = open_store(folder)
        self.outbox = SqliteOutbox(self.store)
        self.client = HttpBackend(served.url, token)
        self.loop = SyncLoop(
            "330302-001", self.outbox, self.client, StillClock(), heartbeat=self._heartbeat, jitter=random.random
        )

    def _heartbeat(self) -> Heartbeat:
        return Heartbeat(
            at=self.clock.at, version="0", screen="Attract", in_visit=False, devices=[], outbox=0, boxes_free=1
        )

    async def hand_in(self, made: Made) -> None:
        """Commit and exchange until nothing is under way."""
        self.outbox.add_application(made.envelope, made.pages, [])
        for _ in range(2):
            await self.loop.round()
            await self.loop.settle()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Embedded, FixedClock, str]]:
    clock = FixedClock(MORNING)
    embedded = start_embedded(Settings(storage_dir=tmp_path / "backend"), clock)
    token = demo.create(embedded.service).kiosk_token
    yield embedded, clock, token
    embedded.stop()


@pytest.fixture
async def line(tmp_path: Path, served: tuple[Embedded, FixedClock, str]) -> AsyncIterator[Line]:
    line = Line(tmp_path / "kiosk", *served)
    await line.loop.round()
    yield line
    await line.client.close()
    line.store.close()


def _seal_to(line: Line) -> str:
    key = line.outbox.kept("seal_to")
    assert key is not None
    return key


async def test_an_instant_case_is_decided(line: Line) -> None:
    made = application(_matter("social-security-cert"), _seal_to(line), shared={"status": "insured", "months": "61"})
    await line.hand_in(made)
    case = line.outbox.case(made.envelope.key)
    assert case is not None
    assert case.decision is not None
    assert case.decision.outcome == "granted"
    assert case.paper is not None
    assert (await line.client.paper(case.paper)).startswith(b"%PDF-")


async def test_a_human_case_at_night_is_received_in_trust_and_its_custody_follows(line: Line) -> None:
    line.clock.at = NIGHT
    made = application(_matter("property-transfer"), _seal_to(line), at=NIGHT)
    body = {
        "envelope": "LBTEST0000001",
        "application_key": made.envelope.key,
        "from_holder": "citizen",
        "to_holder": "box_in_trust",
        "to_box": 5,
    }
    moved = Fact(key="d1.moved", kind=FactKind.CUSTODY_MOVED, at=NIGHT, body=dict(body))
    line.outbox.add_fact(moved)
    await line.hand_in(made)
    case = line.outbox.case(made.envelope.key)
    assert case is not None
    assert case.state is CaseState.RECEIVED
    assert line.loop.duty.now == "none"
    await line.loop.round()
    assert line.outbox.waiting() == 0
    case = line.outbox.case(made.envelope.key)
    assert case is not None
    assert case.box == 5


async def test_a_case_received_on_30_december_2026_has_a_marked_date(line: Line) -> None:
    line.clock.at = YEAR_END
    made = application(_matter("property-transfer"), _seal_to(line), at=YEAR_END)
    await line.hand_in(made)
    case = line.outbox.case(made.envelope.key)
    assert case is not None
    assert case.promise is not None
    assert case.promise.provisional
    assert case.promise.date.isoformat() == "2026-12-31"


async def test_a_wrong_token_loses_nothing(
    line: Line, served: tuple[Embedded, FixedClock, str], tmp_path: Path
) -> None:
    embedded, clock, _ = served
    made = application(_matter("property-transfer"), _seal_to(line))
    stranger = Line(tmp_path / "other", embedded, clock, "wrong")
    await stranger.hand_in(made)
    assert stranger.outbox.unsent() == [made.envelope.key]
    assert stranger.outbox.refusal(made.envelope.key) is None
    assert not stranger.loop.online
    await stranger.client.close()
    stranger.store.close()
