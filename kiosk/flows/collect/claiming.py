"""Who comes to collect: by card or by code, and what the backend says lies here for them."""

from __future__ import annotations

import abc
from dataclasses import replace

from contracts.rules.codes import parse_short_code
from contracts.rules.faults import FaultCode
from contracts.wire.courier import PickupAnswer, PickupClaim
from kiosk.domain.left_behind import Thing
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.collect import steps, words
from kiosk.flows.collect.states import ClaimByCard
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Machine, way
from kiosk.flows.shown import Steps
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit
from kiosk.ports import AWAY, USABLE, DeviceError, DeviceStatus

CARD_S = 60.0
CODE_S = 5.0  # one try of the code reader, beside the card reader
PAUSE_S = 1.0
ASK_S = 30.0


class Claiming(Machine, abc.ABC):
    """From the card or the code to the list."""

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage)
        self._kit = kit
        self._visit = visit
        self._answer = PickupAnswer(pickups=[])
        kit.id_reader.on_change(self._reader_changed)

    def begin(self) -> None:
        """Wait for a card or a code."""
        self.go(ClaimByCard(Steps(steps.NAMES, 0), reading=True, asking=False, fault=None))
        self.work("card", self._read_card())
        self.work("code", self._read_code())

    def enter_code(self, code: str) -> None:
        """A pick-up or drop code typed on the keypad."""
        if self.at(ClaimByCard) is not None:
            self._claim_by_code(code)

    @abc.abstractmethod
    def show_list(self) -> None:
        """What lies here for this person."""

    # -- inside ------------------------------------------------------------------------------------------------

    def _reader_changed(self, status: DeviceStatus) -> None:
        """A reader that is back is listened to again; nobody has to touch anything."""
        state = self._state
        gone = isinstance(state, ClaimByCard) and state.fault in AWAY and not state.reading and not state.asking
        if gone and status.state in USABLE:
            self.begin()

    async def _read_card(self) -> None:
        until = self._kit.clock.monotonic() + CARD_S
        while (left := until - self._kit.clock.monotonic()) > 0:
            try:
                card = await self._kit.id_reader.read(left)
            except DeviceError as error:
                record(LogEvent.CARD_FAILED, error.code)
                gone = error.code in AWAY
                self._say(error.code, reading=not gone)
                if gone:
                    return
                await self._kit.clock.sleep(PAUSE_S)
                continue
            if card is None:
                break
            record(LogEvent.CARD_READ)
            self._visit.active()
            self._visit.identified()
            self._visit.brought(Thing.CARD)
            self._kit.voice.cue("read")
            self._claim(PickupClaim(kiosk=self._kit.place.kiosk, card_number=card.number))
            return
        self._say(FaultCode.NO_CARD, reading=False)

    async def _read_code(self) -> None:
        """A code reader that is away is no matter: the keypad is there."""
        while isinstance(self._state, ClaimByCard):
            try:
                code = await self._kit.barcode.read(CODE_S)
            except DeviceError:
                return
            if code is not None and isinstance(self._state, ClaimByCard):
                self._visit.active()
                self._claim_by_code(code)
            await self._kit.clock.sleep(PAUSE_S)

    def _claim_by_code(self, code: str) -> None:
        plain = parse_short_code(code)
        if plain is None:
            self._kit.voice.cue("look_here")
            self._say(FaultCode.REFUSED, reading=True)
            return
        self._visit.identified()
        self._claim(PickupClaim(kiosk=self._kit.place.kiosk, code=plain))

    def _claim(self, claim: PickupClaim) -> None:
        state = self._state
        if isinstance(state, ClaimByCard):
            self.go(replace(state, asking=True, reading=False, fault=None))
            self.work("ask", self._ask(claim))

    async def _ask(self, claim: PickupClaim) -> None:
        self.stop("card")
        self.stop("code")
        self._visit.hold("claim", ASK_S)
        try:
            self._answer = await self._kit.backend.claim(claim)
        except DeviceError as error:
            refused = error.code is FaultCode.REFUSED
            self.trouble(
                words.EMPTY if refused else words.ASK_FAILED,
                error.code,
                None if refused else words.STILL_THERE,
                way("retry", common.RETRY, "refresh-cw", self.begin, primary=True),
                way("end", common.END, "x", self._end),
                message=words.EMPTY_MORE if refused else None,
            )
            return
        finally:
            self._visit.release("claim")
        if self._answer.code is None:
            self.show_list()
            return
        headline, more = words.CODES[self._answer.code]
        self.trouble(
            headline,
            FaultCode.REFUSED,
            None,
            way("retry", words.OTHER_CODE, "refresh-cw", self.begin, primary=True),
            way("end", common.END, "x", self._end),
            message=more,
        )

    def _say(self, fault: FaultCode, *, reading: bool) -> None:
        state = self._state
        if isinstance(state, ClaimByCard) and not state.asking:
            self.go(replace(state, fault=fault, reading=reading))

    def _end(self) -> None:
        self._visit.finish(Farewell(common.ENDED))
