"""The other end of the link, in memory: the backend's answers, the sync loop, and the matters it told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pyrage

from contracts.matters.schema import Matter
from contracts.rules.faults import FaultCode
from contracts.wire.courier import CardChallenge, CardQuestion, CourierSignIn, Manifest, PickupAnswer, PickupClaim
from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest, SharedField
from contracts.wire.sync import Duty, SyncAnswer, SyncRequest
from kiosk.flows.waiting import within
from kiosk.ports import DeviceError
from tests.kiosk.flows.clock import TestClock


class FarBackend:
    """The questions that need an answer now."""

    def __init__(self) -> None:
        self.offline = False
        self.shared: dict[str, dict[str, str]] = {}
        self.pickups = PickupAnswer(pickups=[])
        self.manifest: Manifest | None = None
        self.cards = {"LBC-CARD-0001"}
        self.papers: dict[str, bytes] = {}
        self.asked: list[object] = []

    async def shared_data(self, request: SharedDataRequest) -> SharedDataAnswer:
        self._ask(request)
        fields = self.shared.get(request.source)
        if fields is None:
            return SharedDataAnswer(found=False)
        return SharedDataAnswer(found=True, fields=[SharedField(field=k, value=v) for k, v in fields.items()])

    async def card_challenge(self, question: CardQuestion) -> CardChallenge:
        self._ask(question)
        return CardChallenge(challenge="ab" * 32)

    async def sign_in_courier(self, request: CourierSignIn) -> Manifest:
        self._ask(request)
        right = request.pin == "2468" if request.card is None else request.card.card in self.cards
        if self.manifest is None or not right:
            raise DeviceError(FaultCode.REFUSED)
        return self.manifest

    async def claim(self, request: PickupClaim) -> PickupAnswer:
        self._ask(request)
        return self.pickups

    async def paper(self, paper: str) -> bytes:
        self._ask(paper)
        return self.papers[paper]

    async def sync(self, request: SyncRequest) -> SyncAnswer:
        raise AssertionError(f"the core never syncs by itself: {request.kiosk}")

    def _ask(self, request: object) -> None:
        self.asked.append(request)
        if self.offline:
            raise DeviceError(FaultCode.OFFLINE)


@dataclass
class FarLink:
    """The sync loop: a test's desk answers when the core asks for a round."""

    online: bool = True
    duty: Duty = field(default_factory=lambda: Duty(now="hall", next_at=None, desk_minutes=10))
    enrolled: bool = True
    hurried: int = 0
    round: Callable[[], None] = lambda: None
    listeners: list[Callable[[SyncAnswer], None]] = field(default_factory=list)
    clock: TestClock | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)
    identity: pyrage.x25519.Identity = field(default_factory=pyrage.x25519.Identity.generate)

    def seal(self, plain: bytes) -> bytes:
        if not self.enrolled:
            raise DeviceError(FaultCode.OFFLINE)
        sealed: bytes = pyrage.encrypt(plain, [self.identity.to_public()])
        return sealed

    def open(self, sealed: bytes) -> bytes:
        plain: bytes = pyrage.decrypt(sealed, [self.identity])
        return plain

    def hurry(self) -> None:
        self.hurried += 1
        if self.online:
            self.round()

    async def changed(self, timeout_s: float) -> None:
        assert self.clock is not None
        await within(self.clock, self.news, timeout_s)

    def tell(self) -> None:
        """Wake who waits."""
        self.news.set()
        self.news = asyncio.Event()

    def on_news(self, listener: Callable[[SyncAnswer], None]) -> None:
        self.listeners.append(listener)


class FarCatalogue:
    """Two matters from the repository's own files."""

    def __init__(self, matters: Mapping[str, Matter]) -> None:
        self.by_id = matters

    def matters(self) -> Sequence[Matter]:
        return list(self.by_id.values())

    def matter(self, matter: str) -> Matter | None:
        return self.by_id.get(matter)
