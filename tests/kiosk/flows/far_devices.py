"""In-memory devices of the core's ports, those for paper apart. Each can fail in every way that its port names."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from contracts.rules.faults import FaultCode
from kiosk.domain.cabinet import BankSnapshot, BoxCondition, BoxStatus, Cabinet, Door
from kiosk.domain.chip_card import ChipCard, StaffCard, StaffProof, StaffRole
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardPart, CardPicture, IdCard
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, DoorPulse, Opening, OrderBook
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
