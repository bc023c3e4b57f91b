"""Readiness per matter before the first touch: what the machine has now, against what the matter needs.

Only a missing card reader keeps a visit from starting: every other lack has a way around that the guide names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contracts.matters.schema import Handling, Matter
from kiosk.domain.boxes import SIZES
from kiosk.domain.cabinet import Size


@dataclass(frozen=True, slots=True)
class Facilities:
    """What the machine can do at this moment.

    Attributes:
        usable: names of devices that work now (id_reader, locker, document_printer, scanner, camera, barcode).
        sheets: paper left, None when nobody counted.
        free: free boxes by size.
        boxed: whether this cabinet has boxes at all.
        desk_minutes: promised answer while the citizen waits; None when nobody is on duty.
    """

    usable: frozenset[str]
    sheets: int | None
    free: Mapping[Size, int]
    online: bool
    duty: str
    next_duty_at: datetime | None
    desk_minutes: int | None
    boxed: bool = True

    def boxes(self, size: Size) -> int:
        """Free boxes that hold an envelope of this size."""
        return sum(self.free.get(larger, 0) for larger in SIZES[SIZES.index(size) :])


class Item(StrEnum):
    """One thing a matter can need."""

    ID_READER = "id_reader"
    PRINTER = "document_printer"
    SCANNER = "scanner"
    CAMERA = "camera"
    BARCODE = "barcode"
    STATIONERY = "stationery"
    LOCKER = "locker"
    SHEETS = "sheets"
    BOX = "box"
    NETWORK = "network"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Readiness:
    """One line of the guide. `count`: how many are left, where that is known; None for boxes: this cabinet has none."""

    item: Item
    ok: bool
    blocking: bool = False
    count: int | None = None


def readiness(matter: Matter, now: Facilities) -> tuple[Readiness, ...]:
    """Each need of `matter` with its present state, the worst kind of lack first in words, not in order."""
    needs = matter.needs
    devices = (device for device in needs.devices if now.boxed or device != "locker")
    lines = [Readiness(Item(device), device in now.usable, blocking=device == "id_reader") for device in devices]
    if needs.sheets:
        lines.append(Readiness(Item.SHEETS, now.sheets is None or now.sheets >= needs.sheets, count=now.sheets))
    if needs.box_size is not None:
        free = now.boxes(needs.box_size) if now.boxed else None
        lines.append(Readiness(Item.BOX, "locker" in now.usable and bool(free), count=free))
    if needs.network:
        lines.append(Readiness(Item.NETWORK, now.online))
    if matter.handling is Handling.PRE_AUDIT:
        lines.append(Readiness(Item.DESK, now.desk_minutes is not None, count=now.desk_minutes))
    return tuple(lines)


def can_start(lines: tuple[Readiness, ...]) -> bool:
    """Whether the visit can begin here at all."""
    return all(line.ok for line in lines if line.blocking)
