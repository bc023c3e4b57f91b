"""Verbs of `kiosk device` for paper: print, scan."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from contracts.rules.faults import FaultCode
from devices.cabinet import build_printer, build_scanner
from kiosk.commands.device_work import add_verb, closing, table_of
from kiosk.domain.pages import Page
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError, PrintOutcome
from kiosk.settings import BenchSettings, SettingsError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

TITLE = "by hand"
"""Titles of jobs name no person and no file of a person."""


def add_verbs(verbs: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    verb = add_verb(verbs, common, "print", "print a PDF and say what became of it", print_file)
    verb.add_argument("file", type=Path, metavar="FILE")
    verb.add_argument("--printer", choices=["a4", "label"], default="a4")
    verb.add_argument("--timeout-s", type=float, default=60.0)
    verb = add_verb(verbs, common, "scan", "scan one page, mend it and judge it", scan_page)
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.add_argument("--timeout-s", type=float, default=60.0)


async def print_file(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Print one PDF; an outcome that is not completion is an error with the same names."""
    if options.printer == "a4":
        settings = table_of(bench.devices.document_printer, "document_printer")
    else:
        settings = table_of(bench.devices.label_printer, "label_printer")
    try:
        pdf = options.file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{options.file}: {error.strerror}") from error
    async with closing(build_printer(settings)) as printer:
        result = await printer.print_pdf(pdf, TITLE, options.timeout_s)
    if result.outcome is PrintOutcome.FAILED:
        raise DeviceError(result.fault or FaultCode.PRINT_FAILED, ", ".join(result.reasons))
    return {"job": result.job, "outcome": result.outcome.value, "reasons": list(result.reasons)}


def _lay_down(out: Path, png: bytes, page: Page) -> tuple[Path, Path]:
    """Write the raw and the mended picture under the next free number."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        number = len(list(out.glob("page-*.jpg"))) + 1
        raw, mended = out / f"raw-{number:03d}.png", out / f"page-{number:03d}.jpg"
        raw.write_bytes(png)
        mended.write_bytes(page.jpeg)
    except OSError as error:
        raise SettingsError(f"{out}: {error.strerror}") from error
    return raw, mended


async def scan_page(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Scan one page and lay the raw and the mended picture into a folder, numbered."""
    settings = table_of(bench.devices.scanner, "scanner")
    worker = WorkerProcess()
    try:
        await worker.warm()  # both start while the scanner moves
        async with closing(build_scanner(settings)) as scanner:
            png = await scanner.scan(options.timeout_s)
        page = await worker.examine(png)
    finally:
        await worker.end()
    raw, mended = _lay_down(options.out, png, page)
    return {
        "pages": [
            {
                "file": str(mended),
                "raw": str(raw),
                "sha256": page.sha256,
                "width_px": page.width_px,
                "height_px": page.height_px,
                "good": page.good,
                "checks": {
                    check.fault.value: {"passed": check.passed, "measure": check.measure} for check in page.checks
                },
            }
        ]
    }
