"""What a person can do in the collect journey."""

from __future__ import annotations

from typing import Protocol


class CollectIntents(Protocol):
    """Intents of the collect journey. An intent that the state does not allow is ignored."""

    def enter_code(self, code: str) -> None:
        """A pick-up or drop code typed on the keypad."""

    def open(self, envelope: str) -> None:
        """Open the box of one envelope."""

    def bring(self, case_number: str) -> None:
        """Put the originals of one case into a box."""

    def go_on(self) -> None:
        """Taken and shut."""

    def reopen(self) -> None:
        """Open the same door again."""

    def back(self) -> None:
        """Back."""

    def finish(self) -> None:
        """Leave to the done screen."""

    def take_way(self, intent: str) -> None:
        """Trouble: one of its ways out."""
