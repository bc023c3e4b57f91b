"""Watches a UPS through the service of Network UPS Tools.

Speaks: `frames.py`. Source: `docs/devices/nut.md`. Verified on: Debian's upsd 2.8.0 with its `dummy-ups` driver.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace

from contracts.rules.faults import FaultCode
from devices.presence import RETRY_S, Presence
from devices.transport.serial import SerialLine
from devices.ups.frames import ListReader, Variables, list_variables, power_in
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, Mains, Power

ANSWER_S = 2.0
LOOK_S = 2.0
WORDS = {
    Mains.BATTERY: (DeviceState.WARNING, "the mains are off, the battery carries the machine"),
    Mains.LOW: (DeviceState.HARDWARE_ERROR, "the battery ends soon"),
    Mains.UNKNOWN: (DeviceState.UNKNOWN, "the UPS does not say where the power comes from"),
}


class NutPowerSupply:
    """`kiosk.ports.PowerSupply` over NUT's `upsd`.

    Args:
        line: the TCP connection, used by nobody else.
        ups: name of the UPS in the service's own configuration.
    """

    def __init__(self, line: SerialLine, ups: str) -> None:
        self._line = line
        self._ups = ups
        self._presence = Presence()
        self._lock = asyncio.Lock()
        self._power = Power()
        self._listeners: list[Callable[[Power], None]] = []
        self._watching: asyncio.Task[None] | None = None

    @property
    def status(self) -> DeviceStatus:
        """The newest state; `supplies` holds ``charge_percent`` when the UPS tells it."""
        return self._presence.status

    @property
    def power(self) -> Power:
        """The newest state of the power."""
        return self._power

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` whenever the status changes."""
        self._presence.on_change(listener)

    def on_power(self, listener: Callable[[Power], None]) -> None:
        """Call `listener` whenever the source of the power changes."""
        self._listeners.append(listener)

    async def start(self) -> None:
        """Begin connecting; goes on for ever."""
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Release connection and thread."""
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        await self._line.close()

    async def read(self) -> Power:
        """Ask once. See `kiosk.ports.PowerSupply.read`."""
        async with self._lock:
            reader = ListReader(self._ups)
            told: Variables | None = await self._line.exchange(list_variables(self._ups), reader.feed, ANSWER_S)
        if told is None:
            await self._line.drop()
            raise DeviceError(FaultCode.NO_ANSWER, "the service is silent")
        if told.error:
            raise DeviceError(FaultCode.HARDWARE, f"the service has no news of the UPS: {told.error}")
        return power_in(told.values)

    async def _watch(self) -> None:
        while True:
            pause_s = LOOK_S
            try:
                power = await self.read()
            except DeviceError as error:
                self._presence.missed(error)
                pause_s = RETRY_S
                if self.status.state not in {DeviceState.ONLINE, DeviceState.WARNING}:
                    self._become(Power())
            else:
                state, detail = WORDS.get(power.mains, (DeviceState.ONLINE, ""))
                supplies = None if power.charge_percent is None else {"charge_percent": power.charge_percent}
                fault = FaultCode.HARDWARE if power.mains is Mains.LOW else None
                self._presence.seen(DeviceStatus(state, fault, detail, supplies))
                self._become(power)
            await asyncio.sleep(pause_s)

    def _become(self, power: Power) -> None:
        before, self._power = self._power, power
        if replace(before, charge_percent=None, runtime_s=None) != replace(power, charge_percent=None, runtime_s=None):
            for listener in self._listeners:
                listener(power)
