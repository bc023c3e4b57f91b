"""What the scanner's child process says: one line of JSON, then the page.

The order goes in as one line of JSON on stdin.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_PAGE = 96_000_000


class ChildError(ValueError):
    """The child's words are not an answer: it crashed, or something else wrote to its pipe."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the child shall do. `scan` False: only look whether the scanner is there."""

    scan: bool
    device: str
    options: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, or a fault by the name of `SaneFault`; for a look, neither."""

    fault: str = ""
    words: str = ""
    png: bytes = field(default=b"", repr=False)


def encode_order(order: Order) -> bytes:
    """The order as one line."""
    return json.dumps({"scan": order.scan, "device": order.device, "options": dict(order.options)}).encode() + b"\n"


def decode_order(line: bytes) -> Order:
    """The order in a line of our own parent."""
    words = json.loads(line)
    return Order(bool(words["scan"]), str(words["device"]), dict(words["options"]))


def encode_answer(answer: Answer) -> bytes:
    """The answer as a line and the page."""
    head = json.dumps({"fault": answer.fault, "words": answer.words, "png": len(answer.png)})
    return head.encode() + b"\n" + answer.png


def decode_answer(said: bytes) -> Answer:
    """The answer in all that the child said. Total: any bytes give an answer or `ChildError`."""
    head, _, png = said.partition(b"\n")
    try:
        words = json.loads(head)
        fault, told, length = str(words["fault"]), str(words["words"]), int(words["png"])
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise ChildError("no readable answer") from error
    if length != len(png) or length > MAX_PAGE:
        raise ChildError("the page is not whole")
    return Answer(fault, told, png)
