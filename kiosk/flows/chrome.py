"""The room around a sheet: header, rail, the lit edge, and what the person set."""

from __future__ import annotations

from kiosk.flows.cells import portrait
from kiosk.flows.kit import Kit
from kiosk.flows.scene import State
from kiosk.flows.shown import Chrome, Exit, IdleWarning
from kiosk.flows.wishes import Wishes

LIT = {
    "Identify": "id_reader",
    "ClaimByCard": "id_reader",
    "ScanMaterials": "scanner",
    "TakePhoto": "camera",
    "PrepareEnvelope": "barcode",
    "CourierSignIn": "barcode",
    "PlaceDocuments": "locker",
    "TakeEnvelope": "locker",
    "CollectRound": "locker",
    "LoadResults": "locker",
    "Decided": "document_printer",
    "Deposited": "document_printer",
}
"""The device that a screen wants the person to use; its edge of the screen is lit."""


def chrome(kit: Kit, wishes: Wishes, state: State, exit_: Exit, warning: IdleWarning | None) -> Chrome:
    """What stands around this state now."""
    now = kit.clock.now()
    able = kit.facilities()
    lit = LIT.get(type(state).__name__)
    return Chrome(
        place=kit.place.name,
        now=now.replace(second=0, microsecond=0),
        duty=able.duty,
        next_duty_at=able.next_duty_at,
        night=kit.dark(),
        language=wishes.language,
        text_size=wishes.text_size,
        contrast=wishes.contrast,
        low_reach=wishes.low_reach,
        exit=exit_,
        edge_light=None if lit is None else kit.place.cabinet.places.get(lit),
        device_lit=lit,
        idle=warning,
        overlay=wishes.overlay,
        simulated=kit.place.simulated,
        portrait=portrait(kit.place.cabinet),
    )
