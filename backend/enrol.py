"""Add the people who work with the service: staff of the desk, couriers of the post."""

from __future__ import annotations

from dataclasses import dataclass

from backend.app import Service
from backend.courier.cards import checked_key
from backend.courier.models import Courier, StaffCard
from backend.staff.models import StaffAccount
from backend.staff.passwords import Secrets
from contracts.rules.staff_card import is_card_number

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


def add_card(service: Service, courier: str, card: str, public_key: str) -> None:
    """Give a courier a chip card, or unblock one with a new key.

    Args:
        service: where to.
        courier: staff number.
        card: number of the card, as it stands in its applet.
        public_key: compressed point on P-256 in hex, as the card gave it when it was made.

    Raises:
        ValueError: no such courier, or number or key have another form.
    """
    if not is_card_number(card):
        raise ValueError("card: 4 to 16 capitals, digits and hyphens")
    key = checked_key(public_key)
    with service.parts.database.write() as session:
        if session.get(Courier, courier) is None:
            raise ValueError(f"courier: {courier} is not known")
        session.merge(StaffCard(number=card, courier=courier, public_key=key, blocked=False))
        service.parts.audit.add(session, "command", "courier.card_added", card, {"courier": courier})


def block_card(service: Service, card: str) -> None:
    """A card was lost or given back: from now on it signs nobody in.

    Raises:
        ValueError: no such card.
    """
    with service.parts.database.write() as session:
        row = session.get(StaffCard, card)
        if row is None:
            raise ValueError(f"card: {card} is not known")
        row.blocked = True
        service.parts.audit.add(session, "command", "courier.card_blocked", card)
