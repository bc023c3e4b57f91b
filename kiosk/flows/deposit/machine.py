"""The deposit journey: originals into the Little Bee Box, with exactly one custodian at every moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.domain.boxes import BoxBook, choose
from kiosk.domain.cabinet import BankSnapshot, Box, Cabinet, Door
from kiosk.domain.left_behind import Thing
from kiosk.flows import whereabouts
from kiosk.flows import words as common
from kiosk.flows.cells import with_own_door
from kiosk.flows.deposit import steps, words
from kiosk.flows.deposit.preparing import Preparing
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.deposit.states import Deposited, OpeningBox, PlaceDocuments, PrepareEnvelope
from kiosk.flows.doorway import ALARM_S, REMIND_S, Doorway
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Transitions, way
from kiosk.flows.shown import Trouble
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit
from kiosk.ports import DeviceError

UNLOCK_S = 30.0  # hold of the idle clock while a latch moves
REMIND_EVERY_S = 3.0  # the cue of the open door

TRANSITIONS: Transitions = {
    PrepareEnvelope: frozenset({OpeningBox, Trouble}),
    OpeningBox: frozenset({PlaceDocuments, Trouble}),
    PlaceDocuments: frozenset({OpeningBox, Deposited, Trouble}),
    Deposited: frozenset(),
    Trouble: frozenset({PrepareEnvelope, OpeningBox, PlaceDocuments}),
}
FINAL = frozenset({Deposited})


class DepositMachine(Preparing):
    """Implements `DepositIntents`."""

    name = "deposit"
    first = frozenset({PrepareEnvelope})
    TRANSITIONS = TRANSITIONS

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage, kit, visit)
        self._doorway = Doorway(kit)
        self._back: Callable[[], None] = visit.go_home
        self._snapshot: BankSnapshot = {}
        self._reminded = 0.0

    def begin(self, request: DepositRequest, back: Callable[[], None]) -> None:
        """Print the label and wait for the sealed envelope; `back` puts the journey on again that asked for it."""
        self._request = request
        self._back = back
        self._envelope = self._kit.new_envelope()
        self.go(steps.prepare(request, self._envelope))
        if not self._cabinet.boxes:
            keep = way("keep", words.KEEP_PAPERS, "file-text", self._keep, primary=True)
            self.trouble(common.NO_BOXES, None, words.CASE_SAFE, keep, message=words.OTHER_MACHINE)
            return
        self._await_label()

    def leave(self) -> None:
        """End. A passage that nobody confirmed is never guessed: the box is barred and staff get a task."""
        super().leave()
        self._doorway.unresolved("deposit_left_unconfirmed")
        self._snapshot = {}

    # -- intents -----------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Envelope ready, or documents placed and door shut."""
        match self.shown:
            case PrepareEnvelope(can_go_on=True):
                self._open_a_box()
            case PlaceDocuments(door=Door.CLOSED | Door.UNKNOWN):
                self._placed()
            case PlaceDocuments():
                self._kit.voice.cue("close_door")
            case _:
                self.at(PrepareEnvelope)

    def reopen(self) -> None:
        """Open the same door again under a new order."""
        state = self.at(PlaceDocuments)
        if state is not None and state.can_reopen:
            self.stop("watch")
            self.work("open", self._reopen(self._box(state.box)))

    def change_box(self) -> None:
        """Take another box: the person says that this one is empty, and its door is shut."""
        state = self.at(PlaceDocuments)
        if state is not None and state.can_change_box:
            self.stop("watch")
            self._doorway.abandon()
            self._open_a_box()

    def back(self) -> None:
        """Before the door opened: back."""
        if self.at(PrepareEnvelope) is not None:
            self.leave()
            self._back()

    def finish(self) -> None:
        """Leave to the done screen."""
        state = self.at(Deposited)
        if state is not None:
            places = [whereabouts.originals_in(state.box_code), whereabouts.case(self._asked.case_number)]
            if state.slip_printed:
                places.insert(1, whereabouts.slip())
            url = self._asked.status_url
            farewell = Farewell(common.GOODBYE, state.case_number, state.next_steps, url, tuple(places))
            self._visit.finish(farewell)

    # -- inside ------------------------------------------------------------------------------------------------

    @property
    def _cabinet(self) -> Cabinet:
        return self._kit.place.cabinet

    @property
    def _book(self) -> BoxBook:
        return self._kit.ledger.book

    def _box(self, number: int) -> Box:
        return next(box for box in self._cabinet.boxes if box.number == number)

    def _open_a_box(self) -> None:
        self.stop("scan")
        self.work("open", self._choose_and_open())

    async def _choose_and_open(self) -> None:
        """The best free box; one that fails is suspect from now on, and the next one is offered by the trouble."""
        try:
            self._snapshot = await self._kit.locker.snapshot()
        except DeviceError as error:
            self._no_box(error.code, words.BANK_DOWN)
            return
        box = choose(self._cabinet, self._snapshot, self._book, self._asked.size, self._visit.low_reach)
        if box is None:
            self._no_box(FaultCode.NO_FREE_BOX, words.NO_BOX)
            return
        self.go(steps.opening(box, self._cabinet, self._snapshot, self._book))
        self._visit.hold("locker", UNLOCK_S)
        try:
            await self._doorway.open(steps.passage(self._asked, self._kit.new_key(), self._envelope, box))
        except DeviceError as error:
            self._door_failed(error.code)
            return
        finally:
            self._visit.release("locker")
        self._opened(box)

    async def _reopen(self, box: Box) -> None:
        self._visit.hold("locker", UNLOCK_S)
        try:
            await self._doorway.reopen()
        except DeviceError:
            # The paper may be inside: the passage stays, the person may say done, and service looks at the door.
            self._kit.voice.cue("look_here")
        finally:
            self._visit.release("locker")
        self._opened(box)

    def _opened(self, box: Box) -> None:
        self._reminded = 0.0
        self.go(steps.place(self._asked, box, self._cabinet, self._snapshot, self._book))
        self.work("watch", self._doorway.watch(self._seen))

    def _seen(self, door: Door, seconds: float) -> None:
        state = self._state
        if not isinstance(state, PlaceDocuments):
            return
        alarm = door is Door.OPEN and seconds >= ALARM_S
        if alarm:
            self._doorway.alarm()
        if door is Door.OPEN and seconds >= REMIND_S and seconds - self._reminded >= REMIND_EVERY_S:
            self._reminded = seconds
            self._kit.voice.cue("close_door")
        shut = door is not Door.OPEN
        self.go(
            replace(
                state,
                cells=with_own_door(state.cells, door),
                door=door,
                seconds_left=max(0, round(ALARM_S - seconds)),
                alarm=alarm,
                can_reopen=shut,
                can_change_box=door is Door.CLOSED,
            )
        )

    def _placed(self) -> None:
        """The person says done. A door whose state is not known is believed to the person, and looked at by service."""
        state = self._state
        if not isinstance(state, PlaceDocuments):
            return
        self.stop("watch")
        box = self._box(state.box)
        if state.door == Door.UNKNOWN:
            self._kit.ledger.suspect(box.number, FaultCode.DOOR_UNKNOWN)
        self._doorway.confirm()
        self._visit.put_away(Thing.ORIGINALS)
        self._kit.link.hurry()
        self._kit.voice.cue("done")
        self.go(steps.deposited(self._asked, box, None, printed=False))
        self.work("slip", self._print_slip(box))

    async def _print_slip(self, box: Box) -> None:
        self._visit.hold("printer", 120.0)
        paper = steps.slip(self._asked, box, self._visit.language)
        fault = await self._kit.print_paper(paper, "slip")
        self._visit.release("printer")
        if fault is None:
            self._visit.brought(Thing.PRINTS)
        if isinstance(self._state, Deposited):
            self.go(steps.deposited(self._asked, box, fault, printed=fault is None))

    def _door_failed(self, fault: FaultCode) -> None:
        self.trouble(
            words.DOOR_FAILED,
            fault,
            words.CASE_SAFE,
            way("other_box", words.OTHER_BOX, "archive", self._open_a_box, primary=True),
            way("keep", words.KEEP_PAPERS, "file-text", self._keep),
            message=words.DOOR_FAILED_MORE,
            device="locker",
        )

    def _no_box(self, fault: FaultCode, headline: Text) -> None:
        self.trouble(
            headline,
            fault,
            words.CASE_SAFE,
            way("keep", words.KEEP_PAPERS, "file-text", self._keep, primary=True),
            way("retry", common.RETRY, "refresh-cw", self._open_a_box),
            device="locker",
        )

    def _keep(self) -> None:
        """The person takes the originals home; the case itself is handed in."""
        request = self._asked
        places = (whereabouts.originals_kept(), whereabouts.case(request.case_number))
        url = request.status_url
        self._visit.finish(Farewell(common.GOODBYE, steps.name_of(request), (words.KEEP_NEXT,), url, places))
