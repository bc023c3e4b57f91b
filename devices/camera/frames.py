"""What the camera's child process says: frames, or one fault, each with its length in front.

The order goes in as one line of JSON on stdin.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass

HEAD = struct.Struct(">cI")
MAX_FRAME = 24_000_000
MAX_FAULT = 4_000
FRAME, FAULT = b"F", b"E"


class ChildError(ValueError):
    """The child's words are not what was agreed: it crashed, or something else wrote to its pipe."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the child shall show.

    Attributes:
        kind: v4l2 or folder.
        only: picture of a folder, from 0; None: all of them, as a film.
        rate: frames a second, at most.
    """

    kind: str
    device: str
    width: int
    height: int
    only: int | None
    rate: float


@dataclass(frozen=True, slots=True)
class Fault:
    """Why there are no more frames, by the name of `LensFault`."""

    fault: str
    words: str


def encode_order(order: Order) -> bytes:
    """The order as one line."""
    fields = [order.kind, order.device, order.width, order.height, order.only, order.rate]
    return json.dumps(fields).encode() + b"\n"


def decode_order(line: bytes) -> Order:
    """The order in a line of our own parent."""
    kind, device, width, height, only, rate = json.loads(line)
    return Order(str(kind), str(device), int(width), int(height), None if only is None else int(only), float(rate))


def encode_frame(frame: bytes) -> bytes:
    """One frame."""
    return HEAD.pack(FRAME, len(frame)) + frame


def encode_fault(fault: Fault) -> bytes:
    """The last word."""
    body = json.dumps([fault.fault, fault.words]).encode()
    return HEAD.pack(FAULT, len(body)) + body


def decode_head(head: bytes) -> tuple[bytes, int]:
    """Kind and length of what follows.

    Raises:
        ChildError: neither frame nor fault, or too long.
    """
    kind, length = HEAD.unpack(head)
    if length > {FRAME: MAX_FRAME, FAULT: MAX_FAULT}.get(kind, -1):
        raise ChildError("neither a frame nor a fault")
    return kind, length


def decode_fault(body: bytes) -> Fault:
    """The fault in a body. Total: any bytes give a fault or `ChildError`."""
    try:
        fault, words = json.loads(body)
        return Fault(str(fault), str(words))
    except (ValueError, TypeError, RecursionError) as error:
        raise ChildError("no readable fault") from error
