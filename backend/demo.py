"""Demo data: accounts, one kiosk and one courier, all obviously synthetic. Refused in production."""

from __future__ import annotations

from dataclasses import dataclass

from backend.app import Service
from backend.enrol import NewStaff, add_card, add_courier, add_staff

PASSWORD = "demo-2026-lamp"  # noqa: S105 (published on purpose; these accounts do not exist in production)
BADGE = "LBC-DEMO-0001"
PIN = "246810"
COURIER = "YZ0001"
CARD = "LBC-CARD-0001"
CARD_KEY = "03db2f91546113f62a507bee65fabaa11c02be50af1b5292e161028091a919716c"
CARD_PIN = "135790"
"""Of the card `courier` in the gallery of the simulated reader. Its private key is published there."""


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
        lines.append(f"              card {CARD}  PIN {CARD_PIN}")
        return "\n".join(lines) + "\n"


def create(service: Service, kiosk: str = "330302-001") -> DemoAccounts:
    """Make, or make anew, the demo accounts; the kiosk gets a new token each time.

    Raises:
        ValueError: in production.
    """
    if service.settings.production:
        raise ValueError("demo-data: refused in production")
    accounts = (
        DemoAccount("clerk", PASSWORD, "clerk", "测试·审"),
        DemoAccount("officer", PASSWORD, "officer", "测试·登"),
        DemoAccount("admin", PASSWORD, "admin", "测试·管"),
    )
    for account in accounts:
        department = "ZR01" if account.role == "officer" else ""
        add_staff(service, NewStaff(account.login, account.name, account.role, department), PASSWORD, demo=True)
    add_courier(service, COURIER, "测试·邮", BADGE, PIN)
    add_card(service, COURIER, CARD, CARD_KEY)
    token = service.enrolment.enrol(kiosk, "测试大厅")
    return DemoAccounts(accounts, kiosk, token, COURIER, BADGE, PIN)
