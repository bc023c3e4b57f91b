"""Verbs of `kiosk device` for what is around the machine and beside it: io, lamps, sheets."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from uuid_utils import uuid7

from devices.cabinet import build_io_board, build_sound, build_stationery, build_ups
from kiosk.clock import SystemClock
from kiosk.commands.device_app import App
from kiosk.commands.device_work import MissingTableError, add_verb, closing, seconds, table_of
from kiosk.control import around
from kiosk.domain.device_settings import IoBoardSettings
from kiosk.orders import SqliteSheetBook
from kiosk.ports import Stationery
from kiosk.settings import BenchSettings, SettingsError, load_bench_settings

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DARK_S = 1.0
"""Two turns of the board, in which the lamps go out again."""


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    add_verb(to, common, "io", "switches, light, warmth, power and sound", work=io, through_app=_io_through)
    verb = add_verb(
        to, common, "lamps", "light the lamps at these devices and no others", work=lamps, through_app=_lamps_through
    )
    verb.add_argument("slots", nargs="*", metavar="DEVICE", help="as in devices.io_board.lamps; none: all dark")
    verb.add_argument("--for-s", type=seconds, default=10.0, help="how long, when no app runs")
    sheets = to.add_parser("sheets", help="the machine with numbered sheets").add_subparsers(required=True)
    add_verb(
        sheets, common, "status", "next number, sheets left", work=sheets_status, through_app=_sheets_status_through
    )
    verb = add_verb(
        sheets, common, "issue", "issue one, once for an order", work=sheets_issue, through_app=_sheets_issue_through
    )
    verb.add_argument("--order", help="key of the order; without it a new one")


@asynccontextmanager
async def _stationery(bench: BenchSettings) -> AsyncIterator[Stationery]:
    settings = table_of(bench.devices.stationery, "stationery")
    book = SqliteSheetBook(bench.data_dir / "sheets.db")
    try:
        async with closing(build_stationery(settings, book)) as stationery:
            yield stationery
    finally:
        book.close()


async def sheets_status(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Next number and sheets left."""
    async with _stationery(bench) as stationery:
        return await around.sheets_status(stationery)


async def _sheets_status_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("sheets status")


async def sheets_issue(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Issue one numbered sheet."""
    async with _stationery(bench) as stationery:
        return await around.sheets_issue(stationery, options.order or str(uuid7()))


async def _sheets_issue_through(app: App, options: Namespace) -> Mapping[str, object]:
    return await app.ask("sheets issue", order=options.order)


async def io(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """What IO board, UPS and sound card say."""
    tables = bench.devices
    if tables.io_board is None and tables.ups is None and tables.sound is None:
        raise MissingTableError("devices.io_board, devices.ups and devices.sound: are missing")
    async with AsyncExitStack() as open_things:
        board = ups = sound = None
        if tables.io_board is not None:
            board = await open_things.enter_async_context(closing(build_io_board(tables.io_board, SystemClock())))
        if tables.ups is not None:
            ups = await open_things.enter_async_context(closing(build_ups(tables.ups)))
        if tables.sound is not None:
            sound = await open_things.enter_async_context(closing(build_sound(tables.sound)))
        return await around.io(board, ups, sound)


async def lamps(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Light the lamps for some seconds."""
    async with closing(build_io_board(_board_with(bench, options.slots), SystemClock())) as board:
        told = await around.lamps(board, frozenset(options.slots))
        await board.start()
        await asyncio.sleep(options.for_s)
        board.shine(frozenset())
        await asyncio.sleep(DARK_S)
        return told


def _board_with(bench: BenchSettings, slots: Sequence[str]) -> IoBoardSettings:
    settings = table_of(bench.devices.io_board, "io_board")
    for slot in slots:
        if slot not in settings.lamps:
            raise SettingsError(f"lamps: no lamp {slot}; there are {', '.join(settings.lamps) or 'none'}")
    return settings


async def _lamps_through(app: App, options: Namespace) -> Mapping[str, object]:
    _board_with(load_bench_settings(options.config), options.slots)
    return await app.ask("lamps", slots=options.slots)


async def _io_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("io")
