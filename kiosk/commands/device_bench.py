"""All devices of a configuration, for work by hand that takes one after the other: opened here, or the app's."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from pydantic import TypeAdapter

from contracts.rules.faults import FaultCode
from devices.cabinet import build_devices
from kiosk.clock import SystemClock
from kiosk.commands.device_app import App
from kiosk.commands.device_work import boxes_of
from kiosk.control.work import Asked, Bench, do
from kiosk.flows.absent import (
    AbsentBarcode,
    AbsentCamera,
    AbsentCardDispenser,
    AbsentCardReader,
    AbsentIdReader,
    AbsentLocker,
    AbsentScanner,
)
from kiosk.orders import SqliteCardBook, SqliteOrderBook, SqliteSheetBook
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError
from kiosk.settings import BenchSettings


class OwnHands:
    """Verbs on devices that this command holds."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    async def ask(self, verb: str, **more: object) -> Mapping[str, object]:
        """One verb. Raises DeviceError."""
        return await do(self._bench, TypeAdapter(Asked).validate_python({"verb": verb, **more}))


class AppHands:
    """Verbs through the running app, each on a connection of its own."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    async def ask(self, verb: str, **more: object) -> Mapping[str, object]:
        """One verb. Raises DeviceError."""
        app = await App.running(self._data_dir)
        if app is None:
            raise DeviceError(FaultCode.APP_GONE)
        return await app.ask(verb, **more)


@asynccontextmanager
async def open_hands(settings: BenchSettings) -> AsyncIterator[OwnHands]:
    """Every device of the configuration, started; closed at the end."""
    async with AsyncExitStack() as open_things:
        orders = SqliteOrderBook(settings.data_dir / "orders.db")
        open_things.callback(orders.close)
        cards = SqliteCardBook(settings.data_dir / "cards.db")
        open_things.callback(cards.close)
        sheets = SqliteSheetBook(settings.data_dir / "sheets.db")
        open_things.callback(sheets.close)
        worker = WorkerProcess()
        open_things.push_async_callback(worker.end)
        devices = build_devices(
            settings.devices,
            boxes_of(settings),
            orders,
            cards,
            sheets,
            clock=SystemClock(),
            rasterise=worker.rasterise,
        )
        present = devices.present()
        for device in present.values():
            await device.start()
            open_things.push_async_callback(device.close)
        yield OwnHands(
            Bench(
                present,
                devices.id_reader or AbsentIdReader(),
                devices.smart_card or AbsentCardReader(),
                devices.locker or AbsentLocker(),
                devices.barcode or AbsentBarcode(),
                devices.scanner or AbsentScanner(),
                devices.camera or AbsentCamera(),
                {"a4": devices.document_printer, "label": devices.label_printer, "receipt": devices.receipt_printer},
                devices.card_dispenser or AbsentCardDispenser(),
                devices.io_board,
                devices.ups,
                devices.stationery,
                devices.sound,
                WorkerProcess,
            )
        )
