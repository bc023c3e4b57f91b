"""What the clerk's pages show of a case: masked values, clocks, checks. Built from the sealed intake for one look."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.applications.models import Case, CasePage
from backend.courier.models import Envelope
from backend.staff.service import Role, Staff
from contracts.matters.engine import shown_value
from contracts.matters.schema import Matter
from contracts.matters.signing import DELIVERIES, ORIGINALS
from contracts.rules.calendar import WorkCalendar
from contracts.rules.custody import Holder
from contracts.rules.masking import mask_name
from contracts.rules.text import Language
from contracts.rules.zone import in_china
from contracts.wire.applications import ApplicationIntake, CaseState, Delivery, Originals

HOLDERS = {
    Holder.CITIZEN: ("在申请人手里", "off"),
    Holder.BOX_IN_TRUST: ("存放在箱里，未收", "warn"),
    Holder.BOX: ("在箱里，等收", "warn"),
    Holder.COURIER_OUT: ("邮递员送来", "off"),
    Holder.DEPARTMENT: ("在部门", "good"),
    Holder.COURIER_BACK: ("邮递员送回", "off"),
    Holder.BOX_BACK: ("在箱里，等取", "warn"),
    Holder.MAIL: ("已交邮寄", "off"),
}


@dataclass(frozen=True, slots=True)
class Ring:
    """A clock: words, and how much of it is left, in per cent of the ring."""

    big: str
    small: str
    legal: str
    share: int
    tone: str
    icon: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page in the viewer."""

    id: int
    material: str
    number: int
    position: int


@dataclass(frozen=True, slots=True)
class CheckView:
    """One line to judge; `words` is what the citizen is told when it is not right."""

    name: str
    where: str
    words: str
    material: str
    page: str


@dataclass(frozen=True, slots=True)
class EnvelopeView:
    """One envelope and who has it."""

    code: str
    where: str
    tone: str


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue."""

    number: str
    matter: str
    persons: str
    kiosk: str
    received_at: datetime
    originals: str
    clock: str
    clock_tone: str
    clock_icon: str
    state: str
    mine: bool
    claimed: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """The whole case page."""

    number: str
    matter: str
    state: str
    round: int
    clock: Ring
    facts: list[tuple[str, str, str]]
    envelopes: list[EnvelopeView]
    faults: list[str]
    pages: list[PageView]
    shown: PageView | None
    checks: list[CheckView]
    can_judge: bool
    can_claim: bool
    can_decide: bool
    note: str
    message: str


def queue_row(case: Case, matter: Matter, intake: ApplicationIntake, staff: Staff, ring: Ring) -> QueueRow:
    """One case in the queue."""
    return QueueRow(
        number=case.number,
        matter=matter.name.zh_CN,
        persons="、".join(mask_name(party.name) for party in intake.parties),
        kiosk=case.kiosk,
        received_at=case.received_at,
        originals=ORIGINALS[Originals(case.originals)].zh_CN,
        clock=f"{ring.big} {ring.small}",
        clock_tone=ring.tone,
        clock_icon=ring.icon,
        state=case.state,
        mine=case.claimed_by == staff.login,
        claimed=case.claimed_by not in {None, staff.login},
    )


def ring_of(case: Case, calendar: WorkCalendar, now: datetime) -> Ring:
    """The clock that matters now: a person who waits at the machine, else the promised day."""
    today = in_china(now).date()
    legal = ""
    if case.legal_deadline is not None and case.state == CaseState.RECEIVED:
        days = _workdays(calendar, today, case.legal_deadline)
        legal = f"补正期还有 {days} 个工作日" if case.legal_deadline >= today else "法定补正期已过"
    if case.judged_at is not None and case.state != CaseState.RECEIVED:
        return Ring("已答复", f"{in_china(case.judged_at):%H:%M} 办的", legal, 100, "good", "circle-check")
    if case.desk_deadline is not None and case.desk_deadline > now:
        left = int((case.desk_deadline - now).total_seconds())
        whole = max((case.desk_deadline - case.received_at).total_seconds(), 1)
        return Ring(
            f"{left // 60}:{left % 60:02d}", "申请人正在机器前等", legal, int(100 * left / whole), "warn", "user"
        )
    if case.promise is None:
        return Ring("—", "没有承诺时限", legal, 0, "off", "clock")
    days = _workdays(calendar, today, case.promise)
    if case.promise < today:
        return Ring("超时", f"答应 {case.promise.month}月{case.promise.day}日", legal, 100, "late", "circle-alert")
    small = f"答应 {case.promise.month}月{case.promise.day}日前"
    return Ring(f"{days} 个工作日" if days else "今天", small, legal, min(100, 20 + 20 * days), "warn", "clock")


def _workdays(calendar: WorkCalendar, after: date, until: date) -> int:
    """How many workdays are left after one day, until another, included."""
    days = (date.fromordinal(day) for day in range(after.toordinal() + 1, until.toordinal() + 1))
    return sum(calendar.is_workday(day) for day in days)


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case with everything that belongs to it, opened for one look."""

    case: Case
    matter: Matter
    intake: ApplicationIntake
    pages: Sequence[CasePage]
    envelopes: Sequence[Envelope]


def case_view(dossier: Dossier, staff: Staff, ring: Ring, page: int | None) -> CaseView:
    """Everything for the page of one case; `page` is the id of the page to show large."""
    case, matter, pages = dossier.case, dossier.matter, dossier.pages
    names = {material.id: material.name.zh_CN for material in matter.materials}
    views = [
        PageView(row.id, names.get(row.material, row.material), row.number, position)
        for position, row in enumerate(pages, 1)
    ]
    shown = next((view for view in views if view.id == page), views[0] if views else None)
    told = [fault["text"] for fault in json.loads(case.faults_told)]
    waiting = case.state == CaseState.RECEIVED
    return CaseView(
        number=case.number,
        matter=matter.name.zh_CN,
        state=case.state,
        round=case.round,
        clock=ring,
        facts=_facts(case, matter, dossier.intake),
        envelopes=[EnvelopeView(each.code, *_where(each)) for each in dossier.envelopes],
        faults=told,
        pages=views,
        shown=shown,
        checks=_told_again(case) if told else _checks(matter, pages),
        can_judge=waiting and case.claimed_by == staff.login and staff.may(Role.CLERK),
        can_claim=waiting and case.claimed_by is None and staff.may(Role.CLERK),
        can_decide=case.state == CaseState.IN_DEPARTMENT and staff.may(Role.OFFICER),
        note=_note(case, staff),
        message=case.message,
    )


def _where(envelope: Envelope) -> tuple[str, str]:
    words, tone = HOLDERS[Holder(envelope.holder)]
    return (f"{envelope.box} 号箱 · {words}" if envelope.box else words, tone)


def _facts(case: Case, matter: Matter, intake: ApplicationIntake) -> list[tuple[str, str, str]]:
    roles = {party.role: party.name.zh_CN for party in matter.parties}
    facts = [(roles.get(party.role, party.role), mask_name(party.name), "card") for party in intake.parties]
    facts.append(("从哪里来", f"{case.kiosk} 号机 · {in_china(case.received_at):%H:%M}", ""))
    facts.append(("原件", ORIGINALS[Originals(case.originals)].zh_CN, ""))
    facts.append(("结果", DELIVERIES[Delivery(case.delivery)].zh_CN, ""))
    yes = sum(consent.agreed for consent in intake.consents)
    facts.append(("授权", f"{yes} 项同意，{len(intake.consents) - yes} 项改扫描", ""))
    values = {value.field: value for value in intake.fields}
    for field in matter.fields:
        if field.id in values and field.card != "name":
            value = values[field.id]
            facts.append((field.name.zh_CN, shown_value(field, value.value, Language.ZH_CN, masked=True), value.source))
    return facts


def _checks(matter: Matter, pages: Sequence[CasePage]) -> list[CheckView]:
    """Two questions for each material that was scanned, and one for the whole."""
    checks = []
    for material in matter.materials:
        count = sum(page.material == material.id for page in pages)
        if count:
            name = material.name.zh_CN
            where = f"{name}，{count} 页"
            checks.append(
                CheckView("拍得清楚、四角齐全", where, f"{name}第 1 页不清楚，请展平后重新扫描。", material.id, "1")
            )
            checks.append(
                CheckView("内容与申请一致", where, f"{name}与申请内容不一致，请换成这次办理的那一份。", material.id, "")
            )
    checks.append(CheckView("各方姓名、证件对得上", "证件与材料", "材料上的姓名与证件不一致，请带齐变更证明。", "", ""))
    return checks


def _told_again(case: Case) -> list[CheckView]:
    """In a later round only what was told before may be told again."""
    return [
        CheckView("上次告知的已改好", "第一次告知", fault["text"], fault["material"] or "", str(fault["page"] or ""))
        for fault in json.loads(case.faults_told)
    ]


def _note(case: Case, staff: Staff) -> str:
    if case.state != CaseState.RECEIVED:
        return "这个办件不在预审。"
    if case.claimed_by is None:
        return "领取以后，同事就不会重复看这个办件。"
    return "您正在看。" if case.claimed_by == staff.login else "同事正在看这个办件。"
