"""A sample of the lives of a locker; `make sweep` lives 10,000 operations."""

from pathlib import Path

import pytest

from kiosk.domain.device_settings import LOCK_FAMILIES
from tests.faults import locker_world


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("family", LOCK_FAMILIES)
def test_an_order_opens_one_door_once(tmp_path: Path, family: str, seed: int) -> None:
    locker_world.run(family, seed, tmp_path)
