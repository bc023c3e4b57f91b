"""The pre-audit desk: claim a case, look at everything once, and answer once: pass, correct, refuse."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.models import Case, CasePage
from backend.applications.states import change
from backend.parts import Parts
from backend.problems import ProblemError
from backend.staff.service import Staff
from contracts.rules.zone import CHINA, in_china
from contracts.wire.applications import CaseState, FaultTold

CLAIM_LASTS = timedelta(minutes=30)
PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class PreAuditService:
    """What a clerk can do. Every change and every look is in the audit chain."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def queue(self, session: Session) -> list[Case]:
        """Cases that wait: people who wait at a kiosk first, then by age."""
        now = self._parts.clock.now()
        cases = repository.cases_in(session, [CaseState.RECEIVED])
        far = datetime.max.replace(tzinfo=CHINA)
        return sorted(
            cases,
            key=lambda case: (case.desk_deadline if case.desk_deadline and case.desk_deadline > now else far,
                              case.received_at),
        )  # fmt: skip

    def waiting_for_citizen(self, session: Session) -> list[Case]:
        """Cases that were told what is missing."""
        return repository.cases_in(session, [CaseState.TO_CORRECT])

    def judged_today(self, session: Session) -> list[Case]:
        """Cases that a person answered since midnight."""
        midnight = datetime.combine(in_china(self._parts.clock.now()).date(), time(0), CHINA)
        return list(session.scalars(select(Case).where(Case.judged_at >= midnight).order_by(Case.judged_at.desc())))

    def claim(self, staff: Staff, number: str) -> None:
        """Take a case, so that no colleague works on it.

        Raises:
            ProblemError: 404, 409 claimed by somebody else or no longer waiting.
        """
        now = self._parts.clock.now()
        with self._parts.database.write() as session:
            case = self._waiting(session, number)
            if case.claimed_by not in {None, staff.login} and not self._claim_is_stale(case, now):
                raise ProblemError(409, "claimed", "同事正在看这个办件", retry=False)
            case.claimed_by, case.claimed_at = staff.login, now
            self._parts.audit.add(session, staff.login, "case.claimed", number)

    def looked(self, session: Session, staff: Staff, case: Case) -> None:
        """Write down that somebody looked at a person's case."""
        self._parts.audit.add(session, staff.login, "case.looked", case.number)

    def picture(self, staff: Staff, number: str, page: int) -> tuple[bytes, str]:
        """One page in clear, opened for this look only.

        Returns:
            The picture and its media type.

        Raises:
            ProblemError: 404, 415 not a picture.
        """
        with self._parts.database.write() as session:
            case = repository.case_by_number(session, number)
            row = session.get(CasePage, page)
            if case is None or row is None or row.case_id != case.id:
                raise ProblemError(404, "no-such-page", "There is no such page", retry=False)
            self._parts.audit.add(session, staff.login, "page.looked", number, {"page": page})
        plain = self._parts.keys.open(self._parts.blobs.read(row.sealed_sha256))
        for head, kind in PICTURES.items():
            if plain.startswith(head):
                return plain, kind
        raise ProblemError(415, "not-a-picture", "This page is not a picture", retry=False)

    def pass_(self, staff: Staff, number: str) -> None:
        """Everything is right: the originals may travel."""
        with self._parts.database.write() as session:
            self._judge(session, staff, number, CaseState.PASSED)

    def correct(self, staff: Staff, number: str, faults: Sequence[FaultTold]) -> None:
        """Tell every fault, once. In a later round only what was told before may be told again.

        Raises:
            ProblemError: 422 no fault named, or a fault that was not told the first time.
        """
        told = [fault.model_dump() for fault in faults]
        if not told or any(not fault.text.strip() for fault in faults):
            raise ProblemError(422, "no-fault", "至少写明一处问题", retry=False)
        with self._parts.database.write() as session:
            case = self._judge(session, staff, number, CaseState.TO_CORRECT)
            before = json.loads(case.faults_told)
            if before and any(fault not in before for fault in told):
                raise ProblemError(422, "told-once", "补正只能一次告知：上次没说的问题不能再加", retry=False)
            case.faults = json.dumps(told, ensure_ascii=False)
            case.faults_told = case.faults_told if before else case.faults
            case.message = letter([fault.text for fault in faults])

    def refuse(self, staff: Staff, number: str, reason: str) -> None:
        """Not a case for us; the reason goes to the citizen.

        Raises:
            ProblemError: 422 without a reason.
        """
        if not reason.strip():
            raise ProblemError(422, "no-reason", "要写明不予受理的理由", retry=False)
        with self._parts.database.write() as session:
            self._judge(session, staff, number, CaseState.REFUSED).message = reason.strip()

    def _judge(self, session: Session, staff: Staff, number: str, to: CaseState) -> Case:
        """One answer to a claimed case."""
        case = self._waiting(session, number)
        if case.claimed_by != staff.login:
            raise ProblemError(409, "not-claimed", "先领取再办理", retry=False)
        change(case, to)
        case.judged_at = self._parts.clock.now()
        case.desk_deadline = None
        self._parts.audit.add(session, staff.login, f"case.{to}", number)
        return case

    def _waiting(self, session: Session, number: str) -> Case:
        case = repository.case_by_number(session, number, lock=True)
        if case is None:
            raise ProblemError(404, "no-such-case", "没有这个办件", retry=False)
        if case.state != CaseState.RECEIVED:
            raise ProblemError(409, "case-state", "这个办件已经办过了", retry=False)
        return case

    def _claim_is_stale(self, case: Case, now: datetime) -> bool:
        return case.claimed_at is None or now - case.claimed_at > CLAIM_LASTS


def letter(faults: Sequence[str]) -> str:
    """The words that go to the citizen; `case.js` shows the same while the clerk chooses."""
    lines = [f"{place} {text}" for place, text in enumerate(faults, 1)]
    return "\n".join([f"您的申请还差 {len(faults)} 处：", *lines, "补这些就行，其余都合格。"])
