"""The composition root: the only place that knows everything, and puts it together from the settings."""

from __future__ import annotations

import asyncio
import contextlib
import random
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path

from contracts.rules.codes import new_envelope_code
from devices.cabinet import build_devices
from kiosk.cabinets import cabinet_path, load_cabinet
from kiosk.catalogue import FileCatalogue, load_calendar
from kiosk.control.server import Control
from kiosk.control.work import Bench
from kiosk.flows.absent import (
    AbsentBarcode,
    AbsentCamera,
    AbsentCardDispenser,
    AbsentCardReader,
    AbsentIdReader,
    AbsentLocker,
    AbsentPrinter,
    AbsentScanner,
    SilentVoice,
)
from kiosk.flows.card_recovery import take_back_cards
from kiosk.flows.core import Core
from kiosk.flows.kit import Kit, Place
from kiosk.flows.ledger import Ledger
from kiosk.flows.room import Room
from kiosk.health import Health, Showing
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.journal.store import new_key, open_store
from kiosk.orders import SqliteCardBook, SqliteOrderBook, SqliteSheetBook
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import Clock, Voice
from kiosk.settings import Settings, kiosk_version
from kiosk.sync.client import HttpBackend
from kiosk.sync.loop import SyncLoop

ORDERS = "orders.db"
CARDS = "cards.db"
SHEETS = "sheets.db"


@dataclass(frozen=True, slots=True)
class Around:
    """What differs between the field, a desk and the tour.

    Attributes:
        simulated: far ends of our own stand in for devices; the header says so.
        sync_s: pause between rounds of the sync loop.
    """

    clock: Clock
    simulated: bool = False
    sync_s: float = 5.0
    voice: Voice | None = None


@contextlib.asynccontextmanager
async def open_core(settings: Settings, around: Around) -> AsyncIterator[Core]:
    """Build everything, settle what a power cut left open, and serve until the context is left.

    Devices connect by themselves and for ever: one that is missing keeps nothing from starting.

    Raises:
        CabinetError, CatalogueError, JournalError: what the installation lacks, in one line.
    """
    clock, data_dir = around.clock, Path(settings.kiosk.data_dir)
    cabinet = load_cabinet(cabinet_path(settings.cabinet.model))
    catalogue, calendar = FileCatalogue(), load_calendar()
    async with contextlib.AsyncExitStack() as open_things:
        store = open_store(data_dir)
        open_things.callback(store.close)
        ledger, outbox = Ledger(SqliteJournal(store, clock), clock), SqliteOutbox(store)
        orders = SqliteOrderBook(data_dir / ORDERS)
        cards = SqliteCardBook(data_dir / CARDS)
        open_things.callback(cards.close)
        sheets = SqliteSheetBook(data_dir / SHEETS)
        open_things.callback(sheets.close)
        worker = WorkerProcess(clock=clock)
        open_things.push_async_callback(worker.end)
        boxes = tuple(box.number for box in cabinet.boxes)
        devices = build_devices(settings.devices, boxes, orders, cards, sheets, clock=clock, rasterise=worker.rasterise)
        present = devices.present()
        for device in present.values():
            await device.start()
            open_things.push_async_callback(device.close)
        backend = HttpBackend(settings.backend.url, settings.backend.token)
        open_things.push_async_callback(backend.close)
        locker = devices.locker or AbsentLocker()
        health = Health(
            present,
            locker,
            lambda: ledger.book,
            cabinet=cabinet,
            calendar=calendar,
            clock=clock,
            outbox=outbox,
            version=kiosk_version(),
        )
        link = SyncLoop(
            settings.kiosk.id,
            outbox,
            backend,
            clock,
            heartbeat=health.heartbeat,
            jitter=random.random,
            interval_s=around.sync_s,
            seal_to=settings.backend.seal_to,
        )
        voice = around.voice or SilentVoice()
        room = Room(devices.io_board, devices.ups, devices.sound, ledger=ledger, voice=voice, clock=clock)
        kit = Kit(
            place=Place(settings.kiosk.id, settings.kiosk.place(), cabinet, around.simulated),
            clock=clock,
            id_reader=devices.id_reader or AbsentIdReader(),
            smart_card=devices.smart_card or AbsentCardReader(),
            locker=locker,
            document_printer=devices.document_printer or AbsentPrinter(),
            label_printer=devices.label_printer,
            receipt_printer=devices.receipt_printer,
            scanner=devices.scanner or AbsentScanner(),
            sheet_camera=devices.sheet_camera,
            camera=devices.camera,
            barcode=devices.barcode or AbsentBarcode(),
            worker=worker,
            voice=voice,
            ledger=ledger,
            outbox=outbox,
            backend=backend,
            link=link,
            catalogue=catalogue,
            calendar=calendar,
            facilities=health.facilities,
            new_key=new_key,
            new_envelope=lambda: new_envelope_code(secrets.randbelow),
            daylight=room.daylight,
            stationery=devices.stationery,
        )
        core = Core(kit, _tell_loop())
        health.watch(link, lambda: Showing(core.screen, core.session.in_visit))
        core.on_scene(room.scene)
        await core.start(orders)
        open_things.push_async_callback(core.close)
        bench = Bench(
            present,
            kit.id_reader,
            kit.smart_card,
            locker,
            kit.barcode,
            kit.scanner,
            devices.camera or AbsentCamera(),
            {"a4": devices.document_printer, "label": devices.label_printer, "receipt": devices.receipt_printer},
            devices.card_dispenser or AbsentCardDispenser(),
            devices.io_board,
            devices.ups,
            devices.stationery,
            devices.sound,
            WorkerProcess,
        )
        control = Control(bench, lambda: core.session.in_visit)
        core.on_scene(lambda _chrome, _state: control.look())
        await open_things.enter_async_context(control.serving(data_dir))
        recovering = take_back_cards(bench.card_dispenser, cards, ledger=ledger, outbox=outbox, clock=clock)
        async with _running(health.run(), link.run(), recovering):
            yield core


@contextlib.asynccontextmanager
async def _running(*works: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Loops that live as long as the core; one that ends in an error is a bug."""
    bug = _tell_loop()

    def ended(task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            bug(error)

    tasks = [asyncio.create_task(work) for work in works]
    for task in tasks:
        task.add_done_callback(ended)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _tell_loop() -> Callable[[BaseException], None]:
    """Hand a bug to the loop's handler, where the window's bridge listens and ends the program."""
    loop = asyncio.get_running_loop()

    def tell(error: BaseException) -> None:
        loop.call_exception_handler({"message": "unexpected error in the core", "exception": error})

    return tell
