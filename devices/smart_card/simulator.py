"""Far end of the card reader: a card service of its own, a virtual reader in it, and the card that somebody puts in.

Speaks: the vpcd protocol from the card's side (a length of two bytes, then control or a command) and ISO 7816-4.
Source: `docs/devices/pcsc.md`. Putting a card in is to connect to the reader's port, pulling it is to hang up.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from devices.far_end import Json, VerbError
from devices.far_line import garbage
from devices.smart_card.applets import Chip, StaffChip
from devices.smart_card.frames import Command, Reply, Sw
from devices.smart_card.gallery import CARDS
from devices.smart_card.private_pcscd import READER, PrivatePcscd

ATR = bytes.fromhex("3B8F8001804F0CA000000306030001000000006A")
MUTE_ATR = bytes.fromhex("FF")
MUTE = "mute"
"""A card that answers nothing that a reader understands: put in the wrong way round."""
KNOCK_S = 0.05
EMPTY_S = 0.7
"""The slot stays empty at least that long between two cards, as in anybody's hand. pcscd looks every 0.4 s and loses a
card for good that is exchanged between two looks."""
MAX_SW = 0xFFFF


class Control(IntEnum):
    """Messages of one byte."""

    OFF = 0
    ON = 1
    RESET = 2
    ATR = 4


class SmartCardFarEnd:
    """`devices.far_end.FarEnd` of the card reader. Cards keep their counters from one insertion to the next."""

    name = "smart_card"

    def __init__(self, _folder: Path) -> None:
        self._service: PrivatePcscd | None = None
        self._plugged = True
        self._chips: dict[str, Chip] = {}
        self._card = ""
        self._lying: asyncio.Task[None] | None = None
        self._empty_since = float("-inf")
        self._apdus = 0
        self._pull_at: int | None = None
        self._kill_at: int | None = None
        self._wrong: tuple[bytes, int] | None = None
        self._slow_s = 0.0
        self._record: list[dict[str, Json]] = []
        self._turn = asyncio.Lock()
        self._verbs: dict[str, Callable[[Sequence[str]], Coroutine[Any, Any, Json]]] = {
            "insert-smart-card": self._insert,
            "remove-smart-card": self._remove,
            "pull-smart-card": self._pull,
            "smart-card-garbage": self._garbage,
            "smart-card-slow": self._slow,
            "smart-cards": self._names,
            "card-service-kill": lambda _: self._kill(),
            "kill-card-service-at": self._kill_later,
            "card-service-start": lambda _: self._serve(),
            "unplug": lambda _: self._plug(plugged=False),
            "plug": lambda _: self._plug(plugged=True),
        }

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return self._verbs.keys()

    @property
    def service(self) -> PrivatePcscd:
        """The private service; only while started."""
        if self._service is None:
            raise VerbError("the card service is not started")
        return self._service

    async def start(self) -> Mapping[str, Json]:
        """Bring the service and its reader up, without a card."""
        self._service = PrivatePcscd()
        try:
            await self._service.start()
        except BaseException:
            await self.close()
            raise
        return {"driver": "pcsc", "reader": READER, "socket": str(self._service.socket)}

    async def close(self) -> None:
        """End everything."""
        await self._take_out()
        if self._service is not None:
            await self._service.close()
            self._service = None

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        insert-smart-card NAME: put a card of the gallery in, for one that is there; `mute`: the wrong way round.
        remove-smart-card: pull it, in the middle of an answer if need be.
        pull-smart-card [N|off]: the card leaves instead of answering its command number N (from 0) after power-up.
        smart-card-garbage [HEX|off] [N]: answer command N, or the next, with these bytes instead.
        smart-card-slow [SECONDS|off]: think that long before each answer.
        smart-cards: names of the gallery.
        card-service-kill, card-service-start: SIGKILL to pcscd, and start it again. The card stays where it is.
        kill-card-service-at [N|off]: SIGKILL to pcscd instead of the answer to command N.
        unplug, plug: the reader's cable.
        """
        if verb not in self._verbs:
            raise VerbError(f"no verb {verb}")
        async with self._turn:
            return await self._verbs[verb](arguments)

    def state(self) -> Mapping[str, Json]:
        """Card in the slot, service and faults."""
        return {
            "card": self._card or None,
            "service": self._service is not None and self._service.running,
            "plugged": self._plugged,
            "pull_at": self._pull_at,
            "slow_s": self._slow_s,
        }

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Cards that came and left, and each command number with its instruction; never its data."""
        return list(self._record)

    def chip(self, name: str) -> Chip:
        """The chip behind a name of the gallery, with its counters.

        Raises:
            VerbError: no such card.
        """
        if name not in CARDS:
            raise VerbError(f"{name}: not in the gallery ({', '.join(CARDS)}, {MUTE})")
        return self._chips.setdefault(name, CARDS[name]())

    async def _insert(self, arguments: Sequence[str]) -> None:
        if len(arguments) != 1:
            raise VerbError("insert-smart-card NAME")
        name = arguments[0]
        chip = None if name == MUTE else self.chip(name)
        await self._take_out()
        self._card = name
        self._note("card_in", card=name)
        self._lying = asyncio.create_task(self._lie(chip))

    async def _remove(self, _: Sequence[str]) -> None:
        await self._take_out()

    async def _pull(self, arguments: Sequence[str]) -> None:
        self._pull_at = _count(arguments, "pull-smart-card [N|off]")

    async def _garbage(self, arguments: Sequence[str]) -> None:
        if list(arguments) == ["off"]:
            self._wrong = None
            return
        try:
            said = bytes.fromhex(arguments[0]) if arguments else garbage(64)
        except ValueError as error:
            raise VerbError("smart-card-garbage [HEX|off] [N]") from error
        at = _count(arguments[1:], "smart-card-garbage [HEX|off] [N]") if arguments[1:] else self._apdus
        self._wrong = (said, 0 if at is None else at)

    async def _slow(self, arguments: Sequence[str]) -> None:
        word = arguments[0] if arguments else "1"
        try:
            self._slow_s = 0.0 if word == "off" else min(float(word), 60.0)
        except ValueError as error:
            raise VerbError("smart-card-slow [SECONDS|off]") from error

    async def _names(self, _: Sequence[str]) -> Json:
        return [*CARDS, MUTE]

    async def _kill(self) -> None:
        await self.service.stop(at_once=True)
        self._note("service_killed")

    async def _kill_later(self, arguments: Sequence[str]) -> None:
        self._kill_at = _count(arguments, "kill-card-service-at [N|off]")

    async def _serve(self) -> None:
        if not self.service.running:
            await self.service.start(reader=self._plugged)
            self._note("service_started")

    async def _plug(self, *, plugged: bool) -> None:
        # A virtual reader cannot leave a service that runs: the service is started anew without it.
        if plugged != self._plugged:
            self._plugged = plugged
            await self.service.stop()
            await self.service.start(reader=plugged)

    async def _take_out(self) -> None:
        lying, self._lying = self._lying, None
        if lying is not None:
            lying.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await lying
        self._left()

    def _left(self) -> None:
        if self._card:
            self._note("card_out", card=self._card)
            self._card = ""
            self._empty_since = time.monotonic()

    async def _lie(self, chip: Chip | None) -> None:
        """Lie in the slot: talk to whatever service comes, until taken out or pulled."""
        await asyncio.sleep(self._empty_since + EMPTY_S - time.monotonic())
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.service.port)
            except OSError:
                await asyncio.sleep(KNOCK_S)
                continue
            try:
                await self._talk(chip, reader, writer)
            except (asyncio.IncompleteReadError, ConnectionError):
                pass  # the service has gone; the card still lies there
            except _PulledError:
                self._left()
                return
            finally:
                writer.transport.abort()
            await asyncio.sleep(KNOCK_S)

    async def _talk(self, chip: Chip | None, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._apdus = 0
        while True:
            message = await reader.readexactly(int.from_bytes(await reader.readexactly(2), "big"))
            if len(message) == 1:
                answer = self._controlled(chip, message[0])
            else:
                answer = await self._commanded(chip, message)
            if answer is not None:
                writer.write(len(answer).to_bytes(2, "big") + answer)
                await writer.drain()

    def _controlled(self, chip: Chip | None, word: int) -> bytes | None:
        if word == Control.ATR:
            return MUTE_ATR if chip is None else ATR
        if chip is not None:
            chip.reset()
        self._apdus = 0
        return None

    async def _commanded(self, chip: Chip | None, message: bytes) -> bytes:
        number, self._apdus = self._apdus, self._apdus + 1
        if self._pull_at is not None and number >= self._pull_at:
            self._pull_at = None
            raise _PulledError
        command = Command.from_bytes(message)
        reply = Reply(b"", Sw.WRONG_LENGTH) if command is None or chip is None else chip.answer(command)
        self._note("command", number=number, ins=f"{message[1]:02X}" if len(message) > 1 else "")
        if self._slow_s:
            await asyncio.sleep(self._slow_s)
        if self._kill_at is not None and number >= self._kill_at:
            self._kill_at = None
            await self._kill()
        if self._wrong is not None and number >= self._wrong[1]:
            said, self._wrong = self._wrong[0], None
            return said
        return reply.to_bytes()

    def _note(self, event: str, **fields: Json) -> None:
        self._record.append({"event": event, **fields})


class _PulledError(Exception):
    """Somebody pulled the card."""


def staff_counts(chip: Chip) -> tuple[int, int, int]:
    """Tries left, PINs compared, answers signed: what a staff card itself knows."""
    if not isinstance(chip, StaffChip):
        raise VerbError("not a staff card")
    return chip.tries, chip.verifies, chip.signatures


def _count(arguments: Sequence[str], usage: str) -> int | None:
    word = arguments[0] if arguments else "0"
    if word != "off" and not (word.isascii() and word.isdecimal()):
        raise VerbError(usage)
    return None if word == "off" else int(word)
