"""A sheet that a camera sees at an angle: its four corners, and the sheet as if seen from above.

Corners are where the straight lines through the sheet's sides meet, which is finer than a pixel and knows when a side
is not straight. A finger, a fold or a curled side makes them doubtful: then there are none, and the person is asked to
lay the sheet again. Pixels are those of the picture that was given; angles are degrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.pages.picture import A4_RATIO, Picture

Points = NDArray[np.float64]

OFF_LINE_SHARE = 0.006
"""Of the mean side: an outline farther than this from the lines of its sides does not lie on them."""
ON_LINES_MIN = 0.955
"""Share of the outline that lies on those lines; a thumb's width takes more than the rest."""
MIDDLE_OF_SIDE = 0.1
"""Left out at both ends of a side: corners are rounded by wear."""
CORNER_RANGE = (60.0, 120.0)
"""Degrees of each corner. Farther off square, print at the far side is too small to be read."""
SIDES_MIN = 0.6
"""The far side against the near one, for the same reason."""
OUTSIDE_MAX = 0.01
"""How far a corner may lie beyond the picture's edge, in shares of the picture."""
SEEN_AT_ANGLE = 0.004
"""Corners this far from those of a rectangle, in shares of its longer side, are a matter of perspective."""
FOCAL_SHARE = 1.0
"""Focal length against the picture's longer side. Document cameras have 0.8 to 1.4; what is off goes into the sheet's
ratio, by less than 3 % at 25 degrees, and a ratio near that of A4 becomes A4's."""
RATIO_SNAP = 0.06
INSET_PX = 3


@dataclass(frozen=True, slots=True, eq=False)
class Corners:
    """Four corners of a sheet, shape (4, 2): upper left, upper right, lower right, lower left as they stand there."""

    points: Points

    @property
    def skew(self) -> float:
        """By how much the sheet is turned, counter-clockwise: the mean of its upper and lower side."""
        steps = (self.points[1] - self.points[0]) + (self.points[2] - self.points[3])
        return -float(np.degrees(np.arctan2(steps[1], steps[0])))

    @property
    def at_angle(self) -> bool:
        """Whether they are not simply those of a rectangle."""
        sides = self.points - np.roll(self.points, 1, axis=0)
        away = np.abs(sides[0] + sides[2]).max() / 2, np.abs(sides[1] + sides[3]).max() / 2, _off_square(sides)
        return bool(max(away) > SEEN_AT_ANGLE * np.hypot(sides[:, 0], sides[:, 1]).max())


def find_corners(contour: NDArray[Any], size: tuple[int, int]) -> Corners | None:
    """The corners of the sheet in an outline; None when it is not four straight sides, or too steep.

    Args:
        contour: every point of the outline, as OpenCV has it, shape (n, 1, 2).
        size: width and height of the picture.
    """
    outline = contour[:, 0, :].astype(np.float64)
    rough = _rough(contour)
    if rough is None:
        return None
    lines = [_line(outline, rough[at], rough[(at + 1) % 4]) for at in range(4)]
    fitted = [line for line in lines if line is not None]
    if len(fitted) < 4:  # noqa: PLR2004 - a sheet has four sides
        return None
    met = [_crossing(fitted[at - 1], fitted[at]) for at in range(4)]
    corners = np.array([corner for corner in met if corner is not None])
    if len(corners) < 4 or not _plausible(corners, size) or _on_lines(outline, corners) < ON_LINES_MIN:  # noqa: PLR2004
        return None
    first = int(np.argmin(corners.sum(axis=1)))
    return Corners(np.roll(corners, -first, axis=0))


def rectify(picture: Picture, corners: Corners) -> Picture:
    """The sheet as seen from above, as fine as its nearest side was seen."""
    upper, right, lower, left = np.hypot(*(np.roll(corners.points, -1, axis=0) - corners.points).T)
    ratio = _ratio(corners, (picture.shape[1], picture.shape[0]))
    high = max(left, right, max(upper, lower) * ratio)
    width, height = max(round(high / ratio), 1), max(round(high), 1)
    out, far_x, far_y = INSET_PX, width + INSET_PX - 1, height + INSET_PX - 1
    target = np.array([[-out, -out], [far_x, -out], [far_x, far_y], [-out, far_y]], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(corners.points.astype(np.float32), target)
    seen = cv2.warpPerspective(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, dtype=np.uint8)


def _rough(contour: NDArray[Any]) -> Points | None:
    """Four points that enclose the outline roughly, clockwise on the screen."""
    hull = cv2.convexHull(contour)
    round_about = cv2.arcLength(hull, closed=True)
    for share in (0.01, 0.015, 0.02, 0.03, 0.04, 0.06):
        points = cv2.approxPolyDP(hull, share * round_about, closed=True)
        if len(points) <= 4:  # noqa: PLR2004 - no finer polygon has four corners
            break
    if len(points) != 4:  # noqa: PLR2004
        return None
    corners = np.asarray(points[:, 0, :], dtype=np.float64)
    return corners if _area(corners) > 0 else corners[::-1]


def _line(outline: Points, start: Points, end: Points) -> tuple[Points, Points] | None:
    """Point and direction of the straight line along one side; a few points off it do not move it."""
    step = end - start
    length = float(np.hypot(*step))
    if length < 1:
        return None
    along = (outline - start) @ step / length**2
    across = np.abs(_cross(step, outline - start)) / length
    near = (along > MIDDLE_OF_SIDE) & (along < 1 - MIDDLE_OF_SIDE) & (across < 0.04 * length)
    if np.count_nonzero(near) < 8:  # noqa: PLR2004 - too few to draw a line through
        return None
    to_x, to_y, at_x, at_y = cv2.fitLine(outline[near].astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    return np.array([at_x, at_y], dtype=np.float64), np.array([to_x, to_y], dtype=np.float64)


def _crossing(one: tuple[Points, Points], other: tuple[Points, Points]) -> Points | None:
    (start, step), (begin, stride) = one, other
    across = float(_cross(step, stride))
    if abs(across) < 0.1:  # noqa: PLR2004 - sides that meet are never nearly parallel
        return None
    return np.asarray(start + step * float(_cross(begin - start, stride)) / across, dtype=np.float64)


def _plausible(corners: Points, size: tuple[int, int]) -> bool:
    """A convex sheet within the picture, not too far off square."""
    slack = OUTSIDE_MAX * max(size)
    if (corners < -slack).any() or (corners > np.array(size) + slack).any():
        return False
    steps = np.roll(corners, -1, axis=0) - corners
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    turns = np.degrees(
        np.arctan2(_cross(steps, np.roll(steps, -1, axis=0)), (steps * np.roll(steps, -1, axis=0)).sum(1))
    )
    square = (turns > 180 - CORNER_RANGE[1]) & (turns < 180 - CORNER_RANGE[0])
    alike = np.minimum(lengths[:2], lengths[2:]) / np.maximum(np.maximum(lengths[:2], lengths[2:]), 1.0)
    return bool(square.all() and (alike >= SIDES_MIN).all())


def _on_lines(outline: Points, corners: Points) -> float:
    """Share of the outline's points that lie on the sheet's sides."""
    steps = np.roll(corners, -1, axis=0) - corners
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    away = [
        np.abs(_cross(step, outline - corner)) / length
        for corner, step, length in zip(corners, steps, lengths, strict=True)
    ]
    return float(np.mean(np.min(away, axis=0) <= max(OFF_LINE_SHARE * lengths.sum() / 4, 1.5)))


def _ratio(corners: Corners, size: tuple[int, int]) -> float:
    """Height against width of the sheet itself, from its picture by a lens of usual length in the picture's middle.

    Zhang and He, "Whiteboard scanning and image enhancement" (2007), equations 11 to 20.
    """
    centred = (corners.points - np.array(size) / 2) / (FOCAL_SHARE * max(size))
    one, two, four, three = np.column_stack([centred, np.ones(4)])
    across, down = np.cross(one, four), np.cross(two, four)
    second = float(across @ three) / float(down @ three)
    third = float(across @ two) / float(np.cross(three, four) @ two)
    wide, high = second * two - one, third * three - one
    ratio = float(np.linalg.norm(high) / np.linalg.norm(wide))
    for known in (A4_RATIO, 1 / A4_RATIO):
        if abs(ratio / known - 1) <= RATIO_SNAP:
            return known
    return ratio


def _off_square(sides: Points) -> float:
    """How far the upper side leans against the left one, in pixels."""
    return float(abs(sides[0] @ sides[1]) / max(np.hypot(*sides[0]), 1.0))


def _area(corners: Points) -> float:
    """Positive when they go clockwise on the screen."""
    following = np.roll(corners, -1, axis=0)
    return float(_cross(corners, following).sum() / 2)


def _cross(one: Points, other: Points) -> Any:
    return one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
