"""Verbs of `kiosk device` for paper and pictures: print, scan, photo."""

from __future__ import annotations

import base64
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from devices.cabinet import (
    build_camera,
    build_label_printer,
    build_printer,
    build_receipt_printer,
    build_scanner,
)
from kiosk.commands.device_app import App
from kiosk.commands.device_work import add_verb, closing, seconds, table_of
from kiosk.control import verbs
from kiosk.control.told import page_json, portrait_json
from kiosk.domain.device_settings import DeviceTable
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DocumentPrinter
from kiosk.settings import BenchSettings, SettingsError

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    verb = add_verb(
        to, common, "print", "print a PDF and say what became of it", work=print_file, through_app=_print_through
    )
    verb.add_argument("file", type=Path, metavar="FILE")
    verb.add_argument("--printer", choices=["a4", "receipt", "label"], default="a4")
    verb.add_argument("--timeout-s", type=seconds, default=60.0)
    verb = add_verb(
        to, common, "scan", "scan one page, mend it and judge it", work=scan_page, through_app=_scan_through
    )
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.add_argument("--timeout-s", type=seconds, default=60.0)
    verb = add_verb(
        to, common, "photo", "take an identity photo and judge it", work=take_photo, through_app=_photo_through
    )
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.add_argument(
        "--timeout-s", type=seconds, default=20.0, help="how long to wait for a frame that keeps all rules"
    )


async def print_file(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Print one PDF; an outcome that is not completion is an error with the same names."""
    worker = WorkerProcess()
    try:
        async with closing(_printer(bench.devices, options.printer, worker)) as printer:
            return await verbs.print_pdf(printer, _read(options.file), options.timeout_s)
    finally:
        await worker.end()


def _printer(table: DeviceTable, which: str, worker: WorkerProcess) -> DocumentPrinter:
    match which:
        case "receipt":
            return build_receipt_printer(table_of(table.receipt_printer, "receipt_printer"), worker.rasterise)
        case "label":
            return build_label_printer(table_of(table.label_printer, "label_printer"))
        case _:
            return build_printer(table_of(table.document_printer, "document_printer"))


async def _print_through(app: App, options: Namespace) -> Mapping[str, object]:
    pdf = base64.b64encode(_read(options.file)).decode()
    return await app.ask("print", printer=options.printer, pdf=pdf, timeout_s=options.timeout_s)


def _read(file: Path) -> bytes:
    try:
        pdf = file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror}") from error
    if not pdf.startswith(b"%PDF-"):
        raise SettingsError(f"{file}: is no PDF")
    from kiosk.pages.raster import NotDrawableError, probe

    # A print server would try a broken file again and again, until the time is up.
    try:
        probe(pdf)
    except NotDrawableError as error:
        raise SettingsError(f"{file}: is a PDF that cannot be opened ({error})") from error
    return pdf


def _ready(out: Path) -> None:
    """Make the folder before a page moves: what cannot be laid down is not scanned."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=out).close()
    except OSError as error:
        raise SettingsError(f"{out}: {error.strerror}") from error


def _lay_down(out: Path, png: bytes, jpeg: bytes) -> tuple[Path, Path]:
    """Write the raw and the mended picture under the next free number."""
    try:
        number = len(list(out.glob("page-*.jpg"))) + 1
        raw, mended = out / f"raw-{number:03d}.png", out / f"page-{number:03d}.jpg"
        raw.write_bytes(png)
        mended.write_bytes(jpeg)
    except OSError as error:
        raise SettingsError(f"{out}: {error.strerror}") from error
    return raw, mended


async def scan_page(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Scan one page and lay the raw and the mended picture into a folder, numbered."""
    settings = table_of(bench.devices.scanner, "scanner")
    _ready(options.out)
    worker = WorkerProcess()
    try:
        await worker.warm()  # both start while the scanner moves
        async with closing(build_scanner(settings)) as scanner:
            png = await scanner.scan(options.timeout_s)
        page = await worker.examine(png)
    finally:
        await worker.end()
    return _told(options.out, png, page.jpeg, page_json(page))


async def take_photo(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Take an identity photo and lay it into a folder, numbered."""
    settings = table_of(bench.devices.camera, "camera")
    _ready(options.out)
    worker = WorkerProcess()
    try:
        async with closing(build_camera(settings)) as camera:
            portrait = await verbs.take_photo(camera, worker, options.timeout_s)
    finally:
        await worker.end()
    return _photo_told(options.out, portrait.jpeg, portrait_json(portrait))


async def _photo_through(app: App, options: Namespace) -> Mapping[str, object]:
    _ready(options.out)
    taken = dict(await app.ask("photo", timeout_s=options.timeout_s))
    return _photo_told(options.out, base64.b64decode(str(taken.pop("jpeg"))), taken)


def _photo_told(out: Path, jpeg: bytes, photo: Mapping[str, object]) -> Mapping[str, object]:
    """Without a face there is nothing to lay down; the hint says what was wrong."""
    if not jpeg:
        return {"photo": {"file": None, **photo}}
    try:
        file = out / f"photo-{len(list(out.glob('photo-*.jpg'))) + 1:03d}.jpg"
        file.write_bytes(jpeg)
    except OSError as error:
        raise SettingsError(f"{out}: {error.strerror}") from error
    return {"photo": {"file": str(file), **photo}}


async def _scan_through(app: App, options: Namespace) -> Mapping[str, object]:
    _ready(options.out)
    scanned = dict(await app.ask("scan", timeout_s=options.timeout_s))
    png, jpeg = (base64.b64decode(str(scanned.pop(name))) for name in ("png", "jpeg"))
    return _told(options.out, png, jpeg, scanned)


def _told(out: Path, png: bytes, jpeg: bytes, page: Mapping[str, object]) -> Mapping[str, object]:
    raw, mended = _lay_down(out, png, jpeg)
    return {"pages": [{"file": str(mended), "raw": str(raw), **page}]}
