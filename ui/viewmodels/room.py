"""What is on: the newest scene, as values that QML can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QQmlPropertyMap

from contracts.rules.text import Language

if TYPE_CHECKING:  # what the core shows is loaded after the first frame
    from kiosk.flows.scene import State
    from kiosk.flows.shown import Chrome
    from ui.viewmodels.opening import Opening

JOURNEYS = frozenset({"apply", "deposit", "collect", "courier"})
"""Packages of `kiosk.flows` whose `states` a screen can show; all other states are the session's."""


class Values:
    """A map for QML that writes only what changed, so that a ticking second does not rebuild a list under a finger."""

    def __init__(self, parent: QObject) -> None:
        self.map = QQmlPropertyMap.create(parent)
        self._last: dict[str, object] = {}

    def take(self, values: dict[str, object]) -> None:
        """Write the entries of `values` that differ from the last ones."""
        for key, value in values.items():
            if key not in self._last or self._last[key] != value:
                self.map.insert(key, value)
        self._last = values


class Room(QObject):
    """The scene that is on.

    Attributes:
        screen: class name of the state, which is the name of its file in `screens/`; empty before the first scene.
        shown: fields of the state; the same object as long as the screen is the same.
        chrome: fields of `Chrome`.
        journey: session | apply | deposit | collect | courier, where `Trouble` sends its way out.
        language_changed: emitted before the new words are written.
    """

    changed = Signal()
    chrome_changed = Signal()
    language_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._screen = ""
        self._journey = "session"
        self._shown = Values(self)
        self._chrome = Values(self)
        self._language: Language | None = None
        self._live = False

    def open(self, scene: Opening) -> None:
        """Show what is on before the core is up."""
        self._language = scene.language
        self._chrome.take(scene.chrome)
        self._shown.take(scene.shown)
        self._screen = scene.screen

    def publish(self, chrome: Chrome, state: State) -> None:
        """Show one scene. Called in the window's thread."""
        from kiosk.flows.shown import Trouble
        from ui.viewmodels.plain import shown

        self._live = True
        if chrome.language is not self._language:
            self._language = chrome.language
            self.language_changed.emit(str(chrome.language))
        self._chrome.take(shown(chrome, chrome.language))
        values = shown(state, chrome.language)
        name = type(state).__name__
        if name == self._screen:
            self._shown.take(values)
            return
        old, self._shown = self._shown, Values(self)
        self._shown.take(values)
        self._screen = name
        if not isinstance(state, Trouble):
            package = type(state).__module__.split(".")[-2]
            self._journey = package if package in JOURNEYS else "session"
        self.changed.emit()
        old.map.deleteLater()

    @property
    def live(self) -> bool:
        """Whether the core has published."""
        return self._live

    def _read_screen(self) -> str:
        return self._screen

    def _read_journey(self) -> str:
        return self._journey

    def _read_shown(self) -> QObject:
        return self._shown.map

    def _read_chrome(self) -> QObject:
        return self._chrome.map

    screen = Property(str, _read_screen, notify=changed)
    journey = Property(str, _read_journey, notify=changed)
    shown = Property(QObject, _read_shown, notify=changed)
    chrome = Property(QObject, _read_chrome, notify=chrome_changed)
