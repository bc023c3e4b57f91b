"""The one time zone. On its own, so that a clock can be read without what counts workdays."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
"""One time for the whole country, no summer time."""


def in_china(at: datetime) -> datetime:
    """The same instant as people here read it. What crosses a wire or comes from a database is UTC."""
    return at.astimezone(CHINA)
