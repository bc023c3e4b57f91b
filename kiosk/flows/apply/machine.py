"""The apply journey: from the guide of a matter to a decision, or to a case that is safely handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from contracts.matters.engine import originals_of
from contracts.matters.schema import Matter
from contracts.rules.faults import FAULTS
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.left_behind import Thing
from kiosk.flows import whereabouts
from kiosk.flows import words as common
from kiosk.flows.apply.giving import Giving
from kiosk.flows.apply.guide import checklist, guide
from kiosk.flows.apply.material_states import ScanMaterials, TakePhoto
from kiosk.flows.apply.states import (
    ChooseWays,
    Consent,
    Corrections,
    Decided,
    Identify,
    MatterGuide,
    Received,
    Refused,
    ReviewAndSign,
    ReviewForm,
)
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.kit import Kit
from kiosk.flows.shown import Ready, Whereabouts
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit


@dataclass(frozen=True, slots=True)
class Next:
    """Where the apply journey leads besides its own sheets."""

    to_box: Callable[[DepositRequest], None]


class ApplyMachine(Giving):
    """Implements `ApplyIntents`."""

    def __init__(self, stage: Stage, kit: Kit, visit: Visit, next_: Next) -> None:
        super().__init__(stage, kit, visit)
        self._next = next_
        self._not_printed: Ready | None = None  # why the checklist is not out

    def open_guide(self, matter: Matter) -> None:
        """Begin with the guide; nothing is known of anybody yet."""
        self._draft = ApplyDraft.of(self._kit.new_key(), matter, self._kit.clock.now())
        self._not_printed = None
        self._show_guide()

    def tick(self) -> None:
        """A device may come or go while the guide is read."""
        super().tick()
        if isinstance(self._state, MatterGuide):
            self._show_guide()

    def begin(self) -> None:
        """Guide: start."""
        state = self.at(MatterGuide)
        if state is not None and state.can_start:
            self.identify_anew()

    def print_checklist(self) -> None:
        """Guide: print what to bring."""
        if self.at(MatterGuide) is not None:
            self.work("print", self._print_checklist())

    def go_on(self) -> None:
        """The one affirmative of the sheet."""
        state = self.shown
        match state:
            case Identify():
                self.retry_card()
            case Consent():
                self.ask_sources()
            case ReviewForm() if not state.missing and state.editing is None:
                self.after_form()
            case ScanMaterials() if state.can_go_on:
                self.next_material()
            case TakePhoto() if state.taken:
                self.after_material()
            case ChooseWays():
                self.to_review()
            case ReviewAndSign():
                self.after_signature()
            case _:
                self.at(Identify)

    def back(self) -> None:
        """One step back; data stay, except that cards are read again."""
        match self.shown:
            case Identify():
                self.stop("card")
                self._show_guide()
            case Consent():
                self.identify_anew()
            case ReviewForm() if self.checks_reading:
                self.to_last_material()
            case ReviewForm() if self.draft.matter.consents:
                self.after_identify()
            case ReviewForm():
                self.identify_anew()
            case ScanMaterials() | TakePhoto():
                self.previous_material()
            case ChooseWays():
                self.to_last_material()
            case ReviewAndSign():
                self.show_ways()
            case _:
                self.at(Identify)

    def to_box(self) -> None:
        """Received: put the originals into the box."""
        state = self.at(Received)
        if state is None or not state.goes_to_box:
            return
        self.stop("answer")
        draft, case = self.draft, self._case
        self._next.to_box(
            DepositRequest(
                application=draft.key,
                case_number=None if case is None else case.case_number,
                matter=draft.matter.name.text(),
                department=draft.matter.department.zh_CN,
                sort_code=draft.matter.department_code,
                originals=tuple(material.name.text() for material in originals_of(draft.matter)),
                size=draft.matter.needs.box_size or "S",
                in_trust=state.outcome != "passed",
                drop_code=state.drop_code,
                status_url=state.status_url,
                answer_by=state.promise,
                provisional=state.promise_provisional,
                next_steps=state.next_steps,
            )
        )

    def finish(self) -> None:
        """Done here: the case is handed in."""
        state = self.shown
        places: tuple[Whereabouts, ...] = ()
        match state:
            case Received():
                steps, url, places = state.next_steps, state.status_url, self._places(state)
            case Refused():
                steps, url = (state.next_step,), None
            case Decided():
                places = (whereabouts.result(),) if state.printed else ()
                steps, url = (), None if self._case is None else self._case.status_url
            case Corrections():
                steps, url = (), None if self._case is None else self._case.status_url
            case _:
                self.at(Received)
                return
        self._visit.finish(Farewell(common.GOODBYE, state.case_number, steps, url, places))

    def _places(self, state: Received) -> tuple[Whereabouts, ...]:
        """Only a deposit puts originals into a box: here the person has them, or they lie there from before."""
        case = whereabouts.case(state.case_number)
        lie_there = self._case is not None and self._case.box is not None
        return (case,) if lie_there or not originals_of(self.draft.matter) else (whereabouts.originals_kept(), case)

    def _show_guide(self) -> None:
        shown = guide(self.draft.matter, self._kit.facilities())
        if self._not_printed is not None:
            shown = replace(shown, readiness=(*shown.readiness, self._not_printed))
        if shown != self._state:
            self.go(shown)

    async def _print_checklist(self) -> None:
        paper = checklist(self.draft.matter, self._visit.language)
        fault = await self._kit.print_paper(paper, "checklist")
        if fault is None:
            self._visit.brought(Thing.PRINTS)
        elif isinstance(self._state, MatterGuide):
            self._not_printed = Ready(ok=False, words=FAULTS[fault].message)
            self._show_guide()
