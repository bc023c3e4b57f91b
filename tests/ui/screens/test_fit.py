"""No word is cut and no button is too small: every screen in every language, size and layout."""

from __future__ import annotations

import itertools

import pytest

from contracts.rules.text import Language
from kiosk.flows.shown import TextSize
from tests.ui.look import LAYOUTS, Look
from tests.ui.samples import Sample, samples
from tests.ui.screens.fit import Inspector, cut_words, hard_to_press, over_the_line, words_over_words
from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage

OWN = ["Attract", "Home", "Search", "OutOfService"]


def by_screen() -> dict[str, list[tuple[str, Sample]]]:
    """Samples of the journeys, by screen."""
    found: dict[str, list[tuple[str, Sample]]] = {}
    for name, sample in samples().items():
        screen = name.split(".")[0]
        if screen not in OWN and sample.chrome.idle is None:
            found.setdefault(screen, []).append((name, sample))
    return found


SCREENS = by_screen()
LOOKS = [
    Look(language, size, "night", layout)
    for language, layout, size in itertools.product(Language, LAYOUTS, TextSize)
    if layout != "reach" or size in {TextSize.STANDARD, TextSize.LARGEST}
]


@pytest.fixture(scope="module")
def inspector(stage: Stage) -> Inspector:
    return Inspector(stage)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_everything_can_be_read_and_pressed(stage: Stage, inspector: Inspector, look: Look) -> None:
    layout = LANDSCAPE if look.layout == "landscape" else PORTRAIT
    stage.lay(layout)
    faults: list[str] = []
    for number, kinds in enumerate(SCREENS.values()):
        # Each screen shows another of its samples in each look, so that all of them are seen in many looks.
        name, sample = kinds[(LOOKS.index(look) + number) % len(kinds)]
        dressed = look.dress(sample)
        stage.show(dressed.chrome, dressed.state)
        seen = inspector.look()
        found = cut_words(seen) + words_over_words(seen) + hard_to_press(seen, layout[2] / layout[0])
        if look.layout == "reach":
            found += over_the_line(seen)
        faults += [f"{name}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)
