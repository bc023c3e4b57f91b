"""An application while the backend cannot be reached, or has given no key."""

from __future__ import annotations

from contracts.wire.applications import Originals
from kiosk.flows.apply import words
from kiosk.flows.apply.states import Decided, Received, Sending
from kiosk.flows.shown import Trouble
from tests.kiosk.flows.script import CERT, SHARED, TRANSFER, granted, send_cert, sign_all, to_form, to_review
from tests.kiosk.flows.world import A, B, World


async def test_backend_down_for_the_whole_visit_is_told_and_sent_once(world: World) -> None:
    world.link.online = False
    world.backend.offline = True
    await to_form(world, TRANSFER, (A, B))
    await to_review(world, Originals.TRUST)
    await sign_all(world)
    world.at(Sending)
    assert world.outbox.waiting() == 1, "committed before the screen changed"
    await world.wait(21)
    shown = world.at(Received)
    assert shown.outcome == "queued"
    assert shown.case_number is None
    assert words.QUEUED_NEXT in shown.next_steps
    world.core.apply.finish()
    await world.settle()
    world.link.online = True
    world.link.hurry()
    assert len(world.desk.received) == 1


async def test_an_instant_decision_needs_the_link(world: World) -> None:
    world.link.online = False
    await send_cert(world)
    await world.wait(21)
    assert words.INSTANT_QUEUED_NEXT in world.at(Received).next_steps


async def test_the_answer_comes_after_all_while_the_person_still_reads(world: World) -> None:
    granted(world)
    world.link.online = False
    await send_cert(world)
    await world.wait(21)
    assert world.at(Received).outcome == "queued"
    world.link.online = True
    world.link.hurry()
    await world.wait(3)
    world.at(Decided)


async def test_without_the_backends_key_nothing_is_stored_and_it_is_said(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, CERT, (A,))
    await to_review(world)
    world.link.enrolled = False
    await sign_all(world)
    assert world.at(Trouble).headline == words.CANNOT_SEAL
    assert world.outbox.waiting() == 0
    world.link.enrolled = True
    world.core.apply.take_way("retry")
    await sign_all(world)
    assert len(world.desk.received) == 1
