"""Staff log in with a password and hold a session on the server; roles say what they may do."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from backend.parts import Parts
from backend.problems import ProblemError
from backend.staff.models import StaffAccount, StaffSession
from backend.staff.passwords import Secrets, count_try, is_locked

LONGEST = timedelta(hours=12)
QUIET = timedelta(minutes=30)


class Role(StrEnum):
    """What a person of the staff is there for."""

    CLERK = "clerk"  # pre-audit
    OFFICER = "officer"  # a department's desk
    ADMIN = "admin"  # both, and duty and tasks


@dataclass(frozen=True, slots=True)
class Staff:
    """The person behind a request. `form_token` must come back with every form."""

    login: str
    name: str
    role: Role
    department: str
    form_token: str

    def may(self, role: Role) -> bool:
        """Whether this person may do what `role` may."""
        return self.role in {role, Role.ADMIN}


class StaffService:
    """Log-in, sessions, log-out."""

    def __init__(self, parts: Parts, passwords: Secrets, *, production: bool) -> None:
        self._parts = parts
        self._passwords = passwords
        self._production = production

    def log_in(self, login: str, password: str) -> str:
        """A new session; returns its token, which only the browser keeps.

        Raises:
            ProblemError: 401 wrong, 423 locked after too many tries.
        """
        now = self._parts.clock.now()
        with self._parts.database.write() as session:  # a wrong try is committed before it is answered
            account = session.get(StaffAccount, login, with_for_update=True)
            if account is not None and (not account.enabled or (account.demo and self._production)):
                account = None
            locked = account is not None and is_locked(account, now)
            right = not locked and self._passwords.fits(account.password_hash if account else None, password)
            if account is not None and not locked:
                count_try(account, now, right=right)
                self._parts.audit.add(session, login, "staff.logged_in" if right else "staff.log_in_failed", login)
            if account is not None and right:
                token = secrets.token_urlsafe(32)
                session.add(
                    StaffSession(
                        token_hash=_hash(token),
                        login=login,
                        form_token=secrets.token_urlsafe(24),
                        started_at=now,
                        seen_at=now,
                    )
                )
                return token
        if locked:
            raise ProblemError(423, "locked", "试的次数太多，先锁一会儿", retry=False)
        raise ProblemError(401, "wrong-password", "账号或密码不对", retry=False)

    def who(self, token: str) -> Staff | None:
        """The person of a session; None when it does not exist or has ended."""
        now = self._parts.clock.now()
        with self._parts.database.write() as session:
            row = session.get(StaffSession, _hash(token), with_for_update=True)
            if row is None:
                return None
            account = session.get_one(StaffAccount, row.login)
            if now - row.started_at > LONGEST or now - row.seen_at > QUIET or not account.enabled:
                session.delete(row)
                return None
            row.seen_at = now
            return Staff(
                login=account.login,
                name=self._parts.keys.open(account.name_sealed).decode(),
                role=Role(account.role),
                department=account.department,
                form_token=row.form_token,
            )

    def log_out(self, token: str) -> None:
        """End a session."""
        with self._parts.database.write() as session:
            row = session.get(StaffSession, _hash(token))
            if row is not None:
                self._parts.audit.add(session, row.login, "staff.logged_out", row.login)
                session.delete(row)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
