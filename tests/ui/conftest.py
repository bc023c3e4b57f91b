"""One window for the whole run; Qt's own messages fail a test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.stage import Stage
from ui.app import HERE, prepare


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    prepare()
    return QGuiApplication


@pytest.fixture(scope="session")
def translations(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Compile the sources of the languages if the set-up has not."""
    for source in sorted((HERE / "i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        made = tmp_path_factory.mktemp("qm") / target.name
        compiler = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([compiler, "-silent", source, "-qm", made], check=True, timeout=30)
        shutil.move(made, target)


@pytest.fixture(scope="session")
def stage(qapp: QGuiApplication, translations: None) -> Iterator[Stage]:  # noqa: ARG001 - languages come first
    """The window."""
    stage = Stage(qapp)
    yield stage
    stage.close()
