"""Applications, facts and answers for tests; the person is synthetic."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from contracts.wire.applications import ApplicationEnvelope, CaseState, CaseStatus, Delivery, Originals
from contracts.wire.sync import Fact, FactKind

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


class StillClock:
    """A clock that stands; sleeping is not part of these tests."""

    def now(self) -> datetime:
        """Always the same moment."""
        return NOW

    def monotonic(self) -> float:
        """Always the same second."""
        return 0.0

    async def sleep(self, seconds: float) -> None:
        """Nobody sleeps."""
        raise NotImplementedError(seconds)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def envelope(key: str, *pages: bytes, sealed: str = "c2VhbGVk") -> ApplicationEnvelope:
    return ApplicationEnvelope(
        key=key,
        kiosk="330302-001",
        matter="property-transfer",
        matter_version=1,
        created_at=NOW,
        page_hashes=[sha256(page) for page in pages],
        sealed=sealed,
    )


def by_hash(*pages: bytes) -> dict[str, bytes]:
    return {sha256(page): page for page in pages}


def fact(key: str, application: str | None = None) -> Fact:
    return Fact(key=key, kind=FactKind.CUSTODY_MOVED, at=NOW, body={"envelope": "LB", "application_key": application})


def status(key: str, state: CaseState = CaseState.RECEIVED) -> CaseStatus:
    return CaseStatus(
        key=key,
        case_number="33030220261122001000017",
        matter="property-transfer",
        state=state,
        received_at=NOW,
        originals=Originals.TRUST,
        delivery=Delivery.BOX,
    )
