"""Makes a picture of a card's photo, by a program that is not ours.

The 1024 bytes are in a closed format (WLT) and no open decoder is known. The configuration names a program: it gets the
bytes on its standard input and gives a BMP of 102 x 126 pixels, 24 bit, on its standard output. It runs in a process of
its own, for one photo, with limits on time, memory and output and without core dumps, and only when somebody asks for
the picture: a card is read without it, and no failure of it reaches the reading.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import signal
import struct
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence

from kiosk.domain.id_card import CardPicture

WIDTH_PX, HEIGHT_PX = 102, 126
LIMIT_S = 3.0
END_S = 1.0
LARGEST = 256 * 1024
MEMORY = 512 * 1024 * 1024
_HEAD = struct.Struct("<2sIHHIIiiHHI")
_ROW = (WIDTH_PX * 3 + 3) // 4 * 4


class PhotoDecoder:
    """Runs the program.

    Args:
        program: path and arguments; empty when there is none.
        limit_s: longest time for one photo.
    """

    def __init__(self, program: Sequence[str], limit_s: float = LIMIT_S) -> None:
        self._program = program
        self._limit_s = limit_s

    async def decode(self, photo: bytes) -> CardPicture:
        """The picture, or the reason for staff why there is none. Never raises for what the program does."""
        if not self._program:
            return CardPicture(None, "no decoder is configured")
        try:
            process = await asyncio.create_subprocess_exec(
                *self._program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env={}, cwd="/", start_new_session=True
            )
        except OSError as error:
            return CardPicture(None, f"the decoder does not start: {error.strerror}")
        try:
            async with asyncio.timeout(self._limit_s):
                return await _talk(process, photo)
        except TimeoutError:
            return CardPicture(None, "the decoder took too long")
        finally:
            await _end(process)


async def _talk(process: Process, photo: bytes) -> CardPicture:
    if process.stdin is None or process.stdout is None:
        raise ValueError("the pipes are missing")
    # Before the photo: a crash leaves no picture of a person on the disk.
    with contextlib.suppress(ProcessLookupError):
        resource.prlimit(process.pid, resource.RLIMIT_CORE, (0, 0))
        resource.prlimit(process.pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
    with contextlib.suppress(ConnectionError):
        process.stdin.write(photo)
        await process.stdin.drain()
        process.stdin.close()
    told = bytearray()
    while chunk := await process.stdout.read(LARGEST):
        told += chunk
        if len(told) > LARGEST:
            return CardPicture(None, "the decoder gave too much")
    status = await process.wait()
    if status != 0:
        return CardPicture(None, f"the decoder ended with status {status}")
    if not is_picture(bytes(told)):
        return CardPicture(None, "the decoder gave no picture of 102 x 126 pixels")
    return CardPicture(bytes(told), "")


async def _end(process: Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(END_S):
            while process.stdout is not None and await process.stdout.read(LARGEST):
                pass
            await process.wait()


def is_picture(data: bytes) -> bool:
    """Whether the bytes are a BMP of the right size; what is in it stays untouched."""
    if len(data) < _HEAD.size:
        return False
    mark, size, _, _, start, _, width, height, planes, bits, packed = _HEAD.unpack_from(data)
    whole = (mark, size, planes, bits, packed) == (b"BM", len(data), 1, 24, 0)
    return whole and (width, abs(height)) == (WIDTH_PX, HEIGHT_PX) and start + _ROW * HEIGHT_PX <= len(data)
