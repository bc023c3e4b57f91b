"""Passwords and PINs: argon2id, and a lock-out that doubles with each wrong try after the fifth."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

FREE_TRIES = 5
FIRST_LOCK = timedelta(seconds=30)
LONGEST_LOCK = timedelta(hours=12)


class Locked(Protocol):
    """A row that counts failures."""

    failures: int
    locked_until: datetime | None


class Secrets:
    """Hashes and checks."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # OWASP's minimum
        self._nobody = self._hasher.hash("nobody")

    def hash(self, secret: str) -> str:
        """The argon2id hash in its standard text form."""
        return self._hasher.hash(secret)

    def fits(self, hash_: str | None, secret: str) -> bool:
        """Whether the secret fits; without a hash it takes as long and does not."""
        try:
            return self._hasher.verify(hash_ or self._nobody, secret) and hash_ is not None
        except VerificationError:
            return False


def is_locked(row: Locked, now: datetime) -> bool:
    """Whether tries are refused now, right or wrong."""
    return row.locked_until is not None and now < row.locked_until


def count_try(row: Locked, now: datetime, *, right: bool) -> None:
    """Write a try down."""
    if right:
        row.failures, row.locked_until = 0, None
        return
    row.failures += 1
    over = row.failures - FREE_TRIES
    if over >= 0:
        row.locked_until = now + min(FIRST_LOCK * 2 ** min(over, 20), LONGEST_LOCK)


def tries_left(row: Locked) -> int:
    """Wrong tries until the next lock."""
    return max(FREE_TRIES - row.failures, 0)
