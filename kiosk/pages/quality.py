"""Measures of a straightened sheet, each a number with its bound.

The numbers were set on synthetic scans of forms (`devices/scanner/forms.py`); real scanners get their own bounds once a
unit has been measured.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.pages.picture import Picture

BLANK_MIN_INK = 0.0008
"""Share of ink below which a sheet counts as blank."""
BLUR_MIN_EDGE = 0.55
"""Steepest step from paper to ink, as a share of their contrast a pixel."""
SHADOW_MIN_LIGHT = 0.74
"""Darkest part of the paper against its brightest."""
GLARE_MAX_SHARE = 0.004
"""Largest washed-out patch, as a share of the sheet."""
GLARE_LEVEL = 252
UPRIGHT_MIN = -0.15
"""Balance of the signs of an upright page, -1 to 1; below it the page stands on its head."""
BORDER_SHARE = 0.02
"""Left out all around: shadows of the sheet's edge are not print."""


def interior(picture: Picture) -> Picture:
    """The sheet without its outermost rim."""
    height, width = picture.shape[:2]
    rim_y, rim_x = round(height * BORDER_SHARE), round(width * BORDER_SHARE)
    return picture[rim_y : height - rim_y, rim_x : width - rim_x]


def ink_mask(grey: Picture) -> Picture:
    """255 where there is print, judged against the paper around it, so that shadows are not ink."""
    height, width = grey.shape
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    # Paper changes slowly: its level is found in a quarter of the size.
    small = cv2.resize(closed, (max(width // 4, 1), max(height // 4, 1)), interpolation=cv2.INTER_AREA)
    paper = cv2.resize(cv2.medianBlur(small, 5), (width, height), interpolation=cv2.INTER_LINEAR)
    darker = paper.astype(np.int16) - grey.astype(np.int16)
    return np.asarray((darker > np.maximum(paper.astype(np.int16) // 5, 18)) * 255, dtype=np.uint8)


def ink_share(ink: Picture) -> float:
    """Share of the sheet that is print."""
    return float(np.count_nonzero(ink)) / ink.size


def edge_steepness(grey: Picture, ink: Picture) -> float:
    """How steep print stands against paper: near 1 when sharp, falling with the width of the blur."""
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3) / 8
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3) / 8
    steep = np.hypot(across, down)
    near = cv2.dilate(ink, np.ones((5, 5), np.uint8)) > 0
    if not near.any():
        return 0.0
    contrast = float(np.percentile(grey[near], 95)) - float(np.percentile(grey[near], 2))
    return float(np.percentile(steep[near], 97)) / max(contrast, 1.0) * 2


def light_balance(grey: Picture) -> float:
    """Darkest part of the paper against its brightest, 0 to 1; print does not count as dark paper."""
    blocks = _block_levels(grey, 24, 92)
    blocks = np.asarray(cv2.medianBlur(blocks, 3), dtype=np.uint8)
    return float(np.percentile(blocks, 3)) / max(float(np.percentile(blocks, 90)), 1.0)


def glare_share(grey: Picture) -> float:
    """Largest washed-out patch against the sheet; 0 when the whole sheet is as bright: nothing stands out."""
    if float(np.median(grey)) >= GLARE_LEVEL - 2:
        return 0.0
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    burnt = ((small >= GLARE_LEVEL) * 255).astype(np.uint8)
    patches = cv2.morphologyEx(burnt, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(patches)
    if count <= 1:
        return 0.0
    return float(stats[1:, cv2.CC_STAT_AREA].max()) / small.size


def uprightness(ink: Picture) -> float:
    """Signs that the page is upright, balanced: -1 on its head, 1 upright, near 0 no telling.

    Three signs that hold for Chinese and Latin forms alike: lines begin flush and end ragged; the tallest line, the
    title, is near the top; the lower end of the page is emptier than the upper.
    """
    rows = _text_lines(ink)
    if len(rows) < 3:  # noqa: PLR2004 - two lines tell nothing
        return 0.0
    starts = np.array([start for _, _, start, _ in rows], dtype=np.float64)
    ends = np.array([end for _, _, _, end in rows], dtype=np.float64)
    flush = _balance(_spread(ends), _spread(starts))
    height = ink.shape[0]
    tallest = max(rows, key=lambda row: row[1] - row[0])
    typical = float(np.median([bottom - top for top, bottom, _, _ in rows]))
    taller = (tallest[1] - tallest[0]) / max(typical, 1.0)
    middle = (tallest[0] + tallest[1]) / 2 / height
    title = float(np.clip((0.5 - middle) * 2, -1, 1)) if taller > 1.25 else 0.0  # noqa: PLR2004 - a title stands out
    empty = _balance(height - rows[-1][1], rows[0][0])
    return float(np.clip(0.45 * flush + 0.35 * title + 0.2 * empty, -1, 1))


def _text_lines(ink: Picture) -> list[tuple[int, int, int, int]]:
    """Lines of print as (top, bottom, start, end) in pixels; rules and frames of tables are taken out first."""
    length = ink.shape[1] // 14
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    rules = cv2.dilate(cv2.bitwise_or(across, down), np.ones((5, 5), np.uint8))
    print_only = cv2.bitwise_and(ink, cv2.bitwise_not(rules))
    counts = np.count_nonzero(print_only, axis=1)
    busy = counts > max(3, ink.shape[1] // 400)
    lines: list[tuple[int, int, int, int]] = []
    top: int | None = None
    for y, there in enumerate([*busy.tolist(), False]):
        if there and top is None:
            top = y
        elif not there and top is not None:
            if y - top >= ink.shape[0] // 250:
                columns = np.flatnonzero(print_only[top:y].any(axis=0))
                lines.append((top, y, int(columns[0]), int(columns[-1])))
            top = None
    return lines


def _spread(values: NDArray[Any]) -> float:
    """How far values scatter about their most common place."""
    return float(np.mean(np.abs(values - np.median(values)))) + 1.0


def _balance(more: float, less: float) -> float:
    return float((more - less) / max(more + less, 1.0))


def _block_levels(grey: Picture, across: int, percentile: int) -> Picture:
    height, width = grey.shape
    side = max(min(height, width) // across, 8)
    rows, columns = height // side, width // side
    blocks = grey[: rows * side, : columns * side].reshape(rows, side, columns, side).swapaxes(1, 2)
    levels = np.percentile(blocks.reshape(rows, columns, side * side), percentile, axis=2)
    return np.asarray(levels, dtype=np.uint8)
