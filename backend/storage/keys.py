"""The keys of the service, in one folder that only its user may read.

One age identity opens what kiosks sealed and seals personal fields at rest. One random secret makes blind indexes: a
number can be found again by its HMAC, and the database never holds the number itself.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from pathlib import Path

import pyrage
from pyrage import x25519

IDENTITY = "identity.age"
BLIND_INDEX = "blind-index.key"


class Keys:
    """Opens, seals and indexes."""

    def __init__(self, folder: Path) -> None:
        """Load the keys in `folder`; make them when it holds none.

        Raises:
            ValueError: a key file is damaged.
        """
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        identity_text = _load_or_make(folder / IDENTITY, lambda: str(x25519.Identity.generate()))
        self._secret = bytes.fromhex(_load_or_make(folder / BLIND_INDEX, lambda: secrets.token_hex(32)))
        try:
            self._identity = x25519.Identity.from_str(identity_text)
        except pyrage.IdentityError as error:
            raise ValueError(f"{folder / IDENTITY} holds no age identity") from error
        self._recipient = self._identity.to_public()

    @property
    def seal_to(self) -> str:
        """The public key that kiosks seal to."""
        return str(self._recipient)

    def open(self, sealed: bytes) -> bytes:
        """What was sealed.

        Raises:
            ValueError: sealed to another key, or damaged.
        """
        try:
            return bytes(pyrage.decrypt(sealed, [self._identity]))
        except pyrage.DecryptError as error:
            raise ValueError("not sealed to this backend, or damaged") from error

    def seal(self, plain: bytes) -> bytes:
        """Sealed for rest in the database or in the blob folder."""
        return bytes(pyrage.encrypt(plain, [self._recipient]))

    def index(self, *parts: str) -> str:
        """Blind index of a value (64 hex digits); the same parts always give the same index."""
        message = "\x00".join(part.strip().upper() for part in parts)
        return hmac.new(self._secret, message.encode(), hashlib.sha256).hexdigest()


def _load_or_make(path: Path, make: Callable[[], str]) -> str:
    """The text of a key file; a new one is written whole and synced before it is used."""
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        pass
    fresh = path.with_suffix(f".{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(make() + "\n")
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        os.link(fresh, path)  # the first of two starting processes wins
    fresh.unlink()
    return path.read_text(encoding="ascii").strip()
