"""Chip cards of couriers: what they shall sign, and whether they did. See docs/devices/staff-card.md.

The backend keeps public keys only: whoever reads its database cannot make a card.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from sqlalchemy import CursorResult, delete
from sqlalchemy.orm import Session

from backend.courier.models import CardChallengeRow, StaffCard
from contracts.rules.staff_card import CHALLENGE_BYTES, SIGNATURE_BYTES, signed_words
from contracts.wire.courier import CardProof

GOOD_FOR = timedelta(minutes=1)
COMPRESSED_BYTES = 33


def new_challenge(session: Session, kiosk: str, card: str, now: datetime) -> str:
    """A challenge that nobody can foretell. Whether there is such a card is not said."""
    session.execute(delete(CardChallengeRow).where(CardChallengeRow.until < now))
    challenge = secrets.token_hex(CHALLENGE_BYTES)
    session.add(CardChallengeRow(challenge=challenge, kiosk=kiosk, card=card, until=now + GOOD_FOR))
    return challenge


def use_challenge(session: Session, kiosk: str, proof: CardProof, now: datetime) -> bool:
    """Whether this was asked here of this card, just now and not answered yet. It is used up, whatever comes of it."""
    used = session.execute(
        delete(CardChallengeRow).where(
            CardChallengeRow.challenge == proof.challenge,
            CardChallengeRow.kiosk == kiosk,
            CardChallengeRow.card == proof.card,
            CardChallengeRow.until >= now,
        )
    )
    return isinstance(used, CursorResult) and used.rowcount == 1


def is_signed_by(card: StaffCard, proof: CardProof) -> bool:
    """Whether the card with this key signed the challenge. Total: nonsense is not signed."""
    try:
        signature = bytes.fromhex(proof.signature)
        words = signed_words(card.number, bytes.fromhex(proof.nonce), bytes.fromhex(proof.challenge))
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), card.public_key)
        if len(signature) != SIGNATURE_BYTES:
            return False
        half = SIGNATURE_BYTES // 2
        r, s = int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
        key.verify(encode_dss_signature(r, s), words, ec.ECDSA(hashes.SHA256()))
    except (ValueError, InvalidSignature):
        return False
    return True


def checked_key(text: str) -> bytes:
    """A public key as it is written down when a card is made: hex of a compressed point.

    Raises:
        ValueError: it is none.
    """
    key = bytes.fromhex(text)
    if len(key) != COMPRESSED_BYTES:
        raise ValueError("public key: 66 hex digits")
    ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
    return key
