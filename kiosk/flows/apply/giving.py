"""What a granted case gives: the paper, the numbered sheet or the booked hand-over, and a person to ask."""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.faults import FaultCode
from contracts.wire.sync import FactKind
from kiosk.domain.left_behind import Thing
from kiosk.events import LogEvent, record
from kiosk.flows.apply import answers, words
from kiosk.flows.apply.handing_in import HandingIn
from kiosk.flows.apply.states import Decided
from kiosk.flows.kit import outcome_of
from kiosk.ports import DeviceError


class Giving(HandingIn):
    """The end of an instant matter."""

    def print_result(self) -> None:
        """Decided: print the paper. Pressed by a person every time; never by itself."""
        state = self.at(Decided)
        case = self._case
        if state is None or case is None or case.paper is None or state.printing or state.printed:
            return
        if state.print_fault is not None and not state.can_print_again:
            return
        self.go(replace(state, printing=True, print_fault=None))
        self.work("print", self._print_result(case.paper, case.case_number))

    def ask_person(self) -> None:
        """Decided: a person shall look at it again."""
        state = self.at(Decided)
        if state is None:
            return
        ledger = self._kit.ledger
        self._kit.outbox.add_fact(ledger.task(self.draft.key, "review_requested", case_number=state.case_number))
        shown = answers.received(self.draft, self._case, self._kit.calendar, self._kit.clock.now())
        self.go(replace(shown, outcome="waiting", goes_to_box=False, next_steps=(words.ASKED_PERSON,)))

    # -- inside ------------------------------------------------------------------------------------------------

    async def _print_result(self, paper: str, case_number: str) -> None:
        self._visit.hold("printer", 120.0)
        numbered = self.draft.matter.result.numbered
        try:
            fault = await (self._issue_sheet() if numbered else self._print_pages(paper))
        finally:
            self._visit.release("printer")
        ledger = self._kit.ledger
        settled = ledger.fact(
            f"{self._kit.new_key()}.print",
            FactKind.PRINT_SETTLED,
            paper=paper,
            case_number=case_number,
            outcome=outcome_of(fault),
        )
        self._kit.outbox.add_fact(settled)
        if numbered and fault is not None and fault is not FaultCode.OUTCOME_UNKNOWN:
            self.book_hand_over()  # nothing came out: the counter has it
        elif isinstance(self._state, Decided):
            again = numbered or fault is not FaultCode.OUTCOME_UNKNOWN
            told = replace(self._state, printing=False, printed=fault is None, print_fault=fault)
            self.go(replace(told, can_print_again=again))

    async def _print_pages(self, paper: str) -> FaultCode | None:
        try:
            pdf = await self._kit.backend.paper(paper)
        except DeviceError as error:
            return error.code
        self._visit.brought(Thing.PRINTS)
        return await self._kit.print_pdf(pdf, "result")

    async def _issue_sheet(self) -> FaultCode | None:
        """One sheet for one application, however often it is asked for."""
        if self._kit.stationery is None:
            return FaultCode.NO_DEVICE
        record(LogEvent.PRINT_ASKED)
        fault = None
        try:
            await self._kit.stationery.issue(f"{self.draft.key}.sheet")
            self._visit.brought(Thing.PRINTS)
        except DeviceError as error:
            fault = error.code
        record(LogEvent.PRINT_SETTLED, fault)
        return fault
