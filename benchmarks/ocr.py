"""How long the page worker takes to read print, and what it holds: against limits, and against RapidOCR as it comes.

Fields of a certificate, up to 12 lines by part of the page, have 3 s. A dense page is compared with RapidOCR's own
defaults in a process of its own, in turns, on the same picture. Both have their models loaded before. Memory is
the most that the worker ever held resident, which is never less than its share (PSS); after that it has to be gone
when nobody asks it anything for its idle time.
"""

from __future__ import annotations

import asyncio
import contextlib
import difflib
import json
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from benchmarks.shared import stage
from benchmarks.shared.result import Beside, Result, report
from devices.scanner.forms import DENSE_TITLE, Form, PageKind, dense_lines, render_scan
from kiosk.clock import SystemClock
from kiosk.domain.pages import ReadLine, Region
from kiosk.pages.worker import IDLE_S, WorkerProcess

RUNS = 7
DENSE_RUNS = 3
"""Of each: one takes many seconds."""
FIELDS_LIMIT_MS = 3000.0
FIELDS_LINES = 12
MEMORY_LIMIT_MIB = 1024.0
END_LIMIT_S = 10.0
FIELDS = (Region(0.05, 0.06, 0.9, 0.05), Region(0.3, 0.16, 0.65, 0.66))
"""Number, and the column of values: 12 lines."""
PEER = """
import json, sys, time
from rapidocr import RapidOCR
engine = RapidOCR(params={"Global.log_level": "critical"})
picture = open(sys.argv[1], "rb").read()
engine(picture)
print("ready", flush=True)
for _ in sys.stdin:
    began = time.perf_counter()
    found = engine(picture)
    print(json.dumps([(time.perf_counter() - began) * 1000, list(found.txts)]), flush=True)
"""


class HurriedClock(SystemClock):
    """The machine's time, in which the idle time is over when a benchmark says so."""

    def __init__(self) -> None:
        self.over = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        """Wait for `over`, however long."""
        assert seconds == IDLE_S
        await self.over.wait()


@dataclass(frozen=True, slots=True)
class Dense:
    """A dense page read by both in turns: milliseconds of each run, and shares of the page that were read rightly."""

    ours: tuple[float, ...]
    peer: tuple[float, ...]
    ours_right: float
    peer_right: float


async def page(worker: WorkerProcess, form: Form) -> bytes:
    """An examined page of a form."""
    buffer = BytesIO()
    with Image.open(BytesIO(render_scan(PageKind.STRAIGHT, form))) as scan:
        scan.save(buffer, "PNG", compress_level=1)
    return (await worker.examine(buffer.getvalue())).jpeg


async def timed(worker: WorkerProcess, jpeg: bytes, regions: tuple[Region, ...]) -> tuple[float, tuple[ReadLine, ...]]:
    """Milliseconds and lines of one reading, across the pipe."""
    began = time.perf_counter()
    lines = await worker.read(jpeg, regions)
    return round((time.perf_counter() - began) * 1000, 1), lines


def kept_mib(pid: int | None, file: str, name: str) -> float:
    """A line of the worker's own account of its memory."""
    lines = Path(f"/proc/{pid}/{file}").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def right(texts: list[str]) -> float:
    """How much of the dense page a reading has, 0 to 1, blanks left out."""
    printed = "".join((DENSE_TITLE, *dense_lines())).replace(" ", "")
    return difflib.SequenceMatcher(None, printed, "".join(texts).replace(" ", ""), autojunk=False).ratio()


async def dense_page(worker: WorkerProcess, jpeg: bytes, file: Path) -> Dense:
    """Ours and the peer in turns."""
    ours: list[float] = []
    peers: list[float] = []
    lines: tuple[ReadLine, ...] = ()
    texts: list[str] = []
    peer = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PEER, str(file), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        if peer.stdin is None or peer.stdout is None or await peer.stdout.readline() != b"ready\n":
            raise RuntimeError("RapidOCR did not start")
        for _ in range(DENSE_RUNS):
            took, lines = await timed(worker, jpeg, ())
            ours.append(took)
            peer.stdin.write(b"go\n")
            took, texts = json.loads(await peer.stdout.readline())
            peers.append(round(took, 1))
    finally:
        peer.kill()
        await peer.communicate()
    return Dense(tuple(ours), tuple(peers), right([line.text for line in lines]), right(texts))


async def left_when_idle(worker: WorkerProcess, clock: HurriedClock) -> tuple[float, float]:
    """Processes left when the idle time is over, and milliseconds until it is gone."""
    pid, began = worker.pid, time.perf_counter()
    clock.over.set()
    with contextlib.suppress(stage.NotStartedError):
        await asyncio.to_thread(stage.wait_for, lambda: not runs(pid), END_LIMIT_S)
    return float(runs(pid)), (time.perf_counter() - began) * 1000


def runs(pid: int | None) -> bool:
    """Whether a process is there, even as a corpse that nobody has buried."""
    return Path(f"/proc/{pid}").exists()


async def measure() -> tuple[Result, ...]:
    """All comparisons, with one worker."""
    clock = HurriedClock()
    worker = WorkerProcess(clock=clock)
    try:
        certificate = await page(worker, Form.CERTIFICATE)
        cold, lines = await timed(worker, certificate, FIELDS)
        assert len(lines) == FIELDS_LINES
        fields = [(await timed(worker, certificate, FIELDS))[0] for _ in range(RUNS)]
        jpeg = await page(worker, Form.DENSE)
        with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
            file.write(jpeg)
            file.flush()
            dense = await dense_page(worker, jpeg, Path(file.name))
        peak, share = kept_mib(worker.pid, "status", "VmHWM:"), kept_mib(worker.pid, "smaps_rollup", "Pss:")
        left, ending = await left_when_idle(worker, clock)
        clock.over.clear()
        again, _ = await timed(worker, certificate, FIELDS)
    finally:
        await worker.end()
    return (
        Result(
            "ocr_fields",
            "ms",
            statistics.median(fields),
            FIELDS_LIMIT_MS,
            "limit",
            1.0,
            tuple(fields),
            (),
            f"{len(lines)} lines of a certificate by part of the page, through the page worker; models loaded",
            (
                Beside("models_loaded_by_it", "ms", (cold,), "the first reading of a worker that is up"),
                Beside("worker_started_by_it", "ms", (again,), "the first reading after the worker was ended"),
            ),
        ),
        Result(
            "ocr_dense_page",
            "ms",
            statistics.median(dense.ours),
            statistics.median(dense.peer),
            "RapidOCR with its defaults",
            1.1,
            dense.ours,
            dense.peer,
            f"small print, in turns; read rightly: ours {dense.ours_right:.4f}, peer {dense.peer_right:.4f}",
        ),
        Result(
            "ocr_memory",
            "MiB",
            peak,
            MEMORY_LIMIT_MIB,
            "limit",
            1.0,
            (peak,),
            (),
            "most that the page worker ever held resident, after pages whole and by part: no less than its share",
            (Beside("share", "MiB", (share,), "PSS when all was read"),),
        ),
        Result(
            "ocr_idle",
            "processes",
            left,
            1.0,
            "the worker that read",
            0.0,
            (left,),
            (),
            f"page workers left when {IDLE_S:.0f} s without an order are over, by a clock that hurries",
            (Beside("ending", "ms", (ending,), "until its process is gone"),),
        ),
    )


if __name__ == "__main__":
    sys.exit(report(*asyncio.run(measure())))
