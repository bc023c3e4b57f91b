"""Readers of identity cards and of other cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kiosk.ports.device import Device

if TYPE_CHECKING:
    from kiosk.domain.id_card import IdCard


class IdReader(Device, Protocol):
    """Reads identity cards."""

    async def read(self, timeout_s: float) -> IdCard | None:
        """Wait for a card and read it whole.

        Returns:
            The card, or None when none came in time. Never a partial or doubtful card.

        Raises:
            DeviceError: card_removed, card_unreadable, card_unsupported, no_answer, garbled, no_device, port_busy.
        """
