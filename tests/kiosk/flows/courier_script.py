"""What a courier does, as short scripts."""

from __future__ import annotations

from contracts.rules.custody import Holder
from contracts.wire.courier import Manifest, ManifestItem, ResultItem
from kiosk.flows.courier.states import CourierSignIn
from tests.kiosk.flows.collect_script import lies
from tests.kiosk.flows.world import World

WORDS = {"matter_zh_CN": "证", "matter_zh_HK": "證", "matter_en": "c"}


def manifest(world: World, collect: dict[str, int], load: tuple[str, ...] = ()) -> None:
    """What the backend lists; the envelopes to collect lie in their boxes."""
    for envelope, box in collect.items():
        lies(world, envelope, box, Holder.BOX)
    world.backend.manifest = Manifest(
        token="t1",
        courier="C07",
        courier_name_masked="王*",
        round_today=1,
        rounds_due=2,
        deadline=world.clock.now(),
        collect=[
            ManifestItem(envelope=e, box=b, case_number=f"case-{e}", department="登记中心", sort_code="ZR01", **WORDS)
            for e, b in collect.items()
        ],
        load=[ResultItem(envelope=e, case_number=f"case-{e}", size="S", **WORDS) for e in load],
    )


async def sign_in(world: World, pin: str = "2468") -> None:
    """Badge, then PIN."""
    world.core.session.wake()
    world.core.session.start_courier()
    world.at(CourierSignIn)
    world.barcode.field.put("badge-C07")
    await world.settle()
    for digit in pin:
        world.core.courier.digit(digit)
    world.core.courier.submit_pin()
    await world.settle()


async def put_card(world: World, pin: str = "") -> None:
    """A staff card into the slot, and its PIN."""
    if world.core.session.in_visit is False:
        world.core.session.wake()
        world.core.session.start_courier()
    world.cards.put_in()
    world.cards.field.put(world.cards.lying)
    await world.settle()
    await type_pin(world, pin)


async def type_pin(world: World, pin: str) -> None:
    for digit in pin:
        world.core.courier.digit(digit)
    if pin:
        world.core.courier.submit_pin()
        await world.settle()
