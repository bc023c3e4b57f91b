"""`make access`: every sample in every look, with all checks of words, buttons and contrast on the running window.

Writes one line a look to ``var/access/looks.jsonl`` and a picture of each screen that has a fault. Resumable: a look
that passed on this very tree is not looked at again. The looks in which every two settings meet come first.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from contracts.rules.text import Language
from kiosk.flows.shown import TextSize
from tests.tree import tree
from tests.ui.look import LAYOUTS, THEMES, Look, pairwise, parse_look
from tests.ui.samples import samples


def main(arguments: Sequence[str]) -> int:
    """Look at what is left; non-zero when anything is wrong or left."""
    parser = argparse.ArgumentParser(prog="access", description=__doc__)
    parser.add_argument("names", nargs="*", help="samples, by name or beginning of a name")
    parser.add_argument("--out", type=Path, default=Path("var/access"))
    parser.add_argument("--look", type=parse_look, action="append", help="only these looks")
    parser.add_argument("--limit-s", type=float, default=7200.0, help="begin no new look after so long")
    options = parser.parse_args(arguments)
    names = [name for name in sorted(samples()) if not options.names or name.startswith(tuple(options.names))]
    options.out.mkdir(parents=True, exist_ok=True)
    book = options.out / "looks.jsonl"
    passed = fine_looks(book) if len(names) == len(samples()) else set()
    looks = [look for look in options.look or every_look() if str(look) not in passed]
    faults, left = inspect(looks, names, book, time.monotonic() + options.limit_s)
    sys.stdout.write(f"access: {len(passed)} looks passed before, {len(looks) - left} now, {left} left, ")
    sys.stdout.write(f"{faults} faults, {len(names)} screens each; {book}\n")
    return 1 if faults or left else 0


def every_look() -> list[Look]:
    """All looks, those of the pairwise choice first."""
    product = itertools.product(Language, TextSize, THEMES, LAYOUTS)
    return list(dict.fromkeys([*pairwise(), *(Look(*each) for each in product)]))


def fine_looks(book: Path) -> set[str]:
    """Looks that passed before, on this tree."""
    if not book.exists():
        return set()
    lines = [json.loads(line) for line in book.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line.get("tree") == tree()]
    return {str(line["look"]) for line in lines if line["screens"] == len(samples()) and not line["faults"]}


def inspect(looks: Sequence[Look], names: Sequence[str], book: Path, end: float) -> tuple[int, int]:
    """Look at these samples in these looks until the time is over.

    Returns:
        Number of faults, and of looks that are left.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")

    from PySide6.QtGui import QGuiApplication

    from tests.ui.screens.inspection import Inspection
    from tests.ui.stage import Stage
    from ui.app import prepare

    prepare()
    stage = Stage(QGuiApplication(["kiosk"]))
    inspection = Inspection(stage)
    every, count = samples(), 0
    for at, look in enumerate(looks):
        if time.monotonic() > end:
            stage.close()
            return count, len(looks) - at
        began = time.monotonic()
        faults: dict[str, list[str]] = {}
        for name in names:
            found = inspection.all(look, every[name])
            if found:
                faults[name] = found
                stage.picture().save(str(book.with_name(f"{name}-{look}.png")))
        count += sum(map(len, faults.values()))
        took = round(time.monotonic() - began, 1)
        line = {"tree": tree(), "look": str(look), "screens": len(names), "seconds": took, "faults": faults}
        with book.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    stage.close()
    return count, 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
