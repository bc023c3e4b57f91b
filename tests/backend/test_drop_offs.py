"""Originals that were taken home come back: by drop code or card, in the right way, once."""

from __future__ import annotations

import pytest

from backend.courier.service import CLAIMS_PER_HOUR
from contracts.rules.custody import Holder
from contracts.wire.applications import CaseStatus, FaultTold, Originals
from contracts.wire.courier import PickupAnswer
from tests.backend.conftest import World
from tests.backend.facts import claim, moved, sync
from tests.backend.making import NIGHT, Made, application, person
from tests.backend.test_journey import judge, label, status


async def taken_home(world: World) -> tuple[Made, CaseStatus, str]:
    """A case of the night whose originals went home with a drop code."""
    world.clock.at = NIGHT
    made = application(world.matter("property-transfer"), world.seal_to, at=NIGHT, originals=Originals.LATER)
    case = await world.submit(made)
    assert case.drop_code is not None
    return made, case, case.drop_code


def numbers(found: PickupAnswer) -> list[str]:
    """The open cases."""
    return [case.case_number for case in found.cases]


async def test_before_pre_audit_they_go_in_trust_and_after_it_into_the_box(world: World) -> None:
    made, case, code = await taken_home(world)
    for by in ({"code": code}, {"card_number": made.intake.parties[1].number}):
        found = await claim(world, **by)
        assert (found.pickups, numbers(found), found.code) == ([], [case.case_number], None)
        (drop,) = found.drop_offs
        assert (drop.case_number, drop.way, drop.waits_for) == (case.case_number, "trust", None)
        wanted = [each.name.zh_CN for each in world.matter("property-transfer").materials if each.paper_original]
        assert [each.zh_CN for each in drop.originals] == wanted != []
        assert drop.status_url == case.status_url
    judge(world, case.case_number)
    assert [each.way for each in (await claim(world, code=code)).drop_offs] == ["box"]


async def test_a_used_code_brings_nothing_twice_and_a_taken_back_envelope_may_come_again(world: World) -> None:
    made, case, code = await taken_home(world)
    first, second = label(), label()
    await sync(world, moved(world, first, Holder.CITIZEN, Holder.BOX_IN_TRUST, to_box=4, case=case.case_number))
    assert (await status(world, made)).drop_code is None
    found = await claim(world, code=code)
    assert (found.drop_offs, [each.envelope for each in found.pickups]) == ([], [first])
    await sync(world, moved(world, first, Holder.BOX_IN_TRUST, Holder.CITIZEN, from_box=4))
    assert [each.way for each in (await claim(world, code=code)).drop_offs] == ["trust"]
    judge(world, case.case_number)
    put = moved(world, second, Holder.CITIZEN, Holder.BOX, to_box=5, case=case.case_number)
    out = moved(world, second, Holder.BOX, Holder.COURIER_OUT, from_box=5, courier="YZ0001")
    assert [ack.outcome for ack in (await sync(world, put, out)).acks] == ["accepted", "accepted"]
    found = await claim(world, code=code)
    assert (found.pickups, found.drop_offs, found.code) == ([], [], "used")
    by_card = await claim(world, card_number=made.intake.parties[0].number)
    assert (numbers(by_card), by_card.code) == ([case.case_number], None)


async def test_what_must_be_mended_first_waits_and_what_was_refused_is_over(world: World) -> None:
    _, case, code = await taken_home(world)
    judge(world, case.case_number, [FaultTold(material=None, page=None, text="名字")])
    (drop,) = (await claim(world, code=code)).drop_offs
    assert (drop.way, drop.waits_for, drop.desk_next_at) == ("wait", "correction", None)
    _, other, other_code = await _of_others(world)
    judge(world, other.case_number, refuse="这套房不在本市")
    found = await claim(world, code=other_code)
    assert (found.drop_offs, found.code) == ([], "used")


async def test_without_trust_they_wait_for_pre_audit_and_it_is_said_until_when(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, code = await taken_home(world)
    matter = world.matter("property-transfer")
    strict = matter.model_copy(update={"night": matter.night.model_copy(update={"trust_allowed": False})})
    monkeypatch.setitem(world.service.parts.catalogue.matters, matter.id, strict)
    (drop,) = (await claim(world, code=code)).drop_offs
    assert (drop.way, drop.waits_for) == ("wait", "audit")
    assert drop.desk_next_at is not None
    assert drop.desk_next_at > world.clock.now()


async def test_unknown_codes_are_named_and_counted_and_the_card_still_works(world: World) -> None:
    made, case, code = await taken_home(world)
    for _ in range(CLAIMS_PER_HOUR):
        assert (await claim(world, code="NONSENSE")).code == "unknown"
    locked = await claim(world, code=code)
    assert (locked.code, locked.drop_offs, locked.cases) == ("too_many", [], [])
    found = await claim(world, card_number=made.intake.parties[0].number)
    assert [each.case_number for each in found.drop_offs] == [case.case_number]
    world.clock.forward(minutes=61)
    assert (await claim(world, code=code)).code is None


async def _of_others(world: World) -> tuple[Made, CaseStatus, str]:
    made = application(
        world.matter("property-transfer"),
        world.seal_to,
        at=NIGHT,
        originals=Originals.LATER,
        parties=[person("seller", 51), person("buyer", 61)],
    )
    case = await world.submit(made)
    assert case.drop_code is not None
    return made, case, case.drop_code
