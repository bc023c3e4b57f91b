"""Verbs of `kiosk device` for the card dispenser: dispense status, issue, capture, load."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from uuid_utils import uuid7

from devices.cabinet import build_card_dispenser
from kiosk.clock import SystemClock
from kiosk.commands.device_app import App
from kiosk.commands.device_work import add_verb, closing, seconds, table_of
from kiosk.control import verbs
from kiosk.domain.card_script import Contact
from kiosk.orders import SqliteCardBook
from kiosk.ports import CardDispenser
from kiosk.settings import BenchSettings

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verbs of this file."""
    dispense = to.add_parser("dispense", help="the card dispenser").add_subparsers(required=True)
    add_verb(dispense, common, "status", "where the cards are", work=status, through_app=_status_through)
    verb = add_verb(
        dispense,
        common,
        "issue",
        "write a test pattern onto a blank card and give it out, once for an order",
        work=issue,
        through_app=_issue_through,
    )
    verb.add_argument("--order", help="key of the order; without it a new one")
    verb.add_argument("--contact", choices=[each.value for each in Contact], default=Contact.CONTACT.value)
    verb.add_argument("--timeout-s", type=seconds, default=30.0, help="how long the card may wait at the gate")
    add_verb(dispense, common, "capture", "take back what lies in the path", work=capture, through_app=_capture_through)
    verb = add_verb(
        dispense, common, "load", "note how many cards the stacker holds now", work=load, through_app=_load_through
    )
    verb.add_argument("cards", type=int)


@asynccontextmanager
async def _dispenser(bench: BenchSettings) -> AsyncIterator[CardDispenser]:
    settings = table_of(bench.devices.card_dispenser, "card_dispenser")
    book = SqliteCardBook(bench.data_dir / "cards.db")
    try:
        async with closing(build_card_dispenser(settings, book, SystemClock())) as dispenser:
            yield dispenser
    finally:
        book.close()


async def status(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Where the cards are."""
    async with _dispenser(bench) as dispenser:
        return await verbs.dispense_status(dispenser)


async def _status_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("dispense status")


async def issue(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Give out one card."""
    async with _dispenser(bench) as dispenser:
        order = options.order or str(uuid7())
        return await verbs.dispense_issue(dispenser, order, options.contact, options.timeout_s)


async def _issue_through(app: App, options: Namespace) -> Mapping[str, object]:
    return await app.ask("dispense issue", order=options.order, contact=options.contact, timeout_s=options.timeout_s)


async def capture(bench: BenchSettings, _: Namespace) -> Mapping[str, object]:
    """Take back what lies in the path."""
    async with _dispenser(bench) as dispenser:
        return await verbs.dispense_capture(dispenser)


async def _capture_through(app: App, _: Namespace) -> Mapping[str, object]:
    return await app.ask("dispense capture")


async def load(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Note how many cards the stacker holds now."""
    async with _dispenser(bench) as dispenser:
        return await verbs.dispense_load(dispenser, options.cards)


async def _load_through(app: App, options: Namespace) -> Mapping[str, object]:
    return await app.ask("dispense load", cards=options.cards)
