"""The simulation panel comes up by itself, wears the style of the kiosk, and does to a cabinet what its keys say."""

import json
import os
import subprocess
import sys
from pathlib import Path

from kiosk.commands.run_desk import ENDS_WITH_US

SHOW = """
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete
from ui.Dock.__main__ import panel
from ui.Dock.link import Link
app = QGuiApplication([])
link = Link("/nowhere/control")
engine = panel(link)
assert engine.rootObjects()
delete(engine)
"""
PRESS = """
import sys
import time
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete
from ui.Dock.__main__ import panel
from ui.Dock.link import Link

def until(holds):
    limit = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < limit, (link.state, link.said)
        app.processEvents()

app = QGuiApplication([])
link = Link(sys.argv[1])
engine = panel(link)
(root,) = engine.rootObjects()

def found(item, name):
    if item.objectName() == name:
        return item
    return next((hit for child in item.childItems() if (hit := found(child, name)) is not None), None)

def key(name):
    return found(root.contentItem(), name)

until(lambda: link.state and key("pose_straight") is not None and key("receipt_printer_now_paper-out") is not None)
for name in ("receipt_printer_now_paper-out", "io_board_now_service-dooron", "stationery_unplug", "pose_straight"):
    key(name).activated.emit()
until(lambda: link.state["receipt_printer"]["roll_mm"] == 0)
until(lambda: link.state["io_board"]["on"]["door"] and link.state["camera"]["shows"] == "straight")
until(lambda: not link.state["stationery"]["plugged"])
for name in ("sound_now_jackon", "sound_now_unplug"):
    key(name).activated.emit()
until(lambda: link.state["sound"]["jack"] and not link.state["sound"]["plugged"])
for name in ("sound_now_jackoff", "sound_now_plug"):
    key(name).activated.emit()
until(lambda: not link.state["sound"]["jack"] and link.state["sound"]["plugged"])
assert link.said == "", link.said
key("cabinet_now_power-cut").activated.emit()
until(lambda: not link.state["receipt_printer"]["plugged"])
delete(engine)
"""


def run(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


def test_the_panel_comes_up_without_the_kiosk() -> None:
    shown = run(SHOW)
    assert (shown.returncode, "Error" in shown.stderr) == (0, False), shown.stderr


def test_its_keys_make_the_commonest_faults(tmp_path: Path) -> None:
    few = [f"--without={name}" for name in ("document_printer", "label_printer", "scanner", "smart_card", "ups")]
    command = [*ENDS_WITH_US, sys.executable, "-m", "kiosk", "sim", "run", "--dir", str(tmp_path / "s"), *few]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as cabinet:
        try:
            assert cabinet.stdout is not None
            control = str(json.loads(cabinet.stdout.readline())["control"])
            pressed = run(PRESS, control)
            assert (pressed.returncode, "Error" in pressed.stderr) == (0, False), pressed.stderr
        finally:
            cabinet.terminate()
