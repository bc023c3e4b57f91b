"""The page worker itself: a process that takes orders on stdin and answers on stdout, one at a time."""

from __future__ import annotations

import os
import resource
import select
import sys
from typing import BinaryIO

import cv2

from contracts.print.fonts import Faces
from kiosk.pages import wire
from kiosk.pages.examination import PictureError, examine
from kiosk.pages.live import look
from kiosk.pages.portrait import examine_portrait
from kiosk.pages.raster import NotDrawableError, rasterise
from kiosk.pages.reading import Reader
from kiosk.papers.rendering import render
from kiosk.papers.strip import strip_of

DATA_LIMIT = 832 << 20
"""House rule: at most 1 GiB in all, so that one hostile picture cannot take the machine. The limit is on what the
process writes to; programs and models that it maps come on top, at most 190 MB. Addresses alone cost nothing, and the
recogniser reserves more of them than it ever fills."""


def main() -> int:
    """Answer orders until stdin ends."""
    resource.setrlimit(resource.RLIMIT_DATA, (DATA_LIMIT, DATA_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would keep a citizen's page
    cv2.setNumThreads(1)
    orders = sys.stdin.buffer
    # Libraries that print to stdout must not break the pipe.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    faces, reader = Faces(), Reader()
    warm_while_idle(orders, faces)
    while (order := wire.read(orders)) is not None:
        answers.write(wire.encode(_answer(order, faces, reader)))
        answers.flush()
    return 0


def warm_while_idle(orders: BinaryIO, faces: Faces) -> None:
    """Open the typefaces while the person still reads and signs; an order that is there does not wait for it."""
    ready, _, _ = select.select([orders], [], [], 0)
    if not ready:
        faces.warm()


def _answer(order: wire.Message, faces: Faces, reader: Reader) -> wire.Message:
    try:
        return _done(order, faces, reader)
    except (PictureError, NotDrawableError, MemoryError, cv2.error) as error:
        return wire.Message("unreadable", {"why": type(error).__name__}, b"")


def _done(order: wire.Message, faces: Faces, reader: Reader) -> wire.Message:
    match order.kind:
        case "examine":
            return wire.page_message(examine(order.body))
        case "look":
            return wire.look_message(look(order.body))
        case "portrait":
            return wire.portrait_message(examine_portrait(order.body))
        case "ready to read":
            reader.load()
            return wire.Message("ready", {}, b"")
        case "read":
            return wire.lines_message(reader.read(order.body, wire.regions_of(order)))
        case _:
            return _drawn(order, faces)


def _drawn(order: wire.Message, faces: Faces) -> wire.Message:
    match order.kind:
        case "render":
            return wire.Message("pdf", {}, render(wire.paper_of(order), faces, wire.medium_of(order)))
        case "parts":
            return wire.strip_message(strip_of(wire.paper_of(order)))
        case "rasterise":
            return wire.raster_message(rasterise(order.body, int(order.fields["width"])))
        case _:
            return wire.Message("unknown", {}, b"")


if __name__ == "__main__":
    sys.exit(main())
