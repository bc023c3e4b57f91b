"""The session for QML: the room around the sheet, and what a person can do at any time."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.viewmodels.intents import IntentSender


class Session(IntentSender):
    """Hands each intent of `SessionIntents` to the core."""

    @Slot()
    def touched(self) -> None:
        """Any touch, key, card or scan: activity."""
        self._send(lambda scene: scene.session.touched())

    @Slot()
    def wake(self) -> None:
        """Attract: to home."""
        self._send(lambda scene: scene.session.wake())

    @Slot(str)
    def openDoor(self, door: str) -> None:  # noqa: N802 - QML habit
        """Home: apply | box | enquire | progress."""
        self._send(lambda scene: scene.session.open_door(door))

    @Slot(str)
    def search(self, query: str) -> None:
        """Home or search: what was typed so far."""
        self._send(lambda scene: scene.session.search(query))

    @Slot(str)
    def chooseMatter(self, matter: str) -> None:  # noqa: N802 - QML habit
        """To the guide of a matter."""
        self._send(lambda scene: scene.session.choose_matter(matter))

    @Slot()
    def goHome(self) -> None:  # noqa: N802 - QML habit
        """Rail: home, before identification; also back from a list."""
        self._send(lambda scene: scene.session.go_home())

    @Slot()
    def end(self) -> None:
        """Rail: end and erase."""
        self._send(lambda scene: scene.session.end())

    @Slot()
    def stay(self) -> None:
        """Idle warning: I am here."""
        self._send(lambda scene: scene.session.stay())

    @Slot()
    def leave(self) -> None:
        """Done: things taken."""
        self._send(lambda scene: scene.session.leave())

    @Slot(str)
    def showOverlay(self, overlay: str) -> None:  # noqa: N802 - QML habit
        """Rail: help | language | display; empty closes."""
        self._send(lambda scene: scene.session.show_overlay(overlay))

    @Slot(str)
    def setLanguage(self, language: str) -> None:  # noqa: N802 - QML habit
        """Any step; no data is lost."""
        self._send(lambda scene: scene.session.set_language(language))

    @Slot(str)
    def setTextSize(self, size: str) -> None:  # noqa: N802 - QML habit
        """Compact | standard | large | largest."""
        self._send(lambda scene: scene.session.set_text_size(size))

    @Slot(str)
    def setContrast(self, contrast: str) -> None:  # noqa: N802 - QML habit
        """Standard | black | white | low."""
        self._send(lambda scene: scene.session.set_contrast(contrast))

    @Slot(bool)
    def setLowReach(self, on: bool) -> None:  # noqa: N802 - QML habit
        """Everything to touch in the lower half."""
        self._send(lambda scene: scene.session.set_low_reach(on))

    @Slot()
    def speak(self) -> None:
        """Rail: read this screen aloud."""
        self._send(lambda scene: scene.session.speak())

    @Slot()
    def startCourier(self) -> None:  # noqa: N802 - QML habit
        """Home: staff entrance for the courier."""
        self._send(lambda scene: scene.session.start_courier())
