"""What is offered: how the result comes, and how the originals leave."""

from __future__ import annotations

from contracts.matters.engine import originals_of
from contracts.matters.signing import DELIVERIES, ORIGINALS
from contracts.wire.applications import Delivery, Originals
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.readiness import Facilities, Item
from kiosk.flows.apply import words
from kiosk.flows.apply.hand_over import issued_here
from kiosk.flows.apply.states import (
    ChooseWays,
    WayRow,
)
from kiosk.flows.apply.steps import steps
from kiosk.flows.ready_words import GOOD, LACK
from kiosk.flows.shown import Ready

DELIVERY_WORDS = {
    Delivery.PRINT: words.DELIVERY_PRINT,
    Delivery.BOX: words.DELIVERY_BOX,
    Delivery.MAIL: words.DELIVERY_MAIL,
    Delivery.COUNTER: words.DELIVERY_COUNTER,
}


ORIGINALS_WORDS = {
    Originals.BOX: words.PASSED_WAY,
    Originals.TRUST: words.TRUST_NEXT,
    Originals.LATER: words.LATER_NEXT,
}


def ways(draft: ApplyDraft, now: Facilities) -> ChooseWays:
    """How the result comes, and how originals leave; by who is on duty now."""
    deliveries = tuple(
        WayRow(
            way,
            DELIVERIES[Delivery(way)],
            DELIVERY_WORDS[Delivery(way)],
            draft.delivery == way,
            _delivery_ready(draft, Delivery(way), now),
        )
        for way in draft.matter.delivery
        if _delivery_possible(draft, Delivery(way), now)
    )
    originals = tuple(
        WayRow(way, ORIGINALS[way], ORIGINALS_WORDS[way], draft.originals is way, _originals_ready(draft, way, now))
        for way in originals_offered(draft, now)
    )
    chosen = draft.delivery is not None and (not originals or any(row.chosen and row.ready.ok for row in originals))
    return ChooseWays(draft.matter.name.text(), steps(draft, words.STEP_WAYS), deliveries, originals, chosen)


def originals_offered(draft: ApplyDraft, now: Facilities) -> tuple[Originals, ...]:
    """With a clerk on duty: the box after pre-audit. Without: in trust where the matter allows it. Or later, always.

    A cabinet without boxes leaves only later.
    """
    if not originals_of(draft.matter):
        return ()
    if not now.boxed:
        return (Originals.LATER,)
    if now.desk_minutes is not None and now.online:
        return (Originals.BOX, Originals.LATER)
    return (Originals.TRUST, Originals.LATER) if draft.matter.night.trust_allowed else (Originals.LATER,)


def _delivery_possible(draft: ApplyDraft, way: Delivery, now: Facilities) -> bool:
    """Whether this cabinet can do it at all; what is broken today is offered and said."""
    if draft.photo_later and way is not Delivery.COUNTER:
        return False
    if way is Delivery.BOX:
        return now.boxed
    if way is Delivery.PRINT and draft.matter.result.numbered:
        return issued_here(draft.matter, now)  # else it is booked, and that was said before the start
    return way is not Delivery.PRINT or draft.matter.result.printed_here


def _delivery_ready(draft: ApplyDraft, way: Delivery, now: Facilities) -> Ready:
    if way is not Delivery.PRINT:
        return Ready(ok=True, words=words.ALWAYS)
    if draft.matter.result.numbered:
        return Ready(ok=True, words=GOOD[Item.STATIONERY])
    ok = "document_printer" in now.usable and now.sheets != 0
    return Ready(ok=ok, words=GOOD[Item.PRINTER] if ok else LACK[Item.PRINTER])


def _originals_ready(draft: ApplyDraft, way: Originals, now: Facilities) -> Ready:
    if way is Originals.LATER:
        return Ready(ok=True, words=words.ALWAYS)
    free = "locker" in now.usable and now.boxes(draft.matter.needs.box_size or "S") > 0
    return Ready(ok=free, words=GOOD[Item.BOX] if free else LACK[Item.BOX])
