"""The desk of `kiosk run --simulate`: backend, simulated cabinet and, without a display, a virtual screen.

Each is a process of its own and ends with the kiosk. Nothing of them is imported here: the bundle stays free of them.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

START_S = 60.0
STOP_S = 5.0
HOST = "127.0.0.1"
PORT = 8600
VNC_PORT = 5900
FOLDER = Path("var")
SCREEN = "1610x1920x24"  # the panel, and the dock beside it
KIOSK = "330302-001"
PLACE = {"name": "东湖路", "name_zh_hk": "東湖路", "name_en": "Donghu Road"}


class DeskError(Exception):
    """Something of the desk did not come up. The message is one line."""


@contextlib.contextmanager
def desk_around(config: Path | None, far: Sequence[str]) -> Iterator[Path]:
    """Bring everything up, tell the addresses, and take it down at the end.

    Args:
        config: a configuration of one's own, for a cabinet and backend that run already; None: made here.
        far: what `kiosk sim run` is told about the cabinet.

    Yields:
        The configuration to run with.

    Raises:
        DeskError: a part did not come up.
    """
    with contextlib.ExitStack() as parts:
        told: list[str] = []
        if config is None:
            _port_is_free()
        if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
            told += _virtual_screen(parts)
        if config is None:
            accounts, token = _backend(parts)
            cabinet = _cabinet(parts, far)
            told += [accounts, f"cabinet       {cabinet['control']}  (kiosk sim ctl verbs)"]
            config = _write_config(str(cabinet["config"]), token)
            if importlib.util.find_spec("ui.Dock") is not None:
                _start(parts, [sys.executable, "-m", "ui.Dock", "--control", str(cabinet["control"])])
        sys.stdout.write("\n".join(told) + "\n")
        sys.stdout.flush()
        yield config


def _port_is_free() -> None:
    """Asked first of all: nothing is brought up in vain."""
    with contextlib.closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError as error:
            raise DeskError(f"backend: {HOST}:{PORT} is taken: {error.strerror}") from error


def _backend(parts: contextlib.ExitStack) -> tuple[str, str]:
    """Accounts as text, and the token of this kiosk."""
    url = f"http://{HOST}:{PORT}"
    storage = ["--storage-url", str(FOLDER / "backend"), "--public-url", url]
    made = subprocess.run(
        [sys.executable, "-m", "backend", "demo-data", *storage],
        capture_output=True,
        text=True,
        timeout=START_S,
        check=False,
    )
    if made.returncode != 0:
        raise DeskError(f"backend: {(made.stderr.splitlines() or ['demo-data failed'])[-1]}")
    process = _start(parts, [sys.executable, "-m", "backend", "serve", *storage, "--host", HOST, "--port", str(PORT)])
    until = time.monotonic() + START_S
    while not _answers(HOST, PORT):
        if process.poll() is not None or time.monotonic() > until:
            raise DeskError("backend: did not come up")
        time.sleep(0.1)
    token = next((line.split()[-1] for line in made.stdout.splitlines() if line.startswith("kiosk ")), "")
    return made.stdout.rstrip(), token


def _cabinet(parts: contextlib.ExitStack, far: Sequence[str]) -> Mapping[str, object]:
    """The one JSON line with which the cabinet says that it is up."""
    command = [sys.executable, "-m", "kiosk", "sim", "run", *far, "--dir", str(FOLDER / "sim")]
    process = _start(parts, command, stdout=subprocess.PIPE)
    line = _first_line(process)
    try:
        answer = json.loads(line)
    except ValueError as error:
        raise DeskError("cabinet: did not come up") from error
    if not isinstance(answer, dict):
        raise DeskError("cabinet: did not come up")
    return answer


def _write_config(fragment: str, token: str) -> Path:
    path = FOLDER / "run" / "kiosk.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = [
        "[kiosk]",
        f"id = {json.dumps(KIOSK)}",
        *(f"{key} = {json.dumps(name, ensure_ascii=False)}" for key, name in PLACE.items()),
        f"data_dir = {json.dumps(str(FOLDER / 'kiosk'))}",
        "[backend]",
        f"url = {json.dumps(f'http://{HOST}:{PORT}')}",
        f"token = {json.dumps(token)}",
    ]
    path.touch(mode=0o600)
    path.write_text("\n".join(head) + "\n" + fragment, encoding="utf-8")
    return path


def _virtual_screen(parts: contextlib.ExitStack) -> list[str]:
    """An X server in memory, and a VNC server on the loopback address."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = _start(parts, command, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        ready, _, _ = select.select([pipe], [], [], START_S)
        number = pipe.readline().strip().decode() if ready else ""
    if not number or process.poll() is not None:
        raise DeskError("display: Xvfb did not come up")
    os.environ["DISPLAY"] = f":{number}"
    _start(parts, ["x11vnc", "-localhost", "-display", f":{number}", "-rfbport", str(VNC_PORT), *VNC_WAYS])
    return [f"no display: a virtual screen is on :{number}; reach it with a VNC viewer at {HOST}:{VNC_PORT}"]


VNC_WAYS = ("-forever", "-shared", "-nopw", "-quiet", "-noxdamage")
"""One viewer after the other and several at once; reachable from this machine only."""


ENDS_WITH_US = ("setpriv", "--pdeathsig", "TERM")
"""Also when the kiosk is killed and no code of its own runs any more. From util-linux, which Debian always has."""


def _start(
    parts: contextlib.ExitStack, command: Sequence[str], *, stdout: int | None = None, pass_fds: Sequence[int] = ()
) -> subprocess.Popen[bytes]:
    try:
        process = subprocess.Popen(
            [*ENDS_WITH_US, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if stdout is None else stdout,
            stderr=subprocess.DEVNULL if command[0] in ("Xvfb", "x11vnc") else None,  # chatty also when all is well
            pass_fds=tuple(pass_fds),
            start_new_session=True,  # Ctrl-C is for the kiosk, which then takes the others down in order
        )
    except OSError as error:
        raise DeskError(f"{command[0]}: {error.strerror}") from error
    parts.callback(_stop, process)
    return process


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _first_line(process: subprocess.Popen[bytes]) -> bytes:
    if process.stdout is None:
        return b""
    ready, _, _ = select.select([process.stdout], [], [], START_S)
    return process.stdout.readline() if ready else b""


def _answers(host: str, port: int) -> bool:
    with contextlib.closing(socket.socket()) as probe:
        probe.settimeout(1.0)
        return probe.connect_ex((host, port)) == 0
