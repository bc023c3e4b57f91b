"""`make fuzz`: random bytes into every parser and random faults on every serial wire, seed after seed.

Resumable: seeds that passed before are not run again; remove `var/fuzz` to start anew.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.faults import wires

ROUNDS = 6
CHUNKS = 2000


def main() -> int:
    """Run what is left; non-zero when a seed fails."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("--out", type=Path, default=Path("var/fuzz"))
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--limit-s", type=float, default=2200.0, help="take no new seed after so long")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    table = chosen.out / "wires.jsonl"
    rows = [json.loads(line) for line in table.read_text("utf-8").splitlines()] if table.exists() else []
    passed = {(row["run"], row["seed"]) for row in rows if row["passed"]}
    end = time.monotonic() + chosen.limit_s
    failed = left = 0
    with table.open("a", encoding="utf-8") as file:
        for seed in range(chosen.seeds):
            for name, run in RUNS.items():
                if (name, seed) in passed:
                    continue
                if time.monotonic() > end:
                    left += 1
                    continue
                reason = _reason(run, seed)
                failed += reason != ""
                row = {"run": name, "seed": seed, "passed": reason == "", "reason": reason}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                file.flush()
                if reason:
                    sys.stdout.write(f"FAILED {name} {seed}: {reason}\n")
    sys.stdout.write(f"wires: {chosen.seeds * len(RUNS)} runs, {failed} failed, {left} left\n")
    return 1 if failed or left else 0


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


def _parsers(seed: int, _: Path) -> None:
    wires.parsers(seed, CHUNKS)


RUNS: dict[str, Callable[[int, Path], None]] = {"parsers": _parsers, "id_reader": _id_reader, "locker": _locker}


if __name__ == "__main__":
    sys.exit(main())
