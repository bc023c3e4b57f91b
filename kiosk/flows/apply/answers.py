"""From the backend's answer to the sheet that tells it."""

from __future__ import annotations

from datetime import datetime

from contracts.matters.engine import originals_of
from contracts.matters.schema import Handling
from contracts.rules.calendar import PromisedTime, WorkCalendar
from contracts.rules.codes import spoken
from contracts.rules.text import Language, Text
from contracts.wire.applications import CaseState, CaseStatus, Originals
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.papers import DropSlip, Line, Paper, Receipt
from kiosk.flows.apply import words
from kiosk.flows.apply.states import Corrections, Decided, ReasonRow, Received, Refused, WaitForDesk
from kiosk.flows.apply.steps import steps

DECIDED = {CaseState.GRANTED, CaseState.DECLINED}
TRAVELS = {CaseState.PASSED, CaseState.IN_DEPARTMENT}


def received(
    draft: ApplyDraft,
    case: CaseStatus | None,
    calendar: WorkCalendar,
    now: datetime,
    hand_over: PromisedTime | None = None,
) -> Received:
    """Handed in: what that means now. `case` None: it waits sealed on this kiosk. `hand_over`: booked at a counter."""
    outcome = _outcome(draft, case)
    promised = draft.matter.limits.promised
    own = calendar.add_span(now, promised.amount, promised.unit)
    told = None if case is None else case.promise
    return Received(
        matter_name=draft.matter.name.text(),
        steps=steps(draft, words.STEP_SIGN),
        outcome=outcome,
        case_number=None if case is None else case.case_number,
        promise=hand_over.at if hand_over else own.at if told is None else datetime.combine(told.date, own.at.timetz()),
        promise_provisional=(hand_over or told or own).provisional,
        next_steps=_next_steps(draft, case, outcome, hand_over),
        goes_to_box=_goes_to_box(draft, case, outcome),
        drop_code=None if case is None or case.drop_code is None else spoken(case.drop_code),
        status_url=None if case is None else case.status_url,
    )


def decided(draft: ApplyDraft, case: CaseStatus, seconds: float) -> Decided:
    """Decided at once, with why."""
    decision = case.decision
    reasons = () if decision is None else tuple(decision.reasons)
    return Decided(
        matter_name=draft.matter.name.text(),
        steps=steps(draft, words.STEP_SIGN),
        granted=case.state is CaseState.GRANTED,
        case_number=case.case_number,
        seconds=round(seconds, 1),
        rule="" if decision is None else decision.rule,
        reasons=tuple(
            ReasonRow(Text(each.text_zh_CN, each.text_zh_HK, each.text_en), each.source, each.met) for each in reasons
        ),
        appeal=words.APPEAL,
        paper_ready=case.paper is not None,
        printing=False,
        printed=False,
        print_fault=None,
    )


def corrections(draft: ApplyDraft, case: CaseStatus) -> Corrections:
    """All faults told once."""
    names = {material.id: material.name.zh_CN for material in draft.matter.materials}
    faults = tuple(
        f"{names.get(each.material or '', '')} {each.page or ''}".strip() + f"：{each.text}"
        if each.material
        else each.text
        for each in case.faults
    )
    return Corrections(
        draft.matter.name.text(), steps(draft, words.STEP_SIGN), case.case_number, faults, can_mend_here=True
    )


def refused(draft: ApplyDraft, case: CaseStatus) -> Refused:
    """No, with the reason and what to do next."""
    return Refused(
        draft.matter.name.text(),
        steps(draft, words.STEP_SIGN),
        case.case_number,
        case.message,
        words.REFUSED_NEXT,
    )


def waiting(draft: ApplyDraft, case: CaseStatus, began: datetime, now: datetime) -> WaitForDesk | None:
    """The ring, while the desk's promise runs; None when there is none or it is over."""
    deadline = case.desk_deadline
    if case.state is not CaseState.RECEIVED or deadline is None or deadline <= now:
        return None
    return WaitForDesk(
        matter_name=draft.matter.name.text(),
        steps=steps(draft, words.STEP_SIGN),
        case_number=case.case_number,
        deadline=deadline,
        seconds_left=round((deadline - now).total_seconds()),
        seconds_total=max(1, round((deadline - began).total_seconds())),
    )


def paper_of(shown: Received, draft: ApplyDraft, language: Language, place: str, now: datetime) -> Paper:
    """What is printed for a person who puts nothing into a box now."""
    case_number = shown.case_number or draft.key
    if shown.outcome == "later" and shown.drop_code is not None:
        return DropSlip(
            language,
            case_number,
            shown.drop_code,
            in_trust=False,
            answer_by=shown.promise,
            provisional=shown.promise_provisional,
            status_url=shown.status_url or "",
        )
    lines = (Line(words.LINE_MATTER, shown.matter_name.in_(language)),)
    return Receipt(
        language, words.RECEIPT_TITLE, case_number, now, place, lines, shown.next_steps, shown.status_url or "", None
    )


def _outcome(draft: ApplyDraft, case: CaseStatus | None) -> str:
    if case is None:
        return "queued"
    if case.state in TRAVELS:
        return "passed"
    if draft.originals is Originals.TRUST:
        return "in_trust"
    if draft.originals is Originals.LATER:
        return "later"
    return "waiting"


def _goes_to_box(draft: ApplyDraft, case: CaseStatus | None, outcome: str) -> bool:
    """Originals go in now: after pre-audit has passed, or in trust. Never when they lie there already."""
    if not originals_of(draft.matter) or draft.originals is Originals.LATER:
        return False
    if case is not None and case.box is not None:
        return False
    return outcome == "passed" or draft.matter.night.trust_allowed


def _passed_next(draft: ApplyDraft, case: CaseStatus | None) -> Text:
    if not originals_of(draft.matter):
        return words.DESK_NEXT
    return words.PASSED_NEXT if _goes_to_box(draft, case, "passed") else words.LATER_NEXT


def _next_steps(
    draft: ApplyDraft, case: CaseStatus | None, outcome: str, hand_over: PromisedTime | None
) -> tuple[Text, ...]:
    lines: list[Text] = []
    if case is not None and case.duplicate_of is not None:
        lines.append(words.DUPLICATE)
    match outcome:
        case "queued":
            instant = draft.matter.handling is Handling.INSTANT
            lines.append(words.INSTANT_QUEUED_NEXT if instant else words.QUEUED_NEXT)
        case "passed":
            lines.append(_passed_next(draft, case))
        case "later":
            lines += [words.DESK_NEXT, words.LATER_NEXT]
        case _ if case is not None and case.state is CaseState.GRANTED:
            lines.append(words.GRANTED_NEXT)
        case _:
            lines.append(words.DESK_NEXT)
    if draft.photo_later:
        lines.append(words.PHOTO_NEXT)
    if hand_over is not None:
        lines.append(words.hand_over(hand_over.at))
    if _goes_to_box(draft, case, outcome) and outcome != "passed":
        lines.append(words.TRUST_NEXT)
    return tuple(lines)
