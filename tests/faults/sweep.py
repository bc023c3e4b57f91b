"""`make sweep`: every point of every kill sweep, resumable, with a table in `var/sweep`.

Points that passed before are not run again; remove the folder to start anew.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path

from tests.faults import journal_sweep


def main() -> int:
    """Run what is left; non-zero when a point fails."""
    parser = argparse.ArgumentParser(prog="sweep")
    parser.add_argument("--out", type=Path, default=Path("var/sweep"))
    parser.add_argument("--limit-s", type=float, default=2400.0, help="stop taking new points after so long")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    table = chosen.out / "journal.jsonl"
    lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    passed = {row["point"] for row in map(json.loads, lines) if row["passed"]}
    every = list(journal_sweep.all_points())
    left = [point for point in every if str(point) not in passed]
    random.Random(0).shuffle(left)  # an interrupted run has seen something of everything
    failed = 0
    end = time.monotonic() + chosen.limit_s
    with table.open("a", encoding="utf-8") as file:
        for done, point in enumerate(left, 1):
            if time.monotonic() > end:
                sys.stdout.write(f"stopped by the limit; {len(left) - done + 1} points are left\n")
                return 1
            reason = _reason(point)
            failed += reason != ""
            row = {"point": str(point), "passed": reason == "", "reason": reason}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            if reason:
                sys.stdout.write(f"FAILED {point}: {reason}\n")
    sys.stdout.write(f"journal: {len(every)} points, {failed} failed\n")
    return 1 if failed else 0


def _reason(point: journal_sweep.Point) -> str:
    try:
        journal_sweep.check(point)
    except AssertionError as error:
        return str(error) or "assertion"
    return ""


if __name__ == "__main__":
    sys.exit(main())
