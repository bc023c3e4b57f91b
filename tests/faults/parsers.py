"""Every parser of bytes that come from outside, and the rule by which none is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.faults.parsers_devices import DEVICES
from tests.faults.parsers_services import SERVICES
from tests.faults.parsing import Parser

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("contracts", "kiosk", "devices", "backend")
PARSERS: dict[str, Parser] = {**DEVICES, **SERVICES}
NAMES = ("parse_", "decode", "from_bytes")
CALLS = frozenset({"loads", "raw_decode", "model_validate_json", "validate_json", "parse_qsl", "unpack", "unpack_from"})
EXCUSED = {
    "backend.applications.answers": "its own database",
    "backend.applications.opening": "the framework's model, unsealed: refused as a whole by it",
    "backend.citizens.routes": "its own database",
    "backend.preaudit.routes": "its own database, sealed to its own key",
    "backend.preaudit.service": "its own database",
    "backend.preaudit.view": "its own database",
    "contracts.rules.calendar": "a file of the installation",
    "devices.document_printer.simulator": "a far end's own record",
    "devices.id_reader.simulator": "a file of whoever tests",
    "devices.cutting": "the part that all families share, fed through each of them",
    "devices.locker.questions": "a protocol class; the families' readers are fed",
    "devices.simulated": "development only",
    "devices.stationery.simulator": "a far end's own record",
    "kiosk.cabinets": "a file of the installation",
    "kiosk.commands.certify_record": "its own file",
    "kiosk.commands.run_desk": "development only",
    "kiosk.commands.run_window": "development only",
    "kiosk.commands.sim": "development only",
    "kiosk.journal.outbox": "its own database",
    "kiosk.journal.promises": "its own database",
    "kiosk.settings": "a file of the installation",
}
"""Modules that look like parsers by the rule, and why they are not fed."""


def found() -> Iterator[str]:
    """Modules that parse, by the rule.

    The file is called frames.py, or something in it feeds, parses or decodes by its name, or calls what reads JSON,
    forms or packed bytes.
    """
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if path.name == "frames.py" or any(map(_parses, ast.walk(ast.parse(path.read_text("utf-8"))))):
                yield ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _parses(node: ast.AST) -> bool:
    match node:
        case ast.FunctionDef(name="feed", args=arguments) | ast.AsyncFunctionDef(name="feed", args=arguments):
            return any(argument.arg == "data" for argument in arguments.args)
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return name.startswith(NAMES)
        case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)):
            return name in CALLS
    return False
