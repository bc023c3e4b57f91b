"""Verbs of `kiosk device` for the serial devices: check, read-id, locker, barcode."""

from __future__ import annotations

import asyncio
import hashlib
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from uuid_utils import uuid7

from contracts.rules.faults import FaultCode
from devices.cabinet import build_barcode, build_devices, build_id_reader, build_locker
from kiosk.cabinets import CabinetError, cabinet_path, load_cabinet
from kiosk.commands.device_work import add_verb, closing, table_of
from kiosk.domain.id_card import LONG_TERM, IdCard
from kiosk.orders import SqliteOrderBook
from kiosk.ports import Device, DeviceError, DeviceState
from kiosk.settings import BenchSettings, SettingsError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

SETTLE_S = 6.0
"""How long `check` waits for devices that are starting."""


def add_verbs(verbs: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    add_verb(verbs, common, "check", "state of every device", check)
    read = add_verb(verbs, common, "read-id", "read one identity card", read_id)
    read.add_argument("--timeout-s", type=float, default=30.0)
    code = add_verb(verbs, common, "barcode", "read one code", read_code)
    code.add_argument("--timeout-s", type=float, default=30.0)
    locker = verbs.add_parser("locker", help="the Little Bee Box").add_subparsers(required=True)
    add_verb(locker, common, "status", "state of every door", locker_status)
    unlock = add_verb(locker, common, "open", "open one door, once for an order", locker_open)
    unlock.add_argument("box", type=int)
    unlock.add_argument("--order", help="key of the order; without it a new one")


async def check(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Start every device of the configuration and say how each is."""
    orders = SqliteOrderBook(bench.data_dir / "orders.db")
    devices = build_devices(bench.devices, _boxes(bench), orders).present()
    states: dict[str, object] = {}
    try:
        await asyncio.gather(*(device.start() for device in devices.values()))
        await asyncio.gather(*(_settled(device) for device in devices.values()))
        for table in fields(bench.devices):
            device = devices.get(table.name)
            if device is None:
                states[table.name] = {"state": DeviceState.DISABLED.value, "detail": ""}
                continue
            status = device.status
            reason = ": ".join(part for part in (status.fault, status.detail) if part)
            states[table.name] = {"state": status.state.value, "detail": reason}
    finally:
        await asyncio.gather(*(device.close() for device in devices.values()))
        orders.close()
    return {"devices": states}


async def read_id(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Wait for a card and read it."""
    settings = table_of(bench.devices.id_reader, "id_reader")
    async with closing(build_id_reader(settings)) as reader:
        card = await reader.read(options.timeout_s)
    if card is None:
        raise DeviceError(FaultCode.NO_CARD)
    return card_json(card)


async def read_code(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Wait for a code and read it."""
    settings = table_of(bench.devices.barcode, "barcode")
    async with closing(build_barcode(settings)) as reader:
        text = await reader.read(options.timeout_s)
    if text is None:
        raise DeviceError(FaultCode.TIMEOUT, "no code was seen")
    return {"text": text}


async def locker_status(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Door and condition of every box."""
    settings = table_of(bench.devices.locker, "locker")
    orders = SqliteOrderBook(bench.data_dir / "orders.db")
    try:
        async with closing(build_locker(settings, _boxes(bench), orders)) as bank:
            snapshot = await bank.snapshot()
    finally:
        orders.close()
    boxes = {str(box): {"door": status.door.value, "state": status.condition.value} for box, status in snapshot.items()}
    return {"boxes": boxes}


async def locker_open(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Open one door."""
    settings = table_of(bench.devices.locker, "locker")
    orders = SqliteOrderBook(bench.data_dir / "orders.db")
    try:
        async with closing(build_locker(settings, _boxes(bench), orders)) as bank:
            opening = await bank.unlock(options.box, options.order or str(uuid7()))
    finally:
        orders.close()
    return {
        "box": opening.box,
        "order": opening.order,
        "door": opening.door.value,
        "open_ms": opening.open_ms,
        "repeated": opening.repeated,
    }


def card_json(card: IdCard) -> Mapping[str, object]:
    """The published JSON of a card; the photo as its SHA-256."""
    until = card.valid_until
    return {
        "kind": card.kind.value,
        "name": card.name,
        "name_latin": card.name_latin,
        "sex": card.sex,
        "ethnicity": card.ethnicity,
        "birth": card.birth.isoformat(),
        "address": card.address,
        "number": card.number,
        "issuer": card.issuer,
        "valid_from": card.valid_from.isoformat(),
        "valid_until": LONG_TERM if until == LONG_TERM else until.isoformat(),
        "nationality": card.nationality,
        "pass_number": card.pass_number,
        "issue_count": card.issue_count,
        "photo_sha256": hashlib.sha256(card.photo).hexdigest(),
        "read_ms": round(card.read_ms, 1),
    }


def _boxes(bench: BenchSettings) -> tuple[int, ...]:
    # Without a cabinet model the boxes are those that the boards drive.
    if bench.model is not None:
        try:
            return tuple(box.number for box in load_cabinet(cabinet_path(bench.model)).boxes)
        except CabinetError as error:
            raise SettingsError(f"cabinet.model: {error}") from error
    if bench.devices.locker is None:
        return ()
    return tuple(box for board in bench.devices.locker.boards for box in board.boxes)


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
