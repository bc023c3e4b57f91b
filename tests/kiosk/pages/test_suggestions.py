"""From print to suggestion, with the real recogniser: what is read is right, or it is not suggested at all."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from devices.scanner.forms import INK, PAPER, SHEET_PX, Certificate, draw_certificate
from kiosk.domain.pages import ReadLine, Region
from kiosk.domain.reading import CERTAIN, lacks, suggestion
from kiosk.pages.examination import examine
from kiosk.pages.reading import Reader, WeakestCharacter

NUMBER, OWNER, DATE = Region(0.05, 0.04, 0.9, 0.1), Region(0.05, 0.15, 0.9, 0.09), Region(0.3, 0.76, 0.6, 0.06)
NUMBER_FORM = "[一-鿿]（[0-9]{4}）[一-鿿]{2,12}不动产权第[0-9]{7}号"
DATE_FORM = "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"
NUMBER_Y, DATE_Y = 170, 290 + 104 * 10 + 52
"""Middle of the two lines on the drawn sheet."""

Sheet = NDArray[np.uint8]


@cache
def reader() -> Reader:
    return Reader()


def certificate(seed: int) -> Certificate:
    chance = random.Random(seed)
    return Certificate(
        f"测（{chance.randrange(2015, 2027)}）示例不动产权第 {chance.randrange(10**7):07} 号",
        "测试·" + chance.choice("甲乙丙丁戊己庚辛壬癸"),
        f"{chance.randrange(2000, 2027)}年{chance.randrange(1, 13):02}月{chance.randrange(1, 29):02}日",
    )


def read(says: Certificate, spoil: Callable[[Image.Image], Image.Image] = lambda sheet: sheet) -> tuple[ReadLine, ...]:
    sheet = Image.new("RGB", SHEET_PX, PAPER)
    draw_certificate(sheet, says)
    picture = BytesIO()
    spoil(sheet).save(picture, "PNG", compress_level=1)
    return reader().read(examine(picture.getvalue()).jpeg, [NUMBER, OWNER, DATE])


def suggested(lines: tuple[ReadLine, ...]) -> tuple[str | None, str | None]:
    return suggestion(lines, NUMBER, NUMBER_FORM), suggestion(lines, DATE, DATE_FORM, is_date=True)


def printed(says: Certificate) -> tuple[str, str]:
    return says.number.replace(" ", ""), says.registered.translate({ord("年"): "-", ord("月"): "-", ord("日"): None})


def with_numbers(change: Callable[[NDArray[np.float32]], Any]) -> Callable[[Image.Image], Image.Image]:
    def spoil(sheet: Image.Image) -> Image.Image:
        return Image.fromarray(np.clip(change(np.asarray(sheet).astype(np.float32)), 0, 255).astype(np.uint8))

    return spoil


def coarse(share: float) -> Callable[[Image.Image], Image.Image]:
    def spoil(sheet: Image.Image) -> Image.Image:
        small = sheet.resize((round(sheet.width * share), round(sheet.height * share)), Image.Resampling.BOX)
        return small.resize(sheet.size, Image.Resampling.BICUBIC)

    return spoil


def covered(x: int, radius: int, colour: tuple[int, int, int]) -> Callable[[Image.Image], Image.Image]:
    """A blot or a worn place over both values."""

    def spoil(sheet: Image.Image) -> Image.Image:
        for y in (NUMBER_Y, DATE_Y):
            ImageDraw.Draw(sheet).ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
        return sheet

    return spoil


def noise(level: float) -> Callable[[Image.Image], Image.Image]:
    return with_numbers(lambda sheet: sheet + np.random.default_rng(7).normal(0, level, (*sheet.shape[:2], 1)))


DAMAGES: Mapping[str, Callable[[Image.Image], Image.Image]] = {
    "faint": with_numbers(lambda sheet: 244 + (sheet - 244) * 0.12),
    "noisy": noise(45),
    "blurred": with_numbers(lambda sheet: cv2.GaussianBlur(sheet, (0, 0), 2.2)),
    "smeared": with_numbers(lambda sheet: cv2.blur(sheet, (9, 1))),
    "coarse": coarse(0.42),
    "coarser": coarse(0.32),
    "blot on a digit": covered(780, 9, INK),
    "larger blot": covered(765, 14, INK),
    "worn digit": covered(772, 9, PAPER),
    "half a digit gone": covered(776, 6, PAPER),
    "blot on the date": covered(560, 8, INK),
    "date worn": covered(515, 7, PAPER),
}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_printed_well_is_suggested_as_printed(seed: int) -> None:
    says = certificate(seed)
    lines = read(says)
    assert suggested(lines) == printed(says)
    assert not lacks(lines, OWNER, says.owner)
    assert lacks(lines, OWNER, "测试·子")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_page_suggests_what_is_printed_or_nothing(damage: str) -> None:
    says = certificate(len(damage))
    for value, truth in zip(suggested(read(says, DAMAGES[damage])), printed(says), strict=True):
        assert value in {None, truth}


def one(decode: WeakestCharacter, steps: NDArray[np.float32]) -> tuple[str, float]:
    ((text, certainty),), _ = decode(steps)
    return text, round(certainty, 3)


def test_one_doubtful_digit_makes_the_line_doubtful() -> None:
    steps = np.full((1, 40, 4), 0.001, dtype=np.float32)
    for at in range(40):
        steps[0, at, 0 if at % 2 else 1] = 0.99
    decode = WeakestCharacter(["", "7", "1", " "])
    assert one(decode, steps) == ("7" * 20, 0.99)
    steps[0, 20] = (0.1, 0.5, 0.4, 0.0)
    text, certainty = one(decode, steps)
    assert (text, certainty) == ("7" * 20, 0.5)
    assert (19 * 0.99 + 0.5) / 20 > CERTAIN > certainty, "the mean would have passed"


def test_a_character_is_as_certain_as_it_ever_was_and_blanks_do_not_count() -> None:
    decode = WeakestCharacter(["", "7", "1", " "])
    steps = [(0.0, 0.6, 0.1, 0.0), (0.0, 0.95, 0.0, 0.0), (0.0, 0.1, 0.1, 0.4), (0.0, 0.0, 0.97, 0.0)]
    assert one(decode, np.array([steps], dtype=np.float32)) == ("7 1", 0.95)
    assert one(decode, np.array([[(0.9, 0.1, 0.0, 0.0)] * 3], dtype=np.float32)) == ("", 0.0)
