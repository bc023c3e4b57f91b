"""One verb of `kiosk device`, done on devices that are open."""

from __future__ import annotations

import base64
import functools
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter
from uuid_utils import uuid7

from contracts.rules.faults import FaultCode
from contracts.rules.staff_card import PIN_PATTERN
from kiosk.control import around, verbs
from kiosk.control.told import Json, page_json, portrait_json
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardPart
from kiosk.ports import (
    BarcodeReader,
    Camera,
    CardDispenser,
    Device,
    DeviceError,
    DocumentPrinter,
    IdReader,
    IoBoard,
    LockerBank,
    PageReader,
    PageWorker,
    PowerSupply,
    SmartCardReader,
    SoundCard,
    Stationery,
)

LONGEST_S = 3600.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One piece of work; a verb looks only at its own fields."""

    verb: str
    timeout_s: Annotated[float, Field(ge=0, le=LONGEST_S, allow_inf_nan=False)] = 30.0
    box: int = 0
    order: str | None = None
    printer: str = "a4"
    pdf: str = ""
    more: frozenset[CardPart] = TEXT_AND_PHOTO
    photo: bool = False
    contact: Literal["contact", "contactless"] = "contact"
    cards: int = 0
    pin: Annotated[str, Field(pattern=PIN_PATTERN)] | None = field(default=None, repr=False)
    slots: frozenset[str] = frozenset()


@functools.cache
def _requests() -> TypeAdapter[Asked]:
    return TypeAdapter(Asked)


def read_request(line: bytes) -> Asked:
    """The request in one line.

    Raises:
        ValueError: it is none.
    """
    return _requests().validate_json(line)


@dataclass(frozen=True, slots=True)
class Bench:
    """The devices on which work is done by hand: those of the running app, or of a command that opened them itself.

    Attributes:
        devices: those of the configuration, by the name of their table.
        printers: a4, label and receipt; None: not configured.
        new_worker: a page worker of its own, so that a visit's worker is left alone.
    """

    devices: Mapping[str, Device]
    id_reader: IdReader
    smart_card: SmartCardReader
    locker: LockerBank
    barcode: BarcodeReader
    scanner: PageReader
    camera: Camera
    printers: Mapping[str, DocumentPrinter | None]
    card_dispenser: CardDispenser
    io_board: IoBoard | None
    ups: PowerSupply | None
    stationery: Stationery | None
    sound: SoundCard | None
    new_worker: Callable[[], PageWorker]


async def do(bench: Bench, asked: Asked) -> Json:
    """Do it. Raises DeviceError; ValueError for a PDF that is not base64."""
    doing: Coroutine[None, None, Json]
    match asked.verb:
        case "check":
            return verbs.check(bench.devices)
        case "read-id":
            doing = verbs.read_id(bench.id_reader, asked.timeout_s, asked.more, photo=asked.photo)
        case "read-card":
            doing = verbs.read_card(bench.smart_card, asked.timeout_s)
        case "staff-card":
            doing = verbs.staff_card(bench.smart_card, asked.timeout_s, asked.pin)
        case "barcode":
            doing = verbs.read_code(bench.barcode, asked.timeout_s)
        case "locker status":
            doing = verbs.locker_status(bench.locker)
        case "locker open":
            doing = verbs.locker_open(bench.locker, asked.box, asked.order or str(uuid7()))
        case "print":
            doing = _print(bench, asked)
        case "photo" | "scan":
            doing = _picture(bench, asked)
        case _:
            doing = _machine(bench, asked)
    return await doing


async def _print(bench: Bench, asked: Asked) -> Json:
    printer = bench.printers.get(asked.printer)
    if printer is None:
        raise DeviceError(FaultCode.NO_DEVICE, "not configured")
    return await verbs.print_pdf(printer, base64.b64decode(asked.pdf, validate=True), asked.timeout_s)


async def _picture(bench: Bench, asked: Asked) -> Json:
    worker = bench.new_worker()
    try:
        if asked.verb == "photo":
            portrait = await verbs.take_photo(bench.camera, worker, asked.timeout_s)
            return {**portrait_json(portrait), "jpeg": base64.b64encode(portrait.jpeg).decode()}
        png = await bench.scanner.scan(asked.timeout_s)
        page = await worker.examine(png)
    finally:
        await worker.end()
    pictures = {"png": base64.b64encode(png).decode(), "jpeg": base64.b64encode(page.jpeg).decode()}
    return {**page_json(page), **pictures}


async def _machine(bench: Bench, asked: Asked) -> Json:
    dispenser = bench.card_dispenser
    doing: Coroutine[None, None, Json]
    match asked.verb:
        case "io":
            doing = around.io(bench.io_board, bench.ups, bench.sound)
        case "lamps":
            doing = around.lamps(bench.io_board, asked.slots)
        case "sheets status":
            doing = around.sheets_status(bench.stationery)
        case "sheets issue":
            doing = around.sheets_issue(bench.stationery, asked.order or str(uuid7()))
        case "dispense status":
            doing = verbs.dispense_status(dispenser)
        case "dispense issue":
            doing = verbs.dispense_issue(dispenser, asked.order or str(uuid7()), asked.contact, asked.timeout_s)
        case "dispense capture":
            doing = verbs.dispense_capture(dispenser)
        case "dispense load":
            doing = verbs.dispense_load(dispenser, asked.cards)
        case _:
            raise DeviceError(FaultCode.REFUSED, "no such verb")
    return await doing
