"""The page worker makes ready only while nobody waits for it."""

from __future__ import annotations

import os

from contracts.print.fonts import FACES, Faces
from kiosk.pages.child import warm_while_idle


def test_the_typefaces_are_opened_while_no_order_is_there() -> None:
    faces = Faces()
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as orders, os.fdopen(writing, "wb"):
        warm_while_idle(orders, faces)
    assert len(faces._open) == len(FACES)


def test_an_order_that_is_there_waits_for_no_typeface() -> None:
    faces = Faces()
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as orders, os.fdopen(writing, "wb") as parent:
        parent.write(b"order")
        parent.flush()
        warm_while_idle(orders, faces)
    assert faces._open == []
