"""Line breaking keeps every character and the rules of Chinese setting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contracts.print.flow import wrap

WORDS = st.text(alphabet="测试一二三，。（）abc 12-", max_size=60)


@given(WORDS, st.integers(min_value=4, max_value=20))
def test_no_character_is_lost_and_no_line_is_too_wide(words: str, width: int) -> None:
    lines = wrap(words, width, len)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(len(line) <= width for line in lines)


def test_no_line_begins_with_a_full_stop() -> None:
    assert wrap("一二三四五。六七", 5, len) == ["一二三四", "五。六七"]


def test_latin_words_stay_whole() -> None:
    assert wrap("carry the papers home", 10, len) == ["carry the", "papers", "home"]
