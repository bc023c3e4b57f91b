"""`kiosk card-child`: the bundle's way to start the process that talks to PC/SC."""

from __future__ import annotations

from collections.abc import Sequence

from devices.transport import pcsc_child


def main(arguments: Sequence[str]) -> int:
    """Serve the reader that the first argument names, until the pipe ends."""
    return pcsc_child.main(arguments)
