"""Hears one answer of the module, in the line's thread, in any chunking. Late answers of other requests pass by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from devices.id_reader.frames import Frame, FrameReader
from kiosk.ports import DeviceError

GAP_SLICES = 3
"""Slices of silence inside a frame after which it counts as broken off."""
LOST_SLICES = 10
"""Slices of silence, after bytes that made no answer, until the answer is given up."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came back. Without a frame: whether bytes came at all, and whether a frame broke off."""

    frame: Frame | None
    bytes_came: bool
    broke_off: bool

    @property
    def spoiled(self) -> bool:
        """Whether a whole answer came that failed its check."""
        return self.frame is None and self.bytes_came and not self.broke_off

    def silence(self) -> DeviceError:
        """The error of an answer that did not come."""
        if self.bytes_came:
            return DeviceError(FaultCode.GARBLED, "no answer passed its check")
        return DeviceError(FaultCode.NO_ANSWER, "the module is silent")


class Ear:
    """Takes chunks until one answer is whole.

    Args:
        fits: whether a frame can be the answer to what was asked.
    """

    def __init__(self, fits: Callable[[Frame], bool]) -> None:
        self._reader = FrameReader()
        self._fits = fits
        self._silent = 0
        self._bytes_came = False
        self._broke_off = False

    def heard(self, frame: Frame | None = None) -> Heard:
        """Everything so far."""
        return Heard(frame, self._bytes_came, self._broke_off)

    def __call__(self, data: bytes) -> Heard | None:
        """Take one chunk; an empty one is a slice of silence."""
        if data:
            self._silent = 0
            self._bytes_came = True
            frames = self._reader.feed(data)
        else:
            self._silent += 1
            if self._bytes_came and self._silent >= LOST_SLICES:
                return self.heard()
            if self._silent < GAP_SLICES or not self._reader.pending:
                return None
            self._broke_off = True
            frames = self._reader.stalled()
        # A frame without a status is an echo of ours.
        fitting = next((frame for frame in frames if frame.sw3 >= 0 and self._fits(frame)), None)
        return self.heard(fitting) if fitting is not None else None
