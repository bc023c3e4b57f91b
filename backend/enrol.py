"""Add the people who work with the service: staff of the desk, couriers of the post."""

from __future__ import annotations

from dataclasses import dataclass

from backend.app import Service
from backend.courier.models import Courier
from backend.staff.models import StaffAccount
from backend.staff.passwords import Secrets

SHORTEST_PASSWORD = 12
SHORTEST_PIN = 6


@dataclass(frozen=True, slots=True)
class NewStaff:
    """One account to be added. `department` is the code of an officer's department."""

    login: str
    name: str
    role: str
    department: str = ""


def add_staff(service: Service, new: NewStaff, password: str, *, demo: bool = False) -> None:
    """Add an account, or replace one of the same name.

    Raises:
        ValueError: the password is too short.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise ValueError(f"password: at least {SHORTEST_PASSWORD} characters")
    hash_ = Secrets().hash(password)
    with service.parts.database.write() as session:
        session.merge(
            StaffAccount(
                login=new.login,
                name_sealed=service.parts.keys.seal(new.name.encode()),
                role=new.role,
                department=new.department,
                password_hash=hash_,
                demo=demo,
                enabled=True,
                failures=0,
                locked_until=None,
            )
        )
        service.parts.audit.add(session, "command", "staff.added", new.login, {"role": new.role})


def add_courier(service: Service, number: str, name: str, badge: str, pin: str) -> None:
    """Add a courier, or give one a new badge and PIN.

    Args:
        service: where to.
        number: staff number of the post.
        name: sealed before it is kept.
        badge: the text of the QR badge; only its blind index is kept.
        pin: digits; only the argon2 hash is kept.

    Raises:
        ValueError: no badge, or the PIN is too short or not digits.
    """
    if not badge or len(pin) < SHORTEST_PIN or not (pin.isascii() and pin.isdigit()):
        raise ValueError(f"badge and PIN: a badge and at least {SHORTEST_PIN} digits")
    hash_ = Secrets().hash(pin)
    with service.parts.database.write() as session:
        session.merge(
            Courier(
                number=number,
                name_sealed=service.parts.keys.seal(name.encode()),
                badge_index=service.parts.keys.index("badge", badge),
                pin_hash=hash_,
                failures=0,
                locked_until=None,
            )
        )
        service.parts.audit.add(session, "command", "courier.added", number)
