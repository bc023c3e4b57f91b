"""Network UPS Tools: questions and answers of its service, in lines of text.

Speaks: the protocol of NUT's `upsd`, TCP port 3493, as RFC 9271 writes it down. Source: `docs/devices/nut.md`.
Verified on: Debian's upsd 2.8.0 with its `dummy-ups` driver; no real UPS.

    LIST VAR ups    BEGIN LIST VAR ups / VAR ups NAME "VALUE" … / END LIST VAR ups, or ERR REASON
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.ports import Mains, Power

LONGEST = 64 * 1024
_VAR = re.compile(rb'VAR (\S+) (\S+) "((?:[^"\\]|\\.)*)"\Z')
_ESCAPED = re.compile(rb"\\(.)")


def list_variables(ups: str) -> bytes:
    """Ask for all that is known about one UPS."""
    return f"LIST VAR {ups}\n".encode("ascii")


@dataclass(frozen=True, slots=True)
class Variables:
    """All variables of the UPS, or the reason why there are none."""

    values: Mapping[str, str]
    error: str = ""


class ListReader:
    """Collects the answer to `list_variables`. Any bytes, any chunks; never raises; holds at most `LONGEST`."""

    def __init__(self, ups: str) -> None:
        self._ups = ups.encode("ascii")
        self._buffer = bytearray()
        self._values: dict[str, str] | None = None

    @property
    def waiting(self) -> int:
        """Bytes that are held."""
        return len(self._buffer)

    def feed(self, data: bytes) -> Variables | None:
        """Take bytes; the whole answer once its last line is there. A list without its end is none."""
        self._buffer += data
        while (end := self._buffer.find(b"\n")) >= 0:
            line = bytes(self._buffer[:end]).rstrip(b"\r")
            del self._buffer[: end + 1]
            told = self._line(line)
            if told is not None:
                return told
        if len(self._buffer) > LONGEST:
            self._buffer.clear()
            self._values = None
        return None

    def _line(self, line: bytes) -> Variables | None:
        if line.startswith(b"ERR "):
            return Variables({}, line[4:].split(b" ")[0].decode("ascii", "replace")[:40])
        if line == b"BEGIN LIST VAR " + self._ups:
            self._values = {}
        elif self._values is not None and line == b"END LIST VAR " + self._ups:
            return Variables(self._values)
        elif self._values is not None and (found := _VAR.match(line)) and found[1] == self._ups:
            value = _ESCAPED.sub(rb"\1", found[3]).decode("utf-8", "replace")
            if len(self._values) < LONGEST // 64:
                self._values[found[2].decode("ascii", "replace")] = value
        return None


def power_in(values: Mapping[str, str]) -> Power:
    """What the variables say. Words that nobody knows, or none, are unknown."""
    words = set(values.get("ups.status", "").split())
    if "FSD" in words or {"OB", "LB"} <= words:
        mains = Mains.LOW
    elif "OB" in words:
        mains = Mains.BATTERY
    elif "OL" in words:
        mains = Mains.MAINS
    else:
        mains = Mains.UNKNOWN
    return Power(mains, _number(values.get("battery.charge")), _number(values.get("battery.runtime")))


def _number(text: str | None) -> int | None:
    whole = (text or "").split(".")[0]
    return int(whole) if whole.isascii() and whole.isdecimal() and len(whole) <= len("999999") else None
