"""Files stay readable, and say nothing about the machine on which they were written."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house import tree

LONGEST = 400  # the aim is 300; beyond this a file does two jobs
LONGEST_TABLE = 700  # in tables of tokens and in tests things are looked up
PLACES_OF_A_MACHINE = re.compile(r"(?<![\w.$}])/(?:ro{2}t|wor[k]|hom[e]/\w+|User[s])/")
ADDRESS_OF_A_REGISTRY = re.compile(
    r"(?:py[p]i\.org|pythonhoste[d]|registry\.np[m]js|(?:index|find)[-_](?:url|links)\s*=)"
)
TEXT = (
    ".py",
    ".qml",
    ".js",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".sh",
    ".html",
    ".css",
    ".txt",
    ".lock",
    ".spec",
    ".cfg",
    ".ts",
)
BY_HAND = ("Makefile", "run", "set-up", "lint", "lock", "NOTICE")


def is_table(path: Path) -> bool:
    return path.parent.name == "style" or "tests" in path.parts


def test_no_file_grows_beyond_one_reading() -> None:
    long = {
        tree.shown(path): length
        for path in tree.files(".py", ".qml")
        if (length := len(path.read_text("utf-8").splitlines())) > (LONGEST_TABLE if is_table(path) else LONGEST)
    }
    assert long == {}


def test_no_file_knows_a_place_or_an_address_of_a_machine() -> None:
    told = [
        f"{tree.shown(path)}: {found[0]}"
        for path in tree.files(*TEXT, *BY_HAND)
        for pattern in (PLACES_OF_A_MACHINE, ADDRESS_OF_A_REGISTRY)
        if (found := pattern.search(path.read_text("utf-8")))
    ]
    assert told == []


def test_there_is_no_drawer_for_everything() -> None:
    drawers = [tree.shown(p) for p in tree.files(".py") if p.stem in {"utils", "util", "helpers", "common", "misc"}]
    assert drawers == []


def test_business_time_is_asked_of_the_clock() -> None:
    """Only the real clock asks the machine for the time of day: everything else gets its clock by constructor."""
    asks = re.compile(r"\b(?:datetime\.now|datetime\.utcnow|date\.today|datetime\.today|time\.time|time\.localtime)\(")
    askers = [
        tree.shown(path)
        for package in tree.PACKAGES
        for path in tree.files(".py", under=package)
        if asks.search(path.read_text("utf-8")) and path.name != "clock.py"
    ]
    assert askers == []
