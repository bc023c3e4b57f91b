"""Shows what a camera sees, through a child process that holds it; the identity photo's camera and the document camera.

Speaks: V4L2 through OpenCV, or a folder of pictures (`devices.transport.lens`), across a pipe (`frames.py`).
Source: `docs/devices/camera.md`.
Verified on: simulator only (folder of pictures; a video file in place of the V4L2 node).
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from devices.camera.frames import (
    FRAME,
    HEAD,
    ChildError,
    Order,
    decode_fault,
    decode_head,
    encode_order,
)
from devices.transport.lens import is_there
from devices.watched import Watched
from kiosk.domain.device_settings import CameraSettings
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

LOOK_EVERY_S = 5.0
LOOK_AGAIN_S = 1.0
"""While the camera is missing."""
RATE_HZ = 8.0
"""Frames a second: a preview, and more than the page worker judges."""
FROZEN_FRAMES = 12
"""So many equal frames are no picture of anything: a sensor's noise differs from frame to frame."""
SETTLE_FRAMES = 6
"""Left out of a single picture: exposure and focus are still finding their level."""

_CODES = {
    "no_device": FaultCode.NO_DEVICE,
    "busy": FaultCode.PORT_BUSY,
    "lost": FaultCode.NO_DEVICE,
    "no_more": FaultCode.NO_PAGE,
}


@dataclass(frozen=True, slots=True)
class Film:
    """Size of a frame in pixels, as far as the camera has it, and frames a second at most."""

    width: int
    height: int
    rate_hz: float = RATE_HZ


def child_command() -> list[str]:
    """How this installation starts the child: a module, or the bundle's own hidden verb."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "camera-child"]
    return [sys.executable, "-m", "devices.camera.child"]


class ChildCamera(Watched):
    """`kiosk.ports.Camera` over a child process.

    Args:
        settings: kind and device.
        command: starts the child.
    """

    def __init__(self, settings: CameraSettings, command: Sequence[str] | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._command = list(command or child_command())
        self._turn = asyncio.Lock()

    async def frames(
        self, timeout_s: float, only: int | None = None, film: Film | None = None
    ) -> AsyncGenerator[bytes, None]:
        """Live frames. See `kiosk.ports.Camera.frames`.

        Args:
            timeout_s: longest wait for the next one.
            only: picture of a folder, from 0; None: all of them, as a film.
            film: size and rate, where the settings' own are not wanted.

        Raises:
            DeviceError: no_device, port_busy, frozen, timeout, no_answer.
        """
        async with self._turn:
            try:
                async with aclosing(self._from_child(timeout_s, only, film)) as frames:
                    async for frame in frames:
                        self._presence.seen(DeviceStatus(DeviceState.ONLINE))
                        yield frame
            except DeviceError as error:
                if error.code is not FaultCode.NO_PAGE:
                    self._presence.missed(error)
                raise

    async def picture(self, timeout_s: float, only: int | None = None) -> bytes:
        """One frame, after exposure has settled.

        Raises:
            DeviceError: as `frames`.
        """
        left_out = 0 if self._settings.driver == "folder" else SETTLE_FRAMES
        async with aclosing(self.frames(timeout_s, only)) as frames:
            async for frame in frames:
                if left_out == 0:
                    return frame
                left_out -= 1
        raise DeviceError(FaultCode.NO_ANSWER, "the camera ended")

    async def _release(self) -> None:
        """Nothing: the camera is not open unless somebody asks for frames."""

    async def _watch(self) -> None:
        while True:
            if await asyncio.to_thread(is_there, self._settings.driver, self._settings.device):
                if self.status.state is not DeviceState.ONLINE:
                    self._presence.seen(DeviceStatus(DeviceState.ONLINE))
            else:
                self._presence.missed(DeviceError(FaultCode.NO_DEVICE, self._settings.device))
            await asyncio.sleep(LOOK_EVERY_S if self.status.state is DeviceState.ONLINE else LOOK_AGAIN_S)

    async def _from_child(self, limit_s: float, only: int | None, film: Film | None) -> AsyncGenerator[bytes, None]:
        """Frames of one child, which does not outlive the call, however it ends."""
        settings = self._settings
        film = film or Film(settings.width, settings.height)
        process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # libraries chat about devices
            env={**os.environ, "OPENCV_LOG_LEVEL": "OFF"},
        )
        order = Order(settings.driver, settings.device, film.width, film.height, only, film.rate_hz)
        try:
            last, same = b"", 0
            if process.stdin is not None:
                process.stdin.write(encode_order(order))
            while True:
                async with asyncio.timeout(limit_s):
                    frame = await _next(process.stdout)
                same = same + 1 if frame == last else 0
                if same >= FROZEN_FRAMES and settings.driver != "folder":
                    raise DeviceError(FaultCode.FROZEN, f"{same} equal frames")
                last = frame
                yield frame
        except TimeoutError as error:
            raise DeviceError(FaultCode.TIMEOUT, "the camera gives no frame") from error
        except (ChildError, EOFError, OSError) as error:
            raise DeviceError(FaultCode.NO_ANSWER, "camera child ended") from error
        finally:
            if process.returncode is None:
                process.kill()
            with contextlib.suppress(ConnectionError):
                await process.communicate()  # what still lies in the pipe keeps it open


async def _next(stream: asyncio.StreamReader | None) -> bytes:
    """The next frame; an empty one means that the lens gives nothing yet."""
    while stream is not None:
        kind, length = decode_head(await stream.readexactly(HEAD.size))
        body = await stream.readexactly(length)
        if kind != FRAME:
            fault = decode_fault(body)
            raise DeviceError(_CODES.get(fault.fault, FaultCode.HARDWARE), fault.words)
        if body:
            return body
    raise EOFError
