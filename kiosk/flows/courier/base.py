"""The courier machine's ground: its graph, the round, the one door in use, and signing in."""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.faults import FaultCode
from contracts.wire.courier import CourierSignIn as SignIn
from kiosk.domain.cabinet import BankSnapshot, Door
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.courier.states import CollectRound, CourierDone, CourierSignIn, HandOver, LoadResults
from kiosk.flows.courier.steps import DoorNow, Round
from kiosk.flows.doorway import Doorway
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Machine, Transitions
from kiosk.flows.shown import Trouble
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit
from kiosk.ports import DeviceError

BADGE_S = 30.0
PAUSE_S = 1.0
PIN_MAX = 8
PIN_MIN = 4
TRIES = 3
ASK_S = 30.0

TRANSITIONS: Transitions = {
    CourierSignIn: frozenset({CollectRound, LoadResults, HandOver}),
    CollectRound: frozenset({LoadResults, HandOver, Trouble}),
    LoadResults: frozenset({CollectRound, HandOver, Trouble}),
    HandOver: frozenset({CollectRound, LoadResults, CourierDone}),
    CourierDone: frozenset(),
    Trouble: frozenset({CollectRound, LoadResults, HandOver}),
}
FINAL = frozenset({CourierSignIn, CourierDone})


class CourierBase(Machine):
    """Badge and PIN, then a round in memory."""

    name = "courier"
    first = frozenset({CourierSignIn})
    TRANSITIONS = TRANSITIONS

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage)
        self._kit = kit
        self._visit = visit
        self._doorway = Doorway(kit)
        self._snapshot: BankSnapshot = {}
        self._badge = ""
        self._pin = ""
        self._tries = TRIES
        self._round: Round | None = None
        self._at = DoorNow()

    def begin(self) -> None:
        """Wait for a badge."""
        self.go(CourierSignIn(badge_seen=False, digits=0, asking=False, fault=None, tries_left=TRIES))
        self.work("badge", self._read_badge())

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

    def digit(self, digit: str) -> None:
        """One PIN digit; the PIN itself is never in a state."""
        state = self.at(CourierSignIn)
        if state is None or state.asking or not state.badge_seen or len(self._pin) >= PIN_MAX:
            return
        if len(digit) == 1 and digit.isascii() and digit.isdigit():
            self._pin += digit
            self.go(replace(state, digits=len(self._pin), fault=None))

    def erase_digit(self) -> None:
        """Take the last digit back."""
        state = self.at(CourierSignIn)
        if state is not None and not state.asking:
            self._pin = self._pin[:-1]
            self.go(replace(state, digits=len(self._pin)))

    def submit_pin(self) -> None:
        """Check badge and PIN at the backend."""
        state = self.at(CourierSignIn)
        if state is None or state.asking or not state.badge_seen or len(self._pin) < PIN_MIN:
            return
        self.go(replace(state, asking=True, fault=None))
        self.work("sign in", self._sign_in())

    def after_sign_in(self) -> None:
        """Where the round begins."""
        raise NotImplementedError

    async def look(self) -> None:
        """A fresh view of all doors, for the map."""
        try:
            self._snapshot = await self._kit.locker.snapshot()
        except DeviceError:
            self._snapshot = {}

    async def _read_badge(self) -> None:
        while isinstance(self._state, CourierSignIn) and not self._badge:
            fault: FaultCode | None = None
            try:
                badge = await self._kit.barcode.read(BADGE_S)
            except DeviceError as error:
                badge, fault = None, error.code
            state = self._state
            if not isinstance(state, CourierSignIn):
                return
            if badge is not None:
                self._visit.active()
                self._badge = badge
                self._kit.voice.cue("read")
                self.go(replace(state, badge_seen=True, fault=None))
                self.work("warm", self._kit.worker.warm())  # the round ends with a paper
                return
            self.go(replace(state, fault=fault))
            await self._kit.clock.sleep(PAUSE_S)

    async def _sign_in(self) -> None:
        self._visit.hold("sign_in", ASK_S)
        said = SignIn(kiosk=self._kit.place.kiosk, badge=self._badge, pin=self._pin)
        self._pin = ""
        try:
            self._round = Round(await self._kit.backend.sign_in_courier(said))
        except DeviceError as error:
            self._not_signed_in(error.code)
            return
        finally:
            self._visit.release("sign_in")
        record(LogEvent.COURIER_SIGNED_IN)
        self._badge = ""
        self._visit.identified()
        await self.look()
        self.after_sign_in()

    def _not_signed_in(self, fault: FaultCode) -> None:
        """A wrong PIN costs a try; a link that is down does not."""
        record(LogEvent.COURIER_REFUSED, fault)
        if fault is not FaultCode.REFUSED:
            self.go(CourierSignIn(badge_seen=True, digits=0, asking=False, fault=fault, tries_left=self._tries))
            return
        self._tries -= 1
        if self._tries <= 0:
            self._visit.finish(Farewell(common.ENDED))
            return
        self._badge = ""
        self.go(CourierSignIn(badge_seen=False, digits=0, asking=False, fault=fault, tries_left=self._tries))
        self.work("badge", self._read_badge())

    def _forget(self) -> None:
        self._badge = ""
        self._pin = ""
        self._tries = TRIES
        self._round = None
        self._at = DoorNow()
        self._snapshot = {}

    def _seen(self, door: Door, seconds: float) -> None:
        """The watched door was looked at."""
        raise NotImplementedError
