"""How long the locker takes to say how 96 doors are, and to open one, against what wire, boards and latch need.

Four boards of 24 doors on one line. The far end runs in a process of its own, throttled to the line's speed both ways,
ten bits a byte; its boards think before they answer and its latches take their time.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from benchmarks.shared.cabinet import simulated
from benchmarks.shared.result import Result, report
from devices.cabinet import build_locker
from devices.locker.far_families import lock_boards
from devices.locker.lock_8a.frames import LONG, SHORT
from devices.locker.questions import GAP_S
from devices.simulated import CONTROL
from kiosk.domain.cabinet import Door
from kiosk.domain.device_settings import LockerSettings
from kiosk.orders import SqliteOrderBook
from kiosk.ports import DeviceState

FAMILY: Final = "lock-8a"
BAUD: Final = 9600
BITS_PER_BYTE = 10
BOXES = 96
ANSWER_MS = 10
LATCH_MS = 250
RUNS = 15
LIMIT_S = 60.0

Sim = Callable[..., Awaitable[None]]


def bytes_ms(count: int) -> float:
    """Time of so many bytes on the wire."""
    return count * BITS_PER_BYTE / BAUD * 1000


def question_ms(answer_bytes: int) -> float:
    """One question and its answer, with the silence before it and the time the board thinks."""
    return GAP_S * 1000 + bytes_ms(SHORT) + ANSWER_MS + bytes_ms(answer_bytes)


def status_limit_ms() -> float:
    """One question about all doors to each board."""
    return len(lock_boards(FAMILY, BOXES)) * question_ms(LONG)


def open_limit_ms() -> float:
    """The door is asked for, gets its pulse, springs, tells it unasked and is asked again."""
    pulse = GAP_S * 1000 + bytes_ms(SHORT)
    return question_ms(SHORT) + pulse + LATCH_MS + bytes_ms(SHORT) + question_ms(SHORT)


async def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Times of each status and of each opening, in ms, with the bank watching all doors meanwhile as in the kiosk."""
    talk, ask = await asyncio.open_unix_connection(folder / CONTROL)

    async def sim(verb: str, *arguments: str) -> None:
        ask.write(json.dumps({"verb": verb, "args": arguments}).encode() + b"\n")
        told = json.loads(await talk.readline())
        if not told["ok"]:
            raise RuntimeError(told["error"])

    await sim("baud", "locker", str(BAUD))
    await sim("answer-delay", str(ANSWER_MS))
    await sim("latch-delay", str(LATCH_MS))
    orders = SqliteOrderBook(folder / "orders.db")
    settings = LockerSettings(FAMILY, str(folder / "locker"), lock_boards(FAMILY, BOXES))
    bank = build_locker(settings, tuple(range(1, BOXES + 1)), orders)
    online, shut = asyncio.Event(), asyncio.Event()
    bank.on_change(lambda status: online.set() if status.state is DeviceState.ONLINE else None)
    bank.on_door(lambda _box, is_open: None if is_open else shut.set())
    await bank.start()
    statuses: list[float] = []
    openings: list[float] = []
    try:
        async with asyncio.timeout(LIMIT_S):
            await online.wait()
            for box in range(1, RUNS + 1):
                began = time.perf_counter()
                snapshot = await bank.snapshot()
                statuses.append(_since(began))
                if len(snapshot) != BOXES or snapshot[box].door is not Door.CLOSED:
                    raise RuntimeError(f"box {box} is not seen closed")
                began = time.perf_counter()
                await bank.unlock(box, f"k{box}")
                openings.append(_since(began))
                shut.clear()
                await sim("close-door", str(box))
                await shut.wait()  # else the door that moves in between is asked for twice
    finally:
        await bank.close()
        orders.close()
        ask.close()
        await ask.wait_closed()
    return statuses, openings


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 2)


def main() -> int:
    """Measure and report.

    Returns:
        0 when both bounds are kept.
    """
    with simulated("--cabinet", "wall-96") as (folder, _):
        statuses, openings = asyncio.run(measure(folder))
    note = (
        f"{FAMILY} over a pty at {BAUD} bit/s, boards answer after {ANSWER_MS} ms, latches spring after {LATCH_MS} ms"
    )
    return report(
        Result(
            name="locker_status",
            unit="ms",
            ours=statistics.median(statuses),
            peer=status_limit_ms(),
            peer_name="wire, gaps and boards",
            bound=1.2,
            ours_runs=tuple(statuses),
            peer_runs=(),
            note=f"4 boards x 24 doors; {note}",
        ),
        Result(
            name="locker_open",
            unit="ms",
            ours=statistics.median(openings),
            peer=open_limit_ms(),
            peer_name="wire, gaps, board and latch",
            bound=1.2,
            ours_runs=tuple(openings),
            peer_runs=(),
            note=f"from the order to the door seen open; {note}",
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
