"""Reads identity cards through a SAM module.

Speaks: SAM serial protocol (`frames.py`). Source: `docs/devices/sam.md`. Verified on: simulator only.

    find (20 01) until 9F -> select (20 02) -> read (30 01, with fingerprint 30 10) -> newest address (30 03)

There is no pause between find, select and read: a card lies on a reader for a moment only. Fingerprint and newest
address are read only where they are asked for.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from contracts.rules.faults import FaultCode
from devices.id_reader import answers, card_text
from devices.id_reader.answers import Content, content_of
from devices.id_reader.ear import Ear, Heard
from devices.id_reader.frames import Command, Frame, Sw3, request, sam_number
from devices.id_reader.photo import PhotoDecoder
from devices.id_reader.statuses import BROKEN_MODULE, UNKNOWN_PART, refusal
from devices.presence import ABSENT, RETRY_S
from devices.transport.serial import SerialLine
from devices.watched import Watched
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardKind, CardPart, CardPicture, IdCard
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

ANSWER_S = 0.5
SAM_ID_S = 0.3
SELF_TEST_S = 0.5
ADDRESS_S = 1.5
READ_S = 3.0
POLL_S = 0.3
"""Between two finds while no card is there. The vendors ask for at least 300 ms."""
HEALTH_S = 2.0
"""Between two looks at an idle module."""
ATTEMPTS = 3
"""The first answer after opening may be wrong or absent."""

_MODULE_FAULTS = ABSENT | {FaultCode.GARBLED, FaultCode.HARDWARE}

Fits = Callable[[Frame], bool]


class SamIdReader(Watched):
    """`kiosk.ports.IdReader` over a SAM module.

    Args:
        line: the port, used by nobody else.
        decoder: makes pictures of photos.
    """

    def __init__(self, line: SerialLine, decoder: PhotoDecoder) -> None:
        super().__init__()
        self._line = line
        self._decoder = decoder
        self._lock = asyncio.Lock()
        self._last_find = float("-inf")
        self._module = ""

    async def read(self, timeout_s: float, more: frozenset[CardPart] = TEXT_AND_PHOTO) -> IdCard | None:
        """Wait for a card and read it whole. See `kiosk.ports.IdReader.read`."""
        deadline = time.monotonic() + timeout_s
        async with self._lock:
            try:
                return await self._read(deadline, more)
            except DeviceError as error:
                if error.code in _MODULE_FAULTS:
                    self._presence.missed(error)
                raise

    async def picture(self, card: IdCard) -> CardPicture:
        """The photo as a picture. See `kiosk.ports.IdReader.picture`."""
        return await self._decoder.decode(card.photo)

    async def _read(self, deadline: float, more: frozenset[CardPart]) -> IdCard | None:
        while True:
            await asyncio.sleep(min(self._last_find + POLL_S, deadline) - time.monotonic())
            if time.monotonic() >= deadline:
                return None
            began = await self._find()
            if began is not None:
                return await self._card(began, more)

    async def _find(self) -> float | None:
        # When the find that was answered "found" began; None when no card is there.
        heard = Heard(None, bytes_came=False, broke_off=False)
        for _ in range(ATTEMPTS):
            self._last_find = began = time.monotonic()
            heard = await self._ask(Command.FIND, answers.answers_find)
            if heard.frame is not None:
                _refuse_broken(heard.frame)
                self._well()
                return began if heard.frame.sw3 == Sw3.FOUND else None
        await self._line.drop()
        raise heard.silence()

    async def _card(self, began: float, more: frozenset[CardPart]) -> IdCard:
        # The answer to select is not judged: some modules keep a card selected and refuse to select it again.
        # The answer to read decides.
        await self._ask(Command.SELECT, answers.answers_select)
        content = await self._content(fingerprint=CardPart.FINGERPRINT in more)
        address = None
        if CardPart.NEWEST_ADDRESS in more and card_text.kind_of(content.text) is CardKind.RESIDENT:
            address = await self._newest_address()
        card = card_text.parse(content.text, content.photo, 0.0)
        return replace(
            card,
            address=address or card.address,
            fingerprint=content.fingerprint,
            read_ms=(time.monotonic() - began) * 1000,
        )

    async def _content(self, *, fingerprint: bool) -> Content:
        if fingerprint:
            frame = await self._answer(Command.READ_FINGERPRINT, answers.answers_fingerprint, READ_S)
            if frame.sw3 == Sw3.SUCCESS:
                return content_of(frame, fingerprint=True)
            if frame.sw3 not in UNKNOWN_PART:
                raise refusal(frame.sw3)
        frame = await self._answer(Command.READ, answers.answers_text, READ_S)
        if frame.sw3 != Sw3.SUCCESS:
            raise refusal(frame.sw3)
        return content_of(frame, fingerprint=False)

    async def _newest_address(self) -> str | None:
        frame = await self._answer(Command.READ_ADDRESS, answers.answers_address, ADDRESS_S)
        if frame.sw3 == Sw3.SUCCESS:
            return card_text.newest_address(frame.data)
        if frame.sw3 in UNKNOWN_PART:
            return None
        raise refusal(frame.sw3)

    async def _answer(self, command: Command, fits: Fits, timeout_s: float) -> Frame:
        """An answer about the card that lies there; good or refused.

        Raises:
            DeviceError: card_removed, card_unreadable, garbled, no_answer, hardware.
        """
        heard = await self._ask(command, fits, timeout_s)
        if heard.spoiled:
            # The card is still selected; a find would no longer see it. A line that spoiled one answer may spoil the
            # next in a way that its one check byte does not see: only two equal answers count.
            heard = await self._ask(command, fits, timeout_s)
            if heard.frame is not None and heard.frame.sw3 == Sw3.SUCCESS:
                once, heard = heard.frame, await self._ask(command, fits, timeout_s)
                if heard.frame is not None and heard.frame.sw3 == Sw3.SUCCESS and heard.frame != once:
                    raise DeviceError(FaultCode.CARD_UNREADABLE, "two readings differ")
        if heard.frame is not None:
            _refuse_broken(heard.frame)
            return heard.frame
        if heard.broke_off:
            raise DeviceError(FaultCode.CARD_REMOVED, "the answer broke off")
        # A card that leaves can silence the module. If it answers again, that was it.
        if heard.bytes_came or (await self._ask(Command.FIND, answers.answers_find)).frame is None:
            raise heard.silence()
        raise DeviceError(FaultCode.CARD_REMOVED, "no answer to read")

    async def _ask(self, command: Command, fits: Fits, timeout_s: float = ANSWER_S) -> Heard:
        ear = Ear(fits)
        heard = await self._line.exchange(request(command), ear, timeout_s)
        return ear.heard() if heard is None else heard

    async def _release(self) -> None:
        await self._line.close()

    async def _watch(self) -> None:
        while True:
            async with self._lock:
                try:
                    await self._look()
                except DeviceError as error:
                    self._module = ""
                    self._presence.missed(error)
            await asyncio.sleep(HEALTH_S if self.status.state is DeviceState.ONLINE else RETRY_S)

    async def _look(self) -> None:
        if not self._module:
            await self._self_test()
        number = await self._number()
        if not self._module and number is not None and number != await self._number():
            # The first number after opening may be wrong.
            number = await self._number()
        self._module = number or "number unknown"
        self._well()

    async def _self_test(self) -> None:
        # A module that does not know the test, or is silent, is judged by its other answers.
        frame = (await self._ask(Command.STATUS, answers.answers_status, SELF_TEST_S)).frame
        if frame is None or frame.sw3 not in BROKEN_MODULE:
            return
        await self._ask(Command.RESET, answers.answers_status, SELF_TEST_S)
        frame = (await self._ask(Command.STATUS, answers.answers_status, SELF_TEST_S)).frame or frame
        _refuse_broken(frame)

    async def _number(self) -> str | None:
        heard = await self._ask(Command.SAM_ID, answers.answers_sam_id, SAM_ID_S)
        if heard.frame is None:
            await self._line.drop()
            raise heard.silence()
        _refuse_broken(heard.frame)
        return sam_number(heard.frame.data)

    def _well(self) -> None:
        self._presence.seen(DeviceStatus(DeviceState.ONLINE, detail=f"SAM {self._module}" if self._module else ""))


def _refuse_broken(frame: Frame) -> None:
    if frame.sw3 in BROKEN_MODULE:
        raise refusal(frame.sw3)
