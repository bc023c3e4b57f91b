"""`kiosk run`: the window on the core. With --simulate also backend, cabinet and dock, for a desk."""

from __future__ import annotations

import argparse
import contextlib
import functools
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.cabinets import CabinetError
from kiosk.catalogue import CatalogueError
from kiosk.clock import SystemClock
from kiosk.commands.run_desk import DeskError, desk_around
from kiosk.journal.store import JournalError
from kiosk.settings import Settings, SettingsError, load_settings

USAGE = 2
OVERWRITE_FREED_MEMORY = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
"""Freed memory is overwritten: what a person gave does not stay in it. Read by the process when it starts."""


def main(arguments: Sequence[str]) -> int:
    """Run until the window is closed or the process is told to end.

    Returns:
        0 done · 2 bad usage, configuration or installation, in one line. A bug leaves a traceback and status 1.
    """
    parser = argparse.ArgumentParser(prog="kiosk run")
    parser.add_argument("--config", type=Path, help="kiosk.toml; with --simulate it is made when not given")
    parser.add_argument("--simulate", action="store_true", help="bring up backend and simulated cabinet too")
    options = parser.parse_args(arguments)
    if options.simulate and getattr(sys, "frozen", False):
        return _refuse("--simulate: this installation holds no far ends")
    if options.config is None and not options.simulate:
        return _refuse("--config: is missing")
    _restart_with_clean_memory(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    # The HTTP client logs addresses; those of uploads and papers belong to persons.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    try:
        with contextlib.ExitStack() as desk:
            config: Path | None = options.config
            if options.simulate:
                config = desk.enter_context(desk_around(config))
            if config is None:
                return _refuse("--config: is missing")
            return _window(load_settings(config), simulated=options.simulate)
    except (SettingsError, CabinetError, CatalogueError, JournalError, DeskError) as error:
        return _refuse(str(error).splitlines()[0])


def _window(settings: Settings, *, simulated: bool) -> int:
    from kiosk.compose import Around, open_core
    from ui.app import Screen, run

    around = Around(SystemClock(), simulated=simulated)
    screen = Screen(settings.screen.width_mm, settings.screen.height_mm, settings.screen.lower_edge_height_mm)
    return run(functools.partial(open_core, settings, around), screen)


def _restart_with_clean_memory(arguments: Sequence[str]) -> None:
    """Start again, once, under an allocator that overwrites what is freed."""
    if all(os.environ.get(name) == value for name, value in OVERWRITE_FREED_MEMORY.items()):
        return
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    environment = {**os.environ, **OVERWRITE_FREED_MEMORY}
    os.execve(sys.executable, [*program, "run", *arguments], environment)  # noqa: S606 - this same program again


def _refuse(line: str) -> int:
    sys.stderr.write(f"kiosk run: {line}\n")
    return USAGE
