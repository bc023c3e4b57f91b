"""Keeps None, True and False alive in a process that uses PySide6 on Python 3.11.

PySide6 6.12's wheel is built for the stable interface of Python 3.12, where these three are immortal, and returns them
without counting the reference. On 3.11 they do count: each call of Qt that returns nothing takes one reference of None
away, each `Signal.emit` one of True, and the program ends with "Fatal Python error: none_dealloc" (or `bool_dealloc`)
after some hundreds of signals. `tests/ui/test_singletons.py` shows both; it tells when this file can go.
"""

from __future__ import annotations

import ctypes
import sys

ENOUGH = 1 << 40
"""References: no process makes so many calls."""


def keep_singletons() -> None:
    """Give the three so many references that the uncounted ones cannot matter. Later Pythons need nothing."""
    if sys.version_info >= (3, 12):
        return
    for single in (None, True, False):
        references = ctypes.c_ssize_t.from_address(id(single))
        if references.value < ENOUGH:
            references.value += ENOUGH
