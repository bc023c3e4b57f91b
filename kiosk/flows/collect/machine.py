"""The collect journey by card or code: take a result, take own originals back, or bring what was taken home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from contracts.rules.custody import Custodian, Holder
from contracts.rules.faults import FaultCode
from contracts.wire.courier import Pickup, PickupAnswer
from kiosk.domain.boxes import Passage, Purpose
from kiosk.domain.cabinet import Door
from kiosk.flows import words as common
from kiosk.flows.cells import box_of, cells, with_own_door
from kiosk.flows.collect import steps, words
from kiosk.flows.collect.claiming import Claiming
from kiosk.flows.collect.states import ClaimByCard, Pickups, TakeEnvelope, Taken
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.doorway import ALARM_S, Doorway
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Transitions, way
from kiosk.flows.shown import Steps, Trouble
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit
from kiosk.ports import DeviceError

UNLOCK_S = 30.0

TRANSITIONS: Transitions = {
    ClaimByCard: frozenset({Pickups, Trouble}),
    Pickups: frozenset({TakeEnvelope, ClaimByCard, Trouble}),
    TakeEnvelope: frozenset({Taken, Trouble}),
    Taken: frozenset({Pickups}),
    Trouble: frozenset({ClaimByCard, Pickups}),
}
FINAL = frozenset({Pickups, Taken})


class CollectMachine(Claiming):
    """Implements `CollectIntents`."""

    name = "collect"
    first = frozenset({ClaimByCard})
    TRANSITIONS = TRANSITIONS

    def __init__(self, stage: Stage, kit: Kit, visit: Visit, to_box: Callable[[DepositRequest], None]) -> None:
        super().__init__(stage, kit, visit)
        self._to_box = to_box
        self._doorway = Doorway(kit)
        self._taken: frozenset[str] = frozenset()

    def leave(self) -> None:
        """End. An open door whose envelope nobody confirmed is never guessed."""
        super().leave()
        self._doorway.unresolved("collect_left_unconfirmed")
        self._answer = PickupAnswer(pickups=[])
        self._taken = frozenset()

    # -- intents -----------------------------------------------------------------------------------------------

    def open(self, envelope: str) -> None:
        """Open the box of one envelope."""
        if self.at(Pickups) is None or envelope in self._taken:
            return
        pickup = next((each for each in self._answer.pickups if each.envelope == envelope), None)
        if pickup is not None:
            self.work("open", self._open(pickup))

    def bring(self, case_number: str) -> None:
        """Put the originals of one case into a box."""
        state = self.at(Pickups)
        if state is None or not any(row.ready and row.case_number == case_number for row in state.drops):
            return
        drop = next(each for each in self._answer.drop_offs if each.case_number == case_number)
        self._to_box(steps.request(drop, self._kit.clock.now()))

    def go_on(self) -> None:
        """Claim: read again. List: done. Open door: taken and shut. Taken: back to the list."""
        match self.shown:
            case ClaimByCard(reading=False, asking=False):
                self.begin()
            case Pickups():
                self.finish()
            case TakeEnvelope(door=Door.CLOSED | Door.UNKNOWN):
                self._took()
            case TakeEnvelope():
                self._kit.voice.cue("close_door")
            case Taken():
                self.show_list()
            case _:
                self.at(ClaimByCard)

    def show_list(self) -> None:
        """What lies here for this person."""
        book = self._kit.ledger.book
        self.go(steps.pickups(self._answer, self._kit.place.cabinet, book, self._taken))

    def reopen(self) -> None:
        """Open the same door again under a new order."""
        state = self.at(TakeEnvelope)
        if state is not None and state.door != Door.OPEN:
            self.stop("watch")
            self.work("open", self._reopen())

    def back(self) -> None:
        """Claim: home. Taken: the list."""
        match self.shown:
            case ClaimByCard():
                self._visit.go_home()
            case Taken():
                self.show_list()
            case _:
                self.at(ClaimByCard)

    def finish(self) -> None:
        """Leave to the done screen."""
        match self.shown:
            case Taken(case_number=number):
                self._visit.finish(Farewell(common.GOODBYE, number))
            case Pickups():
                self._visit.finish(Farewell(common.ENDED))
            case _:
                self.at(Taken)

    # -- inside ------------------------------------------------------------------------------------------------

    async def _open(self, pickup: Pickup) -> None:
        self._visit.hold("locker", UNLOCK_S)
        try:
            await self._doorway.open(self._passage(pickup))
        except DeviceError as error:
            self._door_failed(pickup, error.code)
            return
        finally:
            self._visit.release("locker")
        await self._show_open(pickup.box)

    async def _reopen(self) -> None:
        passage = self._doorway.passage
        if passage is None:
            return
        self._visit.hold("locker", UNLOCK_S)
        try:
            await self._doorway.reopen()
        except DeviceError:
            self._kit.voice.cue("look_here")  # the person may still say taken, or end: then staff look into the box
        finally:
            self._visit.release("locker")
        await self._show_open(passage.box)

    async def _show_open(self, number: int) -> None:
        try:
            snapshot = await self._kit.locker.snapshot()
        except DeviceError:
            snapshot = {}
        cabinet = self._kit.place.cabinet
        box = box_of(cabinet, number)
        self.go(
            TakeEnvelope(
                steps=Steps(steps.NAMES, 2),
                box_code=box.code,
                row=box.row,
                column=box.column,
                cells=cells(cabinet, snapshot, self._kit.ledger.book, number),
                door=Door.OPEN,
                seconds_left=round(ALARM_S),
                alarm=False,
            )
        )
        self.work("watch", self._doorway.watch(self._seen))

    def _seen(self, door: Door, seconds: float) -> None:
        state = self._state
        if not isinstance(state, TakeEnvelope):
            return
        alarm = door is Door.OPEN and seconds >= ALARM_S
        if alarm:
            self._doorway.alarm()
        left = max(0, round(ALARM_S - seconds))
        self.go(replace(state, cells=with_own_door(state.cells, door), door=door, seconds_left=left, alarm=alarm))

    def _took(self) -> None:
        state = self._state
        if not isinstance(state, TakeEnvelope):
            return
        self.stop("watch")
        passage = self._doorway.confirm()
        if state.door == Door.UNKNOWN:
            self._kit.ledger.suspect(passage.box, FaultCode.DOOR_UNKNOWN)
        self._kit.link.hurry()
        self._kit.voice.cue("done")
        self._taken |= {passage.envelope}
        more = sum(each.envelope not in self._taken for each in self._answer.pickups)
        self.go(Taken(Steps(steps.NAMES, 2), state.box_code, passage.case_number or "", more))

    def _door_failed(self, pickup: Pickup, fault: FaultCode) -> None:
        ledger = self._kit.ledger
        key = f"{pickup.envelope}.{self._kit.clock.now().isoformat()}"
        self._kit.outbox.add_fact(ledger.task(key, "pickup_door", box=pickup.box, envelope=pickup.envelope))
        self.trouble(
            words.DOOR_FAILED,
            fault,
            words.STILL_THERE,
            way("list", words.TO_LIST, "arrow-left", self.show_list, primary=True),
            way("end", common.END, "x", self._end),
            message=words.DOOR_FAILED_MORE,
            device="locker",
        )

    def _passage(self, pickup: Pickup) -> Passage:
        """From the box to the citizen; the book knows whether originals lie in trust."""
        lying = self._kit.ledger.book.lying.get(pickup.box)
        known = lying is not None and lying.envelope == pickup.envelope
        holder = Holder.BOX_BACK if pickup.kind == "result" else Holder.BOX
        from_ = lying.custodian if lying is not None and known else Custodian(holder, pickup.box)
        return Passage(
            key=self._kit.new_key(),
            purpose=Purpose.COLLECT,
            box=pickup.box,
            envelope=pickup.envelope,
            from_=from_,
            to=Custodian(Holder.CITIZEN),
            case_number=pickup.case_number,
        )
