"""The table device x fault: every pair tried beside the kiosk's own window, resumable, and the table that is read.

`python -m tests.faults.device_faults` tries what is left; `make sweep` does the same. One line a trial stands in
`var/sweep/devices.jsonl`, the newest of each pair in `var/sweep/devices.md`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.faults.device_stage import FRAME_MS, Seen, Stage, far_ends_of
from tests.faults.device_subjects import ELSEWHERE, FAMILIES, SUBJECTS, Fault, Strike, cells
from tests.faults.points import Check, NotGoodError, Row, passed, rows, sweep

NAME = "devices"
BASELINE_S = 5.0
LIMIT_S = 2400.0
TRIES = 3


def run(
    out: Path,
    end: float,
    names: Sequence[str] = tuple(SUBJECTS),
    faults: Sequence[Fault] = tuple(Fault),
    *,
    tries: int = TRIES,
    family: str = "",
) -> int:
    """Try the pairs that have not passed, until the monotonic second `end`; 1 when one fails or is left.

    Args:
        out: folder of the tables.
        end: no new pair after it.
        names: devices, by their tables.
        faults: of all.
        tries: of a pair while the machine stands still.
        family: one of `FAMILIES` in the place of the usual unit; then no other device is tried.
    """
    families = {name: family for name, others in FAMILIES.items() if family in others}
    chosen = [(name, fault) for name, fault in cells() if name in (families or names) and fault in faults]
    table = out / f"{NAME}.jsonl"
    before = passed(table)
    left = [(name, fault) for name, fault in chosen if _point(name, fault, family) not in before]
    status = [0]
    if left:
        with far_ends_of(sorted({name for name, _ in left}), families) as place:
            stage = Stage(place, tries)

            def work() -> None:
                sys.stdout.write(f"nothing happens: {json.dumps(stage.quiet(BASELINE_S))}\n")
                sys.stdout.flush()
                silent = [name for name, fault in left if fault is Fault.SILENCE]  # all at once: it lasts
                seen: dict[str, Seen] = {}
                checks = {
                    _point(name, fault, family): _check(stage, name, fault, silent, seen)
                    if fault is Fault.SILENCE
                    else _check(stage, name, fault, [name], {})
                    for name, fault in chosen
                }
                status[0] = sweep(NAME, out, checks, end)

            stage.hold(work)
    else:
        sys.stdout.write(f"{NAME}: {len(chosen)} points, 0 failed\n")
    if table.exists():
        (out / f"{NAME}.md").write_text(readable(table), "utf-8")
    return status[0]


def run_families(out: Path, end: float) -> int:
    """The other units, each in a process of its own: a process has one window."""
    status = 0
    for family in (family for others in FAMILIES.values() for family in others):
        command = [sys.executable, "-m", "tests.faults.device_faults", "--out", str(out), "--family", family]
        command.append(f"--limit-s={max(0.0, end - time.monotonic())}")
        status |= subprocess.run(command, check=False).returncode
    return status


def _point(name: str, fault: Fault, family: str = "") -> str:
    return f"{name} {family}: {fault}" if family else f"{name}: {fault}"


def _check(stage: Stage, name: str, fault: Fault, together: Sequence[str], seen: dict[str, Seen]) -> Check:
    """The verdict on one device; `seen` keeps those of all that are tried together."""

    def check() -> Row:
        if name not in seen:
            seen.update(stage.try_together(together, fault))
        if seen[name].reason:
            raise NotGoodError(seen[name].reason, seen[name].told)
        return seen[name].told

    return check


def readable(table: Path) -> str:
    """The newest trial of each pair on this tree, as a table for people."""
    newest = {str(row["point"]): row for row in rows(table)}
    lines = [
        "# Device x fault",
        "",
        "Each cell: what the operation said that was struck; seconds until the next one was right; the longest time",
        f"between two frames of the kiosk's window (bound {FRAME_MS:.0f} ms) and, in brackets, that of an idle window",
        "in a process of its own: where both are long, the machine stood still.",
        "",
        "| device | " + " | ".join(Fault) + " |",
        "|---" * (1 + len(Fault)) + "|",
    ]
    for name, subject in SUBJECTS.items():
        for family in ("", *FAMILIES.get(name, ())):
            told = [
                _cell(newest.get(_point(name, fault, family))) if isinstance(how, Strike) else f"n/a: {how}"
                for fault, how in ((fault, subject.faults[fault]) for fault in Fault)
            ]
            lines.append(f"| {name} {family} | ".replace("  ", " ") + " | ".join(told) + " |")
    lines += ["", "Without a row:", "", *(f"- {name}: {why}." for name, why in ELSEWHERE.items())]
    return "\n".join(lines) + "\n"


def _cell(row: Mapping[str, object] | None) -> str:
    if row is None:
        return "not tried"
    if not row["passed"]:
        return f"FAILED: {row['reason']}"
    return f"{row['said']}; {row['back_s']} s; {row['frame_gap_ms']} ms ({row['idle_window_gap_ms']})"


def main() -> int:
    """Try what is left; non-zero when a pair fails."""
    arguments = argparse.ArgumentParser(prog="device_faults")
    arguments.add_argument("--out", type=Path, default=Path("var/sweep"))
    arguments.add_argument("--only", nargs="*", choices=SUBJECTS, default=list(SUBJECTS))
    arguments.add_argument("--faults", nargs="*", choices=[fault.name.lower() for fault in Fault])
    arguments.add_argument("--family", default="", choices=["", *(each for some in FAMILIES.values() for each in some)])
    arguments.add_argument("--limit-s", type=float, default=LIMIT_S)
    arguments.add_argument("--tries", type=int, default=TRIES, help="of a pair while the machine stands still")
    chosen = arguments.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    faults = [Fault[name.upper()] for name in chosen.faults] if chosen.faults else tuple(Fault)
    return run(
        chosen.out, time.monotonic() + chosen.limit_s, chosen.only, faults, tries=chosen.tries, family=chosen.family
    )


if __name__ == "__main__":
    sys.exit(main())
