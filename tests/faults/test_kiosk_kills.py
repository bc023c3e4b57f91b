"""The whole kiosk is killed at the sharpest of its durable steps and started again; `make sweep` takes all of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from backend.fleet.models import Kiosk
from backend.server import Embedded
from tests.faults import kiosk_sweep
from tests.faults.kiosk_site import Site, left_over, personal, standing_site

DEPOSIT = (
    "before deposit.intended#1",
    "after deposit.intended#1",
    "before order.begin#1",
    "after order.begin#1",
    "before pulse#1",
    "pulse sent#1",
    "after pulse#1",
    "before order.finish#1",
    "after order.finish#1",
    "before deposit.opened#1",
    "after deposit.opened#1",
    "before deposit.reopened#1",
    "after deposit.reopened#1",
    "before order.begin#2",
    "after order.begin#2",
    "before pulse#2",
    "pulse sent#2",
    "after pulse#2",
    "before order.finish#2",
    "after order.finish#2",
    "before deposit.opened#2",
    "after deposit.opened#2",
    "before deposit.confirmed#1",
    "after deposit.confirmed#1",
    "before facts_settled#1",
    "after facts_settled#1",
    "before fact visit.erased#1",
    "after fact visit.erased#1",
    "before facts_settled#2",
    "after facts_settled#2",
)
"""Every durable step of a deposit that opens the same door again, up to the end of the visit."""


@pytest.fixture(scope="module", name="site")
def one_site() -> Iterator[Site]:
    """One cabinet for all, because it lives on."""
    with standing_site() as made:
        yield made


@pytest.mark.needs("cupsd")
def test_a_case_that_the_backend_has_already_arrives_once(site: Site) -> None:
    """The answer was lost with the process: the same key brings the same receipt."""
    kiosk_sweep.check(site, "cert", "before accepted#1")


@pytest.mark.needs("cupsd", "scanimage")
def test_a_door_that_just_sprang_is_barred_and_told(site: Site) -> None:
    """The pulse is out, nobody heard an answer: the door stands open, and the kiosk says so until it is shut."""
    seen = kiosk_sweep.check(site, "deposit", "pulse sent#1")
    assert seen.sprang == 1
    assert seen.restart[0]["standing"] != []
    assert any(task.startswith("power_cut_deposit") for task in seen.tasks)


@pytest.mark.needs("cupsd", "scanimage")
def test_a_confirmed_envelope_is_told_once(site: Site) -> None:
    """The backend has the move, the kiosk does not know that it has."""
    seen = kiosk_sweep.check(site, "deposit", "before facts_settled#1")
    assert len(seen.moves) == 1
    known = set(DEPOSIT)
    assert set(seen.steps) <= known, "a durable step that the list does not name"
    assert [step for step in seen.steps if "facts_settled" not in step] == [
        step for step in DEPOSIT[: len(seen.steps)] if "facts_settled" not in step
    ]


@pytest.mark.needs("cupsd")
def test_the_window_in_the_middle_of_a_form(site: Site, tmp_path: Path) -> None:
    """`kiosk run`, killed while a person's fields are on the screen: attract again, and nothing of them on the disk."""
    with site.backend(tmp_path, timedelta()) as backend:
        config = tmp_path / "kiosk.toml"
        killed = _kiosk("tests.faults.kiosk_window", "--config", str(config), "--control", str(site.control))
        try:
            assert killed.stdout is not None
            assert "AT ReviewForm\n" in iter(killed.stdout.readline, "")
        finally:
            killed.kill()
            killed.communicate()
            assert not left_over(killed)
        assert personal(tmp_path / "k") == []
        died_at = datetime.now().astimezone()

        mark = tmp_path / "first-frame"
        again = _kiosk("kiosk", "run", "--config", str(config), KIOSK_FIRST_FRAME=str(mark))
        try:
            _wait(lambda: mark.exists() and _told(backend, died_at) == ("Attract", False))
        finally:
            again.send_signal(signal.SIGTERM)
            again.communicate(timeout=20)
            assert not left_over(again)
        assert again.returncode == 0
        assert personal(tmp_path / "k") == []


def _kiosk(module: str, *words: str, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", module, *words]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, start_new_session=True, env={**os.environ, **environment}
    )


def _told(backend: Embedded, since: datetime) -> tuple[str, bool] | None:
    """What the kiosk says of itself since then: its screen, and whether somebody is there."""
    with backend.service.parts.database.read() as session:
        kiosk = session.scalars(select(Kiosk)).one()
        if kiosk.heartbeat is None or kiosk.heartbeat_at is None or kiosk.heartbeat_at < since:
            return None
        said = json.loads(kiosk.heartbeat)
        return said["screen"], said["in_visit"]


def _wait(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)
