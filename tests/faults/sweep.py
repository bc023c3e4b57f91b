"""`make sweep`: each point of each kill sweep, cards cut at each command, lives of lockers, device x fault; resumable.

A table for each stands in `var/sweep`.

Points that passed before on this very tree are not run again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from kiosk.domain.device_settings import LOCK_FAMILIES
from tests.faults import card_sweep, journal_sweep, kiosk_sweep, locker_world
from tests.faults.kiosk_site import Site, standing_site
from tests.faults.points import Check, Row, sweep


def main() -> int:
    """Run what is left; non-zero when a point fails."""
    parser = argparse.ArgumentParser(prog="sweep")
    parser.add_argument("--out", type=Path, default=Path("var/sweep"))
    parser.add_argument("--limit-s", type=float, default=2400.0, help="stop taking new points after so long")
    parser.add_argument("--only", choices=("kiosk", "journal", "locker", "cards", "devices"), help="one of the sweeps")
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
            status |= sweep("kiosk", chosen.out, kills, end)
    if chosen.only in {None, "journal"}:
        status |= sweep(
            "journal", chosen.out, {str(point): _journal(point) for point in journal_sweep.all_points()}, end
        )
    if chosen.only in {None, "locker"}:
        lives = {
            f"{family} {seed}": _locker(family, seed)
            for family in LOCK_FAMILIES
            for seed in range(locker_world.WORLDS // len(LOCK_FAMILIES) + 1)
        }
        status |= sweep("locker", chosen.out, lives, end)
    if chosen.only in {None, "cards"}:
        status |= sweep("cards", chosen.out, {str(cut): _cut(cut) for cut in card_sweep.cuts()}, end)
    if chosen.only in {None, "devices"}:
        from tests.faults import device_faults  # opens Qt, which the others do without

        status |= device_faults.run(chosen.out, end)
        status |= device_faults.run_families(chosen.out, end)
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


if __name__ == "__main__":
    sys.exit(main())
