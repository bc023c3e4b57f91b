"""Finding the sheet in a scan, and turning it straight.

Angles are degrees, counter-clockwise positive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.pages.perspective import INSET_PX, Corners, find_corners, rectify
from kiosk.pages.picture import A4_RATIO, Picture

SEARCH_PX = 700
"""The sheet is looked for in a picture of this height: fast, and noise is averaged away."""
BED_SHARE = 0.012
"""More dark bed than this and the sheet has an outline; less, and the sheet fills the scan."""
BED_PERCENTILE = 20
FRAME_PX = 16
RIM_PX = 2
"""What lies this close to the scan's edge touches it."""
LEVEL_GAP = 45
"""Grey levels between bed and sheet for an outline to be trusted."""
RATIO_SLACK = 0.025
FILL_SHARE = 0.97
"""A sheet's share of its rectangle; a corner's tip beyond the bed takes less than this, a lost side more."""
MAX_TEXT_SKEW = 6.0


@dataclass(frozen=True, slots=True)
class Outline:
    """The sheet in the scan.

    Attributes:
        rect: centre, size and angle as OpenCV has them, in pixels of the scan.
        angle: skew against the scan's edges, -45 to 45.
        whole: no side is cut off by the scan's edge, and it has the shape of a sheet.
        short: the sheet ends early at the lower edge of the scan and nowhere else.
        corners: of a sheet that is seen at an angle, in pixels of the scan; None when `rect` tells all.
    """

    rect: tuple[tuple[float, float], tuple[float, float], float]
    angle: float
    whole: bool
    short: bool
    corners: Corners | None = None


def find_sheet(grey: Picture) -> Outline | None:
    """The bright sheet on the dark bed; None when the sheet fills the scan."""
    scale = SEARCH_PX / grey.shape[0]
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    # Closing swallows print, so that a dense table is still sheet.
    # The dark frame keeps it from also swallowing a thin wedge of bed beside a skewed sheet.
    framed = cv2.copyMakeBorder(small, FRAME_PX, FRAME_PX, FRAME_PX, FRAME_PX, cv2.BORDER_CONSTANT, value=0)
    closed = _picture(cv2.morphologyEx(framed, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)))
    closed = closed[FRAME_PX:-FRAME_PX, FRAME_PX:-FRAME_PX]
    level, bright = cv2.threshold(closed, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    dark = closed[bright == 0]
    if dark.size < BED_SHARE * closed.size:
        return None
    # A shadow is darker than the sheet and still brighter than the bed, which is the darkest of what is dark.
    bed = float(np.percentile(dark, BED_PERCENTILE))
    if _median(closed[bright > 0]) - bed < LEVEL_GAP:
        return None
    bright = ((closed > bed + min(LEVEL_GAP / 2, (level - bed) / 2)) * 255).astype(np.uint8)
    contours, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    contour = max(contours, key=cv2.contourArea)
    angle = _edge_angle(contour, (small.shape[1], small.shape[0]))
    (centre_x, centre_y), (width, height) = _enclosing(contour, angle)
    touched = _touched_sides(contour, (small.shape[1], small.shape[0]))
    cut = bool(touched) and _looks_cut(contour, width, height)
    rect = ((centre_x / scale, centre_y / scale), (width / scale, height / scale), angle)
    short = cut and touched == {"bottom"}
    if touched:
        return Outline(rect, -angle, whole=not cut, short=short)
    corners = find_corners(contour, (small.shape[1], small.shape[0]))
    if corners is not None and corners.at_angle:
        return Outline(rect, corners.skew, whole=True, short=False, corners=Corners(corners.points / scale))
    # Without four straight sides it is a sheet only when it fills its rectangle all the same.
    whole = corners is not None or cv2.contourArea(contour) >= FILL_SHARE * width * height
    return Outline(rect, -angle, whole=whole, short=False)


def straighten(picture: Picture, outline: Outline) -> Picture:
    """The sheet alone, upright against its own edges; seen from above when a camera saw it at an angle."""
    if outline.corners is not None:
        return rectify(picture, outline.corners)
    (centre_x, centre_y), (width, height), angle = outline.rect
    turn = cv2.getRotationMatrix2D((centre_x, centre_y), angle, 1.0)
    size = (max(round(width) - 2 * INSET_PX, 1), max(round(height) - 2 * INSET_PX, 1))
    turn[0, 2] += size[0] / 2 - centre_x
    turn[1, 2] += size[1] / 2 - centre_y
    return _picture(cv2.warpAffine(picture, turn, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def straighten_by_text(picture: Picture, ink: Picture) -> tuple[Picture, float]:
    """A sheet that fills the scan, turned so that its lines are level; also by how many degrees."""
    scale = SEARCH_PX / ink.shape[0]
    small = _picture(cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    best = max(np.arange(-MAX_TEXT_SKEW, MAX_TEXT_SKEW + 0.1, 0.5), key=lambda angle: _levelness(small, angle))
    fine = max(np.arange(best - 0.4, best + 0.45, 0.1), key=lambda angle: _levelness(small, angle))
    if abs(fine) < 0.15:  # noqa: PLR2004 - half a step: nothing to turn
        return picture, 0.0
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(fine), 1.0)
    turned = cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return _picture(turned), float(fine)


def _levelness(ink: Picture, angle: float) -> float:
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(angle), 1.0)
    rows = cv2.warpAffine(ink, turn, (width, height)).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def _edge_angle(contour: NDArray[Any], size: tuple[int, int]) -> float:
    """Angle of the sheet's own long edges; the scan's edge, where it cuts the sheet, does not count."""
    points = cv2.approxPolyDP(contour, 2.0, closed=True)[:, 0, :].astype(np.float64)
    steps = np.roll(points, -1, axis=0) - points
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    middles = points + steps / 2
    rim = RIM_PX + 0.5
    own = (
        (middles[:, 0] > rim)
        & (middles[:, 1] > rim)
        & (middles[:, 0] < size[0] - 1 - rim)
        & (middles[:, 1] < size[1] - 1 - rim)
    )
    if not own.any():
        return 0.0
    angles = np.degrees(np.arctan2(steps[own, 1], steps[own, 0]))
    angles -= 90 * np.round(angles / 90)
    order = np.argsort(angles)
    weight = np.cumsum(lengths[own][order])
    return float(angles[order][np.searchsorted(weight, weight[-1] / 2)])


def _enclosing(contour: NDArray[Any], angle: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Centre and size of the smallest rectangle at `angle` that holds the contour."""
    turn = np.radians(angle)
    along = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    turned = contour[:, 0, :].astype(np.float64) @ along.T
    low, high = turned.min(axis=0), turned.max(axis=0)
    centre = along.T @ ((low + high) / 2)
    size = high - low + 1
    return (float(centre[0]), float(centre[1])), (float(size[0]), float(size[1]))


def _touched_sides(contour: NDArray[Any], size: tuple[int, int]) -> set[str]:
    """Sides of the scan along which the sheet runs for more than a corner's length."""
    width, height = size
    mask = np.zeros((height, width), np.uint8)
    cv2.drawContours(mask, [contour], -1, 255, cv2.FILLED)
    along = {
        "left": np.count_nonzero(mask[:, RIM_PX]) / height,
        "right": np.count_nonzero(mask[:, -1 - RIM_PX]) / height,
        "top": np.count_nonzero(mask[RIM_PX]) / width,
        "bottom": np.count_nonzero(mask[-1 - RIM_PX]) / width,
    }
    return {side for side, share in along.items() if share > 0.04}  # noqa: PLR2004 - a skewed corner may just touch


def _looks_cut(contour: NDArray[Any], width: float, height: float) -> bool:
    """Whether the outline lacks a corner or a side. Only sheets that touch the scan's edge are asked."""
    fill = cv2.contourArea(contour) / max(width * height, 1.0)
    ratio = max(width, height) / max(min(width, height), 1.0)
    return fill < FILL_SHARE or abs(ratio / A4_RATIO - 1) > RATIO_SLACK


def _median(values: NDArray[Any]) -> float:
    return float(np.median(values)) if values.size else 0.0


def _picture(array: Any) -> Picture:
    return np.asarray(array, dtype=np.uint8)
