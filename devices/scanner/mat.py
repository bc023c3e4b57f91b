"""Pictures of a sheet on the dark mat below a document camera, for the far end: good ones, and with one known fault.

The sheet is drawn as `forms.py` draws it and seen through a lens without distortion. Deterministic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from devices.scanner.forms import DPI, SHEET_PX, Form, draw_sheet

FRAME_PX = (2560, 1920)
TABLE_PX = (2480, 2480)
"""The part of the mat that is drawn, at the sheet's own resolution."""
MAT, THUMB, BACK = (46, 44, 42), (206, 168, 142), (228, 227, 224)
DISTANCE_MM = 465.0
NOISE_SEED = 20261122
JPEG_QUALITY = 92
DARK_SHARE = 0.25
BLUR_PX = 3.2
MM = DPI / 25.4


class View(StrEnum):
    """How the sheet lies and how the camera sees it."""

    ABOVE = "above"
    LEANING = "leaning"
    ASIDE = "aside"
    SLANTED = "slanted"
    STEEP = "steep"
    BEYOND = "beyond"
    THUMB = "thumb"
    FOLDED = "folded"
    CURLED = "curled"
    GLARING = "glaring"
    BLURRED = "blurred"
    DARK = "dark"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the camera stands.

    Attributes:
        lean: degrees about the sheet's width; its upper side is farther away.
        aside: degrees about the sheet's height; its right side is farther away.
        turn: degrees clockwise in the picture.
        shift_mm: of the sheet on the mat, right and down.
        focal: focal length against the picture's width.
    """

    lean: float = 0.0
    aside: float = 0.0
    turn: float = 0.0
    shift_mm: tuple[float, float] = (0.0, 0.0)
    focal: float = 1.0


CAMERAS: Mapping[View, Camera] = {
    View.ABOVE: Camera(turn=0.8),
    View.LEANING: Camera(lean=18.0),
    View.ASIDE: Camera(aside=-16.0),
    View.SLANTED: Camera(lean=14.0, aside=11.0, turn=-4.0),
    View.STEEP: Camera(lean=52.0),
    View.BEYOND: Camera(lean=14.0, aside=11.0, turn=-4.0, shift_mm=(0.0, -52.0)),
}
_SLIGHT = Camera(lean=9.0, turn=1.5)


def render_view(view: View, form: Form = Form.APPLICATION) -> bytes:
    """The camera's frame as JPEG."""
    bright = DARK_SHARE if view is View.DARK else 1.0
    return photograph(_spoilt(draw_sheet(form), view), CAMERAS.get(view, _SLIGHT), bright)


def photograph(table: Image.Image, camera: Camera, bright: float = 1.0) -> bytes:
    """A table, drawn at 150 dpi around its middle, as a camera sees it in this share of fair light; JPEG."""
    plane = homography(table.size, camera)
    frame = cv2.warpPerspective(
        np.asarray(table)[..., ::-1],
        plane,
        FRAME_PX,
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=MAT[::-1],
    )
    across, down = np.meshgrid(np.linspace(-1, 1, FRAME_PX[0]), np.linspace(-1, 1, FRAME_PX[1]))
    light = bright * (1 - 0.06 * (across**2 + down**2))[..., None]
    noise = np.random.default_rng(NOISE_SEED).normal(0, 2.0, (FRAME_PX[1], FRAME_PX[0], 1))
    done, encoded = cv2.imencode(
        ".jpg", np.clip(frame * light + noise, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY]
    )
    return encoded.tobytes() if done else b""


def homography(table_px: tuple[int, int], camera: Camera) -> NDArray[np.float64]:
    """From pixels of the table to pixels of the frame, shape (3, 3)."""
    lean, aside, turn = np.radians([camera.lean, camera.aside, camera.turn])
    about_x = np.array([[1, 0, 0], [0, np.cos(lean), np.sin(lean)], [0, -np.sin(lean), np.cos(lean)]])
    about_y = np.array([[np.cos(aside), 0, -np.sin(aside)], [0, 1, 0], [np.sin(aside), 0, np.cos(aside)]])
    about_z = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    turned = about_x @ about_y @ about_z
    to_mm = np.array([[1 / MM, 0, -table_px[0] / 2 / MM], [0, 1 / MM, -table_px[1] / 2 / MM], [0, 0, 1]])
    to_mm[:2, 2] += camera.shift_mm
    placed = np.column_stack([turned[:, 0], turned[:, 1], [0, 0, DISTANCE_MM]])
    focal = camera.focal * FRAME_PX[0]
    lens = np.array([[focal, 0, FRAME_PX[0] / 2], [0, focal, FRAME_PX[1] / 2], [0, 0, 1]])
    return np.asarray(lens @ placed @ to_mm, dtype=np.float64)


def on_table(sheet: Image.Image) -> Image.Image:
    """A sheet in the middle of the mat."""
    table = Image.new("RGB", TABLE_PX, MAT)
    table.paste(sheet, ((TABLE_PX[0] - sheet.width) // 2, (TABLE_PX[1] - sheet.height) // 2))
    return table


def _spoilt(sheet: Image.Image, view: View) -> Image.Image:
    """The sheet on the mat, with what somebody did to it."""
    table = on_table(sheet)
    draw = ImageDraw.Draw(table)
    left, top = (TABLE_PX[0] - SHEET_PX[0]) // 2, (TABLE_PX[1] - SHEET_PX[1]) // 2
    right, middle = left + SHEET_PX[0], TABLE_PX[1] // 2
    match view:
        case View.THUMB:
            wide, deep = 11 * MM, 24 * MM
            draw.ellipse((left - deep, middle - wide, left + deep, middle + wide), fill=THUMB)
            draw.rectangle((left - 4 * deep, middle - wide, left, middle + wide), fill=THUMB)
        case View.FOLDED:
            fold = 48 * MM
            draw.polygon([(right - fold, top), (right, top), (right, top + fold)], fill=MAT)
            draw.polygon([(right - fold, top), (right - fold, top + fold), (right, top + fold)], fill=BACK)
        case View.CURLED:
            bow = 9 * MM
            draw.ellipse((right - bow, top - 5, right + bow, top + SHEET_PX[1] + 5), fill=MAT)
        case View.GLARING:
            lamp = Image.new("L", table.size, 0)
            wide, high = 30 * MM, 22 * MM
            ImageDraw.Draw(lamp).ellipse((right - 3 * wide, middle, right - wide, middle + 2 * high), fill=255)
            table.paste((255, 255, 255), mask=lamp.filter(ImageFilter.GaussianBlur(26)))
        case View.BLURRED:
            return table.filter(ImageFilter.GaussianBlur(BLUR_PX))
        case View.EMPTY:
            return Image.new("RGB", TABLE_PX, MAT)
        case _:
            pass
    return table
