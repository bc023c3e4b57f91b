"""What is common to all devices: the closed set of states, and the one error that may escape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from contracts.rules.faults import FAULTS, Fault, FaultCode


class DeviceState(StrEnum):
    """State of a device: a closed set, after CEN/XFS. `unknown` is never shown as good."""

    STARTING = "starting"
    ONLINE = "online"
    BUSY = "busy"
    WARNING = "warning"
    USER_ERROR = "user_error"
    HARDWARE_ERROR = "hardware_error"
    OFFLINE = "offline"
    NO_DEVICE = "no_device"
    DISABLED = "disabled"
    UNKNOWN = "unknown"


USABLE = frozenset({DeviceState.ONLINE, DeviceState.BUSY, DeviceState.WARNING})
"""States in which a device serves. Starting and unknown are not among them: never shown as good."""
AWAY = frozenset({FaultCode.NO_DEVICE, FaultCode.PORT_BUSY})
"""Codes of a call by which the device itself is away: trying on at once is of no use."""


class DeviceError(Exception):
    """An expected failure of a device. `detail` is for staff and holds nothing personal."""

    def __init__(self, code: FaultCode, detail: str = "") -> None:
        """Keep the code; the words are looked up in `contracts.rules.faults`."""
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail

    @property
    def fault(self) -> Fault:
        """Words and action for this code."""
        return FAULTS[self.code]


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """State of a device with its reason. `supplies`: counts such as ``{"sheets": 182}``; absent means unknown."""

    state: DeviceState
    fault: FaultCode | None = None
    detail: str = ""
    supplies: Mapping[str, int] | None = None


class Device(Protocol):
    """Common to all devices. Opening, reconnecting for ever and rebuilding after an error happen inside."""

    @property
    def status(self) -> DeviceStatus:
        """The newest state; absence is reported only after it was seen three times."""

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` in the core's loop whenever the status changes, and only then."""

    async def start(self) -> None:
        """Begin connecting; returns at once."""

    async def close(self) -> None:
        """Release port and threads."""
