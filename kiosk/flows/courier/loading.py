"""The load half of a round: scan a result's label, a free box opens, put it in, shut, say done."""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.faults import FaultCode
from contracts.wire.courier import ResultItem
from kiosk.domain.boxes import choose
from kiosk.domain.cabinet import Door
from kiosk.flows import words as common
from kiosk.flows.courier import words
from kiosk.flows.courier.collecting import PAUSE_S, SCAN_S, UNLOCK_S, Collecting
from kiosk.flows.courier.states import LoadResults
from kiosk.flows.courier.steps import DoorNow, load_results, loading
from kiosk.flows.doorway import ALARM_S
from kiosk.flows.machine import way
from kiosk.ports import DeviceError


class Loading(Collecting):
    """One result after the other, in the order in which the courier scans them."""

    _loading: str | None = None
    _load_fault: FaultCode | None = None

    def leave(self) -> None:
        """Forget which result was in hand."""
        super().leave()
        self._loading = None
        self._load_fault = None

    def begin_loading(self) -> None:
        """Wait for a result's label."""
        self._at = DoorNow()
        self._loading = None
        self._show_load()
        self.work("scan", self._scan_result())

    def loaded(self) -> None:
        """The courier says that it is in, with the door shut."""
        envelope = self._loading
        if envelope is None or self._doorway.passage is None:
            return
        if self._at.door is Door.OPEN:
            self._kit.voice.cue("close_door")
            return
        self.stop("watch")
        passage = self._doorway.confirm()
        if self._at.door is Door.UNKNOWN:
            self._kit.ledger.suspect(passage.box, FaultCode.DOOR_UNKNOWN)
        self._round = self.round.with_loaded(envelope, passage.box)
        self._load_fault = None
        self._kit.voice.cue("read")
        self.begin_loading()

    def skip_loading(self, envelope: str) -> None:
        """The courier takes this result back, and the next one follows."""
        self.not_loaded(envelope)
        self._load_fault = None
        self.begin_loading()

    def not_loaded(self, envelope: str) -> None:
        """A result stays with the courier, or was not brought; it is written down as an exception."""
        ledger = self._kit.ledger
        task = ledger.task(f"{self.round.manifest.token}.{envelope}", "result_not_loaded", envelope=envelope)
        self._kit.outbox.add_fact(task)
        self._round = self.round.with_loaded(envelope, None)

    async def _scan_result(self) -> None:
        while isinstance(self._state, LoadResults) and self._loading is None:
            try:
                code = await self._kit.barcode.read(SCAN_S)
            except DeviceError as error:
                code, self._load_fault = None, error.code
            if not isinstance(self._state, LoadResults):
                return
            if code is None:
                self._show_load()
                await self._kit.clock.sleep(PAUSE_S)
                continue
            self._visit.active()
            item = next((each for each in self.round.to_load if each.envelope == code.strip()), None)
            self._at = DoorNow(scan_wrong=item is None)
            self._kit.voice.cue("look_here" if item is None else "read")
            if item is None:
                self._show_load()
            else:
                self.load(item.envelope)
                return

    def load(self, envelope: str) -> None:
        """Open a free box for this result."""
        item = next((each for each in self.round.to_load if each.envelope == envelope), None)
        if item is not None and self._doorway.passage is None:
            self._loading = envelope
            self.work("open", self._open_for(item))

    async def _open_for(self, item: ResultItem) -> None:
        await self.look()
        book, cabinet = self._kit.ledger.book, self._kit.place.cabinet
        box = choose(cabinet, self._snapshot, book, item.size, low_reach=False)
        if box is None:
            self._cannot_load(item, FaultCode.NO_FREE_BOX)
            return
        self._visit.hold("locker", UNLOCK_S)
        try:
            await self._doorway.open(loading(self.round, item, box, self._kit.new_key()))
        except DeviceError as error:
            self._cannot_load(item, error.code)
            return
        finally:
            self._visit.release("locker")
        await self.look()
        self._at = DoorNow(box=box.number, door=Door.OPEN, scanned=True)
        self._show_load()
        self.work("watch", self._doorway.watch(self._seen))

    def _seen(self, door: Door, seconds: float) -> None:
        if not isinstance(self._state, LoadResults):
            super()._seen(door, seconds)
            return
        if door is Door.OPEN and seconds >= ALARM_S:
            self._doorway.alarm()
        self._at = replace(self._at, door=door)
        self._show_load()

    def _cannot_load(self, item: ResultItem, fault: FaultCode) -> None:
        no_box = fault is FaultCode.NO_FREE_BOX
        self._loading = None
        self.trouble(
            words.NO_BOX if no_box else words.DOOR_FAILED,
            fault,
            words.STILL_WITH_YOU,
            way("retry", common.RETRY, "refresh-cw", lambda: self._retry(item.envelope), primary=True),
            way("skip", words.SKIP_RESULT, "flag", lambda: self.skip_loading(item.envelope)),
            device="locker",
        )

    def _retry(self, envelope: str) -> None:
        self._show_load()
        self.load(envelope)

    def _show_load(self) -> None:
        book, cabinet = self._kit.ledger.book, self._kit.place.cabinet
        self.go(
            load_results(
                self.round,
                self._at,
                self._loading,
                self._load_fault,
                cabinet=cabinet,
                snapshot=self._snapshot,
                book=book,
            )
        )
