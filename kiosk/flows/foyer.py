"""The foyer: home, search, and the doors into the journeys."""

from __future__ import annotations

import abc
from typing import Protocol

from kiosk.events import LogEvent, record
from kiosk.flows import home
from kiosk.flows.kit import Kit
from kiosk.flows.session_states import Home, Search
from kiosk.flows.stage import Stage
from kiosk.flows.wishes import Wishing


class Entrances(Protocol):
    """The doors from home into the journeys."""

    def guide(self, matter: str) -> None:
        """Apply: the guide of a matter."""

    def claim(self) -> None:
        """Collect and progress."""

    def courier_mode(self) -> None:
        """Courier mode."""


class Foyer(Wishing):
    """Where a visit begins, and where every journey before identification can go back to."""

    def __init__(self, stage: Stage, kit: Kit) -> None:
        self._stage = stage
        self._kit = kit
        self._doors: Entrances | None = None
        self._finder = home.Finder()

    @abc.abstractmethod
    def active(self) -> None:
        """Somebody is here."""

    def open_door(self, door: str) -> None:
        """Home: one of the four doors."""
        self.active()
        if not isinstance(self._stage.state, Home) or self._doors is None:
            record(LogEvent.INTENT_IGNORED)
        elif door in {home.BOX, home.PROGRESS}:
            self._doors.claim()
        elif door in {home.APPLY, home.ENQUIRE}:
            self._show_search("", door)

    def search(self, query: str) -> None:
        """What was typed so far."""
        self.active()
        state = self._stage.state
        if isinstance(state, Search):
            self._show_search(query, state.group)
        elif isinstance(state, Home):
            self._show_search(query, None)
        else:
            record(LogEvent.INTENT_IGNORED)

    def choose_matter(self, matter: str) -> None:
        """To the guide of a matter."""
        self.active()
        known = self._kit.catalogue.matter(matter) is not None
        if not known or self._doors is None or not isinstance(self._stage.state, Home | Search):
            record(LogEvent.INTENT_IGNORED)
            return
        self._doors.guide(matter)

    def start_courier(self) -> None:
        """Home: staff entrance for the courier."""
        self.active()
        if self._doors is None or not isinstance(self._stage.state, Home):
            record(LogEvent.INTENT_IGNORED)
            return
        self._doors.courier_mode()

    def look_at_devices(self) -> None:
        """What home and search say of the machine follows it while a person reads."""
        state = self._stage.state
        if isinstance(state, Home):
            self._show_home()
        elif isinstance(state, Search):
            self._stage.show(None, home.relisted(state, self._kit.catalogue.matters(), self._kit.facilities()))

    def _show_home(self) -> None:
        matters, now = self._kit.catalogue.matters(), self._kit.facilities()
        self._stage.show(None, home.home(matters, now, self._kit.clock.now().hour))

    def _show_search(self, query: str, group: str | None) -> None:
        matters, now = self._kit.catalogue.matters(), self._kit.facilities()
        self._stage.show(None, self._finder.search(matters, now, query, group))
