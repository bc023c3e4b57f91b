"""Waits grow, spread, end, and are forgotten."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.backoff import Backoff
from tests.kiosk.journal.things import StillClock


@given(st.integers(1, 200), st.floats(0, 1, exclude_max=True))
def test_a_wait_is_never_nothing_and_never_for_ever(failures: int, jitter: float) -> None:
    backoff = Backoff(StillClock(), lambda: jitter, first_s=2.0, longest_s=300.0)
    for _ in range(failures):
        backoff.failure("k")
    assert 1.0 <= backoff.wait_s("k") <= 450.0
    assert not backoff.due("k")
    assert backoff.due("other")
    assert backoff.failures("k") == failures


def test_waits_double_until_the_longest() -> None:
    backoff = Backoff(StillClock(), lambda: 0.5, first_s=2.0, longest_s=10.0)
    waits = []
    for _ in range(5):
        backoff.failure("k")
        waits.append(backoff.wait_s("k"))
    assert waits == [2.0, 4.0, 8.0, 10.0, 10.0]
    backoff.success("k")
    assert backoff.due("k")
    backoff.failure("k")
    backoff.forget()
    assert backoff.due("k")
