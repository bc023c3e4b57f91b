"""`kiosk run` refuses a wrong configuration in one line, whether the first frame needs the wrong key or not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = '[kiosk]\nid = "330302-001"\n[cabinet]\nmodel = "lbb-24"\n[backend]\nurl = "http://127.0.0.1:9"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace('id = "330302-001"', ""), "kiosk.id: is missing"),
        (GOOD.replace('"330302-001"', "7"), "kiosk.id: "),
        (GOOD + '[screen]\nwidth_mm = "wide"\n', "screen.width_mm: "),
        (GOOD + "[screen]\ndepth_mm = 3\n", "screen.depth_mm: is not a key of this file"),
        (GOOD.replace("url", "address"), "backend.url: is missing"),
        ("[kiosk", "is not TOML"),
    ],
)
def test_a_wrong_configuration_is_one_line_and_status_2(tmp_path: Path, text: str, said: str) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(text, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--config", str(config)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ended.returncode == 2
    line = ended.stderr.splitlines()[-1]
    assert line.startswith("kiosk run: ")
    assert said in line
    assert "Traceback" not in ended.stderr
