"""A clock that runs at the pace of the real one but can be set: the night of the tour starts when the script says."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime, timedelta


class TourClock:
    """Implements `kiosk.ports.Clock`; one object serves kiosk and backend, so that both live in the same night."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._begun = time.monotonic()

    def now(self) -> datetime:
        """The night's time, with time zone."""
        return self._start + timedelta(seconds=time.monotonic() - self._begun)

    def set(self, moment: datetime) -> None:
        """Jump to `moment`; waits that are under way keep their length."""
        self._start = moment
        self._begun = time.monotonic()

    def monotonic(self) -> float:
        """Real seconds."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Real seconds."""
        await asyncio.sleep(seconds)
