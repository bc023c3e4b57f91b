"""The control of the frame gaps: a window in a process of its own that draws the same square and does nothing else.

When it stalls too, the machine gave nobody its processor; when it does not, a gap in the kiosk's window is the kiosk's.
"""

from __future__ import annotations

import collections
import os
import subprocess
import sys
import threading
import time
from types import TracebackType
from typing import Self

TOLD_S = 0.03
"""Shorter gaps are not told."""
KEPT = 10_000


class IdleWindow:
    """Starts it and listens."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._gaps: collections.deque[tuple[float, float]] = collections.deque(maxlen=KEPT)

    def __enter__(self) -> Self:
        """Start, and wait for its first frame."""
        command = [sys.executable, "-m", "tests.faults.idle_window"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "drawing\n"
        self._ear = threading.Thread(target=self._listen)
        self._ear.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        self._ear.join()
        self._process.stdout.close()

    def longest_ms(self, since: float) -> float:
        """Its longest gap that ended after a monotonic second; 0 when none was worth telling."""
        return max((end - start for start, end in tuple(self._gaps) if end >= since), default=0.0) * 1000

    def _listen(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        for line in self._process.stdout:
            start, end = line.split()
            self._gaps.append((float(start), float(end)))


def main() -> int:
    """Draw until killed, or until nobody listens."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickView

    from tests.faults.frames_drawn import keep_drawing

    app = QGuiApplication([])
    view = QQuickView()
    view.resize(1080, 1920)
    kept = keep_drawing(view, view.engine())
    last = 0.0

    def drawn() -> None:
        nonlocal last
        now = time.monotonic()
        if not last:
            sys.stdout.write("drawing\n")
        elif now - last > TOLD_S:
            sys.stdout.write(f"{last} {now}\n")
        sys.stdout.flush()
        last = now

    view.frameSwapped.connect(drawn)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    view.show()
    status = app.exec()
    del kept
    return status


if __name__ == "__main__":
    sys.exit(main())
