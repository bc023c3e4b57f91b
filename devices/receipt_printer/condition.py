"""What the printer's condition means for us, and how much paper is left when the roll comes to its end."""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from devices.receipt_printer.frames import Condition
from kiosk.ports import DeviceState, DeviceStatus

CUT_MM = 20
"""Between two slips: from the print head to the cutter, and the margin."""


class Roll:
    """Paper left. Only known from the moment the near-end sensor reports: it sits at a fixed diameter of the roll.

    Args:
        near_end_mm: paper that is left at that moment.
    """

    def __init__(self, near_end_mm: int) -> None:
        self._near_end_mm = near_end_mm
        self._left_mm: int | None = None

    @property
    def left_mm(self) -> int | None:
        """Paper left, None while the sensor says that there is plenty."""
        return self._left_mm

    def seen(self, condition: Condition) -> None:
        """Take the sensors' word: a new roll ends the count."""
        if condition.paper_end:
            self._left_mm = 0
        elif not condition.near_end:
            self._left_mm = None
        elif self._left_mm is None:
            self._left_mm = self._near_end_mm

    def used(self, length_mm: int) -> None:
        """A slip of this length came out."""
        if self._left_mm is not None:
            self._left_mm = max(0, self._left_mm - length_mm - CUT_MM)

    def holds(self, length_mm: int) -> bool:
        """Whether a slip of this length can be finished."""
        return self._left_mm is None or self._left_mm >= length_mm + CUT_MM


def fault_of(condition: Condition) -> FaultCode | None:
    """The gravest thing that needs a person; an error that passes by itself is none."""
    if condition.cutter or condition.unrecoverable:
        return FaultCode.HARDWARE
    if condition.cover_open:
        return FaultCode.COVER_OPEN
    if condition.paper_end:
        return FaultCode.PAPER_OUT
    if condition.offline and not condition.recoverable:
        return FaultCode.HARDWARE
    return None


def status_of(condition: Condition, roll: Roll) -> DeviceStatus:
    """The device's state. `supplies` holds ``paper_mm`` once it is counted."""
    fault = fault_of(condition)
    detail = ", ".join(condition.words)
    supplies = None if roll.left_mm is None else {"paper_mm": roll.left_mm}
    if fault is FaultCode.HARDWARE:
        return DeviceStatus(DeviceState.HARDWARE_ERROR, fault, detail, supplies)
    if fault is not None:
        return DeviceStatus(DeviceState.USER_ERROR, fault, detail, supplies)
    if condition.recoverable:
        return DeviceStatus(DeviceState.BUSY, None, detail, supplies)
    if roll.left_mm is not None:
        return DeviceStatus(DeviceState.WARNING, None, detail, supplies)
    return DeviceStatus(DeviceState.ONLINE, None, detail, supplies)
