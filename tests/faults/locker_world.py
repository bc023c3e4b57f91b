"""One locker, its boards, its people, and a process that may die: what must hold after each of some random operations.

Told by the far end's own record: an order makes at most one door open, at most once, and never another than its own; a
latch springs for nothing but an order; a second pulse goes out only while the sensor says closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from contracts.rules.faults import FaultCode
from devices.cabinet import lock_boards
from devices.locker.bank import Bank
from devices.locker.far_doors import Sensor, SimulatedDoor
from devices.locker.far_families import FAR_ENDS, far_locker
from devices.locker.far_families import lock_boards as boards_of
from devices.locker.modbus.simulator import ModbusFarEnd
from kiosk.orders import SqliteOrderBook
from kiosk.ports import DeviceError, Opening
from tests.faults.locker_wire import HostEnd, Wire
from tests.faults.virtual_time import VirtualLoop

BOXES = 32
OPERATIONS = 25
"""In each world."""
WORLDS = 10_000 // OPERATIONS
"""In the whole sweep, over all families."""
PERSON_S = 3.0
"""Nobody takes papers and shuts a door sooner after it opened."""
SETTLED = frozenset({FaultCode.STUCK, FaultCode.DOOR_UNKNOWN})


def run(family: str, seed: int, folder: Path) -> Mapping[str, int]:
    """Live one world.

    Returns:
        How often what happened.

    Raises:
        AssertionError: what must hold does not.
    """
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(_live(family, seed, folder))


async def _live(family: str, seed: int, folder: Path) -> Mapping[str, int]:
    world = World(family, random.Random(f"{family} {seed}"), folder)
    await world.start()
    try:
        for _ in range(OPERATIONS):
            await world.operate()
            world.check()
        await world.recovers()
        world.check()
    finally:
        await world.end()
    return dict(sorted(world.seen.items()))


class World:
    """The locker and all around it."""

    def __init__(self, family: str, chance: random.Random, folder: Path) -> None:
        self._family = family
        self._chance = chance
        self._folder = folder
        self._boards = boards_of(family, BOXES, chance.randint(0, 1))
        self._wires: list[Wire] = []
        self._far = far_locker(family, folder, self._boards, self._wire)
        self._aim = 1
        """Box of the present order: half of all faults befall it."""
        self._obeying: str | None = None
        """The order that is under way; what the boards get then is its doing."""
        self._sprang: dict[str, list[int]] = {}
        """Boxes whose latch got a pulse, by order."""
        self._opened: Counter[str] = Counter()
        """How often a door opened, by the order that had last sprung its latch."""
        self._last: dict[int, str] = {}
        self._noted = 0
        self._boxes: dict[str, int] = {}
        """Each order that was ever given."""
        self._told: dict[str, Opening | FaultCode] = {}
        """What the bank said at last of an order that is settled."""
        self._stood_open: set[str] = set()
        """Orders for which the door, or its sensor, was open before any pulse."""
        self._lied: set[str] = set()
        """Orders while whose door's sensor said closed whatever happened."""
        self.seen: Counter[str] = Counter()

    @property
    def wire(self) -> Wire:
        """The line."""
        return self._wires[0]

    async def start(self) -> None:
        """Bring the far end up and the first process."""
        await self._far.start()
        if self._chance.random() < 0.3:
            self.wire.echoes = True
        await self._far.act("answer-delay", [str(self._chance.choice((0, 10, 60)))])
        await self._far.act("latch-delay", [str(self._chance.choice((0, 100, 800)))])
        await self._boot()

    async def end(self) -> None:
        """Take all down."""
        await self._die()
        await self._far.close()

    async def operate(self) -> None:
        """One operation, with whatever befalls it."""
        order, box = self._order()
        self._aim = box
        await self._befall()
        self._look_at_sensor(order, box)
        settled, sprung = self._told.get(order), len(self._sprang.get(order, ()))
        self._obeying = order
        opening = asyncio.create_task(self._bank.unlock(box, order))
        ended = await self._interfere(opening)
        self._look_at_sensor(order, box)
        told = await _outcome(opening) if ended else None
        await asyncio.sleep(0.2)  # what was on its way arrives
        self._obeying = None
        self.seen["killed" if told is None else told.door if isinstance(told, Opening) else told] += 1
        if settled is not None and self._boxes[order] == box:
            assert len(self._sprang.get(order, ())) == sprung, f"{order} was settled and made a latch spring"
            assert told is None or _same(told, settled), f"{order}: first {settled}, then {told}"
        elif isinstance(told, Opening) or told in SETTLED:
            self._told[order] = told
        if isinstance(told, Opening):
            truly = self._opened[order] or order in self._stood_open or box in self._sprang.get(order, ())
            assert truly, f"{order} is told open, nothing opened"
        if not ended:
            await self._boot()

    def check(self) -> None:
        """What must hold, on the far end's record."""
        for order, boxes in self._sprang.items():
            assert set(boxes) <= {self._boxes[order]}, f"{order} for box {self._boxes[order]} reached {boxes}"
            assert len(boxes) <= 2, f"{order} had {len(boxes)} pulses"
            assert self._opened[order] <= 1, f"{order} opened its door {self._opened[order]} times"

    async def recovers(self) -> None:
        """With all faults gone each door opens for a new order, and no current flows."""
        self._clear()
        await asyncio.sleep(PERSON_S)
        for box in self._chance.sample(range(1, BOXES + 1), 3):
            order = self._new(box)
            self._obeying = order
            told = await _outcome(asyncio.create_task(self._bank.unlock(box, order)))
            self._obeying = None
            assert isinstance(told, Opening), f"box {box} after all faults were gone: {told}"
            assert self._sprang[order] == [box], f"{order} did not reach box {box} after all faults were gone"
        if isinstance(self._far, ModbusFarEnd):
            await self._bank.snapshot()
            assert not self._far.relays_on, "current still flows through a latch"
        await asyncio.sleep(1.0)

    def _wire(self, path: Path, received: Callable[[bytes], None]) -> Wire:
        def note_and_receive(data: bytes) -> None:
            received(data)
            self._read_record()

        self._wires.append(Wire(path, note_and_receive, self._chance, FAR_ENDS[self._family].baud))
        return self._wires[-1]

    def _read_record(self) -> None:
        """Who made what happen since the last look."""
        record = self._far.doors.record
        for entry in record[self._noted :]:
            box, event = int(str(entry["box"])), entry["event"]
            if event in {"latch_sprang", "latch_stuck"}:
                assert self._obeying is not None, f"the latch of box {box} sprang for nobody"
                boxes = self._sprang.setdefault(self._obeying, [])
                if boxes and event == "latch_sprang" and self._obeying not in self._lied:
                    assert not self._door(box).is_open or self._far.doors.latch_delay_s, "pulsed a door seen open"
                boxes.append(box)
                self._last[box] = self._obeying
            elif event == "door_opened" and box in self._last:
                self._opened[self._last[box]] += 1
        self._noted = len(record)

    def _order(self) -> tuple[str, int]:
        """A new order, or one that was given before, now and then for a wrong box."""
        if self._boxes and self._chance.random() < 0.3:
            order = self._chance.choice(list(self._boxes))
            if self._chance.random() < 0.1 and self._orders.find(order):
                return order, self._boxes[order] % BOXES + 1
            return order, self._boxes[order]
        box = self._chance.randint(1, BOXES)
        return self._new(box), box

    def _new(self, box: int) -> str:
        order = f"k{len(self._boxes)}"
        self._boxes[order] = box
        return order

    def _look_at_sensor(self, order: str, box: int) -> None:
        door = self._door(box)
        if door.is_open or door.sensor in {Sensor.OPEN, Sensor.BROKEN}:  # many boards cannot say "broken"
            self._stood_open.add(order)
        if door.sensor is Sensor.CLOSED:
            self._lied.add(order)

    def _door(self, box: int) -> SimulatedDoor:
        return self._far.doors.door(box)

    async def _befall(self) -> None:
        """Faults come and go between operations, and people shut doors."""
        chance = self._chance
        await asyncio.sleep(chance.uniform(PERSON_S, 2 * PERSON_S))
        self._read_record()
        if chance.random() < 0.5:
            self._clear()
        self.wire.bad_answers = chance.choice((0.0, 0.0, 0.1, 0.3, 0.8))
        for box in range(1, BOXES + 1):
            if self._door(box).is_open and chance.random() < 0.7:
                await self._far.act("close-door", [str(box)])
        if chance.random() < 0.1:
            self._last.pop(forced := chance.randint(1, BOXES), None)
            await self._far.act("open-door", [str(forced)])
        for _ in range(chance.randint(0, 2)):
            await self._strike()
        self._read_record()

    async def _strike(self) -> None:
        kind = self._chance.choice(("stuck", "sensor", "dead", "cable", "reply"))
        box = str(self._aim if self._chance.random() < 0.5 else self._chance.randint(1, BOXES))
        if kind == "stuck":
            await self._far.act("stuck", [box])
        elif kind == "sensor":
            await self._far.act("sensor", [box, self._chance.choice(list(Sensor))])
        elif kind == "dead":
            await self._far.act("dead-board", [str(self._chance.choice(self._boards).address)])
        elif kind == "cable":
            self.wire.plugged = False
        else:
            await self._far.act("lose-reply", [])

    def _clear(self) -> None:
        self.wire.plugged = True
        self.wire.bad_answers = 0.0
        for box in range(1, BOXES + 1):
            self._door(box).stuck, self._door(box).sensor = False, Sensor.GOOD
        self._far.all_alive()

    async def _interfere(self, opening: asyncio.Task[Opening]) -> bool:
        """Let something happen while a door opens. False: the process died."""
        if self._chance.random() < 0.5:
            await asyncio.wait([opening])
            return True
        await asyncio.wait([opening], timeout=self._chance.uniform(0, 1.5))
        kind = self._chance.choice(("strike", "plug", "snapshot", "cancel", "kill", "power"))
        if kind == "strike":
            await self._strike()
        elif kind == "plug":
            self.wire.plugged = not self.wire.plugged
        elif kind == "snapshot":
            with contextlib.suppress(DeviceError):
                await self._bank.snapshot()
        elif kind == "cancel":
            opening.cancel()
        else:
            if kind == "power":
                self.wire.plugged = False
            await self._die()
            await asyncio.gather(opening, return_exceptions=True)
            if kind == "power":
                await asyncio.sleep(PERSON_S)
                self.wire.plugged = True
            return False
        await asyncio.wait([opening])
        return True

    async def _boot(self) -> None:
        """A process with the same order book."""
        self._orders = SqliteOrderBook(self._folder / "orders.db")
        self._host = HostEnd(self.wire)
        self._bank = Bank(
            lock_boards(self._family, self._host, self._boards), self._boards, range(1, BOXES + 1), self._orders
        )
        await self._bank.start()

    async def _die(self) -> None:
        """Nothing of the process runs any more; what it had sent goes on."""
        self._host.killed = True
        # Whoever mends something on the way out hangs on the dead line, and is cancelled again.
        while tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks, timeout=0.001)
        self._orders.close()


async def _outcome(opening: asyncio.Task[Opening]) -> Opening | FaultCode | None:
    try:
        return await opening
    except DeviceError as error:
        return error.code
    except asyncio.CancelledError:
        return None


def _same(one: Opening | FaultCode, other: Opening | FaultCode) -> bool:
    if isinstance(one, Opening) and isinstance(other, Opening):
        return (one.box, one.order, one.door) == (other.box, other.order, other.door)
    return one == other
