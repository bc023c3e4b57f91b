"""Child processes of the far ends: started in the foreground, awaited by their sockets, ended without orphans."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

START_LIMIT_S = 15.0
STOP_LIMIT_S = 5.0
STEP_S = 0.02
DAEMON_FOLDERS = ("/usr/sbin", "/sbin")
"""Where Debian keeps daemons; not on everybody's PATH."""


class StartError(RuntimeError):
    """A program is missing or did not come up; one line, with the place of its log."""


def program(name: str, package: str) -> str:
    """Full path of a program.

    Raises:
        StartError: not installed; names the Debian package.
    """
    path = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), *DAEMON_FOLDERS]))
    if path is None:
        raise StartError(f"{name} not found: install the package {package}")
    return path


def own_folder(prefix: str) -> Path:
    """A folder of this process with a short path, for sockets. What killed ones left under `prefix` goes away."""
    shared = Path(tempfile.gettempdir())
    for left in shared.glob(f"{prefix}[0-9]*-*"):
        owner = left.name.removeprefix(prefix).partition("-")[0]
        if owner.isdecimal() and not Path("/proc", owner).exists():
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-"))


def free_port() -> int:
    """A TCP port that nobody holds at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class PrivateProcess:
    """One daemon as a direct child. It ends with us, even when we are killed.

    Args:
        command: program and arguments; it must stay in the foreground.
        environment: added to ours.
        log: where its output goes.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self._command = [program("setpriv", "util-linux"), "--pdeathsig", "TERM", *command]
        self._environment = {**os.environ, **environment}
        self._log = log
        self._process: asyncio.subprocess.Process | None = None

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.returncode is None

    async def start(self, ready: Callable[[], bool]) -> None:
        """Start and wait until `ready`.

        Raises:
            StartError: it ended, or was not ready in time.
        """
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._environment,
            )
        limit = time.monotonic() + START_LIMIT_S
        while not ready():
            if not self.running or time.monotonic() > limit:
                await self.stop()
                raise StartError(f"{self._command[3]} did not come up, see {self._log}")
            await asyncio.sleep(STEP_S)

    async def stop(self, *, at_once: bool = False) -> None:
        """End it, politely first unless `at_once`, and wait until it has gone."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            if not at_once:
                process.terminate()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(STOP_LIMIT_S):
                        await process.wait()
                        return
            process.kill()
        await process.wait()


def answers(address: Path | int) -> Callable[[], bool]:
    """A readiness check: something accepts on this socket or local port."""

    def ready() -> bool:
        family = socket.AF_INET if isinstance(address, int) else socket.AF_UNIX
        with socket.socket(family) as probe:
            probe.settimeout(1)
            target = ("127.0.0.1", address) if isinstance(address, int) else str(address)
            return probe.connect_ex(target) == 0

    return ready
