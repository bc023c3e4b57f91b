"""One camera frame, from untrusted bytes to an identity photo with its verdicts. Runs in the page worker only.

Nothing is compared with a card. The bounds were set on drawn faces (`devices/camera/persons.py`); they have to be
measured again on people before each real camera.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kiosk.domain.portraits import (
    DPI,
    EYES_ABOVE_PX,
    FACE_WIDTH_PX,
    FILE_BYTES,
    HAIR_TOP_PX,
    HEIGHT_PX,
    WIDTH_PX,
    Portrait,
    PortraitCheck,
    PortraitRule,
)
from kiosk.pages.examination import at_most, decode, encode
from kiosk.pages.faces import Face, find_faces
from kiosk.pages.picture import Picture

FRAME_HEIGHT_PX = 1440
"""A larger frame is reduced to it at once."""
SHOWN_HEIGHT_PX = 560
SHOWN_QUALITY = 75
LIGHT_RANGE = (70.0, 225.0)
TOO_CLOSE = 0.62
"""Share of the frame's width."""
MAX_ROLL = 5.0
MAX_YAW = 0.2
EYE_OPEN = (0.09, 0.3)
"""Height of what is dark in an eye, in distances between the eyes: below it is a closed lid, above it dark glass."""
MAX_UNEVEN = 0.25
MIN_SHARP = 0.045
WHITE_MIN = 165.0
MAX_CLUTTER = 0.03
WHITE_AWAY = 26
"""Grey levels that the background may differ from its own middle."""
QUALITIES = (100, 97, 94, 91, 88, 84, 80, 75, 70, 64, 58, 50, 40)


def examine_portrait(frame: bytes) -> Portrait:
    """Find the one face, place it as the rules want, and say what is wrong.

    Args:
        frame: PNG or JPEG.

    Raises:
        PictureError: neither, too large, or broken.
    """
    picture = at_most(decode(frame), FRAME_HEIGHT_PX)
    shown = encode(".jpg", at_most(picture, SHOWN_HEIGHT_PX), [cv2.IMWRITE_JPEG_QUALITY, SHOWN_QUALITY])
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    faces = find_faces(picture)
    face = faces[0] if faces else None
    level = _level(grey, face)
    checks = [
        _within(PortraitRule.LIGHT, level, LIGHT_RANGE if faces else (LIGHT_RANGE[0], 255.0)),
        PortraitCheck(PortraitRule.ONE_FACE, len(faces) == 1, float(len(faces)), len(faces) > 1),
    ]
    if face is None or len(faces) != 1:
        return Portrait(b"", tuple(checks), shown)
    person = _person(picture)
    hair = _hair_top(person, face)
    scale = sum(FACE_WIDTH_PX) / 2 / face.width
    place, whole = _placed(picture, face, hair, scale)
    checks += [
        _size(face, picture.shape[1]),
        _pose(face),
        _at_least(PortraitRule.SHARP, _sharpness(grey, face), MIN_SHARP),
        _at_most(PortraitRule.EVEN, _unevenness(grey, face), MAX_UNEVEN),
        _within(PortraitRule.EYES, _eye_opening(grey, face), EYE_OPEN),
        _background(grey, person, face),
        _place(face, hair, scale, whole=whole),
    ]
    return Portrait(_encoded(_on_white(place)), tuple(checks), shown)


def _within(rule: PortraitRule, measure: float, bounds: tuple[float, float]) -> PortraitCheck:
    return PortraitCheck(rule, bounds[0] <= measure <= bounds[1], round(measure, 3), measure > bounds[1])


def _at_most(rule: PortraitRule, measure: float, bound: float) -> PortraitCheck:
    return PortraitCheck(rule, measure <= bound, round(measure, 3), high=True)


def _at_least(rule: PortraitRule, measure: float, bound: float) -> PortraitCheck:
    return PortraitCheck(rule, measure >= bound, round(measure, 3))


def _level(grey: Picture, face: Face | None) -> float:
    """Brightness of the face; without one, of the brightest tenth, so that a dark room is told from an empty one."""
    return float(np.percentile(grey, 90)) if face is None else float(np.median(_patch(grey, face)))


def _patch(grey: Picture, face: Face) -> Picture:
    """The inner face, from brow to chin."""
    top, bottom = int(face.top + 0.2 * face.height), int(face.top + 0.95 * face.height)
    left, right = int(face.left + 0.15 * face.width), int(face.left + 0.85 * face.width)
    return grey[max(top, 0) : max(bottom, 1), max(left, 0) : max(right, 1)]


def _size(face: Face, frame_width: int) -> PortraitCheck:
    if face.width > TOO_CLOSE * frame_width:
        return PortraitCheck(PortraitRule.SIZE, passed=False, measure=round(face.width), high=True)
    return PortraitCheck(PortraitRule.SIZE, face.width >= FACE_WIDTH_PX[0], round(face.width))


def _place(face: Face, hair: float, scale: float, *, whole: bool) -> PortraitCheck:
    """The photo's window lies in the frame, hair has its room, and the eyes stand high enough."""
    eyes = float(np.mean([eye[1] for eye in face.eyes]))
    above = HEIGHT_PX - (sum(HAIR_TOP_PX) / 2 + (eyes - hair) * scale)
    cropped = hair * scale < HAIR_TOP_PX[0]
    return PortraitCheck(PortraitRule.PLACE, whole and not cropped and above >= EYES_ABOVE_PX, round(above), cropped)


def _pose(face: Face) -> PortraitCheck:
    first, second = face.eyes
    roll = float(np.degrees(np.arctan2(second[1] - first[1], second[0] - first[0])))
    yaw = float((face.points[2][0] - (first[0] + second[0]) / 2) / face.between_eyes)
    if abs(yaw) > MAX_YAW:
        return PortraitCheck(PortraitRule.POSE, passed=False, measure=round(yaw, 3), high=True)
    return PortraitCheck(PortraitRule.POSE, abs(roll) <= MAX_ROLL, round(roll, 1))


def _eye_opening(grey: Picture, face: Face) -> float:
    """The lower of both eyes: height of what is darker than the skin around it, at the eye's middle."""
    return min(_dark_height(grey, eye, face.between_eyes) for eye in face.eyes)


def _dark_height(grey: Picture, eye: NDArray[np.float64], between: float) -> float:
    reach_x, reach_y = max(int(0.12 * between), 2), max(int(0.24 * between), 3)
    x, y = int(eye[0]), int(eye[1])
    patch = grey[max(y - reach_y, 0) : y + reach_y + 1, max(x - reach_x, 0) : x + reach_x + 1]
    if patch.size == 0:
        return 0.0
    dark = (patch < 0.62 * float(np.percentile(patch, 90))).mean(axis=1) > 0.25  # noqa: PLR2004 - a quarter: no lash
    return _longest(dark) / between


def _longest(flags: NDArray[np.bool_]) -> int:
    best = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        best = max(best, run)
    return best


def _unevenness(grey: Picture, face: Face) -> float:
    """How far both cheeks differ in brightness, as a share of the brighter."""
    patch = _patch(grey, face)
    middle = patch.shape[1] // 2
    left, right = float(np.median(patch[:, :middle])), float(np.median(patch[:, middle:]))
    return abs(left - right) / max(left, right, 1.0)


def _sharpness(grey: Picture, face: Face) -> float:
    """Steepest steps around the eyes across and down, the lower of both: motion blurs one way only.

    As a share of the contrast there, for a face of the photo's size.
    """
    scale = sum(FACE_WIDTH_PX) / 2 / face.width
    first, second = face.eyes
    reach = 0.35 * face.between_eyes
    top, bottom = int(min(first[1], second[1]) - reach), int(max(first[1], second[1]) + reach)
    left, right = int(first[0] - reach), int(second[0] + reach)
    patch = grey[max(top, 0) : max(bottom, 1), max(left, 0) : max(right, 1)]
    if min(patch.shape) < 4:  # noqa: PLR2004 - no eyes in the frame
        return 0.0
    patch = np.asarray(cv2.resize(patch, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    across, down = cv2.Sobel(patch, cv2.CV_32F, 1, 0) / 8, cv2.Sobel(patch, cv2.CV_32F, 0, 1) / 8
    contrast = float(np.percentile(patch, 98)) - float(np.percentile(patch, 2))
    return min(float(np.percentile(np.abs(steps), 99)) for steps in (across, down)) / max(contrast, 1.0)


def _person(picture: Picture) -> Picture:
    """255 where the frame differs from its background, whose colour the upper corners and edges give."""
    height, width = picture.shape[:2]
    rim_x, rim_y = max(width // 25, 2), max(height // 30, 2)
    half = height // 2
    edges = [
        picture[:rim_y].reshape(-1, 3),
        picture[:half, :rim_x].reshape(-1, 3),
        picture[:half, -rim_x:].reshape(-1, 3),
    ]
    colour = np.median(np.concatenate(edges), axis=0)
    away = np.abs(picture.astype(np.int16) - colour.astype(np.int16)).max(axis=2)
    mask = ((away > WHITE_AWAY) * 255).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)), dtype=np.uint8)


def _hair_top(person: Picture, face: Face) -> float:
    """Uppermost row of the head above the face, followed without a gap from the brow."""
    left, right = int(face.left + 0.2 * face.width), int(face.left + 0.8 * face.width)
    rows = person[: max(int(face.top + 0.3 * face.height), 1), max(left, 0) : max(right, 1)].mean(axis=1) > 12  # noqa: PLR2004 - a twentieth of the width
    gaps = np.flatnonzero(~rows)
    return float(gaps[-1] + 1) if gaps.size else 0.0


def _placed(picture: Picture, face: Face, hair: float, scale: float) -> tuple[Picture, bool]:
    """The photo's window out of the frame, and whether the frame covers it."""
    middle = face.left + face.width / 2
    turn = np.array([[scale, 0.0, WIDTH_PX / 2 - middle * scale], [0.0, scale, sum(HAIR_TOP_PX) / 2 - hair * scale]])
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    size = (WIDTH_PX, HEIGHT_PX)
    if scale < 0.5:  # noqa: PLR2004 - warping does not average: reduce first
        picture = np.asarray(cv2.resize(picture, None, fx=2 * scale, fy=2 * scale, interpolation=how), dtype=np.uint8)
        turn[:, :2] /= 2 * scale
    placed = cv2.warpAffine(picture, turn, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    corners = cv2.transform(np.array([[[0.0, 0.0], [picture.shape[1], picture.shape[0]]]]), turn)[0]
    whole = corners[0][0] <= 1 and corners[1][0] >= WIDTH_PX - 1 and corners[1][1] >= HEIGHT_PX - 1
    return np.asarray(placed, dtype=np.uint8), bool(whole)


def _background(grey: Picture, person: Picture, face: Face) -> PortraitCheck:
    """White, and nothing stands in it: judged beside and above the head."""
    bottom = max(int(face.top + 0.8 * face.height), 1)
    beside = np.ones(grey.shape[1], dtype=bool)
    beside[max(int(face.left - 0.6 * face.width), 0) : int(face.left + 1.6 * face.width)] = False
    if not beside.any():
        beside[[0, -1]] = True
    area, things = grey[:bottom, beside], person[:bottom, beside]
    white, clutter = float(np.median(area)), float(np.count_nonzero(things)) / max(things.size, 1)
    if clutter > MAX_CLUTTER:
        return PortraitCheck(PortraitRule.BACKGROUND, passed=False, measure=round(clutter, 3), high=True)
    return PortraitCheck(PortraitRule.BACKGROUND, white >= WHITE_MIN, round(white))


def _on_white(photo: Picture) -> Picture:
    """The same photo with its background, as far as it is joined to the upper corners, in pure white."""
    filled = photo.copy()
    mask = np.zeros((HEIGHT_PX + 2, WIDTH_PX + 2), np.uint8)
    near: Any = (WHITE_AWAY // 2,) * 3
    for corner in ((0, 0), (WIDTH_PX - 1, 0)):
        cv2.floodFill(filled, mask, corner, (255, 255, 255), near, near, cv2.FLOODFILL_FIXED_RANGE | (255 << 8))
    soft = cv2.GaussianBlur(mask[1:-1, 1:-1], (0, 0), 1.0).astype(np.float32)[..., None] / 255
    return np.asarray(photo * (1 - soft) + 255 * soft, dtype=np.uint8)


def _encoded(photo: Picture) -> bytes:
    """JPEG at 350 dpi, as good as the allowed size lets it be."""
    image = Image.fromarray(np.ascontiguousarray(photo[..., ::-1]))
    encoded = b""
    for quality in QUALITIES:
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality, dpi=(DPI, DPI), subsampling=0)
        encoded = buffer.getvalue()
        if len(encoded) <= FILE_BYTES[1]:
            break
    return encoded
