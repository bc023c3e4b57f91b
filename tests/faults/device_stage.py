"""The whole kiosk in this process: its own window on its own core, every device of the cabinet, far ends beside it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import threading
import time
import tomllib
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from devices.cabinet import Devices, build_devices
from kiosk.clock import SystemClock
from kiosk.compose import Around, open_core
from kiosk.flows.core import Core
from kiosk.orders import SqliteCardBook, SqliteOrderBook, SqliteSheetBook
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError
from kiosk.settings import Settings, load_bench_settings, load_settings
from tests.devices.waiting import until
from tests.faults.device_subjects import Fault
from tests.faults.device_trials import BACK_S, GOOD, Trial
from tests.faults.device_work import BOXES, Bench
from tests.faults.far_ends import SomeFarEnds
from tests.night.cabinet import Cabinet

LINES = frozenset({"id_reader", "locker", "barcode", "receipt_printer", "card_dispenser", "io_board", "stationery"})
"""Their far ends come back at the same address when their process is started again."""
FRAME_MS = 100.0
STALL_MS = 60.0
"""An idle window that was not drawn for so long shows that the machine stood still."""
TRIAL_S = 300.0
UP_S = 60.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What one pair showed; `reason` says what was not as it should be."""

    reason: str
    told: dict[str, object]


@dataclass(frozen=True, slots=True)
class Place:
    """Far ends that run, and the configuration by which a kiosk reaches them."""

    config: Path
    cabinets: dict[str, Cabinet]


@contextlib.contextmanager
def far_ends_of(names: Sequence[str], families: Mapping[str, str] | None = None) -> Iterator[Place]:
    """The far ends of these devices, in two processes: one that may be killed, and one of services.

    Args:
        names: by their tables.
        families: other units than the usual ones, by device.
    """
    with tempfile.TemporaryDirectory(prefix="k") as place, contextlib.ExitStack() as up:
        folder, cabinets, tables = Path(place), dict[str, Cabinet](), [""]
        for part, some in (("l", [*filter(LINES.__contains__, names)]), ("s", [*filter(_is_service, names)])):
            if some:
                cabinet = up.enter_context(SomeFarEnds(folder / part, folder / f"{part}.log", some, families))
                cabinets |= dict.fromkeys(tomllib.loads(cabinet.config)["devices"], cabinet)
                model, _, devices = cabinet.config.partition("[devices.")
                tables[0] = model
                tables.append(f"[devices.{devices}")
        config = folder / "kiosk.toml"
        config.write_text(
            f'[kiosk]\nid = "330302-001"\nname = "t"\ndata_dir = "{folder / "data"}"\n'
            f'[backend]\nurl = "http://127.0.0.1:9"\n{"".join(tables)}'
        )
        (folder / "data").mkdir()
        yield Place(config, cabinets)


def _is_service(name: str) -> bool:
    return name not in LINES


@contextlib.asynccontextmanager
async def bare(place: Place) -> AsyncIterator[Bench]:
    """The devices without a kiosk around them."""
    settings = load_bench_settings(place.config)
    data, boxes = settings.data_dir, tuple(range(1, BOXES + 1))
    with (
        contextlib.closing(SqliteOrderBook(data / "o")) as orders,
        contextlib.closing(SqliteCardBook(data / "c")) as cards,
        contextlib.closing(SqliteSheetBook(data / "s")) as sheets,
    ):
        worker = WorkerProcess()
        devices = build_devices(
            settings.devices, boxes, orders, cards, sheets, clock=SystemClock(), rasterise=worker.rasterise
        )
        try:
            for device in devices.present().values():
                await device.start()
            yield Bench(place.cabinets, devices)
        finally:
            for device in devices.present().values():
                await device.close()
            await worker.end()


class Stage:
    """The kiosk with its window. `try_together` is called in a thread beside Qt's loop.

    Args:
        place: the far ends.
        tries: of a pair during which the machine stood still; the bound stays what it is.
    """

    def __init__(self, place: Place, tries: int) -> None:
        from PySide6.QtGui import QGuiApplication

        from tests.faults.frames_drawn import FrameGaps, keep_drawing
        from tests.faults.idle_window import IdleWindow
        from ui.app import Screen, Window, prepare
        from ui.bridge import Bridge

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        prepare()
        self.app = QGuiApplication(sys.argv[:1])
        self._place = place
        self._tries = tries
        self._gaps = FrameGaps()
        self._idle = IdleWindow()
        self._built: Future[tuple[Devices, asyncio.AbstractEventLoop]] = Future()
        self._benches: dict[str, Bench] = {}
        self._bugs: list[BaseException] = []
        settings = load_settings(place.config)
        self._bridge = Bridge(lambda: self._core(settings))
        self._bridge.failed.connect(self._bugs.append)
        self._window = Window(self.app, Screen(width_px=1080, height_px=1920), self._bridge.send)
        self._bridge.scene_shown.connect(self._window.room.publish)
        shown = self._window.open()
        self._kept = keep_drawing(shown, self._window.engine)
        shown.frameSwapped.connect(self._gaps.drawn)

    def hold(self, work: Callable[[], None]) -> None:
        """Run `work` in a thread, Qt's loop in this one."""
        from tests.faults.frames_drawn import while_drawing

        with self._idle:
            self._bridge.start()
            try:
                while_drawing(self.app, work)
            finally:
                self._bridge.stop()
                self._window.close()

    @contextlib.asynccontextmanager
    async def _core(self, settings: Settings) -> AsyncIterator[Core]:
        def build(*arguments: Any, **named: Any) -> Devices:
            devices = build_devices(*arguments, **named)
            self._built.set_result((devices, asyncio.get_running_loop()))
            return devices

        with patch("kiosk.compose.build_devices", build):
            async with open_core(settings, Around(SystemClock(), simulated=True)) as core:
                yield core

    def try_together(self, names: Sequence[str], fault: Fault) -> dict[str, Seen]:
        """Let one fault strike these devices at once, again while the machine stood still meanwhile."""
        for _ in range(self._tries):
            seen, gap_ms, idle_ms = self._once(names, fault)
            if gap_ms < FRAME_MS:
                return seen
            if idle_ms < STALL_MS:
                return _all_wrong(seen, "the window stood still, and an idle one did not")
        return _all_wrong(seen, "the machine stood still, an idle window too: no verdict")

    def quiet(self, seconds: float) -> dict[str, float]:
        """The same measure while nothing happens."""
        self._ready()
        since = time.monotonic()
        self._gaps.reset()
        threading.Event().wait(seconds)
        return self._measured(since)

    def _once(self, names: Sequence[str], fault: Fault) -> tuple[dict[str, Seen], float, float]:
        devices, loop = self._ready()
        trials = [Trial(self._bench(devices, name), name, fault) for name in names]
        since = time.monotonic()
        self._gaps.reset()
        reasons = asyncio.run_coroutine_threadsafe(_tried(trials), loop).result()
        gaps = self._measured(since)
        bugs = "; ".join(f"{type(bug).__name__}: {bug}" for bug in self._bugs)
        seen = {
            trial.name: Seen(reason or bugs, {**_told(trial), **gaps})
            for trial, reason in zip(trials, reasons, strict=True)
        }
        return seen, gaps["frame_gap_ms"], gaps["idle_window_gap_ms"]

    def _bench(self, devices: Devices, name: str) -> Bench:
        """One for each device: what it left unsettled goes on in its next trial."""
        return self._benches.setdefault(name, Bench(self._place.cabinets, devices))

    def _measured(self, since: float) -> dict[str, float]:
        return {
            "frame_gap_ms": round(self._gaps.longest_ms, 1),
            "idle_window_gap_ms": round(self._idle.longest_ms(since), 1),
        }

    def _ready(self) -> tuple[Devices, asyncio.AbstractEventLoop]:
        devices, loop = self._built.result(UP_S)
        asyncio.run_coroutine_threadsafe(_all_good(devices), loop).result()
        return devices, loop


def _all_wrong(seen: dict[str, Seen], reason: str) -> dict[str, Seen]:
    return {name: replace(one, reason=one.reason or reason) for name, one in seen.items()}


def _told(trial: Trial) -> dict[str, object]:
    told: dict[str, object] = {"said": trial.said, "back_s": round(trial.back_s, 2)}
    return told | ({"acts": trial.acts} if trial.subject.acts else {})


async def _tried(trials: Sequence[Trial]) -> list[str]:
    """Run them together; what each complained of."""

    async def one(trial: Trial) -> str:
        try:
            async with asyncio.timeout(TRIAL_S):
                await trial.run()
        except (AssertionError, OSError, DeviceError) as error:
            return str(error) or type(error).__name__
        return ""

    return await asyncio.gather(*map(one, trials))


async def _all_good(devices: Devices) -> None:
    def bad() -> list[str]:
        present = devices.present().items()
        return [f"{name} is {device.status}" for name, device in present if device.status.state not in GOOD]

    try:
        await until(lambda: not bad(), BACK_S)
    except TimeoutError:
        raise AssertionError(f"before the fault: {'; '.join(bad())}") from None
