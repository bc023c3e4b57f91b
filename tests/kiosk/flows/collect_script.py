"""What lies in the boxes, and what a person who comes for it does, as short scripts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from contracts.rules.codes import new_short_code
from contracts.rules.custody import Custodian, Holder
from contracts.wire.applications import CaseState, Promise
from contracts.wire.courier import DropOff, OpenCase, OriginalName, PickupAnswer
from kiosk.domain.boxes import Passage, Purpose, Step
from kiosk.flows.collect.states import Pickups
from tests.kiosk.flows.world import World

DROP_CODE = new_short_code(lambda n: 3 % n)
WANTED = [OriginalName(zh_CN="证", zh_HK="證", en="certificate")]


def lies(world: World, envelope: str, box: int, holder: Holder) -> None:
    """As if a courier, or a citizen, had put it there."""
    to = Custodian(holder, box)
    from_ = Custodian(Holder.COURIER_BACK if holder is Holder.BOX_BACK else Holder.CITIZEN)
    passage = Passage(f"put-{envelope}", Purpose.LOAD, box, envelope, from_, to, case_number="case-1")
    world.ledger.step(passage, Step.INTENDED)
    world.ledger.step(passage, Step.CONFIRMED)


def stands(number: str, state: CaseState) -> OpenCase:
    """An open case."""
    return OpenCase(case_number=number, matter_zh_CN="证", matter_zh_HK="證", matter_en="c", state=state)


def drop(way: Literal["box", "trust", "wait"], **more: object) -> DropOff:
    """What the backend says of originals that went home."""
    return DropOff(
        case_number="case-1",
        matter_zh_CN="证",
        matter_zh_HK="證",
        matter_en="c",
        originals=WANTED,
        department="不动产登记中心",
        sort_code="ZR01",
        size="S",
        way=way,
        promise=Promise(date=date(2026, 12, 1), provisional=False),
        status_url="https://example.test/s/1",
    ).model_copy(update=more)


async def by_code(world: World, *drops: DropOff) -> Pickups:
    """To the list with the drop code."""
    world.backend.pickups = PickupAnswer(
        pickups=[], cases=[stands("case-1", CaseState.RECEIVED)], drop_offs=list(drops)
    )
    world.core.session.wake()
    world.core.session.open_door("box")
    world.core.collect.enter_code(DROP_CODE)
    await world.settle()
    return world.at(Pickups)
