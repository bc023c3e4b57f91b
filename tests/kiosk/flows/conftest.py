"""A world for each test, switched off at its end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.kiosk.flows.world import World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A kiosk at 03:00, with a clerk on duty until a test says otherwise."""
    made = await World(tmp_path).boot()
    yield made
    await made.close()
    assert not made.bugs, made.bugs
