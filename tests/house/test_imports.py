"""Every wrong import that ARCHITECTURE.md forbids breaks the contract that forbids it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house import tree

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that must not stand in a module, and the contract that says so."""

    module: str
    line: str
    contract: str


WRONG = (
    Wrong("kiosk.flows", "import ui", "layers"),
    Wrong("kiosk.flows", "import devices", "layers"),
    Wrong("kiosk.flows", "import kiosk.journal", "layers"),
    Wrong("kiosk.flows", "import kiosk.commands", "layers"),
    Wrong("kiosk.flows", "import kiosk.papers", "layers"),
    Wrong("kiosk.ports", "import kiosk.flows", "layers"),
    Wrong("kiosk.domain", "import kiosk.ports", "layers"),
    Wrong("kiosk.journal", "import kiosk.sync", "layers"),
    Wrong("kiosk.sync", "import kiosk.journal", "layers"),
    Wrong("kiosk.pages", "import kiosk.journal", "layers"),
    Wrong("ui", "import devices", "layers"),
    Wrong("ui", "import kiosk.journal", "layers"),
    Wrong("devices", "import ui", "layers"),
    Wrong("devices", "import kiosk.sync", "layers"),
    Wrong("contracts.rules", "import contracts.wire", "layers"),
    Wrong("contracts.wire", "import contracts.matters", "contracts-layers"),
    Wrong("contracts.matters", "import contracts.print", "contracts-layers"),
    Wrong("contracts.print", "import kiosk.domain", "contracts-alone"),
    Wrong("contracts.wire", "import socket", "contracts-alone"),
    Wrong("backend", "import kiosk.domain", "two-sides"),
    Wrong("backend", "import devices", "two-sides"),
    Wrong("backend", "import ui", "two-sides"),
    Wrong("kiosk.commands", "import backend", "two-sides-back"),
    Wrong("ui", "import backend", "two-sides-back"),
    Wrong("kiosk.flows", "import PySide6.QtCore", "qt"),
    Wrong("devices", "import PySide6.QtSerialPort", "qt"),
    Wrong("contracts.print", "import PySide6.QtGui", "qt"),
    Wrong("backend", "import PySide6", "qt"),
    Wrong("devices", "import serial", "ports"),
    Wrong("kiosk.flows", "import smartcard", "ports"),
    Wrong("backend", "import cups", "ports"),
    Wrong("kiosk.pages", "import sane", "ports"),
    Wrong("devices", "import kiosk.flows", "devices-know"),
    Wrong("devices", "import contracts.wire", "devices-know"),
    Wrong("devices", "import contracts.print", "devices-know"),
    Wrong("devices.id_reader.driver", "import devices.locker.bank", "devices-apart"),
    Wrong("devices.id_reader.frames", "import devices.id_reader.driver", "device-parts"),
    Wrong("devices.locker.lock_8a.frames", "import devices.locker.lock_8a.simulator", "device-parts"),
    Wrong("devices.id_reader.driver", "import devices.id_reader.simulator", "far-ends"),
    Wrong("devices.transport", "import devices.far_line", "far-ends"),
    Wrong("devices.barcode.driver", "import serial", "ports"),
    Wrong("backend.applications.repository", "import backend.applications.service", "backend-domains"),
    Wrong("kiosk.flows", "import httpx2", "core-libraries"),
    Wrong("ui", "import sqlite3", "core-libraries"),
    Wrong("kiosk.strange", "import json", "kiosk-places"),
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages and of their contracts, to be spoilt."""
    folder = tmp_path_factory.mktemp("tree")
    for package in tree.PACKAGES:
        shutil.copytree(tree.ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "*.qml"))
    for planned in ("journal", "sync", "compose"):  # places that the contracts keep free for them
        if not (folder / "kiosk" / planned).is_dir():
            (folder / "kiosk" / f"{planned}.py").touch()
    shutil.copy(tree.ROOT / "pyproject.toml", folder)
    return folder


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo", *chosen],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


def test_the_tree_as_it_stands_keeps_every_contract(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("wrong", WRONG, ids=lambda w: f"{w.module}: {w.line}")
def test_a_wrong_import_breaks_its_contract(copy: Path, wrong: Wrong) -> None:
    base = copy.joinpath(*wrong.module.split("."))
    path = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
    before = path.read_text("utf-8") if path.exists() else None
    path.write_text(f"{before or ''}\n{wrong.line}\n", "utf-8")
    try:
        result = lint(copy, wrong.contract)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, "utf-8")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "1 broken" in result.stdout, result.stdout


def test_the_rules_need_the_standard_library_only() -> None:
    allowed = sys.stdlib_module_names | {"contracts"}
    beyond = [i for i in tree.imports("contracts/rules") if i.what.split(".")[0] not in allowed]
    assert not beyond
