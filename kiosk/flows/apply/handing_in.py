"""Ways, signature, sealing, sending, and every answer that can come back while the person is here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from contracts.matters.completeness import completeness
from contracts.matters.schema import Handling
from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState, CaseStatus, Delivery, Originals
from contracts.wire.sync import FactKind
from kiosk.domain.drafts import Signature
from kiosk.domain.left_behind import Thing
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.apply import answers, words
from kiosk.flows.apply.intake import envelope, intake, seal_pages
from kiosk.flows.apply.scanning import Scanning
from kiosk.flows.apply.states import (
    ChooseWays,
    Corrections,
    Decided,
    Received,
    ReviewAndSign,
    Sending,
    WaitForDesk,
)
from kiosk.flows.apply.steps import originals_offered, review, steps, ways
from kiosk.flows.kit import outcome_of
from kiosk.flows.machine import way
from kiosk.ports import DeviceError

ANSWER_S = 20.0  # then the person is told that the case waits sealed here
POLL_S = 0.5  # how often the outbox is asked while somebody waits and nothing is heard
SLOW_POLL_S = 2.0  # while the case is queued
RING_S = 1.0  # the desk's ring counts seconds
ASK_S = 1.0  # how often the backend is asked for the desk's word while the person waits
PATIENT_S = 60.0  # then half as often
SLOW_ASK_S = 2.0


class HandingIn(Scanning):
    """From the ways to the answer."""

    _signer = 0
    _signed_at: datetime | None = None
    _sent_at = 0.0
    _case: CaseStatus | None = None

    def leave(self) -> None:
        """Forget signature and answer."""
        super().leave()
        self._signer = 0
        self._signed_at = None
        self._case = None

    def show_ways(self) -> None:
        """How the result comes; what leaves no choice is chosen."""
        able = self._kit.facilities()
        offered = originals_offered(self.draft, able)
        if self.draft.originals not in {*offered, None} or not offered:
            self._draft = replace(self.draft, originals=None if offered else Originals.NONE)
        shown = ways(self.draft, able)
        if self.draft.delivery is None and len(shown.deliveries) == 1:
            self._draft = self.draft.with_delivery(Delivery(shown.deliveries[0].way))
        if self.draft.originals is None and len(shown.originals) == 1:
            self._draft = self.draft.with_originals(Originals(shown.originals[0].way))
        self.go(ways(self.draft, able))

    def choose_delivery(self, way: str) -> None:
        """How the result comes."""
        state = self.at(ChooseWays)
        if state is not None and way in {row.way for row in state.deliveries}:
            self._draft = self.draft.with_delivery(Delivery(way))
            self.show_ways()

    def choose_originals(self, way: str) -> None:
        """How the originals leave; a way that is not ready cannot be chosen."""
        state = self.at(ChooseWays)
        if state is not None and way in {row.way for row in state.originals if row.ready.ok}:
            self._draft = self.draft.with_originals(Originals(way))
            self.show_ways()

    def to_review(self) -> None:
        """Ways are chosen: read and sign."""
        state = self._state
        if isinstance(state, ChooseWays) and state.can_go_on:
            self._draft = self.draft.without_signatures()
            self._signer = 0
            self._signed_at = self._kit.clock.now()
            self._show_review()

    def sign(self, strokes_png: bytes) -> None:
        """The written signature; stays in memory."""
        self._sign(strokes_png)

    def use_seal(self) -> None:
        """Name seal instead of writing."""
        self._sign(None)

    def clear_signature(self) -> None:
        """Write again."""
        if self.at(ReviewAndSign) is None or not self.draft.signers:
            return
        role = self.draft.signers[self._signer]
        kept = tuple(each for each in self.draft.signatures if each.role != role)
        self._draft = replace(self.draft, signatures=kept)
        self._show_review()

    def after_signature(self) -> None:
        """Next signer, or send."""
        state = self._state
        if not isinstance(state, ReviewAndSign) or (state.signer_count and not state.signed):
            return
        record(LogEvent.SIGNED)
        if self._signer + 1 < state.signer_count:
            self._signer += 1
            self._show_review()
        else:
            self._send()

    def mend(self) -> None:
        """Corrections: mend here and send again, as the same case."""
        state = self.at(Corrections)
        if state is None or not state.can_mend_here or self._case is None:
            return
        told = next((fault for fault in self._case.faults if fault.material), None)
        self._draft = self.draft.mended(self._kit.new_key())
        self._case = None
        if told is None:
            self.show_form()
        else:
            self.to_faulty_material(told)

    def stop_waiting(self) -> None:
        """Go on without the desk's answer."""
        if self.at(WaitForDesk) is not None:
            self.stop("answer")
            self._visit.release("desk")
            self._show_received()

    def print_result(self) -> None:
        """Decided: print the paper. Pressed by a person every time; never by itself."""
        state = self.at(Decided)
        case = self._case
        if state is None or case is None or case.paper is None or state.printing or state.printed:
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

    def _show_review(self) -> None:
        at = self._signed_at or self._kit.clock.now()
        self.go(review(self.draft, self._visit.language, self._signer, at))

    def _sign(self, strokes_png: bytes | None) -> None:
        if self.at(ReviewAndSign) is None or not self.draft.signers:
            return
        self._draft = self.draft.with_signature(Signature(self.draft.signers[self._signer], strokes_png))
        self._show_review()

    def _send(self) -> None:
        """Seal and commit before the screen changes; then wait for the answer."""
        language, at = self._visit.language, self._signed_at or self._kit.clock.now()
        seal = self._kit.link.seal
        try:
            pages = seal_pages(self.draft, seal)
            content = intake(self.draft, pages.refs, self._kit.place.kiosk, language, at)
            if completeness(self.draft.matter, content):
                self._incomplete()
                return
            sealed = envelope(content, list(pages.files), seal)
        except DeviceError as error:
            self.trouble(
                words.CANNOT_SEAL,
                error.code,
                None,
                way("retry", common.RETRY, "refresh-cw", self._show_review, primary=True),
                way("end", common.END, "x", self.end_visit),
            )
            return
        self._kit.outbox.add_application(sealed, pages.files, ())
        record(LogEvent.QUEUED)
        self._sent_at = self._kit.clock.monotonic()
        self.go(Sending(self.draft.matter.name.text(), steps(self.draft, words.STEP_SIGN), words.SEALING))
        self.work("answer", self._await_answer())

    def _incomplete(self) -> None:
        """The rule that the backend will apply finds a fault: better told here than there."""
        self.trouble(
            words.INCOMPLETE,
            None,
            common.NOTHING_LOST,
            way("back", words.BACK_TO_FORM, "arrow-left", self.show_form, primary=True),
            way("end", common.END, "x", self.end_visit),
            message=words.INCOMPLETE_MORE,
        )

    async def _await_answer(self) -> None:
        clock, link = self._kit.clock, self._kit.link
        self._visit.hold("answer", ANSWER_S)
        link.hurry()
        case = self._kit.outbox.case(self.draft.key)
        while case is None:
            if self._kit.outbox.refusal(self.draft.key) is not None:
                self._not_taken()
                return
            waited = clock.monotonic() - self._sent_at
            if waited >= ANSWER_S and isinstance(self._state, Sending):
                self._visit.release("answer")
                self._show_received()
            await link.changed(POLL_S if waited < ANSWER_S else SLOW_POLL_S)
            case = self._kit.outbox.case(self.draft.key)
        self._visit.release("answer")
        record(LogEvent.ANSWERED)
        await self._follow(case)

    def _not_taken(self) -> None:
        """The backend will never take it as it is: staff have a task, and the person is told."""
        self._visit.release("answer")
        self.trouble(
            words.NOT_TAKEN,
            FaultCode.REFUSED,
            None,
            way("back", words.BACK_TO_FORM, "arrow-left", self._try_anew, primary=True),
            way("end", common.END, "x", self.end_visit),
            message=words.NOT_TAKEN_MORE,
        )

    def _try_anew(self) -> None:
        """The same content under a new key: the refused one stays with staff."""
        self._draft = replace(self.draft, key=self._kit.new_key(), signatures=())
        self.show_form()

    async def _follow(self, case: CaseStatus) -> None:
        """Show the answer; while the desk's promise runs, wait for its own."""
        clock, link = self._kit.clock, self._kit.link
        began, since = clock.now(), clock.monotonic()
        asked = since
        self._case = case
        while (ring := answers.waiting(self.draft, case, began, clock.now())) is not None:
            self._visit.hold("desk", ring.seconds_left + POLL_S)
            self.go(ring)
            await link.changed(RING_S)
            now = clock.monotonic()
            if now - asked >= (ASK_S if now - since < PATIENT_S else SLOW_ASK_S):
                asked = now
                link.hurry()
            case = self._kit.outbox.case(self.draft.key) or case
            self._case = case
        self._visit.release("desk")
        self._visit.active()
        self._show_answer(case)

    def _show_answer(self, case: CaseStatus) -> None:
        match case.state:
            case CaseState.GRANTED | CaseState.DECLINED if self.draft.matter.handling is Handling.INSTANT:
                self._kit.voice.cue("done")
                self.go(answers.decided(self.draft, case, self._kit.clock.monotonic() - self._sent_at))
            case CaseState.TO_CORRECT:
                self._kit.voice.cue("look_here")
                self.go(answers.corrections(self.draft, case))
            case CaseState.REFUSED | CaseState.DECLINED:
                self.go(answers.refused(self.draft, case))
            case _:
                self._show_received()

    def _show_received(self) -> None:
        now = self._kit.clock.now()
        shown = answers.received(self.draft, self._case, self._kit.calendar, now)
        self.go(shown)
        if not shown.goes_to_box:
            self.work("print", self._print_receipt(shown, now))

    async def _print_receipt(self, shown: Received, now: datetime) -> None:
        language = self._visit.language
        paper = answers.paper_of(shown, self.draft, language, self._kit.place.name.in_(language), now)
        fault = await self._kit.print_paper(paper, "receipt")
        if fault is None:
            self._visit.brought(Thing.PRINTS)
        elif isinstance(self._state, Received):
            self.go(replace(self._state, next_steps=(*self._state.next_steps, words.NOT_PRINTED)))

    async def _print_result(self, paper: str, case_number: str) -> None:
        self._visit.hold("printer", 120.0)
        fault: FaultCode | None
        try:
            pdf = await self._kit.backend.paper(paper)
        except DeviceError as error:
            fault = error.code
        else:
            self._visit.brought(Thing.PRINTS)
            fault = await self._kit.print_pdf(pdf, "result")
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
        if isinstance(self._state, Decided):
            self.go(replace(self._state, printing=False, printed=fault is None, print_fault=fault))
