"""The pinyin keyboard on the real window: fingers on its keys, words in the field, nothing kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from tests.ui.look import THEMES, Look
from tests.ui.samples import samples
from tests.ui.screens.contrast import WORDS, contrast, cut, pixels
from tests.ui.stage import PORTRAIT, Stage
from ui.app import Memory

# Qt loads its keyboard in a thread of its own and warns of its own files there; a message handler in Python would wait
# for this thread, which waits for that one.
pytestmark = pytest.mark.no_qt_log


def test_pinyin_by_touch_offers_the_word_above_the_keys_and_below_the_field(stage: Stage) -> None:
    home = Path.home() / ".config" / "qtvirtualkeyboard"
    before = home.exists()
    stage.lay(PORTRAIT)
    sample = samples()["Search.empty"]
    stage.show(samples()["Attract.night"].chrome, samples()["Attract.night"].state)
    stage.show(sample.chrome, sample.state)
    stage.touch("query")
    stage.until(lambda: stage.shows_key("q"))
    keyboard = stage.place(stage.find("keyboard"))
    for letter in "shebao":
        stage.tap(stage.place(stage.key(letter)).center().toPoint())
    stage.until(lambda: stage.shows_key("社保"))
    assert stage.place(stage.find("keyboard")) == keyboard, "what is above moves when the first word comes"
    assert stage.place(stage.find("query")).bottom() < keyboard.top()
    assert home.exists() is before
    assert os.environ["XDG_CONFIG_HOME"].startswith(("/dev/shm", "/tmp"))  # noqa: S108 - only where it lies


@pytest.mark.parametrize("theme", THEMES)
def test_each_key_can_be_read_in_every_theme_also_one_that_does_nothing_now(stage: Stage, theme: str) -> None:
    stage.lay(PORTRAIT)
    sample = Look(theme=theme).dress(samples()["Search.empty"])
    stage.show(samples()["Attract.night"].chrome, samples()["Attract.night"].state)
    stage.show(sample.chrome, sample.state)
    stage.touch("query")
    stage.until(lambda: stage.shows_key("q"))
    picture = pixels(stage.picture())
    keys = {str(item.property("word")): stage.place(item) for item in stage.items() if item.property("word")}
    assert {"q", "中 / 英", "完成"} <= set(keys)
    faint = {word: found for word, box in keys.items() if (found := contrast(cut(picture, face(box)))) < WORDS["low"]}
    assert not faint


def face(key: QRectF) -> QRectF:
    """The key without its edge and foot."""
    return key.adjusted(0.2 * key.width(), 0.25 * key.height(), -0.2 * key.width(), -0.25 * key.height())


def test_a_price_is_typed_with_digits(stage: Stage) -> None:
    stage.lay(PORTRAIT)
    sample = samples()["ReviewForm.typing"]
    stage.show(samples()["Attract.night"].chrome, samples()["Attract.night"].state)
    stage.show(sample.chrome, sample.state)
    stage.until(lambda: stage.shows_key("7"))
    assert not stage.shows_key("q")


def test_what_a_killed_window_left_goes_at_the_next_start_and_a_living_one_keeps_its_own(tmp_path: Path) -> None:
    killed = tmp_path / f"{Memory.PREFIX}0123"
    (killed / "qtvirtualkeyboard").mkdir(parents=True)
    living = Memory(tmp_path)
    (living.folder / "word").touch()
    second = Memory(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted((living.folder, second.folder))
    assert (living.folder / "word").exists()
    living.close()
    second.close()
    assert list(tmp_path.iterdir()) == []
