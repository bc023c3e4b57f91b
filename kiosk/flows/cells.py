"""The cabinet map as it is drawn: same order as the real doors, unknown never drawn as free."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.boxes import BoxBook
from kiosk.domain.cabinet import BankSnapshot, Box, BoxCondition, Cabinet, Door
from kiosk.flows.shown import Cell, Portrait


def cells(cabinet: Cabinet, snapshot: BankSnapshot, book: BoxBook, yours: int | None) -> tuple[Cell, ...]:
    """One cell a box. `yours` is the box of this person."""
    return tuple(
        Cell(box.number, box.code, box.row, box.column, box.height_mm, box.width_mm, _kind(box, snapshot, book, yours))
        for box in cabinet.boxes
    )


def portrait(cabinet: Cabinet) -> Portrait:
    """This cabinet as its line drawing needs it."""
    columns = sorted({box.column for box in cabinet.boxes})
    return Portrait(
        tuple(tuple(box.height_mm for box in cabinet.boxes if box.column == column) for column in columns),
        tuple(cabinet.places.items()),
    )


def with_own_door(drawn: tuple[Cell, ...], door: Door) -> tuple[Cell, ...]:
    """The same map with the person's own door as it is now."""
    own = {_own(each) for each in Door}
    return tuple(replace(cell, kind=_own(door)) if cell.kind in own else cell for cell in drawn)


def box_of(cabinet: Cabinet, number: int) -> Box:
    """The box with this number.

    Raises:
        KeyError: the cabinet model has none (a bug: numbers come from the model or the journal).
    """
    for box in cabinet.boxes:
        if box.number == number:
            return box
    raise KeyError(number)


def code_of(cabinet: Cabinet, number: int) -> str:
    """What is painted on the door; a question mark for a box that the backend names and the cabinet does not have."""
    return next((box.code for box in cabinet.boxes if box.number == number), "?")


def _own(door: Door) -> str:
    return "yours_open" if door is Door.OPEN else "yours"


def _kind(box: Box, snapshot: BankSnapshot, book: BoxBook, yours: int | None) -> str:
    status = snapshot.get(box.number)
    door = Door.UNKNOWN if status is None else status.door
    if box.number == yours:
        return _own(door)
    if status is not None and status.condition in {BoxCondition.BLOCKED, BoxCondition.MISSING}:
        return "disused"
    if box.number in book.suspect or box.number in book.barred:
        return "disused"
    if door is Door.UNKNOWN or status is None or status.condition is BoxCondition.SUSPECT:
        return "unknown"
    if book.taken(box.number) or door is Door.OPEN:
        return "taken"
    return "free"
