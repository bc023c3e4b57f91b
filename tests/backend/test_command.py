"""The ``backend`` command as a person runs it, and a real server over a real socket."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from backend import demo
from backend.__main__ import main
from backend.server import start_embedded
from backend.settings import Settings
from contracts.print.fonts import FACES
from contracts.wire.sync import SyncAnswer
from tests.backend.making import MORNING, FixedClock


@dataclass(frozen=True)
class Ran:
    """What one command did."""

    returncode: int
    stdout: str
    stderr: str


class Command:
    """Runs the command in this process: a start of its own costs seconds, and one test pays them."""

    def __init__(self, store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.store = store
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, typed: str = "", environment: str = "development") -> Ran:
        """Run with `typed` on standard input."""
        with self._monkeypatch.context() as patch:
            patch.setenv("BACKEND_ENV", environment)
            patch.setattr("sys.stdin", io.StringIO(typed))
            status = main([*arguments, "--storage-url", str(self.store)])
        said = self._capsys.readouterr()
        return Ran(status, said.out, said.err)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path / "store", monkeypatch, capsys)


def test_the_command_starts_and_refuses_in_one_line(tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "backend", "migrate", "--storage-url", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ".", "BACKEND_ENV": "test"},
    )
    assert refused.returncode == 2
    assert refused.stderr == "backend: BACKEND_ENV: 'test' is neither development nor production\n"


def test_demo_data_prints_accounts_and_the_chain_verifies(run: Command) -> None:
    made = run("demo-data")
    assert made.returncode == 0, made.stderr
    for words in ("/staff", demo.PASSWORD, demo.PIN, demo.BADGE, "token"):
        assert words in made.stdout
    verified = run("audit", "verify")
    assert verified.returncode == 0, verified.stderr
    assert "all good" in verified.stdout


def test_production_refuses_demo_data(run: Command) -> None:
    refused = run("demo-data", environment="production")
    assert refused.returncode == 2
    assert refused.stderr == "backend: demo-data: refused in production\n"


def test_production_does_not_start_on_demo_accounts(run: Command) -> None:
    assert run("demo-data").returncode == 0
    refused = run("migrate", environment="production")
    assert (refused.returncode, "demo accounts" in refused.stderr) == (2, True)


def test_people_and_kiosks_are_added_by_command(run: Command) -> None:
    officer = ["staff", "add", "officer1", "--name", "测试·登", "--role", "officer"]
    assert run(*officer, typed="too short\n", environment="production").returncode == 2
    assert run(*officer, typed="long enough for us\n", environment="production").returncode == 0
    courier = ["courier", "add", "YZ0002", "--name", "测试·邮"]
    assert run(*courier, typed="LBC-1\n135790\n", environment="production").returncode == 0
    kiosk = run("kiosk", "enrol", "330302-002", "--place", "测试大厅", environment="production")
    assert kiosk.stdout.startswith("token ")
    assert b"135790" not in b"".join(path.read_bytes() for path in run.store.rglob("*") if path.is_file())


def test_a_wrong_database_address_is_one_line_and_status_2(run: Command) -> None:
    for address in ("nonsense://", "no address"):
        refused = run("migrate", "--database-url", address)
        assert refused.returncode == 2
        assert len(refused.stderr.splitlines()) == 1


def test_embedded_service_answers_over_a_socket_by_its_own_clock(tmp_path: Path) -> None:
    running = start_embedded(Settings(storage_dir=tmp_path / "store"), FixedClock())
    try:
        accounts = demo.create(running.service)
        with httpx2.Client(base_url=running.url) as client:
            assert client.get("/healthz").json() == {"status": "ok"}
            bare = client.get("/")
            assert (bare.status_code, bare.headers["location"]) == (303, "/staff")
            assert client.get("/readyz").json() == {"status": "ready"}
            limit = time.monotonic() + 10
            while len(running.service.parts.papers._faces._open) < len(FACES):  # the first decision finds them open
                assert time.monotonic() < limit
                time.sleep(0.02)
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
