"""The courier machine's ground: its graph, the round, and the one door in use."""

from __future__ import annotations

import abc

from kiosk.domain.cabinet import BankSnapshot, Door
from kiosk.flows.courier.states import CollectRound, CourierDone, CourierSignIn, HandOver, LoadResults
from kiosk.flows.courier.steps import DoorNow, Round
from kiosk.flows.doorway import Doorway
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Machine, Transitions
from kiosk.flows.shown import Trouble
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Visit
from kiosk.ports import DeviceError

TRANSITIONS: Transitions = {
    CourierSignIn: frozenset({CollectRound, LoadResults, HandOver}),
    CollectRound: frozenset({LoadResults, HandOver, Trouble}),
    LoadResults: frozenset({CollectRound, HandOver, Trouble}),
    HandOver: frozenset({CollectRound, LoadResults, CourierDone}),
    CourierDone: frozenset(),
    Trouble: frozenset({CollectRound, LoadResults, HandOver}),
}
FINAL = frozenset({CourierSignIn, CourierDone})


class CourierBase(Machine, abc.ABC):
    """A round in memory."""

    name = "courier"
    first = frozenset({CourierSignIn})
    TRANSITIONS = TRANSITIONS

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage)
        self._kit = kit
        self._visit = visit
        self._doorway = Doorway(kit)
        self._snapshot: BankSnapshot = {}
        self._round: Round | None = None
        self._at = DoorNow()

    def leave(self) -> None:
        """End. A door whose envelope nobody scanned is never guessed."""
        super().leave()
        self._doorway.unresolved("courier_left_unconfirmed")
        self._forget()

    @property
    def round(self) -> Round:
        """The round of the courier who is signed in.

        Raises:
            ValueError: nobody is (a bug).
        """
        if self._round is None:
            raise ValueError("no round")
        return self._round

    @abc.abstractmethod
    def after_sign_in(self) -> None:
        """Where the round begins."""

    async def look(self) -> None:
        """A fresh view of all doors, for the map."""
        try:
            self._snapshot = await self._kit.locker.snapshot()
        except DeviceError:
            self._snapshot = {}

    def _forget(self) -> None:
        self._round = None
        self._at = DoorNow()
        self._snapshot = {}

    @abc.abstractmethod
    def _seen(self, door: Door, seconds: float) -> None:
        """The watched door was looked at."""
