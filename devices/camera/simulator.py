"""The far end of the identity photo's camera: a folder whose one picture shows who stands there."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from devices.camera.persons import Pose, jpeg_frame
from devices.far_end import Json, VerbError
from devices.far_folder import FarFolder
from devices.far_line import garbage

CUT_SHARE = 0.4
BOMB_SIDE_PX = 60_000
GARBAGE_BYTES = 4000


class CameraFarEnd(FarFolder):
    """`devices.far_end.FarEnd` for `[devices.camera]`. `stand POSE` puts a drawn person before the lens.

    Args:
        folder: the cabinet's folder; the picture lies below it in `camera`.
    """

    name = "camera"

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "camera",
            {
                "stand": self._stand,
                "leave": lambda _: self._stand([Pose.NOBODY]),
                "camera-black": lambda _: self._stand([Pose.BLACK]),
                "camera-cut": lambda _: self._lay("cut", _cut()),
                "camera-bomb": lambda _: self._lay("bomb", bomb_png()),
                "camera-garbage": lambda _: self._lay("garbage", garbage(GARBAGE_BYTES)),
                "camera-mute": lambda _: self._take_away(),
            },
        )
        self._shows = Pose.NOBODY.value

    async def start(self) -> Mapping[str, Json]:
        """Lay the folder down, with nobody before the lens."""
        table = await super().start()
        await self._stand([Pose.NOBODY])
        return table

    def state(self) -> Mapping[str, Json]:
        """Who stands there."""
        return {"plugged": self._plugged, "shows": self._shows}

    async def _stand(self, arguments: Sequence[str]) -> None:
        try:
            pose = Pose(arguments[0]) if arguments else Pose.STRAIGHT
        except ValueError as error:
            raise VerbError(f"stand POSE: {', '.join(Pose)}") from error
        await self._lay(pose.value, await asyncio.to_thread(jpeg_frame, pose))

    async def _lay(self, shows: str, picture: bytes) -> None:
        self._put("frame.jpg", picture)
        self._shows = shows

    async def _take_away(self) -> None:
        """The lens is there and gives nothing."""
        (self._folder / "frame.jpg").unlink(missing_ok=True)
        self._shows = "nothing"


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
