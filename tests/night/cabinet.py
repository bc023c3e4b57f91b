"""The simulated cabinet of the tour: a process of its own, driven over its control socket as by a person."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.commands.run_desk import ENDS_WITH_US

ANSWER_S = 60.0
STOP_S = 10.0
ALL_ON_SHEETS = ("--without=label_printer", "--without=receipt_printer")
"""The tour finds every paper in one place, and waits for one CUPS only."""


class Cabinet:
    """Starts `kiosk sim run` in `folder` and speaks to it.

    Attributes:
        folder: its control socket, ports and printer.
        config: its `[cabinet]` and `[devices.*]` tables as TOML.
        command: what is started.
    """

    def __init__(self, folder: Path, log: Path) -> None:
        self.folder = folder
        self._log = log
        self.command = [sys.executable, "-m", "kiosk", "sim", "run", "--dir", str(folder), *ALL_ON_SHEETS]
        self._process: subprocess.Popen[str] | None = None
        self.config = ""

    def __enter__(self) -> Self:
        """Start the far ends and wait for their addresses."""
        self.start()
        return self

    @property
    def pid(self) -> int:
        """Of the process that holds the far ends."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """SIGKILL, as when the power fails."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def start(self) -> None:
        """Start the far ends and wait for their addresses."""
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [*ENDS_WITH_US, *self.command],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        with self._process.stdout as told:
            line = told.readline()  # it says nothing more
        if not line:
            raise RuntimeError(f"the cabinet did not start: {self._log.read_text()}")
        self.config = json.loads(line)["config"]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the far ends."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def do(self, verb: str, *arguments: str) -> Any:
        """One control verb; its result."""
        request = json.dumps({"verb": verb, "args": list(arguments)}, ensure_ascii=False).encode() + b"\n"
        with socket.socket(socket.AF_UNIX) as talk, talk.makefile("rb") as answers:
            talk.settimeout(ANSWER_S)
            talk.connect(str(self.folder / "control"))
            talk.sendall(request)
            answer: Mapping[str, Any] = json.loads(answers.readline())
        if not answer["ok"]:
            raise AssertionError(f"{verb} {' '.join(arguments)}: {answer['error']}")
        return answer["result"]

    def open_doors(self) -> list[int]:
        """Boxes whose door stands open."""
        doors = self.do("state")["locker"]["doors"]
        return [int(box) for box, door in doors.items() if door["open"]]

    def latches(self) -> list[int]:
        """Every latch that sprang, in order, by the far end's own record."""
        events = self.do("record", "locker")["locker"]
        return [int(event["box"]) for event in events if event["event"] == "latch_sprang"]

    def issued_sheets(self) -> list[int]:
        """Numbers of the sheets that came out of the machine beside, by the far end's own record."""
        events = self.do("record", "stationery")["stationery"]
        return [int(event["number"]) for event in events if event["event"] == "sheet_issued"]
