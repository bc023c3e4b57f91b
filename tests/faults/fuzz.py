"""`make fuzz`: a million inputs into every parser, then random faults on the serial wires, seed after seed.

Resumable: what passed before on this very tree is not run again.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path

from tests.faults import wires
from tests.faults.parsers import PARSERS
from tests.faults.parsing import Fed, feed
from tests.faults.points import Row, rows
from tests.tree import tree

ROUNDS = 6
INPUTS = 1_000_000
HANG_S = 1500.0
"""Longest time for all inputs of one parser; a parser that does not end is a fault."""


def main() -> int:
    """Run what is left; non-zero when anything fails or is left."""
    arguments = argparse.ArgumentParser(prog="fuzz")
    arguments.add_argument("--out", type=Path, default=Path("var/fuzz"))
    arguments.add_argument("--inputs", type=int, default=INPUTS, help="for each parser")
    arguments.add_argument("--only", nargs="*", choices=PARSERS, help="these parsers and no wires")
    arguments.add_argument("--processes", type=int, default=2)
    arguments.add_argument("--seeds", type=int, default=50, help="for each wire")
    arguments.add_argument("--limit-s", type=float, default=2200.0, help="take no new run after so long")
    chosen = arguments.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + chosen.limit_s
    names = list(PARSERS) if chosen.only is None else chosen.only
    fine = _parsers(chosen.out / "parsers.jsonl", chosen.inputs, names, chosen.processes)
    if chosen.only is not None:
        return 0 if fine else 1
    return 0 if _wires(chosen.out / "wires.jsonl", chosen.seeds, end) and fine else 1


def _parsers(table: Path, inputs: int, names: Sequence[str], processes: int) -> bool:
    done = {str(row["parser"]): row for row in rows(table) if not row["fault"] and row["inputs"] == inputs}
    sys.stdout.write(f"{'parser':24}{'inputs':>10}{'MB':>8}{'refused':>9}{'s':>7}{'slowest ms':>12}{'grew KiB':>10}\n")
    for before in done.values():
        _tell(before)
    fine = True
    # A process for each, so that the growth that is measured is that of one parser.
    with (
        table.open("a", encoding="utf-8") as file,
        ProcessPoolExecutor(processes, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool,
    ):
        running = {pool.submit(_feed, name, inputs): name for name in names if name not in done}
        for future in as_completed(running, timeout=HANG_S * max(1, len(running))):
            error = future.exception()
            row: dict[str, object] = {"tree": tree(), "parser": running[future], "fault": "", "inputs": inputs}
            row |= asdict(future.result()) if error is None else {"fault": f"{type(error).__name__}: {error}"}
            fine = fine and error is None
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            _tell(row)
    return fine


def _feed(name: str, inputs: int) -> Fed:
    return feed(PARSERS[name], name, 1, inputs)


def _tell(row: Row) -> None:
    if row["fault"]:
        sys.stdout.write(f"{row['parser']:24}FAILED {row['fault']}\n")
    else:
        size, seconds = float(str(row["size"])) / 1e6, float(str(row["seconds"]))
        slowest, grew = float(str(row["slowest_ms"])), row["grew_kib"]
        sys.stdout.write(f"{row['parser']:24}{row['inputs']:>10}{size:>8.1f}{row['refused']:>9}")
        sys.stdout.write(f"{seconds:>7.0f}{slowest:>12.2f}{grew:>10}\n")
    sys.stdout.flush()


def _wires(table: Path, seeds: int, end: float) -> bool:
    passed = {(row["run"], row["seed"]) for row in rows(table) if row["passed"]}
    failed = left = 0
    with table.open("a", encoding="utf-8") as file:
        for seed in range(seeds):
            for name, run in RUNS.items():
                if (name, seed) in passed:
                    continue
                if time.monotonic() > end:
                    left += 1
                    continue
                reason = _reason(run, seed)
                failed += reason != ""
                told = {"tree": tree(), "run": name, "seed": seed, "passed": reason == "", "reason": reason}
                file.write(json.dumps(told, ensure_ascii=False) + "\n")
                file.flush()
                if reason:
                    sys.stdout.write(f"FAILED {name} {seed}: {reason}\n")
    sys.stdout.write(f"wires: {seeds * len(RUNS)} runs, {failed} failed, {left} left\n")
    return not failed and not left


def _reason(run: Callable[[int, Path], None], seed: int) -> str:
    with tempfile.TemporaryDirectory(prefix="k") as folder:
        try:
            run(seed, Path(folder))
        except Exception as error:  # noqa: BLE001 - a fuzz run reports whatever escapes and goes on
            return f"{type(error).__name__}: {error}"
    return ""


def _id_reader(seed: int, folder: Path) -> None:
    asyncio.run(wires.id_reader(seed, folder, ROUNDS))


def _locker(seed: int, folder: Path) -> None:
    asyncio.run(wires.locker(seed, folder, ROUNDS))


RUNS: dict[str, Callable[[int, Path], None]] = {"id_reader": _id_reader, "locker": _locker}


if __name__ == "__main__":
    sys.exit(main())
