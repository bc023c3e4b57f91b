"""What all drivers share that look at their device again and again: a status, and the task that keeps it true."""

from __future__ import annotations

import abc
import asyncio
import contextlib
from collections.abc import Callable

from devices.presence import Presence
from kiosk.ports import DeviceStatus


class Watched(abc.ABC):
    """`kiosk.ports.Device` for a device that is watched from `start` to `close`, whatever happens to it meanwhile."""

    def __init__(self) -> None:
        self._presence = Presence()
        self._watching: asyncio.Task[None] | None = None

    @property
    def status(self) -> DeviceStatus:
        """The newest state."""
        return self._presence.status

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` whenever the status changes."""
        self._presence.on_change(listener)

    async def start(self) -> None:
        """Begin to watch; goes on for ever."""
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """End watching, and release whatever the driver holds."""
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        await self._release()

    @abc.abstractmethod
    async def _watch(self) -> None:
        """Tell `_presence` how the device is, again and again; never ends by itself."""

    @abc.abstractmethod
    async def _release(self) -> None:
        """Give back port, thread or connection; the watch has ended."""
