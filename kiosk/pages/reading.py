"""Print to text, offline: RapidOCR with the models of its own package. Runs in the page worker only.

It reads straightened pages (`examination.examine`): lines are level and upright, so the classifier of turned lines is
left out. A picture is reduced to about 150 dpi, where 10-point print is read as well as at 200, in less time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from kiosk.domain.pages import ReadLine, Region
from kiosk.pages.examination import at_most, decode
from kiosk.pages.picture import Picture

if TYPE_CHECKING:
    from rapidocr import RapidOCR

READ_HEIGHT_PX = 1760
FIND_SHARE = 0.62
"""Lines are looked for in a picture reduced to this, which takes a third of the time; they are read in full."""
FIND_MIN_PX = 320
LINES_MAX = 400
"""A page with more is noise."""
SLACK = 0.012
"""Around a part, in shares of the page: a sheet is never laid to the line."""
_OURS: Mapping[str, str | int | float | bool] = {
    "Global.log_level": "critical",
    "Global.use_cls": False,
    # A line that it leaves out in silence would make the rest of a part look certain.
    "Global.text_score": 0.0,
    # Its own habit is to enlarge a narrow strip to 736 lines and to look at a page in full: seconds, and 400 MB.
    "Det.limit_type": "max",
    # Six long lines at a time need three times the memory of one, and are no faster on two cores.
    "Rec.rec_batch_num": 1,
}
_EMPTY = np.full((64, 320, 3), 255, np.uint8)
_WHOLE = Region(0.0, 0.0, 1.0, 1.0)


class WeakestCharacter:
    """RapidOCR's last step, with a line as certain as its weakest character.

    Its own is the mean over all characters, in which one doubtful digit of twenty is lost.

    Args:
        characters: by symbol of the model; the first symbol stands for none.
    """

    def __init__(self, characters: Sequence[str]) -> None:
        self._characters = characters

    def __call__(
        self, guesses: NDArray[np.float32], *_: object, **__: object
    ) -> tuple[list[tuple[str, float]], list[object]]:
        """Text and certainty of each line; words are not told apart.

        Args:
            guesses: probability of each symbol at each step, shape (lines, steps, symbols).
        """
        return [self._line(steps) for steps in guesses], []

    def _line(self, steps: NDArray[np.float32]) -> tuple[str, float]:
        symbols = steps.argmax(axis=1)
        certain = np.take_along_axis(steps, symbols[:, None], axis=1)[:, 0]
        # The same symbol in a row is one character, as certain as it ever was.
        starts = np.flatnonzero(np.diff(symbols, prepend=-1))
        runs = [
            (self._characters[symbol], float(sure))
            for symbol, sure in zip(symbols[starts], np.maximum.reduceat(certain, starts), strict=True)
            if symbol != 0
        ]
        return "".join(each for each, _ in runs), min((sure for each, sure in runs if each.strip()), default=0.0)


class Reader:
    """Loads the models with the first page: about a second, and memory that a visit without papers does not need."""

    def __init__(self) -> None:
        self._engine: RapidOCR | None = None

    def read(self, jpeg: bytes, regions: Sequence[Region]) -> tuple[ReadLine, ...]:
        """The lines whose middle lies in one of `regions`, from the top down; without regions, all lines.

        Args:
            jpeg: an examined page.
            regions: where to look.

        Raises:
            PictureError: not a picture that the worker opens.
        """
        page = at_most(decode(jpeg), READ_HEIGHT_PX)
        if not regions:
            return _lines(self.load(), page, _WHOLE)
        lines = [line for part in _parts(regions) for line in _lines(self.load(), _cut(page, part), part)]
        return tuple(line for line in lines if any(_in(line.where, region) for region in regions))

    def load(self) -> RapidOCR:
        """The recogniser; loaded once."""
        if self._engine is None:
            # The import alone takes most of a second and 60 MB: only a worker that reads pays for it.
            from rapidocr import RapidOCR

            engine = RapidOCR(params=dict(_OURS))
            for finding in (False, True):  # each model is loaded with the first picture that needs it
                engine(_EMPTY, use_det=finding)
            recogniser: Any = engine.text_rec  # typed as what it is before the first picture
            recogniser.postprocess_op = WeakestCharacter(recogniser.postprocess_op.character)
            self._engine = engine
        return self._engine


def _lines(engine: RapidOCR, picture: Picture, part: Region) -> tuple[ReadLine, ...]:
    finder: Any = engine.text_det
    finder.limit_side_len = max(round(max(picture.shape[:2]) * FIND_SHARE), FIND_MIN_PX)
    found = engine(picture, use_det=True)
    boxes, texts, scores = (getattr(found, name, None) for name in ("boxes", "txts", "scores"))
    if boxes is None or texts is None or scores is None:  # nothing is written there
        return ()
    size = (picture.shape[1], picture.shape[0])
    return tuple(
        ReadLine(str(text), round(float(score), 3), _place(np.asarray(box, dtype=np.float64), size, part))
        for box, text, score in zip(boxes[:LINES_MAX], texts, scores, strict=False)
    )


def _place(box: NDArray[np.float64], size: tuple[int, int], part: Region) -> Region:
    """The rectangle around four corners in a part's pixels, in shares of the page."""
    low = box.min(axis=0) / size
    span = box.max(axis=0) / size - low
    return Region(
        round(float(part.left + low[0] * part.width), 4),
        round(float(part.top + low[1] * part.height), 4),
        round(float(span[0] * part.width), 4),
        round(float(span[1] * part.height), 4),
    )


def _parts(regions: Sequence[Region]) -> list[Region]:
    """Where to look, from the top down: regions with their slack, joined where they meet; nothing is read twice."""
    parts: list[Region] = []
    for region in regions:
        part = _around([region], SLACK)
        while meets := [each for each in parts if _meet(part, each)]:
            parts = [each for each in parts if each not in meets]
            part = _around([part, *meets], 0.0)
        parts.append(part)
    return sorted(parts, key=lambda part: (part.top, part.left))


def _meet(one: Region, other: Region) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > 0 and down > 0


def _around(regions: Sequence[Region], slack: float) -> Region:
    left = max(0.0, min(region.left for region in regions) - slack)
    top = max(0.0, min(region.top for region in regions) - slack)
    right = min(1.0, max(region.left + region.width for region in regions) + slack)
    bottom = min(1.0, max(region.top + region.height for region in regions) + slack)
    return Region(left, top, right - left, bottom - top)


def _cut(page: Picture, part: Region) -> Picture:
    height, width = page.shape[:2]
    top, left = int(part.top * height), int(part.left * width)
    bottom, right = round((part.top + part.height) * height), round((part.left + part.width) * width)
    return np.ascontiguousarray(page[top : max(bottom, top + 1), left : max(right, left + 1)])


def _in(where: Region, region: Region) -> bool:
    return region.holds(where.left + where.width / 2, where.top + where.height / 2)
