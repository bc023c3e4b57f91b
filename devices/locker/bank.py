"""All boxes of the cabinet as one bank, whatever boards drive them.

Numbering, one latch at a time, suspect doors, and orders: an order is in the book before the first byte, and a second
pulse for one order is sent only while the board says closed and no opening was ever seen. Each pulse is in the book
before its first byte too: after a power cut or a broken line nobody knows what the door did meanwhile, so an order that
may have had a pulse gets no other.

Time is the event loop's own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from contracts.rules.faults import FaultCode
from devices.locker.boards import Boards, Latch, PulseAnswer
from devices.presence import RETRY_S
from devices.watched import Watched
from kiosk.domain.cabinet import BankSnapshot, BoxCondition, BoxStatus, Door
from kiosk.domain.device_settings import LockBoard
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, DoorPulse, Opening, OrderBook

SPACING_S = 0.1
"""Least pause between two pulses; the supply needs it."""
SPRING_S = 1.5
"""How long a door may take to be seen open after a pulse."""
LOOK_S = 0.05
"""Between two looks at a door that should open; an event of the board makes the next look come at once."""
POLL_S = 1.5
"""Between two looks at all doors; opening by force is seen by looking only."""
PULSES = 2


class Bank(Watched):
    """`kiosk.ports.LockerBank`. Its status is `warning` while some boards are silent.

    Args:
        boards: the line.
        layout: which boxes are wired to which board.
        boxes: numbers of the boxes in the cabinet model.
        orders: the book of openings.
    """

    def __init__(self, boards: Boards, layout: Sequence[LockBoard], boxes: Sequence[int], orders: OrderBook) -> None:
        super().__init__()
        self._boards = boards
        self._layout = tuple(layout)
        self._latches = {
            box: Latch(board.address, box - board.first_box + 1)
            for board in layout
            for box in board.boxes
            if box in set(boxes)
        }
        self._boxes = {latch: box for box, latch in self._latches.items()}
        self._all_boxes = tuple(boxes)
        self._orders = orders
        self._lock = asyncio.Lock()
        self._doors: dict[int, Door] = dict.fromkeys(boxes, Door.UNKNOWN)
        self._suspect: set[int] = set()
        self._dead_boards: dict[int, DeviceError] = {}
        self._listeners: list[Callable[[int, bool], None]] = []
        self._last_pulse = float("-inf")

    def on_door(self, listener: Callable[[int, bool], None]) -> None:
        """Call `listener(box, is_open)` when a door is seen to open or close."""
        self._listeners.append(listener)

    async def snapshot(self) -> BankSnapshot:
        """Door and condition of every box; a dead board makes its boxes `unknown`, not an error.

        Raises:
            DeviceError: no_device, port_busy: the line itself is not there.
        """
        await self._look_at_all()
        return {box: BoxStatus(self._doors[box], self._condition(box)) for box in self._all_boxes}

    async def unlock(self, box: int, order: str) -> Opening:
        """Make the door of `box` open, once for `order`. See `kiosk.ports.LockerBank.unlock`."""
        latch = self._latches.get(box)
        if latch is None:
            raise DeviceError(FaultCode.NO_SUCH_BOX, f"box {box}")
        async with self._lock:
            known = self._orders.find(order)
            try:
                self._orders.begin(order, box)
            except ValueError as error:
                raise DeviceError(FaultCode.REFUSED, str(error)) from error
            if known is not None and known[1] is not None:
                return _judged(replace(known[1], repeated=True))
            began = self._now()
            door = await self._open(latch, order, resumed=known is not None)
            opening = Opening(box, order, door, round((self._now() - began) * 1000, 1), repeated=False)
            self._orders.finish(opening)
            self._note(box, door)
        return _judged(opening)

    async def _open(self, latch: Latch, order: str, *, resumed: bool) -> DoorPulse:
        # A board that does not answer a question gets no pulse: nobody could say what became of it. A sensor that says
        # "open" gets one all the same: it may lie, and a latch of an open door that springs does no harm.
        if await self._boards.door(latch) is Door.OPEN and resumed and await self._proven(latch, Door.OPEN):
            # Begun before a power cut and not finished: the open door is what became of it.
            return DoorPulse.OPEN
        if self._orders.pulses(order):
            # It may have opened, and a person may have closed it, while nobody looked.
            return DoorPulse.OPEN if await self._springs(latch) is Door.OPEN else DoorPulse.UNKNOWN
        for _ in range(PULSES):
            await asyncio.sleep(self._last_pulse + SPACING_S - self._now())
            self._orders.pulse(order)
            try:
                answer = await self._boards.pulse(latch)
            finally:
                self._last_pulse = self._now()
            seen = Door.OPEN if answer is PulseAnswer.OPEN else await self._springs(latch)
            if seen is Door.OPEN:
                return DoorPulse.OPEN
            if seen is Door.UNKNOWN:
                return DoorPulse.UNKNOWN
        return DoorPulse.STUCK

    async def _springs(self, latch: Latch) -> Door:
        """Look at a door that should open. Closed only when no answer said open and no older answer can be meant."""
        told_open = False

        def hear(of: Latch, door: Door) -> None:
            nonlocal told_open
            told_open |= of == latch and door is Door.OPEN
            self._heard(of, door)

        deadline = self._now() + SPRING_S
        while True:
            door = await self._boards.door(latch)
            if door is Door.OPEN:
                if await self._proven(latch, door):
                    return door
                told_open = True
            if self._now() >= deadline:
                break
            await self._boards.listen(LOOK_S, hear)
        if told_open:
            return Door.UNKNOWN
        door = await self._boards.door(latch, sure=True)
        return door if await self._proven(latch, door) else Door.UNKNOWN

    async def _proven(self, latch: Latch, door: Door) -> bool:
        """Whether enough further answers say the same."""
        for _ in range(1, self._boards.proof):
            if await self._boards.door(latch) is not door:
                return False
        return True

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    def _note(self, box: int, outcome: DoorPulse) -> None:
        if outcome is DoorPulse.OPEN:
            self._suspect.discard(box)
            self._saw(box, Door.OPEN)
        else:
            self._suspect.add(box)
            self._saw(box, Door.CLOSED if outcome is DoorPulse.STUCK else Door.UNKNOWN)

    def _saw(self, box: int, door: Door) -> None:
        before, self._doors[box] = self._doors[box], door
        if door is before or door is Door.UNKNOWN:
            return
        if before is not Door.UNKNOWN or door is Door.OPEN:
            for listener in self._listeners:
                listener(box, door is Door.OPEN)

    def _condition(self, box: int) -> BoxCondition:
        latch = self._latches.get(box)
        if latch is None or latch.board in self._dead_boards:
            return BoxCondition.MISSING
        return BoxCondition.SUSPECT if box in self._suspect else BoxCondition.GOOD

    async def _look_at_all(self) -> None:
        for board in self._layout:
            try:
                await self._look_at(board)
            except DeviceError as error:
                if error.code in {FaultCode.NO_DEVICE, FaultCode.PORT_BUSY}:
                    self._forget(self._all_boxes)
                    self._presence.missed(error)
                    raise
                self._dead_boards[board.address] = error
                self._forget(board.boxes)
                continue
            self._dead_boards.pop(board.address, None)
        await self._judge()

    async def _look_at(self, board: LockBoard) -> None:
        for first in range(1, board.channels + 1, self._boards.span):
            channels = range(first, min(first + self._boards.span, board.channels + 1))
            # One question at a time: an order need not wait for the whole bank.
            async with self._lock:
                doors = await self._boards.doors(board.address, channels)
                # A door that moved, or a wrong bit.
                again = await self._boards.doors(board.address, channels) if self._news(board, doors) else doors
            for channel, door in doors.items():
                if again.get(channel) is door:
                    self._heard(Latch(board.address, channel), door)

    def _news(self, board: LockBoard, doors: Mapping[int, Door]) -> bool:
        before = (self._doors.get(self._boxes.get(Latch(board.address, channel), 0)) for channel in doors)
        return any(was not in {door, Door.UNKNOWN, None} for was, door in zip(before, doors.values(), strict=True))

    def _forget(self, boxes: Sequence[int]) -> None:
        for box in boxes:
            if box in self._doors:
                self._doors[box] = Door.UNKNOWN

    async def _judge(self) -> None:
        if not self._dead_boards:
            self._presence.seen(DeviceStatus(DeviceState.ONLINE))
            return
        dead = ", ".join(map(str, self._dead_boards))
        error = next(iter(self._dead_boards.values()))
        if len(self._dead_boards) == len(self._layout):
            # The handle may be at fault; it is rebuilt.
            await self._boards.drop()
            self._presence.missed(error)
        else:
            self._presence.seen(DeviceStatus(DeviceState.WARNING, error.code, f"silent boards: {dead}"))

    async def _release(self) -> None:
        await self._boards.close()

    async def _watch(self) -> None:
        while True:
            try:
                await self._look_at_all()
            except DeviceError:
                await asyncio.sleep(RETRY_S)
                continue
            if self._presence.status.state in {DeviceState.ONLINE, DeviceState.WARNING}:
                await self._listen(self._now() + POLL_S)
            else:
                await asyncio.sleep(RETRY_S)

    async def _listen(self, until: float) -> None:
        while (left_s := until - self._now()) > 0:
            async with self._lock:
                pass  # an order that is under way hears for itself
            try:
                await self._boards.listen(left_s, self._heard)
            except DeviceError:
                return

    def _heard(self, latch: Latch, door: Door) -> None:
        box = self._boxes.get(latch)
        if box is not None:
            self._saw(box, door)


def _judged(opening: Opening) -> Opening:
    if opening.door is DoorPulse.STUCK:
        raise DeviceError(FaultCode.STUCK, f"box {opening.box}" + (", as recorded" if opening.repeated else ""))
    if opening.door is DoorPulse.UNKNOWN:
        raise DeviceError(FaultCode.DOOR_UNKNOWN, f"box {opening.box}" + (", as recorded" if opening.repeated else ""))
    return opening
