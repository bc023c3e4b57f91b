"""The deposit journey for QML."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.viewmodels.intents import IntentSender


class Deposit(IntentSender):
    """Hands each intent of `DepositIntents` to the core."""

    @Slot()
    def reprintLabel(self) -> None:  # noqa: N802 - QML habit
        """Print the label once more (the first try is known to have failed)."""
        self._send(lambda scene: scene.deposit.reprint_label())

    @Slot()
    def goOn(self) -> None:  # noqa: N802 - QML habit
        """The one affirmative of the sheet: envelope ready, or documents placed and door shut."""
        self._send(lambda scene: scene.deposit.go_on())

    @Slot()
    def reopen(self) -> None:
        """Open the same door again under a new order."""
        self._send(lambda scene: scene.deposit.reopen())

    @Slot()
    def changeBox(self) -> None:  # noqa: N802 - QML habit
        """Take another box."""
        self._send(lambda scene: scene.deposit.change_box())

    @Slot()
    def back(self) -> None:
        """Before the door opened: back."""
        self._send(lambda scene: scene.deposit.back())

    @Slot()
    def finish(self) -> None:
        """Leave to the done screen."""
        self._send(lambda scene: scene.deposit.finish())

    @Slot(str)
    def takeWay(self, intent: str) -> None:  # noqa: N802 - QML habit
        """Trouble: one of its ways out."""
        self._send(lambda scene: scene.deposit.take_way(intent))
