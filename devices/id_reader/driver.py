"""Reads identity cards through a SAM module.

Speaks: SAM serial protocol (`frames.py`). Source: `docs/devices/sam.md`. Verified on: simulator only.

    find (20 01) until 9F -> select (20 02) -> read (30 01)

There is no pause between find, select and read: a card lies on a reader for a moment only.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass

from contracts.rules.faults import FaultCode
from devices.id_reader import card_text
from devices.id_reader.frames import Command, Frame, FrameReader, Sw3, request
from devices.presence import ABSENT, RETRY_S, Presence
from devices.transport.serial import SerialLine
from kiosk.domain.id_card import IdCard
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

ANSWER_S = 0.5
SAM_ID_S = 0.3
READ_S = 3.0
POLL_S = 0.3
"""Between two finds while no card is there. The vendors ask for at least 300 ms."""
HEALTH_S = 2.0
"""Between two looks at an idle module."""
ATTEMPTS = 3
"""The first answer after opening may be wrong or absent."""
GAP_SLICES = 3
"""Slices of silence inside a frame after which it counts as broken off."""
LOST_SLICES = 10
"""Slices of silence, after bytes that made no answer, until the answer is given up."""

_LENGTHS = (256).to_bytes(2, "big") + (1024).to_bytes(2, "big")
_BROKEN_MODULE = frozenset({Sw3.SELF_TEST_FAILED, Sw3.NOT_AUTHORISED})
_UNREADABLE = frozenset(
    {Sw3.CARD_REFUSED_SAM, Sw3.SAM_REFUSED_CARD, Sw3.VERIFICATION, Sw3.UNRECOGNISED, Sw3.RANDOM_FAILED, Sw3.NOTHING}
)
_MODULE_FAULTS = ABSENT | {FaultCode.GARBLED, FaultCode.HARDWARE}
_OTHER_REQUESTS = frozenset({Sw3.FOUND, Sw3.NO_CARD, Sw3.SELECT_FAILED})


@dataclass(frozen=True, slots=True)
class _Heard:
    """What came back. Without a frame: whether bytes came at all, and whether a frame broke off."""

    frame: Frame | None
    bytes_came: bool
    broke_off: bool


class _Ear:
    """Receives one answer in the line's thread. Late answers of another request are passed over."""

    def __init__(self, fits: Callable[[Frame], bool]) -> None:
        self._reader = FrameReader()
        self._fits = fits
        self._silent = 0
        self._bytes_came = False
        self._broke_off = False

    def heard(self, frame: Frame | None = None) -> _Heard:
        """Everything so far."""
        return _Heard(frame, self._bytes_came, self._broke_off)

    def __call__(self, data: bytes) -> _Heard | None:
        """Take one chunk; an empty one is a slice of silence."""
        if data:
            self._silent = 0
            self._bytes_came = True
            frames = self._reader.feed(data)
        else:
            self._silent += 1
            if self._bytes_came and self._silent >= LOST_SLICES:
                return self.heard()
            if self._silent < GAP_SLICES or not self._reader.pending:
                return None
            self._broke_off = True
            frames = self._reader.stalled()
        # A frame without a status is an echo of ours.
        fitting = next((frame for frame in frames if frame.sw3 >= 0 and self._fits(frame)), None)
        return self.heard(fitting) if fitting is not None else None


class SamIdReader:
    """`kiosk.ports.IdReader` over a SAM module.

    Args:
        line: the port, used by nobody else.
    """

    def __init__(self, line: SerialLine) -> None:
        self._line = line
        self._presence = Presence()
        self._lock = asyncio.Lock()
        self._watching: asyncio.Task[None] | None = None
        self._last_find = float("-inf")

    @property
    def status(self) -> DeviceStatus:
        """The newest state."""
        return self._presence.status

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` whenever the status changes."""
        self._presence.on_change(listener)

    async def start(self) -> None:
        """Begin connecting; goes on for ever."""
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Release port and thread."""
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        await self._line.close()

    async def read(self, timeout_s: float) -> IdCard | None:
        """Wait for a card and read it whole. See `kiosk.ports.IdReader.read`."""
        deadline = time.monotonic() + timeout_s
        async with self._lock:
            try:
                return await self._read(deadline)
            except DeviceError as error:
                if error.code in _MODULE_FAULTS:
                    self._presence.missed(error)
                raise

    async def _read(self, deadline: float) -> IdCard | None:
        while True:
            await asyncio.sleep(min(self._last_find + POLL_S, deadline) - time.monotonic())
            if time.monotonic() >= deadline:
                return None
            began = await self._find()
            if began is not None:
                text, photo = await self._select_and_read()
                return card_text.parse(text, photo, (time.monotonic() - began) * 1000)

    async def _find(self) -> float | None:
        # When the find that was answered "found" began; None when no card is there.
        heard = _Heard(None, bytes_came=False, broke_off=False)
        for _ in range(ATTEMPTS):
            self._last_find = began = time.monotonic()
            heard = await self._ask(Command.FIND, _answers_find)
            if heard.frame is not None:
                _refuse_broken(heard.frame)
                self._presence.seen(DeviceStatus(DeviceState.ONLINE))
                return began if heard.frame.sw3 == Sw3.FOUND else None
        await self._line.drop()
        raise _silence(heard)

    async def _select_and_read(self) -> tuple[bytes, bytes]:
        # The answer to select is not judged: some modules keep a card selected and refuse to select it again.
        # The answer to read decides.
        await self._ask(Command.SELECT, lambda frame: frame.sw3 in {Sw3.SUCCESS, Sw3.SELECT_FAILED})
        heard = await self._ask(Command.READ, _answers_read, READ_S)
        if heard.frame is None and heard.bytes_came and not heard.broke_off:
            # Noise on the wire spoiled a whole answer. The card is still selected; a find would no longer see it.
            heard = await self._ask(Command.READ, _answers_read, READ_S)
        frame = heard.frame
        if frame is None:
            if heard.broke_off:
                raise DeviceError(FaultCode.CARD_REMOVED, "the answer broke off")
            if heard.bytes_came:
                raise _silence(heard)
            # A card that leaves can silence the module. If it answers again, that was it.
            if (await self._ask(Command.FIND, _answers_find)).frame is None:
                raise _silence(heard)
            raise DeviceError(FaultCode.CARD_REMOVED, "no answer to read")
        if frame.sw3 == Sw3.SUCCESS:
            text_end = len(_LENGTHS) + card_text.TEXT_BYTES
            return frame.data[len(_LENGTHS) : text_end], frame.data[text_end:]
        _refuse_broken(frame)
        if frame.sw3 == Sw3.READ_FAILED:
            raise DeviceError(FaultCode.CARD_REMOVED, f"status {frame.sw3:02X}")
        if frame.sw3 == Sw3.CARD_TYPE:
            raise DeviceError(FaultCode.CARD_UNSUPPORTED, f"status {frame.sw3:02X}")
        if frame.sw3 in _UNREADABLE:
            raise DeviceError(FaultCode.CARD_UNREADABLE, f"status {frame.sw3:02X}")
        raise DeviceError(FaultCode.GARBLED, f"status {frame.sw3:02X}")

    async def _ask(self, command: Command, fits: Callable[[Frame], bool], timeout_s: float = ANSWER_S) -> _Heard:
        ear = _Ear(fits)
        heard = await self._line.exchange(request(command), ear, timeout_s)
        return ear.heard() if heard is None else heard

    async def _watch(self) -> None:
        while True:
            async with self._lock:
                try:
                    await self._look()
                except DeviceError as error:
                    self._presence.missed(error)
            await asyncio.sleep(HEALTH_S if self.status.state is DeviceState.ONLINE else RETRY_S)

    async def _look(self) -> None:
        heard = await self._ask(Command.SAM_ID, lambda frame: frame.sw3 not in _OTHER_REQUESTS, SAM_ID_S)
        if heard.frame is None:
            await self._line.drop()
            raise _silence(heard)
        _refuse_broken(heard.frame)
        self._presence.seen(DeviceStatus(DeviceState.ONLINE))


def _answers_find(frame: Frame) -> bool:
    return frame.sw3 in {Sw3.FOUND, Sw3.NO_CARD} or frame.sw3 in _BROKEN_MODULE


def _answers_read(frame: Frame) -> bool:
    if frame.sw3 == Sw3.SUCCESS:
        whole = len(_LENGTHS) + card_text.TEXT_BYTES + card_text.PHOTO_BYTES
        return len(frame.data) == whole and frame.data.startswith(_LENGTHS)
    return frame.sw3 not in _OTHER_REQUESTS


def _refuse_broken(frame: Frame) -> None:
    if frame.sw3 in _BROKEN_MODULE:
        raise DeviceError(FaultCode.HARDWARE, f"the module reports {frame.sw3:02X}")


def _silence(heard: _Heard) -> DeviceError:
    if heard.bytes_came:
        return DeviceError(FaultCode.GARBLED, "no answer passed its check")
    return DeviceError(FaultCode.NO_ANSWER, "the module is silent")
