"""Says to the backend what a kiosk says, in few words."""

from __future__ import annotations

from itertools import count

from contracts.rules.custody import Holder
from contracts.wire.courier import Manifest, PickupAnswer
from contracts.wire.sync import CustodyMoved, Fact, FactKind, SyncAnswer
from tests.backend.conftest import World
from tests.backend.making import KIOSK

KEYS = count()


def moved(
    world: World,
    envelope: str,
    from_: Holder,
    to: Holder,
    *,
    from_box: int | None = None,
    to_box: int | None = None,
    case: str | None = None,
    application: str | None = None,
    courier: str | None = None,
    exception: str | None = None,
) -> Fact:
    """One custody fact with a new key; bodies carry no empty fields, as the kiosk writes them."""
    body = CustodyMoved.model_validate(
        {
            "envelope": envelope,
            "case_number": case,
            "application_key": application,
            "from_holder": from_,
            "from_box": from_box,
            "to_holder": to,
            "to_box": to_box,
            "exception": exception,
            "courier": courier,
        }
    )
    return Fact(
        key=f"fact-{next(KEYS)}",
        kind=FactKind.CUSTODY_MOVED,
        at=world.clock.now(),
        body=body.model_dump(mode="json", exclude_none=True),
    )


async def sync(world: World, *facts: Fact | dict[str, object], waiting_for: list[str] | None = None) -> SyncAnswer:
    """One round of the loop."""
    answer = await world.kiosk.post(
        "/v1/sync",
        json={
            "kiosk": KIOSK,
            "heartbeat": {
                "at": world.clock.now().isoformat(),
                "version": "0.1.0",
                "screen": "Attract",
                "in_visit": False,
                "devices": [],
                "outbox": 0,
                "boxes_free": 24,
            },
            "facts": [fact.model_dump(mode="json") if isinstance(fact, Fact) else fact for fact in facts],
            "waiting_for": waiting_for or [],
        },
    )
    assert answer.status_code == 200, answer.text
    return SyncAnswer.model_validate_json(answer.text)


async def sign_in(world: World, badge: str, pin: str) -> Manifest:
    """A courier who knows the PIN."""
    answer = await world.kiosk.post("/v1/courier/sign-in", json={"kiosk": KIOSK, "badge": badge, "pin": pin})
    assert answer.status_code == 200, answer.text
    return Manifest.model_validate_json(answer.text)


async def claim(world: World, **by: str) -> PickupAnswer:
    """What lies here for a person."""
    answer = await world.kiosk.post("/v1/pickups/claim", json={"kiosk": KIOSK, **by})
    assert answer.status_code == 200, answer.text
    return PickupAnswer.model_validate_json(answer.text)
