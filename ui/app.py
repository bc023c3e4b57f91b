"""The window's process: one QGuiApplication, one QML engine, the core in its own thread."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, QTranslator, QUrl
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, qmlRegisterSingletonInstance
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from ui.bridge import Bridge, CoreFactory, Intent
from ui.drawings import DrawingProvider, QrProvider
from ui.viewmodels.apply import Apply
from ui.viewmodels.collect import Collect
from ui.viewmodels.courier import Courier
from ui.viewmodels.deposit import Deposit
from ui.viewmodels.room import Room
from ui.viewmodels.session import Session

if TYPE_CHECKING:
    from ui.viewmodels.opening import Opening

HERE = Path(__file__).resolve().parent
JOURNEYS = "Kiosk.Journeys"
FACES = {"zh_CN": "Noto Sans CJK SC", "zh_HK": "Noto Sans CJK TC", "en": "Noto Sans CJK SC"}
FALLBACK_FACES = ("WenQuanYi Micro Hei", "Droid Sans Fallback", "HanaMinB")
FIRST_FRAME = "KIOSK_FIRST_FRAME"
NO_FRAME_MS = 2000  # a screen that is off presents none; the core starts all the same
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own in it, readable by nobody else
"""Where files never reach a disk."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The panel. Sizes in mm of the lit area; `lower_edge_height_mm` above the floor.

    `width_px` and `height_px` are given where there is no panel to ask (offscreen); None: full screen. `windowed`: as
    high as the screen allows and of the panel's shape, beside other windows of a desk.
    """

    width_mm: float = 400.0
    height_mm: float = 710.0
    lower_edge_height_mm: float = 750.0
    width_px: int | None = None
    height_px: int | None = None
    windowed: bool = False


class Activity(QObject):
    """Tells the session of every touch and key, whatever takes it afterwards."""

    KINDS = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)

    def __init__(self, touched: Callable[[], None]) -> None:
        super().__init__()
        self._touched = touched

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - name given by Qt
        """See the event and let it pass."""
        if event.type() in self.KINDS and isinstance(watched, QQuickWindow):
            self._touched()
        return False


class Window(QObject):
    """Engine, view models and the one window.

    Give scenes to `room.publish`; intents leave through `send`. Used by `run` with the real core, and by the tests and
    the picture tool with scenes of their own.
    """

    def __init__(self, app: QGuiApplication, screen: Screen, send: Callable[[Intent], None]) -> None:
        super().__init__()
        self._app = app
        self._translator: QTranslator | None = None
        self.room = Room()
        self.room.language_changed.connect(self._speak)
        session = Session(send)
        self._senders = (session, Apply(send), Deposit(send), Collect(send), Courier(send))
        for singleton in (self.room, *self._senders):
            # The stub asks for bytes, the call itself for str.
            name = cast(bytes, type(singleton).__name__)
            qmlRegisterSingletonInstance(type(singleton), JOURNEYS, 1, 0, name, singleton)
        # The pinyin decoder writes what it learns below the configuration folder of the user: never to a disk.
        self._memory = Memory()
        os.environ["XDG_CONFIG_HOME"] = str(self._memory.folder)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(HERE))
        self.engine.addImportPath(str(HERE / "keyboard"))
        self.engine.addImageProvider("drawing", DrawingProvider())
        self.engine.addImageProvider("qr", QrProvider())
        self.engine.setInitialProperties(
            {
                "panelWidthMm": screen.width_mm,
                "panelHeightMm": screen.height_mm,
                "lowerEdgeHeightMm": screen.lower_edge_height_mm,
                "fixedWidth": screen.width_px or 0,
                "fixedHeight": screen.height_px or 0,
            }
        )
        self._activity = Activity(session.touched)
        self._face("zh_CN")

    def open(self) -> QQuickWindow:
        """Load the window and show it.

        Raises:
            RuntimeError: the QML could not be loaded; Qt has printed why.
        """
        self.engine.load(QUrl.fromLocalFile(str(HERE / "Kiosk" / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window could not be loaded")
        window = roots[0]
        window.installEventFilter(self._activity)
        mark = os.environ.get(FIRST_FRAME)
        if mark:
            window.frameSwapped.connect(FirstFrames(Path(mark), self.room, self).seen)
        return window

    def close(self) -> None:
        """Take the window down before what it shows goes away."""
        delete(self.engine)
        self._memory.close()

    def _face(self, language: str) -> None:
        font = QFont([FACES[language], *FALLBACK_FACES])
        font.setFeature(QFont.Tag("tnum"), 1)
        self._app.setFont(font)

    def _speak(self, language: str) -> None:
        """Change the fixed words and the face of all screens."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if language != "zh_CN":
            translator = QTranslator(self)
            if not translator.load(str(HERE / "i18n" / f"{language}.qm")):
                raise FileNotFoundError(f"i18n/{language}.qm")
            self._app.installTranslator(translator)
            self._translator = translator
        self._face(language)
        self.engine.retranslate()


class FirstFrames(QObject):
    """For the benchmark: writes the monotonic time of two frames, a line each.

    The first presented frame that shows a screen, and the first that shows what the core says.
    """

    def __init__(self, path: Path, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._room = room
        self._written = 0

    def seen(self) -> None:
        """A frame was presented."""
        shown = bool(self._room.screen) + self._room.live
        if self._written < shown:
            self._written = shown
            with self._path.open("a", encoding="ascii") as file:
                file.write(f"{time.monotonic()}\n")


class Stop(QObject):
    """Ends the program in good order on SIGTERM and SIGINT; Qt's loop gives Python no chance to see them otherwise."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._reading, self._writing = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(self._writing)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(app.quit)

    def close(self) -> None:
        """Let go of the wake-up file."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        os.close(self._reading)
        os.close(self._writing)


class Memory:
    """A new folder of our own where files never reach a disk, or where temporary files lie.

    It is locked as long as its window lives; one without a lock was left by a window that was killed, and goes.
    """

    PREFIX = "kiosk-typing-"

    def __init__(self, parent: Path | None = None) -> None:
        if parent is None:
            parent = MEMORY if MEMORY.is_dir() else Path(os.environ.get("TMPDIR", "/tmp"))  # noqa: S108 - a new folder in it
        for old in parent.glob(f"{self.PREFIX}*"):
            self._remove_stale(old)
        self.folder = parent / f"{self.PREFIX}{os.urandom(8).hex()}"
        self.folder.mkdir(mode=0o700)  # fails when there is one of that name
        self._lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(self._lock, fcntl.LOCK_EX)

    def close(self) -> None:
        """Forget what was typed."""
        shutil.rmtree(self.folder)
        os.close(self._lock)

    @staticmethod
    def _remove_stale(folder: Path) -> None:
        try:
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError:
            return  # somebody else's, or gone meanwhile
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
        except BlockingIOError:
            pass  # its window lives
        finally:
            os.close(lock)


def prepare() -> None:
    """Settings that Qt reads before the application object is made."""
    # A still page on a kiosk needs no GPU; the drivers and shader caches of one cost 100 MiB and half a second.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_IM_MODULE", "qtvirtualkeyboard")
    os.environ.setdefault("QT_VIRTUALKEYBOARD_STYLE", "kiosk")
    os.environ.setdefault("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1")


def in_window(app: QGuiApplication, screen: Screen) -> Screen:
    """The panel's shape, as high and wide as the desk's screen allows; sizes follow, as they come from millimetres."""
    room = app.primaryScreen().availableGeometry()
    scale = min(room.width() / screen.width_mm, room.height() / screen.height_mm)
    return replace(screen, width_px=int(screen.width_mm * scale), height_px=int(screen.height_mm * scale))


def run(core_factory: CoreFactory, screen: Screen, first: Opening) -> int:
    """Show the window on the core that `core_factory` builds; returns the exit status of the process.

    The window shows `first` at once; the core is loaded after that frame, because both need the same interpreter, and
    answers what was touched meanwhile. An exception that escapes from the core ends the program with status 1: the
    supervisor starts it again and it recovers from the journal.

    Args:
        core_factory: called in the core's thread.
        screen: the panel.
        first: what is on until the core has published.
    """
    prepare()
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    bridge = Bridge(core_factory)
    window = Window(app, in_window(app, screen) if screen.windowed else screen, bridge.send)
    bridge.scene_shown.connect(window.room.publish)
    failures: list[BaseException] = []

    def failed(error: BaseException) -> None:
        failures.append(error)
        app.exit(1)

    bridge.failed.connect(failed)
    stop = Stop(app)
    window.room.open(first)
    window.open().frameSwapped.connect(bridge.start)
    QTimer.singleShot(NO_FRAME_MS, bridge.start)
    status = app.exec()
    stop.close()
    bridge.stop()
    window.close()
    if failures:
        raise failures[0]
    return status
