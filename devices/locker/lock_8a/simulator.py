"""Far end of an 8A/80 lock board: the board, its latches and doors, and the person in front of them.

Speaks: `frames.py`, from the board's side. Source: `docs/devices/lock-8a.md`.

A door has two physical facts: whether its latch holds, and whether it stands open. A pulse springs the latch, and a
spring pushes the door open; a person pushes it shut. What the sensor says is a third thing and may be wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.locker.lock_8a.frames import ALL, ASK, HIGH, LOW, PULSE, AllDoors, Frame, FrameReader, Head
from kiosk.domain.device_settings import LockBoard

NO_STATE = 0x5A
"""What a board with a broken feedback circuit says instead of 00 or 11."""

DOOR_VERBS = frozenset({"open-door", "close-door", "hold-door", "stuck", "sensor"})
BOARD_VERBS = frozenset({"dead-board", "lose-reply", "events"})


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


class Lock8aFarEnd:
    """`devices.far_end.FarEnd` of the lock boards.

    Args:
        folder: where the port appears.
        boards: the boards on the line.
    """

    name = "locker"

    def __init__(self, folder: Path, boards: Sequence[LockBoard]) -> None:
        self._line = FarLine(folder / self.name, self._received)
        self._reader = FrameReader()
        self._boards = {board.address: board for board in boards}
        self._doors = {box: SimulatedDoor() for board in boards for box in board.boxes}
        self._dead: set[int] = set()
        self._lose_replies = 0
        self._events = True
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the doors, the boards and their line."""
        return LINE_VERBS | DOOR_VERBS | BOARD_VERBS

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._line.start()
        boards = [
            {
                "address": board.address,
                "channels": board.channels,
                "closed_level": board.closed_level,
                "first_box": board.first_box,
            }
            for board in self._boards.values()
        ]
        return {"driver": "lock-8a", "port": str(self._line.path), "baud": 9600, "boards": boards}

    async def close(self) -> None:
        """Make the port vanish."""
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        open-door BOX: pulled open by force. close-door BOX: pushed shut.
        hold-door BOX [on|off]: kept where it is. stuck BOX [on|off]: the latch does not spring.
        sensor BOX good|open|closed|broken: what its sensor says.
        dead-board ADDRESS [on|off]: silent. lose-reply [N]: the next N openings are done but not answered.
        events on|off: whether boards tell door changes unasked.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "lose-reply":
            self._lose_replies = int(arguments[0]) if arguments and arguments[0].isdecimal() else 1
        elif verb == "events":
            self._events = _on(arguments)
        elif verb == "dead-board":
            address = _number(arguments, self._boards)
            (self._dead.add if _on(arguments[1:]) else self._dead.discard)(address)
        else:
            box = _number(arguments, self._doors)
            self._door_verb(verb, box, arguments[1:])
        return None

    def state(self) -> Mapping[str, Json]:
        """Doors as they stand, and faults."""
        doors: dict[str, Json] = {
            str(box): {"open": door.is_open, "held": door.held, "stuck": door.stuck, "sensor": door.sensor.value}
            for box, door in self._doors.items()
        }
        return {"doors": doors, "dead_boards": sorted(self._dead), **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Latches that sprang or did not, and doors that moved."""
        return list(self._record)

    def _door_verb(self, verb: str, box: int, arguments: Sequence[str]) -> None:
        door = self._doors[box]
        if verb == "hold-door":
            door.held = _on(arguments)
        elif verb == "stuck":
            door.stuck = _on(arguments)
        elif verb == "sensor":
            if len(arguments) != 1 or arguments[0] not in set(Sensor):
                raise VerbError(f"sensor BOX {'|'.join(Sensor)}")
            door.sensor = Sensor(arguments[0])
        else:
            if door.held:
                raise VerbError(f"door {box} is held")
            self._move(box, is_open=verb == "open-door")

    def _note(self, event: str, box: int) -> None:
        self._record.append({"event": event, "box": box})

    def _move(self, box: int, *, is_open: bool) -> None:
        door = self._doors[box]
        if door.held or door.is_open is is_open:
            return
        door.is_open = is_open
        self._note("door_opened" if is_open else "door_closed", box)
        board = self._board_of(box)
        if self._events and board.address not in self._dead:
            self._line.send(Frame(Head.EVENT, board.address, box - board.first_box + 1, self._state(box)).to_bytes())

    def _board_of(self, box: int) -> LockBoard:
        return next(board for board in self._boards.values() if box in board.boxes)

    def _says_closed(self, box: int) -> bool:
        door = self._doors[box]
        return door.sensor is Sensor.CLOSED or (door.sensor is Sensor.GOOD and not door.is_open)

    def _state(self, box: int) -> int:
        if self._doors[box].sensor is Sensor.BROKEN:
            return NO_STATE
        closed_is_high = bool(self._board_of(box).closed_level)
        return HIGH if self._says_closed(box) is closed_is_high else LOW

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            if isinstance(frame, Frame) and frame.board in self._boards and frame.board not in self._dead:
                self._answer(self._boards[frame.board], frame)

    def _answer(self, board: LockBoard, frame: Frame) -> None:
        box = board.first_box + frame.lock - 1
        if frame.head is Head.OPEN and frame.last == PULSE and frame.lock == ALL:
            for each in board.boxes:
                self._pulse(each)
            self._line.send(frame.to_bytes())
        elif frame.head is Head.OPEN and frame.last == PULSE and box in board.boxes:
            self._pulse(box)
            if self._lose_replies:
                self._lose_replies -= 1
            else:
                self._line.send(Frame(Head.OPEN, board.address, frame.lock, self._state(box)).to_bytes())
        elif frame.head is Head.QUERY and frame.last == ASK and frame.lock == ALL:
            closed = sum(1 << index for index, each in enumerate(board.boxes) if self._says_closed(each))
            levels = closed if board.closed_level else ~closed & 0xFFFFFF
            self._line.send(AllDoors(board.address, levels).to_bytes())
        elif frame.head is Head.QUERY and frame.last == ASK and box in board.boxes:
            self._line.send(Frame(Head.QUERY, board.address, frame.lock, self._state(box)).to_bytes())

    def _pulse(self, box: int) -> None:
        if self._doors[box].stuck:
            self._note("latch_stuck", box)
            return
        self._note("latch_sprang", box)
        self._move(box, is_open=True)


def _number(arguments: Sequence[str], known: Mapping[int, object]) -> int:
    if not arguments or not arguments[0].isdecimal() or int(arguments[0]) not in known:
        raise VerbError(f"one of {min(known)} to {max(known)} is needed")
    return int(arguments[0])


def _on(arguments: Sequence[str]) -> bool:
    if list(arguments) not in (["on"], ["off"], []):
        raise VerbError("on or off is needed")
    return list(arguments) != ["off"]
