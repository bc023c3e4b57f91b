"""What a person can do in the deposit journey."""

from __future__ import annotations

from typing import Protocol


class DepositIntents(Protocol):
    """Intents of the deposit journey. An intent that the state does not allow is ignored."""

    def reprint_label(self) -> None:
        """Print the label once more (the first try is known to have failed)."""

    def go_on(self) -> None:
        """The one affirmative of the sheet: envelope ready, or documents placed and door shut."""

    def reopen(self) -> None:
        """Open the same door again under a new order."""

    def change_box(self) -> None:
        """Take another box."""

    def back(self) -> None:
        """Before the door opened: back."""

    def finish(self) -> None:
        """Leave to the done screen."""

    def take_way(self, intent: str) -> None:
        """Trouble: one of its ways out."""
