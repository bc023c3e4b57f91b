"""Touch to the next screen: from the release of the finger to the first presented frame that shows it.

The real window on the real core, in one process, so that the frame can be told: attract, home, and back. The limit is
the time in which an answer to a touch seems to come at once.
"""

from __future__ import annotations

import functools
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.shared.kiosk import night
from benchmarks.shared.result import Result, report

ROUNDS = 21
AT_ONCE_MS = 100.0  # first answer to a touch, by the design of the window
LONGEST_S = 20.0


def measure(config: Path) -> list[float]:
    """Go from attract to home and back; milliseconds of each way there."""
    from PySide6.QtCore import QEventLoop, QPoint, QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    from kiosk.clock import SystemClock
    from kiosk.compose import Around, open_core
    from kiosk.settings import load_settings
    from ui.app import Screen, Window, prepare
    from ui.bridge import Bridge

    prepare()
    app = QGuiApplication(sys.argv[:1])
    bridge = Bridge(functools.partial(open_core, load_settings(config), Around(SystemClock(), simulated=True)))
    window = Window(app, Screen(width_px=1080, height_px=1920), bridge.send)
    bridge.scene_shown.connect(window.room.publish)
    bridge.start()
    view = window.open()
    frames: list[tuple[float, str]] = []
    view.frameSwapped.connect(lambda: frames.append((time.perf_counter(), str(window.room.screen))))
    finger = QTest.createTouchDevice()

    def live(milliseconds: int) -> None:
        # As the window's own loop does; `QTest.qWait` would hold the interpreter, and the core could not answer.
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def seen(screen: str) -> float:
        until = time.perf_counter() + LONGEST_S
        while True:
            for at, shown in frames:
                if shown == screen:
                    return at
            if time.perf_counter() > until:
                raise TimeoutError(screen)
            live(1)

    taken: list[float] = []
    seen("Attract")
    for _ in range(ROUNDS):
        live(200)
        frames.clear()
        middle = QPoint(view.width() // 2, view.height() // 2)
        QTest.touchEvent(view, finger).press(0, middle, view).commit()
        live(30)
        released = time.perf_counter()
        QTest.touchEvent(view, finger).release(0, middle, view).commit()
        taken.append((seen("Home") - released) * 1000)
        bridge.send(lambda scene: scene.session.end())
        until = time.perf_counter() + LONGEST_S
        # The left-behind gate lets go when all is erased; until then it ignores the wish.
        while str(window.room.screen) != "Attract" and time.perf_counter() < until:
            bridge.send(lambda scene: scene.session.leave())
            live(50)
    bridge.stop()
    window.close()
    return taken


def main() -> int:
    """Measure and write `touch_to_screen`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="kb") as name, night(Path(name)) as config:
        taken = tuple(measure(config))
    return report(
        Result(
            "touch_to_screen",
            "ms",
            statistics.median(taken),
            AT_ONCE_MS,
            "an answer that seems to come at once",
            1.0,
            taken,
            (),
            f"release to the first presented frame of the next screen, median of {ROUNDS}, window on the real core",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
