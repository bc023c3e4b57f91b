"""The courier journey: exactly what the manifest says, signed on both sides."""

from __future__ import annotations

from contracts.wire.sync import FactKind
from kiosk.domain.left_behind import Thing
from kiosk.domain.papers import CourierReceipt
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.courier.loading import Loading
from kiosk.flows.courier.states import CollectRound, CourierDone, CourierSignIn, HandOver, LoadResults
from kiosk.flows.courier.steps import hand_over
from kiosk.flows.visit import Farewell


class CourierMachine(Loading):
    """Implements `CourierIntents`."""

    def after_sign_in(self) -> None:
        """Collect first; with nothing to collect, load; with nothing at all, the hand-over says so."""
        if self.round.manifest.collect:
            self.show_round()
        elif self.round.to_load:
            self.begin_loading()
        else:
            self._show_hand_over()

    def go_on(self) -> None:
        """To loading, to hand-over, or done; refused while a row is unresolved or a door is in use."""
        match self.shown:
            case CollectRound(unresolved=0) if self._doorway.passage is None:
                if self.round.to_load:
                    self.begin_loading()
                else:
                    self._show_hand_over()
            case LoadResults() if self._doorway.passage is not None:
                self.loaded()
            case LoadResults():
                self._end_loading()
            case HandOver(signed=True, printing=False):
                self._done()
            case _:
                self.at(CourierSignIn)

    def report(self, exception: str) -> None:
        """An exception of the current row; while loading, the result that cannot be loaded."""
        if isinstance(self._state, LoadResults):
            if self._doorway.passage is None and self.round.to_load:
                self.skip_loading(self.round.to_load[0].envelope)
            return
        super().report(exception)

    def sign(self, strokes_png: bytes) -> None:
        """Hand-over: the courier's signature; stays in memory, its fact says that it was given."""
        state = self.at(HandOver)
        if state is None or state.signed:
            return
        round_ = self.round
        self._round = type(round_)(round_.manifest, round_.taken, round_.loaded, strokes_png)
        record(LogEvent.COURIER_SIGNED)
        ledger = self._kit.ledger
        self._kit.outbox.add_fact(
            ledger.fact(
                f"{round_.manifest.token}.signed",
                FactKind.COURIER_SIGNED,
                courier=round_.manifest.courier,
                taken=len(round_.took),
                loaded=len(round_.placed),
                exceptions=len(round_.exceptions),
            )
        )
        self._kit.link.hurry()
        self.go(hand_over(self.round, printing=True, fault=None))
        self.work("print", self._print())

    def back(self) -> None:
        """Sign-in: home. Hand-over, before the signature: to loading. A door in use keeps us."""
        match self.shown:
            case CourierSignIn():
                self._visit.go_home()
            case LoadResults() if self._doorway.passage is None and self.round.manifest.collect:
                self.stop("scan")
                self.show_round()
            case HandOver(signed=False) if self.round.manifest.load:
                self.begin_loading()
            case HandOver(signed=False) if self.round.manifest.collect:
                self.show_round()
            case _:
                self.at(CourierSignIn)

    def finish(self) -> None:
        """Leave courier mode."""
        if isinstance(self._state, CourierDone | CourierSignIn):
            self._visit.finish(Farewell(common.ENDED))
        else:
            self.at(CourierDone)

    def _end_loading(self) -> None:
        self.stop("scan")
        for item in self.round.to_load:
            self.not_loaded(item.envelope)
        self._show_hand_over()

    def _show_hand_over(self) -> None:
        self.go(hand_over(self.round, printing=False, fault=None))

    def _done(self) -> None:
        state = self._state
        if isinstance(state, HandOver):
            deadline = self.round.manifest.deadline
            printed = state.print_fault is None
            self.go(CourierDone(len(self.round.took), len(self.round.placed), deadline, printed))

    async def _print(self) -> None:
        round_ = self.round
        paper = CourierReceipt(
            courier=round_.manifest.courier,
            at=self._kit.clock.now(),
            place=self._kit.place.name.zh_CN,
            taken=round_.took,
            loaded=round_.placed,
            exceptions=round_.exceptions,
        )
        self._visit.hold("printer", 120.0)
        fault = await self._kit.print_paper(paper, "courier receipt")
        self._visit.release("printer")
        if fault is None:
            self._visit.brought(Thing.PRINTS)
        if isinstance(self._state, HandOver):
            self.go(hand_over(self.round, printing=False, fault=fault))
