"""The `kiosk` command: looks at the verb and hands over to its module, which is imported only then."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

VERBS = ("run", "config", "catalogue", "device", "sim")
CHILDREN = ("page-worker", "scanner-child", "camera-child", "card-child")
"""Verbs by which the bundle starts its own child processes; a checkout starts them as modules."""
USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb.

    Returns:
        0 done · 2 bad usage or configuration · 3 the device or the person. A bug leaves a traceback and status 1.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] not in (*VERBS, *CHILDREN):
        sys.stderr.write(f"usage: kiosk {{{'|'.join(VERBS)}}} ...\n")
        return USAGE
    name = f"kiosk.commands.{words[0].replace('-', '_')}"
    try:
        verb = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        # The bundle holds no far ends.
        sys.stderr.write(f"kiosk {words[0]}: not part of this installation\n")
        return USAGE
    try:
        status: int = verb.main(words[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        if not _reader_left():
            raise
        # What is still in the buffer goes nowhere, or the interpreter would complain about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _reader_left() -> bool:
    """Whether the program behind the pipe, such as `head`, has read enough and closed it."""
    import select

    poll = select.poll()
    poll.register(sys.stdout.fileno(), 0)
    return any(event & select.POLLERR for _, event in poll.poll(0))


if __name__ == "__main__":
    sys.exit(main())
