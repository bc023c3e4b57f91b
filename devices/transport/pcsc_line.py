"""Our end of the process that talks to PC/SC: started, listened to, killed when it hangs, started anew.

A card may take any time for its answer and a service may hang; both can only be left by killing whoever waits for them.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import time
from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.transport.pcsc_pipe import (
    LINE_BYTES,
    TURN_S,
    Answer,
    Do,
    Order,
    PcscFault,
    PipeError,
    Sight,
    decode,
    encode,
)
from kiosk.ports import DeviceError

STALL_S = 4 * TURN_S
"""Silence after which the process is taken for hung."""
AGAIN_S = 0.3
CONNECT_S = 8.0
ANSWER_S = 10.0
"""Longest wait for one answer of a card. Slow cards take seconds."""
SETTLE_S = 1.5
"""How long the service may take to notice that a card has left."""

_CODES = {
    PcscFault.NO_SERVICE: FaultCode.NO_ANSWER,
    PcscFault.NO_READER: FaultCode.NO_DEVICE,
    PcscFault.NO_CARD: FaultCode.CARD_REMOVED,
    PcscFault.REMOVED: FaultCode.CARD_REMOVED,
    PcscFault.MUTE: FaultCode.CARD_UNREADABLE,
    PcscFault.LOST: FaultCode.CARD_UNREADABLE,
    PcscFault.BUSY: FaultCode.PORT_BUSY,
    PcscFault.OTHER: FaultCode.GARBLED,
}

_SILENT = frozenset({PcscFault.LOST, PcscFault.OTHER})


def child_command() -> list[str]:
    """How this installation starts the process: a module, or the bundle's own hidden verb."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "card-child"]
    return [sys.executable, "-m", "devices.transport.pcsc_child"]


class PcscLine:
    """One reader of one PC/SC service.

    Args:
        reader: its name or the beginning of it; empty: the first one with contacts.
        socket: of a private service; empty: the system's.
    """

    def __init__(self, reader: str, socket: str = "") -> None:
        self._command = [*child_command(), reader]
        self._environment = {**os.environ, **({"PCSCLITE_CSOCK_NAME": socket} if socket else {})}
        self._keeper: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._listeners: list[Callable[[Sight], None]] = []
        self._waiting: dict[int, asyncio.Future[Answer]] = {}
        self._number = 0
        self._sight = Sight()
        self._spoken = False
        self._lives = 0
        self._held = (0, 0)
        self._changed = asyncio.Event()

    @property
    def sight(self) -> Sight:
        """The newest."""
        return self._sight

    async def first_sight(self, timeout_s: float) -> None:
        """Wait until anything was seen at all: before, what stands in `sight` says nothing about the reader."""
        if not self._spoken:
            await self.next_sight(timeout_s)

    def on_sight(self, listener: Callable[[Sight], None]) -> None:
        """Call `listener` for every sight, also for one that says the same again."""
        self._listeners.append(listener)

    async def start(self) -> None:
        """Begin watching; goes on for ever. A second call does nothing."""
        if self._keeper is None:
            self._keeper = asyncio.create_task(self._keep())

    async def close(self) -> None:
        """End the process."""
        if self._keeper is not None:
            self._keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._keeper
            self._keeper = None

    async def next_sight(self, timeout_s: float) -> Sight | None:
        """The next one, whatever it says; None when none came in time."""
        self._changed.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await self._changed.wait()
                return self._sight
        return None

    async def connect(self) -> None:
        """Power the card up and hold it alone.

        Raises:
            DeviceError: card_removed when there is none, card_unreadable, no_device, no_answer, port_busy, garbled.
        """
        self._held = (self._lives, self._sight.cards)
        await self._ask("connect", b"", CONNECT_S)

    async def transmit(self, apdu: bytes) -> bytes:
        """One command, one answer.

        Raises:
            DeviceError: as `connect`; nothing more can be asked before a new `connect`.
        """
        raw = await self._ask("transmit", apdu, ANSWER_S)
        if not raw:  # some readers say "done" and nothing else when a card leaves
            raise await self._silence("an answer of no bytes")
        return raw

    def disconnect(self) -> None:
        """Power the card down; not waited for, and done before anything that is asked later."""
        self._send(self._next("disconnect", b""))

    def _next(self, do: Do, apdu: bytes) -> Order:
        self._number += 1
        return Order(self._number, do, apdu)

    def _send(self, order: Order) -> bool:
        process = self._process
        if process is None or process.stdin is None or process.returncode is not None:
            return False
        with contextlib.suppress(ConnectionError):
            process.stdin.write(encode(order))
        return True

    async def _ask(self, do: Do, apdu: bytes, limit_s: float) -> bytes:
        order = self._next(do, apdu)
        heard: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting[order.number] = heard
        try:
            if not self._send(order):
                raise DeviceError(FaultCode.NO_ANSWER, "the card service is being reached")
            async with asyncio.timeout(limit_s):
                answer = await heard
        except TimeoutError:
            self._kill()
            raise DeviceError(FaultCode.NO_ANSWER, f"no answer to {do} in {limit_s:.0f} s") from None
        finally:
            self._waiting.pop(order.number, None)
        if answer.fault is None:
            return answer.data
        if answer.fault in _SILENT and do == "transmit":
            raise await self._silence(answer.words)
        raise DeviceError(_CODES[answer.fault], answer.words)

    async def _silence(self, words: str) -> DeviceError:
        """Why a card that was powered up says nothing any more: it left, the service ended, or neither."""
        limit = time.monotonic() + SETTLE_S
        while True:
            if self._lives != self._held[0]:
                return DeviceError(FaultCode.NO_ANSWER, "the card service ended meanwhile")
            if not self._sight.card or self._sight.cards != self._held[1]:
                return DeviceError(FaultCode.CARD_REMOVED, words)
            if time.monotonic() > limit:
                return DeviceError(FaultCode.CARD_UNREADABLE, words)
            await self.next_sight(limit - time.monotonic())

    async def _keep(self) -> None:
        while True:
            await self._live()
            self._see(Sight())
            await asyncio.sleep(AGAIN_S)

    async def _live(self) -> None:
        """One process, from its start to its end."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=self._environment,
            limit=LINE_BYTES,
        )
        try:
            while process.stdout is not None:
                async with asyncio.timeout(STALL_S):
                    line = await process.stdout.readline()
                if not line:
                    return
                self._heard(decode(line))
        except (TimeoutError, PipeError, ValueError):
            return
        finally:
            self._kill()
            self._process = None
            for number, heard in self._waiting.items():
                if not heard.done():
                    heard.set_result(Answer(number, fault=PcscFault.NO_SERVICE, words="the card process ended"))
            await process.communicate()

    def _kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    def _heard(self, message: Sight | Order | Answer) -> None:
        match message:
            case Sight():
                self._see(message)
            case Answer():
                heard = self._waiting.get(message.number)
                if heard is not None and not heard.done():
                    heard.set_result(message)
            case Order():
                raise PipeError("an order from the wrong side")

    def _see(self, sight: Sight) -> None:
        self._sight = sight
        self._spoken = True
        self._lives += not sight.service
        self._changed.set()
        for listener in self._listeners:
            listener(sight)
