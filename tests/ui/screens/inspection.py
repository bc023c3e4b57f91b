"""All that is wrong with one screen in one look: words, buttons, contrast."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QImage

from tests.ui.look import Look
from tests.ui.samples import Sample
from tests.ui.screens.contrast import faint_edges, faint_words, pixels
from tests.ui.screens.fit import Inspector, Layout, cut_words, hard_to_press, over_the_line, words_over_words
from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage


def uncovered(layout: Layout) -> Layout:
    """Without what an overlay covers."""
    words = tuple(word for word in layout.words if not word.under)
    return replace(layout, words=words, presses=tuple(press for press in layout.presses if not press.under))


class Inspection:
    """Shows samples and looks at them."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._inspector = Inspector(stage)

    def show(self, look: Look, sample: Sample) -> QImage:
        """The sample in this look, settled."""
        dressed = look.dress(sample)
        self._stage.lay(LANDSCAPE if look.layout == "landscape" else PORTRAIT)
        self._stage.show(dressed.chrome, dressed.state)
        self._stage.picture()  # what is first drawn lays itself out once more
        self._stage.settle()
        return self._stage.picture()

    def contrast(self, look: Look, sample: Sample) -> list[str]:
        """Words and edges that stand out too little."""
        picture = pixels(self.show(look, sample))
        layout = self._inspector.look()
        return faint_words(layout, picture, look.theme) + faint_edges(layout, picture)

    def all(self, look: Look, sample: Sample) -> list[str]:
        """Everything that is wrong."""
        contrast = self.contrast(look, sample)
        layout = uncovered(self._inspector.look())
        width, _, width_mm = LANDSCAPE if look.layout == "landscape" else PORTRAIT
        faults = contrast + cut_words(layout) + words_over_words(layout) + hard_to_press(layout, width_mm / width)
        return faults + over_the_line(layout) if look.layout == "reach" else faults
