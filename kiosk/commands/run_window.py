"""`kiosk run` after its restart: desk, window, and behind its first frame everything else.

What is imported at the top is what the first frame needs; the rest comes in the core's thread while the window is up.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contracts.rules.text import Text
from kiosk.clock import SystemClock
from kiosk.commands.run_refusal import refuse

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from kiosk.flows.scene import Scene
    from ui.app import Screen


SIZES = {"width_mm", "height_mm", "lower_edge_height_mm"}
"""Keys of `[screen]`, and fields of `ui.app.Screen`."""


def run_window(given: Path | None, *, simulate: bool, far: Sequence[str] = ()) -> int:
    """Run until the window is closed or the process is told to end.

    Args:
        given: the configuration; None with `simulate`: one is made.
        simulate: bring up backend and simulated cabinet too.
        far: what `kiosk sim run` is told about the cabinet.

    Returns:
        0 done · 2 bad configuration or installation, in one line.
    """
    try:
        with contextlib.ExitStack() as desk:
            config = given
            if simulate:
                from kiosk.commands.run_desk import desk_around

                config = desk.enter_context(desk_around(given, far))
            if config is None:
                return refuse("--config: is missing")
            return _window(config, simulated=simulate)
    except _expected() as error:  # looked up only when there is one
        return refuse(str(error).splitlines()[0])


def _expected() -> tuple[type[Exception], ...]:
    """What the installation or its configuration can lack, each in one line."""
    from kiosk.cabinets import CabinetError
    from kiosk.catalogue import CatalogueError
    from kiosk.commands.run_desk import DeskError
    from kiosk.journal.store import JournalError
    from kiosk.settings import SettingsError

    return SettingsError, CabinetError, CatalogueError, JournalError, DeskError


def _window(config: Path, *, simulated: bool) -> int:
    place, screen = _first_look(config, simulated=simulated)
    lacking = no_screen(os.environ)
    if lacking is not None:
        return refuse(lacking)
    gc.disable()  # nothing is garbage before the first frame; looking for some would only hold it up
    from ui.app import run
    from ui.viewmodels.opening import opening

    clock = SystemClock()

    def core() -> AbstractAsyncContextManager[Scene]:
        # Called in the core's thread, after the first frame.
        gc.freeze()  # what was imported stays for ever: it need not be looked through again
        gc.enable()
        _log_to_stderr()
        from kiosk.compose import Around, open_core
        from kiosk.settings import load_settings

        return open_core(load_settings(config), Around(clock, simulated=simulated))

    return run(core, screen, opening(place, clock.now(), simulated=simulated))


def x_answers() -> bool:
    """Whether the X server that DISPLAY names lets us in: asked through the library by which Qt will ask."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    lacking = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not lacking


def no_screen(
    environment: Mapping[str, str], devices: Path = Path("/dev"), x_server_answers: Callable[[], bool] = x_answers
) -> str | None:
    """What Qt would look for and not find, in one line; it ends the process with an abort. None: there is a screen.

    Args:
        environment: of this process.
        devices: where the graphics devices lie.
        x_server_answers: asks the X server.
    """
    # A list of platforms, each perhaps with options; the first is tried first.
    platform = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    shown_by = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if environment.get(name)]
    if platform == "" and not shown_by:
        return "no screen: neither DISPLAY nor WAYLAND_DISPLAY nor QT_QPA_PLATFORM is set"
    if platform == "xcb" and "DISPLAY" not in shown_by:
        return "no screen: QT_QPA_PLATFORM is xcb, but DISPLAY is not set"
    by_x = platform == "xcb" or (platform == "" and "WAYLAND_DISPLAY" not in shown_by)
    if by_x and not x_server_answers():
        return f"no screen: DISPLAY is {environment['DISPLAY']}, but no X server answers there"
    if platform == "eglfs" and not any(devices.glob("dri/card*")):
        return f"no screen: QT_QPA_PLATFORM is eglfs, but there is no {devices}/dri/card*"
    if platform == "linuxfb" and not any(devices.glob("fb*")):
        return f"no screen: QT_QPA_PLATFORM is linuxfb, but there is no {devices}/fb*"
    return None


def _first_look(config: Path, *, simulated: bool) -> tuple[Text, Screen]:
    """The name of the place and the panel; whatever else the file holds is checked before the core is put together.

    Raises:
        SettingsError: what the first frame needs cannot be read.
    """
    import tomllib

    from ui.app import Screen

    with contextlib.suppress(OSError, ValueError):
        document = tomllib.loads(config.read_text(encoding="utf-8"))
        kiosk, sizes = document.get("kiosk"), document.get("screen", {})
        if isinstance(kiosk, dict) and isinstance(sizes, dict):
            name = kiosk.get("name") or kiosk.get("id")
            words: list[Any] = [name, kiosk.get("name_zh_hk") or name, kiosk.get("name_en") or name]
            right = {*map(type, words)} == {str} and {*map(type, sizes.values())} <= {int}
            if right and sizes.keys() <= SIZES:
                return Text(*words), Screen(**sizes, windowed=simulated)
    from kiosk.settings import load_settings

    settings = load_settings(config)  # says in one line what is wrong
    panel = settings.screen
    return settings.kiosk.place(), Screen(
        panel.width_mm, panel.height_mm, panel.lower_edge_height_mm, windowed=simulated
    )


def _log_to_stderr() -> None:
    import logging

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    # The HTTP client logs addresses; those of uploads and papers belong to persons.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
