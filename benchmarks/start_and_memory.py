"""Start to the first interactive frame, and memory, of the whole kiosk against Chromium showing one form page.

Both on one virtual screen, in turn. Start is counted from before the program is executed to its first presented frame:
ours is told by the window (KIOSK_FIRST_FRAME), Chromium's by its debugging protocol (first contentful paint). Ours is
the idle screen with its button; the core is loaded after it, and a touch in between is kept and answered then. When the
core answers is told besides, as `home`, without a bound: the peer has no such thing. Memory is PSS of all processes of
each, three seconds after the first frame. Each is started once beforehand on the caches it keeps: Chromium its profile,
ours Python's and Qt's compiled files. The far ends of the cabinet and the backend are not ours to count:
in the field they are hardware and another machine.
"""

from __future__ import annotations

import math
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.shared import stage
from benchmarks.shared.kiosk import KIOSK, night
from benchmarks.shared.result import Beside, Result, report

RUNS = 11
FORM = Path(__file__).parent / "peer" / "form.html"
CHROMIUM = (
    "chromium",
    "--kiosk",
    "--no-first-run",
    "--no-sandbox",  # Chromium refuses to run as root with its sandbox; without it, it is smaller and quicker
    "--disable-gpu",  # there is none on a virtual screen; without the GPU process it is smaller
    "--remote-debugging-port=0",
)
FIRST_PAINT = """
() => performance.timeOrigin
    + performance.getEntriesByType("paint").find(entry => entry.name === "first-contentful-paint").startTime
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One start: seconds to the first frame, MiB held afterwards; ours also seconds to the first frame of the core."""

    start_s: float
    memory_mib: float
    home_s: float = math.nan


def run_ours(environment: Mapping[str, str], config: Path, folder: Path) -> Run:
    """Start the kiosk once."""
    mark = folder / "first-frame"
    mark.unlink(missing_ok=True)
    began = time.monotonic()
    with stage.session(
        [*KIOSK, "run", "--config", str(config)],
        {**environment, "KIOSK_FIRST_FRAME": str(mark)},
        folder / "kiosk.log",
    ) as process:
        stage.wait_for(lambda: mark.exists() and mark.read_text("ascii").endswith("\n"), stage.LONGEST_START_S)
        time.sleep(stage.SETTLE_S)
        memory = stage.proportional_mib(process.pid)
        stage.wait_for(lambda: mark.read_text("ascii").count("\n") > 1, stage.LONGEST_START_S)
        first, home, *_ = map(float, mark.read_text("ascii").split())
        return Run(first - began, memory, home - began)


def run_peer(environment: Mapping[str, str], playwright: Playwright, folder: Path) -> Run:
    """Start Chromium once, on a profile that is kept from run to run."""
    profile = folder / "profile"
    port = profile / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    began = time.time()
    with stage.session(
        [*CHROMIUM, f"--user-data-dir={profile}", FORM.as_uri()], environment, folder / "chromium.log"
    ) as process:
        stage.wait_for(port.exists, stage.LONGEST_START_S)
        time.sleep(stage.SETTLE_S)
        memory = stage.proportional_mib(process.pid)  # before the debugger comes in
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port.read_text('ascii').split()[0]}")
        painted = float(browser.contexts[0].pages[0].evaluate(FIRST_PAINT)) / 1000
        browser.close()
        return Run(painted - began, memory)


def main() -> int:
    """Measure in turn, each once beforehand to warm the caches; write `start` and `memory`."""
    ours: list[Run] = []
    peer: list[Run] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kb")))
        playwright = stack.enter_context(sync_playwright())
        environment = stack.enter_context(stage.virtual_screen())
        config = stack.enter_context(night(folder))
        run_ours(environment, config, folder)
        run_peer(environment, playwright, folder)
        for _ in range(RUNS):
            ours.append(run_ours(environment, config, folder))
            peer.append(run_peer(environment, playwright, folder))
    note = f"median of {RUNS} alternating runs on one Xvfb; whole app against one static form page"
    our_starts, peer_starts = tuple(r.start_s * 1000 for r in ours), tuple(r.start_s * 1000 for r in peer)
    our_memory, peer_memory = tuple(r.memory_mib for r in ours), tuple(r.memory_mib for r in peer)
    return report(
        Result(
            "start",
            "ms",
            statistics.median(our_starts),
            statistics.median(peer_starts),
            "chromium --kiosk",
            0.9,
            our_starts,
            peer_starts,
            f"exec to the first frame that takes a touch (answered when the core is up); {note}",
            (
                Beside(
                    "home", "ms", tuple(r.home_s * 1000 for r in ours), "exec to the first frame with the core's words"
                ),
            ),
        ),
        Result(
            "memory",
            "MiB",
            statistics.median(our_memory),
            statistics.median(peer_memory),
            "chromium --kiosk",
            0.45,
            our_memory,
            peer_memory,
            f"PSS of all processes 3 s after the first frame; {note}",
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
