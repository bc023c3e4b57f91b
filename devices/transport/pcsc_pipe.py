"""What goes through the pipe between us and the process that talks to PC/SC: one line of JSON a message.

Orders carry a number, and exactly one answer comes for each. Sights come unasked, at least every `TURN_S`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

TURN_S = 2.0
LINE_BYTES = 8192
"""The longest line: a whole extended answer would not fit, but only short ones are used (258 bytes)."""

Do = Literal["connect", "transmit", "disconnect"]
ORDERS: tuple[Do, ...] = ("connect", "transmit", "disconnect")


class PcscFault(StrEnum):
    """What can go wrong, as far as PC/SC tells it."""

    NO_SERVICE = "no_service"
    NO_READER = "no_reader"
    NO_CARD = "no_card"
    REMOVED = "removed"
    MUTE = "mute"
    LOST = "lost"
    BUSY = "busy"
    OTHER = "other"


class PipeError(ValueError):
    """A line that the other side cannot have meant."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What the service says now. `reader` is empty while there is none; `cards` counts insertions and removals."""

    service: bool = False
    reader: str = ""
    card: bool = False
    mute: bool = False
    cards: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What the process shall do."""

    number: int
    do: Do
    apdu: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of it. `data`: the card's answer."""

    number: int
    data: bytes = field(default=b"", repr=False)
    fault: PcscFault | None = None
    words: str = ""


def encode(message: Sight | Order | Answer) -> bytes:
    """One message as one line."""
    match message:
        case Sight():
            sight = [message.service, message.reader, message.card, message.mute, message.cards]
            words: object = {"sight": sight}
        case Order():
            words = {"order": message.number, "do": message.do, "apdu": message.apdu.hex()}
        case Answer():
            fault = message.fault.value if message.fault else None
            words = {"answer": message.number, "data": message.data.hex(), "fault": fault, "words": message.words}
    return json.dumps(words).encode() + b"\n"


def decode(line: bytes) -> Sight | Order | Answer:
    """The message in a line. Total: any bytes give a message or `PipeError`."""
    try:
        words = json.loads(line)
        if "sight" in words:
            service, reader, card, mute, cards = words["sight"]
            return Sight(bool(service), str(reader), bool(card), bool(mute), int(cards))
        if "order" in words:
            do = ORDERS[ORDERS.index(words["do"])]
            return Order(int(words["order"]), do, bytes.fromhex(words["apdu"]))
        fault = None if words["fault"] is None else PcscFault(words["fault"])
        return Answer(int(words["answer"]), bytes.fromhex(words["data"]), fault, str(words["words"]))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise PipeError("no readable line") from error
