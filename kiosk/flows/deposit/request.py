"""What the deposit journey is asked to put into a box."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contracts.rules.text import Text
from kiosk.domain.cabinet import Size


@dataclass(frozen=True, slots=True)
class DepositRequest:
    """One envelope of originals.

    Attributes:
        application: key of the application; names the case while it waits unsent. None when only its number is known.
        in_trust: pre-audit has not passed; the courier must not collect it.
        answer_by: the promised date of the answer.
    """

    application: str | None
    case_number: str | None
    matter: Text
    department: str
    sort_code: str
    originals: tuple[Text, ...]
    size: Size
    in_trust: bool
    drop_code: str | None
    status_url: str | None
    answer_by: datetime | None
    provisional: bool
    next_steps: tuple[Text, ...]
