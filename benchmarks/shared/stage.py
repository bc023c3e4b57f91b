"""One virtual screen on which ours and the peer are started alike, and what their processes hold in memory."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

SIZE = "1080x1920x24"
LONGEST_START_S = 60.0
LONGEST_END_S = 5.0
SETTLE_S = 3.0  # after the first frame both still load what they need next; memory is read when that is over


class NotStartedError(Exception):
    """What was to be measured did not come up in time."""


@contextmanager
def virtual_screen() -> Iterator[Mapping[str, str]]:
    """An Xvfb of the kiosk's size on a free display number; yields the environment for programs on it."""
    read_end, write_end = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write_end)
        try:
            with os.fdopen(read_end) as number:
                display = number.readline().strip()
            caching = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
            yield {**caching, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


@contextmanager
def session(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program as leader of a session of its own, so that all its processes can be counted and ended.

    Args:
        command: program and arguments.
        environment: all of it.
        log: where stdout and stderr go.
    """
    with log.open("ab") as out:
        process = subprocess.Popen(
            command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """SIGTERM to the session, SIGKILL to what is left of it."""
    for word in (signal.SIGTERM, signal.SIGKILL):
        for member in members(process.pid):
            with suppress(ProcessLookupError):
                os.kill(member, word)
        with suppress(NotStartedError):
            wait_for(lambda: process.poll() is not None and not members(process.pid), LONGEST_END_S)
            return


def members(session_id: int) -> list[int]:
    """Ids of the living processes of a session."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                # fields after the name: state, parent, group, session
                fields = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
                if int(fields[3]) == session_id and fields[0] not in "ZX":
                    found.append(int(folder.name))
    return found


def proportional_mib(session_id: int) -> float:
    """PSS of all processes of a session, in MiB: shared pages are divided among those who share them."""
    kib = 0
    for member in members(session_id):
        with suppress(OSError):
            lines = Path("/proc", str(member), "smaps_rollup").read_text("utf-8").splitlines()
            kib += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kib / 1024


def wait_for(true: Callable[[], bool], limit_s: float) -> None:
    """Return when `true` answers so.

    Raises:
        NotStartedError: it did not within `limit_s`.
    """
    until = time.monotonic() + limit_s
    while not true():
        if time.monotonic() > until:
            raise NotStartedError(f"not within {limit_s} s")
        time.sleep(0.01)
