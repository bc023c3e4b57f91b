"""qmllint finds nothing in any file, with the view models known to it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.ui.qml_types import write_journeys
from ui.app import HERE


def test_qmllint_is_clean(tmp_path: Path) -> None:
    write_journeys(tmp_path)
    linter = Path(sys.executable).with_name("pyside6-qmllint")
    files = sorted(HERE.rglob("*.qml"))
    answer = subprocess.run(
        [linter, "-W", "0", "-I", tmp_path, "-I", HERE, *files], capture_output=True, text=True, timeout=55, check=False
    )
    assert (answer.returncode, answer.stdout + answer.stderr) == (0, "")
