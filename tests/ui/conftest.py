"""One window for the whole run; Qt's own messages fail a test."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from tests.ui.samples import samples
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
    """The window, its keyboard loaded.

    Qt loads its keyboard in a thread of its own and warns of its own files there. pytest-qt's message handler, in
    Python, would wait for that thread, which waits for the handler: the keyboard comes up without it, once.
    """
    handler = qInstallMessageHandler(None)
    stage = Stage(qapp)
    empty = samples()["Search.empty"]
    stage.show(empty.chrome, empty.state)
    stage.touch("query")
    stage.until(lambda: stage.shows_key("q"))
    for letter in "shebao":
        stage.tap(stage.place(stage.key(letter)).center().toPoint())
    stage.until(lambda: stage.shows_key("社保"))
    qInstallMessageHandler(handler)
    yield stage
    stage.close()
