"""What a staff card signs, so that card, kiosk and backend mean the same words. See docs/devices/staff-card.md."""

from __future__ import annotations

DOMAIN = b"LBB-STAFF-1"
"""Stands before everything that a staff card ever signs: its answers serve no other purpose."""
CHALLENGE_BYTES = 32
NONCE_BYTES = 16
SIGNATURE_BYTES = 64
"""ECDSA over P-256 with SHA-256: r and s, 32 bytes each."""
NUMBER_MIN = 4
NUMBER_MAX = 16
PIN_MIN = 4
PIN_MAX = 8
PIN_PATTERN = f"^[0-9]{{{PIN_MIN},{PIN_MAX}}}$"
PIN_TRIES = 3

ROLES = {1: "courier", 2: "technician", 3: "staff"}


def is_card_number(text: str) -> bool:
    """Whether this can be the number of a staff card: ASCII capitals, digits and hyphens."""
    return NUMBER_MIN <= len(text) <= NUMBER_MAX and all(
        character.isascii() and (character.isdigit() or character.isupper() or character == "-") for character in text
    )


def signed_words(number: str, nonce: bytes, challenge: bytes) -> bytes:
    """What the card of this number signs for one challenge.

    Args:
        number: of the card; it is the card that puts it in.
        nonce: 16 bytes that the card made for this one answer.
        challenge: 32 bytes of the backend.

    Raises:
        ValueError: a part has another length.
    """
    if not is_card_number(number) or len(nonce) != NONCE_BYTES or len(challenge) != CHALLENGE_BYTES:
        raise ValueError("a part of the answer has another form")
    name = number.encode("ascii")
    return DOMAIN + bytes([len(name)]) + name + nonce + challenge
