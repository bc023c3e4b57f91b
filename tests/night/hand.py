"""The citizen's hand: touches the window where its controls are, and looks at the screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from shiboken6 import getCppPointer

NEXT_PAGE = "pageOn"
GUARD_S = 0.55  # a control ignores a second tap within 0.5 s
SETTLED_MS = 300  # longer than a sheet slides in
LOOK_MS = 10  # between two looks at the screen
STILL = 3  # looks in a row that see a control at the same place
LIMIT_S = 30.0  # longest wait for a screen; a tour that needs more has failed


class NotSeenError(AssertionError):
    """What the citizen looked for did not appear in time."""


def _seen_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all below it that a person could see; what is hidden is not entered."""
    open_ = [item]
    while open_:
        each = open_.pop()
        if each.isVisible():
            yield each
            open_.extend(each.childItems())


def _shown_whole(item: QQuickItem) -> bool:
    """Whether no clipping parent cuts the item's middle off."""
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    parent = item.parentItem()
    while parent is not None:
        if parent.clip() and not parent.contains(parent.mapFromScene(middle)):
            return False
        parent = parent.parentItem()
    return True


def live(milliseconds: int) -> None:
    """Let the window live as its own loop does.

    `QTest.qWait` would hold the interpreter all the while: core and backend stand still.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Hand:
    """One finger on the screen.

    Args:
        window: the real window, shown.
        screen: name of the screen that is shown now.
        pictures: folder for a picture of every screen that was looked at; None keeps none.

    Attributes:
        waited: seconds of waiting, by what for.
    """

    def __init__(self, window: QQuickWindow, screen: Callable[[], str], pictures: Path | None = None) -> None:
        self._window = window
        self._screen = screen
        self._pictures = pictures
        self._taken: list[str] = []
        self.waited: dict[str, float] = {}
        self._pressed: dict[int, float] = {}
        self._device = QTest.createTouchDevice()

    def wait(self, what: str, until: Callable[[], bool], limit_s: float = LIMIT_S) -> None:
        """Let the window live until `until` holds."""
        began = time.monotonic()
        deadline = began + limit_s
        while not until():
            if time.monotonic() > deadline:
                if self._pictures is not None:
                    self._window.grabWindow().save(str(self._pictures / "failed.png"))
                raise NotSeenError(f"{what}: not within {limit_s:.0f} s; the screen is {self._screen()}")
            live(LOOK_MS)
        self.waited[what] = round(self.waited.get(what, 0.0) + time.monotonic() - began, 2)

    def see(self, *screens: str, limit_s: float = LIMIT_S) -> str:
        """Wait until one of `screens` is shown; the first time, keep a picture of it. Returns its name."""
        self.wait(f"screen {' or '.join(screens)}", lambda: self._screen() in screens, limit_s)
        seen = self._screen()
        if self._pictures is not None and seen not in self._taken:
            live(SETTLED_MS)
            self._taken.append(seen)
            self._window.grabWindow().save(str(self._pictures / f"{len(self._taken):02d}-{seen}.png"))
        return seen

    def find(self, name: str) -> QQuickItem | None:
        """The item that a person presses, by objectName; it may lie on another page of the sheet."""
        for item in _seen_items(self._window.contentItem()):
            if item.objectName() == name and item.width() > 0:
                return item
        return None

    def can_press(self, name: str) -> bool:
        """Whether the control is to be seen, and neither disabled nor waiting for something else first.

        One that lies on the next page of a long sheet is looked for there, as a person does.
        """
        item = self.find(name)
        if item is None or not item.isEnabled() or item.property("active") is False:
            return False
        if _shown_whole(item):
            return True
        if name != NEXT_PAGE:
            self._turn()
        return False

    def press(self, name: str, limit_s: float = LIMIT_S) -> None:
        """Touch the middle of a control, down and up."""
        self.wait(f"control {name}", lambda: self._guard_over(name) and self.can_press(name), limit_s)
        point, pressed = self._at_rest(name), self._identity(name)
        self.touch(point, name)
        self._pressed[pressed] = time.monotonic()

    def _guard_over(self, name: str) -> bool:
        """Whether the control would take a second tap; a button may be the same one under another name."""
        return time.monotonic() > self._pressed.get(self._identity(name), 0.0) + GUARD_S

    def _identity(self, name: str) -> int:
        item = self.find(name)
        return 0 if item is None else getCppPointer(item)[0]

    def _at_rest(self, name: str) -> QPoint:
        """The middle of a control once it stands still: a person does not hit what still slides in."""
        last: list[QPoint] = []
        self.wait(f"control {name} stands still", lambda: self._rests(name, last))
        return last[-1]

    def _rests(self, name: str, last: list[QPoint]) -> bool:
        """Whether a control is where it was at the last looks, which are kept in `last`."""
        item = self.find(name)
        if item is None or not self.can_press(name):
            last.clear()
            return False
        last.append(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())
        return len(last) > STILL and len(set(last[-STILL:])) == 1

    def _turn(self) -> None:
        """To the next page of the sheet, if it has one: one still being laid out may show it shortly."""
        last: list[QPoint] = []
        self.wait("the sheet stands still", lambda: not self.can_press(NEXT_PAGE) or self._rests(NEXT_PAGE, last))
        if self.can_press(NEXT_PAGE):
            self.touch(last[-1], NEXT_PAGE)

    def touch(self, point: QPoint, name: str = "point") -> None:
        """Touch one point, down and up."""
        if not self._window.contentItem().contains(QPointF(point)):
            raise NotSeenError(f"{name} lies outside the window at {point.x()}, {point.y()}")
        QTest.touchEvent(self._window, self._device).press(0, point, self._window).commit()
        live(20)
        QTest.touchEvent(self._window, self._device).release(0, point, self._window).commit()
        live(20)

    def draw(self, name: str) -> None:
        """Write two strokes on a signature pad."""
        self.wait(f"pad {name}", lambda: self.can_press(name))
        self._at_rest(name)
        pad = self.find(name)
        assert pad is not None
        for stroke in (((0.2, 0.3), (0.4, 0.6), (0.6, 0.4)), ((0.3, 0.7), (0.5, 0.5), (0.8, 0.7))):
            points = [pad.mapToScene(QPointF(x * pad.width(), y * pad.height())).toPoint() for x, y in stroke]
            QTest.touchEvent(self._window, self._device).press(0, points[0], self._window).commit()
            for point in points[1:]:
                live(15)
                QTest.touchEvent(self._window, self._device).move(0, point, self._window).commit()
            live(15)
            QTest.touchEvent(self._window, self._device).release(0, points[-1], self._window).commit()
            live(20)
