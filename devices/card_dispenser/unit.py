"""One CRT-591: says where its card lies, and moves it.

Its replies may be lost, so after every motion it is asked; a unit that lost its power is initialised without motion.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.card_dispenser.errors import NOT_INITIALISED, device_error
from devices.card_dispenser.frames import BIN_COUNT, ENTRY_OFF, INIT_LEAVE, STATUS, TO_BIN, Command, Done, Refused, Verb
from devices.card_dispenser.talk import Reply, Talk
from devices.presence import ABSENT, RETRY_S
from devices.transport.serial import SerialLine
from kiosk.ports import CardPlace, Clock, DeviceError

ANSWER_S = 2.0
MOVE_S = 20.0
"""The document promises replies within 20 ms "except dispense and initialise"; mechanics need seconds."""
PUSHES = 3
"""A move is begun again only while the card is seen not to have moved."""
RESET_S = 30.0
"""Between two attempts to clear an error by initialising without motion."""


class Unit:
    """The unit at the other end of the line; one caller at a time.

    Args:
        line: the port, used by nobody else.
        clock: for the limits of motions.
        saw: takes the states whenever the unit tells them.
        broke: takes an error that stands until the unit is initialised.
    """

    def __init__(
        self, line: SerialLine, clock: Clock, saw: Callable[[Done], None], broke: Callable[[DeviceError], None]
    ) -> None:
        self._talk = Talk(line)
        self._clock = clock
        self._saw = saw
        self._broke = broke
        self._fault: DeviceError | None = None
        self._reset_at = float("-inf")

    async def where(self) -> Done:
        """Ask for the states; an error that stands is cleared first, without motion.

        Raises:
            DeviceError: no_answer; what the unit refuses with.
        """
        if self._fault is not None:
            await self._initialise()
        reply = await self._say(Command(STATUS), ANSWER_S)
        if isinstance(reply, Refused):
            raise self._refusal(reply)
        if reply is None:
            raise DeviceError(FaultCode.NO_ANSWER, "the unit does not say where the card is")
        self._saw(reply)
        return reply

    async def glance(self) -> None:
        """Ask for the states; while an error stands that must be cleared for that, only now and then.

        Raises:
            DeviceError: as `where`.
        """
        if self._fault is None or self._clock.monotonic() >= self._reset_at + RESET_S:
            await self.where()

    async def push(self, verb: Verb) -> CardPlace:
        """Begin one move. Returns where the card lies afterwards, asked for when the unit did not say."""
        reply: Reply | None = None
        with contextlib.suppress(DeviceError):  # the line broke in mid-move: the card is asked for below
            reply = await self._say(Command(verb), MOVE_S)
        if isinstance(reply, Refused):
            raise self._refusal(reply)
        if isinstance(reply, Done):
            self._saw(reply)
            return reply.place
        return (await self._when_still()).place

    async def to_bin(self) -> None:
        """Take back what lies in the path.

        Raises:
            DeviceError: card_jam; as `push`.
        """
        for _ in range(PUSHES):
            if await self.push(TO_BIN) is CardPlace.NONE:
                return
        raise DeviceError(FaultCode.CARD_JAM, "the card does not go to the bin")

    async def bin_cards(self) -> int | None:
        """How many cards the bin has taken, by its own count; None when it does not say."""
        reply = await self._say(Command(BIN_COUNT), ANSWER_S)
        count = reply.data.decode("ascii", "replace") if isinstance(reply, Done) else ""
        return int(count) if count.isascii() and count.isdigit() else None

    async def chip_says(self, verb: Verb, data: bytes) -> bytes:
        """Say something to the chip of the card inside.

        Raises:
            DeviceError: card_unreadable; what the unit refuses with.
        """
        reply = await self._talk.say(Command(verb, data), ANSWER_S)
        if isinstance(reply, Refused):
            raise device_error(reply.error)
        if reply is None:
            raise DeviceError(FaultCode.CARD_UNREADABLE, "an answer of the chip was lost")
        return reply.data

    async def close(self) -> None:
        """Release port and thread."""
        await self._talk.close()

    async def _when_still(self) -> Done:
        """The unit's state once it answers again; while a card moves, or without its cable, it does not."""
        until = self._clock.monotonic() + MOVE_S
        while True:
            try:
                return await self.where()
            except DeviceError as error:
                if error.code not in ABSENT or self._clock.monotonic() >= until:
                    raise
            await asyncio.sleep(RETRY_S)

    async def _say(self, command: Command, limit_s: float) -> Reply | None:
        """Say one command; a unit that lost its power is initialised first, without moving what lies in it."""
        reply = await self._talk.say(command, limit_s)
        if isinstance(reply, Refused) and reply.error == NOT_INITIALISED:
            await self._initialise()
            reply = await self._talk.say(command, limit_s)
        return reply

    async def _initialise(self) -> None:
        self._reset_at = self._clock.monotonic()
        reply = await self._talk.say(Command(INIT_LEAVE), MOVE_S)
        if isinstance(reply, Refused):
            raise self._refusal(reply)
        self._fault = None
        await self._talk.say(Command(ENTRY_OFF), ANSWER_S)  # nobody pushes cards in from outside

    def _refusal(self, reply: Refused) -> DeviceError:
        error = device_error(reply.error)
        if error.code in {FaultCode.CARD_JAM, FaultCode.HARDWARE}:
            self._fault = error
            self._broke(error)
        return error
