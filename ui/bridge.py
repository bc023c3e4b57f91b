"""The two thread crossings of the program: scenes come up from the core's loop, intents go down into it.

The core runs in one asyncio loop in its own thread. It knows no Qt; it calls the listener given to `Scene.on_scene`,
and this file carries the frozen values to the window's thread by a queued signal. The window never waits for the core.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the core's modules are loaded in its own thread, after the first frame
    import asyncio
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from kiosk.flows.scene import Scene, State
    from kiosk.flows.shown import Chrome

CoreFactory: TypeAlias = "Callable[[], AbstractAsyncContextManager[Scene]]"
"""Builds and starts the core inside its loop; leaving the context closes devices and files."""

Intent: TypeAlias = "Callable[[Scene], None]"


class Bridge(QObject):
    """Owns the core's thread.

    Attributes:
        scene_shown: `(Chrome, State)` in the window's thread, in the order of publishing.
        failed: the exception that ended the core; the program must end with it.
    """

    scene_shown = Signal(object, object)
    failed = Signal(object)
    _published = Signal(object, object)
    _broken = Signal(object)

    def __init__(self, core_factory: CoreFactory) -> None:
        super().__init__()
        self._factory = core_factory
        self._loop: asyncio.AbstractEventLoop | None = None
        self._scene: Scene | None = None
        self._ending: asyncio.Event | None = None
        self._kept: list[Intent] = []
        self._turn = threading.Lock()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="core", daemon=True)
        # Emitted in the core's thread, so each is queued to this object's own.
        self._published.connect(self.scene_shown)
        self._broken.connect(self.failed)

    def start(self) -> None:
        """Start the core's thread, once; returns at once, the first scene comes by signal."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self, timeout_s: float = 10.0) -> None:
        """Ask the core to close and wait for its thread."""
        if not self._thread.is_alive():
            return
        self._ready.wait(timeout_s)
        if self._loop is not None and self._ending is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(timeout_s)

    def send(self, intent: Intent) -> None:
        """Run `intent` in the core's loop, soon. Before the core is up it is kept, and run when it is."""
        with self._turn:
            if self._loop is None:
                self._kept.append(intent)
            elif self._scene is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(intent, self._scene)

    def _run(self) -> None:
        import asyncio

        try:
            asyncio.run(self._live())
        except Exception as error:  # noqa: BLE001 - the thread's boundary: the window must hear of it and end
            self._ready.set()
            self._broken.emit(error)

    async def _live(self) -> None:
        import asyncio

        self._ending = asyncio.Event()
        async with self._factory() as scene:
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(self._unexpected)
            scene.on_scene(self._publish)
            with self._turn:
                self._loop, self._scene = loop, scene
                for intent in self._kept:
                    loop.call_soon(intent, scene)
                self._kept.clear()
            self._ready.set()
            await self._ending.wait()
            with self._turn:
                self._scene = None

    def _publish(self, chrome: Chrome, state: State) -> None:
        self._published.emit(chrome, state)

    def _unexpected(self, loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """An exception that nobody awaited is a bug: end, restart, recover from the journal."""
        error = context.get("exception")
        if isinstance(error, Exception):
            self._broken.emit(error)
        else:
            loop.default_exception_handler(context)
