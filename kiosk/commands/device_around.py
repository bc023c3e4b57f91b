"""Verb of `kiosk device` for what is around the machine: io."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from devices.cabinet import build_io_board, build_ups
from kiosk.clock import SystemClock
from kiosk.commands.device_app import App
from kiosk.commands.device_work import MissingTableError, add_verb, closing
from kiosk.control import verbs
from kiosk.settings import BenchSettings

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verb of this file."""
    add_verb(to, common, "io", "switches, light, warmth and power", work=io, through_app=_io_through)


async def io(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """What IO board and UPS say."""
    tables = bench.devices
    if tables.io_board is None and tables.ups is None:
        raise MissingTableError("devices.io_board and devices.ups: are missing")
    async with AsyncExitStack() as open_things:
        board = ups = None
        if tables.io_board is not None:
            board = await open_things.enter_async_context(closing(build_io_board(tables.io_board, SystemClock())))
        if tables.ups is not None:
            ups = await open_things.enter_async_context(closing(build_ups(tables.ups)))
        return await verbs.io(board, ups)


async def _io_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("io")
