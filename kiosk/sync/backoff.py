"""When a thing that failed may be tried again: doubled each time, jittered, bounded."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ports import Clock


class Backoff:
    """Failures and next times by key. Kept in memory: a restart tries everything at once.

    Args:
        jitter: a random number in [0, 1); each wait is 0.5 to 1.5 times its length, so that a fleet spreads out.
    """

    def __init__(self, clock: Clock, jitter: Callable[[], float], *, first_s: float, longest_s: float) -> None:
        self._clock = clock
        self._jitter = jitter
        self._first_s = first_s
        self._longest_s = longest_s
        self._failures: dict[str, int] = {}
        self._next: dict[str, float] = {}

    def due(self, key: str) -> bool:
        """Whether it may be tried now."""
        return self.wait_s(key) <= 0

    def wait_s(self, key: str) -> float:
        """Seconds until it may be tried; 0 or less is now."""
        return self._next.get(key, self._clock.monotonic()) - self._clock.monotonic()

    def failures(self, key: str) -> int:
        """How often it failed since it last worked."""
        return self._failures.get(key, 0)

    def failure(self, key: str) -> None:
        """It failed once more."""
        failures = self._failures.get(key, 0)
        self._failures[key] = failures + 1
        length = min(self._longest_s, self._first_s * 2.0 ** min(failures, 32))
        self._next[key] = self._clock.monotonic() + length * (0.5 + self._jitter())

    def success(self, key: str) -> None:
        """It worked, or needs no more trying."""
        self._failures.pop(key, None)
        self._next.pop(key, None)

    def forget(self) -> None:
        """Try everything again at once: the line is back."""
        self._failures.clear()
        self._next.clear()
