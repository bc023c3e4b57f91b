"""`kiosk sim run` starts the simulated cabinet; `kiosk sim ctl VERB …` drives it. Development installs only."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import socket
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.device_settings import BARCODE_FAMILIES, LOCK_FAMILIES, DeviceTable

if TYPE_CHECKING:
    from devices.far_end import Json
    from devices.simulated import SimulatedCabinet

USAGE = 2
IMPOSSIBLE = 3
FOLDER = Path("var/sim")
ANSWER_LIMIT_S = 60.0
CONTROL = "control"
"""As in `devices.simulated`, which `ctl` does not load: it is called often and has to be quick."""


def main(arguments: Sequence[str]) -> int:
    """Run the cabinet until SIGTERM, SIGINT or the verb quit; or drive one that runs.

    Returns:
        0 done · 2 bad usage, or no cabinet runs · 3 the verb cannot be done now.
    """
    parser = argparse.ArgumentParser(prog="kiosk sim")
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="start the far ends; prints one JSON line with their addresses")
    run.add_argument("--cabinet", default="lbb-24", help="cabinet model")
    run.add_argument("--locker", default="lock-8a", choices=LOCK_FAMILIES, help="family of the lock boards")
    run.add_argument("--barcode", default="gm65", choices=BARCODE_FAMILIES, help="family of the bar-code module")
    run.add_argument("--scanner", default="sane", choices=["sane", "camera"], help="SANE, or a document camera")
    run.add_argument(
        "--without",
        metavar="DEVICE",
        action="append",
        default=[],
        choices=[table.name for table in fields(DeviceTable)],
        help="leave out a device that has a place in the cabinet; may be given often",
    )
    run.add_argument("--dir", type=Path, default=FOLDER, help="folder for ports and control socket")
    control = verbs.add_parser("ctl", help="drive far ends that run; `kiosk sim ctl verbs` lists what they answer")
    control.add_argument("--dir", type=Path, default=FOLDER, help="folder of the cabinet")
    control.add_argument("words", nargs=argparse.REMAINDER, metavar="VERB …")
    options = parser.parse_args(arguments)
    if options.verb == "ctl":
        return _drive(options.dir / CONTROL, options.words)
    return _hold(options)


def _hold(options: argparse.Namespace) -> int:
    from devices.simulated import SimulatedCabinet, far_ends
    from kiosk.cabinets import CabinetError, cabinet_path, load_cabinet

    try:
        cabinet = load_cabinet(cabinet_path(options.cabinet))
    except CabinetError as error:
        sys.stderr.write(f"--cabinet: {error}\n")
        return USAGE
    folder: Path = options.dir
    folder.mkdir(parents=True, exist_ok=True)
    ends = far_ends(
        cabinet, folder.resolve(), options.locker, options.barcode, options.without, scanner=options.scanner
    )
    simulated = SimulatedCabinet(ends, folder)
    asyncio.run(_run(simulated, cabinet.model))
    return 0


async def _run(simulated: SimulatedCabinet, model: str) -> None:
    loop = asyncio.get_running_loop()
    stopped = asyncio.create_task(simulated.until_quit())
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.cancel)
    try:
        devices = await simulated.start()
        line = {
            "control": str(simulated.control.resolve()),
            "devices": devices,
            "config": config_fragment(model, devices),
        }
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        await asyncio.wait([stopped])
    finally:
        stopped.cancel()
        await simulated.close()


def config_fragment(model: str, devices: Mapping[str, Json]) -> str:
    """The `[cabinet]` and `[devices.*]` tables as TOML."""
    lines = ["[cabinet]", f"model = {json.dumps(model)}"]
    for name, table in devices.items():
        lines.append(f"[devices.{name}]")
        if isinstance(table, Mapping):
            lines += [f"{key} = {_toml(value)}" for key, value in table.items()]
    return "\n".join(lines) + "\n"


def _toml(value: Json) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[ " + ", ".join(_toml(item) for item in value) + " ]"
    # Strings, numbers and booleans are written as in JSON.
    return json.dumps(value, ensure_ascii=False)


def _drive(control: Path, words: Sequence[str]) -> int:
    if not words:
        sys.stderr.write("usage: kiosk sim ctl [--dir DIR] VERB …\n")
        return USAGE
    request = json.dumps({"verb": words[0], "args": list(words[1:])}, ensure_ascii=False).encode() + b"\n"
    try:
        with socket.socket(socket.AF_UNIX) as talk, talk.makefile("rb") as answers:
            talk.settimeout(ANSWER_LIMIT_S)
            talk.connect(str(control))
            talk.sendall(request)
            answer = json.loads(answers.readline())
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{control}: no simulated cabinet answers: {error}\n")
        return USAGE
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0 if answer.get("ok") else IMPOSSIBLE
