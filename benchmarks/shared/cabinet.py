"""A simulated cabinet for the time of one measurement."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.commands.run_desk import ENDS_WITH_US


@contextmanager
def simulated(*words: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Start `kiosk sim run` in a process of its own, which ends with us even when we are killed.

    Args:
        words: more arguments.

    Yields:
        Its folder, and the tables of its devices.
    """
    with tempfile.TemporaryDirectory(prefix="k") as folder:
        command = [*ENDS_WITH_US, sys.executable, "-m", "kiosk", "sim", "run", "--dir", folder, *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                line = process.stdout.readline() if process.stdout is not None else ""
                if not line:
                    raise RuntimeError("the simulated cabinet did not start")
                yield Path(folder), json.loads(line)["devices"]
            finally:
                process.terminate()
