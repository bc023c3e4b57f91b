"""What is written onto a blank card: APDUs that the issuer's system made, each with the answer that it must get.

The kiosk invents none of them and holds no key of a card: it carries the script to the chip, compares every answer, and
a script ends by reading back what it wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

SUCCESS = 0x9000
SHORTEST_APDU = 4
LONGEST_APDU = 261  # header, Lc, 255 bytes, Le


class Contact(StrEnum):
    """How the chip is reached."""

    CONTACT = "contact"
    CONTACTLESS = "contactless"


class CardKind(StrEnum):
    """What a dispenser can issue."""

    SOCIAL_SECURITY = "social_security"
    TRANSIT = "transit"


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One command for the chip and what must come back. The bytes are a person's and never shown.

    Attributes:
        command: the whole command APDU.
        status: the status word that means "done".
        answer: the data that must come back; None: any.
    """

    command: bytes = field(repr=False)
    status: int = SUCCESS
    answer: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Refuse what no chip takes."""
        if not SHORTEST_APDU <= len(self.command) <= LONGEST_APDU:
            raise ValueError(f"command: must have {SHORTEST_APDU} to {LONGEST_APDU} bytes, not {len(self.command)}")


@dataclass(frozen=True, slots=True)
class CardScript:
    """How one card is personalised and verified."""

    kind: CardKind
    contact: Contact
    steps: tuple[ScriptStep, ...] = field(repr=False)

    def __post_init__(self) -> None:
        """A card that nothing was read back from must not be given to anybody."""
        if not any(step.answer is not None for step in self.steps):
            raise ValueError("steps: none reads back what was written")
