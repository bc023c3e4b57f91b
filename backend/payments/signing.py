"""RSA-SHA256 (PKCS#1 v1.5) over texts, and the seal of WeChat's notifications (AES-256-GCM)."""

from __future__ import annotations

import base64
import binascii

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256

from backend.payments.cashier import NotGenuine


def sign(key: RSAPrivateKey, text: bytes) -> str:
    """Signature of a text, in base64."""
    return base64.b64encode(key.sign(text, PKCS1v15(), SHA256())).decode()


def verify(key: RSAPublicKey, text: bytes, signature: str) -> None:
    """Check a signature in base64.

    Raises:
        NotGenuine: it is not of this key over this text.
    """
    try:
        key.verify(base64.b64decode(signature, validate=True), text, PKCS1v15(), SHA256())
    except (InvalidSignature, binascii.Error, ValueError):
        raise NotGenuine("signature") from None


def unseal(key: bytes, nonce: str, associated: str, ciphertext: str) -> bytes:
    """Open an AES-256-GCM seal; the tag is the last 16 bytes.

    Args:
        key: 32 bytes.
        nonce: as sent, taken as UTF-8.
        associated: as sent, taken as UTF-8.
        ciphertext: base64.

    Raises:
        NotGenuine: it was not sealed with this key, or was changed.
    """
    try:
        sealed = base64.b64decode(ciphertext, validate=True)
        return AESGCM(key).decrypt(nonce.encode(), sealed, associated.encode())
    except (InvalidTag, binascii.Error, ValueError):
        raise NotGenuine("seal") from None
