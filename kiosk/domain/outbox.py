"""What waits to be sent, as the outbox hands it to the sync loop."""

from __future__ import annotations

from dataclasses import dataclass

from contracts.wire.applications import ApplicationEnvelope


@dataclass(frozen=True, slots=True)
class Parcel:
    """One application that the backend has not answered. `pages`: hashes of its sealed pages still to upload."""

    envelope: ApplicationEnvelope
    pages: tuple[str, ...]

    @property
    def key(self) -> str:
        """The idempotency key."""
        return self.envelope.key
