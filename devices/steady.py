"""What a switch or a sensor says once it has stopped to bounce. Lives on whatever clock it is told."""

from __future__ import annotations

from kiosk.ports import Daylight, Sense


class Steady:
    """One switch: a change counts after it has held for some time.

    Args:
        yes_s: how long a yes must hold.
        no_s: how long a no must hold.
    """

    def __init__(self, yes_s: float = 0.2, no_s: float = 0.2) -> None:
        self._holds = {True: yes_s, False: no_s}
        self._said: bool | None = None
        self._since = 0.0
        self._sense = Sense.UNKNOWN

    def feed(self, says: bool, now: float) -> Sense:
        """Take what it says at this moment; returns what counts."""
        if says is not self._said:
            self._said, self._since = says, now
        if now - self._since >= self._holds[says]:
            self._sense = Sense.YES if says else Sense.NO
        return self._sense

    def forget(self) -> None:
        """It is silent: nothing counts any more."""
        self._said, self._sense = None, Sense.UNKNOWN


class Threshold:
    """A measure that is too high or not, with room between, so that it does not flicker.

    Args:
        low: at or below this it is no.
        high: at or above this it is yes.
        hold_s: how long it must be so.
    """

    def __init__(self, low: float, high: float, hold_s: float) -> None:
        self._low = low
        self._high = high
        self._steady = Steady(hold_s, hold_s)
        self._says: bool | None = None

    def feed(self, measure: float, now: float) -> Sense:
        """Take a measure; returns what counts. Between the two bounds what was said before stays."""
        if measure >= self._high:
            self._says = True
        elif measure <= self._low or self._says is None:
            self._says = False
        return self._steady.feed(self._says, now)

    def forget(self) -> None:
        """It is silent."""
        self._says = None
        self._steady.forget()


def daylight(bright: Sense) -> Daylight:
    """Day or night by whether it is bright."""
    return {Sense.YES: Daylight.DAY, Sense.NO: Daylight.NIGHT, Sense.UNKNOWN: Daylight.UNKNOWN}[bright]
