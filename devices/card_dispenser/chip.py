"""The chip of the card inside the dispenser, over the unit's own contacts or antenna.

A script is run and each answer compared. 61 and 6C are followed, as ISO 7816-4 has them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from contracts.rules.faults import FaultCode
from devices.card_dispenser.frames import (
    CONTACT_APDU,
    CONTACT_OFF,
    CONTACT_ON,
    CONTACTLESS_APDU,
    CONTACTLESS_OFF,
    CONTACTLESS_ON,
    Verb,
)
from kiosk.domain.card_script import CardScript, Contact
from kiosk.ports import DeviceError

VOLTAGE_ISO_5V = b"3"
CARD_TYPES = b"AB"
ON = {Contact.CONTACT: (CONTACT_ON, VOLTAGE_ISO_5V), Contact.CONTACTLESS: (CONTACTLESS_ON, CARD_TYPES)}
APDU = {Contact.CONTACT: CONTACT_APDU, Contact.CONTACTLESS: CONTACTLESS_APDU}
OFF = {Contact.CONTACT: CONTACT_OFF, Contact.CONTACTLESS: CONTACTLESS_OFF}

GET_RESPONSE = bytes.fromhex("00C00000")
MORE_DATA = 0x61
WRONG_LENGTH = 0x6C
STATUS_BYTES = 2
ROUNDS = 8
"""A chip that has more and more to say is stopped."""

Say = Callable[[Verb, bytes], Awaitable[bytes]]
"""One command of the dispenser to the chip; gives the data of its reply, raises DeviceError."""


class Chip:
    """One chip.

    Args:
        say: how the dispenser is told.
        contact: by contacts or antenna.
    """

    def __init__(self, say: Say, contact: Contact) -> None:
        self._say = say
        self._contact = contact

    async def run(self, script: CardScript) -> None:
        """Carry out a script.

        Raises:
            DeviceError: card_unreadable, no_answer, no_device …: nobody may get this card.
        """
        verb, data = ON[self._contact]
        await self._say(verb, data)
        for number, step in enumerate(script.steps, start=1):
            answer, status = await self._apdu(step.command)
            if status != step.status:
                raise DeviceError(FaultCode.CARD_UNREADABLE, f"step {number} of the script: status {status:04X}")
            if step.answer is not None and answer != step.answer:
                raise DeviceError(FaultCode.CARD_UNREADABLE, f"step {number} of the script: read back differently")
        await self._say(OFF[self._contact], b"")

    async def _apdu(self, command: bytes) -> tuple[bytes, int]:
        answer = b""
        for _ in range(ROUNDS):
            whole = await self._say(APDU[self._contact], command)
            if len(whole) < STATUS_BYTES:
                raise DeviceError(FaultCode.CARD_UNREADABLE, "the chip's answer has no status")
            answer, (high, low) = answer + whole[:-STATUS_BYTES], whole[-STATUS_BYTES:]
            if high == MORE_DATA:
                command = GET_RESPONSE + bytes([low])
            elif high == WRONG_LENGTH and not answer:
                command = command[:4] + bytes([low])
            else:
                return answer, high << 8 | low
        raise DeviceError(FaultCode.CARD_UNREADABLE, "the chip does not come to an end")
