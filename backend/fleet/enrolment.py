"""Kiosks and their bearer tokens. Only the hash of a token is kept."""

from __future__ import annotations

import hashlib
import secrets

from fastapi import Request
from sqlalchemy import select

from backend.database import Database
from backend.fleet.models import Kiosk
from backend.problems import ProblemError


class Enrolment:
    """Knows which kiosk speaks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def enrol(self, kiosk: str, place: str) -> str:
        """Enrol a kiosk, or give it a new token; returns the token, once."""
        token = secrets.token_urlsafe(24)
        with self._database.write() as session:
            row = session.get(Kiosk, kiosk)
            if row is None:
                session.add(Kiosk(id=kiosk, token_hash=_hash(token), place=place, enabled=True))
            else:
                row.token_hash, row.place = _hash(token), place
        return token

    def check(self, request: Request) -> None:
        """Let only an enrolled, enabled kiosk in, and remember which one it is.

        Raises:
            ProblemError: 401 without a right token, 403 for a disabled kiosk.
        """
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        row = None
        if scheme == "Bearer" and token:
            with self._database.read() as session:
                row = session.scalar(select(Kiosk).where(Kiosk.token_hash == _hash(token)))
        if row is None:
            raise ProblemError(
                401, "no-kiosk-token", "A kiosk token is needed", headers={"WWW-Authenticate": "Bearer"}, retry=False
            )
        if not row.enabled:
            raise ProblemError(403, "kiosk-disabled", "This kiosk is disabled", retry=False)
        request.state.kiosk = row.id


def kiosk_of(request: Request) -> str:
    """The kiosk that `Enrolment.check` let in."""
    return str(request.state.kiosk)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
