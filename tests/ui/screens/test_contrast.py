"""Words and edges stand out as drawn: a seeded choice of screens in every theme; `make access` looks at all of them."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from contracts.rules.text import Language
from kiosk.flows.shown import TextSize
from tests.ui.look import LAYOUTS, THEMES, Look
from tests.ui.samples import samples
from tests.ui.screens.contrast import contrast, luminance, pixels, ratio
from tests.ui.screens.inspection import Inspection
from tests.ui.stage import Stage

SEED = 20261122
SCREENS = 5


@pytest.fixture(scope="module")
def inspection(stage: Stage) -> Inspection:
    return Inspection(stage)


def chosen(theme: str) -> list[tuple[Look, str]]:
    """Some samples in one look of this theme."""
    draw = random.Random(f"{SEED} {theme}")
    look = Look(draw.choice(list(Language)), draw.choice(list(TextSize)), theme, draw.choice(LAYOUTS))
    return [(look, name) for name in draw.sample(sorted(samples()), SCREENS)]


@pytest.mark.parametrize("theme", THEMES)
def test_words_and_edges_stand_out(inspection: Inspection, theme: str) -> None:
    every = samples()
    faults = [
        f"{name} {look}: {fault}" for look, name in chosen(theme) for fault in inspection.contrast(look, every[name])
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("ground", "ink", "expected"),
    [("#000000", "#ffffff", 21.0), ("#f6eddd", "#211b14", 14.7), ("#777777", "#ffffff", 4.5)],
)
def test_the_ratio_is_that_of_the_guidelines(ground: str, ink: str, expected: float) -> None:
    colours = np.array([[QColor(each).red(), QColor(each).green(), QColor(each).blue()] for each in (ground, ink)])
    assert float(ratio(*luminance(colours.astype(np.uint8)))) == pytest.approx(expected, abs=0.05)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("half", "expected"), [("#f6eddd", 14.7), ("#7a6a52", 3.26)])
def test_writing_is_measured_against_the_worst_part_of_its_ground(half: str, expected: float) -> None:
    picture = QImage(200, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#f6eddd"))
    painter = QPainter(picture)
    painter.fillRect(120, 0, 80, 40, QColor(half))
    for at in range(0, 200, 12):
        painter.fillRect(at, 8, 3, 24, QColor("#211b14"))
    painter.end()
    assert contrast(pixels(picture)) == pytest.approx(expected, abs=0.1)


def test_what_is_not_drawn_has_no_contrast() -> None:
    assert contrast(np.full((20, 50, 3), 200, np.uint8)) == pytest.approx(1.0)
