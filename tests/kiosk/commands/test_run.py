"""`kiosk run` refuses a wrong configuration in one line, whether the first frame needs the wrong key or not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.commands.run_window import no_screen

GOOD = '[kiosk]\nid = "330302-001"\n[cabinet]\nmodel = "lbb-24"\n[backend]\nurl = "http://127.0.0.1:9"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace('id = "330302-001"', ""), "kiosk.id: is missing"),
        (GOOD.replace('"330302-001"', "7"), "kiosk.id: "),
        (GOOD + '[screen]\nwidth_mm = "wide"\n', "screen.width_mm: "),
        (GOOD + "[screen]\ndepth_mm = 3\n", "screen.depth_mm: is not a key of this file"),
        (GOOD.replace("url", "address"), "backend.url: is missing"),
        (GOOD.replace("http://127.0.0.1:9", "nonsense"), "backend.url: must be http://host[:port]"),
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


def test_a_missing_configuration_is_one_line_and_status_2() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "run"], capture_output=True, text=True, timeout=50, check=False
    )
    assert (ended.returncode, ended.stderr) == (2, "kiosk run: --config: is missing\n")


DEAD = ":9137"
"""A display that no server has: they are numbered from 0."""


@pytest.mark.parametrize(
    ("screen", "said"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY nor QT_QPA_PLATFORM is set"),
        ({"DISPLAY": DEAD}, f"DISPLAY is {DEAD}, but no X server answers there"),
        ({"DISPLAY": DEAD, "QT_QPA_PLATFORM": "xcb"}, f"DISPLAY is {DEAD}, but no X server answers there"),
    ],
)
def test_without_a_screen_it_is_one_line_and_status_2(tmp_path: Path, screen: dict[str, str], said: str) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(GOOD, encoding="utf-8")
    where = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--config", str(config)],
        env={name: value for name, value in os.environ.items() if name not in where} | screen,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert (ended.returncode, ended.stderr.splitlines()) == (2, [f"kiosk run: no screen: {said}"])


@pytest.mark.parametrize(
    ("environment", "made", "lacks"),
    [
        ({"DISPLAY": ":0"}, None, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None, None),
        ({"QT_QPA_PLATFORM": "offscreen"}, None, None),
        ({"QT_QPA_PLATFORM": "xcb"}, None, "DISPLAY is not set"),
        ({"QT_QPA_PLATFORM": "eglfs:size=1080x1920"}, None, "there is no "),
        ({"QT_QPA_PLATFORM": "eglfs"}, "dri/card0", None),
        ({"QT_QPA_PLATFORM": "linuxfb"}, "fb0", None),
    ],
)
def test_a_screen_is_looked_for_where_qt_will(
    tmp_path: Path, environment: dict[str, str], made: str | None, lacks: str | None
) -> None:
    if made is not None:
        (tmp_path / made).parent.mkdir(exist_ok=True)
        (tmp_path / made).touch()
    said = no_screen(environment, tmp_path, lambda: True)
    assert said is None if lacks is None else said is not None and lacks in said


def test_a_reader_that_has_enough_ends_it_quietly() -> None:
    # "list" is longer than nothing, and the pipe is shut before the first word.
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk", "catalogue", "list", "--json"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        timeout=50,
        check=False,
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, "")
