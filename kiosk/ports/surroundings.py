"""Time and sound."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Time. Tests and the tour bring their own."""

    def now(self) -> datetime:
        """Wall clock, with time zone."""

    def monotonic(self) -> float:
        """Seconds that never go back."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class Voice(Protocol):
    """Speech and cues."""

    def say(self, words: str, language: str) -> None:
        """Speak; a new call stops the old one."""

    def cue(self, name: str) -> None:
        """Play one of the sound cues of `visual.md`."""

    def privately(self, private: bool) -> None:
        """Whether headphones are plugged in: then only there, and personal words may be spoken."""

    def hush(self) -> None:
        """Stop."""
