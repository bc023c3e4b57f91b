"""Looks at the window as laid out: is any word cut, does anything lie over another, can every finger hit its button."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtQml import QQmlComponent, QQmlExpression, qmlContext

from tests.ui.stage import Stage

TOUCH_MM = 12.7
SLACK_PX = 1.5
# Words of two items may meet by their leading, not by their ink: this share of a line above and below is empty.
LEADING = 0.2
# A title and its tag share a line; the number of a page stands over its corner.
BADGED = ("title", "page_")
OVERLAP_PX = 3.0
# The candidates of the keyboard are a list to push sideways; the last one in sight may be cut.
PUSHED = "wordCandidateView"


@dataclass(frozen=True, slots=True)
class Word:
    """One visible text: words, height of a line, box of the item, box of the words, what of that is seen; px."""

    text: str
    truncated: bool
    line: float
    box: QRectF
    words: QRectF
    seen: QRectF
    holder: str
    around: QRectF | None
    under: bool

    @property
    def ink(self) -> QRectF:
        """What of the words can be seen, without the leading."""
        return self.seen.adjusted(0, self.line * LEADING, 0, -self.line * LEADING)


@dataclass(frozen=True, slots=True)
class Press:
    """One thing to press: objectName, spoken name, whether it can be pressed now, box and what of it is seen; px.

    `under` as in `Word`.
    """

    name: str
    spoken: str
    active: bool
    box: QRectF
    seen: QRectF
    under: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """What is on the window."""

    window: QRectF
    words: tuple[Word, ...]
    presses: tuple[Press, ...]
    names: frozenset[str]


class Inspector:
    """Reads the layout inside the QML engine, in one call."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        engine = stage.program.engine
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(Path(__file__).with_name("Inspector.qml"))))
        self._object = component.createWithInitialProperties({"root": stage.window.contentItem()})
        assert self._object is not None, component.errorString()
        context = qmlContext(self._object)
        assert context is not None
        self._ask = QQmlExpression(context, self._object, "look()")

    def look(self) -> Layout:
        """What is on the window now; only what can be seen at least in part."""
        answer, _ = self._ask.evaluate()
        found = json.loads(str(answer))
        words = tuple(
            Word(
                each["text"],
                each["truncated"],
                each["line"],
                QRectF(*each["box"]),
                QRectF(*each["words"]),
                QRectF(*each["seen"]),
                each["holder"]["name"] if each["holder"] else "",
                QRectF(*each["holder"]["box"]) if each["holder"] else None,
                each["under"],
            )
            for each in found["texts"]
            if min(each["seen"][2:]) > 1 and not (each["holder"] and each["holder"]["name"] == PUSHED)
        )
        presses = tuple(
            Press(
                each["name"], each["spoken"], each["active"], QRectF(*each["box"]), QRectF(*each["seen"]), each["under"]
            )
            for each in found["presses"]
            if min(each["seen"][2:]) > 1
        )
        size = self._stage.window.size()
        return Layout(QRectF(0, 0, size.width(), size.height()), words, presses, frozenset(found["names"]))


def cut_words(layout: Layout) -> list[str]:
    """Texts of which a part cannot be seen, or that do not fit into their own box or their button."""
    faults = []
    for word in layout.words:
        if word.truncated:
            faults.append(f"elided: {word.text}")
        if word.words.width() > word.box.width() + SLACK_PX:
            faults.append(f"wider than its box by {word.words.width() - word.box.width():.0f} px: {word.text}")
        hidden = max(word.words.width() - word.seen.width(), word.words.height() - word.seen.height())
        if hidden > SLACK_PX:
            faults.append(f"cut by {hidden:.0f} px: {word.text}")
        grown = word.around.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX) if word.around else None
        if grown is not None and not word.holder.startswith(BADGED) and not grown.contains(word.words):
            faults.append(f"out of {word.holder}: {word.text}")
    return faults


def words_over_words(layout: Layout) -> list[str]:
    """Pairs of texts that lie over each other."""
    faults = []
    for at, one in enumerate(layout.words):
        for other in layout.words[at + 1 :]:
            shared = one.ink.intersected(other.ink)
            if shared.width() > OVERLAP_PX and shared.height() > OVERLAP_PX:
                faults.append(f"{one.text!r} over {other.text!r}")
    return faults


def hard_to_press(layout: Layout, mm_per_px: float) -> list[str]:
    """Buttons under 12.7 mm either way, without a name, cut, or over another button or foreign words."""
    faults = []
    for at, press in enumerate(layout.presses):
        box = press.box
        if not press.name or not press.spoken:
            faults.append(f"a button without a name at {box.x():.0f}, {box.y():.0f}: {press.name} {press.spoken}")
        if min(box.width(), box.height()) * mm_per_px < TOUCH_MM:
            faults.append(f"{press.name} is {box.width() * mm_per_px:.1f} x {box.height() * mm_per_px:.1f} mm")
        hidden = max(box.width() - press.seen.width(), box.height() - press.seen.height())
        if hidden > SLACK_PX:
            faults.append(f"{press.name} is cut by {hidden:.0f} px")
        for other in layout.presses[at + 1 :]:
            shared = box.intersected(other.box)
            if min(shared.width(), shared.height()) > SLACK_PX and not (
                box.contains(other.box) or other.box.contains(box)
            ):
                faults.append(f"{press.name} over {other.name}")
        for word in layout.words:
            shared = press.seen.intersected(word.ink)
            if word.holder != press.name and min(shared.width(), shared.height()) > OVERLAP_PX:
                faults.append(f"{press.name} over the words {word.text!r}")
    return faults


def over_the_line(layout: Layout) -> list[str]:
    """Buttons of which a part lies in the upper half."""
    line = layout.window.height() / 2
    return [
        f"{press.name} begins at {press.box.y():.0f}" for press in layout.presses if press.box.y() < line - SLACK_PX
    ]
