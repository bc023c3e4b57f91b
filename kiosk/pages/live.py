"""One frame of a document camera while the person still lays the paper: where the sheet is, and the one thing to mend.

A quick look in a small picture; the verdict on the page is `examination.examine`'s alone. Runs in the page worker only.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.domain.pages import SheetHint, SheetLook
from kiosk.pages import quality
from kiosk.pages.examination import MAX_SKEW, at_most, decode, encode, grey_of
from kiosk.pages.outline import Outline, find_sheet, straighten
from kiosk.pages.picture import Picture

LOOK_HEIGHT_PX = 1200
"""A larger frame is reduced to it at once: A4 in it has about 100 dpi."""
SHOWN_HEIGHT_PX = 560
JPEG_QUALITY = 75
DARK_LEVEL = 90.0
"""The brightest twentieth of a frame with a sheet in fair light is far above it."""
BLACK_LEVEL = 30.0
"""The same of a frame in which even the mat cannot be seen."""
MAT_RANGE = 2.5
"""An empty mat's brightest twentieth against its darkest; a sheet on it in bad light takes it beyond."""
PAGE_LEVEL = 150.0
"""A frame without mat that is as bright all over is paper up to its rim."""
SHEET_MIN_SHARE = 0.08
"""Smaller than this in the frame is a hand, a card or a reflection on the mat."""
BLUR_MIN_EDGE = 0.6
"""Above `quality.BLUR_MIN_EDGE`, because print that is reduced with its frame stands steeper."""


def look(frame: bytes) -> SheetLook:
    """Find the sheet and say what is wrong with how it lies.

    Args:
        frame: PNG or JPEG.

    Raises:
        PictureError: neither, too large, or broken.
    """
    picture = at_most(decode(frame), LOOK_HEIGHT_PX)
    grey = grey_of(picture)
    outline = find_sheet(grey)
    hint = _hint(grey, outline)
    whole = outline is not None and hint not in {SheetHint.DARK, SheetHint.NO_PAGE, SheetHint.EDGES}
    corners = _corners(outline, grey) if outline is not None and whole else ()
    shown = encode(".jpg", at_most(picture, SHOWN_HEIGHT_PX), [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return SheetLook(shown, corners, hint)


def _hint(grey: Picture, outline: Outline | None) -> SheetHint | None:
    if _dark(grey, sheet=outline is not None):
        return SheetHint.DARK
    if outline is None:
        return SheetHint.EDGES if float(np.median(grey)) >= PAGE_LEVEL else SheetHint.NO_PAGE
    width, height = outline.rect[1]
    if width * height < SHEET_MIN_SHARE * grey.size:
        return SheetHint.NO_PAGE
    if not outline.whole or abs(outline.angle) > MAX_SKEW:
        return SheetHint.EDGES
    inner = quality.interior(straighten(grey, outline))
    if quality.glare_share(inner) > quality.GLARE_MAX_SHARE:
        return SheetHint.GLARE
    ink = quality.ink_mask(inner)
    blank = quality.ink_share(ink) < quality.BLANK_MIN_INK
    return None if blank or quality.edge_steepness(inner, ink) >= BLUR_MIN_EDGE else SheetHint.BLUR


def _dark(grey: Picture, *, sheet: bool) -> bool:
    """Whether it is the light that is missing, and not the sheet."""
    low, high = np.percentile(grey, (5, 95))
    return bool(high < BLACK_LEVEL or (high < DARK_LEVEL and (sheet or high > MAT_RANGE * max(low, 1.0))))


def _corners(outline: Outline, grey: Picture) -> tuple[tuple[float, float], ...]:
    height, width = grey.shape
    points: NDArray[np.float64]
    if outline.corners is not None:
        points = np.asarray(outline.corners.points, dtype=np.float64)
    else:
        points = np.asarray(cv2.boxPoints(outline.rect), dtype=np.float64)
    first = int(np.argmin(points.sum(axis=1)))
    turned = np.roll(points, -first, axis=0)
    return tuple((float(np.clip(x / width, 0, 1)), float(np.clip(y / height, 0, 1))) for x, y in turned)
