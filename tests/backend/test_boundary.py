"""A bug in a route: the kiosk hears a problem document, the log hears no data."""

from __future__ import annotations

import logging

import pytest

from tests.backend.conftest import World


async def test_a_bug_is_told_without_data(world: World, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> None:
        raise ZeroDivisionError("330302199001010110 测试·甲")

    world.app.add_api_route("/v1/broken", broken, methods=["GET"])
    with caplog.at_level(logging.DEBUG):
        answer = await world.kiosk.get("/v1/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["retry"] is True
    assert "ZeroDivisionError" in caplog.text
    for secret in ("330302199001010110", "测试·甲"):
        assert secret not in caplog.text
        assert secret not in answer.text
