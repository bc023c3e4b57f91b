"""The debounced status of one device: a closed set, told to listeners on change only.

One silent moment is not absence: a device that was there counts as gone after `MISSES` failures in a row.
"""

from __future__ import annotations

from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.newest import Newest
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

MISSES = 3
RETRY_S = 0.3
"""Pause between attempts while a device is missing."""

ABSENT = frozenset({FaultCode.NO_DEVICE, FaultCode.PORT_BUSY, FaultCode.NO_ANSWER})


class Presence:
    """Keeps the status of one device. Lives in the core's loop."""

    def __init__(self) -> None:
        self._status = Newest(DeviceStatus(DeviceState.STARTING))
        self._misses = 0
        self._was_there = False

    @property
    def status(self) -> DeviceStatus:
        """The newest state."""
        return self._status.value

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` whenever the status changes."""
        self._status.on_change(listener)

    def seen(self, status: DeviceStatus) -> None:
        """The device answered; `status` says how it is."""
        self._misses = 0
        self._was_there = True
        self._status.become(status)

    def missed(self, error: DeviceError) -> None:
        """The device could not be reached. Before the first answer the reason shows at once, as detail."""
        self._misses += 1
        if self._misses >= MISSES:
            absent = DeviceState.OFFLINE if self._was_there else DeviceState.NO_DEVICE
            state = absent if error.code in ABSENT else DeviceState.HARDWARE_ERROR
            self._status.become(DeviceStatus(state, error.code, error.detail))
        elif not self._was_there:
            self._status.become(DeviceStatus(DeviceState.STARTING, error.code, error.detail))
