"""Where a kiosk stands while it is killed: the simulated cabinet and the backend, which live on and remember.

What is judged later is what these far sides know: latches that sprang, sheets printed, cases, moves and tasks.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import func, select

from backend import demo
from backend.applications.models import Case, Receipt
from backend.courier.models import CustodyMove, Envelope
from backend.fleet.models import FactRecord, StaffTask
from backend.server import Embedded, start_embedded
from backend.settings import Settings as BackendSettings
from devices.id_reader.gallery import CARDS
from kiosk.commands.run_desk import ENDS_WITH_US
from tests.faults.kiosk_child import AheadClock
from tests.faults.kiosk_person import control

LIMIT_S = 50.0
ALL_ON_SHEETS = ("--without=label_printer", "--without=receipt_printer")
KIOSK = """
[kiosk]
id = "330302-001"
data_dir = {data}
[backend]
url = {url}
token = {token}
"""
NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=timezone(timedelta(hours=8)))
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gbk")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one life and the restart after it left with everybody.

    Attributes:
        steps: durable steps that were reached, in order.
        screens: screens that were shown, in order.
        restart: what the kiosk said after its restart, once for each of two starts; empty for a life without a kill.
    """

    life: str
    die: str | None
    steps: tuple[str, ...]
    screens: tuple[str, ...]
    sprang: int
    sprang_after: int
    printed_after: int
    cases: int
    receipts: int
    moves: tuple[tuple[str, str, str, int | None], ...]
    holders: tuple[tuple[str, str, int | None], ...]
    tasks: tuple[str, ...]
    rejected: int
    restart: tuple[Mapping[str, object], ...]

    def row(self) -> dict[str, object]:
        """For the table."""
        first = self.restart[0]
        return {
            "point": f"{self.life} {self.die}",
            "shown_when_killed": self.screens[-1],
            "latches_before": self.sprang,
            "latches_after": self.sprang_after,
            "screen": first["screen"],
            "screen_when_shut": first["then"],
            "cases": self.cases,
            "custody": " ".join(f"{holder}:{box}" for _, holder, box in self.holders) or "-",
            "barred": first["barred"],
            "tasks": list(self.tasks),
        }


class Site:
    """A simulated cabinet that stands there all the while, and what every life begins with.

    Args:
        folder: short, for sockets.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lives = 0
        command = [*ENDS_WITH_US, sys.executable, "-m", "kiosk", "sim", "run", "--dir", str(folder / "c")]
        command += ALL_ON_SHEETS
        self._cabinet = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._cabinet.stdout is not None
        self._config: str = json.loads(self._cabinet.stdout.readline())["config"]
        self.control = folder / "c" / "control"
        self._ahead = NIGHT - datetime.now().astimezone()
        self._case: Mapping[str, str] | None = None

    def close(self) -> None:
        """Take the cabinet down."""
        self._cabinet.terminate()
        self._cabinet.wait(20)
        assert self._cabinet.stdout is not None
        self._cabinet.stdout.close()

    def live(self, life: str, die: str | None = None) -> Seen:
        """One life, killed at `die` and started again; without `die` to its end.

        Raises:
            AssertionError: the kiosk ended otherwise than it was told to, or something personal lies on its disk.
        """
        begin: Path | None = None
        if life == "deposit":
            begin = self._after_transfer()
        self._lives += 1
        folder = self._folder / str(self._lives)
        if begin is not None:
            shutil.copytree(begin, folder)
        folder.mkdir(exist_ok=True)
        with self.backend(folder, self._ahead) as backend:
            more = []
            if self._case is not None and life == "deposit":
                more = ["--application", self._case["application"], "--case-number", self._case["case_number"]]
            seen = self._judge(life, die, folder, backend, more)
        shutil.rmtree(folder)
        return seen

    def _after_transfer(self) -> Path:
        """Folders of kiosk and backend when a transfer was just received in trust; made once."""
        folder = self._folder / "t"
        if self._case is None:
            folder.mkdir()
            with self.backend(folder, self._ahead):
                said = self._run(folder, "transfer", None, [])
            self._case = json.loads(said["CASE"][0])
        return folder

    @contextlib.contextmanager
    def backend(self, folder: Path, ahead: timedelta) -> Iterator[Embedded]:
        """A backend on its folder, and a configuration beside it for a kiosk between it and the cabinet."""
        for verb in ("remove-card", "hide-code"):
            control(self.control, verb)
        backend = start_embedded(BackendSettings(storage_dir=folder / "b"), AheadClock(ahead))
        try:
            token = demo.create(backend.service).kiosk_token
            head = KIOSK.format(
                data=json.dumps(str(folder / "k")), url=json.dumps(backend.url), token=json.dumps(token)
            )
            (folder / "kiosk.toml").write_text(head + self._config, encoding="utf-8")
            yield backend
        finally:
            backend.stop()

    def _judge(self, life: str, die: str | None, folder: Path, backend: Embedded, more: Sequence[str]) -> Seen:
        latches = self._record("locker")
        said = self._run(folder, life, die, more)
        sprang = self._record("locker") - latches
        assert personal(folder / "k") == [], f"{life} {die}: a person can be read on the disk"
        restart: tuple[Mapping[str, object], ...] = ()
        printed = self._record("document_printer")
        if die is not None:
            again = self._run(folder, "restart", None, [])
            restart = tuple(json.loads(line) for line in again["RESTART"])
            assert personal(folder / "k") == [], f"{life} {die}: a person can be read on the disk after the restart"
        with backend.service.parts.database.read() as session:
            moves = session.execute(
                select(CustodyMove.envelope, CustodyMove.from_holder, CustodyMove.to_holder, CustodyMove.to_box)
            )
            holders = session.execute(select(Envelope.code, Envelope.holder, Envelope.box))
            return Seen(
                life,
                die,
                steps=tuple(said["STEP"]),
                screens=tuple(said["SCREEN"]),
                sprang=sprang,
                sprang_after=self._record("locker") - latches - sprang,
                printed_after=self._record("document_printer") - printed,
                cases=session.scalar(select(func.count()).select_from(Case)) or 0,
                receipts=session.scalar(select(func.count()).select_from(Receipt)) or 0,
                moves=tuple((str(a), str(b), str(c), d) for a, b, c, d in moves),
                holders=tuple((str(a), str(b), c) for a, b, c in holders),
                tasks=tuple(session.scalars(select(StaffTask.words))),
                rejected=session.scalar(
                    select(func.count()).select_from(FactRecord).where(FactRecord.outcome == "rejected")
                )
                or 0,
                restart=restart,
            )

    def _record(self, device: str) -> int:
        """Latches that sprang, or sheets that came out, since the cabinet stands there."""
        record = control(self.control, "record", device)
        assert isinstance(record, dict)
        wanted = "latch_sprang" if device == "locker" else None
        return sum(wanted is None or entry["event"] == wanted for entry in record[device])

    def _run(self, folder: Path, life: str, die: str | None, more: Sequence[str]) -> Mapping[str, list[str]]:
        """One process of the kiosk from its start to its end or its death, with all its children."""
        command = [
            *(sys.executable, "-m", "tests.faults.kiosk_child", life, *more),
            *("--config", str(folder / "kiosk.toml"), "--control", str(self.control)),
            *("--ahead", str(self._ahead.total_seconds()), *(["--die", die] if die else [])),
        ]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        try:
            out, err = process.communicate(timeout=LIMIT_S)
        finally:
            left = left_over(process)
        assert not left, f"{life} {die}: processes live on without the kiosk"
        if die is None:
            assert process.returncode == 0, f"{life}: {err[-2000:]}"
        else:
            assert process.returncode == -signal.SIGKILL, (
                f"{life} {die}: ended with {process.returncode}: {err[-2000:]}"
            )
        said: dict[str, list[str]] = {kind: [] for kind in ("STEP", "SCREEN", "CASE", "RESTART")}
        for line in out.splitlines():
            kind, _, what = line.partition(" ")
            said[kind].append(what)
        return said


def left_over(process: subprocess.Popen[str]) -> bool:
    """Whether anything that the kiosk started is there some seconds after it; it is ended then."""
    process.poll()
    if process.returncode is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    return True


def personal(folder: Path) -> list[tuple[str, str, str]]:
    """Where a demo person can be read: file, word, encoding."""
    words = [word for card in ("resident", "second") for word in (CARDS[card].name, CARDS[card].number)]
    files = [(path.name, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    assert files
    return [
        (name, word, encoding)
        for name, content in files
        for word in words
        for encoding in ENCODINGS
        if word.encode(encoding) in content
    ]


@contextlib.contextmanager
def standing_site() -> Iterator[Site]:
    """A cabinet in a short folder of its own."""
    with tempfile.TemporaryDirectory(prefix="ks-") as folder:
        made = Site(Path(folder))
        try:
            yield made
        finally:
            made.close()
