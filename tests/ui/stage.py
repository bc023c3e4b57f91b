"""The real window without a core: shows sample scenes and writes down what a person asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.flows.scene import Scene, SceneListener, State
from kiosk.flows.shown import Chrome
from ui.app import Screen, Window

PORTRAIT = (1080, 1920, 400.0)
LANDSCAPE = (1920, 1080, 710.0)
LOOK_MS = 10


class Recorder:
    """Stands in the place of one journey's intents: every call is written down with its arguments."""

    def __init__(self, journey: str, calls: list[tuple[object, ...]]) -> None:
        self._journey = journey
        self._calls = calls

    def __getattr__(self, intent: str) -> Callable[..., None]:
        """Any intent."""
        return lambda *arguments: self._calls.append((self._journey, intent, *arguments))


@dataclass
class ScriptedCore:
    """A core without rules: publishes what it is given and records intents. Satisfies `Scene`."""

    calls: list[tuple[object, ...]] = field(default_factory=list)
    listener: SceneListener | None = None
    journey: str | None = None

    def __post_init__(self) -> None:
        """One recorder a journey."""
        self.session = Recorder("session", self.calls)
        self.apply = Recorder("apply", self.calls)
        self.deposit = Recorder("deposit", self.calls)
        self.collect = Recorder("collect", self.calls)
        self.courier = Recorder("courier", self.calls)

    def on_scene(self, listener: SceneListener) -> None:
        """Keep the listener."""
        self.listener = listener

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Scene]:
        """As a `CoreFactory`."""
        yield cast(Scene, self)


class Stage:
    """One window for all tests of a run; registering its view models twice in a process is not possible."""

    def __init__(self, app: QGuiApplication) -> None:
        self._app = app
        self.core = ScriptedCore()
        width, height, width_mm = PORTRAIT
        self.program = Window(
            app,
            Screen(width_mm, 710.0, 750.0, width, height),
            lambda intent: intent(cast(Scene, self.core)),
        )
        self.window: QQuickWindow = self.program.open()
        self.window.setProperty("still", True)
        self.finger = QTest.createTouchDevice()
        self.lay(PORTRAIT)

    @property
    def calls(self) -> list[tuple[object, ...]]:
        """Intents so far, without the activity reports."""
        return [call for call in self.core.calls if call != ("session", "touched")]

    def lay(self, layout: tuple[int, int, float]) -> None:
        """Portrait or landscape."""
        width, height, width_mm = layout
        self.window.setProperty("panelWidthMm", width_mm)
        self.window.setProperty("fixedWidth", width)
        self.window.setProperty("fixedHeight", height)

    def show(self, chrome: Chrome, state: State) -> None:
        """Publish one scene and let the window settle."""
        self.core.calls.clear()
        self.rest()
        self.program.room.publish(chrome, state)
        self.settle()

    def rest(self) -> None:
        """As if half a second had passed since the last press; no test waits for that."""
        for item in self.items():
            if item.property("lastPress"):
                item.setProperty("lastPress", 0)

    def settle(self) -> None:
        """Run the event loop until layouts and zero timers are done, and the screen before is gone."""
        for _ in range(6):
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        # Outside of a running event loop Qt keeps what should be deleted later: every screen that was ever shown.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, holds: Callable[[], bool]) -> None:
        """Run the event loop until something holds; the test's own limit ends a wait in vain."""
        while not holds():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LOOK_MS)

    def shows_key(self, word: str) -> bool:
        """Whether the keyboard has a key or a candidate with `word`."""
        return any(_is_key(item, word) for item in self.items())

    def key(self, word: str) -> QQuickItem:
        """The key or candidate of the keyboard that shows `word`."""
        return next(item for item in self.items() if _is_key(item, word))

    def picture(self) -> QImage:
        """What the window shows."""
        return self.window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if not item.isVisible():
                continue
            yield item
            waiting += item.childItems()

    def find(self, name: str) -> QQuickItem:
        """The visible item with this objectName."""
        for item in self.items():
            if item.objectName() == name:
                return item
        raise LookupError(name)

    def place(self, item: QQuickItem) -> QRectF:
        """Where the item is in the window."""
        return QRectF(item.mapToScene(QPointF(0, 0)), item.size())

    def touch(self, name: str) -> None:
        """A finger goes down and up on the item with this objectName."""
        spot = self.place(self.find(name)).center().toPoint()
        self.tap(spot)

    def tap(self, spot: QPoint) -> None:
        """A finger goes down and up at a place."""
        QTest.touchEvent(self.window, self.finger).press(0, spot, self.window).commit()
        self.settle()
        QTest.touchEvent(self.window, self.finger).release(0, spot, self.window).commit()
        self.settle()

    def close(self) -> None:
        """Take the window down."""
        self.program.close()


def _is_key(item: QQuickItem, word: str) -> bool:
    return word in (item.property("word"), item.property("display")) and item.width() > 0
