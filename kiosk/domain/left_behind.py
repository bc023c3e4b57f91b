"""The left-behind gate: what may still lie here, and how loud to say so."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

LADDER_S = (3.0, 10.0, 60.0)  # rungs of the reminder, seconds after the visit ended
GIVE_UP_S = 90.0  # then the machine serves the next person, and staff are told
QUIET_S = 20.0  # an empty gate closes by itself


class Thing(StrEnum):
    """What a person can leave."""

    CARD = "card"
    PRINTS = "prints"
    ORIGINALS = "originals"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Belongings:
    """What came out or was laid down in this visit. Doors are known by their boxes."""

    things: frozenset[Thing] = frozenset()
    open_boxes: frozenset[int] = field(default_factory=frozenset)

    def with_(self, thing: Thing) -> Belongings:
        """One more thing."""
        return replace(self, things=self.things | {thing})

    def without(self, thing: Thing) -> Belongings:
        """That thing is surely away."""
        return replace(self, things=self.things - {thing})

    def with_door(self, box: int, is_open: bool) -> Belongings:
        """A door was seen."""
        boxes = self.open_boxes | {box} if is_open else self.open_boxes - {box}
        return replace(self, open_boxes=boxes)

    @property
    def left(self) -> tuple[Thing, ...]:
        """What must be taken or shut, in the order of the screen."""
        things = self.things | ({Thing.DOOR} if self.open_boxes else set())
        return tuple(thing for thing in Thing if thing in things)


def rung(seconds: float) -> int:
    """0 quiet, then one step louder after 3, 10 and 60 s."""
    return sum(seconds >= limit for limit in LADDER_S)
