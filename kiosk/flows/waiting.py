"""Waiting for something that may happen, by the kiosk's clock."""

from __future__ import annotations

import asyncio

from kiosk.ports import Clock


async def within(clock: Clock, event: asyncio.Event, seconds: float) -> None:
    """Until the event is set, at most so long."""
    sleep = asyncio.ensure_future(clock.sleep(seconds))
    woken = asyncio.ensure_future(event.wait())
    try:
        await asyncio.wait({sleep, woken}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        sleep.cancel()
        woken.cancel()
