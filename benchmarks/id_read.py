"""How long an ID card takes to read, against the time that its frames need on the wire alone.

The far end runs in a process of its own and is throttled to 115200 bit/s both ways, ten bits a byte.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
from pathlib import Path
from typing import Final

from benchmarks.shared.cabinet import simulated
from benchmarks.shared.result import Result, report
from devices.cabinet import build_id_reader
from devices.id_reader.card_layout import PHOTO_BYTES, TEXT_BYTES
from devices.id_reader.frames import Command, Sw3, answer, request
from devices.simulated import CONTROL
from kiosk.domain.device_settings import IdReaderSettings

BAUD: Final = 115200
BITS_PER_BYTE = 10
RUNS = 21
LIMIT_S = 30.0


def wire_ms() -> float:
    """Time of every byte of one reading: find, select, read, and their answers."""
    frames = (
        request(Command.FIND),
        answer(Sw3.FOUND, bytes(4)),
        request(Command.SELECT),
        answer(Sw3.SUCCESS, bytes(8)),
        request(Command.READ),
        answer(Sw3.SUCCESS, bytes(4 + TEXT_BYTES + PHOTO_BYTES)),
    )
    return sum(map(len, frames)) * BITS_PER_BYTE / BAUD * 1000


async def read_times(folder: Path) -> list[float]:
    """`read_ms` of each run, as the driver reports it."""
    talk, ask = await asyncio.open_unix_connection(folder / CONTROL)

    async def sim(verb: str, *arguments: str) -> None:
        ask.write(json.dumps({"verb": verb, "args": arguments}).encode() + b"\n")
        told = json.loads(await talk.readline())
        if not told["ok"]:
            raise RuntimeError(told["error"])

    await sim("baud", "id_reader", str(BAUD))
    reader = build_id_reader(IdReaderSettings(driver="sam", port=str(folder / "id_reader"), baud=BAUD))
    times: list[float] = []
    for _ in range(RUNS):
        await sim("insert-card", "resident")
        card = await reader.read(LIMIT_S)
        if card is None:
            raise RuntimeError("no card was read")
        times.append(round(card.read_ms, 2))
        await sim("remove-card")
    await reader.close()
    ask.close()
    await ask.wait_closed()
    return times


def main() -> int:
    """Measure and report.

    Returns:
        0 when the bound is kept.
    """
    with simulated() as (folder, _):
        times = asyncio.run(read_times(folder))
    return report(
        Result(
            name="id_read",
            unit="ms",
            ours=statistics.median(times),
            peer=wire_ms(),
            peer_name="the wire alone",
            bound=1.2,
            ours_runs=tuple(times),
            peer_runs=(),
            note="read_ms over a pty, far end in its own process throttled to 115200 bit/s both ways",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
