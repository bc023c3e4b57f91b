"""What the five journeys' view models have in common: they send intents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

if TYPE_CHECKING:  # the core's modules are loaded after the first frame
    from kiosk.flows.scene import Scene

Send: TypeAlias = "Callable[[Callable[[Scene], None]], None]"
"""Runs an intent in the core's loop; returns at once."""


class IntentSender(QObject):
    """Turns a slot called by a screen into an intent of the core. Holds no state and no rule."""

    def __init__(self, send: Send) -> None:
        super().__init__()
        self._send = send
