"""Verbs of `kiosk device` for what is around the machine and beside it: io, sheets."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from uuid_utils import uuid7

from devices.cabinet import build_io_board, build_sound, build_stationery, build_ups
from kiosk.clock import SystemClock
from kiosk.commands.device_app import App
from kiosk.commands.device_work import MissingTableError, add_verb, closing, table_of
from kiosk.control import verbs
from kiosk.orders import SqliteSheetBook
from kiosk.ports import Stationery
from kiosk.settings import BenchSettings

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    add_verb(to, common, "io", "switches, light, warmth, power and sound", work=io, through_app=_io_through)
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
        return await verbs.sheets_status(stationery)


async def _sheets_status_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("sheets status")


async def sheets_issue(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Issue one numbered sheet."""
    async with _stationery(bench) as stationery:
        return await verbs.sheets_issue(stationery, options.order or str(uuid7()))


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
        return await verbs.io(board, ups, sound)


async def _io_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("io")
