"""`kiosk run` with its window, and a person at it who is in the middle of a form when the power goes."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from unittest.mock import patch

from kiosk.commands.run_window import run_window
from kiosk.compose import Around, open_core
from kiosk.flows.apply.states import Consent, Identify, MatterGuide, ReviewForm
from kiosk.flows.core import Core
from kiosk.flows.session_states import Attract
from kiosk.settings import Settings
from tests.faults.kiosk_edges import tell
from tests.faults.kiosk_person import TRANSFER, Hand, is_party


@contextlib.asynccontextmanager
async def visited(settings: Settings, around: Around, control: Path) -> AsyncIterator[Core]:
    """The same core, and somebody who comes to it."""
    async with open_core(settings, around) as core:
        person = asyncio.create_task(_fill_in(Hand(core, control)))
        yield core
        person.cancel()


async def _fill_in(hand: Hand) -> None:
    core = hand.core
    await hand.until(Attract, lambda state: state.ready.ok)
    core.session.wake()
    core.session.open_door("apply")
    core.session.choose_matter(TRANSFER)
    await hand.until(MatterGuide, lambda state: state.can_start)
    core.apply.begin()
    for index, card in enumerate(("resident", "second")):
        await hand.until(Identify, partial(is_party, index))
        await hand.do("insert-card", card)
    for row in (await hand.until(Consent)).rows:
        core.apply.answer_consent(row.consent, True)
    core.apply.go_on()
    await hand.until(ReviewForm)
    tell("AT", "ReviewForm")


def main() -> int:
    """The program as it is started in the field, with a person in it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--control", type=Path, required=True)
    chosen = parser.parse_args()

    def with_person(settings: Settings, around: Around) -> contextlib.AbstractAsyncContextManager[Core]:
        return visited(settings, around, chosen.control)

    with patch("kiosk.compose.open_core", with_person):
        return run_window(chosen.config, simulate=False)


if __name__ == "__main__":
    sys.exit(main())
