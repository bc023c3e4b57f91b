"""Sealing, sending, and every answer that can come back while the person is here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from contracts.matters.completeness import completeness
from contracts.matters.schema import Handling
from contracts.rules.calendar import PromisedTime
from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState, CaseStatus
from contracts.wire.sync import Fact
from kiosk.domain.left_behind import Thing
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.apply import answers, hand_over, words
from kiosk.flows.apply.intake import envelope, intake, seal_pages
from kiosk.flows.apply.signing import Signing
from kiosk.flows.apply.states import Corrections, Received, Sending, WaitForDesk
from kiosk.flows.apply.steps import steps
from kiosk.flows.machine import way
from kiosk.ports import DeviceError

ANSWER_S = 20.0  # then the person is told that the case waits sealed here
POLL_S = 0.5  # how often the outbox is asked while somebody waits and nothing is heard
SLOW_POLL_S = 2.0  # while the case is queued
RING_S = 1.0  # the desk's ring counts seconds
ASK_S = 1.0  # how often the backend is asked for the desk's word while the person waits
PATIENT_S = 60.0  # then half as often
SLOW_ASK_S = 2.0


class HandingIn(Signing):
    """From the last signature to the answer."""

    _sent_at = 0.0
    _case: CaseStatus | None = None
    _hand_over: PromisedTime | None = None

    def leave(self) -> None:
        """Forget the answer."""
        super().leave()
        self._case = None
        self._hand_over = None

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

    def book_hand_over(self) -> None:
        """The sheet is not issued here after all: staff are told, and the person gets time and slip."""
        self._hand_over = hand_over.booking(self.draft.matter, self._kit.calendar, self._kit.clock.now())
        for fact in self._booking():
            self._kit.outbox.add_fact(fact)
        self._show_received()

    def stop_waiting(self) -> None:
        """Go on without the desk's answer."""
        if self.at(WaitForDesk) is not None:
            self.stop("answer")
            self._visit.release("desk")
            self._show_received()

    def send(self) -> None:
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
                common.NOTHING_LOST,
                way("retry", common.RETRY, "refresh-cw", self._show_review, primary=True),
                way("end", common.END, "x", self.end_visit),
            )
            return
        booked = hand_over.is_booked(self.draft)
        self._hand_over = hand_over.booking(self.draft.matter, self._kit.calendar, at) if booked else None
        self._kit.outbox.add_application(sealed, pages.files, self._booking())
        record(LogEvent.QUEUED)
        self._sent_at = self._kit.clock.monotonic()
        self.go(Sending(self.draft.matter.name.text(), steps(self.draft, words.STEP_SIGN), words.SEALING))
        self.work("answer", self._await_answer())

    def _booking(self) -> tuple[Fact, ...]:
        """The booking, under a key of the application: sent again, or asked for twice, it is one."""
        if self._hand_over is None:
            return ()
        key, at = self.draft.key, self._hand_over.at
        case_number = None if self._case is None else self._case.case_number
        body = {"application_key": key} if case_number is None else {"case_number": case_number}
        return (self._kit.ledger.task(key, hand_over.TASK, at=at.isoformat(), **body),)

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
            common.NOTHING_LOST,
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
            case CaseState.GRANTED if self._hand_over is not None:
                self._kit.voice.cue("done")
                self._show_received()
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
        shown = answers.received(self.draft, self._case, self._kit.calendar, now, self._hand_over)
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
