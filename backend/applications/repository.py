"""Questions to the tables of applications."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.applications.models import Case, CasePage, Party, Receipt, Serial
from contracts.wire.applications import CaseState


def receipt(session: Session, kiosk: str, key: str) -> Receipt | None:
    """The stored answer to a key."""
    return session.get(Receipt, (kiosk, key))


def case_by_number(session: Session, number: str, *, lock: bool = False) -> Case | None:
    """One case; with `lock` nobody else changes it before this transaction ends."""
    question = select(Case).where(Case.number == number)
    return session.scalar(question.with_for_update() if lock else question)


def case_by_id(session: Session, case_id: str, *, lock: bool = False) -> Case | None:
    """The same, by id."""
    question = select(Case).where(Case.id == case_id)
    return session.scalar(question.with_for_update() if lock else question)


def case_by_key(session: Session, kiosk: str, key: str, *, lock: bool = False) -> Case | None:
    """The case that an application key led to."""
    question = select(Case).join(Receipt).where(Receipt.kiosk == kiosk, Receipt.key == key)
    return session.scalar(question.with_for_update(of=Case) if lock else question)


def case_by_token(session: Session, token: str) -> Case | None:
    """By the public status token."""
    return session.scalar(select(Case).where(Case.status_token == token))


def case_by_code(session: Session, code: str) -> Case | None:
    """By the short code on the slip."""
    return session.scalar(select(Case).where(Case.code == code))


def open_case(session: Session, open_index: str) -> Case | None:
    """The open case about the same thing."""
    return session.scalar(select(Case).where(Case.open_index == open_index))


def cases_of_person(session: Session, number_index: str) -> list[Case]:
    """Every case of a person that is not closed."""
    return list(
        session.scalars(
            select(Case)
            .join(Party)
            .where(Party.number_index == number_index, Case.state != CaseState.CLOSED)
            .order_by(Case.received_at)
        )
    )


def cases_in(session: Session, states: Iterable[CaseState], department: str | None = None) -> list[Case]:
    """Cases in these states, oldest first."""
    question = select(Case).where(Case.state.in_(list(states))).order_by(Case.received_at)
    if department is not None:
        question = question.where(Case.department_code == department)
    return list(session.scalars(question))


def pages_of(session: Session, case: Case) -> list[CasePage]:
    """The pages of the newest round."""
    return list(
        session.scalars(
            select(CasePage).where(CasePage.case_id == case.id, CasePage.round == case.round).order_by(CasePage.id)
        )
    )


def party_indexes(session: Session, case: Case) -> set[tuple[str, str]]:
    """Role and blind index of each person."""
    rows = session.execute(select(Party.role, Party.number_index).where(Party.case_id == case.id))
    return {(role, index) for role, index in rows}


def next_serial(session: Session, kiosk: str, day: date) -> int:
    """The next serial of this kiosk on this day, from 1."""
    row = session.scalar(select(Serial).where(Serial.kiosk == kiosk, Serial.day == day).with_for_update())
    if row is None:
        session.add(Serial(kiosk=kiosk, day=day, last=1))
        session.flush()
        return 1
    row.last += 1
    return row.last
