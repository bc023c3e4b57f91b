"""Reads cards with contacts through a PC/SC reader.

Speaks: ISO 7816-4 over PC/SC (`frames.py`); the applications stand in `social_security.py`, `transit.py` and
`staff_applet.py`. Source: `docs/devices/pcsc.md`. Verified on: simulator only (pcscd 1.9.9 with a virtual reader).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from contracts.rules.faults import FaultCode
from devices.newest import Newest
from devices.presence import MISSES, Presence
from devices.smart_card.frames import MAX_REPLY, Reply, Talk
from devices.smart_card.social_security import read_social_security
from devices.smart_card.staff_applet import prove, read_staff
from devices.smart_card.transit import read_transit
from devices.transport.pcsc_line import PcscLine
from devices.transport.pcsc_pipe import Sight
from kiosk.domain.chip_card import ChipCard, StaffCard, StaffProof
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

T = TypeVar("T")

FIRST_SIGHT_S = 10.0
"""For the card process to start on a busy machine."""
PAUSE_S = 0.2
"""Before a card is tried again that could not be powered up: it may be on its way in."""
NO_SERVICE = "the card service (pcscd) does not run: systemctl start pcscd.socket"
NO_READER = "the card service knows no such reader: check its cable, and reader in kiosk.toml"


class PcscCardReader:
    """`kiosk.ports.SmartCardReader` over PC/SC.

    Args:
        line: the reader, used by nobody else.
    """

    def __init__(self, line: PcscLine) -> None:
        self._line = line
        self._presence = Presence()
        self._lock = asyncio.Lock()
        self._card_in = Newest(value=False)
        self._absent = 0
        line.on_sight(self._seen)

    @property
    def status(self) -> DeviceStatus:
        """The newest state."""
        return self._presence.status

    @property
    def card_in(self) -> bool:
        """Whether a card is in the slot."""
        return self._card_in.value

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` whenever the status changes."""
        self._presence.on_change(listener)

    def on_card(self, listener: Callable[[bool], None]) -> None:
        """Call `listener` when a card comes or goes."""
        self._card_in.on_change(listener)

    async def start(self) -> None:
        """Begin watching; goes on for ever."""
        await self._line.start()

    async def close(self) -> None:
        """End the process that talks to the service."""
        await self._line.close()

    async def read(self, timeout_s: float) -> ChipCard | None:
        """Wait for a public card and read it whole. See `kiosk.ports.SmartCardReader.read`."""
        async with self._lock:
            began = await self._card(timeout_s)
            if began is None:
                return None
            card = await self._talk(public_card())
            return replace(card, read_ms=(time.monotonic() - began) * 1000)

    async def staff_card(self, timeout_s: float) -> StaffCard | None:
        """Wait for a staff card. See `kiosk.ports.SmartCardReader.staff_card`."""
        async with self._lock:
            if await self._card(timeout_s) is None:
                return None
            return await self._talk(_staff_card())

    async def prove(self, card: StaffCard, pin: str, challenge: bytes) -> StaffProof:
        """Give the PIN once and have the challenge signed. See `kiosk.ports.SmartCardReader.prove`."""
        async with self._lock:
            if await self._card(0.0) is None:
                raise DeviceError(FaultCode.CARD_REMOVED, "no card in the reader")
            return await self._talk(prove(card, pin, challenge))

    async def _card(self, timeout_s: float) -> float | None:
        """Wait until a card is powered up; when that began. None when none came in time."""
        await self._line.start()
        await self._line.first_sight(FIRST_SIGHT_S)  # a process that is starting is no reader that is missing
        deadline = time.monotonic() + timeout_s
        while True:
            if self._line.sight.card:
                began = time.monotonic()
                try:
                    await self._line.connect()
                except DeviceError as error:
                    # Seen and gone again, or not yet quite in.
                    if error.code is not FaultCode.CARD_REMOVED or time.monotonic() > deadline:
                        raise
                    await asyncio.sleep(PAUSE_S)
                    continue
                return began
            left_s = deadline - time.monotonic()
            if left_s <= 0 or self._absent >= MISSES:
                if not self._line.sight.reader:
                    raise DeviceError(FaultCode.NO_DEVICE, self._missing())
                return None
            await self._line.next_sight(left_s)

    async def _talk(self, talk: Talk[T]) -> T:
        """Lead one conversation with the card that is powered up, and power it down, however it ends."""
        try:
            command = next(talk)
            while True:
                raw = await self._line.transmit(command.to_bytes())
                reply = Reply.from_bytes(raw)
                if reply is None:
                    raise DeviceError(FaultCode.GARBLED, f"an answer of {min(len(raw), MAX_REPLY + 1)} bytes")
                command = talk.send(reply)
        except StopIteration as ended:
            value: T = ended.value
            return value
        finally:
            talk.close()
            self._line.disconnect()

    def _missing(self) -> str:
        return NO_READER if self._line.sight.service else NO_SERVICE

    def _seen(self, sight: Sight) -> None:
        if sight.reader:
            self._absent = 0
            self._presence.seen(DeviceStatus(DeviceState.ONLINE, None, sight.reader))
        else:
            self._absent += 1
            self._presence.missed(DeviceError(FaultCode.NO_DEVICE, self._missing()))
        self._card_in.become(sight.card)


def public_card() -> Talk[ChipCard]:
    """Whichever public card lies there. Raises DeviceError."""
    card: ChipCard | None = yield from read_social_security()
    if card is None:
        card = yield from read_transit()
    if card is not None:
        return card
    staff = yield from read_staff()
    raise DeviceError(FaultCode.CARD_UNSUPPORTED, "no application that is known" if staff is None else "a staff card")


def _staff_card() -> Talk[StaffCard]:
    card = yield from read_staff()
    if card is None:
        raise DeviceError(FaultCode.CARD_UNSUPPORTED, "no staff card")
    return card
