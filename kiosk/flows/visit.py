"""What a journey may ask of the session that hosts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from contracts.rules.text import Language, Text
from kiosk.domain.left_behind import Thing
from kiosk.flows.shown import Whereabouts


@dataclass(frozen=True, slots=True)
class Farewell:
    """What the done screen says besides what to take."""

    headline: Text
    case_number: str | None = None
    next_steps: tuple[Text, ...] = ()
    status_url: str | None = None
    places: tuple[Whereabouts, ...] = ()


class Visit(Protocol):
    """The session, as its journeys see it."""

    @property
    def language(self) -> Language:
        """What the person reads."""

    @property
    def low_reach(self) -> bool:
        """Whether the person sits, or is small."""

    def active(self) -> None:
        """A card, a scan or a door: somebody is here."""

    def hold(self, device: str, seconds: float) -> None:
        """A device is at work: the idle clock waits, at most so long."""

    def release(self, device: str) -> None:
        """That device is done."""

    def identified(self) -> None:
        """From now on the machine knows a person: the rail says end and erase."""

    def brought(self, thing: Thing) -> None:
        """Something came out or was laid down that can be forgotten here."""

    def put_away(self, thing: Thing) -> None:
        """That thing cannot be forgotten here any more: it lies in a box, behind a shut door."""

    def finish(self, farewell: Farewell) -> None:
        """The journey is over: forget, and show what to take."""

    def go_home(self) -> None:
        """Back to home, before identification."""
