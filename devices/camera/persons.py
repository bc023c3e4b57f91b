"""Drawn test persons before a white board, for the far end: plainly nobody, yet a face to a detector.

Deterministic: the same pose gives the same picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
FRAME_PX = (960, 1280)
Colour = tuple[int, int, int]
SKIN, SHADE, HAIR, COAT = (160, 185, 225), (136, 157, 191), (30, 25, 25), (95, 70, 60)
LIPS, LINE, DARK, BOARD = (90, 90, 185), (70, 85, 125), (12, 12, 12), (236, 238, 240)
FINER = 2
"""Drawn twice as large and reduced: edges as a lens has them."""
NOISE_SEED = 461


class Pose(StrEnum):
    """Who stands before the camera, and how."""

    STRAIGHT = "straight"
    FAR = "far"
    CLOSE = "close"
    ASIDE = "aside"
    TILTED = "tilted"
    TURNED = "turned"
    EYES_CLOSED = "eyes-closed"
    SUNGLASSES = "sunglasses"
    DARK = "dark"
    GLARING = "glaring"
    HALF_LIT = "half-lit"
    MOVING = "moving"
    BUSY_WALL = "busy-wall"
    DARK_WALL = "dark-wall"
    TWO = "two"
    NOBODY = "nobody"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Person:
    """Where a head is: its middle in shares of the frame, its width in pixels, and what is odd about it."""

    x: float = 0.5
    y: float = 0.42
    width: float = 300
    turn: float = 0.0
    lids: bool = False
    glasses: bool = False


_PEOPLE: dict[Pose, tuple[Person, ...]] = {
    Pose.FAR: (Person(width=130),),
    Pose.CLOSE: (Person(width=700, y=0.5),),
    Pose.ASIDE: (Person(x=0.24),),
    Pose.TURNED: (Person(turn=0.24),),
    Pose.EYES_CLOSED: (Person(lids=True),),
    Pose.SUNGLASSES: (Person(glasses=True),),
    Pose.TWO: (Person(x=0.3, width=250), Person(x=0.74, width=240)),
    Pose.NOBODY: (),
    Pose.BLACK: (),
}


def render_frame(pose: Pose) -> Picture:
    """One frame as the camera sees it: BGR, `FRAME_PX` wide and high."""
    width, height = FRAME_PX
    wall = {Pose.DARK_WALL: (92, 84, 80), Pose.BLACK: (0, 0, 0)}.get(pose, BOARD)
    frame = np.full((height * FINER, width * FINER, 3), wall, np.uint8)
    if pose is Pose.BUSY_WALL:
        cv2.rectangle(frame, (60, 120), (460, 900), (60, 110, 70), -1)
        cv2.rectangle(frame, (1560, 300), (1860, 760), (120, 60, 40), -1)
    for person in _PEOPLE.get(pose, (Person(),)):
        _draw(frame, person)
    frame = np.asarray(
        cv2.resize(cv2.GaussianBlur(frame, (0, 0), 1.2), FRAME_PX, interpolation=cv2.INTER_AREA), np.uint8
    )
    if pose is Pose.TILTED:
        around = cv2.getRotationMatrix2D((width / 2, height * 0.42), 14, 1.0)
        frame = np.asarray(cv2.warpAffine(frame, around, FRAME_PX, borderMode=cv2.BORDER_REPLICATE), np.uint8)
    if pose is Pose.MOVING:
        frame = np.asarray(cv2.blur(frame, (41, 1)), np.uint8)
    return _lit(frame, pose)


def jpeg_frame(pose: Pose, quality: int = 92) -> bytes:
    """The same as a camera's JPEG."""
    _, encoded = cv2.imencode(".jpg", render_frame(pose), [cv2.IMWRITE_JPEG_QUALITY, quality])
    return bytes(encoded)


def _lit(frame: Picture, pose: Pose) -> Picture:
    light = {Pose.DARK: 0.22, Pose.GLARING: 1.6}.get(pose, 1.0)
    lit = frame.astype(np.float32) * light
    if pose is Pose.HALF_LIT:
        lit *= np.clip(np.linspace(-0.6, 1.9, frame.shape[1], dtype=np.float32), 0.4, 1.0)[None, :, None]
    if pose is not Pose.BLACK:
        lit += np.random.default_rng(NOISE_SEED).normal(0, 1.2, frame.shape).astype(np.float32)
    return np.asarray(np.clip(lit, 0, 255), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws in widths of the head, from its middle."""

    frame: Picture
    x: float
    y: float
    unit: float

    def oval(self, at: tuple[float, float], reach: tuple[float, float], colour: Colour) -> None:
        """Filled."""
        cv2.ellipse(self.frame, self._px(at), self._size(reach), 0, 0, 360, colour, -1, cv2.LINE_AA)

    def arc(self, at: tuple[float, float], reach: tuple[float, float], colour: Colour, *, below: bool = False) -> None:
        """The upper or the lower half of an oval's rim."""
        first, last = (10, 170) if below else (190, 350)
        thick = max(2, int(0.02 * self.unit))
        cv2.ellipse(self.frame, self._px(at), self._size(reach), 0, first, last, colour, thick, cv2.LINE_AA)

    def box(self, first: tuple[float, float], last: tuple[float, float], colour: Colour) -> None:
        """Filled."""
        cv2.rectangle(self.frame, self._px(first), self._px(last), colour, -1)

    def _px(self, at: tuple[float, float]) -> tuple[int, int]:
        return int(self.x + at[0] * self.unit), int(self.y + at[1] * self.unit)

    def _size(self, reach: tuple[float, float]) -> tuple[int, int]:
        return int(reach[0] * self.unit), int(reach[1] * self.unit)


def _draw(frame: Picture, person: Person) -> None:
    height, width = frame.shape[:2]
    pen = _Pen(frame, person.x * width, person.y * height, person.width * FINER)
    pen.oval((0, 1.8), (1.2, 0.95), COAT)
    pen.box((-0.26, 0.3), (0.26, 0.95), SHADE)
    pen.oval((0, -0.12), (0.56, 0.7), HAIR)
    pen.oval((-0.5, 0.02), (0.07, 0.14), SHADE)
    pen.oval((0.5, 0.02), (0.07, 0.14), SHADE)
    pen.oval((0, 0), (0.5, 0.68), SKIN)
    pen.box((-0.4, -0.62), (0.4, -0.42), HAIR)
    turn = person.turn
    for side in (-0.21, 0.21):
        pen.arc((side + turn, -0.23), (0.13, 0.05), HAIR)
        _draw_eye(pen, (side + turn, -0.09), person)
    if person.glasses:
        pen.arc((turn, -0.1), (0.06, 0.02), DARK)
    pen.arc((turn * 1.7, 0.1), (0.085, 0.05), LINE, below=True)
    pen.oval((turn, 0.33), (0.19, 0.05), LIPS)
    pen.box((turn - 0.18, 0.324), (turn + 0.18, 0.336), LINE)


def _draw_eye(pen: _Pen, at: tuple[float, float], person: Person) -> None:
    if person.glasses:
        pen.oval(at, (0.17, 0.14), DARK)
    elif person.lids:
        pen.arc(at, (0.105, 0.025), LINE, below=True)
    else:
        pen.oval(at, (0.105, 0.05), (240, 240, 240))
        pen.oval(at, (0.046, 0.046), (40, 50, 70))
        pen.oval(at, (0.02, 0.02), DARK)
        pen.arc(at, (0.11, 0.055), (40, 40, 45))
