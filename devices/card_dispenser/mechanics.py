"""What is inside a simulated card dispenser: stacker, path, gate, bin and chips, with their own record.

The driver cannot influence it except over the wire. Every card has a number of its own from the day the stacker was
filled, so the record says of each one where it came and went.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from devices.card_dispenser import frames
from devices.card_dispenser.frames import Verb
from devices.far_end import Json, VerbError

FEW = 10
CARDS = 50

SELECT, WRITE, READ = 0xA4, 0xD6, 0xB0
CHIP_BYTES = 4096
HEADER = 4
DONE = b"\x90\x00"
UNKNOWN_COMMAND = b"\x6d\x00"


class Spot(StrEnum):
    """Where the card in the path is."""

    NONE = "none"
    INSIDE = "inside"
    GATE = "gate"
    JAMMED = "jammed"


@dataclass(slots=True)
class Card:
    """One card and the memory of its chip. `bad`: it keeps nothing."""

    number: int
    bad: bool = False
    memory: bytearray = field(default_factory=lambda: bytearray(CHIP_BYTES))


class Mechanics:
    """The inside of one unit."""

    def __init__(self) -> None:
        self.record: list[dict[str, Json]] = []
        self.spot = Spot.NONE
        self.bin: list[Card] = []
        self.chip_on = False
        self._stack: list[Card] = []
        self._card: Card | None = None
        self._made = 0
        self._bin_full = False
        self._jam = ""
        self._next_bad = False
        self._load(CARDS)

    def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb of the cards. See `Crt591FarEnd.act`."""
        if verb in {"load-cards", "jam-card", "bin-full", "bad-chip"}:
            self._set(verb, arguments)
        elif verb == "empty-bin":
            self.bin.clear()
            self._bin_full = False
        elif verb == "take-card":
            if self.spot is not Spot.GATE:
                raise VerbError("no card is at the gate")
            self._leave("card_taken")
        elif self.spot is Spot.NONE:
            raise VerbError("no card is in the path")
        else:
            self._leave("card_pulled_out")
        return None

    def _set(self, verb: str, arguments: Sequence[str]) -> None:
        word = arguments[0] if len(arguments) == 1 else ""
        if verb == "load-cards":
            if not word.isdecimal():
                raise VerbError("load-cards N")
            self._load(int(word))
        elif verb == "jam-card":
            if word not in {"feed", "present", "capture", "off"}:
                raise VerbError("jam-card feed|present|capture|off")
            self._jam = word.removesuffix("off")
        elif word not in {"on", "off"}:
            raise VerbError(f"{verb} on|off")
        elif verb == "bin-full":
            self._bin_full = word == "on"
        else:
            self._next_bad = word == "on"

    def state(self) -> dict[str, Json]:
        """What a bystander would see with the cover open."""
        return {
            "stacker": len(self._stack),
            "card": self.spot.value,
            "bin": len(self.bin),
            "bin_full": self._bin_full,
            "jam": self._jam,
        }

    def letters(self) -> str:
        """st0 st1 st2: place, stacker, bin."""
        place = {Spot.NONE: "0", Spot.GATE: "1"}.get(self.spot, "2")
        level = "0" if not self._stack else "1" if len(self._stack) <= FEW else "2"
        return place + level + ("1" if self._bin_full else "0")

    def begin(self, verb: Verb) -> None:
        """A move begins: a card that is fed leaves the stacker now, whatever becomes of it."""
        feeds = verb in {frames.TO_CONTACT, frames.TO_CONTACTLESS}
        if feeds and self.spot is Spot.NONE and self._stack:
            self._card = self._stack.pop()
            self._card.bad = self._next_bad
            self._next_bad = False
            self.spot = Spot.INSIDE
            self._note("card_fed")

    def end(self, verb: Verb) -> str:
        """A move ends. Returns the letters of the error, empty when it went well."""
        if self.spot is Spot.JAMMED:
            return "10"
        if self._card is None:
            return "A0" if verb in {frames.TO_CONTACT, frames.TO_CONTACTLESS} else "02"
        kinds = {frames.TO_GATE: "present", frames.TO_BIN: "capture", frames.INIT_CAPTURE: "capture"}
        kind = kinds.get(verb, "feed")
        if self._jam == kind:
            self._jam = ""
            self.spot = Spot.JAMMED
            self._note("card_jammed")
            return "10"
        self.chip_on = False
        if kind == "present":
            self.spot = Spot.GATE
            self._note("card_presented")
        elif kind == "capture":
            if self._bin_full:
                return "A1"
            self.bin.append(self._card)
            self._leave("card_captured")
        else:
            self.spot = Spot.INSIDE
        return ""

    def power_chip(self) -> bool:
        """Switch the chip on; False when none lies at the contacts."""
        self.chip_on = self.spot is Spot.INSIDE and self._card is not None
        return self.chip_on

    def apdu(self, command: bytes) -> bytes | None:
        """What the chip answers: a blank card with one file of plain memory. None: the chip is off."""
        if not self.chip_on or self._card is None or self.spot is not Spot.INSIDE:
            return None
        header, rest = command[:HEADER], command[HEADER:]
        kind, at = (header[1], int.from_bytes(header[2:], "big") & 0x7FFF) if len(header) == HEADER else (0, 0)
        if kind == WRITE and rest and len(rest) == 1 + rest[0] and at + rest[0] <= CHIP_BYTES:
            if not self._card.bad:
                self._card.memory[at : at + rest[0]] = rest[1:]
            self._note("chip_written")
            return DONE
        if kind == READ and len(rest) == 1:
            return bytes(self._card.memory[at : at + rest[0]]) + DONE
        return DONE if kind == SELECT else UNKNOWN_COMMAND

    def _load(self, cards: int) -> None:
        self._stack = [Card(self._made + index + 1) for index in reversed(range(cards))]
        self._made += cards

    def _leave(self, event: str) -> None:
        self._note(event)
        self._card = None
        self.spot = Spot.NONE
        self.chip_on = False

    def _note(self, event: str) -> None:
        if self._card is not None:
            self.record.append({"event": event, "card": self._card.number})
