"""Known bytes of protocols that no driver of ours speaks: kept for the day one does, and right by their own check."""

from __future__ import annotations

from functools import reduce
from operator import xor
from pathlib import Path

import pytest

from tests.devices.known import known

ROOT = Path(__file__).resolve().parents[2]
UNSPOKEN = ("qu_cd_720", "scu")


@pytest.mark.parametrize("name", ["issue", "capture", "reset"])
def test_a_small_dispenser_checks_by_exclusive_or(name: str) -> None:
    data = known("qu_cd_720")[name].data
    assert (data[0], data[3], len(data)) == (0x02, 0x03, 5)
    assert reduce(xor, data) == 0
    assert data[1:3] == {"issue": b"DC", "capture": b"CP", "reset": b"ST"}[name]


def test_a_single_lock_checks_by_its_sum() -> None:
    data = known("scu")["open"].data
    assert (data[0], data[3], data[5], len(data)) == (0xF5, 0x71, 0x5F, 8)
    assert data[6] == sum(data[:6]) & 0xFF


def test_no_driver_speaks_them_unproved() -> None:
    folders = {path.name for path in (ROOT / "devices").rglob("*") if path.is_dir()}
    assert not folders & set(UNSPOKEN), "this driver needs tests of its own with the known bytes"
