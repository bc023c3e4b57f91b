"""A window that draws without a pause, and the longest time between two of its frames."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

import ui  # noqa: F401 - mends PySide6 before it is used

TURNING = b"""
import QtQuick
Rectangle {
    z: 1000; width: 40; height: 40; color: "orange"
    NumberAnimation on y { to: 800; duration: 900; loops: -1 }
}
"""


class FrameGaps:
    """The longest time between two frames that were presented, also the one that has not ended yet."""

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
        return max(self._longest_s, time.monotonic() - self._last) * 1000


def keep_drawing(window: QQuickWindow, engine: QQmlEngine) -> QObject:
    """Put something on the window that moves, so that every frame is wanted; gives what must be kept alive."""
    component = QQmlComponent(engine)
    component.setData(QByteArray(TURNING), QUrl())
    square = component.create()
    if not isinstance(square, QQuickItem):
        raise TypeError(component.errorString())
    square.setParentItem(window.contentItem())
    square.setParent(window)
    return component


def while_drawing(app: QGuiApplication, work: Callable[[], None]) -> None:
    """Run `work` in a thread while Qt's loop runs in this one; what it raises comes out here."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    watch = QTimer()
    watch.timeout.connect(lambda: None if thread.is_alive() else app.quit())
    watch.start(100)
    app.exec()
    thread.join()
    if failed:
        raise failed[0]
