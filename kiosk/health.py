"""Health: device states, supplies, free boxes, link and duty, as what the machine can do now and as the heartbeat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.rules.calendar import WorkCalendar
from contracts.rules.faults import FaultCode
from contracts.wire.sync import DeviceHealth, Duty, Heartbeat
from kiosk.domain.boxes import BoxBook, free_boxes
from kiosk.domain.cabinet import BankSnapshot, Cabinet, Size
from kiosk.domain.readiness import Facilities
from kiosk.ports import USABLE, Clock, Device, DeviceError, Link, LockerBank, Outbox

NO_PAPER = frozenset({FaultCode.PAPER_OUT, FaultCode.JAM, FaultCode.COVER_OPEN})
LOOK_S = 5.0  # how often the doors are asked for the map of free boxes


@dataclass(frozen=True, slots=True)
class Showing:
    """What the heartbeat says of the window: name of the screen, and whether somebody is served."""

    screen: str
    in_visit: bool


class Health:
    """Watches and tells; mends nothing.

    Args:
        devices: every configured device by the name of its table.
        locker: the bank, for free boxes.
        book: the kiosk's own view of its boxes.
        link: as far as it is known; None before the sync loop is made.
    """

    def __init__(
        self,
        devices: Mapping[str, Device],
        locker: LockerBank,
        book: Callable[[], BoxBook],
        *,
        cabinet: Cabinet,
        calendar: WorkCalendar,
        clock: Clock,
        outbox: Outbox,
        version: str,
    ) -> None:
        self._devices = devices
        self._locker = locker
        self._book = book
        self._cabinet = cabinet
        self._calendar = calendar
        self._clock = clock
        self._outbox = outbox
        self._version = version
        self._snapshot: BankSnapshot = {}
        self._link: Link | None = None
        self._showing: Callable[[], Showing] = lambda: Showing("Starting", in_visit=False)

    def watch(self, link: Link, showing: Callable[[], Showing]) -> None:
        """Name the link and the window, once they are made."""
        self._link = link
        self._showing = showing

    async def run(self) -> None:
        """Look at the doors now and then, until cancelled."""
        while True:
            await self.look()
            await self._clock.sleep(LOOK_S)

    async def look(self) -> None:
        """One look at all doors; a bank that is silent has no free box."""
        try:
            self._snapshot = await self._locker.snapshot()
        except DeviceError:
            self._snapshot = {}

    def facilities(self) -> Facilities:
        """What the machine can do now."""
        duty, online = self._duty()
        next_at = duty.next_at
        if duty.now == "none" and next_at is None:
            next_at = self._calendar.next_open(self._clock.now()).at
        free: dict[Size, int] = {}
        for box in free_boxes(self._cabinet, self._snapshot, self._book()):
            free[box.size] = free.get(box.size, 0) + 1
        usable = frozenset(name for name, device in self._devices.items() if device.status.state in USABLE)
        return Facilities(
            usable=usable,
            sheets=self._sheets(),
            free=free,
            online=online,
            duty=duty.now,
            next_duty_at=next_at,
            desk_minutes=duty.desk_minutes,
            boxed=bool(self._cabinet.boxes),
        )

    def heartbeat(self) -> Heartbeat:
        """How the kiosk is, for the backend. Nothing personal is in it."""
        showing = self._showing()
        return Heartbeat(
            at=self._clock.now(),
            version=self._version,
            screen=showing.screen,
            in_visit=showing.in_visit,
            devices=[
                DeviceHealth(device=name, state=device.status.state, fault=device.status.fault)
                for name, device in self._devices.items()
            ],
            outbox=self._outbox.waiting(),
            boxes_free=len(free_boxes(self._cabinet, self._snapshot, self._book())),
        )

    def _duty(self) -> tuple[Duty, bool]:
        """Nobody can be promised while the line is down."""
        if self._link is None or not self._link.online:
            return Duty(now="none", next_at=None, desk_minutes=None), False
        return self._link.duty, True

    def _sheets(self) -> int | None:
        printer = self._devices.get("document_printer")
        if printer is None:
            return None
        if printer.status.fault in NO_PAPER:
            return 0
        supplies = printer.status.supplies
        return None if supplies is None else supplies.get("sheets")
