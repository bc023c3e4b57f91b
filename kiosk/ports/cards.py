"""Readers of identity cards and of other cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kiosk.domain.id_card import TEXT_AND_PHOTO
from kiosk.ports.device import Device

if TYPE_CHECKING:
    from kiosk.domain.id_card import CardPart, IdCard


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
