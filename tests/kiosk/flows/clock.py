"""A clock that moves only when a test says so."""

from __future__ import annotations

import asyncio
import heapq
from datetime import datetime, timedelta

ROUNDS = 1000  # turns of the loop after one wake-up; more is an endless loop


class TestClock:
    """Implements `kiosk.ports.Clock`. `advance` wakes sleepers in the order of their times."""

    __test__ = False

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._elapsed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return 1000.0 + self._elapsed

    async def sleep(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self._elapsed + seconds, self._count, future))
        await future

    async def advance(self, seconds: float) -> None:
        """Let so much time pass."""
        until = self._elapsed + seconds
        await self.settle()
        while self._sleepers and self._sleepers[0][0] <= until:
            at, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                self._elapsed = max(self._elapsed, at)
                future.set_result(None)
                await self.settle()
        self._elapsed = until
        await self.settle()

    async def settle(self) -> None:
        """Let everything run that can run now: until the loop has nothing more to call."""
        loop = asyncio.get_running_loop()
        await asyncio.sleep(0)
        for _ in range(ROUNDS):
            if not loop._ready:  # type: ignore[attr-defined]
                return
            await asyncio.sleep(0)
        raise AssertionError("the core does not come to rest")
