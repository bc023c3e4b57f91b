"""The whole night on one machine: backend, cabinet, core and window, all real, on one clock that the script sets."""

from __future__ import annotations

import contextlib
import functools
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from backend import demo
from backend.server import Embedded, start_embedded
from backend.settings import Settings as BackendSettings
from contracts.rules.codes import parse_envelope_code
from kiosk.compose import Around, open_core
from kiosk.flows.scene import State
from kiosk.flows.shown import Chrome
from kiosk.settings import load_settings
from tests.night.cabinet import Cabinet
from tests.night.clock import TourClock
from tests.night.desk import Desk
from tests.night.hand import Hand
from tests.printed import qr_texts
from ui.app import Screen, Window
from ui.bridge import Bridge

KIOSK = "330302-001"
SYNC_S = 1.0
PANEL = Screen(width_px=1080, height_px=1920)


@dataclass(frozen=True, slots=True)
class Night:
    """What the scenes play with.

    Attributes:
        folder: everything the night wrote: kiosk data, cabinet, backend, pictures.
        scenes: every state that was shown, in order.
    """

    folder: Path
    clock: TourClock
    backend: Embedded
    accounts: demo.DemoAccounts
    cabinet: Cabinet
    desk: Desk
    hand: Hand
    window: QQuickWindow
    scenes: list[State]

    @property
    def state(self) -> State:
        """What the core says is on."""
        return self.scenes[-1]

    def prints(self) -> list[Path]:
        """The papers that came out of the printer, oldest first."""
        return [Path(path) for path in self.cabinet.do("prints")]

    def newest_label(self) -> str:
        """The code on the newest paper that carries an envelope's bar code."""
        for path in reversed(self.prints()):
            for text in qr_texts(path.read_bytes()):
                if parse_envelope_code(text) is not None:
                    return text
        raise AssertionError("no label was printed")


@contextlib.contextmanager
def night(app: QGuiApplication, folder: Path, cabinet_folder: Path, clock: TourClock) -> Iterator[Night]:
    """Bring everything up, and down again in reverse order.

    Args:
        app: the application object, made by the caller.
        folder: empty but for `logs`; filled.
        cabinet_folder: empty and short, since sockets lie in it.
        clock: one for kiosk and backend.
    """
    pictures = folder / "screens"
    pictures.mkdir(parents=True)
    with contextlib.ExitStack() as up:
        port = _free_port()
        settings = BackendSettings(folder / "backend", public_url=f"http://127.0.0.1:{port}")
        backend = start_embedded(settings, clock, port=port)
        up.callback(backend.stop)
        accounts = demo.create(backend.service, KIOSK)
        cabinet = up.enter_context(Cabinet(cabinet_folder, folder / "logs" / "cabinet.log"))
        desk = up.enter_context(Desk(backend.url, accounts.staff, pictures))
        config = folder / "kiosk.toml"
        config.write_text(
            f'[kiosk]\nid = "{KIOSK}"\nname = "东湖路"\ndata_dir = "{folder / "kiosk"}"\n'
            f'[backend]\nurl = "{backend.url}"\ntoken = "{accounts.kiosk_token}"\n'
            f'seal_to = "{backend.service.parts.keys.seal_to}"\n{cabinet.config}'
        )
        around = Around(clock, simulated=True, sync_s=SYNC_S)
        bridge = Bridge(functools.partial(open_core, load_settings(config), around))
        window = Window(app, PANEL, bridge.send)
        up.callback(window.close)
        failures: list[BaseException] = []
        scenes: list[State] = []

        def published(chrome: Chrome, state: State) -> None:
            scenes.append(state)
            window.room.publish(chrome, state)

        bridge.failed.connect(failures.append)
        bridge.scene_shown.connect(published)
        bridge.start()
        up.callback(bridge.stop)
        shown = window.open()
        shown.setProperty("still", True)  # no slides: they are for people, and cost the night a minute of drawing

        def screen() -> str:
            if failures:
                raise failures[0]
            return str(window.room.screen)

        hand = Hand(shown, screen, pictures)
        yield Night(folder, clock, backend, accounts, cabinet, desk, hand, shown, scenes)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
