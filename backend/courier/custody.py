"""Exactly one custodian: every move of every envelope passes through here and is judged by the shared rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.models import Case
from backend.applications.states import change
from backend.audit.chain import AuditLog
from backend.courier.models import CustodyMove, Envelope
from backend.fleet.tasks import open_task
from contracts.rules.custody import Custodian, Holder, may_move
from contracts.wire.applications import CaseState, Originals
from contracts.wire.sync import CustodyMoved

STAYS = frozenset({"missing", "door_stuck"})
"""With these exceptions the courier does not have the envelope: it stays where it was, and staff look."""

NOT_YET = frozenset({CaseState.RECEIVED, CaseState.TO_CORRECT, CaseState.REFUSED})


class MoveRefusedError(ValueError):
    """The move contradicts what is known; the message is for staff."""


@dataclass(frozen=True, slots=True)
class Move:
    """One move as reported: `by` is a fact key or a staff log-in, `actor` the name in the audit chain."""

    said: CustodyMoved
    kiosk: str
    at: datetime
    by: str
    actor: str


class Custody:
    """The book of envelopes."""

    def __init__(self, audit: AuditLog) -> None:
        self._audit = audit

    def apply(self, session: Session, move: Move) -> None:
        """Accept one move.

        Raises:
            MoveRefusedError: it contradicts the book, or no rule allows it.
        """
        said = move.said
        envelope = session.scalar(select(Envelope).where(Envelope.code == said.envelope).with_for_update())
        if envelope is None:
            envelope = self._first_seen(session, move)
        if said.exception is not None:
            envelope.exception = said.exception
            words = f"信封 {envelope.code}：{said.exception}"
            open_task(
                session,
                "custody.exception",
                words,
                move.at,
                kiosk=move.kiosk,
                case_id=envelope.case_id,
                envelope=envelope.code,
            )
            if said.exception in STAYS:
                return
        case = repository.case_by_id(session, envelope.case_id, lock=True) if envelope.case_id else None
        now_with = Custodian(Holder(envelope.holder), envelope.box)
        try:
            from_, to = Custodian(said.from_holder, said.from_box), Custodian(said.to_holder, said.to_box)
        except ValueError as error:
            raise MoveRefusedError("a box needs a number, and only a box has one") from error
        if (now_with.holder, from_.holder) == (Holder.DEPARTMENT, Holder.COURIER_BACK) and said.courier:
            # loading at the kiosk is the first that is heard of the courier's taking it over
            self._move(session, envelope, from_, move)
            now_with = from_
        if now_with != from_:
            raise MoveRefusedError(f"held by {now_with.holder} {now_with.box or ''}, not {from_.holder}")
        if not may_move(from_, to):
            raise MoveRefusedError(f"{from_.holder} may not hand over to {to.holder}")
        if envelope.kiosk != move.kiosk and Holder.BOX_BACK in (from_.holder, to.holder):
            raise MoveRefusedError("this envelope belongs to another kiosk")
        self._move(session, envelope, to, move)
        if to.holder is Holder.BOX and case is not None and case.state in NOT_YET:
            open_task(
                session,
                "custody.early",
                f"信封 {envelope.code}：预审未过就进了普通箱",
                move.at,
                kiosk=move.kiosk,
                case_id=case.id,
            )

    def adopt(self, session: Session, case: Case, application_key: str) -> None:
        """Tie envelopes that were reported before their case arrived."""
        session.execute(
            update(Envelope)
            .where(Envelope.application_key == application_key, Envelope.case_id.is_(None))
            .values(case_id=case.id)
        )

    def of_case(self, session: Session, case_id: str) -> list[Envelope]:
        """The envelopes of a case, oldest first."""
        return list(session.scalars(select(Envelope).where(Envelope.case_id == case_id).order_by(Envelope.since)))

    def make_result(self, session: Session, case: Case, code: str, at: datetime, by: str) -> Envelope:
        """A new envelope with the result, in the hands of the department, bound for the citizen's kiosk."""
        envelope = Envelope(
            code=code,
            kind="result",
            case_id=case.id,
            application_key=None,
            kiosk=case.kiosk,
            holder=Holder.DEPARTMENT,
            box=None,
            since=at,
            returns=True,
        )
        session.add(envelope)
        self._audit.add(session, by, "envelope.made", code, {"case": case.number})
        return envelope

    def _first_seen(self, session: Session, move: Move) -> Envelope:
        said = move.said
        if said.from_holder is not Holder.CITIZEN:
            raise MoveRefusedError(f"an unknown envelope cannot come from {said.from_holder}")
        case = None
        if said.case_number is not None:
            case = repository.case_by_number(session, said.case_number)
            if case is None:
                raise MoveRefusedError("no such case")
        elif said.application_key is not None:
            case = repository.case_by_key(session, move.kiosk, said.application_key)
        if case is None and said.application_key is None:
            raise MoveRefusedError("names no case")
        envelope = Envelope(
            code=said.envelope,
            kind="originals",
            case_id=case.id if case else None,
            application_key=said.application_key,
            kiosk=move.kiosk,
            holder=Holder.CITIZEN,
            box=None,
            since=move.at,
        )
        session.add(envelope)
        session.flush()
        return envelope

    def _move(self, session: Session, envelope: Envelope, to: Custodian, move: Move) -> None:
        from_ = Custodian(Holder(envelope.holder), envelope.box)
        session.add(
            CustodyMove(
                envelope=envelope.code,
                from_holder=from_.holder,
                from_box=from_.box,
                to_holder=to.holder,
                to_box=to.box,
                at=move.at,
                by=move.by,
            )
        )
        envelope.holder, envelope.box, envelope.since = to.holder, to.box, move.at
        if to.holder in {Holder.BOX, Holder.BOX_IN_TRUST, Holder.BOX_BACK}:
            envelope.kiosk = move.kiosk
        self._audit.add(
            session,
            move.actor,
            "custody.moved",
            envelope.code,
            {"from": from_.holder, "from_box": from_.box, "to": to.holder, "to_box": to.box, "by": move.by},
        )
        case = repository.case_by_id(session, envelope.case_id, lock=True) if envelope.case_id else None
        if case is not None:
            self._follow(session, envelope, case, to.holder, move)

    def _follow(self, session: Session, envelope: Envelope, case: Case, holder: Holder, move: Move) -> None:
        """What the move means for the case."""
        state = CaseState(case.state)
        coming_back = state in {CaseState.GRANTED, CaseState.DECLINED}
        match holder:
            case Holder.DEPARTMENT if state is CaseState.PASSED:
                change(case, CaseState.IN_DEPARTMENT)
            case Holder.COURIER_BACK if coming_back or state is CaseState.RESULT_IN_BOX:
                change(case, CaseState.RESULT_ON_WAY)
            case Holder.BOX_BACK if state is CaseState.RESULT_ON_WAY:
                change(case, CaseState.RESULT_IN_BOX)
            case Holder.CITIZEN if state in {CaseState.RESULT_IN_BOX, CaseState.REFUSED}:
                change(case, CaseState.CLOSED)
            case Holder.BOX | Holder.BOX_IN_TRUST if case.originals == Originals.LATER:
                # brought with the drop code, which is used from now on
                case.originals = Originals.BOX if holder is Holder.BOX else Originals.TRUST
            case Holder.CITIZEN if envelope.kind == "originals":
                case.originals = Originals.LATER
                open_task(
                    session,
                    "originals.taken_back",
                    "申请人取回了原件",
                    move.at,
                    kiosk=move.kiosk,
                    case_id=case.id,
                    envelope=envelope.code,
                )
            case _:
                pass
