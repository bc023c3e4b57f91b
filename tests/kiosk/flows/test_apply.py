"""The apply journey by script: the guide, the ways, the signature, and what no step may do."""

from __future__ import annotations

from contracts.matters.signing import text_sha256
from contracts.rules.faults import FaultCode
from contracts.wire.applications import Originals
from kiosk.flows.apply.states import ChooseWays, Consent, MatterGuide, ReviewAndSign
from kiosk.flows.shown import Exit
from kiosk.ports import PrintOutcome, PrintResult
from tests.kiosk.flows.script import (
    CERT,
    NOBODY,
    SHARED,
    STROKES,
    TRANSFER,
    granted,
    send_cert,
    to_form,
    to_guide,
    to_review,
)
from tests.kiosk.flows.world import A, B, World, logged


async def test_night_offers_trust_or_later_and_never_the_plain_box(world: World) -> None:
    world.link.duty = NOBODY
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    world.core.apply.go_on()
    for _ in range(2):
        world.scanner.glass.put(b"page")
        world.core.apply.scan_page()
        await world.settle()
        world.core.apply.go_on()
    offered = [row.way for row in world.at(ChooseWays).originals]
    assert offered == [Originals.TRUST, Originals.LATER]
    world.core.apply.choose_originals(Originals.BOX)
    assert not world.at(ChooseWays).can_go_on


async def test_signing_is_by_each_party_by_hand_or_seal_and_can_be_redone(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    await to_review(world, Originals.LATER)
    first = world.at(ReviewAndSign)
    assert (first.signer_index, first.signer_count) == (0, 2)
    assert first.role is not None
    assert first.role.zh_CN == "卖方"
    told = [(text_sha256(each.text), each.agreed) for each in first.consents]
    assert told == [(each.text_sha256, each.agreed) for each in world.core.apply.draft.consents]
    assert told, "what can be read is what was asked and is proved"
    world.core.apply.go_on()
    assert world.at(ReviewAndSign).signer_index == 0, "unsigned does not go on"
    world.core.apply.sign(STROKES)
    world.core.apply.clear_signature()
    assert not world.at(ReviewAndSign).signed
    world.core.apply.use_seal()
    assert world.at(ReviewAndSign).seal_used
    world.core.apply.go_on()
    second = world.at(ReviewAndSign)
    assert second.signer_index == 1
    assert second.lines == first.lines
    world.core.apply.back()
    world.at(ChooseWays)
    world.core.apply.go_on()
    assert not world.at(ReviewAndSign).signed, "what was signed may have changed"


async def test_the_rail_says_home_before_and_end_after_the_card(world: World) -> None:
    await to_guide(world, CERT)
    seen = [world.chrome.exit]
    world.core.apply.begin()
    world.reader.field.put(A)
    await world.settle()
    seen.append(world.chrome.exit)
    assert seen == [Exit.HOME, Exit.END]
    world.core.session.go_home()
    world.at(Consent)


async def test_a_checklist_can_be_printed_before_anything_is_known(world: World) -> None:
    await to_guide(world, TRANSFER)
    world.printer.next = [PrintResult(1, PrintOutcome.FAILED, fault=FaultCode.PAPER_OUT)]
    world.core.apply.print_checklist()
    await world.settle()
    assert not world.at(MatterGuide).readiness[-1].ok
    world.core.apply.print_checklist()
    await world.settle()
    assert world.printer.printed == ["checklist"]


async def test_an_intent_that_does_not_fit_changes_nothing(world: World) -> None:
    await to_guide(world, CERT)
    before = world.state
    world.core.apply.sign(STROKES)
    world.core.apply.print_result()
    world.core.apply.to_box()
    world.core.apply.go_on()
    world.core.apply.take_way("end")
    world.core.deposit.go_on()
    world.core.collect.open("BZ1")
    world.core.courier.submit_pin()
    await world.settle()
    assert world.state == before


async def test_nothing_personal_is_logged_or_kept(world: World) -> None:
    granted(world)
    with logged() as lines:
        await send_cert(world)
        world.core.apply.finish()
        await world.settle()
        world.core.session.leave()
    secrets = [A.name, A.number, A.address or "", "120"]
    text = "\n".join(lines)
    assert text
    assert not any(secret in text for secret in secrets[:3])
    stored = b"".join(path.read_bytes() for path in (world.folder / "data").iterdir())
    for secret in secrets[:3]:
        assert secret.encode() not in stored
