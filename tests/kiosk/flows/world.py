"""A kiosk whose edges are far ends in memory, over a real journal, outbox and order book in a folder."""

from __future__ import annotations

import asyncio
import base64
import itertools
import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import TypeVar

from contracts.matters.completeness import completeness
from contracts.matters.loader import read_catalogue
from contracts.matters.schema import Matter
from contracts.rules.calendar import WorkCalendar, parse_calendar
from contracts.rules.text import same
from contracts.wire.applications import ApplicationEnvelope, ApplicationIntake, CaseState, CaseStatus, Originals
from contracts.wire.sync import Fact, FactKind, Order, SyncAnswer
from kiosk.cabinets import cabinet_path, load_cabinet
from kiosk.domain.boxes import free_boxes
from kiosk.domain.cabinet import BoxCondition, BoxStatus, Cabinet, Size
from kiosk.domain.id_card import CardKind, IdCard
from kiosk.domain.papers import Medium, MediumKind
from kiosk.domain.readiness import Facilities
from kiosk.flows.core import Core
from kiosk.flows.kit import Kit, Place
from kiosk.flows.ledger import Ledger
from kiosk.flows.scene import State
from kiosk.flows.shown import Chrome
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import open_store
from kiosk.orders import SqliteOrderBook
from kiosk.ports import Camera, PageReader, PageWorker, Stationery
from tests.kiosk.flows.clock import TestClock
from tests.kiosk.flows.far_backend import FarBackend, FarCatalogue, FarLink
from tests.kiosk.flows.far_devices import FarBarcode, FarCards, FarLocker, FarReader, FarVoice
from tests.kiosk.flows.far_papers import FarPrinter, FarRoll, FarScanner, FarWorker

S = TypeVar("S")
CHINA = timezone(timedelta(hours=8))
NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=CHINA)
ASSETS = Path(__file__).resolve().parents[3] / "assets"

SELLER = "33039919800101123X"
BUYER = "330399199203044320"


@cache
def matters() -> Mapping[str, Matter]:
    """The repository's own catalogue."""
    files = {path.name: path.read_text(encoding="utf-8") for path in (ASSETS / "matters").glob("*.yaml")}
    return read_catalogue(files).matters


@cache
def calendar() -> WorkCalendar:
    """The one calendar."""
    return parse_calendar(path.read_text(encoding="utf-8") for path in (ASSETS / "calendars").glob("*.toml"))


@cache
def cabinet() -> Cabinet:
    """The model with 24 boxes."""
    return load_cabinet(cabinet_path("lbb-24"))


def check_digit(seventeen: str) -> str:
    """GB 11643."""
    weights = [2**i % 11 for i in range(17, 0, -1)]
    return "10X98765432"[sum(int(d) * w for d, w in zip(seventeen, weights, strict=True)) % 11]


def card(
    name: str = "测试·甲", region: str = "330302", birth: date = date(1980, 1, 1), sequence: int = 991, **more: object
) -> IdCard:
    """A synthetic person."""
    seventeen = f"{region}{birth:%Y%m%d}{sequence:03d}"
    values: dict[str, object] = {
        "kind": CardKind.RESIDENT,
        "name": name,
        "name_latin": None,
        "sex": "男",
        "ethnicity": "汉",
        "birth": birth,
        "address": "测试省测试市测试路1号",
        "number": seventeen + check_digit(seventeen),
        "issuer": "测试市公安局",
        "valid_from": date(2020, 1, 1),
        "valid_until": date(2040, 1, 1),
        "nationality": None,
        "pass_number": None,
        "issue_count": None,
        "photo": b"\x01" * 1024,
        **more,
    }
    return IdCard(**values)  # type: ignore[arg-type]


A = card()
B = card("测试·乙", birth=date(1992, 3, 4), sequence=992)


class KilledError(BaseException):
    """The process ends here, as by SIGKILL: nothing after it runs."""


class StepJournal(SqliteJournal):
    """The real journal; a test can kill the process before or after any write."""

    def __init__(self, store: sqlite3.Connection, clock: TestClock) -> None:
        super().__init__(store, clock)
        self.step: Callable[[str], None] = lambda _name: None

    def write(
        self, event: str, key: str, body: Mapping[str, str | int | bool | None], facts: Sequence[Fact] = ()
    ) -> None:
        self.step(f"before {event}")
        super().write(event, key, body, facts)
        self.step(f"after {event}")


class StepOutbox(SqliteOutbox):
    """The real outbox, with the same kill points."""

    def __init__(self, store: sqlite3.Connection) -> None:
        super().__init__(store)
        self.step: Callable[[str], None] = lambda _name: None

    def add_application(
        self, envelope: ApplicationEnvelope, sealed_pages: Mapping[str, bytes], facts: Sequence[Fact] = ()
    ) -> None:
        self.step("before application")
        super().add_application(envelope, sealed_pages, facts)
        self.step("after application")


@dataclass
class Desk:
    """The backend's side of an application: opens it, judges it by the shared rule, answers as the test says."""

    state: CaseState = CaseState.RECEIVED
    deadline_s: float | None = None
    more: dict[str, object] = field(default_factory=dict)
    received: dict[str, ApplicationIntake] = field(default_factory=dict)
    answered: dict[str, CaseStatus] = field(default_factory=dict)


class World:
    """One kiosk, one night. `kill` and `boot` are the power switch."""

    def __init__(self, folder: Path, start: datetime = NIGHT, model: str = "lbb-24") -> None:
        self.folder = folder
        self.cabinet = load_cabinet(cabinet_path(model))
        self.clock = TestClock(start)
        self.reader = FarReader(self.clock)
        self.barcode = FarBarcode(self.clock)
        self.cards = FarCards(self.clock)
        self.scanner = FarScanner(self.clock)
        self.printer = FarPrinter()
        self.labels = FarPrinter(Medium(MediumKind.LABEL, 100.0, 60.0))
        self.roll: FarRoll | None = None
        self.worker = FarWorker()
        self.voice = FarVoice()
        self.backend = FarBackend()
        self.link = FarLink()
        self.link.round = self.round
        self.link.clock = self.clock
        self.catalogue = FarCatalogue(matters())
        self.desk = Desk()
        self.orders = SqliteOrderBook(folder / "orders.db")
        self.locker = FarLocker(self.cabinet, self.orders)
        self.stationery: Stationery | None = None
        self.sheet_camera: Camera | None = None
        self.camera: Camera | None = None
        self.page_source: PageReader | None = None
        self.page_worker: PageWorker | None = None
        self.usable = {"id_reader", "document_printer", "scanner", "barcode"} | set(self.cabinet.places) & {"locker"}
        self.sheets: int | None = 100
        self.bugs: list[BaseException] = []
        self.scenes: list[tuple[Chrome, State]] = []
        self.facts: dict[str, Fact] = {}
        self._keys = itertools.count(1)

    async def boot(self) -> World:
        """Power on."""
        self._store = open_store(self.folder / "data")
        self.journal = StepJournal(self._store, self.clock)
        self.outbox = StepOutbox(self._store)
        place = Place("330302-001", same("测试点"), self.cabinet, simulated=True)
        self.ledger = Ledger(self.journal, self.clock)
        self.kit = kit = Kit(
            place=place,
            clock=self.clock,
            id_reader=self.reader,
            smart_card=self.cards,
            locker=self.locker,
            document_printer=self.printer,
            label_printer=self.labels,
            receipt_printer=self.roll,
            scanner=self.page_source or self.scanner,
            barcode=self.barcode,
            worker=self.page_worker or self.worker,
            voice=self.voice,
            ledger=self.ledger,
            outbox=self.outbox,
            backend=self.backend,
            link=self.link,
            catalogue=self.catalogue,
            calendar=calendar(),
            facilities=self.facilities,
            new_key=lambda: f"key-{next(self._keys)}",
            new_envelope=lambda: f"BZ{next(self._keys):08d}",
            stationery=self.stationery,
            sheet_camera=self.sheet_camera,
            camera=self.camera,
        )
        self.core = Core(kit, self.bugs.append)
        self.core.on_scene(lambda chrome, state: self.scenes.append((chrome, state)))
        await self.core.start(self.orders)
        await self.clock.settle()
        return self

    async def close(self) -> None:
        """Power off in good order."""
        await self.core.close()
        await self._cut()

    async def kill(self) -> None:
        """SIGKILL: no code of the core runs any more; what is on disk stays."""
        self.locker.power_cut()
        self.link.listeners.clear()
        await self._cut()

    async def _cut(self) -> None:
        me = asyncio.current_task()
        tasks = [task for task in asyncio.all_tasks() if task is not me]
        self.at_each_step(_dead)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.at_each_step(lambda _name: None)
        self._store.close()

    def at_each_step(self, step: Callable[[str], None]) -> None:
        """Call `step(name)` at every point where a process can die between two durable acts."""
        self.journal.step = self.outbox.step = self.locker.step = step

    def facilities(self) -> Facilities:
        """What the machine can do now."""
        book = self.ledger.book
        snapshot = {n: s for n, s in _closed(self.locker).items() if n not in self.locker.blind}
        free: dict[Size, int] = {}
        for box in free_boxes(self.cabinet, snapshot, book):
            free[box.size] = free.get(box.size, 0) + 1
        duty = self.link.duty
        return Facilities(
            frozenset(self.usable),
            self.sheets,
            free,
            self.link.online,
            duty.now,
            duty.next_at,
            duty.desk_minutes if self.link.online else None,
            boxed=bool(self.cabinet.boxes),
        )

    # -- the far side ------------------------------------------------------------------------------------------

    def round(self) -> None:
        """One sync round: applications go up once, facts go up once, answers and orders come down."""
        for parcel in map(self.outbox.parcel, self.outbox.unsent()):
            intake = ApplicationIntake.model_validate_json(self.link.open(base64.b64decode(parcel.envelope.sealed)))
            assert completeness(matters()[intake.matter], intake) == ()
            assert parcel.key not in self.desk.received, "an application was sent twice under one key"
            self.desk.received[parcel.key] = intake
            self.outbox.accepted(self._judge(parcel.key, intake))
        waiting = [key for key in self.desk.received if key in self.desk.answered]
        self.outbox.news([self.desk.answered[key] for key in waiting])
        for fact in self.outbox.facts(100):
            assert fact.key not in self.facts, "a fact was sent twice"
            self.facts[fact.key] = fact
        self.outbox.facts_settled(list(self.facts))

    def order(self, *orders: Order) -> None:
        """Orders come down."""
        answer = SyncAnswer(
            at=self.clock.now(),
            acks=[],
            orders=list(orders),
            cases=[],
            duty=self.link.duty,
            catalogue_version=1,
            seal_to="",
        )
        for listener in self.link.listeners:
            listener(answer)

    def answer(self, state: CaseState, **more: object) -> None:
        """The desk answers every case that waits."""
        for key, status in self.desk.answered.items():
            self.desk.answered[key] = status.model_copy(update={"state": state, "desk_deadline": None, **more})

    def _judge(self, key: str, intake: ApplicationIntake) -> CaseStatus:
        now = self.clock.now()
        deadline = None if self.desk.deadline_s is None else now + timedelta(seconds=self.desk.deadline_s)
        status = CaseStatus(
            key=key,
            case_number=f"330302-20261124-{len(self.desk.received):04d}",
            matter=intake.matter,
            state=self.desk.state,
            received_at=now.astimezone(UTC),
            originals=intake.originals,
            delivery=intake.delivery,
            desk_deadline=deadline,
            drop_code="4F7K2M9C" if intake.originals is Originals.LATER else None,
            status_url="https://example.test/s/1",
        ).model_copy(update=self.desk.more)
        self.desk.answered[key] = status
        return status

    # -- what a test sees --------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """What is on the screen."""
        return self.scenes[-1][1]

    @property
    def chrome(self) -> Chrome:
        """The room around it."""
        return self.scenes[-1][0]

    def at(self, kind: type[S]) -> S:
        """The state, which must be of this kind."""
        assert not self.bugs, self.bugs
        assert isinstance(self.state, kind), f"{type(self.state).__name__} instead of {kind.__name__}"
        return self.state

    async def settle(self) -> None:
        """Let the core do what it can do without time passing."""
        await self.clock.settle()

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.advance(seconds)

    def moves(self) -> list[tuple[str, str]]:
        """Custody moves that reached the far side or wait for it, in order: from and to."""
        facts = [*self.facts.values(), *self.outbox.facts(1000)]
        unique = {fact.key: fact for fact in facts if fact.kind is FactKind.CUSTODY_MOVED}
        return [(str(fact.body["from_holder"]), str(fact.body["to_holder"])) for fact in unique.values()]

    def tasks(self) -> list[str]:
        """Staff tasks, by what they ask."""
        facts = [*self.facts.values(), *self.outbox.facts(1000)]
        unique = {fact.key: fact for fact in facts if fact.kind is FactKind.STAFF_TASK}
        return [str(fact.body["what"]) for fact in unique.values()]


def _dead(_name: str) -> None:
    """A dead process writes nothing."""
    raise KilledError


def _closed(locker: FarLocker) -> dict[int, BoxStatus]:
    return {box: BoxStatus(door, BoxCondition.GOOD) for box, door in locker.doors.items()}


@contextmanager
def logged() -> Iterator[list[str]]:
    """Everything the kiosk logs meanwhile."""
    lines: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    handler = Keeper()
    logger = logging.getLogger("kiosk")
    logger.addHandler(handler)
    level = logger.level
    logger.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
