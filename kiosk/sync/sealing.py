"""Sealing: age encryption to the backend's public key, in memory, before anything reaches a disk."""

from __future__ import annotations

import pyrage


def is_recipient(text: str) -> bool:
    """Whether this is an age public key (``age1…``)."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def seal(plain: bytes, recipient: str) -> bytes:
    """Encrypt for one recipient.

    Raises:
        ValueError: `recipient` is no age public key.
    """
    try:
        to = pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError as error:
        raise ValueError("not an age public key") from error
    return bytes(pyrage.encrypt(plain, [to]))
