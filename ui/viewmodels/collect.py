"""The collect journey for QML."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.viewmodels.intents import IntentSender


class Collect(IntentSender):
    """Hands each intent of `CollectIntents` to the core."""

    @Slot(str)
    def enterCode(self, code: str) -> None:  # noqa: N802 - QML habit
        """A pick-up or drop code typed on the keypad."""
        self._send(lambda scene: scene.collect.enter_code(code))

    @Slot(str)
    def open(self, envelope: str) -> None:
        """Open the box of one envelope."""
        self._send(lambda scene: scene.collect.open(envelope))

    @Slot(str)
    def bring(self, case_number: str) -> None:
        """Put the originals of one case into a box."""
        self._send(lambda scene: scene.collect.bring(case_number))

    @Slot()
    def goOn(self) -> None:  # noqa: N802 - QML habit
        """Taken and shut."""
        self._send(lambda scene: scene.collect.go_on())

    @Slot()
    def reopen(self) -> None:
        """Open the same door again."""
        self._send(lambda scene: scene.collect.reopen())

    @Slot()
    def back(self) -> None:
        """Back."""
        self._send(lambda scene: scene.collect.back())

    @Slot()
    def finish(self) -> None:
        """Leave to the done screen."""
        self._send(lambda scene: scene.collect.finish())

    @Slot(str)
    def takeWay(self, intent: str) -> None:  # noqa: N802 - QML habit
        """Trouble: one of its ways out."""
        self._send(lambda scene: scene.collect.take_way(intent))
