"""Far end of a CRT-591: the unit, its stacker, path, gate and bin, the chips of its cards, and the person at the gate.

Speaks: `frames.py`, from the unit's side. Source: `docs/devices/crt591.md`.

A move takes time. Cable and power can go in the middle of it: without the cable the card arrives all the same and
nobody hears of it; without power it stops where it is, and the unit wants to be initialised before anything else.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.card_dispenser import frames
from devices.card_dispenser.frames import Broken, Command, Done, FrameReader, Refused, Steer, Verb
from devices.card_dispenser.mechanics import Mechanics, Spot
from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine

VERSION = b"CRT-591-M001"
ATR = bytes.fromhex("3B6D000000318065")  # invented
CARD_VERBS = frozenset(
    {"load-cards", "bin-full", "empty-bin", "take-card", "lift-card", "jam-card", "clear-jam", "bad-chip"}
)
UNIT_VERBS = frozenset(
    {"lose-response", "nak-storm", "break-response", "move-ms", "cut-in-move", "power-in-move", "power-cycle", "head"}
)
HEADS = {"4E": frames.REFUSED_HEAD, "45": 0x45}
MOVES = {"feed": {frames.TO_CONTACT, frames.TO_CONTACTLESS}, "present": {frames.TO_GATE}, "capture": {frames.TO_BIN}}


class Crt591FarEnd:
    """`devices.far_end.FarEnd` of the card dispenser.

    Args:
        folder: where the port appears.
    """

    name = "card_dispenser"

    def __init__(self, folder: Path) -> None:
        self._line = FarLine(folder / self.name, self._received)
        self._reader = FrameReader()
        self._cards = Mechanics()
        self._initialised = False
        self._moving: asyncio.Task[None] | None = None
        self._last = b""
        self._move_s = 0.3
        self._lose = 0
        self._skip = 0
        self._naks = 0
        self._break = 0
        self._cut = ""
        self._cut_moves: frozenset[Verb] = frozenset()
        self._head = frames.REFUSED_HEAD

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the cards, the unit and its line."""
        return LINE_VERBS | CARD_VERBS | UNIT_VERBS

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._line.start()
        return {"driver": "crt591", "port": str(self._line.path), "baud": 9600}

    async def close(self) -> None:
        """Make the port vanish."""
        await self._stop_motor()
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        load-cards N: the stacker holds so many. bin-full on|off, empty-bin: the bin for taken-back cards.
        take-card: the person takes the card from the gate. lift-card: somebody pulls the card out of the path.
        jam-card feed|present|capture|off: the next such move jams. clear-jam: a technician takes the card out.
        bad-chip on|off: the chip of the next card that is fed does not keep what is written.
        lose-response [N [SKIP]]: after SKIP good ones the next N replies are lost. break-response [N]: the next N come
        with a wrong check.
        nak-storm [N]: the next N commands are answered NAK. head 4E|45: letter of a refusal.
        move-ms N: how long a move takes. cut-in-move, power-in-move [feed|present|capture]: the cable, or the power,
        goes in the next such move.
        power-cycle: off and on; a move stops where it is.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb in CARD_VERBS:
            return self._cards.act(verb, arguments)
        if verb == "power-cycle":
            await self._stop_motor()
            self._initialised = False
        elif verb in {"cut-in-move", "power-in-move"}:
            self._cut_in(verb, arguments or tuple(MOVES))
        elif verb == "head":
            if len(arguments) != 1 or arguments[0] not in HEADS:
                raise VerbError(f"head {'|'.join(HEADS)}")
            self._head = HEADS[arguments[0]]
        else:
            number = _number(arguments[:1], 1)
            if verb == "lose-response":
                self._lose, self._skip = number, _number(arguments[1:], 0)
            elif verb == "break-response":
                self._break = number
            elif verb == "nak-storm":
                self._naks = number
            else:
                self._move_s = number / 1000
        return None

    def state(self) -> Mapping[str, Json]:
        """Where the cards are, and faults."""
        return {**self._cards.state(), "initialised": self._initialised, **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What became of every card, in order."""
        return list(self._cards.record)

    def _cut_in(self, verb: str, moves: Sequence[str]) -> None:
        if not set(moves) <= set(MOVES):
            raise VerbError(f"{verb} [{'|'.join(MOVES)}]")
        self._cut = verb
        self._cut_moves = frozenset[Verb]().union(*(MOVES[each] for each in moves))

    def _received(self, data: bytes) -> None:
        for token in self._reader.feed(data):
            if self._moving is not None:
                continue  # a unit whose motor runs does not listen
            if isinstance(token, Command) and token.address == 0:
                self._take(token)
            elif isinstance(token, Broken):
                self._steer(Steer.NAK)
            elif token is Steer.NAK:
                self._line.send(self._last)
            elif token is Steer.EOT:
                self._steer(Steer.EOT)

    def _take(self, command: Command) -> None:
        if self._naks:
            self._naks -= 1
            self._steer(Steer.NAK)
            return
        self._steer(Steer.ACK)
        if command.verb in frames.MOVES and self._initialised:
            self._moving = asyncio.create_task(self._move(command.verb))
        else:
            self._reply(self._done_or_refused(command))

    async def _move(self, verb: Verb) -> None:
        self._cards.begin(verb)
        if self._cut and verb in self._cut_moves:
            await asyncio.sleep(self._move_s / 2)
            cut, self._cut = self._cut, ""
            self._line.unplug()
            if cut == "power-in-move":
                self._initialised = False
                self._moving = None
                return
        await asyncio.sleep(self._move_s)
        self._moving = None
        error = self._cards.end(verb)
        self._reply(Refused(verb, error) if error else Done(verb, self._cards.letters()))

    async def _stop_motor(self) -> None:
        moving, self._moving = self._moving, None
        if moving is not None:
            moving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await moving

    def _done_or_refused(self, command: Command) -> Done | Refused:
        verb, cards = command.verb, self._cards
        if verb.cm == frames.INIT_LEAVE.cm:
            if cards.spot is Spot.JAMMED:
                return Refused(verb, "10")
            self._initialised = True
            return Done(verb, cards.letters(), VERSION)
        if not self._initialised:
            return Refused(verb, "B0")
        if verb.cm in {frames.CONTACT_ON.cm, frames.CONTACTLESS_ON.cm}:
            return self._chip(command)
        if verb in {frames.STATUS, frames.ENTRY_OFF, frames.ENTRY_ON, frames.BIN_COUNT}:
            count = f"{len(cards.bin) % 1000:03d}".encode()
            return Done(verb, cards.letters(), count if verb == frames.BIN_COUNT else b"")
        return Refused(verb, "00")

    def _chip(self, command: Command) -> Done | Refused:
        verb, cards = command.verb, self._cards
        if verb in {frames.CONTACT_ON, frames.CONTACTLESS_ON}:
            return Done(verb, cards.letters(), b"1" + ATR) if cards.power_chip() else Refused(verb, "61")
        if verb in {frames.CONTACT_OFF, frames.CONTACTLESS_OFF}:
            cards.chip_on = False
            return Done(verb, cards.letters())
        answer = cards.apdu(command.data)
        return Refused(verb, "65") if answer is None else Done(verb, cards.letters(), answer)

    def _reply(self, reply: Done | Refused) -> None:
        data = bytearray(reply.to_bytes())
        if isinstance(reply, Refused) and self._head != frames.REFUSED_HEAD:
            data[4] = self._head
            data[-1] ^= self._head ^ frames.REFUSED_HEAD
        self._last = bytes(data)
        if self._lose and not self._skip:
            self._lose -= 1
            return
        self._skip = max(0, self._skip - 1)
        if self._break:
            self._break -= 1
            data[-1] ^= 0xFF
        self._line.send(bytes(data))

    def _steer(self, byte: Steer) -> None:
        self._line.send(bytes([byte]))


def _number(arguments: Sequence[str], default: int) -> int:
    if not arguments:
        return default
    if len(arguments) != 1 or not arguments[0].isdecimal():
        raise VerbError(f"a number is needed, not {' '.join(arguments)}")
    return int(arguments[0])
