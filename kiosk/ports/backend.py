"""The far side: questions that need an answer now, and the loop that carries the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contracts.wire.courier import CardChallenge, CardQuestion, CourierSignIn, Manifest, PickupAnswer, PickupClaim
    from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest
    from contracts.wire.sync import Duty, SyncAnswer, SyncRequest


class Backend(Protocol):
    """Questions that need an answer now. Everything else goes through the outbox.

    Raises (all methods): DeviceError offline, timeout, refused.
    """

    async def shared_data(self, request: SharedDataRequest) -> SharedDataAnswer:
        """Data of another department, after consent."""

    async def card_challenge(self, question: CardQuestion) -> CardChallenge:
        """What a staff card shall sign."""

    async def sign_in_courier(self, request: CourierSignIn) -> Manifest:
        """Manifest for a badge and PIN, or for what a card signed."""

    async def claim(self, request: PickupClaim) -> PickupAnswer:
        """What this person may take here now."""

    async def paper(self, paper: str) -> bytes:
        """PDF of a result paper."""

    async def sync(self, request: SyncRequest) -> SyncAnswer:
        """One round of the loop."""


class Link(Protocol):
    """The sync loop as the core sees it: what came down last, and whether the line is up. Never blocks."""

    @property
    def online(self) -> bool:
        """Whether the newest round was answered."""

    @property
    def duty(self) -> Duty:
        """Who is on duty, as last heard; nobody while that was never heard."""

    def seal(self, plain: bytes) -> bytes:
        """Encrypt to the backend's newest key (kept in data_dir), in memory.

        Raises:
            DeviceError: offline, when no key was ever received.
        """

    def hurry(self) -> None:
        """Begin a round now instead of at its next turn."""

    async def changed(self, timeout_s: float) -> None:
        """Wait until a round or an application was answered or failed, at most so long: the outbox may know more."""

    def on_news(self, listener: Callable[[SyncAnswer], None]) -> None:
        """Call `listener` in the core's loop after every answered round; the outbox already knows its cases."""
