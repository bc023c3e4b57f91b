"""One envelope through one door: the only place in the core that makes a latch move.

Order of things, for every purpose: intended is fsynced, then the latch moves, then opened is written; the passage ends
confirmed (with its custody fact in the same commit), abandoned, or unresolved (nobody said what became of the paper:
the box is barred and staff get a task). A door opens at most once for one order; opening again is a new order.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from contracts.rules.custody import may_move
from contracts.rules.faults import FaultCode
from contracts.wire.sync import Fact
from kiosk.domain.boxes import Passage, Step
from kiosk.domain.cabinet import Door
from kiosk.events import LogEvent, record
from kiosk.flows.kit import Kit
from kiosk.flows.waiting import within
from kiosk.ports import DeviceError, DoorPulse

REMIND_S = 20.0  # the open door asks to be shut
ALARM_S = 60.0  # then it rings, and staff get a task
LOOK_S = 1.0  # how often the board is asked when it tells nothing by itself
CALM_S = 0.2  # least pause between two looks, however a sensor flutters

DOUBTFUL = {FaultCode.STUCK, FaultCode.DOOR_UNKNOWN}
"""Faults that speak against this one door, not against the whole bank."""

PULSE_FAULT = {DoorPulse.STUCK: FaultCode.STUCK, DoorPulse.UNKNOWN: FaultCode.DOOR_UNKNOWN}


class Doorway:
    """Carries one passage at a time."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._passage: Passage | None = None
        self._alarmed: set[str] = set()
        self._moved = asyncio.Event()
        kit.locker.on_door(self._door_moved)

    @property
    def passage(self) -> Passage | None:
        """The passage that has begun and not ended."""
        return self._passage

    async def open(self, passage: Passage) -> None:
        """Promise the passage, then make its door open.

        Raises:
            DeviceError: the door did not open for sure. The passage is then abandoned, and a door that is itself
                doubtful is suspect from now on.
            ValueError: the move is not one that custody allows (a bug).
        """
        if not may_move(passage.from_, passage.to):
            raise ValueError(f"custody does not allow {passage.from_.holder} to {passage.to.holder}")
        if self._passage is not None:
            raise ValueError("one passage at a time")
        self._kit.ledger.step(passage, Step.INTENDED)
        self._passage = passage
        try:
            await self._unlock(passage)
        except DeviceError:
            self.abandon()
            raise

    async def reopen(self) -> None:
        """Open the same door again under a new order.

        Raises:
            DeviceError: it did not open; the passage goes on, because the paper may already be inside.
        """
        passage = self._begun()
        passage = replace(passage, attempt=passage.attempt + 1)
        self._kit.ledger.step(passage, Step.REOPENED)
        self._passage = passage
        await self._unlock(passage)

    def confirm(self, facts: Sequence[Fact] = (), exception: str | None = None) -> Passage:
        """The person says it is done: the move and its fact in one commit."""
        passage = self._begun()
        ledger = self._kit.ledger
        ledger.step(passage, Step.CONFIRMED, [ledger.moved(passage, exception), *facts])
        self._passage = None
        record(LogEvent.CUSTODY_MOVED, box=passage.box)
        return passage

    def abandon(self, facts: Sequence[Fact] = ()) -> None:
        """Nothing went through this door; the promise ends."""
        self._kit.ledger.step(self._begun(), Step.ABANDONED, facts)
        self._passage = None

    def unresolved(self, why: str) -> None:
        """Nobody can say what became of the paper: bar the box and tell staff. Without a passage, nothing."""
        passage = self._passage
        if passage is None:
            return
        ledger = self._kit.ledger
        task = ledger.task(
            passage.key, why, box=passage.box, envelope=passage.envelope, case_number=passage.case_number
        )
        ledger.step(passage, Step.UNRESOLVED, [task])
        self._passage = None
        record(LogEvent.CUSTODY_UNRESOLVED, box=passage.box)

    def alarm(self) -> None:
        """The door stands open too long: a staff task, once per opening."""
        passage = self._begun()
        if passage.order in self._alarmed:
            return
        self._alarmed.add(passage.order)
        record(LogEvent.DOOR_LEFT_OPEN, box=passage.box)
        ledger = self._kit.ledger
        self._kit.outbox.add_fact(ledger.task(passage.order, "door_left_open", box=passage.box))

    async def look(self) -> Door:
        """What the board says about the door now; unknown when it does not answer."""
        passage = self._begun()
        try:
            snapshot = await self._kit.locker.snapshot()
        except DeviceError:
            return Door.UNKNOWN
        status = snapshot.get(passage.box)
        return Door.UNKNOWN if status is None else status.door

    async def watch(self, seen: Callable[[Door, float], None]) -> None:
        """Tell `seen(door, seconds since the opening)` about once a second until cancelled or ended.

        A board that tells by itself that the door moved is asked at once; what it then answers counts.
        """
        clock = self._kit.clock
        began = clock.monotonic()
        while self._passage is not None:
            self._moved.clear()
            door = await self.look()
            if self._passage is None:
                return
            seen(door, clock.monotonic() - began)
            await clock.sleep(CALM_S)
            await within(clock, self._moved, LOOK_S - CALM_S)

    def _door_moved(self, box: int, _is_open: bool) -> None:
        if self._passage is not None and self._passage.box == box:
            self._moved.set()

    async def _unlock(self, passage: Passage) -> None:
        ledger = self._kit.ledger
        record(LogEvent.DOOR_ORDERED, box=passage.box)
        fault: FaultCode | None
        try:
            opening = await self._kit.locker.unlock(passage.box, passage.order)
            fault = PULSE_FAULT.get(opening.door)
        except DeviceError as error:
            fault = error.code
        if fault is not None:
            record(LogEvent.DOOR_FAILED, fault, passage.box)
            if fault in DOUBTFUL:
                ledger.suspect(passage.box, fault)
            raise DeviceError(fault)
        ledger.step(passage, Step.OPENED)
        record(LogEvent.DOOR_OPENED, box=passage.box)

    def _begun(self) -> Passage:
        if self._passage is None:
            raise ValueError("no passage has begun")
        return self._passage
