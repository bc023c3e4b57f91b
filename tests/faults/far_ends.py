"""The far ends of some devices in a process of their own, so that killing it kills those and no others."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from devices.far_end import FarEnd
from devices.simulated import SimulatedCabinet, far_ends
from kiosk.cabinets import cabinet_path, load_cabinet
from kiosk.commands.sim import _run
from tests.faults.wire_between import Between
from tests.night.cabinet import Cabinet

MODEL = "lbb-24"
ADDRESS = {"document_printer": "server", "label_printer": "server", "smart_card": "socket", "ups": "port"}
"""Services behind sockets: the word of their tables that says where."""


class SomeFarEnds(Cabinet):
    """Those of `names`. `families`: other units than usual, by device."""

    def __init__(
        self, folder: Path, log: Path, names: Sequence[str], families: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(folder, log)
        others = [f"--{device}={family}" for device, family in (families or {}).items()]
        self.command = [sys.executable, "-m", "tests.faults.far_ends", "--dir", str(folder), *others, *names]


def main() -> int:
    """Hold them until SIGTERM, as `kiosk sim run` does."""
    parser = argparse.ArgumentParser(prog="far_ends")
    parser.add_argument("--dir", type=Path, required=True)
    parser.add_argument("--locker", default="lock-8a")
    parser.add_argument("--barcode", default="gm65")
    parser.add_argument("names", nargs="*")
    chosen = parser.parse_args()
    folder: Path = chosen.dir
    folder.mkdir(parents=True, exist_ok=True)
    cabinet = load_cabinet(cabinet_path(MODEL))
    every = far_ends(cabinet, folder.resolve(), chosen.locker, chosen.barcode)
    ends: list[FarEnd] = [
        Between(end, ADDRESS[end.name], folder.resolve() / f"{end.name}.wire") if end.name in ADDRESS else end
        for end in every
        if end.name in chosen.names
    ]
    asyncio.run(_run(SimulatedCabinet(ends, folder), cabinet.model))
    return 0


if __name__ == "__main__":
    sys.exit(main())
