"""The simulation panel comes up by itself: it wears the style of the kiosk and knows none of its journeys."""

import os
import subprocess
import sys

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


def test_the_panel_comes_up_without_the_kiosk() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", SHOW],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert (shown.returncode, "Error" in shown.stderr) == (0, False), shown.stderr
