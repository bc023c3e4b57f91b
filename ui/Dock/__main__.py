"""`python -m ui.Dock --control SOCKET`: the panel in a window of its own."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from shiboken6 import delete

from ui.Dock.link import Link
from ui.drawings import DrawingProvider

HERE = Path(__file__).resolve().parent
SIGNALS_MS = 200


def panel(link: Link) -> QQmlApplicationEngine:
    """The panel's engine; without a root object when the panel cannot be shown. `link` has to outlive it."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(HERE.parent))
    engine.addImageProvider("drawing", DrawingProvider())
    engine.setInitialProperties({"link": link})
    engine.load(QUrl.fromLocalFile(str(HERE / "Dock.qml")))
    return engine


def main() -> int:
    """Show the panel until it is closed or told to end; returns the exit status."""
    parser = argparse.ArgumentParser(prog="dock", description=__doc__)
    parser.add_argument("--control", required=True, help="control socket of `kiosk sim run`")
    options = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])
    app.setFont(QFont(["Noto Sans CJK SC"]))
    link = Link(options.control)
    engine = panel(link)
    if not engine.rootObjects():
        return 1
    # Python sees signals only between calls of its own: this timer makes some.
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    breath = QTimer(interval=SIGNALS_MS)
    breath.timeout.connect(lambda: None)
    breath.start()
    status = app.exec()
    delete(engine)
    return status


if __name__ == "__main__":
    sys.exit(main())
