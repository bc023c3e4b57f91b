"""A seeded sample of the kill sweep over journal, outbox and sync; `make sweep` runs all of it."""

from __future__ import annotations

import os
import random

import pytest

from tests.faults.journal_sweep import LIVES, check, points

SEED = int(os.environ.get("KIOSK_SEED", "20261122"))
SAMPLE = 8


@pytest.mark.needs("strace")
@pytest.mark.parametrize("life", LIVES)
def test_nothing_is_lost_or_doubled_wherever_the_power_goes(life: str) -> None:
    every = points(life)
    assert len(every) > 50
    chance = random.Random(f"{SEED}.{life}")
    for point in chance.sample(every, SAMPLE):
        check(point)
