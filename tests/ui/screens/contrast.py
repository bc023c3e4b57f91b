"""Contrast as it is drawn: measured on the pixels of the window, at the places where words and edges are.

Ratios are WCAG 2 relative luminance. Limits: 10 : 1 by night and by day (VVSG 7.1-C), the high contrasts near what
their two colours can give, 4.5 : 1 in low contrast, which only the person chooses; 3 : 1 for edges of what is pressed.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from tests.ui.screens.fit import Layout

Pixels = NDArray[np.uint8]
Numbers = NDArray[np.float64]

WORDS = {"night": 10.0, "day": 10.0, "black": 16.0, "white": 12.0, "low": 4.5}
EDGE = 3.0

SHARE = 0.2  # a colour on so much of the area is the ground, or part of it
STROKE_PX = 3  # so many pixels of a text are the middle of a stroke, where it is drawn in full
SAME = 1.5  # two colours closer than this are taken for one
BESIDE_PX = 9


def pixels(picture: QImage) -> Pixels:
    """The picture as rows of red, green and blue."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width() * 4].reshape(plain.height(), plain.width(), 4)[:, :, :3].copy()


def luminance(colours: Pixels) -> Numbers:
    """Relative luminance of each colour, 0 to 1."""
    share = np.arange(256) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear[colours] @ np.array([0.2126, 0.7152, 0.0722]), np.float64)


def ratio(one: Numbers | float, other: Numbers | float) -> Numbers:
    """Contrast of two luminances, 1 to 21."""
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05), np.float64)


def grounds(area: Pixels, light: Numbers) -> Iterator[float]:
    """Luminance of each colour that covers a good part of the area, the commonest first."""
    coarse = (area.reshape(-1, 3) >> 4).astype(np.int64) @ np.array([256, 16, 1])
    counts = np.bincount(coarse)
    for at in np.argsort(-counts)[:6]:
        if counts[at] >= min(SHARE * len(coarse), counts.max()):
            yield float(light[coarse == at].mean())


def contrast(area: Pixels) -> float:
    """Contrast of the writing in `area` with the worst part of its ground; 1 where nothing is written."""
    light = luminance(area).reshape(-1)
    seen = list(grounds(area, light))
    strength = ratio(light, seen[0])
    limit = np.partition(strength, -STROKE_PX)[-STROKE_PX] if len(strength) > STROKE_PX else strength.min()
    ink = float(np.median(light[strength >= limit]))
    return min(float(ratio(ink, ground)) for ground in seen if ground == seen[0] or ratio(ink, ground) >= SAME)


def cut(picture: Pixels, box: QRectF) -> Pixels:
    """The part of the picture in this box, up to whole pixels."""
    left, top = max(0, int(box.left())), max(0, int(box.top()))
    return picture[top : ceil(box.bottom()), left : ceil(box.right())]


def faint_words(layout: Layout, picture: Pixels, theme: str) -> list[str]:
    """Texts that stand out less from their ground than the theme promises."""
    faults = []
    for word in layout.words:
        area = cut(picture, word.ink)
        if word.under or not any(map(str.isalnum, word.text)) or area.size == 0:
            continue
        found = contrast(area)
        if found < WORDS[theme]:
            faults.append(f"{found:.1f} : 1: {word.text!r}" + (f" in {word.holder}" if word.holder else ""))
    return faults


def faint_edges(layout: Layout, picture: Pixels) -> list[str]:
    """Buttons that stand out less than 3 : 1 from what is beside them, in the middle of their left side.

    What cannot be pressed now is exempt, as in WCAG; its words are not.
    """
    faults = []
    for press in layout.presses:
        box = press.box
        if press.under or not press.active or box.x() < BESIDE_PX:
            continue
        row = QRectF(int(box.x()) - BESIDE_PX, int(box.center().y()), 2 * BESIDE_PX + 4, 1)
        line = luminance(cut(picture, row)).reshape(-1)
        found = float(ratio(line, float(line[0])).max())
        if found < EDGE:
            faults.append(f"edge of {press.name} {found:.1f} : 1")
    return faults
