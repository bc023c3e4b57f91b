"""What the loop needs of its two neighbours: the outbox on this side, the backend on the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from contracts.wire.applications import ApplicationEnvelope, CaseStatus
from contracts.wire.sync import Fact, SyncAnswer, SyncRequest
from kiosk.domain.outbox import Parcel


class Feed(Protocol):
    """What the loop needs of the outbox. Every change is on disk when the call returns."""

    def unsent(self) -> Sequence[str]:
        """Keys of the applications to send, oldest first."""

    def parcel(self, key: str) -> Parcel:
        """One of them."""

    def page(self, application: str, sha256: str) -> bytes:
        """One sealed page."""

    def page_uploaded(self, application: str, sha256: str) -> None:
        """The backend holds the whole page."""

    def pages_lost(self, application: str) -> None:
        """Send all pages again."""

    def accepted(self, status: CaseStatus) -> None:
        """The backend has the application."""

    def application_refused(self, key: str, problem: str, task: Fact) -> None:
        """It never will."""

    def case(self, key: str) -> CaseStatus | None:
        """The newest answer."""

    def refusal(self, key: str) -> str | None:
        """Problem type of a final refusal."""

    def news(self, cases: Sequence[CaseStatus]) -> None:
        """Keep newest states."""

    def news_wanted(self) -> Sequence[str]:
        """Keys of applications whose news are asked for."""

    def facts(self, limit: int) -> Sequence[Fact]:
        """Facts to send, in order."""

    def facts_settled(self, keys: Sequence[str]) -> None:
        """The backend has these."""

    def fact_refused(self, key: str, reason: str, task: Fact | None) -> None:
        """The backend will never take this one."""

    def keep(self, name: str, value: str) -> None:
        """Remember a setting."""

    def kept(self, name: str) -> str | None:
        """What was remembered."""


class Server(Protocol):
    """What the loop needs of the backend; all raise `CallFailed`."""

    async def exchange(self, request: SyncRequest) -> SyncAnswer:
        """One round."""

    async def submit(self, envelope: ApplicationEnvelope) -> CaseStatus:
        """Hand in one application under its key."""

    async def upload(self, sha256: str, sealed: bytes) -> None:
        """Bring one sealed page whole."""
