"""The collect half of a round: open, take, scan exactly that label, shut; or write down what is wrong."""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.faults import FaultCode
from kiosk.domain.cabinet import Door
from kiosk.flows.courier import words
from kiosk.flows.courier.signing_in import SigningIn
from kiosk.flows.courier.states import CollectRound
from kiosk.flows.courier.steps import EXCEPTIONS, TAKEN, DoorNow, collect_round, taking
from kiosk.flows.doorway import ALARM_S
from kiosk.flows.machine import way
from kiosk.ports import DeviceError

UNLOCK_S = 30.0
SCAN_S = 30.0
PAUSE_S = 1.0
GOES_ALONG = {"damaged", "wrong_seal"}
"""Exceptions with which the courier takes the envelope all the same."""


class Collecting(SigningIn):
    """Doors one by one; the next door opens only after the scan and with this one shut."""

    def show_round(self) -> None:
        """The manifest with the door in use."""
        book = self._kit.ledger.book
        self.go(collect_round(self.round, self._at, self._kit.place.cabinet, self._snapshot, book))

    def open_current(self) -> None:
        """Open the door of the current row; while it is open, nothing."""
        if self.at(CollectRound) is None or self._doorway.passage is not None:
            return
        if self.round.current is not None:
            self.work("open", self._open_current())

    def report(self, exception: str) -> None:
        """Missing, damaged, wrong seal or stuck door, for the current row."""
        item = self.round.current if self.at(CollectRound) is not None else None
        if item is None or exception not in EXCEPTIONS:
            return
        passage = self._doorway.passage
        if exception in GOES_ALONG:
            if passage is not None and self._at.door is not Door.OPEN:
                self._resolve(item.envelope, exception, confirm=True)
            return
        self._not_there(item.envelope, exception)

    def _not_there(self, envelope: str, exception: str) -> None:
        """The courier does not have it: the move did not happen, and staff look into the box."""
        item, ledger = self.round.current, self._kit.ledger
        if item is None:
            return
        passage = self._doorway.passage or taking(self.round, item, self._kit.new_key())
        fact = ledger.moved(passage, exception)
        self.stop("watch")
        self.stop("scan")
        if self._doorway.passage is not None and exception == "missing":
            # What was promised to lie there does not: nobody knows where it is, so the box is barred until staff look.
            self._kit.outbox.add_fact(fact)
            self._doorway.unresolved("courier_missing")
        elif self._doorway.passage is not None:
            self._doorway.abandon([fact])
        else:
            self._kit.outbox.add_fact(fact)
        self._resolved(envelope, exception)

    def _resolve(self, envelope: str, how: str, *, confirm: bool) -> None:
        if confirm:
            self._doorway.confirm(exception=None if how == TAKEN else how)
        self.stop("watch")
        self.stop("scan")
        self._resolved(envelope, how)

    def _resolved(self, envelope: str, how: str) -> None:
        self._round = self.round.with_taken(envelope, how)
        self._at = DoorNow()
        self._kit.voice.cue("read")
        self.show_round()

    async def _open_current(self) -> None:
        item = self.round.current
        if item is None:
            return
        self._visit.hold("locker", UNLOCK_S)
        try:
            await self._doorway.open(taking(self.round, item, self._kit.new_key()))
        except DeviceError as error:
            self._door_failed(item.envelope, error.code)
            return
        finally:
            self._visit.release("locker")
        await self.look()
        self._at = DoorNow(box=item.box, door=Door.OPEN)
        self.show_round()
        self.work("watch", self._doorway.watch(self._seen))
        self.work("scan", self._scan_taken(item.envelope))

    def _door_failed(self, envelope: str, fault: FaultCode) -> None:
        self.trouble(
            words.DOOR_FAILED,
            fault,
            words.STILL_INSIDE,
            way("retry", words.RETRY_DOOR, "refresh-cw", self.show_round, primary=True),
            way("report", words.REPORT_STUCK, "flag", lambda: self._not_there(envelope, "door_stuck")),
            device="locker",
        )

    def _seen(self, door: Door, seconds: float) -> None:
        if not isinstance(self._state, CollectRound):
            return
        if door is Door.OPEN and seconds >= ALARM_S:
            self._doorway.alarm()
        self._at = replace(self._at, door=door)
        item = self.round.current
        if item is not None and self._at.scanned and door is not Door.OPEN:
            if door is Door.UNKNOWN:
                self._kit.ledger.suspect(item.box, FaultCode.DOOR_UNKNOWN)
            self._resolve(item.envelope, TAKEN, confirm=True)
            return
        self.show_round()

    async def _scan_taken(self, envelope: str) -> None:
        """Exactly this row's envelope; any other code is refused and said so."""
        while self._doorway.passage is not None and not self._at.scanned:
            try:
                code = await self._kit.barcode.read(SCAN_S)
            except DeviceError:
                code = None
            if not isinstance(self._state, CollectRound):
                return
            if code is None:
                await self._kit.clock.sleep(PAUSE_S)
                continue
            self._visit.active()
            right = code.strip() == envelope
            self._kit.voice.cue("read" if right else "look_here")
            self._at = replace(self._at, scanned=right, scan_wrong=not right)
            self.show_round()
