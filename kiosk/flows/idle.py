"""Idle time: a warning, time to answer, then the end. Devices at work hold the clock, each with its own deadline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flows.shown import TextSize


class Idle(StrEnum):
    """What the idle clock says."""

    BUSY = "busy"
    WARN = "warn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait before the warning, and for its answer, in seconds."""

    warn_s: float
    answer_s: float


STANDARD = Patience(120.0, 30.0)
GENTLE = Patience(240.0, 45.0)  # largest text, which elder mode uses


def patience_for(size: TextSize) -> Patience:
    """Longer for those who read larger."""
    return GENTLE if size is TextSize.LARGEST else STANDARD


class IdleClock:
    """Counts from the last activity. Knows no real time: it is told `now` in monotonic seconds."""

    def __init__(self, now: float) -> None:
        self._last = now
        self._holds: dict[str, float] = {}
        self.patience = STANDARD

    def active(self, now: float) -> None:
        """Any touch, key, card or scan."""
        self._last = now

    def hold(self, device: str, until: float) -> None:
        """A device is at work; the clock stands still until it ends, at most to `until`."""
        self._holds[device] = until

    def release(self, device: str, now: float) -> None:
        """That device is done; the person gets the whole time again."""
        if self._holds.pop(device, None) is not None:
            self._last = max(self._last, now)

    def reset(self, now: float) -> None:
        """A new visit."""
        self._holds.clear()
        self._last = now
        self.patience = STANDARD

    def look(self, now: float) -> Idle:
        """Where we are. A hold past its own deadline no longer counts."""
        expired = [device for device, until in self._holds.items() if until <= now]
        for device in expired:
            self._last = max(self._last, self._holds.pop(device))
        if self._holds:
            self._last = now
        idle = now - self._last
        if idle < self.patience.warn_s:
            return Idle.BUSY
        return Idle.WARN if idle < self.patience.warn_s + self.patience.answer_s else Idle.EXPIRED

    def seconds_left(self, now: float) -> int:
        """Whole seconds to answer the warning."""
        return max(0, round(self._last + self.patience.warn_s + self.patience.answer_s - now))
