"""After a power cut: compare the journal's promises with the order book. Nothing opens by itself.

An open passage is settled by what is known of its newest order: never begun, no byte went out and the box is as it was
before; ended stuck, the door is suspect and nothing passed; anything else, the door may have been open and a person may
have put in or taken out: the box is barred and staff look. Applications need nothing here: what is committed is in the
outbox and is sent by the sync loop.
"""

from __future__ import annotations

from kiosk.domain.boxes import Passage, Step
from kiosk.events import LogEvent, record
from kiosk.flows.kit import Kit
from kiosk.ports import DoorPulse, OrderBook


def recover(kit: Kit, orders: OrderBook) -> None:
    """Settle every passage that has not ended. Doing it twice changes nothing."""
    for passage, step in list(kit.ledger.book.open.values()):
        _settle(kit, orders, passage, step)
        record(LogEvent.RECOVERED, box=passage.box)


def _settle(kit: Kit, orders: OrderBook, passage: Passage, step: Step) -> None:
    ledger = kit.ledger
    known = orders.find(passage.order)
    never_opened = step is Step.INTENDED and passage.attempt == 1
    if never_opened and known is None:
        ledger.step(passage, Step.ABANDONED)
        return
    outcome = None if known is None else known[1]
    if never_opened and outcome is not None and outcome.door is DoorPulse.STUCK:
        ledger.suspect(passage.box, "stuck")
        ledger.step(passage, Step.ABANDONED)
        return
    task = ledger.task(
        passage.key,
        f"power_cut_{passage.purpose}",
        box=passage.box,
        envelope=passage.envelope,
        case_number=passage.case_number,
    )
    ledger.step(passage, Step.UNRESOLVED, [task])
