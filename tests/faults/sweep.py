"""`make sweep`: each point of each kill sweep, cards cut at each command, random lives of lockers; resumable.

A table for each stands in `var/sweep`.

Points that passed before are not run again; remove the folder to start anew.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.domain.device_settings import LOCK_FAMILIES
from tests.faults import card_sweep, journal_sweep, kiosk_sweep, locker_world
from tests.faults.kiosk_site import Site, standing_site

Row = Mapping[str, object]
Check = Callable[[], Row]
"""Dies at one point and comes back; returns what was seen, raises AssertionError."""


def main() -> int:
    """Run what is left; non-zero when a point fails."""
    parser = argparse.ArgumentParser(prog="sweep")
    parser.add_argument("--out", type=Path, default=Path("var/sweep"))
    parser.add_argument("--limit-s", type=float, default=2400.0, help="stop taking new points after so long")
    parser.add_argument("--only", choices=("kiosk", "journal", "locker", "cards"), help="one of the sweeps")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + chosen.limit_s
    status = 0
    if chosen.only in {None, "kiosk"}:
        with standing_site() as there:
            kills = {
                f"{life} {step}": _kiosk(there, life, step)
                for life in kiosk_sweep.LIVES
                for step in kiosk_sweep.points(there, life)
            }
            status |= _sweep("kiosk", chosen.out, kills, end)
    if chosen.only in {None, "journal"}:
        status |= _sweep(
            "journal", chosen.out, {str(point): _journal(point) for point in journal_sweep.all_points()}, end
        )
    if chosen.only in {None, "locker"}:
        lives = {
            f"{family} {seed}": _locker(family, seed)
            for family in LOCK_FAMILIES
            for seed in range(locker_world.WORLDS // len(LOCK_FAMILIES) + 1)
        }
        status |= _sweep("locker", chosen.out, lives, end)
    if chosen.only in {None, "cards"}:
        status |= _sweep("cards", chosen.out, {str(cut): _cut(cut) for cut in card_sweep.cuts()}, end)
    return status


def _kiosk(there: Site, life: str, step: str) -> Check:
    return lambda: kiosk_sweep.check(there, life, step).row()


def _journal(point: journal_sweep.Point) -> Check:
    def check() -> Row:
        journal_sweep.check(point)
        return {}

    return check


def _cut(cut: card_sweep.Cut) -> Check:
    return lambda: card_sweep.check(cut)


def _locker(family: str, seed: int) -> Check:
    def check() -> Row:
        with tempfile.TemporaryDirectory(prefix="k") as folder:
            return locker_world.run(family, seed, Path(folder))

    return check


def _sweep(name: str, out: Path, checks: Mapping[str, Check], end: float) -> int:
    """Run the points of one sweep that have not passed yet, until the monotonic second `end`."""
    table = out / f"{name}.jsonl"
    lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    passed = {row["point"] for row in map(json.loads, lines) if row["passed"]}
    left = [point for point in checks if point not in passed]
    random.Random(0).shuffle(left)  # an interrupted run has seen something of everything
    failed = 0
    with table.open("a", encoding="utf-8") as file:
        for done, point in enumerate(left):
            if time.monotonic() > end:
                sys.stdout.write(f"{name}: stopped by the limit; {len(left) - done} points are left\n")
                return 1
            seen, reason = _tried(checks[point])
            failed += reason != ""
            row = {"point": point, "passed": reason == "", "reason": reason, **seen}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            if reason:
                sys.stdout.write(f"FAILED {point}: {reason}\n")
    sys.stdout.write(f"{name}: {len(checks)} points, {failed} failed\n")
    return 1 if failed else 0


def _tried(check: Check) -> tuple[Row, str]:
    try:
        return check(), ""
    except AssertionError as error:
        return {}, str(error) or "assertion"


if __name__ == "__main__":
    sys.exit(main())
