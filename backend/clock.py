"""Time. The service never asks the machine's clock except through here; the tour brings its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the service needs to know about time."""

    def now(self) -> datetime:
        """Wall clock, with time zone."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """UTC now."""
        return datetime.now(UTC)
