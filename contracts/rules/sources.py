"""Where a value on a screen, a paper or in an application came from."""

from __future__ import annotations

from enum import StrEnum


class Source(StrEnum):
    """Where a value came from; the badge beside it on every screen and paper."""

    CARD = "card"
    DATA = "data"
    YOU = "you"
    SCAN = "scan"
