"""The document camera as a page reader: one settled frame a page. The page worker finds the sheet and judges it.

While the person still lays the sheet it also shows what it sees, in a smaller size. Over a folder each page is the next
picture, in the order of their numbers; after the last there is no page.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from typing import Literal

from devices.camera.driver import ChildCamera, Film
from kiosk.domain.device_settings import CameraSettings, ScannerSettings
from kiosk.ports import DeviceStatus

WIDTH_PX, HEIGHT_PX = 3264, 2448
"""Wanted of a document camera: A4 at about 200 dpi."""
LIVE = Film(1600, 1200, 4.0)
"""Enough to lay a sheet by; a page's own frames would take a core of the machine."""


class CameraPageReader:
    """`kiosk.ports.PageReader` and `kiosk.ports.Camera` over one camera; a page waits until the live picture is closed.

    Args:
        settings: with driver v4l2 or folder; options `width` and `height` in pixels.
        command: starts the camera's child.
    """

    def __init__(self, settings: ScannerSettings, command: Sequence[str] | None = None) -> None:
        wanted = {name: int(settings.options.get(name, usual)) for name, usual in _SIZE.items()}
        kind: Literal["v4l2", "folder"] = "folder" if settings.driver == "folder" else "v4l2"
        self._film = kind != "folder"
        self._camera = ChildCamera(CameraSettings(kind, settings.device, wanted["width"], wanted["height"]), command)
        self._taken = 0

    @property
    def status(self) -> DeviceStatus:
        """The newest state."""
        return self._camera.status

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` whenever the status changes."""
        self._camera.on_change(listener)

    async def start(self) -> None:
        """Begin looking; goes on for ever."""
        await self._camera.start()

    async def close(self) -> None:
        """Stop looking."""
        await self._camera.close()

    async def scan(self, timeout_s: float) -> bytes:
        """One raw page as JPEG or PNG bytes. See `kiosk.ports.PageReader.scan`.

        Raises:
            DeviceError: no_device, port_busy, no_page (the folder has no more), frozen, timeout, no_answer.
        """
        page = await self._camera.picture(timeout_s, self._next)
        self._taken += 1
        return page

    async def frames(self, timeout_s: float) -> AsyncGenerator[bytes, None]:
        """What lies below it, live. See `kiosk.ports.Camera.frames`.

        Raises:
            DeviceError: as `scan`.
        """
        async with aclosing(self._camera.frames(timeout_s, self._next, LIVE)) as frames:
            async for frame in frames:
                yield frame

    @property
    def _next(self) -> int | None:
        """The picture of a folder that is next; None: a camera has no numbers."""
        return None if self._film else self._taken


_SIZE = {"width": WIDTH_PX, "height": HEIGHT_PX}
