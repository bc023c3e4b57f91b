"""What holds for every test: no display, no sound, no silent skip."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import settings

# No timed assertion: how long one example takes says nothing on a machine that several share.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Before any test imports Qt: windows are drawn into memory, by the renderer that the kiosk itself falls back to.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(autouse=True)
def real_programs(request: pytest.FixtureRequest) -> None:
    """A test marked `needs("cupsd")` fails when the program is missing: a missing package cannot hide a test."""
    for marker in request.node.iter_markers("needs"):
        missing = [program for program in marker.args if shutil.which(program, path=search_path()) is None]
        if missing:
            pytest.fail(f"needs {', '.join(missing)}: see packaging/apt-packages.txt", pytrace=False)


def search_path() -> str:
    """PATH with the folders where Debian keeps daemons and PostgreSQL's programs."""
    return os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin", "/usr/lib/postgresql/15/bin"])
