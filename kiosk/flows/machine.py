"""What every journey's machine has in common: a declared graph that is enforced, and work that ends with the state."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import TypeVar

from contracts.rules.faults import FAULTS, FaultCode
from contracts.rules.text import Text
from kiosk.events import LogEvent, record
from kiosk.flows.scene import State
from kiosk.flows.shown import Trouble, WayOut
from kiosk.flows.stage import Stage

S = TypeVar("S")
Transitions = Mapping[type, frozenset[type]]


class IllegalMoveError(Exception):
    """A machine tried to leave its declared graph: a bug."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of a trouble: its button, and what it does."""

    button: WayOut
    act: Callable[[], None]


def way(intent: str, words: Text, icon: str, act: Callable[[], None], primary: bool = False) -> Way:
    """A way out."""
    return Way(WayOut(intent, words, icon, primary), act)


class Machine:
    """One journey. Subclasses declare `name`, `first` and `TRANSITIONS`; a state may always follow itself."""

    name: str
    first: frozenset[type]
    TRANSITIONS: Transitions

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._state: State | None = None
        self._work: dict[str, asyncio.Task[None]] = {}
        self._ways: dict[str, Callable[[], None]] = {}

    @property
    def state(self) -> State | None:
        """Where the journey is; None while it is not on."""
        return self._state

    @property
    def shown(self) -> State | None:
        """The state while it is the one on the screen; None while another journey covers it. Intents go by this."""
        return self._state if self._stage.owner == self.name else None

    def leave(self) -> None:
        """End the journey: work is cancelled, nothing of the person is kept. Extended by each journey."""
        for task in self._work.values():
            task.cancel()
        self._work.clear()
        self._ways.clear()
        self._state = None

    def tick(self) -> None:
        """A second has passed. Journeys with a countdown extend this."""

    def take_way(self, intent: str) -> None:
        """Trouble: one of its ways out."""
        act = self._ways.get(intent)
        if act is None or self.at(Trouble) is None:
            return
        act()

    def at(self, kind: type[S]) -> S | None:
        """The state when it is of this kind; otherwise the intent that asks is ignored."""
        state = self.shown
        if isinstance(state, kind):
            return state
        record(LogEvent.INTENT_IGNORED)
        return None

    def go(self, state: State) -> None:
        """Move to a state and show it; while another journey covers this one, it is shown when that one goes back.

        Raises:
            IllegalMoveError: the graph has no such edge.
        """
        here = type(self._state)
        allowed = self.first if self._state is None else self.TRANSITIONS[here] | {here}
        if type(state) not in allowed:
            raise IllegalMoveError(f"{self.name}: {here.__name__} to {type(state).__name__}")
        covered = self._state is not None and self.shown is None
        self._state = state
        if not covered:
            self._stage.show(self.name, state)

    def show_again(self) -> None:
        """Put the journey's state back on, after another journey covered it."""
        if self._state is not None:
            self._stage.show(self.name, self._state)

    def trouble(
        self,
        headline: Text,
        fault: FaultCode | None,
        safe: Text | None,
        *ways: Way,
        message: Text | None = None,
        device: str | None = None,
    ) -> None:
        """Show the one error view. `message` stands where there is no fault with words of its own."""
        if not ways:
            raise IllegalMoveError(f"{self.name}: trouble without a way out")
        words = message or (FAULTS[fault].message if fault is not None else headline)
        self._ways = {one.button.intent: one.act for one in ways}
        self.go(Trouble(headline, words, fault, safe, tuple(one.button for one in ways), device))

    def work(self, name: str, work: Coroutine[None, None, None]) -> None:
        """Run work of this journey; work of the same name before it is cancelled."""
        self.stop(name)
        task = self._stage.spawn(work)
        self._work[name] = task
        task.add_done_callback(lambda ended: self._work_ended(name, ended))

    def stop(self, name: str) -> None:
        """Cancel work by name; work that is not on is no matter."""
        task = self._work.pop(name, None)
        if task is not None:
            task.cancel()

    def _work_ended(self, name: str, task: asyncio.Task[None]) -> None:
        if self._work.get(name) is task:
            del self._work[name]
