"""Intake: from a sealed envelope to a case, once for each key, whatever the network did in between."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.cases import CaseBook
from backend.applications.in_progress import InProgress
from backend.applications.models import Receipt
from backend.applications.opening import Opened, Opener
from backend.parts import Parts
from backend.problems import ProblemError
from contracts.wire.applications import ApplicationEnvelope


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """Status and JSON, the same for ever for one key."""

    status: int
    body: str


class IntakeService:
    """Takes applications and corrections."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._opener = Opener(parts)
        self._cases = CaseBook(parts)
        self._in_progress = InProgress()

    def take(self, kiosk: str, envelope: ApplicationEnvelope) -> StoredAnswer:
        """Take an application, or a correction of an earlier one.

        Raises:
            ProblemError: 403 other kiosk, 409 in progress, 422 wrong content or key reused, 424 pages missing.
        """
        if envelope.kiosk != kiosk:
            raise ProblemError(403, "other-kiosk", "The envelope names another kiosk", retry=False)
        fingerprint = hashlib.sha256(envelope.model_dump_json().encode()).hexdigest()
        with self._in_progress.only(kiosk, envelope.key):
            with self._parts.database.read() as session:
                known = self._replay(session, kiosk, envelope.key, fingerprint)
            if known is not None:
                return known
            opened = self._opener.open(envelope, fingerprint)
            for last_try in (False, True):
                try:
                    return self._store(opened)
                except IntegrityError:  # another process stored the key or the same application first
                    if last_try:
                        raise
            raise AssertionError

    def _replay(self, session: Session, kiosk: str, key: str, fingerprint: str) -> StoredAnswer | None:
        receipt = repository.receipt(session, kiosk, key)
        if receipt is None:
            return None
        if receipt.fingerprint != fingerprint:
            raise ProblemError(422, "key-reused", "This key was used for another application", retry=False)
        return StoredAnswer(receipt.status, receipt.answer)

    def _store(self, opened: Opened) -> StoredAnswer:
        envelope, intake = opened.envelope, opened.intake
        with self._parts.database.write() as session:
            known = self._replay(session, envelope.kiosk, envelope.key, opened.fingerprint)
            if known is not None:
                return known
            status = 201
            if intake.corrects is not None:
                case, duplicate = self._cases.correct(session, opened, intake.corrects), False
            else:
                earlier = repository.open_case(session, opened.open_index)
                duplicate = earlier is not None
                case = earlier or self._cases.add(session, opened)
                status = 200 if duplicate else 201
            self._parts.custody.adopt(session, case, envelope.key)
            session.flush()
            answer = self._parts.answers.status(session, case, envelope.key, duplicate=duplicate).model_dump_json()
            session.add(
                Receipt(
                    kiosk=envelope.kiosk,
                    key=envelope.key,
                    case_id=case.id,
                    fingerprint=opened.fingerprint,
                    status=status,
                    answer=answer,
                    at=self._parts.clock.now(),
                )
            )
            action = "case.duplicate_told" if duplicate else "case.corrected" if intake.corrects else "case.received"
            self._parts.audit.add(session, f"kiosk:{intake.kiosk}", action, case.number, {"matter": case.matter})
        return StoredAnswer(status, answer)
