"""The two thread crossings of the program: scenes come up from the core's loop, intents go down into it.

The core runs in one asyncio loop in its own thread. It knows no Qt; it calls the listener given to `Scene.on_scene`,
and this file carries the frozen values to the window's thread by a queued signal. The window never waits for the core.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.flows.scene import Scene, State
from kiosk.flows.shown import Chrome

CoreFactory = Callable[[], AbstractAsyncContextManager[Scene]]
"""Builds and starts the core inside its loop; leaving the context closes devices and files."""

Intent = Callable[[Scene], None]


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
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="core", daemon=True)
        self._published.connect(self.scene_shown, Qt.ConnectionType.QueuedConnection)
        self._broken.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the core's thread; returns at once, the first scene comes by signal."""
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
        """Run `intent` in the core's loop, soon. Before the core is up it is dropped: nothing was shown to press."""
        if self._loop is None or self._scene is None or self._loop.is_closed():
            return
        self._loop.call_soon_threadsafe(intent, self._scene)

    def _run(self) -> None:
        try:
            asyncio.run(self._live())
        except Exception as error:  # noqa: BLE001 - the thread's boundary: the window must hear of it and end
            self._ready.set()
            self._broken.emit(error)

    async def _live(self) -> None:
        self._ending = asyncio.Event()
        async with self._factory() as scene:
            self._loop = asyncio.get_running_loop()
            self._loop.set_exception_handler(self._unexpected)
            self._scene = scene
            scene.on_scene(self._publish)
            self._ready.set()
            await self._ending.wait()
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
