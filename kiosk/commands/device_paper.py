"""Verbs of `kiosk device` for paper: print, scan."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from contracts.rules.faults import FaultCode
from devices.cabinet import build_printer
from kiosk.commands.device_work import add_verb, closing, table_of
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
