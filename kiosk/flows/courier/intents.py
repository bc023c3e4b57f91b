"""What a courier can do."""

from __future__ import annotations

from typing import Protocol


class CourierIntents(Protocol):
    """Intents of the courier journey. An intent that the state does not allow is ignored."""

    def digit(self, digit: str) -> None:
        """Sign-in: one PIN digit."""

    def erase_digit(self) -> None:
        """Sign-in: take the last digit back."""

    def submit_pin(self) -> None:
        """Sign-in: check."""

    def open_current(self) -> None:
        """Round: open the door of the current row."""

    def report(self, exception: str) -> None:
        """Round: missing | damaged | wrong_seal | door_stuck for the current row."""

    def go_on(self) -> None:
        """To loading, to hand-over, or done; refused while a row is unresolved."""

    def sign(self, strokes_png: bytes) -> None:
        """Hand-over: signature."""

    def back(self) -> None:
        """Back."""

    def finish(self) -> None:
        """Leave courier mode."""

    def take_way(self, intent: str) -> None:
        """Trouble: one of its ways out."""
