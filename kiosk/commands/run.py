"""`kiosk run`: the window on the core. With --simulate also backend, cabinet and dock, for a desk."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kiosk.commands.run_refusal import refuse

# Nothing heavier is imported here: this file is read twice, before and after the restart.

OVERWRITE_FREED_MEMORY = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
"""Freed memory is overwritten: what a person gave does not stay in it. Read by the process when it starts."""
QUICKER_START = {"PYDANTIC_DISABLE_PLUGINS": "__all__"}
"""We use no plug-ins of pydantic; looking for them reads the metadata of every installed package."""


def main(arguments: Sequence[str]) -> int:
    """Run until the window is closed or the process is told to end.

    Returns:
        0 done · 2 bad usage, configuration or installation, in one line. A bug leaves a traceback and status 1.
    """
    _restart_with_clean_memory(arguments)  # before anything else: what is imported until here is imported twice
    import argparse
    from pathlib import Path

    parser = argparse.ArgumentParser(prog="kiosk run")
    parser.add_argument("--config", type=Path, help="kiosk.toml; with --simulate it is made when not given")
    parser.add_argument("--simulate", action="store_true", help="bring up backend and simulated cabinet too")
    parser.add_argument("--cabinet", default="lbb-24", help="with --simulate: cabinet model")
    parser.add_argument("--locker", default="lock-8a", help="with --simulate: family of the lock boards")
    parser.add_argument("--scanner", default="sane", help="with --simulate: sane, or camera (a document camera)")
    options = parser.parse_args(arguments)
    if options.simulate and getattr(sys, "frozen", False):
        return refuse("--simulate: this installation holds no far ends")
    if options.config is None and not options.simulate:
        return refuse("--config: is missing")
    from kiosk.commands.run_window import run_window

    far = ("--cabinet", options.cabinet, "--locker", options.locker, "--scanner", options.scanner)
    return run_window(options.config, simulate=options.simulate, far=far)


def _restart_with_clean_memory(arguments: Sequence[str]) -> None:
    """Start again, once, under an allocator that overwrites what is freed."""
    if all(os.environ.get(name) == value for name, value in OVERWRITE_FREED_MEMORY.items()):
        return
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    environment = {**os.environ, **OVERWRITE_FREED_MEMORY, **QUICKER_START}
    os.execve(sys.executable, [*program, "run", *arguments], environment)  # noqa: S606 - this same program again
