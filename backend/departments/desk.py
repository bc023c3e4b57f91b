"""The department's desk: originals come in, a decision is made, its envelope goes out with the courier."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.models import Case
from backend.applications.states import change
from backend.courier.custody import Move, MoveRefusedError
from backend.courier.models import Envelope
from backend.parts import Parts
from backend.problems import ProblemError
from backend.staff.service import Staff
from contracts.rules.codes import new_envelope_code, parse_envelope_code
from contracts.rules.custody import Holder
from contracts.rules.sources import Source
from contracts.wire.applications import CaseState, Decision, Delivery, Reason
from contracts.wire.sync import CustodyMoved


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One envelope that leaves the department, with its case."""

    envelope: Envelope
    case: Case


class DeskService:
    """What an officer can do."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def coming(self, session: Session) -> list[Outgoing]:
        """Originals on their way here."""
        return self._envelopes(session, Holder.COURIER_OUT, returns=False)

    def leaving(self, session: Session) -> list[Outgoing]:
        """Envelopes that wait here for the courier."""
        return self._envelopes(session, Holder.DEPARTMENT, returns=True)

    def to_decide(self, session: Session) -> list[Case]:
        """Cases whose originals are here, oldest first."""
        return repository.cases_in(session, [CaseState.IN_DEPARTMENT])

    def receive(self, staff: Staff, code: str) -> str:
        """Take over an envelope from the courier; returns its case number.

        Raises:
            ProblemError: 404 unknown code, 409 it is not on its way here.
        """
        with self._parts.database.write() as session:
            envelope, case = self._find(session, code)
            self._hand(session, staff, envelope, Holder.COURIER_OUT, Holder.DEPARTMENT)
            return case.number

    def hand_over(self, staff: Staff, code: str) -> None:
        """Give an outgoing envelope to the courier.

        Raises:
            ProblemError: 404 unknown code, 409 it does not wait here.
        """
        with self._parts.database.write() as session:
            envelope, _ = self._find(session, code)
            if not envelope.returns:
                raise ProblemError(409, "not-outgoing", "这个信封不用送回", retry=False)
            self._hand(session, staff, envelope, Holder.DEPARTMENT, Holder.COURIER_BACK)

    def grant(self, staff: Staff, number: str, code: str = "") -> str | None:
        """Decide yes.

        Args:
            staff: the officer.
            number: case number.
            code: label of the result's envelope as scanned; empty makes a new one.

        Returns:
            The code of the result's envelope; None when the result does not travel by box.

        Raises:
            ProblemError: 404, 409 wrong state or label in use, 422 not a label.
        """
        label = parse_envelope_code(code) if code.strip() else new_envelope_code(secrets.randbelow)
        if label is None:
            raise ProblemError(422, "no-label", "这不是信封条码", retry=False)
        with self._parts.database.write() as session:
            case = self._decide(session, staff, number, CaseState.GRANTED, "材料和原件齐全，准予登记")
            if case.delivery != Delivery.BOX:
                return None
            if session.get(Envelope, label) is not None:
                raise ProblemError(409, "label-used", "这个信封条码用过了", retry=False)
            now = self._parts.clock.now()
            return self._parts.custody.make_result(session, case, label, now, staff.login).code

    def decline(self, staff: Staff, number: str, reason: str) -> None:
        """Decide no, with a reason; the originals go back the way they came.

        Raises:
            ProblemError: 404, 409 wrong state, 422 without a reason.
        """
        if not reason.strip():
            raise ProblemError(422, "no-reason", "要写明理由", retry=False)
        with self._parts.database.write() as session:
            case = self._decide(session, staff, number, CaseState.DECLINED, reason.strip())
            case.message = reason.strip()
            for envelope in self._parts.custody.of_case(session, case.id):
                envelope.returns = envelope.holder == Holder.DEPARTMENT

    def _decide(self, session: Session, staff: Staff, number: str, to: CaseState, words: str) -> Case:
        case = repository.case_by_number(session, number, lock=True)
        if case is None:
            raise ProblemError(404, "no-such-case", "没有这个办件", retry=False)
        change(case, to)
        now = self._parts.clock.now()
        case.judged_at = now
        granted = to is CaseState.GRANTED
        reason = Reason(text_zh_CN=words, text_zh_HK=words, text_en=words, source=Source.SCAN, met=granted)
        case.decision = Decision(
            outcome="granted" if granted else "declined",
            by="person",
            rule=f"{case.matter}/{case.matter_version}",
            reasons=[reason],
            decided_at=now,
        ).model_dump_json()
        self._parts.audit.add(session, staff.login, f"case.{to}", number)
        return case

    def _hand(self, session: Session, staff: Staff, envelope: Envelope, from_: Holder, to: Holder) -> None:
        said = CustodyMoved(
            envelope=envelope.code, case_number=None, application_key=None, from_holder=from_, to_holder=to
        )
        now = self._parts.clock.now()
        try:
            self._parts.custody.apply(session, Move(said, envelope.kiosk, now, staff.login, staff.login))
        except MoveRefusedError as error:
            raise ProblemError(409, "custody", "信封不在应在的人手里", str(error), retry=False) from error

    def _find(self, session: Session, code: str) -> tuple[Envelope, Case]:
        label = parse_envelope_code(code)
        envelope = session.get(Envelope, label) if label else None
        case = repository.case_by_id(session, envelope.case_id) if envelope and envelope.case_id else None
        if envelope is None or case is None:
            raise ProblemError(404, "no-such-envelope", "没有这个信封", retry=False)
        return envelope, case

    def _envelopes(self, session: Session, holder: Holder, *, returns: bool) -> list[Outgoing]:
        rows = session.execute(
            select(Envelope, Case)
            .join(Case, Case.id == Envelope.case_id)
            .where(Envelope.holder == holder, Envelope.returns.is_(returns))
            .order_by(Envelope.since)
        )
        return [Outgoing(envelope, case) for envelope, case in rows]
