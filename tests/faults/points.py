"""The points of a sweep: tried in a random order, one line each in a table; not again once passed on this tree."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.tree import tree

Row = Mapping[str, object]
Check = Callable[[], Row]
"""Dies at one point and comes back; returns what was seen, raises AssertionError."""


class NotGoodError(AssertionError):
    """A point that is not as it should be, with what was seen."""

    def __init__(self, reason: str, seen: Row) -> None:
        """Keep both."""
        super().__init__(reason)
        self.seen = seen


def passed(table: Path) -> set[str]:
    """Points that passed on this tree."""
    return {str(row["point"]) for row in rows(table) if row["passed"]}


def rows(table: Path) -> list[Row]:
    """What was seen on this tree, in order."""
    lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    return [row for row in map(json.loads, lines) if row.get("tree") == tree()]


def sweep(name: str, out: Path, checks: Mapping[str, Check], end: float) -> int:
    """Run the points of one sweep that have not passed yet, until the monotonic second `end`."""
    table = out / f"{name}.jsonl"
    before = passed(table)
    left = [point for point in checks if point not in before]
    random.Random(0).shuffle(left)  # an interrupted run has seen something of everything
    failed = 0
    with table.open("a", encoding="utf-8") as file:
        for done, point in enumerate(left):
            if time.monotonic() > end:
                sys.stdout.write(f"{name}: stopped by the limit; {len(left) - done} points are left\n")
                return 1
            seen, reason = _tried(checks[point])
            failed += reason != ""
            row = {"tree": tree(), "point": point, "passed": reason == "", "reason": reason, **seen}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            if reason:
                sys.stdout.write(f"FAILED {point}: {reason}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{name}: {len(checks)} points, {failed} failed\n")
    return 1 if failed else 0


def _tried(check: Check) -> tuple[Row, str]:
    try:
        return check(), ""
    except NotGoodError as error:
        return error.seen, str(error)
    except AssertionError as error:
        return {}, str(error) or "assertion"
