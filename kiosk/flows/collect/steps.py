"""Pure functions from the backend's answer to what the list shows, and to the deposit that a drop-off begins."""

from __future__ import annotations

from datetime import datetime

from contracts.rules.text import Text
from contracts.wire.courier import DropOff, OpenCase, Pickup, PickupAnswer
from kiosk.domain.boxes import BoxBook
from kiosk.domain.cabinet import Cabinet
from kiosk.flows.cells import box_of
from kiosk.flows.collect import words
from kiosk.flows.collect.states import CaseRow, DropRow, PickupRow, Pickups
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.shown import Steps

NAMES = (words.STEP_CLAIM, words.STEP_CHOOSE, words.STEP_TAKE)


def pickups(answer: PickupAnswer, cabinet: Cabinet, book: BoxBook, taken: frozenset[str]) -> Pickups:
    """The list. Originals that lie here already, though the backend has not heard of it yet, are not asked for."""
    boxes = {box.number for box in cabinet.boxes}
    rows = tuple(
        PickupRow(each.envelope, box_of(cabinet, each.box).code, _matter(each), each.kind, each.envelope in taken)
        for each in answer.pickups
        if each.box in boxes
    )
    here = {lying.case_number for lying in book.lying.values()}
    drops = tuple(
        DropRow(each.case_number, _matter(each), each.way != "wait", _words(each))
        for each in answer.drop_offs
        if each.case_number not in here
    )
    above = {each.case_number for each in answer.pickups} | {each.case_number for each in drops}
    cases = tuple(
        CaseRow(each.case_number, _matter(each), words.STANDS[each.state])
        for each in answer.cases
        if each.case_number not in above
    )
    return Pickups(Steps(NAMES, 1), rows, cases, drops)


def request(drop: DropOff, now: datetime) -> DepositRequest:
    """What the deposit journey is asked to put in."""
    promise = drop.promise
    return DepositRequest(
        application=None,
        case_number=drop.case_number,
        matter=_matter(drop),
        department=drop.department,
        sort_code=drop.sort_code,
        originals=tuple(Text(each.zh_CN, each.zh_HK, each.en) for each in drop.originals),
        size=drop.size,
        in_trust=drop.way == "trust",
        drop_code=None,
        status_url=drop.status_url,
        answer_by=None if promise is None else datetime.combine(promise.date, now.timetz()),
        provisional=promise is not None and promise.provisional,
        next_steps=(),
    )


def _words(drop: DropOff) -> Text:
    match drop.way, drop.waits_for:
        case "box", _:
            return words.BRING_PASSED
        case "trust", _:
            return words.BRING_TRUST
        case _, "correction":
            return words.BRING_MENDED
        case _:
            return words.BRING_LATER if drop.desk_next_at is None else words.bring_after(drop.desk_next_at)


def _matter(each: Pickup | DropOff | OpenCase) -> Text:
    return Text(each.matter_zh_CN, each.matter_zh_HK, each.matter_en)
