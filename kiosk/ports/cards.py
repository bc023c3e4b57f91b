"""Readers of identity cards and of other cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kiosk.domain.id_card import TEXT_AND_PHOTO
from kiosk.ports.device import Device

if TYPE_CHECKING:
    from kiosk.domain.chip_card import ChipCard, StaffCard, StaffProof
    from kiosk.domain.id_card import CardPart, CardPicture, IdCard


class IdReader(Device, Protocol):
    """Reads identity cards."""

    async def read(self, timeout_s: float, more: frozenset[CardPart] = TEXT_AND_PHOTO) -> IdCard | None:
        """Wait for a card and read it whole.

        Args:
            timeout_s: longest wait for a card, in seconds.
            more: what is read beside text and photo. A part that card or reader does not have is left out.

        Returns:
            The card, or None when none came in time. Never a partial or doubtful card.

        Raises:
            DeviceError: card_removed, card_unreadable, card_unsupported, no_answer, garbled, hardware, no_device,
                port_busy.
        """

    async def picture(self, card: IdCard) -> CardPicture:
        """The card's photo as a picture. Never raises: a photo that cannot be decoded has a reason instead."""


class SmartCardReader(Device, Protocol):
    """Reads cards with contacts: social security, transit, and our own staff cards."""

    @property
    def card_in(self) -> bool:
        """Whether a card is in the slot now, as far as it is known."""

    def on_card(self, listener: Callable[[bool], None]) -> None:
        """Call `listener` in the core's loop when a card comes or goes."""

    async def read(self, timeout_s: float) -> ChipCard | None:
        """Wait for a public card and read it whole.

        Returns:
            The card, or None when none came in time. Never a partial or doubtful card; what the card itself
            withholds is named in it.

        Raises:
            DeviceError: card_removed, card_unreadable, card_unsupported, no_answer, garbled, no_device, port_busy.
        """

    async def staff_card(self, timeout_s: float) -> StaffCard | None:
        """Wait for a staff card and say which it is. Costs no PIN try.

        Returns:
            The card, or None when none came in time.

        Raises:
            DeviceError: as `read`.
        """

    async def prove(self, card: StaffCard, pin: str, challenge: bytes) -> StaffProof:
        """Give the PIN to the card, once, and have it answer the backend's challenge.

        Args:
            card: the one that was shown; another one in the slot is refused before the PIN is sent.
            pin: 4 to 8 digits; goes to the card and nowhere else.
            challenge: 32 bytes of the backend.

        Raises:
            DeviceError: pin_wrong (detail: tries left), pin_blocked, and as `read`.
        """
