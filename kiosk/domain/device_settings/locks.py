"""The lock boards of the Little Bee Box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.domain.device_settings.entries import STRICT, Baud, Port


@dataclass(frozen=True, slots=True)
class LockBoard:
    """One lock board on the bus and the boxes wired to it."""

    __pydantic_config__ = STRICT
    address: Annotated[int, "Address on the bus, from the board's switches."]
    channels: Annotated[int, "Number of locks wired to this board, from channel 1."]
    closed_level: Annotated[Literal[0, 1], "Level by which this board says closed: 1 is short when locked."]
    first_box: Annotated[int, "Number of the box on channel 1; the others follow."]

    def __post_init__(self) -> None:
        """Refuse a box that no cabinet has."""
        if self.first_box < 1:
            raise ValueError(f"first_box: must be 1 or more, not {self.first_box}")

    @property
    def boxes(self) -> range:
        """Numbers of the boxes on this board."""
        return range(self.first_box, self.first_box + self.channels)


@dataclass(frozen=True, slots=True)
class BoardFamily:
    """What boards of one family can be set to, and the speed with which they leave the factory, in bit/s."""

    addresses: range
    most_locks: int
    baud: Baud


LOCK_FAMILIES: Mapping[str, BoardFamily] = {
    "lock-8a": BoardFamily(range(1, 33), 24, 9600),
    "wkly": BoardFamily(range(32), 24, 9600),
    "cu16": BoardFamily(range(16), 16, 19200),
    "cu48": BoardFamily(range(256), 48, 19200),
    "winnsen": BoardFamily(range(32), 24, 9600),
    "modbus": BoardFamily(range(1, 248), 48, 9600),
}
"""Sources: `docs/devices/`, one page a family."""


@dataclass(frozen=True, slots=True)
class LockerSettings:
    """`[devices.locker]`: the lock boards of the Little Bee Box."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["lock-8a", "wkly", "cu16", "winnsen", "modbus"], "Protocol of the boards."]
    port: Port
    boards: Annotated[tuple[LockBoard, ...], "The boards on this line."]
    baud: Annotated[Baud | None, "Speed of the line in bit/s; empty: as the boards leave the factory."] = None
    model: Annotated[
        Literal["cu16", "cu48"] | None,
        "With cu16 only: frames of the CU16 or the CU48; empty: CU48 when a board has more than 16 locks.",
    ] = None

    def __post_init__(self) -> None:
        """Refuse what no board can be set to, and two boards that answer to one address or claim one box."""
        if not self.boards:
            raise ValueError("boards: must name at least one board")
        if self.model is not None and self.driver != "cu16":
            raise ValueError(f"model: is for the driver cu16, not {self.driver}")
        limits = LOCK_FAMILIES[self.family]
        for number, board in enumerate(self.boards):
            if board.address not in limits.addresses:
                low, high = limits.addresses[0], limits.addresses[-1]
                raise ValueError(f"boards[{number}].address: must be {low} to {high}, not {board.address}")
            if not 1 <= board.channels <= limits.most_locks:
                raise ValueError(f"boards[{number}].channels: must be 1 to {limits.most_locks}, not {board.channels}")
        addresses = [board.address for board in self.boards]
        boxes = [box for board in self.boards for box in board.boxes]
        if len(set(addresses)) != len(addresses):
            raise ValueError("boards: two boards have the same address")
        if len(set(boxes)) != len(boxes):
            raise ValueError("boards: two boards claim the same box")

    @property
    def family(self) -> str:
        """Whose frames are spoken: a key of `LOCK_FAMILIES`."""
        if self.driver != "cu16":
            return self.driver
        many = any(board.channels > LOCK_FAMILIES["cu16"].most_locks for board in self.boards)
        return self.model or ("cu48" if many else "cu16")

    @property
    def speed(self) -> Baud:
        """Speed of the line in bit/s."""
        return self.baud or LOCK_FAMILIES[self.family].baud
