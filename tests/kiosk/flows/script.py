"""What a person does, as short scripts."""

from __future__ import annotations

from contracts.wire.applications import CaseState, Decision, Delivery
from contracts.wire.sync import Duty
from kiosk.domain.id_card import IdCard
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import ChooseWays, Consent, Identify, MatterGuide, ReviewAndSign, ReviewForm
from kiosk.flows.session_states import Home, Search
from tests.kiosk.flows.world import A, B, World

CERT = "social-security-cert"
TRANSFER = "property-transfer"
LICENCE = "licence-print"
PERMIT = "residence-permit"
STROKES = b"\x89PNG strokes"
NOBODY = Duty(now="none", next_at=None, desk_minutes=None)
"""At the desk, and nobody says when."""

SHARED = {
    "social_insurance": {"status": "insured", "months": "120"},
    "register": {
        "property_number": "990106001001GB00001F00010001",
        "property_location": "测试路2号",
        "property_area": "89.5",
        "mortgage": "none",
    },
    "tax": {"deed_tax": "paid"},
    "marriage": {"seller_marriage": "single"},
    "residence": {"registered_on": "2025-03-01", "living_at": "测试路8号"},
    "business_register": {
        "business_name": "测试·灯下小面馆（个体工商户）",
        "credit_code": "92330399MA9990W12U",
        "register_status": "active",
    },
}


def granted(world: World) -> None:
    """The rule says yes."""
    decision = Decision(
        outcome="granted", by="rule", rule="social-security-cert/1", reasons=[], decided_at=world.clock.now()
    )
    world.desk.state = CaseState.GRANTED
    world.desk.more = {"decision": decision, "paper": "paper-1"}
    world.backend.papers = {"paper-1": b"%PDF certificate"}


async def to_guide(world: World, matter: str) -> None:
    """Attract, home, door, matter."""
    world.core.session.wake()
    world.at(Home)
    world.core.session.open_door("apply")
    world.at(Search)
    world.core.session.choose_matter(matter)
    world.at(MatterGuide)


async def to_consent(world: World, matter: str, cards: tuple[IdCard, ...]) -> None:
    """Each party lays a card down."""
    await to_guide(world, matter)
    world.core.apply.begin()
    world.at(Identify)
    for each in cards:
        world.reader.field.put(each)
        await world.settle()
    world.at(Consent)


async def to_form(world: World, matter: str, cards: tuple[IdCard, ...], *, agree: bool = True) -> None:
    """Every question answered the same way."""
    await to_consent(world, matter, cards)
    for row in world.at(Consent).rows:
        world.core.apply.answer_consent(row.consent, agree)
    world.core.apply.go_on()
    await world.settle()
    world.at(ReviewForm)


async def scan_all(world: World) -> None:
    """One good page for each material that is asked."""
    while isinstance(world.state, ScanMaterials):
        world.scanner.glass.put(f"page {world.state.index}".encode())
        world.core.apply.scan_page()
        await world.settle()
        assert world.at(ScanMaterials).can_go_on
        world.core.apply.go_on()
    world.at(ChooseWays)


async def to_review(world: World, originals: str | None = None, delivery: str | None = None) -> None:
    """From the form to the signature."""
    world.core.apply.go_on()
    await scan_all(world)
    ways = world.at(ChooseWays)
    world.core.apply.choose_delivery(delivery or ways.deliveries[0].way)
    if originals is not None:
        world.core.apply.choose_originals(originals)
    world.core.apply.go_on()
    world.at(ReviewAndSign)


async def sign_all(world: World) -> None:
    """Every signer signs; the last one sends."""
    for _ in range(world.at(ReviewAndSign).signer_count):
        world.core.apply.sign(STROKES)
        world.core.apply.go_on()
    await world.settle()


async def send_cert(world: World) -> None:
    """The instant case, up to its answer."""
    world.backend.shared = SHARED
    await to_form(world, CERT, (A,))
    await to_review(world, delivery=Delivery.PRINT)
    await sign_all(world)


async def send_transfer(world: World, originals: str) -> None:
    """The human case, up to its answer."""
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (A, B))
    await to_review(world, originals)
    await sign_all(world)
