"""`kiosk page-worker`: the bundle's way to start its page worker."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.pages import child


def main(_: Sequence[str]) -> int:
    """Be the page worker until stdin ends."""
    return child.main()
