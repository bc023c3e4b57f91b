"""What the five journeys' view models have in common: they send intents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.flows.scene import Scene

Send = Callable[[Callable[[Scene], None]], None]
"""Runs an intent in the core's loop; returns at once."""


class IntentSender(QObject):
    """Turns a slot called by a screen into an intent of the core. Holds no state and no rule."""

    def __init__(self, send: Send) -> None:
        super().__init__()
        self._send = send
