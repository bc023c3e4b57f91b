"""The far end of the lock boards of a cabinet, for each family."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Final

from devices.far_line import FarLine
from devices.locker.cu16.simulator import Cu16FarEnd
from devices.locker.cu48.simulator import Cu48FarEnd
from devices.locker.far_boards import FarWire, LockerFarEnd
from devices.locker.lock_8a.simulator import Lock8aFarEnd
from devices.locker.modbus.simulator import ModbusFarEnd
from devices.locker.winnsen.simulator import WinnsenFarEnd
from devices.locker.wkly.simulator import WklyFarEnd
from kiosk.domain.device_settings import LOCK_FAMILIES, LockBoard

FAR_ENDS: Final[Mapping[str, type[LockerFarEnd]]] = {
    "lock-8a": Lock8aFarEnd,
    "wkly": WklyFarEnd,
    "cu16": Cu16FarEnd,
    "cu48": Cu48FarEnd,
    "winnsen": WinnsenFarEnd,
    "modbus": ModbusFarEnd,
}


def lock_boards(family: str, boxes: int, closed_level: int | None = None) -> tuple[LockBoard, ...]:
    """As few boards as drive so many boxes, addressed in turn and wired as they leave the factory.

    Args:
        family: a key of `LOCK_FAMILIES`.
        boxes: numbered from 1.
        closed_level: another wiring.
    """
    limits = LOCK_FAMILIES[family]
    level = FAR_ENDS[family].closed_level if closed_level is None else closed_level
    return tuple(
        LockBoard(
            address=address,
            channels=min(limits.most_locks, boxes - first),
            closed_level=1 if level else 0,
            first_box=first + 1,
        )
        for address, first in zip(count(limits.addresses[0]), range(0, boxes, limits.most_locks), strict=False)
    )


def far_locker(
    family: str,
    folder: Path,
    boards: tuple[LockBoard, ...],
    wire: Callable[[Path, Callable[[bytes], None]], FarWire] = FarLine,
) -> LockerFarEnd:
    """The boards of one line; their port appears in `folder`."""
    return FAR_ENDS[family](folder, boards, wire)
