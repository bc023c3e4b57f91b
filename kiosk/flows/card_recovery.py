"""After a crash: a card that an order left in the dispenser is taken back, or the next person would find it.

The book of cards says which orders were open when the program ended. Staff are told first, once an order; then the card
is taken back, as soon as the dispenser is there. A card of no order is left alone: it may be in a technician's hand.

A card that was at the gate and lies nowhere now was taken by a hand while the program was away. That is another task:
there is nothing to fetch from the machine, but nobody saw who took it.
"""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from kiosk.events import LogEvent, record
from kiosk.flows.ledger import Ledger
from kiosk.ports import CardBook, CardDispenser, CardPlace, CardStep, Clock, DeviceError, DeviceState, Outbox

AGAIN_S = 5.0
"""Between two tries, while the dispenser is away or jammed."""
TASK = "power_cut_card"
TAKEN_TASK = "power_cut_card_taken"


async def take_back_cards(
    dispenser: CardDispenser, cards: CardBook, *, ledger: Ledger, outbox: Outbox, clock: Clock
) -> None:
    """End what was open at the start; returns when all of it has ended. Doing it twice changes nothing.

    An order that begins meanwhile is no business of this: the dispenser itself ends what was open before it.
    """
    left = {order.order: order.step for order in cards.open_orders()}
    gone = CardStep.AT_GATE in left.values() and await _nothing_lies_in(dispenser)
    taken = {order for order, step in left.items() if step is CardStep.AT_GATE and gone}
    for order in left:
        outbox.add_fact(ledger.task(order, TAKEN_TASK if order in taken else TASK, order=order))
    if dispenser.status.state is DeviceState.DISABLED:
        return  # taken out of the configuration; staff were told
    told: FaultCode | None = None
    while left.keys() & {order.order for order in cards.open_orders()}:
        try:
            await dispenser.capture()
        except DeviceError as error:
            if error.code is not told:
                record(LogEvent.CARD_NOT_TAKEN_BACK, error.code)
            told = error.code
            await clock.sleep(AGAIN_S)
        else:
            record(LogEvent.RECOVERED)
    for order in taken:
        ended = cards.find(order)
        if ended is None or ended.step is not CardStep.TAKEN:  # the bin's count says that it fell in after all
            outbox.add_fact(ledger.task(order, TASK, order=order))


async def _nothing_lies_in(dispenser: CardDispenser) -> bool:
    """Asked without moving anything; a dispenser that does not answer may hold a card."""
    try:
        return (await dispenser.look()).place is CardPlace.NONE
    except DeviceError:
        return False
