"""Watches a UPS through the service of Network UPS Tools.

Speaks: `frames.py`. Source: `docs/devices/nut.md`. Verified on: Debian's upsd 2.8.0 with its `dummy-ups` driver.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.newest import Newest
from devices.presence import RETRY_S
from devices.transport.serial import SerialLine
from devices.ups.frames import ListReader, Variables, list_variables, power_in
from devices.watched import Watched
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, Mains, Power

ANSWER_S = 2.0
LOOK_S = 2.0
WORDS = {
    Mains.BATTERY: (DeviceState.WARNING, "the mains are off, the battery carries the machine"),
    Mains.LOW: (DeviceState.HARDWARE_ERROR, "the battery ends soon"),
    Mains.UNKNOWN: (DeviceState.UNKNOWN, "the UPS does not say where the power comes from"),
}
NEXT = {
    "DRIVER-NOT-CONNECTED": ": look at its data cable, then systemctl status nut-driver.target",
    "DATA-STALE": ": look at its data cable, then systemctl status nut-driver.target",
    "UNKNOWN-UPS": ": `upsc -l` lists those that it knows; the name stands in kiosk.toml",
}
"""What to do about the service's errors that mean that no UPS is reached. Nobody shall switch the UPS off for them."""


class NutPowerSupply(Watched):
    """`kiosk.ports.PowerSupply` over NUT's `upsd`. `status.supplies` holds ``charge_percent`` when the UPS tells it.

    Args:
        line: the TCP connection, used by nobody else.
        ups: name of the UPS in the service's own configuration.
    """

    def __init__(self, line: SerialLine, ups: str) -> None:
        super().__init__()
        self._line = line
        self._ups = ups
        self._lock = asyncio.Lock()
        self._power = Newest(Power(), _in_more_than_numbers)

    @property
    def power(self) -> Power:
        """The newest state of the power."""
        return self._power.value

    def on_power(self, listener: Callable[[Power], None]) -> None:
        """Call `listener` whenever the source of the power changes."""
        self._power.on_change(listener)

    async def read(self) -> Power:
        """Ask once. See `kiosk.ports.PowerSupply.read`."""
        async with self._lock:
            reader = ListReader(self._ups)
            try:
                told: Variables | None = await self._line.exchange(list_variables(self._ups), reader.feed, ANSWER_S)
            except DeviceError as error:
                raise DeviceError(
                    error.code, f"{error.detail}; does the service run? systemctl start nut-server"
                ) from error
        if told is None:
            await self._line.drop()
            raise DeviceError(FaultCode.NO_ANSWER, "the service is silent")
        if told.error:
            code = FaultCode.NO_DEVICE if told.error in NEXT else FaultCode.HARDWARE
            raise DeviceError(code, f"the service has no news of the UPS: {told.error}{NEXT.get(told.error, '')}")
        return power_in(told.values)

    async def _release(self) -> None:
        await self._line.close()

    async def _watch(self) -> None:
        while True:
            pause_s = LOOK_S
            try:
                power = await self.read()
            except DeviceError as error:
                self._presence.missed(error)
                pause_s = RETRY_S
                if self.status.state not in {DeviceState.ONLINE, DeviceState.WARNING}:
                    self._power.become(Power())
            else:
                state, detail = WORDS.get(power.mains, (DeviceState.ONLINE, ""))
                supplies = None if power.charge_percent is None else {"charge_percent": power.charge_percent}
                fault = FaultCode.HARDWARE if power.mains is Mains.LOW else None
                self._presence.seen(DeviceStatus(state, fault, detail, supplies))
                self._power.become(power)
            await asyncio.sleep(pause_s)


def _in_more_than_numbers(before: Power, after: Power) -> bool:
    return before.mains is not after.mains
