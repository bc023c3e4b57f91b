"""The window survives any number of Qt calls, although PySide6 does not count what it returns."""

from __future__ import annotations

import subprocess
import sys

import pytest

CALLS = """
{first}
from PySide6.QtCore import QObject, Signal
class Source(QObject):
    told = Signal(object)
source = Source()
source.told.connect(lambda value: None)
for _ in range(20000):
    source.told.emit(None)
    source.setObjectName("name")
print("alive")
"""


def outcome(first: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CALLS.format(first=first)], capture_output=True, text=True, timeout=50, check=False
    )


def test_it_lives_through_thousands_of_signals() -> None:
    answer = outcome("import ui")
    assert (answer.returncode, answer.stdout) == (0, "alive\n"), answer.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal there")
def test_without_the_help_this_pyside_would_still_end_the_program() -> None:
    assert "_dealloc" in outcome("").stderr, "PySide6 counts again: ui/singletons.py can go"
