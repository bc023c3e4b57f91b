"""The whole kiosk without its window in a process of its own, which `kiosk_site` kills and starts again.

The composed core over every wire; journal, outbox, order book and lock line are the real ones, with `kiosk_edges`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

from kiosk.clock import SystemClock
from kiosk.compose import Around, open_core
from kiosk.settings import load_settings
from tests.faults.kiosk_edges import DyingJournal, DyingLine, DyingOrders, DyingOutbox, Teller, tell
from tests.faults.kiosk_person import Hand, cert, deposit, recovered, transfer

SYNC_S = 0.3


class AheadClock(SystemClock):
    """Real seconds of another hour; kiosk and backend go by it, across restarts."""

    def __init__(self, ahead: timedelta) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return super().now() + self._ahead


async def live(arguments: argparse.Namespace) -> None:
    """One start of the kiosk, and what happens in it."""
    settings = load_settings(arguments.config)
    around = Around(AheadClock(timedelta(seconds=arguments.ahead)), simulated=True, sync_s=SYNC_S)
    async with open_core(settings, around) as core:
        hand = Hand(core, arguments.control)
        match arguments.life:
            case "cert":
                await cert(hand)
            case "transfer":
                await transfer(hand)
            case "deposit":
                await deposit(hand, arguments.application, arguments.case_number)
            case _:
                tell("RESTART", json.dumps(await recovered(hand)))


def main() -> int:
    """Live until the end, or until the step that was named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("life", choices=("cert", "transfer", "deposit", "restart"))
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--control", type=Path, required=True)
    parser.add_argument("--ahead", type=float, required=True)
    parser.add_argument("--die")
    parser.add_argument("--application", default="")
    parser.add_argument("--case-number", default="")
    arguments = parser.parse_args()
    step = Teller(arguments.die)
    with (
        patch("kiosk.compose.SqliteJournal", partial(DyingJournal, step)),
        patch("kiosk.compose.SqliteOutbox", partial(DyingOutbox, step)),
        patch("kiosk.compose.SqliteOrderBook", partial(DyingOrders, step)),
        patch("devices.cabinet.SerialLine", partial(DyingLine, step)),
    ):
        asyncio.run(live(arguments))
        if arguments.life == "restart":
            asyncio.run(live(arguments))  # doing it twice changes nothing
    return 0


if __name__ == "__main__":
    sys.exit(main())
