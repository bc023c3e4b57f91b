"""The scene before the core is up: promises nothing, and is loaded without what the first frame does not need."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

from contracts.rules.text import Text
from kiosk.flows.opening import opening

LATER = (
    "pydantic",
    "httpx2",
    "yaml",
    "sqlite3",
    "asyncio",
    "reportlab",
    "kiosk.compose",
    "kiosk.flows.scene",
)


def test_it_promises_nothing() -> None:
    chrome, attract = opening(Text("馆", "館", "Hall"), datetime(2026, 11, 19, 23, 47, 31, tzinfo=UTC), simulated=True)
    assert not attract.ready.ok
    assert (chrome.duty, chrome.next_duty_at) == ("", None)
    assert chrome.night
    assert chrome.simulated
    assert chrome.now == datetime(2026, 11, 19, 23, 47, tzinfo=UTC)


def test_what_the_first_frame_does_not_need_is_not_loaded_before_it() -> None:
    words = f"import sys, tomllib, kiosk.commands.run_window, ui.app; print([m for m in {LATER} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, timeout=50, check=True)
    assert told.stdout.strip() == "[]"
