"""Kinds of entries that several tables have."""

from __future__ import annotations

from typing import Annotated, Literal

Port = Annotated[str, "Serial port: a path below /dev, or socket://host:port."]
Server = Annotated[str, "Socket path or host:port of the CUPS server; empty: the system's."]
Tray = Annotated[str, "Tray to draw from, as the queue names it; empty: the printer chooses."]
FastBaud = Annotated[
    Literal[9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600],
    "Speed of the line in bit/s; behind USB, where it means nothing, the highest.",
]
Baud = Annotated[Literal[9600, 19200, 38400, 57600, 115200], "Speed of the line in bit/s."]

STRICT = {"extra": "forbid", "strict": True}
"""Read by the settings loader: an unknown key or a value of another type is a fault, never a guess."""
