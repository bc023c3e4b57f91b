"""The one form in which a benchmark says what it saw."""

from __future__ import annotations

import json
import statistics
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "var" / "bench"


@dataclass(frozen=True, slots=True)
class Beside:
    """What the same runs showed of ours alone, without a bound.

    Attributes:
        name: what was measured.
        unit: unit of the runs.
        runs: every run, in order.
        note: how it was measured, in one sentence.
    """

    name: str
    unit: str
    runs: tuple[float, ...]
    note: str

    @property
    def median(self) -> float:
        """Of all runs."""
        return statistics.median(self.runs)


@dataclass(frozen=True, slots=True)
class Result:
    """One comparison.

    Attributes:
        name: file name in `var/bench`, without ending.
        unit: unit of `ours` and `peer`, such as `ms` or `MiB`.
        ours: median of our runs.
        peer: median of the peer's runs, or the physical limit.
        peer_name: who or what `peer` is.
        bound: `ours / peer` must be at most this.
        ours_runs: every run of ours, in order.
        peer_runs: every run of the peer, in order; empty for a limit.
        note: how it was measured, in one sentence.
        beside: what the same runs showed besides.
    """

    name: str
    unit: str
    ours: float
    peer: float
    peer_name: str
    bound: float
    ours_runs: tuple[float, ...]
    peer_runs: tuple[float, ...]
    note: str
    beside: tuple[Beside, ...] = ()

    @property
    def ratio(self) -> float:
        """Ours over the peer's: smaller is better."""
        return self.ours / self.peer

    @property
    def met(self) -> bool:
        """Whether the bound is kept."""
        return self.ratio <= self.bound


def report(*results: Result) -> int:
    """Write each result to `var/bench/NAME.json` and one line of each to stderr.

    Returns:
        The exit status: 0 when every bound is kept, 1 otherwise.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    for result in results:
        values = {**asdict(result), "ratio": round(result.ratio, 3), "met": result.met}
        values["beside"] = [{**asdict(entry), "median": entry.median} for entry in result.beside]
        (FOLDER / f"{result.name}.json").write_text(json.dumps(values, indent=1) + "\n", "utf-8")
        word = "met" if result.met else "MISSED"
        sys.stderr.write(
            f"{result.name}: ours {result.ours:.1f} {result.unit}, {result.peer_name} {result.peer:.1f} {result.unit}, "
            f"ratio {result.ratio:.2f}, bound {result.bound}: {word}\n"
        )
        for entry in result.beside:
            sys.stderr.write(f"  beside: {entry.name} {entry.median:.1f} {entry.unit} (no bound)\n")
    return 0 if all(result.met for result in results) else 1
