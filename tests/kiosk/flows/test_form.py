"""What is asked of other offices, and the form that it fills."""

from __future__ import annotations

from contracts.rules.sources import Source
from contracts.wire.applications import Originals
from kiosk.flows.apply import words
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import Consent, Received, ReviewForm
from kiosk.flows.shown import Trouble
from tests.kiosk.flows.script import CERT, NOBODY, SHARED, TRANSFER, sign_all, to_consent, to_form, to_review
from tests.kiosk.flows.world import A, B, World


async def test_no_to_every_source_leads_to_scanning(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B), agree=False)
    assert world.backend.asked == []
    world.core.apply.go_on()
    assert world.at(ScanMaterials).count == 5
    world.link.duty = NOBODY
    world.core.apply.back()
    await to_review(world, Originals.TRUST)
    await sign_all(world)
    world.at(Received)
    intake = next(iter(world.desk.received.values()))
    assert not any(value.source is Source.DATA for value in intake.fields)
    assert {page.material for page in intake.pages} >= {"register_extract", "tax_receipt", "marriage_paper"}


async def test_nothing_is_asked_before_every_question_is_answered(world: World) -> None:
    await to_consent(world, TRANSFER, (A, B))
    asked = world.at(Consent)
    assert [row.agreed for row in asked.rows] == [None, None, None]
    assert asked.who.en == "Real Estate Registration Centre", "who uses the data, not whose they are"
    assert [row.spared is None for row in asked.rows] == [False, True, True], "what need not be brought is said once"
    world.core.apply.answer_consent("tax", True)
    world.core.apply.go_on()
    await world.settle()
    assert world.at(Consent).unanswered == 2
    assert world.backend.asked == []


async def test_a_source_that_is_down_leads_to_scanning(world: World) -> None:
    world.backend.offline = True
    await to_form(world, CERT, (A,))
    world.core.apply.go_on()
    world.at(ScanMaterials)


async def test_values_are_masked_shown_for_ten_seconds_and_masked_again(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    rows = {row.field: row for row in world.at(ReviewForm).rows}
    assert A.number not in rows["seller_number"].value
    assert rows["seller_number"].source is Source.CARD
    assert rows["property_area"].source is Source.DATA
    assert rows["ownership"].source is Source.YOU
    world.core.apply.reveal("seller_number")
    rows = {row.field: row for row in world.at(ReviewForm).rows}
    assert rows["seller_number"].value == A.number
    assert A.name not in rows["seller_name"].value
    await world.wait(10)
    rows = {row.field: row for row in world.at(ReviewForm).rows}
    assert A.number not in rows["seller_number"].value


async def test_choose_not_fill_and_a_wrong_value_is_named(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.edit("seller_name")
    assert world.at(ReviewForm).editing is None, "a card's value is never edited"
    world.core.apply.edit("ownership")
    assert world.at(ReviewForm).editing == "ownership"
    world.core.apply.set_value("ownership", "nonsense")
    assert world.at(ReviewForm).edit_fault is not None
    world.core.apply.set_value("ownership", "joint")
    shown = world.at(ReviewForm)
    assert shown.editing is None
    assert {row.field: row.value for row in shown.rows}["ownership"] == "共同共有"


async def test_disputed_data_are_replaced_by_paper_and_a_disputed_card_by_a_person(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.dispute("deed_tax")
    assert {row.field: row.value for row in world.at(ReviewForm).rows}["deed_tax"] == ""
    world.core.apply.dispute("seller_name")
    assert world.at(Trouble).headline == words.DISPUTED_CARD
    world.core.apply.take_way("back")
    world.core.apply.go_on()
    assert world.at(ScanMaterials).count == 3
