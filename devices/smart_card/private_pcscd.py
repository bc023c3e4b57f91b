"""A card service of our own for the far end: pcscd with a virtual reader, in a mount namespace of its own.

pcscd has no option for its socket: the folder is compiled in. So `/run` is an empty one for this process alone, and the
folder of the socket is ours. No service of the machine is touched; two of these do not know each other.
"""

from __future__ import annotations

import contextlib
import shlex
import shutil
import socket
import subprocess
from pathlib import Path

from devices.far_process import PrivateProcess, StartError, own_folder, program

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
READER = "Simulated reader"
PROBE_LIMIT_S = 10.0
ATTEMPTS = 5
_LISTENS = "Waiting for virtual ICC on port"
_INSIDE = """mount -t tmpfs none /run && mkdir /run/pcscd && mount --bind {run} /run/pcscd &&
exec {setpriv} --pdeathsig TERM {pcscd} -f -i -c {config}"""


def possible() -> bool:
    """Whether this machine lets us have a namespace of our own, and has the virtual reader."""
    try:
        command = [program("unshare", "util-linux"), "-rm", "mount", "-t", "tmpfs", "none", "/run"]
        program("pcscd", "pcscd")
    except StartError:
        return False
    with contextlib.suppress(subprocess.TimeoutExpired):
        ended = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PROBE_LIMIT_S, check=False
        )
        return ended.returncode == 0 and DRIVER.exists()
    return False


class PrivatePcscd:
    """One service with one virtual reader, whose slot is a TCP port on this machine."""

    def __init__(self) -> None:
        self.base = own_folder("kp")
        self.port = 0
        self._run = self.base / "run"
        self._config = self.base / "rc"
        self._log = self.base / "log"
        self._run.mkdir()
        self._config.mkdir()
        inside = _INSIDE.format(
            run=shlex.quote(str(self._run)),
            config=shlex.quote(str(self._config)),
            pcscd=program("pcscd", "pcscd"),
            setpriv=program("setpriv", "util-linux"),
        )
        command = [program("unshare", "util-linux"), "-rm", "sh", "-c", inside]
        self._process = PrivateProcess(command, {}, self._log)

    @property
    def socket(self) -> Path:
        """Where the service listens."""
        return self._run / "pcscd.comm"

    @property
    def running(self) -> bool:
        """Whether the service lives."""
        return self._process.running

    async def start(self, *, reader: bool = True) -> None:
        """Bring the service up, with the reader plugged in or not.

        Raises:
            StartError: a program is missing or did not come up.
        """
        for _ in range(ATTEMPTS):
            self._prepare(reader=reader)
            await self._process.start(self._ready)
            if not reader or f"{_LISTENS} {self.port + 1}" in self._said():
                return
            # Somebody took a port between the look and the start.
            self.port = 0
            await self.stop()
        raise StartError(f"the virtual reader did not come up, see {self._log}")

    async def stop(self, *, at_once: bool = False) -> None:
        """End the service; at once as a crash would."""
        await self._process.stop(at_once=at_once)

    async def close(self) -> None:
        """End it and leave nothing behind."""
        await self.stop()
        shutil.rmtree(self.base, ignore_errors=True)

    def _prepare(self, *, reader: bool) -> None:
        for left in self._run.iterdir():
            left.unlink()
        self._log.write_bytes(b"")
        config = self._config / "vpcd"
        config.unlink(missing_ok=True)
        if not reader:
            return
        if not self.port:
            self.port = _free_pair()
        config.write_text(
            f'FRIENDLYNAME "{READER}"\nDEVICENAME /dev/null:0x{self.port:X}\n'
            f"LIBPATH {DRIVER}\nCHANNELID 0x{self.port:X}\n"
        )

    def _ready(self) -> bool:
        """It listens, and has looked for its readers, which it does first."""
        if "daemon ready" not in self._said():
            return False
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(1)
            return probe.connect_ex(str(self.socket)) == 0

    def _said(self) -> str:
        return self._log.read_text(errors="replace")


def _free_pair() -> int:
    """The first of two TCP ports in a row that nobody holds: the reader has two slots."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("", port + 1))
            except OSError:
                continue
            return port
