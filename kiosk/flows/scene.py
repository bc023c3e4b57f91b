"""What the core offers to a window: one published scene, and the intents. The window needs nothing else of the core."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.flows.apply.intents import ApplyIntents
from kiosk.flows.apply.states import ApplyState
from kiosk.flows.collect.intents import CollectIntents
from kiosk.flows.collect.states import CollectState
from kiosk.flows.courier.intents import CourierIntents
from kiosk.flows.courier.states import CourierState
from kiosk.flows.deposit.intents import DepositIntents
from kiosk.flows.deposit.states import DepositState
from kiosk.flows.session_intents import SessionIntents
from kiosk.flows.session_states import SessionState
from kiosk.flows.shown import Chrome

State = SessionState | ApplyState | DepositState | CollectState | CourierState
"""Every state; the class name is the name of the screen."""

SceneListener = Callable[[Chrome, State], None]


class Scene(Protocol):
    """The running core as a window sees it.

    Everything here is called in the core's own loop. Intents return at once and start what they need; an intent that
    the current state does not allow is ignored. `Trouble.ways[].intent` goes to `take_way` of the journey that is on.
    """

    @property
    def session(self) -> SessionIntents:
        """Home, search, rail, idle, end."""

    @property
    def apply(self) -> ApplyIntents:
        """Hand in an application."""

    @property
    def deposit(self) -> DepositIntents:
        """Originals into a box."""

    @property
    def collect(self) -> CollectIntents:
        """Take a result or own originals."""

    @property
    def courier(self) -> CourierIntents:
        """Courier mode."""

    @property
    def journey(self) -> str | None:
        """Whose state is on: apply | deposit | collect | courier; None while it is the session's own."""

    def on_scene(self, listener: SceneListener) -> None:
        """Call `listener(chrome, state)` now and whenever either changes."""
