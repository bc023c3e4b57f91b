"""Frames from a video device or a folder of pictures. The only place that opens a camera, in its child process only.

Blocking, and not to be trusted: a driver may hang in a read, so whoever calls this is a process that can be killed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

FRAME_BYTES = 24_000_000
"""A larger picture of a folder is no camera's frame."""
SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})
JPEG_QUALITY = 95
EMPTY_FRAME = b""
"""A folder without a picture: the lens is there and gives nothing."""


class LensFault(StrEnum):
    """Why no frame came."""

    NO_DEVICE = "no_device"
    BUSY = "busy"
    LOST = "lost"
    NO_MORE = "no_more"


class LensError(Exception):
    """The camera refused or failed."""

    def __init__(self, fault: LensFault, words: str) -> None:
        """Keep the kind and a word for staff."""
        super().__init__(words)
        self.fault = fault


def is_there(kind: str, device: str) -> bool:
    """Whether the device's node or folder exists. Nothing is opened: opening lights a camera's lamp."""
    path = Path(device)
    return path.is_dir() if kind == "folder" else path.exists()


def video_frames(device: str, width: int, height: int) -> Iterator[bytes]:
    """Frames of a V4L2 device as JPEG, for ever.

    Args:
        device: node such as /dev/video0; a video file serves on a bench.
        width: wanted, in pixels; the driver may choose another size.
        height: the same.

    Raises:
        LensError: no_device, busy (there, but does not open), lost (unplugged while open).
    """
    if not is_there("v4l2", device):
        raise LensError(LensFault.NO_DEVICE, f"no {device}")
    import cv2  # tens of megabytes that only the child shall hold

    capture = cv2.VideoCapture(device, cv2.CAP_V4L2 if device.startswith("/dev/") else cv2.CAP_ANY)
    try:
        if not capture.isOpened():
            raise LensError(LensFault.BUSY, f"{device} does not open")
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))  # raw frames of this size do not fit on USB 2
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, height)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        while True:
            there, frame = capture.read()
            if not there:
                raise LensError(LensFault.LOST, f"{device} gives no more frames")
            done, encoded = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
            if done:
                yield encoded.tobytes()
    finally:
        capture.release()


def folder_frames(folder: str, only: int | None) -> Iterator[bytes]:
    """The pictures of a folder, in the order of their numbers, again and again; bytes as they are.

    Args:
        folder: with .jpg and .png files.
        only: show this one, counted from 0; None: all, as a film.

    Raises:
        LensError: no_device (no such folder), lost (gone meanwhile), no_more (there is no such picture).
    """
    if not is_there("folder", folder):
        raise LensError(LensFault.NO_DEVICE, f"no folder {folder}")
    at = 0
    while True:
        try:
            pictures = sorted((p for p in Path(folder).iterdir() if p.suffix.lower() in SUFFIXES), key=_by_number)
            if only is not None and only >= len(pictures):
                raise LensError(LensFault.NO_MORE, f"{folder} has {len(pictures)} pictures")
            chosen = at % max(len(pictures), 1) if only is None else only
            yield _bytes(pictures[chosen]) if pictures else EMPTY_FRAME
        except OSError as error:
            raise LensError(LensFault.LOST, f"{folder}: {error.strerror}") from error
        at += 1


def _bytes(picture: Path) -> bytes:
    with picture.open("rb") as file:
        return file.read(FRAME_BYTES)


def _by_number(path: Path) -> list[tuple[int, str]]:
    """page-2 before page-10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", path.name)]
