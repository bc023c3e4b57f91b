"""The stage: the one state that is on, and the one way to change it. Also where the work of a journey runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine

from kiosk.events import LogEvent, record
from kiosk.flows.scene import SceneListener, State
from kiosk.flows.shown import Chrome


class Stage:
    """Holds the state and its owner, draws the chrome around it, and tells listeners when either changes."""

    def __init__(self, first: State, bug: Callable[[BaseException], None]) -> None:
        self._state = first
        self._owner: str | None = None
        self._listeners: list[SceneListener] = []
        self._chrome: Callable[[State], Chrome] | None = None
        self._told: tuple[Chrome, State] | None = None
        self._bug = bug

    @property
    def state(self) -> State:
        """What is on."""
        return self._state

    @property
    def owner(self) -> str | None:
        """The journey whose state is on; None: the session's."""
        return self._owner

    def draw_chrome_with(self, chrome: Callable[[State], Chrome]) -> None:
        """The session draws the room around the sheet."""
        self._chrome = chrome

    def on_scene(self, listener: SceneListener) -> None:
        """Call `listener` now and at every change."""
        self._listeners.append(listener)
        if self._chrome is not None:
            listener(self._chrome(self._state), self._state)

    def show(self, owner: str | None, state: State) -> None:
        """Put a state on."""
        self._owner = owner
        self._state = state
        self.redraw()

    def redraw(self) -> None:
        """Tell listeners when chrome or state differ from what they were told."""
        if self._chrome is None:
            return
        scene = (self._chrome(self._state), self._state)
        if scene == self._told:
            return
        self._told = scene
        for listener in self._listeners:
            listener(*scene)

    def forget(self) -> None:
        """Let go of the last told state, which may hold a person's values."""
        self._told = None

    def spawn(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Run `work`; an error in it is a bug and is told at once, never swallowed."""
        task = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            record(LogEvent.BUG)
            self._bug(error)
