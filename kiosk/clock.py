"""The real clock: the only place that reads the machine's time for business."""

from __future__ import annotations

import time
from datetime import datetime

from contracts.rules.zone import CHINA


class SystemClock:
    """Clock of the machine, read as China's time whatever its own zone. Implements `kiosk.ports.Clock`."""

    def now(self) -> datetime:
        """Wall clock, with time zone."""
        return datetime.now(CHINA)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import asyncio  # here: the window reads the clock before there is a loop

        await asyncio.sleep(seconds)
