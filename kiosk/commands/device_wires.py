"""Verbs of `kiosk device` for cards, codes and doors: check, read-id, read-card, staff-card, barcode, locker."""

from __future__ import annotations

import asyncio
import base64
import re
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from uuid_utils import uuid7

from contracts.rules.staff_card import PIN_MAX, PIN_MIN, PIN_PATTERN
from devices.cabinet import build_barcode, build_devices, build_id_reader, build_locker, build_smart_card
from kiosk.clock import SystemClock
from kiosk.commands.device_app import App
from kiosk.commands.device_work import add_verb, boxes_of, closing, seconds, table_of
from kiosk.control import verbs
from kiosk.domain.id_card import CardPart
from kiosk.orders import SqliteCardBook, SqliteOrderBook, SqliteSheetBook
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import Device, DeviceState
from kiosk.settings import BenchSettings, SettingsError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SETTLE_S = 6.0
"""How long `check` waits for devices that are starting."""


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    add_verb(to, common, "check", "state of every device", work=check, through_app=_check_through)
    read = add_verb(to, common, "read-id", "read one identity card", work=read_id, through_app=_id_through)
    read.add_argument("--timeout-s", type=seconds, default=30.0)
    read.add_argument("--photo", type=Path, metavar="FILE", help="write the photo there as BMP, if it can be decoded")
    for part in CardPart:
        read.add_argument(
            f"--{part.value.replace('_', '-')}",
            dest="more",
            action="append_const",
            const=part,
            default=[],
            help="read this too, where the card has it",
        )
    card = add_verb(to, common, "read-card", "read one card with contacts", work=read_card, through_app=_card_through)
    card.add_argument("--timeout-s", type=seconds, default=30.0)
    staff = add_verb(
        to, common, "staff-card", "say which staff card is put in", work=staff_card, through_app=_staff_through
    )
    staff.add_argument("--timeout-s", type=seconds, default=30.0)
    staff.add_argument("--pin", action="store_true", help="ask for its PIN, give it to the card once, have it sign")
    code = add_verb(to, common, "barcode", "read one code", work=read_code, through_app=_code_through)
    code.add_argument("--timeout-s", type=seconds, default=30.0)
    locker = to.add_parser("locker", help="the Little Bee Box").add_subparsers(required=True)
    add_verb(locker, common, "status", "state of every door", work=locker_status, through_app=_status_through)
    unlock = add_verb(
        locker, common, "open", "open one door, once for an order", work=locker_open, through_app=_open_through
    )
    unlock.add_argument("box", type=int)
    unlock.add_argument("--order", help="key of the order; without it a new one")


async def check(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Start every device of the configuration and say how each is."""
    orders = SqliteOrderBook(bench.data_dir / "orders.db")
    cards = SqliteCardBook(bench.data_dir / "cards.db")
    sheets = SqliteSheetBook(bench.data_dir / "sheets.db")
    worker = WorkerProcess()
    table, boxes = bench.devices, boxes_of(bench)
    devices = build_devices(
        table, boxes, orders, cards, sheets, clock=SystemClock(), rasterise=worker.rasterise
    ).present()
    try:
        await asyncio.gather(*(device.start() for device in devices.values()))
        await asyncio.gather(*(_settled(device) for device in devices.values()))
        return verbs.check(devices)
    finally:
        await asyncio.gather(*(device.close() for device in devices.values()))
        await worker.end()
        orders.close()
        cards.close()
        sheets.close()


async def _check_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("check")


async def read_id(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Wait for a card and read it."""
    settings = table_of(bench.devices.id_reader, "id_reader")
    async with closing(build_id_reader(settings)) as reader:
        photo = options.photo is not None
        return _laid_down(options, await verbs.read_id(reader, options.timeout_s, frozenset(options.more), photo=photo))


async def _id_through(app: App, options: Namespace) -> Mapping[str, object]:
    more = [part.value for part in options.more]
    photo = options.photo is not None
    return _laid_down(options, await app.ask("read-id", timeout_s=options.timeout_s, more=more, photo=photo))


def _laid_down(options: Namespace, card: Mapping[str, object]) -> Mapping[str, object]:
    """The picture of the photo goes into the file that the technician named, its name into the answer."""
    told = dict(card)
    if options.photo is not None:
        picture = told.pop("photo_bmp")
        if picture is not None:
            try:
                options.photo.write_bytes(base64.b64decode(str(picture)))
            except OSError as error:
                raise SettingsError(f"{options.photo}: {error.strerror}") from error
        told["photo_file"] = None if picture is None else str(options.photo)
    return told


async def read_card(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Wait for a social security or transit card and read it."""
    settings = table_of(bench.devices.smart_card, "smart_card")
    async with closing(build_smart_card(settings)) as reader:
        return await verbs.read_card(reader, options.timeout_s)


async def _card_through(app: App, options: Namespace) -> Mapping[str, object]:
    return await app.ask("read-card", timeout_s=options.timeout_s)


async def staff_card(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Wait for a staff card; a PIN is asked for before the reader is touched."""
    settings = table_of(bench.devices.smart_card, "smart_card")
    pin = _asked_pin() if options.pin else None
    async with closing(build_smart_card(settings)) as reader:
        return await verbs.staff_card(reader, options.timeout_s, pin)


async def _staff_through(app: App, options: Namespace) -> Mapping[str, object]:
    pin = {"pin": _asked_pin()} if options.pin else {}
    return await app.ask("staff-card", timeout_s=options.timeout_s, **pin)


def _asked_pin() -> str:
    """The PIN from the terminal, unseen, or from a line of stdin; never from an argument, which every process can read.

    Raises:
        SettingsError: it is none; the card was not asked.
    """
    pin = getpass("PIN: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if re.fullmatch(PIN_PATTERN, pin) is None:
        raise SettingsError(f"PIN: must be {PIN_MIN} to {PIN_MAX} digits; the card was not asked")
    return pin


async def read_code(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Wait for a code and read it."""
    settings = table_of(bench.devices.barcode, "barcode")
    async with closing(build_barcode(settings)) as reader:
        return await verbs.read_code(reader, options.timeout_s)


async def _code_through(app: App, options: Namespace) -> Mapping[str, object]:
    return await app.ask("barcode", timeout_s=options.timeout_s)


async def locker_status(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Door and condition of every box."""
    settings = table_of(bench.devices.locker, "locker")
    orders = SqliteOrderBook(bench.data_dir / "orders.db")
    try:
        async with closing(build_locker(settings, boxes_of(bench), orders)) as bank:
            return await verbs.locker_status(bank)
    finally:
        orders.close()


async def _status_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("locker status")


async def locker_open(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Open one door."""
    settings = table_of(bench.devices.locker, "locker")
    orders = SqliteOrderBook(bench.data_dir / "orders.db")
    try:
        async with closing(build_locker(settings, boxes_of(bench), orders)) as bank:
            return await verbs.locker_open(bank, options.box, options.order or str(uuid7()))
    finally:
        orders.close()


async def _open_through(app: App, options: Namespace) -> Mapping[str, object]:
    return await app.ask("locker open", box=options.box, order=options.order)


async def _settled(device: Device) -> None:
    deadline = time.monotonic() + SETTLE_S
    settled = asyncio.Event()
    device.on_change(lambda status: settled.set() if status.state is not DeviceState.STARTING else None)
    if device.status.state is DeviceState.STARTING:
        try:
            async with asyncio.timeout(deadline - time.monotonic()):
                await settled.wait()
        except TimeoutError:
            return
