"""The pinyin keyboard on the real window: fingers on its keys, words in the field, nothing kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.ui.samples import samples
from tests.ui.stage import PORTRAIT, Stage
from ui.app import Memory

# Qt loads its keyboard in a thread of its own and warns of its own files there; a message handler in Python would wait
# for this thread, which waits for that one.
pytestmark = pytest.mark.no_qt_log


def key(stage: Stage, word: str) -> QQuickItem:
    """The key or candidate that shows `word`."""
    for item in stage.items():
        if word in (item.property("word"), item.property("display")) and stage.place(item).y() > 960:
            return item
    raise LookupError(word)


def shown(stage: Stage, word: str) -> bool:
    try:
        return key(stage, word).width() > 0
    except LookupError:
        return False


def test_pinyin_by_touch_offers_the_word_above_the_keys_and_below_the_field(stage: Stage, qtbot: QtBot) -> None:
    home = Path.home() / ".config" / "qtvirtualkeyboard"
    before = home.exists()
    stage.lay(PORTRAIT)
    sample = samples()["Search.empty"]
    stage.show(samples()["Attract.night"].chrome, samples()["Attract.night"].state)
    stage.show(sample.chrome, sample.state)
    stage.touch("query")
    qtbot.waitUntil(lambda: shown(stage, "q"), timeout=20000)
    for letter in "shebao":
        stage.tap(stage.place(key(stage, letter)).center().toPoint())
    qtbot.waitUntil(lambda: shown(stage, "社保"), timeout=20000)
    field = stage.place(stage.find("query"))
    assert field.bottom() < stage.place(key(stage, "q")).top()
    assert home.exists() is before
    assert os.environ["XDG_CONFIG_HOME"].startswith(("/dev/shm", "/tmp"))  # noqa: S108 - only where it lies


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
