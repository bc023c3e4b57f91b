"""`kiosk camera-child`: the bundle's way to start the process that holds a camera."""

from __future__ import annotations

from collections.abc import Sequence

from devices.camera import child


def main(_: Sequence[str]) -> int:
    """Do the one order on stdin."""
    return child.main()
