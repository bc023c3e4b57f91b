"""Finding faces in a frame: a box and five points, no likeness of anybody. Runs in the page worker only.

By libfacedetection (YuNet's authors; BSD-3-Clause, its weights are in the package).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.pages.picture import Picture

SEARCH_PX = 480
"""Longest side of the picture in which faces are looked for."""
CERTAIN_FACE = 0.6
SMALL_FACE = 0.25
"""A face below this share of the largest is a picture on the wall, not a second person."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face in pixels of the frame: box, and eyes, nose and corners of the mouth as seen from the front."""

    left: float
    top: float
    width: float
    height: float
    points: NDArray[np.float64]

    @property
    def eyes(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The left one in the picture first."""
        return self.points[0], self.points[1]

    @property
    def between_eyes(self) -> float:
        """Their distance in pixels."""
        first, second = self.eyes
        return max(float(np.hypot(*(second - first))), 1.0)


def find_faces(picture: Picture) -> list[Face]:
    """Every certain face, the largest first."""
    from yuface import detect

    scale = min(SEARCH_PX / max(picture.shape[:2]), 1.0)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    _, boxes, points = detect(np.ascontiguousarray(small), conf=CERTAIN_FACE)
    faces = []
    for box, at in zip(boxes / scale, points / scale, strict=True):
        left, top, width, height = map(float, box)
        faces.append(Face(left, top, width, height, np.asarray(at, dtype=np.float64).reshape(5, 2)))
    faces.sort(key=lambda face: -face.width)
    return [face for face in faces if face.width >= SMALL_FACE * faces[0].width]
