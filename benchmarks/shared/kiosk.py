"""What the kiosk needs around it: the far ends of a cabinet and a backend, each in its own process, not measured."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.shared import stage

KIOSK = tuple(os.environ.get("KIOSK", "").split()) or (sys.executable, "-m", "kiosk")
"""The program under test; KIOSK=dist/kiosk/kiosk measures the bundle."""
ALL_ON_SHEETS = ("--without=label_printer", "--without=receipt_printer")
BACKEND = (sys.executable, "-m", "backend")
ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def night(folder: Path) -> Iterator[Path]:
    """Start cabinet and backend; yields the kiosk's configuration.

    Args:
        folder: an empty one; everything is written there.
    """
    with ExitStack() as stack:
        cabinet = stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", "kiosk", "sim", "run", "--dir", str(folder / "sim"), *ALL_ON_SHEETS],
                stdout=subprocess.PIPE,
                cwd=ROOT,
                start_new_session=True,
            )
        )
        stack.callback(stage.end, cabinet)
        assert cabinet.stdout is not None
        told = cabinet.stdout.readline()
        storage = ["--storage-url", str(folder / "backend")]
        seal_to = _said([*BACKEND, "migrate", *storage], r"seal to (\S+)")
        kiosk, token = _said([*BACKEND, "demo-data", *storage], r"kiosk\s+(\S+)\s+token (\S+)")
        port = free_port()
        stack.enter_context(
            stage.session(
                [*BACKEND, "serve", "--port", str(port), *storage],
                {**os.environ, "PYTHONPATH": str(ROOT)},
                folder / "backend.log",
            )
        )
        stage.wait_for(lambda: _answers(port), stage.LONGEST_START_S)
        config = folder / "kiosk.toml"
        config.write_text(
            f'[kiosk]\nid = "{kiosk}"\ndata_dir = "{folder / "data"}"\n'
            f'[backend]\nurl = "http://127.0.0.1:{port}"\nseal_to = "{seal_to[0]}"\ntoken = "{token}"\n'
            + json.loads(told)["config"],
            "utf-8",
        )
        yield config


def free_port() -> int:
    """A TCP port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _said(command: list[str], pattern: str) -> tuple[str, ...]:
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout
    found = re.search(pattern, told)
    if found is None:
        raise stage.NotStartedError(f"{' '.join(command[-3:])} did not say {pattern!r}")
    return found.groups()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
