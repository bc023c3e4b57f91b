"""The far end of the identity photo's camera: a folder whose one picture shows who stands there.

Pictures are replaced in one step, as frames are; a folder that is moved away is a camera that was unplugged.
"""

from __future__ import annotations

import asyncio
import shutil
import struct
import zlib
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from devices.camera.persons import Pose, jpeg_frame
from devices.far_end import Json, VerbError
from devices.far_line import garbage

CUT_SHARE = 0.4
BOMB_SIDE_PX = 60_000
GARBAGE_BYTES = 4000


class CameraFarEnd:
    """`devices.far_end.FarEnd` for `[devices.camera]`.

    Args:
        folder: the cabinet's folder; the picture lies below it in `camera`.
    """

    name = "camera"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "camera"
        self._away = folder / "camera.away"
        self._happened: list[Mapping[str, Json]] = []
        self._shows = Pose.NOBODY.value
        self._plugged = True
        self._verbs: dict[str, Callable[[Sequence[str]], Coroutine[Any, Any, None]]] = {
            "stand": self._stand,
            "leave": lambda _: self._stand([Pose.NOBODY]),
            "camera-black": lambda _: self._stand([Pose.BLACK]),
            "camera-cut": lambda _: self._lay("cut", _cut()),
            "camera-bomb": lambda _: self._lay("bomb", bomb_png()),
            "camera-garbage": lambda _: self._lay("garbage", garbage(GARBAGE_BYTES)),
            "camera-mute": lambda _: self._take_away(),
            "unplug": lambda _: self._plug(there=False),
            "plug": lambda _: self._plug(there=True),
        }

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return list(self._verbs)

    async def start(self) -> Mapping[str, Json]:
        """Lay the folder down, with nobody before the lens."""
        self._folder.mkdir(parents=True, exist_ok=True)
        await self._stand([Pose.NOBODY])
        return {"driver": "folder", "device": str(self._folder)}

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb. `stand POSE` puts a drawn person before the lens."""
        if verb not in self._verbs:
            raise VerbError(f"no verb {verb}")
        await self._verbs[verb](arguments)
        self._happened.append({"event": verb, "arguments": list(arguments)})
        return self.state()

    def state(self) -> Mapping[str, Json]:
        """Who stands there."""
        return {"plugged": self._plugged, "shows": self._shows}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What was done to the camera."""
        return list(self._happened)

    async def close(self) -> None:
        """Take the folder away."""
        for folder in (self._folder, self._away):
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _stand(self, arguments: Sequence[str]) -> None:
        try:
            pose = Pose(arguments[0]) if arguments else Pose.STRAIGHT
        except ValueError as error:
            raise VerbError(f"stand POSE: {', '.join(Pose)}") from error
        await self._lay(pose.value, await asyncio.to_thread(jpeg_frame, pose))

    async def _lay(self, shows: str, picture: bytes) -> None:
        if not self._plugged:
            raise VerbError("the camera is unplugged")
        part = self._folder / "frame.part"
        part.write_bytes(picture)
        part.replace(self._folder / "frame.jpg")
        self._shows = shows

    async def _take_away(self) -> None:
        """The lens is there and gives nothing."""
        (self._folder / "frame.jpg").unlink(missing_ok=True)
        self._shows = "nothing"

    async def _plug(self, *, there: bool) -> None:
        if there != self._plugged:
            (self._away if there else self._folder).rename(self._folder if there else self._away)
        self._plugged = there


def _cut() -> bytes:
    whole = jpeg_frame(Pose.STRAIGHT)
    return whole[: int(len(whole) * CUT_SHARE)]


def bomb_png(side: int = BOMB_SIDE_PX) -> bytes:
    """A small file that says it is a picture of `side` x `side` pixels, all white."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(8_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
