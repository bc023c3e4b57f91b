"""`kiosk scanner-child`: the bundle's way to start the process that talks to SANE."""

from __future__ import annotations

from collections.abc import Sequence

from devices.scanner import child


def main(_: Sequence[str]) -> int:
    """Do the one order on stdin."""
    return child.main()
