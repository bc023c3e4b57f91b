"""Far end of lock boards of any family: the line, which boards live, and how they answer. A family adds its frames."""

from __future__ import annotations

import abc
import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Protocol

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.locker.boards import Latch
from devices.locker.far_doors import DOOR_VERBS, SimulatedDoors, number, switch
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockBoard

BOARD_VERBS = frozenset({"dead-board", "lose-reply", "events", "answer-delay", "latch-delay"})


class FarWire(Protocol):
    """A line seen from the far end: `devices.far_line.FarLine`, whose words these are."""

    path: Path

    def start(self) -> None:
        """Put the cable in and begin sending."""

    def send(self, data: bytes) -> None:
        """Answer."""

    def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one of `LINE_VERBS`."""

    def faults(self) -> dict[str, Json]:
        """The faults that are set."""

    async def close(self) -> None:
        """Take everything down."""


class LockerFarEnd(abc.ABC):
    """`devices.far_end.FarEnd` of the lock boards.

    Args:
        folder: where the port appears.
        boards: the boards on the line.
        wire: makes the line from its path and what takes the host's bytes.
    """

    name = "locker"
    driver: ClassVar[str]
    model: ClassVar[str | None] = None
    baud: ClassVar[int] = 9600
    closed_level: ClassVar[int] = 1
    """What boards of this family say for closed when they are wired as they leave the factory."""

    def __init__(
        self,
        folder: Path,
        boards: Sequence[LockBoard],
        wire: Callable[[Path, Callable[[bytes], None]], FarWire] = FarLine,
    ) -> None:
        self._line = wire(folder / self.name, self._received)
        self.boards = {board.address: board for board in boards}
        self.doors = SimulatedDoors(boards, self._moved)
        self._dead: set[int] = set()
        self._lose_replies = 0
        self._events = True
        self._answer_delay_s = 0.0

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
            for board in self.boards.values()
        ]
        model = {} if self.model is None else {"model": self.model}
        return {"driver": self.driver, **model, "port": str(self._line.path), "baud": self.baud, "boards": boards}

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
        answer-delay MS, latch-delay MS: how long a board thinks, and how long a latch needs to spring.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "lose-reply":
            self._lose_replies = int(arguments[0]) if arguments and arguments[0].isdecimal() else 1
        elif verb == "events":
            self._events = switch(arguments)
        elif verb == "answer-delay":
            self._answer_delay_s = _milliseconds(arguments)
        elif verb == "latch-delay":
            self.doors.latch_delay_s = _milliseconds(arguments)
        elif verb == "dead-board":
            address = number(arguments, self.boards)
            (self._dead.add if switch(arguments[1:]) else self._dead.discard)(address)
        else:
            self.doors.act(verb, arguments)
        return None

    def state(self) -> Mapping[str, Json]:
        """Doors as they stand, and faults."""
        return {"doors": self.doors.state(), "dead_boards": sorted(self._dead), **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Latches that sprang or did not, and doors that moved."""
        return list(self.doors.record)

    def all_alive(self) -> None:
        """Every board answers again."""
        self._dead.clear()
        self._lose_replies = 0

    def lives(self, address: int) -> bool:
        """Whether a board of this address is there and has power."""
        return address in self.boards and address not in self._dead

    def answer(self, data: bytes, *, opening: bool = False) -> None:
        """Send what a board says; its answer to an opening may get lost."""
        if opening and self._lose_replies:
            self._lose_replies -= 1
        elif self._answer_delay_s:
            asyncio.get_running_loop().call_later(self._answer_delay_s, self._line.send, data)
        else:
            self._line.send(data)

    @abc.abstractmethod
    def _received(self, data: bytes) -> None:
        """Take bytes of the host, do what they ask of living boards, and answer."""

    def _event(self, latch: Latch, door: Door) -> bytes | None:  # noqa: ARG002 - most families tell nothing unasked
        """What a board says unasked when a door moved."""
        return None

    def _moved(self, latch: Latch, door: Door) -> None:
        event = self._event(latch, door)
        if event is not None and self._events and self.lives(latch.board):
            self._line.send(event)


def _milliseconds(arguments: Sequence[str]) -> float:
    if len(arguments) != 1 or not arguments[0].isdecimal():
        raise VerbError("a number of milliseconds is needed")
    return int(arguments[0]) / 1000
