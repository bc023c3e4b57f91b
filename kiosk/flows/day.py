"""When the room is in its day colours. On its own: the first frame asks, and waits for every import."""

from __future__ import annotations

DAY_HOURS = range(7, 19)
"""Hours in which the room is in its day colours; else it is night."""
