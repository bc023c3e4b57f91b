"""How `kiosk run` says why it does not begin: in one line, with status 2. Imports next to nothing: it is read twice."""

from __future__ import annotations

import sys

USAGE = 2


def refuse(line: str) -> int:
    """Say why not, in one line; returns the exit status for it."""
    sys.stderr.write(f"kiosk run: {line}\n")
    return USAGE
