"""The one loop: facts come up and count once, orders and news go down in the same answer.

Each fact has a transaction of its own, so that a poisoned one delays no other. Orders are not stored: they follow from
where envelopes are and what their cases have become, and stop when a fact shows them done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, ValidationError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.models import Case
from backend.applications.states import change
from backend.courier.custody import Move, MoveRefusedError
from backend.courier.models import Envelope, Round
from backend.fleet.models import FactRecord, Kiosk
from backend.fleet.tasks import open_task
from backend.parts import Parts
from backend.problems import ProblemError
from contracts.rules.custody import Holder
from contracts.wire.applications import CaseState
from contracts.wire.base import Said
from contracts.wire.sync import CustodyMoved, Fact, FactAck, FactKind, Heartbeat, Order, SyncAnswer

MAX_FACTS = 500


class SyncIn(Said):
    """`contracts.wire.sync.SyncRequest`, with facts still raw: each is judged by itself."""

    model_config = ConfigDict(title="SyncRequest", defer_build=False)

    kiosk: str
    heartbeat: Heartbeat
    facts: list[dict[str, Any]]
    waiting_for: list[str] = []
    catalogue_version: int = 0


class SyncService:
    """Answers `POST /v1/sync`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def sync(self, kiosk: str, request: SyncIn) -> SyncAnswer:
        """One round.

        Raises:
            ProblemError: 403 other kiosk, 413 too many facts at once.
        """
        if request.kiosk != kiosk:
            raise ProblemError(403, "other-kiosk", "The request names another kiosk", retry=False)
        if len(request.facts) > MAX_FACTS:
            raise ProblemError(413, "too-many-facts", f"At most {MAX_FACTS} facts in one round", retry=True)
        acks = [self._take(kiosk, raw) for raw in request.facts]
        now = self._parts.clock.now()
        with self._parts.database.write() as session:
            row = session.get(Kiosk, kiosk, with_for_update=True)
            if row is not None:
                row.heartbeat, row.heartbeat_at = request.heartbeat.model_dump_json(), now
        with self._parts.database.read() as session:
            cases = []
            for key in request.waiting_for:
                case = repository.case_by_key(session, kiosk, key)
                if case is not None:
                    cases.append(self._parts.answers.status(session, case, key))
            return SyncAnswer(
                at=now,
                acks=acks,
                orders=orders_for(session, kiosk),
                cases=cases,
                duty=self._parts.duty.at(session, now),
                catalogue_version=self._parts.catalogue.version,
                seal_to=self._parts.keys.seal_to,
            )

    def _take(self, kiosk: str, raw: Mapping[str, Any]) -> FactAck:
        """Accept one fact once."""
        key = str(raw.get("key", ""))[:255]
        try:
            fact = Fact.model_validate(dict(raw))
        except ValidationError as error:
            return self._known(kiosk, key) or self._reject(kiosk, key, raw, error)
        for last_try in (False, True):
            try:
                return self._known(kiosk, key) or self._accept(kiosk, fact)
            except (ValidationError, MoveRefusedError, ProblemError) as error:
                return self._reject(kiosk, key, raw, error)
            except IntegrityError as error:  # the same fact, or one about the same envelope, came in at the same time
                if last_try:
                    return self._reject(kiosk, key, raw, error)
        raise AssertionError

    def _known(self, kiosk: str, key: str) -> FactAck | None:
        with self._parts.database.read() as session:
            known = session.get(FactRecord, (kiosk, key))
        if known is None:
            return None
        if known.outcome == "rejected":
            return FactAck(key=key, outcome="rejected", reason=known.reason)
        return FactAck(key=key, outcome="already")

    def _accept(self, kiosk: str, fact: Fact) -> FactAck:
        with self._parts.database.write() as session:
            session.add(self._record(kiosk, fact.key, fact.kind))
            session.flush()  # the key first: a second copy waits here and then fails, before anything moved
            self._apply(session, kiosk, fact)
        return FactAck(key=fact.key, outcome="accepted")

    def _reject(self, kiosk: str, key: str, raw: Mapping[str, Any], error: Exception) -> FactAck:
        reason = str(error) if isinstance(error, MoveRefusedError | ProblemError) else "not the agreed shape"
        kind = str(raw.get("kind", "unknown"))[:64]
        try:
            with self._parts.database.write() as session:
                session.add(self._record(kiosk, key, kind, rejected=reason))
                session.flush()
                open_task(session, "fact.rejected", f"{kind}：{reason}", self._parts.clock.now(), kiosk=kiosk)
                detail = {"kind": kind, "reason": reason}
                self._parts.audit.add(session, f"kiosk:{kiosk}", "fact.rejected", key, detail)
        except IntegrityError:  # a second copy of the fact was rejected at the same time: told once is enough
            pass
        return FactAck(key=key, outcome="rejected", reason=reason)

    def _record(self, kiosk: str, key: str, kind: str, rejected: str | None = None) -> FactRecord:
        outcome = "accepted" if rejected is None else "rejected"
        return FactRecord(
            kiosk=kiosk, key=key, kind=kind, at=self._parts.clock.now(), outcome=outcome, reason=rejected or ""
        )

    def _apply(self, session: Session, kiosk: str, fact: Fact) -> None:
        body = fact.body
        match fact.kind:
            case FactKind.CUSTODY_MOVED:
                said = CustodyMoved.model_validate({"case_number": None, "application_key": None, **body})
                courier = f"courier:{said.courier}" if said.courier else f"kiosk:{kiosk}"
                self._parts.custody.apply(session, Move(said, kiosk, fact.at, fact.key, courier))
            case FactKind.PRINT_SETTLED:
                self._printed(session, kiosk, fact)
            case FactKind.DOOR_SUSPECT:
                open_task(session, fact.kind, f"{body.get('box')} 号箱门可疑：{body.get('why')}", fact.at, kiosk=kiosk)
            case FactKind.STAFF_TASK:
                self._asked(session, kiosk, fact)
            case FactKind.COURIER_SIGNED:
                self._signed(session, kiosk, fact)
            case FactKind.ERASED:
                self._parts.audit.add(session, f"kiosk:{kiosk}", fact.kind, fact.key)

    def _asked(self, session: Session, kiosk: str, fact: Fact) -> None:
        """The kiosk asks staff to look at something: which box, which envelope, which case."""
        box, envelope = fact.body.get("box"), fact.body.get("envelope")
        words = [str(fact.body.get("what", ""))]
        words += [f"{box} 号箱"] if box is not None else []
        words += [f"信封 {envelope}"] if envelope is not None else []
        words += [f"约定 {at}"] if (at := fact.body.get("at")) is not None else []
        case = self._case_of(session, kiosk, fact)
        open_task(
            session,
            fact.kind,
            "，".join(words),
            fact.at,
            kiosk=kiosk,
            case_id=case.id if case else None,
            envelope=None if envelope is None else str(envelope),
        )

    def _printed(self, session: Session, kiosk: str, fact: Fact) -> None:
        """A paper came out, or did not: unknown is never success."""
        outcome = str(fact.body.get("outcome", "unknown"))
        self._parts.audit.add(session, f"kiosk:{kiosk}", fact.kind, fact.key, {"outcome": outcome})
        case = self._case_of(session, kiosk, fact)
        if outcome != "completed":
            case_id = case.id if case else None
            open_task(session, fact.kind, f"打印结果：{outcome}", fact.at, kiosk=kiosk, case_id=case_id)
        elif case is not None and case.delivery == "print" and case.state == CaseState.GRANTED:
            change(case, CaseState.CLOSED)

    def _case_of(self, session: Session, kiosk: str, fact: Fact) -> Case | None:
        """The case that a fact names, by number, application key or paper."""
        if isinstance(number := fact.body.get("case_number"), str):
            return repository.case_by_number(session, number, lock=True)
        if isinstance(key := fact.body.get("application_key"), str):
            return repository.case_by_key(session, kiosk, key)
        if isinstance(paper := fact.body.get("paper"), str):
            return session.scalar(select(Case).where(Case.paper == paper))
        return None

    def _signed(self, session: Session, kiosk: str, fact: Fact) -> None:
        courier = str(fact.body.get("courier", ""))
        newest = session.scalar(
            select(Round)
            .where(Round.kiosk == kiosk, Round.courier == courier, Round.signed_at.is_(None))
            .order_by(Round.started_at.desc())
            .limit(1)
        )
        if newest is not None:
            newest.signed_at = fact.at
        self._parts.audit.add(session, f"courier:{courier}", fact.kind, kiosk)


def orders_for(session: Session, kiosk: str) -> list[Order]:
    """What this kiosk should do now."""
    rows = session.execute(
        select(Envelope, Case).join(Case, Case.id == Envelope.case_id).where(Envelope.kiosk == kiosk)
    ).all()
    orders: list[Order] = []
    for envelope, case in rows:
        kind = _order_kind(envelope, case)
        if kind is not None:
            orders.append(
                Order(
                    key=f"{kind}.{envelope.code}.{case.round}",
                    kind=kind,
                    envelope=envelope.code,
                    case_number=case.number,
                    box=envelope.box,
                )
            )
    return orders


def _order_kind(envelope: Envelope, case: Case) -> Any:
    holder = Holder(envelope.holder)
    if holder is Holder.BOX_IN_TRUST and case.state == CaseState.PASSED:
        return "release_trust"
    if holder in {Holder.BOX_IN_TRUST, Holder.BOX} and case.state == CaseState.REFUSED:
        return "return_to_citizen"
    if holder is Holder.COURIER_BACK:
        return "expect_result"
    return None
