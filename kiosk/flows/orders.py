"""Orders of the backend that come down in a sync answer. None of them moves a latch."""

from __future__ import annotations

from contracts.rules.custody import Custodian, Holder
from contracts.wire.sync import CustodyMoved, Fact, FactKind, Order
from kiosk.domain.boxes import TRUST_RELEASED
from kiosk.events import LogEvent, record
from kiosk.flows.kit import Kit


def carry_out(kit: Kit, order: Order) -> None:
    """Carry out one order once; it is repeated by the backend until its fact has arrived there.

    `expect_result` and `return_to_citizen` need nothing here: the courier's manifest and the citizen's claim say them.
    """
    if order.kind == "release_trust" and not kit.ledger.has(TRUST_RELEASED, order.key):
        _release(kit, order)


def _release(kit: Kit, order: Order) -> None:
    """Pre-audit has passed: the envelope may be collected. It stays in its box."""
    ledger = kit.ledger
    box = ledger.book.where(order.envelope)
    lying = None if box is None else ledger.book.lying[box]
    if box is None or lying is None or lying.custodian.holder is not Holder.BOX_IN_TRUST:
        if not ledger.has("order.refused", order.key):
            record(LogEvent.ORDER_REFUSED)
            task = ledger.task(order.key, "release_trust", envelope=order.envelope, box=order.box)
            ledger.write("order.refused", order.key, {"envelope": order.envelope}, [task])
        return
    to = Custodian(Holder.BOX, box)
    moved = CustodyMoved(
        envelope=order.envelope,
        case_number=order.case_number,
        application_key=lying.application,
        from_holder=lying.custodian.holder,
        from_box=box,
        to_holder=to.holder,
        to_box=box,
    )
    fact = Fact(
        key=order.key,
        kind=FactKind.CUSTODY_MOVED,
        at=kit.clock.now(),
        body=moved.model_dump(mode="json", exclude_none=True),
    )
    ledger.write(TRUST_RELEASED, order.key, {"box": box, "envelope": order.envelope}, [fact])
    record(LogEvent.ORDER_DONE, box=box)
