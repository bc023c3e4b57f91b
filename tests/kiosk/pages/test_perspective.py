"""A sheet below a document camera: seen at an angle it comes out as from above; doubtful corners are never used."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from devices.scanner.forms import PAPER, SHEET_PX, Form, PageKind
from devices.scanner.mat import CAMERAS, FRAME_PX, MAT, TABLE_PX, Camera, View, homography, on_table, render_view
from kiosk.domain.pages import Page, PageFault
from kiosk.pages.examination import decode, examine
from kiosk.pages.outline import Outline, find_sheet
from kiosk.pages.picture import A4_RATIO
from tests.scans import png_scan

GOOD = (View.ABOVE, View.LEANING, View.ASIDE, View.SLANTED)
REFUSED = (View.STEEP, View.BEYOND, View.THUMB, View.FOLDED, View.CURLED)
EXACT_PX = 6.0
"""Two pixels of the picture in which the sheet is looked for, a millimetre on it."""


@cache
def frame(view: View) -> bytes:
    return render_view(view, Form.CERTIFICATE)


@cache
def judged(view: View) -> Page:
    return examine(frame(view))


def outline(picture: bytes) -> Outline | None:
    return find_sheet(np.asarray(cv2.cvtColor(decode(picture), cv2.COLOR_BGR2GRAY), dtype=np.uint8))


def faults(page: Page) -> set[PageFault]:
    return {check.fault for check in page.checks if not check.passed}


def true_corners(camera: Camera, size: tuple[int, int] = SHEET_PX) -> NDArray[np.float64]:
    """Of a sheet in the middle of the mat, in pixels of the frame."""
    half = np.array(size) / 2
    sheet = np.array(TABLE_PX) / 2 + np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    return np.asarray(cv2.perspectiveTransform(sheet[None], homography(TABLE_PX, camera))[0], dtype=np.float64)


@pytest.mark.parametrize("view", GOOD)
def test_a_sheet_seen_at_an_angle_comes_out_as_from_above(view: View) -> None:
    page = judged(view)
    assert faults(page) == set()
    assert page.height_px / page.width_px == pytest.approx(A4_RATIO, rel=0.006)
    seen = outline(frame(view))
    assert seen is not None
    assert (seen.corners is None) is (view is View.ABOVE)


@pytest.mark.parametrize("view", [View.LEANING, View.SLANTED])
def test_what_stands_on_it_stands_where_it_was_printed(view: View) -> None:
    """Rules of the table are level, and as far apart above as below."""
    grey = cv2.cvtColor(decode(judged(view).jpeg), cv2.COLOR_BGR2GRAY)
    height, width = grey.shape
    strip = grey[:, round(width * 0.5) : round(width * 0.85)]
    dark = np.flatnonzero(np.median(strip, axis=1) < 140) / height
    rules = [group.mean() for group in np.split(dark, np.flatnonzero(np.diff(dark) > 0.01) + 1)]
    wanted = (290 + 104 * np.arange(12)) / SHEET_PX[1]
    assert np.abs(np.array(rules) - wanted).max() < 0.004


@pytest.mark.parametrize("view", REFUSED)
def test_doubtful_corners_are_refused_and_never_used(view: View) -> None:
    assert PageFault.EDGES in faults(judged(view))
    seen = outline(frame(view))
    assert seen is not None
    assert seen.corners is None
    assert not seen.whole


@settings(max_examples=20, deadline=None)
@given(st.floats(-20, 24), st.floats(-18, 18), st.floats(-9, 9), st.floats(0.85, 1.0), st.sampled_from([1.0, 0.7]))
def test_corners_are_found_within_pixels_or_not_at_all(
    lean: float, aside: float, turn: float, focal: float, share: float
) -> None:
    camera = Camera(lean, aside, turn, focal=focal)
    sheet = Image.new("L", (round(SHEET_PX[0] * share), round(SHEET_PX[1] * share)), PAPER[0])
    table = np.asarray(on_table(sheet).convert("L"))
    half = np.diag([0.5, 0.5, 1.0]) @ homography(TABLE_PX, camera)
    frame = cv2.warpPerspective(table, half, (FRAME_PX[0] // 2, FRAME_PX[1] // 2), borderValue=MAT[0])
    seen = find_sheet(np.asarray(frame, dtype=np.uint8))
    if seen is not None and seen.corners is not None:
        assert np.abs(2 * seen.corners.points - true_corners(camera, sheet.size)).max() < EXACT_PX


def test_a_corner_beyond_the_picture_is_not_guessed() -> None:
    inside = true_corners(CAMERAS[View.SLANTED])
    beyond = true_corners(CAMERAS[View.BEYOND])
    assert (inside > 0).all()
    assert (inside < FRAME_PX).all()
    assert (beyond < 0).any()
    assert PageFault.EDGES in faults(judged(View.BEYOND))


@pytest.mark.parametrize("kind", [PageKind.STRAIGHT, PageKind.SKEWED, PageKind.SHADOWED, PageKind.GLARE])
def test_a_scanner_knows_no_perspective(kind: PageKind) -> None:
    seen = outline(png_scan(kind))
    assert seen is not None
    assert seen.corners is None
    assert seen.whole
