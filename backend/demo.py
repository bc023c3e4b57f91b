"""Demo data: accounts, one kiosk and one courier, all obviously synthetic. Refused in production."""

from __future__ import annotations

from dataclasses import dataclass

from backend.app import Service
from backend.courier.models import Courier
from backend.staff.models import StaffAccount
from backend.staff.passwords import Secrets

PASSWORD = "demo-2026-lamp"  # noqa: S105 (published on purpose; these accounts do not exist in production)
BADGE = "LBC-DEMO-0001"
PIN = "246810"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """One log-in for a person who tries things out."""

    login: str
    password: str
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class DemoAccounts:
    """Everything that was made."""

    staff: tuple[DemoAccount, ...]
    kiosk: str
    kiosk_token: str
    courier: str
    courier_badge: str
    courier_pin: str

    def told(self, url: str) -> str:
        """For a person at a terminal."""
        lines = [f"staff pages   {url}/staff"]
        lines += [f"  {each.role:<11} {each.login}  {each.password}" for each in self.staff]
        lines.append(f"kiosk         {self.kiosk}  token {self.kiosk_token}")
        lines.append(f"courier       badge {self.courier_badge}  PIN {self.courier_pin}")
        return "\n".join(lines) + "\n"


def create(service: Service, kiosk: str = "330302-001") -> DemoAccounts:
    """Make, or make anew, the demo accounts; the kiosk gets a new token each time.

    Raises:
        ValueError: in production.
    """
    if service.settings.production:
        raise ValueError("demo-data: refused in production")
    secrets, parts = Secrets(), service.parts
    accounts = (
        DemoAccount("clerk", PASSWORD, "clerk", "测试·审"),
        DemoAccount("officer", PASSWORD, "officer", "测试·登"),
        DemoAccount("admin", PASSWORD, "admin", "测试·管"),
    )
    password_hash, pin_hash = secrets.hash(PASSWORD), secrets.hash(PIN)
    with parts.database.write() as session:
        for account in accounts:
            session.merge(
                StaffAccount(
                    login=account.login,
                    name_sealed=parts.keys.seal(account.name.encode()),
                    role=account.role,
                    department="ZR01" if account.role == "officer" else "",
                    password_hash=password_hash,
                    demo=True,
                    enabled=True,
                    failures=0,
                    locked_until=None,
                )
            )
        session.merge(
            Courier(
                number="YZ0001",
                name_sealed=parts.keys.seal("测试·邮".encode()),
                badge_index=parts.keys.index("badge", BADGE),
                pin_hash=pin_hash,
                failures=0,
                locked_until=None,
            )
        )
    token = service.enrolment.enrol(kiosk, "测试大厅")
    return DemoAccounts(accounts, kiosk, token, "YZ0001", BADGE, PIN)
