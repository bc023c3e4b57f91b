"""Who: each party by card. A card that cannot be used is named, and the next try follows by itself."""

from __future__ import annotations

from dataclasses import replace

from contracts.matters.form import Party
from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.id_card import CardPart
from kiosk.domain.left_behind import Thing
from kiosk.events import LogEvent, record
from kiosk.flows.apply import words
from kiosk.flows.apply.base import ApplyBase
from kiosk.flows.apply.sheets import accepted, card_fault
from kiosk.flows.apply.states import Identify
from kiosk.flows.apply.steps import steps
from kiosk.flows.kit import Kit
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Visit
from kiosk.ports import AWAY, USABLE, DeviceError, DeviceStatus

IDENTIFY_S = 60.0  # one person's time to lay a card down; then a touch starts again
PAUSE_S = 1.0  # between two tries


class Identifying(ApplyBase):
    """Reads the card of one party after the other."""

    _until = 0.0

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage, kit, visit)
        kit.id_reader.on_change(self._reader_changed)

    def identify(self) -> None:
        """Wait for the card of the next party."""
        party = self.draft.next_party
        if party is None:
            self.after_identify()
            return
        parties = self.draft.matter.parties
        self._until = self._kit.clock.monotonic() + IDENTIFY_S
        self.go(
            Identify(
                matter_name=self.draft.matter.name.text(),
                steps=steps(self.draft, words.STEP_CARD),
                party=party.name.text(),
                party_index=parties.index(party),
                party_count=len(parties),
                reading=True,
                fault=None,
                seconds_left=round(IDENTIFY_S),
                accepted=accepted(party),
                fingerprint=CardPart.FINGERPRINT in self.draft.card_parts(party),
            )
        )
        self.work("card", self._read(party))
        self.work("warm", self._kit.worker.warm())  # before the first page; ended with the visit like all of it

    def identify_anew(self) -> None:
        """From the first party on; cards read before are forgotten."""
        draft = self.draft
        self._draft = ApplyDraft.of(draft.key, draft.matter, draft.started_at)
        self.identify()

    def retry_card(self) -> None:
        """A touch after the time ran out."""
        state = self._state
        if isinstance(state, Identify) and not state.reading:
            self.identify()

    def tick(self) -> None:
        """Count down while a card is awaited."""
        state = self._state
        if isinstance(state, Identify) and state.reading:
            left = max(0, round(self._until - self._kit.clock.monotonic()))
            if left != state.seconds_left:
                self.go(replace(state, seconds_left=left))

    def _reader_changed(self, status: DeviceStatus) -> None:
        """A reader that is back is listened to again; nobody has to touch anything."""
        state = self._state
        if isinstance(state, Identify) and state.fault in AWAY and not state.reading and status.state in USABLE:
            self.identify()

    async def _read(self, party: Party) -> None:
        clock = self._kit.clock
        parts = self.draft.card_parts(party)
        while (left := self._until - clock.monotonic()) > 0:
            fault: FaultCode | None = None
            try:
                card = await self._kit.id_reader.read(left, parts)
            except DeviceError as error:
                card, fault = None, error.code
            if card is None and fault is None:
                break
            self._visit.active()
            if card is not None:
                self._visit.identified()
                self._visit.brought(Thing.CARD)
                fault = card_fault(self.draft, party, card, self.today)
                if fault is None:
                    record(LogEvent.CARD_READ)
                    self._draft = self.draft.with_card(party.role, card)
                    self._kit.voice.cue("read")
                    self.identify()
                    return
            record(LogEvent.CARD_FAILED, fault)
            self._kit.voice.cue("look_here")
            self._say(fault, None if card is None else words.CARD_KINDS[card.kind], reading=fault not in AWAY)
            if fault in AWAY:
                return
            await clock.sleep(PAUSE_S)
        self._say(FaultCode.NO_CARD, reading=False)

    def _say(self, fault: FaultCode | None, card: Text | None = None, *, reading: bool) -> None:
        state = self._state
        if isinstance(state, Identify):
            self.go(replace(state, fault=fault, card=card, reading=reading))
