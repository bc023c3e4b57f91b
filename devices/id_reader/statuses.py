"""What each status of the module means: a fault with words and action, and the reason for staff.

Sources: the status tables that `docs/devices/sam.md` names. An unknown status is a garbled answer, never a success.
"""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from devices.id_reader.frames import Sw3
from kiosk.ports import DeviceError

REFUSALS: dict[Sw3, tuple[FaultCode, str]] = {
    Sw3.NOTHING: (FaultCode.CARD_UNREADABLE, "the card holds nothing in this place"),
    Sw3.BAD_CHECKSUM: (FaultCode.GARBLED, "the module got a wrong check from us"),
    Sw3.BAD_LENGTH: (FaultCode.GARBLED, "the module got a wrong length from us"),
    Sw3.BAD_COMMAND: (FaultCode.HARDWARE, "the module does not know this command"),
    Sw3.NOT_PERMITTED: (FaultCode.HARDWARE, "the module may not do this"),
    Sw3.UNRECOGNISED: (FaultCode.CARD_UNREADABLE, "the module does not know what is wrong"),
    Sw3.CARD_REFUSED_SAM: (FaultCode.CARD_UNREADABLE, "the card does not accept the module"),
    Sw3.SAM_REFUSED_CARD: (FaultCode.CARD_UNREADABLE, "the module does not accept the card"),
    Sw3.VERIFICATION: (FaultCode.CARD_UNREADABLE, "what the card holds fails the module's own check"),
    Sw3.CARD_TYPE: (FaultCode.CARD_UNSUPPORTED, "the module does not know this card"),
    Sw3.READ_FAILED: (FaultCode.CARD_REMOVED, "reading failed, as when the card leaves"),
    Sw3.RANDOM_FAILED: (FaultCode.CARD_UNREADABLE, "the card gives no random number"),
    Sw3.SELF_TEST_FAILED: (FaultCode.HARDWARE, "the module failed its self-test"),
    Sw3.NOT_AUTHORISED: (FaultCode.HARDWARE, "the module is not authorised"),
    Sw3.NO_CARD: (FaultCode.NO_CARD, "no card in the field"),
    Sw3.SELECT_FAILED: (FaultCode.CARD_REMOVED, "the card cannot be selected, as when it leaves or two lie there"),
}
BROKEN_MODULE = frozenset({Sw3.SELF_TEST_FAILED, Sw3.NOT_AUTHORISED})
"""Whatever was asked, the module itself is the matter."""
UNKNOWN_PART = frozenset({Sw3.NOTHING, Sw3.BAD_LENGTH, Sw3.BAD_COMMAND, Sw3.NOT_PERMITTED, Sw3.UNRECOGNISED})
"""Answers of a module or card that does not have the part that was asked for."""


def refusal(sw3: int) -> DeviceError:
    """The error that one status stands for."""
    try:
        code, reason = REFUSALS[Sw3(sw3)]
    except (ValueError, KeyError):
        return DeviceError(FaultCode.GARBLED, f"status {sw3:02X}: unknown")
    return DeviceError(code, f"status {sw3:02X}: {reason}")
