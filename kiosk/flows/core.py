"""The running core: session and journeys on one stage. Implements `kiosk.flows.scene.Scene`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from contracts.wire.sync import Order, SyncAnswer
from kiosk.events import LogEvent, record
from kiosk.flows.apply.machine import ApplyMachine, Next
from kiosk.flows.collect.machine import CollectMachine
from kiosk.flows.courier.machine import CourierMachine
from kiosk.flows.deposit.machine import DepositMachine
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.home import attract
from kiosk.flows.kit import Kit
from kiosk.flows.orders import carry_out
from kiosk.flows.recovery import recover
from kiosk.flows.scene import SceneListener
from kiosk.flows.session import Session
from kiosk.flows.stage import Stage
from kiosk.ports import OrderBook


class Core:
    """Everything of the kiosk that is neither a device nor a window.

    Args:
        bug: told when work of the core ended in an unexpected error; the program must end with it.
    """

    def __init__(self, kit: Kit, bug: Callable[[BaseException], None]) -> None:
        self._kit = kit
        self._stage = Stage(attract(kit.catalogue.matters(), kit.facilities(), 0), bug)
        self.session = Session(self._stage, kit)
        self.deposit = DepositMachine(self._stage, kit, self.session)
        self.collect = CollectMachine(self._stage, kit, self.session, self._bring_to_box)
        self.courier = CourierMachine(self._stage, kit, self.session)
        self.apply = ApplyMachine(self._stage, kit, self.session, Next(self._to_box))
        journeys = (self.apply, self.deposit, self.collect, self.courier)
        self.session.host({journey.name: journey for journey in journeys}, self)
        kit.link.on_news(self._news)
        self._ticking: asyncio.Task[None] | None = None

    @property
    def journey(self) -> str | None:
        """Whose state is on."""
        return self._stage.owner

    @property
    def screen(self) -> str:
        """Name of the screen that is on."""
        return type(self._stage.state).__name__

    def on_scene(self, listener: SceneListener) -> None:
        """Call `listener(chrome, state)` now and whenever either changes."""
        self._stage.on_scene(listener)

    async def start(self, orders: OrderBook) -> None:
        """Settle what a power cut left open, then serve. No door is opened by this."""
        recover(self._kit, orders)
        await self.session.look_at_doors()
        self.session.show_attract()
        record(LogEvent.STARTED)
        self._ticking = self._stage.spawn(self.session.run())

    async def close(self) -> None:
        """End the visit that is on, and stop counting."""
        for journey in (self.apply, self.deposit, self.collect, self.courier):
            journey.leave()
        if self._ticking is not None:
            self._ticking.cancel()
        record(LogEvent.STOPPED)

    # -- Entrances: the doors from home into the journeys --------------------------------------------------------

    def guide(self, matter: str) -> None:
        """Apply: the guide of a matter."""
        found = self._kit.catalogue.matter(matter)
        if found is not None:
            self.apply.open_guide(found)

    def claim(self) -> None:
        """Collect and progress."""
        self.collect.begin()

    def courier_mode(self) -> None:
        """Courier mode."""
        self.courier.begin()

    def _to_box(self, request: DepositRequest) -> None:
        self.deposit.begin(request, self.apply.show_again)

    def _bring_to_box(self, request: DepositRequest) -> None:
        self.deposit.begin(request, self.collect.show_again)

    def _news(self, answer: SyncAnswer) -> None:
        orders: list[Order] = answer.orders
        for order in orders:
            carry_out(self._kit, order)
