"""Cases: made from an opened application, decided by rule where the matter says so, mended by a correction."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.models import Case, CasePage, ConsentRecord, Party
from backend.applications.opening import Opened
from backend.applications.states import change
from backend.decisions.papers import Granted
from backend.decisions.rule import decide_by_rule, trusted_values
from backend.parts import Parts
from backend.problems import ProblemError
from contracts.matters.schema import Handling
from contracts.rules.codes import CaseNumber, new_short_code
from contracts.rules.zone import in_china
from contracts.wire.applications import ApplicationIntake, CaseState, Delivery

CORRECTION_WORKDAYS = 5  # Administrative Licensing Law, article 32: told once within five workdays


class CaseBook:
    """Writes cases, always inside the transaction of the request."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def add(self, session: Session, opened: Opened) -> Case:
        """A new case."""
        now = self._parts.clock.now()
        intake, matter = opened.intake, opened.matter
        today = in_china(now).date()
        calendar = self._parts.catalogue.calendar
        division, _, unit = intake.kiosk.partition("-")
        serial = repository.next_serial(session, intake.kiosk, today)
        promised = calendar.add_span(now, matter.limits.promised.amount, matter.limits.promised.unit)
        desk_minutes = self._parts.duty.at(session, now).desk_minutes
        case = Case(
            id=uuid4().hex,
            number=str(CaseNumber(division, today, unit, serial)),
            matter=matter.id,
            matter_version=matter.version,
            department_code=matter.department_code,
            kiosk=intake.kiosk,
            state=CaseState.RECEIVED,
            received_at=now,
            originals=intake.originals,
            delivery=intake.delivery,
            promise=in_china(promised.at).date(),
            promise_provisional=promised.provisional,
            desk_deadline=None,
            legal_deadline=calendar.add_workdays(today, CORRECTION_WORKDAYS).date,
            open_index=opened.open_index,
            intake_sealed=self._parts.keys.seal(intake.model_dump_json().encode()),
            faults="[]",
            faults_told="[]",
            message="",
            code=new_short_code(secrets.randbelow),
            status_token=secrets.token_urlsafe(12),
            round=1,
        )
        session.add(case)
        session.flush()
        session.add_all(
            Party(case_id=case.id, role=party.role, number_index=self._parts.keys.index("person", party.number))
            for party in intake.parties
        )
        self._keep_pages(session, case, intake)
        self._keep_consents(session, case, intake)
        if matter.handling is Handling.INSTANT:
            self._decide(session, case, opened, now)
        if case.state == CaseState.RECEIVED and desk_minutes is not None:
            case.desk_deadline = now + timedelta(minutes=desk_minutes)
        return case

    def correct(self, session: Session, opened: Opened, key: str) -> Case:
        """Replace the content of a case that waits for its citizen.

        Raises:
            ProblemError: 404, 409 not waiting, 422 other persons or matter.
        """
        case = repository.case_by_key(session, opened.intake.kiosk, key, lock=True)
        if case is None:
            raise ProblemError(422, "no-such-case", "There is no case to correct", retry=False)
        persons = {(party.role, self._parts.keys.index("person", party.number)) for party in opened.intake.parties}
        if case.matter != opened.matter.id or persons != repository.party_indexes(session, case):
            raise ProblemError(422, "other-case", "This is not a correction of that case", retry=False)
        change(case, CaseState.RECEIVED)
        case.round += 1
        case.intake_sealed = self._parts.keys.seal(opened.intake.model_dump_json().encode())
        case.faults = "[]"
        case.originals, case.delivery = opened.intake.originals, opened.intake.delivery
        case.claimed_by = case.claimed_at = None
        now = self._parts.clock.now()
        desk_minutes = self._parts.duty.at(session, now).desk_minutes
        case.desk_deadline = None if desk_minutes is None else now + timedelta(minutes=desk_minutes)
        self._keep_pages(session, case, opened.intake)
        return case

    def _decide(self, session: Session, case: Case, opened: Opened, now: datetime) -> None:
        """Decide by rule; where the rule wants a person, the case stays received."""
        matter, intake = opened.matter, opened.intake
        values = trusted_values(matter, intake, opened.shared)
        decision = decide_by_rule(matter, values, now)
        if decision is None:
            return
        case.decision = decision.model_dump_json()
        change(case, CaseState.GRANTED if decision.outcome == "granted" else CaseState.DECLINED)
        if decision.outcome == "granted":
            self._parts.papers.issue(session, case, Granted(matter, intake, values), now)
            if case.delivery == Delivery.PRINT:
                case.open_index = None  # a further certificate may be asked for at any time
        self._parts.audit.add(session, "rule", f"case.{decision.outcome}", case.number, {"rule": decision.rule})

    def _keep_pages(self, session: Session, case: Case, intake: ApplicationIntake) -> None:
        session.add_all(
            CasePage(
                case_id=case.id,
                round=case.round,
                material=page.material,
                number=page.number,
                sealed_sha256=page.sealed_sha256,
                plain_sha256=page.plain_sha256,
            )
            for page in intake.pages
        )

    def _keep_consents(self, session: Session, case: Case, intake: ApplicationIntake) -> None:
        person = self._parts.keys.index("person", intake.parties[0].number)
        session.add_all(
            ConsentRecord(
                kiosk=intake.kiosk,
                matter=intake.matter,
                source=consent.source,
                agreed=consent.agreed,
                text_sha256=consent.text_sha256,
                language=consent.language,
                at=consent.at,
                person_index=person,
                case_id=case.id,
            )
            for consent in intake.consents
        )
