"""The hash chain. Each link covers the one before, so an edited, removed or inserted row breaks it at its place.

Writers line up at one row (`AuditHead`); at city scale this becomes several chains. Cutting off the newest links needs
an outside witness to be seen; `head` is what a witness keeps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.audit.models import AuditEntry, AuditHead
from backend.clock import Clock

GENESIS = "0" * 64
Detail = Mapping[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Outcome of a check: how many links, and the sequence number of the first bad one (None: all good)."""

    links: int
    first_bad: int | None
    head: str


class AuditLog:
    """Appends to the chain, inside the transaction of the thing that happened."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def add(self, session: Session, actor: str, action: str, subject: str, detail: Detail | None = None) -> None:
        """Append one link.

        Args:
            session: the writing transaction.
            actor: staff log-in, ``kiosk:<id>``, ``courier:<number>`` or ``rule``.
            action: past-tense name such as ``case.passed``.
            subject: case number, envelope code or the like.
            detail: more, never personal.
        """
        head = session.execute(select(AuditHead).where(AuditHead.id == 1).with_for_update()).scalar_one()
        entry = AuditEntry(
            seq=head.seq + 1,
            at=self._clock.now(),
            actor=actor,
            action=action,
            subject=subject,
            detail=json.dumps(dict(detail or {}), sort_keys=True, ensure_ascii=False, separators=(",", ":")),
            previous=head.hash,
            hash="",
        )
        entry.hash = link_hash(entry)
        head.seq, head.hash = entry.seq, entry.hash
        session.add(entry)
        session.flush()


def link_hash(entry: AuditEntry) -> str:
    """SHA-256 over every field of a link and the hash before it."""
    at_us = int(entry.at.timestamp() * 1_000_000)
    fields = [entry.seq, at_us, entry.actor, entry.action, entry.subject, entry.detail, entry.previous]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


def verify(session: Session) -> Verdict:
    """Walk the whole chain."""
    previous, count = GENESIS, 0
    for entry in session.execute(select(AuditEntry).order_by(AuditEntry.seq)).scalars().yield_per(1000):
        count += 1
        if (entry.seq, entry.previous, entry.hash) != (count, previous, link_hash(entry)):
            return Verdict(count, entry.seq, previous)
        previous = entry.hash
    head = session.execute(select(AuditHead).where(AuditHead.id == 1)).scalar_one()
    return Verdict(count, None if (head.seq, head.hash) == (count, previous) else count + 1, previous)
