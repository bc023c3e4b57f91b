"""The page worker itself: a process that takes orders on stdin and answers on stdout, one at a time."""

from __future__ import annotations

import os
import resource
import sys

import cv2

from contracts.print.fonts import Faces
from kiosk.pages import wire
from kiosk.pages.examination import PictureError, examine
from kiosk.papers.rendering import render

MEMORY_LIMIT = 1 << 30
"""House rule: at most 1 GiB, so that one hostile picture cannot take the machine."""


def main() -> int:
    """Answer orders until stdin ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would keep a citizen's page
    cv2.setNumThreads(1)
    orders = sys.stdin.buffer
    # Libraries that print to stdout must not break the pipe.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    faces = Faces()
    while (order := wire.read(orders)) is not None:
        answers.write(wire.encode(_answer(order, faces)))
        answers.flush()
    return 0


def _answer(order: wire.Message, faces: Faces) -> wire.Message:
    match order.kind:
        case "examine":
            try:
                return wire.page_message(examine(order.body))
            except (PictureError, MemoryError, cv2.error) as error:
                return wire.Message("unreadable", {"why": type(error).__name__}, b"")
        case "render":
            return wire.Message("pdf", {}, render(wire.paper_of(order), faces))
        case _:
            return wire.Message("unknown", {}, b"")


if __name__ == "__main__":
    sys.exit(main())
