"""The courier journey for QML."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.viewmodels.intents import IntentSender


class Courier(IntentSender):
    """Hands each intent of `CourierIntents` to the core."""

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Sign-in: one PIN digit."""
        self._send(lambda scene: scene.courier.digit(digit))

    @Slot()
    def eraseDigit(self) -> None:  # noqa: N802 - QML habit
        """Sign-in: take the last digit back."""
        self._send(lambda scene: scene.courier.erase_digit())

    @Slot()
    def submitPin(self) -> None:  # noqa: N802 - QML habit
        """Sign-in: check."""
        self._send(lambda scene: scene.courier.submit_pin())

    @Slot()
    def openCurrent(self) -> None:  # noqa: N802 - QML habit
        """Round: open the door of the current row."""
        self._send(lambda scene: scene.courier.open_current())

    @Slot(str)
    def report(self, exception: str) -> None:
        """Round: missing | damaged | wrong_seal | door_stuck for the current row."""
        self._send(lambda scene: scene.courier.report(exception))

    @Slot()
    def goOn(self) -> None:  # noqa: N802 - QML habit
        """To loading, to hand-over, or done; refused while a row is unresolved."""
        self._send(lambda scene: scene.courier.go_on())

    @Slot("QVariantList")
    def sign(self, strokes: list[list[list[float]]]) -> None:
        """Hand-over: signature. `strokes`: lists of points (x, y) in the unit square."""
        from ui.signature import signature_png

        png = signature_png(strokes)
        self._send(lambda scene: scene.courier.sign(png))

    @Slot()
    def back(self) -> None:
        """Back."""
        self._send(lambda scene: scene.courier.back())

    @Slot()
    def finish(self) -> None:
        """Leave courier mode."""
        self._send(lambda scene: scene.courier.finish())

    @Slot(str)
    def takeWay(self, intent: str) -> None:  # noqa: N802 - QML habit
        """Trouble: one of its ways out."""
        self._send(lambda scene: scene.courier.take_way(intent))
