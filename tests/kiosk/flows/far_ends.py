"""In-memory far ends of the core's ports. Each can fail in every way that its port names."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import pyrage

from contracts.matters.schema import Matter
from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from contracts.wire.applications import CaseStatus
from contracts.wire.courier import CardChallenge, CardQuestion, CourierSignIn, Manifest, PickupAnswer, PickupClaim
from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest, SharedField
from contracts.wire.sync import Duty, SyncAnswer, SyncRequest
from kiosk.domain.cabinet import BankSnapshot, BoxCondition, BoxStatus, Cabinet, Door
from kiosk.domain.chip_card import ChipCard, StaffCard, StaffProof, StaffRole
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardPart, CardPicture, IdCard
from kiosk.domain.pages import Page, PageFault, QualityCheck, ReadLine, Region
from kiosk.domain.papers import A4, Medium, MediumKind, Paper
from kiosk.domain.portraits import Portrait
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Strip
from kiosk.flows.waiting import within
from kiosk.ports import (
    DeviceError,
    DeviceState,
    DeviceStatus,
    DoorPulse,
    Opening,
    OrderBook,
    PrintOutcome,
    PrintResult,
)
from tests.kiosk.flows.clock import TestClock

Answer = object


class FarDevice:
    """What all devices have."""

    def __init__(self) -> None:
        self.status = DeviceStatus(DeviceState.ONLINE)

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        listener(self.status)

    async def start(self) -> None:
        """Nothing to connect."""

    async def close(self) -> None:
        """Nothing to release."""


class Queue:
    """Answers of a reading device in the order in which a test lays them down; waits on the test's clock."""

    def __init__(self, clock: TestClock) -> None:
        self._clock = clock
        self._waiting: asyncio.Queue[Answer] = asyncio.Queue()

    def put(self, *answers: Answer) -> None:
        for answer in answers:
            self._waiting.put_nowait(answer)

    async def take(self, timeout_s: float) -> Answer | None:
        got = asyncio.ensure_future(self._waiting.get())
        late = asyncio.ensure_future(self._clock.sleep(timeout_s))
        try:
            await asyncio.wait({got, late}, return_when=asyncio.FIRST_COMPLETED)
            answer = got.result() if got.done() else None
        finally:
            got.cancel()
            late.cancel()
        if isinstance(answer, DeviceError):
            raise answer
        return answer


class FarComingAndGoing(FarDevice):
    """A device whose absence the flows hear of."""

    def __init__(self) -> None:
        super().__init__()
        self.changed: list[Callable[[DeviceStatus], None]] = []

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        self.changed.append(listener)

    def become(self, state: DeviceState) -> None:
        """Change, and tell everybody."""
        self.status = DeviceStatus(state)
        for listener in self.changed:
            listener(self.status)


class FarReader(FarComingAndGoing):
    """ID reader."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self.field = Queue(clock)
        self.asked: list[frozenset[CardPart]] = []

    async def read(self, timeout_s: float, more: frozenset[CardPart] = TEXT_AND_PHOTO) -> IdCard | None:
        self.asked.append(more)
        card = await self.field.take(timeout_s)
        assert card is None or isinstance(card, IdCard)
        return card

    async def picture(self, card: IdCard) -> CardPicture:
        return CardPicture(None, f"no decoder for a {card.kind}")


class FarBarcode(FarDevice):
    """Code reader."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self.field = Queue(clock)

    async def read(self, timeout_s: float) -> str | None:
        code = await self.field.take(timeout_s)
        assert code is None or isinstance(code, str)
        return code


class FarCards(FarComingAndGoing):
    """Card reader with a slot: a staff card lies in it or not."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self.status = DeviceStatus(DeviceState.NO_DEVICE)
        self.field = Queue(clock)
        self.pins: list[str] = []
        self.right_pin = "135790"
        self.tries = 3
        self.lying: StaffCard | None = None
        self.listeners: list[Callable[[bool], None]] = []

    @property
    def card_in(self) -> bool:
        return self.lying is not None

    def on_card(self, listener: Callable[[bool], None]) -> None:
        self.listeners.append(listener)

    def put_in(self, number: str = "LBC-CARD-0001", role: StaffRole = StaffRole.COURIER) -> None:
        self.lying = StaffCard(number, role, self.tries)
        self._tell()

    def pull(self) -> None:
        self.lying = None
        self._tell()

    async def read(self, timeout_s: float) -> ChipCard | None:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, f"{timeout_s}")

    async def staff_card(self, timeout_s: float) -> StaffCard | None:
        said = await self.field.take(timeout_s)
        assert said is None or isinstance(said, StaffCard)
        return said

    async def prove(self, card: StaffCard, pin: str, challenge: bytes) -> StaffProof:
        if self.lying is None:
            raise DeviceError(FaultCode.CARD_REMOVED)
        self.pins.append(pin)
        if not self.tries:
            raise DeviceError(FaultCode.PIN_BLOCKED)
        if pin != self.right_pin:
            self.tries -= 1
            raise DeviceError(FaultCode.PIN_WRONG if self.tries else FaultCode.PIN_BLOCKED, f"tries left: {self.tries}")
        self.tries = 3
        return StaffProof(card.number, bytes(16), challenge * 2)

    def _tell(self) -> None:
        for listener in self.listeners:
            listener(self.card_in)


class FarScanner(FarDevice):
    """Scanner: bytes that begin with ``bad`` are judged bad by the worker."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self.glass = Queue(clock)

    async def scan(self, timeout_s: float) -> bytes:
        page = await self.glass.take(timeout_s)
        if page is None:
            raise DeviceError(FaultCode.TIMEOUT)
        assert isinstance(page, bytes)
        return page


class FarWorker:
    """Page worker."""

    def __init__(self) -> None:
        self.ended = 0
        self.warmed = 0
        self.broken = False
        self.rendered: list[Paper] = []
        self.lines: tuple[ReadLine, ...] | DeviceError = ()
        self.readied = 0

    async def warm(self) -> None:
        self.warmed += 1

    async def examine(self, picture: bytes) -> Page:
        good = not picture.startswith(b"bad")
        check = QualityCheck(PageFault.BLUR, good, 1.0)
        return Page(b"jpeg" + picture, b"png" + picture, hashlib.sha256(picture).hexdigest(), 100, 140, (check,))

    async def portrait(self, frame: bytes) -> Portrait:
        return Portrait(frame, ())

    async def ready_to_read(self) -> None:
        self.readied += 1

    async def read(self, jpeg: bytes, regions: Sequence[Region]) -> tuple[ReadLine, ...]:
        assert jpeg.startswith(b"jpeg")
        assert regions
        if isinstance(self.lines, DeviceError):
            raise self.lines
        return self.lines

    async def render(self, paper: Paper, medium: Medium) -> bytes:
        if self.broken:
            raise DeviceError(FaultCode.NO_ANSWER)
        self.rendered.append(paper)
        return f"%PDF {medium.kind}".encode()

    async def strip(self, paper: Paper) -> Strip:
        self.rendered.append(paper)
        return Strip(Language.ZH_CN, type(paper).__name__, ())

    async def rasterise(self, pdf: bytes, width_dots: int) -> Raster:
        return Raster(width_dots, bytes(width_dots // 8) + pdf[:0])

    async def end(self) -> None:
        self.ended += 1


class FarPrinter(FarDevice):
    """Printer: completes unless a test queued another outcome."""

    def __init__(self, medium: Medium = A4) -> None:
        super().__init__()
        self.medium = medium
        self.next: list[PrintResult | DeviceError] = []
        self.printed: list[str] = []
        self.purged = 0

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:
        assert pdf == f"%PDF {self.medium.kind}".encode() or title == "result"
        assert timeout_s > 0
        result = self.next.pop(0) if self.next else PrintResult(1, PrintOutcome.COMPLETED)
        if isinstance(result, DeviceError):
            raise result
        if result.outcome is PrintOutcome.COMPLETED:
            self.printed.append(title)
        return result

    async def purge(self) -> None:
        self.purged += 1


class FarRoll(FarPrinter):
    """A receipt printer."""

    def __init__(self) -> None:
        super().__init__(Medium(MediumKind.ROLL, 72.0, 0.0))
        self.wants_words = False
        self.strips: list[str] = []

    async def print_strip(self, strip: Strip, timeout_s: float) -> PrintResult:
        assert timeout_s > 0
        self.strips.append(strip.title)
        return PrintResult(1, PrintOutcome.COMPLETED)


class FarLocker(FarDevice):
    """The bank with its doors; keeps orders in a real order book. Nothing but `unlock` and a test moves a door."""

    def __init__(self, cabinet: Cabinet, orders: OrderBook) -> None:
        super().__init__()
        self._orders = orders
        self.doors = {box.number: Door.CLOSED for box in cabinet.boxes}
        self.stuck: set[int] = set()
        self.blind: set[int] = set()
        self.dead = False
        self.pulses: list[tuple[int, str]] = []
        self.step: Callable[[str], None] = lambda _name: None
        self._listeners: list[Callable[[int, bool], None]] = []

    async def snapshot(self) -> BankSnapshot:
        if self.dead:
            raise DeviceError(FaultCode.NO_ANSWER)
        return {
            box: BoxStatus(Door.UNKNOWN if box in self.blind else door, BoxCondition.GOOD)
            for box, door in self.doors.items()
        }

    async def unlock(self, box: int, order: str) -> Opening:
        if self.dead:
            raise DeviceError(FaultCode.NO_ANSWER)
        known = self._orders.find(order)
        if known is not None and known[1] is not None:
            return known[1]
        self.step("begin")
        self._orders.begin(order, box)
        self.step("pulse")
        self.pulses.append((box, order))
        if box not in self.stuck:
            self.move(box, is_open=True)
        self.step("pulsed")
        await asyncio.sleep(0)
        door = DoorPulse.STUCK if box in self.stuck else DoorPulse.UNKNOWN if box in self.blind else DoorPulse.OPEN
        opening = Opening(box, order, door, 12.0, repeated=False)
        self._orders.finish(opening)
        self.step("finished")
        return opening

    def on_door(self, listener: Callable[[int, bool], None]) -> None:
        self._listeners.append(listener)

    def move(self, box: int, *, is_open: bool) -> None:
        """A hand, or the spring, moves a door."""
        self.doors[box] = Door.OPEN if is_open else Door.CLOSED
        for listener in self._listeners:
            listener(box, is_open)

    def power_cut(self) -> None:
        """The listeners die with the process; doors stay as they are."""
        self._listeners.clear()
        self.step = lambda _name: None


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


class FarVoice:
    """Keeps the cues."""

    def __init__(self) -> None:
        self.cues: list[str] = []
        self.private = False

    def privately(self, private: bool) -> None:
        self.private = private

    def say(self, words: str, language: str) -> None:
        self.cues.append(f"{language}:{words}")

    def cue(self, name: str) -> None:
        self.cues.append(name)

    def hush(self) -> None:
        """Nothing plays."""


class FarCatalogue:
    """Two matters from the repository's own files."""

    def __init__(self, matters: Mapping[str, Matter]) -> None:
        self.by_id = matters

    def matters(self) -> Sequence[Matter]:
        return list(self.by_id.values())

    def matter(self, matter: str) -> Matter | None:
        return self.by_id.get(matter)


Policy = Callable[[CaseStatus, datetime], CaseStatus]
