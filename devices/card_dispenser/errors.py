"""The two letters by which a CRT-591 says why not, as faults of the closed list. Source: `docs/devices/crt591.md`."""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from kiosk.ports import DeviceError

NOT_INITIALISED = "B0"

ERRORS: dict[str, tuple[FaultCode, str]] = {
    "00": (FaultCode.HARDWARE, "unknown command: another model or firmware"),
    "01": (FaultCode.HARDWARE, "bad parameter: another model or firmware"),
    "02": (FaultCode.HARDWARE, "command out of sequence"),
    "03": (FaultCode.HARDWARE, "command not supported by this unit"),
    "04": (FaultCode.HARDWARE, "data of the command refused"),
    "05": (FaultCode.HARDWARE, "chip contacts not released"),
    "10": (FaultCode.CARD_JAM, "card jam"),
    "12": (FaultCode.HARDWARE, "sensor fault"),
    "13": (FaultCode.CARD_JAM, "card too long"),
    "14": (FaultCode.CARD_JAM, "card too short"),
    "40": (FaultCode.CARD_JAM, "card cannot be taken back"),
    "41": (FaultCode.HARDWARE, "magnet of the chip contacts"),
    "43": (FaultCode.CARD_JAM, "card cannot be moved to the chip contacts"),
    "45": (FaultCode.CARD_JAM, "card was moved by hand"),
    "50": (FaultCode.BIN_FULL, "counter of the bin ran over"),
    "51": (FaultCode.HARDWARE, "motor"),
    "60": (FaultCode.CARD_UNREADABLE, "short circuit at the chip"),
    "61": (FaultCode.CARD_UNREADABLE, "chip could not be activated"),
    "62": (FaultCode.CARD_UNREADABLE, "command not supported by the chip"),
    "63": (FaultCode.CARD_UNREADABLE, "chip does not answer"),
    "64": (FaultCode.CARD_UNREADABLE, "protocol error of the chip"),
    "65": (FaultCode.CARD_UNREADABLE, "chip is not activated"),
    "66": (FaultCode.CARD_UNREADABLE, "chip error 66; the document gives no words"),
    "67": (FaultCode.CARD_UNREADABLE, "transfer to the chip failed"),
    "68": (FaultCode.CARD_UNREADABLE, "chip took too long"),
    "69": (FaultCode.CARD_UNREADABLE, "chip does not follow EMV"),
    "A0": (FaultCode.CARDS_OUT, "stacker is empty"),
    "A1": (FaultCode.BIN_FULL, "bin for taken-back cards is full"),
    NOT_INITIALISED: (FaultCode.NO_ANSWER, "unit lost its power and was not initialised since"),
}
"""Every letter pair of the document."""


def device_error(letters: str) -> DeviceError:
    """The error for two letters; letters that no document names are a fault of the hardware."""
    code, words = ERRORS.get(letters, (FaultCode.HARDWARE, "error that the document does not name"))
    shown = letters if letters.isascii() and letters.isalnum() else "??"
    return DeviceError(code, f"{shown}: {words}")
