"""A sample of the wire faults; `make fuzz` runs many more seeds."""

from pathlib import Path

import pytest

from tests.faults import wires


@pytest.mark.parametrize("seed", [1, 2])
async def test_no_wrong_person_on_a_failing_wire(tmp_path: Path, seed: int) -> None:
    await wires.id_reader(seed, tmp_path, rounds=4)


@pytest.mark.parametrize("seed", [1, 2])
async def test_no_door_opens_twice_on_a_failing_wire(tmp_path: Path, seed: int) -> None:
    await wires.locker(seed, tmp_path, rounds=3)
