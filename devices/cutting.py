"""Cuts a stream of bytes into frames, whatever board sends them: total, bounded, in step again after noise."""

from __future__ import annotations

import abc
from typing import Generic, TypeVar

F = TypeVar("F")


class Cutter(abc.ABC, Generic[F]):
    """Accepts any bytes in any chunks, never raises, holds less than one longest frame.

    Args:
        longest: bytes of the longest frame.
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._buffer = bytearray()

    @property
    def pending(self) -> bool:
        """Whether a frame has begun and is not complete."""
        return bool(self._buffer)

    def feed(self, data: bytes) -> list[F]:
        """Take bytes and give back every frame that is complete now. Noise and bad checks are skipped."""
        return self._cut(data, patient=True)

    def stalled(self) -> list[F]:
        """The line is silent: what is there is all there is."""
        frames = self._cut(b"", patient=False)
        self._buffer.clear()
        return frames

    @abc.abstractmethod
    def look(self, rest: bytes) -> F | int:
        """What stands at the beginning of `rest`.

        Args:
            rest: at least one byte, at most `longest`.

        Returns:
            A whole frame; or 0 when more bytes must come to tell; or how many bytes are noise.
        """

    @abc.abstractmethod
    def length(self, frame: F) -> int:
        """How many bytes a frame has on the wire."""

    def _cut(self, data: bytes, *, patient: bool) -> list[F]:
        self._buffer += data
        frames: list[F] = []
        start = 0
        while start < len(self._buffer):
            found = self.look(bytes(self._buffer[start : start + self._longest]))
            if not isinstance(found, int):
                frames.append(found)
                start += self.length(found)
            elif found or not patient:
                start += max(found, 1)
            else:
                break
        del self._buffer[:start]
        return frames
