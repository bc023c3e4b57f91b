"""Our own applet on the cards of couriers, technicians and staff. Source: `docs/devices/staff-card.md`.

The PIN goes to the card once for each time that a person types it, and never again by itself: the card counts wrong
ones and blocks itself for good.
"""

from __future__ import annotations

from contracts.rules.faults import FaultCode
from contracts.rules.staff_card import (
    NONCE_BYTES,
    PIN_MAX,
    PIN_TRIES,
    ROLES,
    SIGNATURE_BYTES,
    is_card_number,
)
from devices.smart_card.frames import ANY_LENGTH, Command, Reply, Sw, Talk, ask, select_by_name, status, tagged
from kiosk.domain.chip_card import StaffCard, StaffProof, StaffRole
from kiosk.ports import DeviceError

APPLICATION = bytes.fromhex("F0") + b"LBBSTAFF"
"""F0: an unregistered name of our own (ISO 7816-5)."""
VERSION = 1
TEMPLATE = 0x6F
TRIES_WORD = 0x63C
"""First twelve bits of "wrong, n tries left"."""

GET_CHALLENGE = Command(0x00, 0x84, 0x00, 0x00, le=NONCE_BYTES)
PIN_STATE = Command(0x00, 0x20, 0x00, 0x81)
"""VERIFY without a PIN: asks for the tries left and costs none."""


def verify(pin: str) -> Command:
    """VERIFY: eight bytes, digits in ASCII, filled up with FF.

    Raises:
        ValueError: no PIN that a card can have (a bug: the screen takes only digits).
    """
    if not (pin.isascii() and pin.isdigit() and len(pin) <= PIN_MAX):
        raise ValueError("a PIN is digits")
    return Command(0x00, 0x20, 0x00, 0x81, pin.encode().ljust(PIN_MAX, b"\xff"))


def internal_authenticate(challenge: bytes) -> Command:
    """INTERNAL AUTHENTICATE: have the card sign."""
    return Command(0x00, 0x88, 0x00, 0x00, challenge, le=ANY_LENGTH)


def read_staff() -> Talk[StaffCard | None]:
    """Which staff card this is; None when it is none.

    Raises:
        DeviceError: card_unreadable, card_unsupported for a newer applet, garbled.
    """
    selected = yield from ask(select_by_name(APPLICATION))
    if not selected.ok:
        return None
    number, role = _introduction(selected.data)
    tries = _tries((yield from ask(PIN_STATE)))
    if tries is None:
        raise DeviceError(FaultCode.CARD_UNREADABLE, "no PIN state")
    return StaffCard(number, role, tries)


def prove(card: StaffCard, pin: str, challenge: bytes) -> Talk[StaffProof]:
    """Give the PIN once, then have the challenge signed.

    Raises:
        DeviceError: card_unsupported when another card lies there, before the PIN was given; pin_wrong with the tries
            left, pin_blocked, card_unreadable, garbled.
    """
    lying = yield from read_staff()
    if lying is None or lying.number != card.number:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, "another card lies in the reader")
    if not lying.tries_left:
        raise DeviceError(FaultCode.PIN_BLOCKED)
    verified = yield verify(pin)  # as it is, never asked again
    if not verified.ok:
        raise _refused(verified)
    nonce = yield from ask(GET_CHALLENGE)
    if not nonce.ok or len(nonce.data) != NONCE_BYTES:
        raise DeviceError(FaultCode.CARD_UNREADABLE, f"nonce: {status(nonce)}")
    signed = yield from ask(internal_authenticate(challenge))
    if not signed.ok or len(signed.data) != SIGNATURE_BYTES:
        raise DeviceError(FaultCode.CARD_UNREADABLE, f"signature: {status(signed)}")
    return StaffProof(card.number, nonce.data, signed.data)


def introduction(number: str, role: int, version: int = VERSION) -> bytes:
    """What the applet says when it is selected: ``6F len``, version, role, number in ASCII."""
    body = bytes([version, role]) + number.encode("ascii")
    return bytes([TEMPLATE, len(body)]) + body


def _introduction(data: bytes) -> tuple[str, StaffRole]:
    found = tagged(data)
    if found is None or found[0] != TEMPLATE or len(found[1]) <= len(("version", "role")):
        raise DeviceError(FaultCode.CARD_UNREADABLE, "introduction")
    version, role, number = found[1][0], ROLES.get(found[1][1]), found[1][2:].decode("ascii", "replace")
    if version != VERSION or role is None:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, f"staff applet version {version}")
    if not is_card_number(number):
        raise DeviceError(FaultCode.CARD_UNREADABLE, "number")
    return number, StaffRole(role)


def _tries(reply: Reply) -> int | None:
    if reply.sw == Sw.BLOCKED:
        return 0
    left = reply.sw & 0x0F
    return left if reply.sw >> 4 == TRIES_WORD and left <= PIN_TRIES else None


def _refused(reply: Reply) -> DeviceError:
    left = _tries(reply)
    if left is None:
        return DeviceError(FaultCode.CARD_UNREADABLE, f"PIN: {status(reply)}")
    if not left:
        return DeviceError(FaultCode.PIN_BLOCKED)
    return DeviceError(FaultCode.PIN_WRONG, f"tries left: {left}")
