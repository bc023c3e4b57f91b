"""The app's end of the control socket: `kiosk device` works through the devices that the app holds open.

Only the app's own user may speak to it (mode 0600). During a visit it refuses, and what merely waits is ended when a
visit begins: the person at the machine comes first. Answers may hold a person's data; nothing of them is logged.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import functools
import json
import os
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter
from uuid_utils import uuid7

from contracts.rules.faults import FaultCode
from kiosk.control import verbs
from kiosk.control.line import LINE_BYTES, SOCKET, address
from kiosk.control.verbs import Json
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardPart
from kiosk.events import LogEvent, record
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

WAITS = frozenset({"read-id", "photo", "read-card", "barcode"})
"""Verbs that only wait for a person: they end when a visit begins, or when who asked has gone."""
LONGEST_S = 3600.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One request; a verb looks only at its own fields."""

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
    """The app's devices.

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


class Control:
    """Serves one bench.

    Args:
        in_visit: whether somebody is being served.
    """

    def __init__(self, bench: Bench, in_visit: Callable[[], bool]) -> None:
        self._bench = bench
        self._in_visit = in_visit
        self._waiting: set[asyncio.Task[Json]] = set()
        self._talks: set[asyncio.Task[None]] = set()

    @contextlib.asynccontextmanager
    async def serving(self, data_dir: Path) -> AsyncIterator[None]:
        """Listen until left. A socket that a killed app left behind is replaced."""
        path = data_dir / SOCKET
        path.unlink(missing_ok=True)
        listening = socket.socket(socket.AF_UNIX)
        mask = os.umask(0o177)
        try:
            with address(data_dir) as name:
                listening.bind(name)
        finally:
            os.umask(mask)
        server = await asyncio.start_unix_server(self._talk, sock=listening, limit=LINE_BYTES)
        try:
            yield
        finally:
            server.close()
            path.unlink(missing_ok=True)
            for task in self._talks:
                task.cancel()
            await asyncio.gather(*self._talks, return_exceptions=True)

    def look(self) -> None:
        """Somebody may have come: then nobody may wait at their devices."""
        if self._in_visit():
            for task in self._waiting:
                task.cancel()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        me = asyncio.current_task()
        if me is not None:
            self._talks.add(me)
            me.add_done_callback(self._talks.discard)
        with contextlib.closing(writer), contextlib.suppress(ConnectionError):
            try:
                asked = read_request(await reader.readline())
                answer: Json = {"result": await self._done(asked, reader)}
            except DeviceError as error:
                answer = {"error": {"code": error.code.value, "detail": error.detail}}
            except ValueError:
                answer = {"error": {"code": FaultCode.REFUSED.value, "detail": "no such request"}}
            writer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
            await writer.drain()

    async def _done(self, asked: Asked, reader: asyncio.StreamReader) -> Json:
        """Do one verb; a wait ends with the visit that begins, or with who asked."""
        if self._in_visit():
            raise DeviceError(FaultCode.MACHINE_BUSY)
        record(LogEvent.BY_HAND)
        if asked.verb not in WAITS:
            return await self._do(asked)
        work = asyncio.ensure_future(self._do(asked))
        gone = asyncio.ensure_future(reader.read(1))
        self._waiting.add(work)
        try:
            await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
            if gone.done():
                work.cancel()
            return await work
        except asyncio.CancelledError:
            if not work.cancelled():
                raise
            raise DeviceError(FaultCode.MACHINE_BUSY) from None
        finally:
            self._waiting.discard(work)
            work.cancel()
            gone.cancel()

    async def _do(self, asked: Asked) -> Json:
        bench = self._bench
        if asked.verb == "io" or asked.verb.startswith(("dispense ", "sheets ")):
            return await _machine(bench, asked)
        doing: Coroutine[None, None, Json]
        match asked.verb:
            case "check":
                return verbs.check(bench.devices)
            case "read-id":
                doing = verbs.read_id(bench.id_reader, asked.timeout_s, asked.more, photo=asked.photo)
            case "read-card":
                doing = verbs.read_card(bench.smart_card, asked.timeout_s)
            case "barcode":
                doing = verbs.read_code(bench.barcode, asked.timeout_s)
            case "locker status":
                doing = verbs.locker_status(bench.locker)
            case "locker open":
                doing = verbs.locker_open(bench.locker, asked.box, asked.order or str(uuid7()))
            case "print":
                doing = self._print(asked)
            case "photo" | "scan":
                doing = self._picture(asked)
            case _:
                raise DeviceError(FaultCode.REFUSED, "no such verb")
        return await doing

    async def _print(self, asked: Asked) -> Json:
        printer = self._bench.printers.get(asked.printer)
        if printer is None:
            raise DeviceError(FaultCode.NO_DEVICE, "not configured")
        return await verbs.print_pdf(printer, base64.b64decode(asked.pdf, validate=True), asked.timeout_s)

    async def _picture(self, asked: Asked) -> Json:
        worker = self._bench.new_worker()
        try:
            if asked.verb == "photo":
                portrait = await verbs.take_photo(self._bench.camera, worker, asked.timeout_s)
                return {**verbs.portrait_json(portrait), "jpeg": base64.b64encode(portrait.jpeg).decode()}
            png = await self._bench.scanner.scan(asked.timeout_s)
            page = await worker.examine(png)
        finally:
            await worker.end()
        pictures = {"png": base64.b64encode(png).decode(), "jpeg": base64.b64encode(page.jpeg).decode()}
        return {**verbs.page_json(page), **pictures}


async def _machine(bench: Bench, asked: Asked) -> Json:
    dispenser = bench.card_dispenser
    match asked.verb:
        case "io":
            return await verbs.io(bench.io_board, bench.ups, bench.sound)
        case "sheets status" | "sheets issue":
            return await _sheets(bench.stationery, asked)
        case "dispense status":
            return await verbs.dispense_status(dispenser)
        case "dispense issue":
            return await verbs.dispense_issue(dispenser, asked.order or str(uuid7()), asked.contact, asked.timeout_s)
        case "dispense capture":
            return await verbs.dispense_capture(dispenser)
        case "dispense load":
            return await verbs.dispense_load(dispenser, asked.cards)
        case _:
            raise DeviceError(FaultCode.REFUSED, "no such verb")


async def _sheets(stationery: Stationery | None, asked: Asked) -> Json:
    if asked.verb == "sheets issue":
        return await verbs.sheets_issue(stationery, asked.order or str(uuid7()))
    return await verbs.sheets_status(stationery)
