"""`kiosk run` after its restart: settings, desk and window."""

from __future__ import annotations

import contextlib
import logging
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from kiosk.cabinets import CabinetError
from kiosk.catalogue import CatalogueError
from kiosk.clock import SystemClock
from kiosk.commands.run import refuse
from kiosk.commands.run_desk import DeskError, desk_around
from kiosk.flows.scene import Scene
from kiosk.journal.store import JournalError
from kiosk.settings import Settings, SettingsError, load_settings


def run_window(given: Path | None, *, simulate: bool) -> int:
    """Run until the window is closed or the process is told to end.

    Args:
        given: the configuration; None with `simulate`: one is made.
        simulate: bring up backend and simulated cabinet too.

    Returns:
        0 done · 2 bad configuration or installation, in one line.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    # The HTTP client logs addresses; those of uploads and papers belong to persons.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    try:
        with contextlib.ExitStack() as desk:
            config = desk.enter_context(desk_around(given)) if simulate else given
            if config is None:
                return refuse("--config: is missing")
            return _window(load_settings(config), simulated=simulate)
    except (SettingsError, CabinetError, CatalogueError, JournalError, DeskError) as error:
        return refuse(str(error).splitlines()[0])


def _window(settings: Settings, *, simulated: bool) -> int:
    from ui.app import Screen, run

    def core() -> AbstractAsyncContextManager[Scene]:
        # Called in the core's thread: what it is made of is imported while the window is loaded.
        from kiosk.compose import Around, open_core

        return open_core(settings, Around(SystemClock(), simulated=simulated))

    panel = settings.screen
    screen = Screen(panel.width_mm, panel.height_mm, panel.lower_edge_height_mm, windowed=simulated)
    return run(core, screen)
