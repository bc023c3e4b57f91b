"""A value that changes by itself, and who hears of it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from devices.newest import Newest


@given(st.lists(st.integers(0, 3)))
def test_listeners_hear_each_change_once_and_nothing_else(values: list[int]) -> None:
    newest = Newest(0)
    heard = [0]
    newest.on_change(heard.append)
    for value in values:
        newest.become(value)
        assert newest.value == value == heard[-1]
    assert all(before != after for before, after in pairwise(heard))


def test_what_is_no_news_is_known_all_the_same() -> None:
    newest = Newest(10, lambda before, after: abs(before - after) > 5)
    heard: list[int] = []
    newest.on_change(heard.append)
    newest.become(12)
    assert (newest.value, heard) == (12, [])
    newest.become(20)
    assert (newest.value, heard) == (20, [20])
