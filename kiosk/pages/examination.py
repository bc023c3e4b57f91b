"""One scanned page, from untrusted bytes to a mended picture with its verdicts. Runs in the page worker only."""

from __future__ import annotations

import hashlib
import struct

import cv2
import numpy as np

from kiosk.domain.pages import Page, PageFault, QualityCheck
from kiosk.pages import quality
from kiosk.pages.outline import find_sheet, straighten, straighten_by_text
from kiosk.pages.picture import Picture

MIN_SIDE_PX = 200
"""Anything smaller is no page."""
MAX_SIDE_PX = 12_000
MAX_PIXELS = 60_000_000
"""A4 at 600 dpi is 35 million; a picture that claims more is refused before it is unpacked."""
TRAVEL_HEIGHT_PX = 2400
"""A4 at 205 dpi: enough for a desk, and it travels fast. A finer scan is reduced to it at once."""
MEASURE_HEIGHT_PX = 1760
"""Measures are taken at about 150 dpi, so that their bounds hold for every resolution above."""
MAX_SKEW = 12.0
"""Beyond this the page was not laid but dropped; print near the corners is lost to the scanner's edge."""
JPEG_QUALITY = 86
PREVIEW_HEIGHT_PX = 720
_PNG_HEAD = struct.Struct(">8s4x4sII")
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_JPEG_SIGNATURE = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_JPEG_MARK = 0xFF
_JPEG_FRAME = struct.Struct(">BBHBHH")
_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Frame headers of the kinds in use: baseline, extended, progressive."""


class PictureError(ValueError):
    """The bytes are not a picture that this worker opens."""


def examine(picture: bytes) -> Page:
    """Straighten, crop, turn upright and judge one scanned page.

    Args:
        picture: the raw scan, PNG or JPEG.

    Raises:
        PictureError: neither, too large, or broken.
    """
    scan = at_most(decode(picture), TRAVEL_HEIGHT_PX)
    grey = grey_of(scan)
    outline = find_sheet(grey)
    if outline is None:
        sheet, skew = straighten_by_text(scan, quality.ink_mask(grey))
        whole, short = True, scan.shape[0] < scan.shape[1]
    else:
        sheet, skew = at_most(straighten(scan, outline), TRAVEL_HEIGHT_PX), outline.angle
        whole, short = outline.whole, outline.short
    inner = quality.interior(at_most(grey_of(sheet), MEASURE_HEIGHT_PX))
    ink = quality.ink_mask(inner)
    inked = quality.ink_share(ink)
    blank = inked < quality.BLANK_MIN_INK
    edge = quality.edge_steepness(inner, ink)
    light = quality.light_balance(inner)
    glare = quality.glare_share(inner)
    upright = 0.0 if blank else quality.uprightness(ink)
    standing = upright >= quality.UPRIGHT_MIN
    if not standing:
        sheet = np.ascontiguousarray(sheet[::-1, ::-1])
    checks = (
        QualityCheck(PageFault.EDGES, (whole or short) and abs(skew) <= MAX_SKEW, round(skew, 2)),
        QualityCheck(PageFault.BLUR, blank or edge >= quality.BLUR_MIN_EDGE, round(edge, 3)),
        QualityCheck(PageFault.GLARE, glare <= quality.GLARE_MAX_SHARE, round(glare, 4)),
        QualityCheck(PageFault.SHADOW, light >= quality.SHADOW_MIN_LIGHT, round(light, 3)),
        QualityCheck(PageFault.BLANK, not blank, round(inked, 5)),
        QualityCheck(PageFault.UPSIDE_DOWN, standing, round(upright, 3)),
        QualityCheck(PageFault.SHORT, not short, float(sheet.shape[0])),
    )
    return _page(sheet, checks)


def decode(picture: bytes) -> Picture:
    """The picture in untrusted bytes; what it claims to be is judged before it is unpacked.

    Raises:
        PictureError: neither PNG nor JPEG, too large or too small, or broken.
    """
    width, height = _claimed(picture)
    if max(width, height) > MAX_SIDE_PX or width * height > MAX_PIXELS:
        raise PictureError("picture is too large")
    if min(width, height) < MIN_SIDE_PX:
        raise PictureError("picture is too small")
    try:
        unpacked = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error as error:
        raise PictureError("picture cannot be opened") from error
    if unpacked is None or unpacked.shape[:2] != (height, width):
        raise PictureError("picture cannot be opened")
    return np.asarray(unpacked, dtype=np.uint8)


def _claimed(picture: bytes) -> tuple[int, int]:
    """Width and height from the head of the file, without unpacking anything."""
    if picture.startswith(_PNG_SIGNATURE):
        if len(picture) < _PNG_HEAD.size:
            raise PictureError("too short for a PNG")
        _, chunk, width, height = _PNG_HEAD.unpack_from(picture)
        if chunk != b"IHDR":
            raise PictureError("not a PNG")
        return width, height
    if picture.startswith(_JPEG_SIGNATURE):
        return _jpeg_size(picture)
    raise PictureError("neither PNG nor JPEG")


def _jpeg_size(picture: bytes) -> tuple[int, int]:
    """From the first frame header, by the lengths of the segments before it. A JPEG that does not end was cut off."""
    if not picture.rstrip(b"\x00").endswith(_JPEG_END):
        raise PictureError("the JPEG is cut off")
    at = 2
    while at + _JPEG_FRAME.size <= len(picture):
        mark, kind, length, _, height, width = _JPEG_FRAME.unpack_from(picture, at)
        if mark != _JPEG_MARK:
            break
        if kind in _JPEG_FRAMES:
            return width, height
        # The mark may be repeated before a marker; such padding is one byte long and has no length of its own.
        at += 1 if kind == _JPEG_MARK else 2 + max(length, 2)
    raise PictureError("the JPEG says no size")


def at_most(picture: Picture, height: int) -> Picture:
    """The picture, reduced when it is higher than `height` pixels."""
    if picture.shape[0] <= height:
        return picture
    scale = height / picture.shape[0]
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def grey_of(picture: Picture) -> Picture:
    """The picture without its colours."""
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def _page(sheet: Picture, checks: tuple[QualityCheck, ...]) -> Page:
    height, width = sheet.shape[:2]
    jpeg = encode(".jpg", sheet, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    scale = min(PREVIEW_HEIGHT_PX / height, 1.0)
    preview = cv2.resize(sheet, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return Page(
        jpeg=jpeg,
        preview_png=encode(".png", np.asarray(preview, dtype=np.uint8), []),
        sha256=hashlib.sha256(jpeg).hexdigest(),
        width_px=width,
        height_px=height,
        checks=checks,
    )


def encode(kind: str, picture: Picture, options: list[int]) -> bytes:
    """The picture as a file, such as `.jpg`.

    Raises:
        PictureError: it cannot be written.
    """
    done, encoded = cv2.imencode(kind, picture, options)
    if not done:
        raise PictureError(f"picture cannot be written as {kind}")
    return bytes(encoded)
