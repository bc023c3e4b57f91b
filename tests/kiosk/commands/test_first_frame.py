"""What the window's process has loaded at its first frame, and what it must never load: that is the page worker's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import cast

import pytest

CONFIG = '[kiosk]\nid = "330302-001"\ndata_dir = "{data}"\n[cabinet]\nmodel = "lbb-24"\n[backend]\nurl = "http://127.0.0.1:9"\n'

# Looks at the modules when the core is started, which is after the first frame, and when it shows its first scene.
LOOK = """
import json, os, sys
from pathlib import Path
from kiosk.commands.run_window import run_window
import PySide6.QtCore
from ui.bridge import Bridge

def installed():
    files = ((name, getattr(module, "__file__", None) or "") for name, module in list(sys.modules.items()))
    return sorted({name.partition(".")[0] for name, file in files if "/site-packages/" in file})

told = {}
start = Bridge.start

def started(bridge):
    told.setdefault("installed", installed())
    told.setdefault("all", sorted(sys.modules))
    told.setdefault("of_qt", sorted(vars(PySide6.QtCore)))
    start(bridge)

def published(bridge, chrome, state):
    print(json.dumps({**told, "up": installed()}), flush=True)
    os._exit(0)

Bridge.start = started
Bridge._publish = published
run_window(Path(sys.argv[1]), simulate=False)
"""
WINDOW = {"PySide6", "__feature__", "shiboken6", "shibokensupport", "_distutils_hack"}
"""All that is installed beside Python and may be loaded at the first frame; the last comes with every environment."""
OF_THE_CORE = {"asyncio", "logging.handlers", "socket", "sqlite3", "ssl", "kiosk.flows.scene", "kiosk.flows.shown"}
OF_THE_WORKER = {"PIL", "_sane", "cv2", "numpy", "onnxruntime", "pypdfium2", "rapidocr", "reportlab", "sane"}
"""Pictures, pages, papers and reading of characters: heavy, and fed with what strangers lay in."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("frame")
    config = folder / "kiosk.toml"
    config.write_text(CONFIG.format(data=folder / "data"), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", LOOK, str(config)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=50,
        check=True,
    )
    return cast("dict[str, list[str]]", json.loads(told.stdout.splitlines()[-1]))


def test_the_first_frame_waits_for_qt_and_nothing_else_that_is_installed(loaded: dict[str, list[str]]) -> None:
    assert set(loaded["installed"]) - WINDOW == set()
    assert OF_THE_CORE & set(loaded["all"]) == set()


def test_the_process_of_the_window_never_loads_what_belongs_to_the_page_worker(loaded: dict[str, list[str]]) -> None:
    assert set(loaded["up"]) & OF_THE_WORKER == set()


def test_the_first_frame_does_not_bring_in_the_namespace_of_all_enumerations_of_qt(
    loaded: dict[str, list[str]],
) -> None:
    # `QtCore.Qt` makes 94 enumerations when it is first touched: a tenth of the start.
    assert "QObject" in loaded["of_qt"]
    assert "Qt" not in loaded["of_qt"]
