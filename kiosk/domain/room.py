"""What around the machine calls for staff."""

from __future__ import annotations

from enum import StrEnum


class Alarm(StrEnum):
    """Why; the value is the name of the staff task."""

    TAMPER = "tamper"
    SERVICE_DOOR = "service_door_open"
    TOO_HOT = "too_hot"
    ON_BATTERY = "on_battery"
    BATTERY_LOW = "battery_low"
