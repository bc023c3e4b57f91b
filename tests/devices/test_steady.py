"""Switches that bounce and measures that flicker, on a clock that the test turns."""

from hypothesis import given
from hypothesis import strategies as st

from devices.steady import Steady, Threshold
from kiosk.ports import Sense


def test_a_bouncing_switch_counts_once_it_is_still() -> None:
    switch = Steady()
    assert switch.feed(False, 0.0) is Sense.UNKNOWN
    assert switch.feed(False, 0.2) is Sense.NO
    for step, says in enumerate([True, False, True, False, True]):
        assert switch.feed(says, 0.3 + step * 0.05) is Sense.NO
    assert switch.feed(True, 0.69) is Sense.NO
    assert switch.feed(True, 0.71) is Sense.YES
    switch.forget()
    assert switch.feed(True, 0.8) is Sense.UNKNOWN


def test_who_stands_still_is_still_there() -> None:
    person = Steady(no_s=30)
    person.feed(True, 0)
    assert person.feed(True, 1) is Sense.YES
    assert person.feed(False, 2) is Sense.YES
    assert person.feed(False, 31.9) is Sense.YES
    assert person.feed(False, 32) is Sense.NO


def test_dusk_does_not_flicker() -> None:
    light = Threshold(20, 60, 5)
    light.feed(100, 0)
    assert light.feed(100, 5) is Sense.YES
    assert [light.feed(lux, 6 + step) for step, lux in enumerate([40, 25, 59, 21] * 5)] == [Sense.YES] * 20
    light.feed(10, 30)
    assert light.feed(100, 33) is Sense.YES  # a shadow
    light.feed(10, 40)
    assert light.feed(10, 45) is Sense.NO


@given(st.lists(st.floats(0, 0.19), max_size=50))
def test_what_never_holds_never_counts(pauses_s: list[float]) -> None:
    switch = Steady()
    switch.feed(False, 0)
    assert switch.feed(False, 1) is Sense.NO
    now = 1.0
    for turn, pause_s in enumerate(pauses_s):
        now += pause_s
        assert switch.feed(turn % 2 == 0, now) is Sense.NO
