"""The doors of a simulated cabinet, whatever boards drive them: latches, sensors, and the person in front of them.

A door has two physical facts: whether its latch holds, and whether it stands open. A pulse springs the latch, and a
spring pushes the door open; a person pushes it shut. What the sensor says is a third thing and may be wrong.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from devices.far_end import Json, VerbError
from devices.locker.boards import Latch
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

DOOR_VERBS = frozenset({"open-door", "close-door", "hold-door", "stuck", "sensor"})


class Sensor(StrEnum):
    """How the sensor of a door is."""

    GOOD = "good"
    OPEN = "open"  # says open whatever happens
    CLOSED = "closed"  # says closed whatever happens
    BROKEN = "broken"  # says neither


@dataclass(slots=True)
class SimulatedDoor:
    """One door. `held`: something keeps it where it is. `stuck`: the latch does not spring."""

    is_open: bool = False
    held: bool = False
    stuck: bool = False
    sensor: Sensor = Sensor.GOOD


class SimulatedDoors:
    """All doors on one line, by box.

    Args:
        boards: which boxes are wired to which board.
        moved: called with the latch of a door that moved and what its sensor says now.
    """

    def __init__(self, boards: Sequence[LockBoard], moved: Callable[[Latch, Door], None]) -> None:
        self._moved = moved
        self._doors = {box: SimulatedDoor() for board in boards for box in board.boxes}
        self._boxes = {Latch(b.address, n): box for b in boards for n, box in enumerate(b.boxes, start=1)}
        self._latches = {box: latch for latch, box in self._boxes.items()}
        self.latch_delay_s = 0.0
        self.record: list[dict[str, Json]] = []

    def __contains__(self, latch: Latch) -> bool:
        return latch in self._boxes

    def door(self, box: int) -> SimulatedDoor:
        """One door, to look at or to change."""
        return self._doors[box]

    def says(self, latch: Latch) -> Door:
        """What the sensor of a door says; a channel without a door says closed."""
        box = self._boxes.get(latch)
        if box is None:
            return Door.CLOSED
        door = self._doors[box]
        if door.sensor is Sensor.BROKEN:
            return Door.UNKNOWN
        is_open = door.is_open if door.sensor is Sensor.GOOD else door.sensor is Sensor.OPEN
        return Door.OPEN if is_open else Door.CLOSED

    def pulse(self, latch: Latch) -> None:
        """Current flows through a latch; without a door nothing happens."""
        box = self._boxes.get(latch)
        if box is None:
            return
        if self._doors[box].stuck:
            self.note("latch_stuck", latch)
            return
        self.note("latch_sprang", latch)
        if self.latch_delay_s:
            asyncio.get_running_loop().call_later(self.latch_delay_s, lambda: self._move(box, is_open=True))
        else:
            self._move(box, is_open=True)

    def note(self, event: str, latch: Latch) -> None:
        """Write down what physically happened."""
        self.record.append({"event": event, "box": self._boxes[latch]})

    def act(self, verb: str, arguments: Sequence[str]) -> None:
        """Do one of `DOOR_VERBS`."""
        box = number(arguments, self._doors)
        door = self._doors[box]
        if verb == "hold-door":
            door.held = switch(arguments[1:])
        elif verb == "stuck":
            door.stuck = switch(arguments[1:])
        elif verb == "sensor":
            if len(arguments[1:]) != 1 or arguments[1] not in set(Sensor):
                raise VerbError(f"sensor BOX {'|'.join(Sensor)}")
            door.sensor = Sensor(arguments[1])
        else:
            if door.held:
                raise VerbError(f"door {box} is held")
            self._move(box, is_open=verb == "open-door")

    def state(self) -> dict[str, Json]:
        """Doors as they stand, and faults."""
        return {
            str(box): {"open": door.is_open, "held": door.held, "stuck": door.stuck, "sensor": door.sensor.value}
            for box, door in self._doors.items()
        }

    def _move(self, box: int, *, is_open: bool) -> None:
        door = self._doors[box]
        if door.held or door.is_open is is_open:
            return
        door.is_open = is_open
        latch = self._latches[box]
        self.note("door_opened" if is_open else "door_closed", latch)
        self._moved(latch, self.says(latch))


def number(arguments: Sequence[str], known: Mapping[int, object]) -> int:
    """The first argument as one of the known numbers."""
    if not arguments or not arguments[0].isdecimal() or int(arguments[0]) not in known:
        raise VerbError(f"one of {min(known)} to {max(known)} is needed")
    return int(arguments[0])


def switch(arguments: Sequence[str]) -> bool:
    """On, off, or nothing for on."""
    if list(arguments) not in (["on"], ["off"], []):
        raise VerbError("on or off is needed")
    return list(arguments) != ["off"]
