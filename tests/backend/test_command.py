"""The ``backend`` command as a person runs it, and a real server over a real socket."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from backend import demo
from backend.server import start_embedded
from backend.settings import Settings
from contracts.wire.sync import SyncAnswer
from tests.backend.making import MORNING, FixedClock


def run(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "backend", *arguments, "--storage-url", str(tmp_path / "store")],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ".", **environment},
    )


def test_demo_data_prints_accounts_and_the_chain_verifies(tmp_path: Path) -> None:
    made = run(tmp_path, "demo-data")
    assert made.returncode == 0, made.stderr
    for words in ("/staff", demo.PASSWORD, demo.PIN, demo.BADGE, "token"):
        assert words in made.stdout
    verified = run(tmp_path, "audit", "verify")
    assert verified.returncode == 0, verified.stderr
    assert "all good" in verified.stdout


def test_production_refuses_demo_data(tmp_path: Path) -> None:
    refused = run(tmp_path, "demo-data", BACKEND_ENV="production")
    assert refused.returncode == 2
    assert refused.stderr == "backend: demo-data: refused in production\n"


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["migrate"], {"BACKEND_ENV": "test"}), (["migrate", "--database-url", "nonsense://"], {})],
)
def test_wrong_configuration_is_one_line_and_status_2(
    tmp_path: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    refused = run(tmp_path, *arguments, **environment)
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1


def test_embedded_service_answers_over_a_socket_by_its_own_clock(tmp_path: Path) -> None:
    running = start_embedded(Settings(storage_dir=tmp_path / "store"), FixedClock())
    try:
        accounts = demo.create(running.service)
        with httpx2.Client(base_url=running.url) as client:
            assert client.get("/healthz").json() == {"status": "ok"}
            assert client.get("/readyz").json() == {"status": "ready"}
            assert "kiosk_staff_tasks_open 0" in client.get("/metrics").text
            assert "/v1/applications" in client.get("/openapi.json").json()["paths"]
            answer = client.post(
                "/v1/sync",
                headers={"Authorization": f"Bearer {accounts.kiosk_token}"},
                json={
                    "kiosk": accounts.kiosk,
                    "heartbeat": {
                        "at": MORNING.isoformat(),
                        "version": "0.1.0",
                        "screen": "Attract",
                        "in_visit": False,
                        "devices": [],
                        "outbox": 0,
                        "boxes_free": 24,
                    },
                    "facts": [],
                },
            )
            synced = SyncAnswer.model_validate_json(answer.text)
            assert synced.at == MORNING
            assert synced.duty.now == "hall"
            assert synced.seal_to.startswith("age1")
    finally:
        running.stop()
