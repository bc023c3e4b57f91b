"""A window that draws without a pause on the main thread, as the kiosk's does, while a loop works on another."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable, Coroutine

from PySide6.QtCore import QByteArray, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView

import ui  # noqa: F401 - mends PySide6 before it is used

TURNING = b"""
import QtQuick
Rectangle {
    width: 1080; height: 1920
    Rectangle { width: 100; height: 100; color: "orange"; NumberAnimation on y { to: 1800; duration: 900; loops: -1 } }
}
"""


class FrameGaps:
    """The longest time between two frames that were presented."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._longest_s = 0.0

    def drawn(self) -> None:
        """A frame was presented."""
        now = time.monotonic()
        self._longest_s = max(self._longest_s, now - self._last)
        self._last = now

    def reset(self) -> None:
        """Begin anew."""
        self._longest_s = 0.0

    @property
    def longest_ms(self) -> float:
        """In milliseconds."""
        return self._longest_s * 1000


def while_drawing(work: Callable[[FrameGaps], Coroutine[object, object, None]]) -> None:
    """Run `work` in a loop of its own while the window draws; what it raises comes out here."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    app = QGuiApplication([])
    view = QQuickView()
    component = QQmlComponent(view.engine())
    component.setData(QByteArray(TURNING), QUrl())
    view.setContent(QUrl(), component, component.create())
    gaps = FrameGaps()
    view.frameSwapped.connect(gaps.drawn)
    view.show()
    failed: list[BaseException] = []

    def core() -> None:
        try:
            asyncio.run(work(gaps))
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failed.append(error)

    thread = threading.Thread(target=core)
    thread.start()
    watch = QTimer()
    watch.timeout.connect(lambda: None if thread.is_alive() else app.quit())
    watch.start(100)
    app.exec()
    thread.join()
    if failed:
        raise failed[0]
