"""The only thing ever logged: event types, each with one sentence. Nothing personal can be said with them."""

from __future__ import annotations

import logging
from enum import Enum

from contracts.rules.faults import FaultCode


class LogEvent(Enum):
    """Every event of the kiosk: its name in the log, and what it means."""

    STARTED = ("kiosk.started", "The kiosk process came up and recovered its promises.")
    STOPPED = ("kiosk.stopped", "The kiosk process was asked to end.")
    BUG = ("kiosk.bug", "An unexpected error ended a task; the process ends and recovers at the next start.")
    VISIT_BEGAN = ("visit.began", "A person woke the machine.")
    VISIT_WARNED = ("visit.warned", "Nobody touched anything for the whole idle time.")
    VISIT_EXPIRED = ("visit.expired", "The idle warning was not answered.")
    VISIT_ENDED = ("visit.ended", "The visit ended and forgetting began.")
    VISIT_ERASED = ("visit.erased", "Everything of the visit was erased, item by item.")
    ERASE_FAILED = ("visit.erase_failed", "One item could not be erased; staff were told.")
    LEFT_BEHIND = ("visit.left_behind", "Something was still lying here at the end of the ladder.")
    INTENT_IGNORED = ("intent.ignored", "A touch did not fit the state that was on.")
    CARD_READ = ("card.read", "A card was read whole.")
    CARD_FAILED = ("card.failed", "A card could not be read or not be used.")
    DATA_ASKED = ("data.asked", "Another department was asked, after consent.")
    DATA_FAILED = ("data.failed", "Another department could not answer.")
    PAGE_SCANNED = ("page.scanned", "A page was scanned and judged.")
    PAGE_FAILED = ("page.failed", "The scanner gave no usable page.")
    PAGE_READ = ("page.read", "A page was read by machine, to suggest values.")
    PAGE_NOT_READ = ("page.not_read", "Reading a page failed; nothing is suggested.")
    PHOTO_TAKEN = ("photo.taken", "An identity photo that keeps every rule was taken.")
    PHOTO_FAILED = ("photo.failed", "The camera gave no picture; the counter takes the photo.")
    SIGNED = ("application.signed", "A party signed what was shown.")
    QUEUED = ("application.queued", "A sealed application was committed.")
    ANSWERED = ("application.answered", "The backend answered an application during the visit.")
    PRINT_ASKED = ("print.asked", "A paper was sent to a printer.")
    PRINT_SETTLED = ("print.settled", "The printer said what became of a paper.")
    DOOR_ORDERED = ("door.ordered", "A door was ordered to open.")
    DOOR_OPENED = ("door.opened", "An ordered door was seen open.")
    DOOR_FAILED = ("door.failed", "An ordered door did not open, or its state is not known.")
    DOOR_LEFT_OPEN = ("door.left_open", "A door stayed open past its alarm.")
    CUSTODY_MOVED = ("custody.moved", "Paper passed from one custodian to the next.")
    CUSTODY_UNRESOLVED = ("custody.unresolved", "Nobody confirmed what became of the paper; a staff task was made.")
    COURIER_SIGNED_IN = ("courier.signed_in", "A courier's badge and PIN were accepted.")
    COURIER_REFUSED = ("courier.refused", "A courier's badge or PIN was not accepted.")
    COURIER_SIGNED = ("courier.signed", "A courier signed a round.")
    ORDER_DONE = ("order.done", "An order of the backend was carried out.")
    ORDER_REFUSED = ("order.refused", "An order of the backend does not fit what lies here; a staff task was made.")
    ROOM_ALARM = ("room.alarm", "A switch, the warmth or the mains called for staff; a task was made.")
    BY_HAND = ("device.by_hand", "Staff worked on a device by hand, through the control socket.")
    CARD_NOT_TAKEN_BACK = (
        "recovery.card_not_taken_back",
        "A card that a crash left in the dispenser could not be taken back yet; it is tried again.",
    )
    RECOVERED = ("recovery.done", "A promise left open by a power cut was settled.")

    @property
    def code(self) -> str:
        """Name in the log."""
        return self.value[0]

    @property
    def sentence(self) -> str:
        """What it means, for the log's reader."""
        return self.value[1]


def record(event: LogEvent, fault: FaultCode | None = None, box: int | None = None) -> None:
    """Write one event; a fault code and a box number are all that may stand beside it."""
    parts = [event.code]
    if fault is not None:
        parts.append(f"fault={fault.value}")
    if box is not None:
        parts.append(f"box={box}")
    logging.getLogger("kiosk").info(" ".join(parts))
