"""How a person has set the window: language, text size, theme and layout; and a small choice of all combinations."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from contracts.rules.text import Language
from kiosk.flows.shown import Contrast, TextSize
from tests.ui.samples import Sample

THEMES = ("night", "day", "black", "white", "low")
LAYOUTS = ("portrait", "landscape", "reach")

Pair = tuple[tuple[int, str], tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Look:
    """One combination. `theme`: see `THEMES`. `layout`: `reach` is portrait, all to touch below the middle."""

    language: Language = Language.ZH_CN
    text_size: TextSize = TextSize.STANDARD
    theme: str = "night"
    layout: str = "portrait"

    def __str__(self) -> str:
        """Name for a file."""
        return f"{self.language}-{self.text_size}-{self.theme}-{self.layout}"

    def dress(self, sample: Sample) -> Sample:
        """The sample with these settings."""
        contrast = Contrast(self.theme) if self.theme in {str(each) for each in Contrast} else Contrast.STANDARD
        chrome = replace(
            sample.chrome,
            language=self.language,
            text_size=self.text_size,
            contrast=contrast,
            night=sample.chrome.night and self.theme != "day",
            low_reach=self.layout == "reach",
        )
        return Sample(chrome, sample.state)


def parse_look(words: str) -> Look:
    """A look from its name, such as ``en-largest-black-landscape``."""
    language, size, theme, layout = words.split("-")
    return Look(Language(language), TextSize(size), theme, layout)


def pairwise() -> Sequence[Look]:
    """Few looks in which every two settings meet at least once (greedy, always the same)."""
    axes = (tuple(map(str, Language)), tuple(map(str, TextSize)), THEMES, LAYOUTS)
    every = list(itertools.product(*axes))
    open_pairs = {pair for row in every for pair in pairs_of(row)}
    looks: list[Look] = []
    while open_pairs:
        best = max(every, key=lambda row: len(open_pairs & pairs_of(row)))
        open_pairs -= pairs_of(best)
        looks.append(parse_look("-".join(best)))
    return looks


def pairs_of(row: Sequence[str]) -> set[Pair]:
    """All pairs of settings that one combination holds."""
    return {((a, row[a]), (b, row[b])) for a, b in itertools.combinations(range(len(row)), 2)}
