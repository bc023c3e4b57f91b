"""What lies in which box, told from the kiosk's own journal, and which box to take next.

Hardware is the truth about doors, the journal about promises. A passage is one envelope through one door: it is
intended before the latch moves and ends confirmed, abandoned or unresolved. Nothing is assumed empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from contracts.rules.custody import Custodian, Holder
from kiosk.domain.cabinet import BankSnapshot, Box, BoxCondition, Cabinet, Door, Size

Body = Mapping[str, str | int | bool | None]

REACH_MM = (380, 1220)  # reach band of a seated person, as in design/visual.md 4.2
EASY_MM = 1000  # height that suits most standing people
SIZES: tuple[Size, ...] = ("S", "M", "L")


class Purpose(StrEnum):
    """Why a door is opened; first part of the journal's event names."""

    DEPOSIT = "deposit"
    COLLECT = "collect"
    COURIER = "courier"
    LOAD = "load"


class Step(StrEnum):
    """How far a passage came; second part of the journal's event names."""

    INTENDED = "intended"
    REOPENED = "reopened"
    OPENED = "opened"
    CONFIRMED = "confirmed"
    ABANDONED = "abandoned"
    UNRESOLVED = "unresolved"


BOX_SUSPECT = "box.suspect"
BOX_CLEARED = "box.cleared"
TRUST_RELEASED = "trust.released"


@dataclass(frozen=True, slots=True)
class Passage:
    """One envelope through one door.

    Attributes:
        key: names the promise; the first opening order has the same name.
        application: key of the application, which names the case while it has no number yet.
        attempt: 1 for the first opening; each further one is a new order.
    """

    key: str
    purpose: Purpose
    box: int
    envelope: str
    from_: Custodian
    to: Custodian
    case_number: str | None = None
    application: str | None = None
    courier: str | None = None
    attempt: int = 1

    @property
    def order(self) -> str:
        """Name of the present opening order."""
        return self.key if self.attempt == 1 else f"{self.key}.{self.attempt}"

    def event(self, step: Step) -> str:
        """Journal event of a step, such as deposit.intended."""
        return f"{self.purpose}.{step}"

    def body(self) -> dict[str, str | int | bool | None]:
        """Journal fields."""
        return {
            "box": self.box,
            "envelope": self.envelope,
            "from_holder": self.from_.holder,
            "from_box": self.from_.box,
            "to_holder": self.to.holder,
            "to_box": self.to.box,
            "case_number": self.case_number,
            "application": self.application,
            "courier": self.courier,
            "attempt": self.attempt,
        }


@dataclass(frozen=True, slots=True)
class Lying:
    """One envelope in a box."""

    envelope: str
    custodian: Custodian
    case_number: str | None
    application: str | None


@dataclass(frozen=True, slots=True)
class BoxBook:
    """The kiosk's own view of its boxes.

    Attributes:
        lying: what lies where, by box.
        open: passages that have not ended, by key, with the last step.
        suspect: boxes whose door failed; never chosen until service clears them.
        barred: boxes whose content nobody confirmed; never chosen until service clears them.
    """

    lying: Mapping[int, Lying] = field(default_factory=dict)
    open: Mapping[str, tuple[Passage, Step]] = field(default_factory=dict)
    suspect: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()

    def taken(self, box: int) -> bool:
        """Whether nothing may be put into this box."""
        return (
            box in self.lying
            or box in self.suspect
            or box in self.barred
            or any(passage.box == box for passage, _ in self.open.values())
        )

    def where(self, envelope: str) -> int | None:
        """Box in which an envelope lies."""
        return next((box for box, lying in self.lying.items() if lying.envelope == envelope), None)


def passage_of(purpose: Purpose, key: str, body: Body) -> Passage:
    """The passage as written in one journal entry."""
    return Passage(
        key=key,
        purpose=purpose,
        box=_number(body["box"]),
        envelope=str(body["envelope"]),
        from_=_custodian(body["from_holder"], body["from_box"]),
        to=_custodian(body["to_holder"], body["to_box"]),
        case_number=_words(body.get("case_number")),
        application=_words(body.get("application")),
        courier=_words(body.get("courier")),
        attempt=_number(body["attempt"]),
    )


def after(book: BoxBook, event: str, key: str, body: Body) -> BoxBook:
    """The book after one more journal entry. Events of other concerns change nothing."""
    match event:
        case "box.suspect":
            return replace(book, suspect=book.suspect | {_number(body["box"])})
        case "box.cleared":
            box = _number(body["box"])
            lying = {n: what for n, what in book.lying.items() if n != box}
            return replace(book, lying=lying, suspect=book.suspect - {box}, barred=book.barred - {box})
        case "trust.released":
            box = _number(body["box"])
            lain = book.lying.get(box)
            if lain is None:
                return book
            return replace(book, lying={**book.lying, box: replace(lain, custodian=Custodian(Holder.BOX, box))})
    purpose, _, step = event.partition(".")
    if purpose in set(Purpose) and step in set(Step):
        return _moved(book, passage_of(Purpose(purpose), key, body), Step(step))
    return book


def choose(cabinet: Cabinet, snapshot: BankSnapshot, book: BoxBook, size: Size, low_reach: bool) -> Box | None:
    """The box to offer next, or None: the smallest that fits, at an easy height.

    A door that is not known to be closed, a box that is suspect or whose content is not known, is never chosen. With
    `low_reach` boxes outside the seated reach band come last.
    """
    fitting = SIZES[SIZES.index(size) :]

    def rank(box: Box) -> tuple[bool, int, int, int]:
        reachable = REACH_MM[0] <= box.above_floor_mm <= REACH_MM[1]
        return (
            low_reach and not reachable,
            fitting.index(box.size),
            abs(box.above_floor_mm - EASY_MM),
            box.number,
        )

    free = [box for box in free_boxes(cabinet, snapshot, book) if box.size in fitting]
    return min(free, key=rank, default=None)


def free_boxes(cabinet: Cabinet, snapshot: BankSnapshot, book: BoxBook) -> tuple[Box, ...]:
    """Boxes that may be offered: known closed, good, and nothing in them."""
    return tuple(
        box
        for box in cabinet.boxes
        if (status := snapshot.get(box.number)) is not None
        and status.door is Door.CLOSED
        and status.condition is BoxCondition.GOOD
        and not book.taken(box.number)
    )


def _moved(book: BoxBook, passage: Passage, step: Step) -> BoxBook:
    still_open = {key: entry for key, entry in book.open.items() if key != passage.key}
    match step:
        case Step.INTENDED | Step.REOPENED | Step.OPENED:
            return replace(book, open={**still_open, passage.key: (passage, step)})
        case Step.ABANDONED:
            return replace(book, open=still_open)
        case Step.UNRESOLVED:
            return replace(book, open=still_open, barred=book.barred | {passage.box})
        case Step.CONFIRMED:
            lying = {box: what for box, what in book.lying.items() if what.envelope != passage.envelope}
            if passage.to.box is not None:
                lying[passage.to.box] = Lying(passage.envelope, passage.to, passage.case_number, passage.application)
            return replace(book, open=still_open, lying=lying)


def _number(value: str | int | bool | None) -> int:
    if not isinstance(value, int):
        raise TypeError(f"journal field is no number: {type(value).__name__}")
    return value


def _words(value: str | int | bool | None) -> str | None:
    return None if value is None else str(value)


def _custodian(holder: str | int | bool | None, box: str | int | bool | None) -> Custodian:
    return Custodian(Holder(str(holder)), None if box is None else _number(box))
