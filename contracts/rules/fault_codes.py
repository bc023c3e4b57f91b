"""The codes of all expected failures, and what belongs to one: words for the person, words for staff, the action."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contracts.rules.text import Text


class Action(StrEnum):
    """What must happen before the same operation can succeed."""

    RETRY = "retry"  # the same call may work at once
    ASK_PERSON = "ask_person"  # the person at the machine has to do something
    CLEAR = "clear"  # paper or a door has to be cleared
    RESET = "reset"  # the device has to be reset; the driver does it by itself
    SERVICE = "service"  # a technician has to come
    NONE = "none"  # nothing can be done; another way is offered


class FaultCode(StrEnum):
    """Every expected failure. Extend here and in the lists that `contracts.rules.faults` gathers, nowhere else."""

    NO_CARD = "no_card"
    CARD_REMOVED = "card_removed"
    CARD_UNREADABLE = "card_unreadable"
    CARD_UNSUPPORTED = "card_unsupported"
    CARD_NOT_FOR_MATTER = "card_not_for_matter"
    CARD_EXPIRED = "card_expired"
    CARD_TWICE = "card_twice"
    CARD_REFUSED = "card_refused"
    PIN_WRONG = "pin_wrong"
    PIN_BLOCKED = "pin_blocked"
    NO_ANSWER = "no_answer"
    GARBLED = "garbled"
    ECHO = "echo"
    STUCK = "stuck"
    DOOR_OPEN = "door_open"
    DOOR_UNKNOWN = "door_unknown"
    NO_SUCH_BOX = "no_such_box"
    NO_FREE_BOX = "no_free_box"
    NO_DEVICE = "no_device"
    HARDWARE = "hardware"
    PORT_BUSY = "port_busy"
    WRONG_LABEL = "wrong_label"
    PAPER_OUT = "paper_out"
    JAM = "jam"
    COVER_OPEN = "cover_open"
    TONER_OUT = "toner_out"
    OUTPUT_FULL = "output_full"
    PRINT_FAILED = "print_failed"
    OUTCOME_UNKNOWN = "outcome_unknown"
    PAGE_SHORT = "page_short"
    PAGE_UNREADABLE = "page_unreadable"
    PICTURE_UNREADABLE = "picture_unreadable"
    FROZEN = "frozen"
    NO_PAGE = "no_page"
    OFFLINE = "offline"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    MACHINE_BUSY = "machine_busy"
    APP_GONE = "app_gone"
    CARDS_OUT = "cards_out"
    BIN_FULL = "bin_full"
    CARD_JAM = "card_jam"
    CARD_NOT_TAKEN = "card_not_taken"
    CARD_NOT_WRITTEN = "card_not_written"
    CARD_LOST = "card_lost"


@dataclass(frozen=True, slots=True)
class Fault:
    """The words and the action that belong to one code."""

    message: Text
    staff_message: str
    action: Action
