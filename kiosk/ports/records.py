"""What the kiosk keeps: promises, what must still go out, and the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contracts.matters.schema import Matter
    from contracts.wire.applications import ApplicationEnvelope, CaseStatus
    from contracts.wire.sync import Fact


class JournalEntry(Protocol):
    """One promise of the kiosk, as stored."""

    @property
    def seq(self) -> int:
        """Order of writing."""

    @property
    def key(self) -> str:
        """Key of the thing promised."""

    @property
    def event(self) -> str:
        """Past-tense name such as deposit.intended."""

    @property
    def at(self) -> datetime:
        """When."""

    @property
    def body(self) -> Mapping[str, str | int | bool | None]:
        """Fields, none of them personal."""


class Journal(Protocol):
    """Promises, fsynced before anything moves."""

    def write(
        self, event: str, key: str, body: Mapping[str, str | int | bool | None], facts: Sequence[Fact] = ()
    ) -> None:
        """Commit one entry, and with it `facts` to the outbox in the same transaction; returns only when on disk."""

    def entries(self, key: str | None = None) -> Sequence[JournalEntry]:
        """All entries in order, or those of one key."""


class Outbox(Protocol):
    """What must still reach the backend. Holds only sealed payloads and facts without personal fields."""

    def add_application(
        self, envelope: ApplicationEnvelope, sealed_pages: Mapping[str, bytes], facts: Sequence[Fact]
    ) -> None:
        """Commit an application, its sealed pages and its facts in one transaction."""

    def add_fact(self, fact: Fact) -> None:
        """Commit one fact."""

    def case(self, key: str) -> CaseStatus | None:
        """The newest answer to an application, None while it waits."""

    def refusal(self, key: str) -> str | None:
        """Problem type of a final refusal of an application: staff have a task. None otherwise."""

    def waiting(self) -> int:
        """How many items have not been acknowledged."""


class CatalogueStore(Protocol):
    """The newest valid catalogue."""

    def matters(self) -> Sequence[Matter]:
        """All matters."""

    def matter(self, matter: str) -> Matter | None:
        """One matter."""
