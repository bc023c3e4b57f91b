"""Signing in: a badge under the reader or a card in the slot, then a PIN.

The PIN of a badge goes to the backend. The PIN of a card goes to the card, once for each time that it is typed; it
counts, and the backend learns only that the PIN was right.
"""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.faults import FaultCode
from contracts.rules.staff_card import PIN_MAX, PIN_MIN
from contracts.wire.courier import CardProof, CardQuestion, Manifest
from contracts.wire.courier import CourierSignIn as SignIn
from kiosk.domain.chip_card import StaffCard
from kiosk.domain.left_behind import Thing
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.courier.base import CourierBase
from kiosk.flows.courier.states import CourierSignIn
from kiosk.flows.courier.steps import Round
from kiosk.flows.kit import Kit
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

BADGE_S = 30.0
CARD_S = 30.0
PAUSE_S = 1.0
LOOK_S = 2.0
TRIES = 3
ASK_S = 40.0
NO_SLOT = frozenset({FaultCode.NO_DEVICE, FaultCode.NO_ANSWER, FaultCode.PORT_BUSY})
"""The reader's own trouble: the badge is asked for, and nothing is said of cards."""
NO_LINE = frozenset({FaultCode.OFFLINE, FaultCode.TIMEOUT})


class SigningIn(CourierBase):
    """Badge or card, and PIN."""

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage, kit, visit)
        self._badge = ""
        self._card: StaffCard | None = None
        self._pin = ""
        self._tries = TRIES
        kit.smart_card.on_change(self._reader_changed)
        kit.smart_card.on_card(self._card_moved)

    def begin(self) -> None:
        """Wait for a badge or a card."""
        self._wait(None, TRIES)

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
        """Check badge and PIN at the backend, or have the card check its PIN and sign."""
        state = self.at(CourierSignIn)
        if state is None or state.asking or not state.badge_seen or len(self._pin) < PIN_MIN:
            return
        self.go(replace(state, asking=True, fault=None))
        self.work("sign in", self._sign_in())

    def _wait(self, fault: FaultCode | None, tries_left: int | None) -> None:
        """From the start: badge or card."""
        self._badge, self._card, self._pin = "", None, ""
        self.go(
            CourierSignIn(
                badge_seen=False,
                digits=0,
                asking=False,
                fault=fault,
                tries_left=tries_left,
                card_reader=self._kit.smart_card.status.state is DeviceState.ONLINE,
            )
        )
        self.work("badge", self._read_badge())
        if self._kit.smart_card.status.state is not DeviceState.DISABLED:
            self.work("card", self._read_card())

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
                self.stop("card")
                self._visit.active()
                self._badge = badge
                self._kit.voice.cue("read")
                self.go(replace(state, badge_seen=True, fault=None))
                self._warm()
                return
            self.go(replace(state, fault=fault))
            await self._kit.clock.sleep(PAUSE_S)

    async def _read_card(self) -> None:
        """Until a staff card lies in the slot that can still take a PIN. One that cannot is named once."""
        while isinstance(self._state, CourierSignIn) and self._card is None:
            fault: FaultCode | None = None
            card: StaffCard | None = None
            try:
                card = await self._kit.smart_card.staff_card(CARD_S)
            except DeviceError as error:
                fault = _of_staff_card(error.code)
            state = self._state
            if not isinstance(state, CourierSignIn):
                return
            if card is not None and card.tries_left:
                self.stop("badge")
                self._visit.active()
                self._visit.brought(Thing.CARD)
                self._card = card
                self._kit.voice.cue("read")
                self.go(replace(state, badge_seen=True, by_card=True, tries_left=card.tries_left, fault=None))
                self._warm()
                return
            if card is not None:
                fault = FaultCode.PIN_BLOCKED
            if fault is not None and fault not in NO_SLOT:
                self.go(replace(state, fault=fault))
            await self._kit.clock.sleep(PAUSE_S)
            while card is not None and self._kit.smart_card.card_in:
                await self._kit.clock.sleep(PAUSE_S)

    def _reader_changed(self, status: DeviceStatus) -> None:
        state = self._state
        online = status.state is DeviceState.ONLINE
        if isinstance(state, CourierSignIn) and state.card_reader is not online:
            self.go(replace(state, card_reader=online))

    def _card_moved(self, is_in: bool) -> None:
        """A card that is pulled takes its PIN with it."""
        if self._state is None:
            return
        if is_in:
            self._visit.brought(Thing.CARD)
            return
        self._visit.put_away(Thing.CARD)
        state = self._state
        if isinstance(state, CourierSignIn) and state.by_card and not state.asking:
            self._wait(FaultCode.CARD_REMOVED, None)

    async def _sign_in(self) -> None:
        pin, self._pin = self._pin, ""
        self._visit.hold("sign_in", ASK_S)
        try:
            manifest = await (self._by_badge(pin) if self._card is None else self._by_card(self._card, pin))
        except DeviceError as error:
            record(LogEvent.COURIER_REFUSED, error.code)
            if self._card is None:
                self._badge_refused(error.code)
            else:
                await self._card_refused(error.code)
            return
        finally:
            self._visit.release("sign_in")
        self._round = Round(manifest)
        record(LogEvent.COURIER_SIGNED_IN)
        self._badge, self._card = "", None
        self._visit.identified()
        await self.look()
        self.after_sign_in()

    async def _by_badge(self, pin: str) -> Manifest:
        said = SignIn(kiosk=self._kit.place.kiosk, badge=self._badge, pin=pin)
        return await self._kit.backend.sign_in_courier(said)

    async def _by_card(self, card: StaffCard, pin: str) -> Manifest:
        """The challenge comes first: without a line no try of the card is spent."""
        kiosk = self._kit.place.kiosk
        asked = await self._kit.backend.card_challenge(CardQuestion(kiosk=kiosk, card=card.number))
        proof = await self._kit.smart_card.prove(card, pin, bytes.fromhex(asked.challenge))
        signed = CardProof(
            card=proof.number, challenge=asked.challenge, nonce=proof.nonce.hex(), signature=proof.signature.hex()
        )
        return await self._kit.backend.sign_in_courier(SignIn(kiosk=kiosk, card=signed))

    def _warm(self) -> None:
        self.work("warm", self._kit.worker.warm())  # before the receipt; ended with the visit like all of it

    def _badge_refused(self, fault: FaultCode) -> None:
        """A wrong PIN costs a try; a link that is down does not."""
        state = self._state
        if not isinstance(state, CourierSignIn):
            return
        if fault is not FaultCode.REFUSED:
            self.go(replace(state, badge_seen=True, digits=0, asking=False, fault=fault, tries_left=self._tries))
            return
        self._tries -= 1
        if self._tries <= 0:
            self._visit.finish(Farewell(common.ENDED))
            return
        self._wait(fault, self._tries)

    async def _card_refused(self, fault: FaultCode) -> None:
        """The card itself says how many tries are left; asking costs none."""
        if fault is FaultCode.PIN_WRONG or fault in NO_LINE:
            try:
                card = await self._kit.smart_card.staff_card(LOOK_S)
            except DeviceError as error:
                card, fault = None, error.code
            state = self._state
            same = card is not None and self._card is not None and card.number == self._card.number
            if card is not None and same and card.tries_left and isinstance(state, CourierSignIn):
                self.go(replace(state, digits=0, asking=False, fault=fault, tries_left=card.tries_left))
                return
        if isinstance(self._state, CourierSignIn):
            self._wait(_of_staff_card(fault), None)

    def _forget(self) -> None:
        super()._forget()
        self._badge, self._card, self._pin = "", None, ""
        self._tries = TRIES


def _of_staff_card(fault: FaultCode) -> FaultCode:
    """The words for a card that is no ID card: the backend or we do not take it."""
    return FaultCode.CARD_REFUSED if fault in {FaultCode.REFUSED, FaultCode.CARD_UNSUPPORTED} else fault
