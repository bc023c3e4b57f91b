"""How one command is said to a CRT-591 and its reply is taken: ACK, NAK, EOT, and what may be said twice.

    host  command ─►            ◄─ ACK within 300 ms       ◄─ reply, when done            ACK ─►
                                ◄─ NAK: not taken, say it again     ◄─ check wrong: NAK ─►, the reply comes again

A command that was not acknowledged may have been taken all the same. Questions are then repeated; a move and an APDU
are not: `None` says that nobody knows, and the driver asks where the card lies. A move is not even said again after NAK
before the card was asked for: on a noisy line a stray byte can look like one.
"""

from __future__ import annotations

import time

from contracts.rules.faults import FaultCode
from devices.card_dispenser.frames import (
    BIN_COUNT,
    CONTACT_OFF,
    CONTACTLESS_OFF,
    ENTRY_OFF,
    INIT_LEAVE,
    MOVES,
    STATUS,
    Broken,
    Command,
    Done,
    FrameReader,
    Refused,
    Steer,
    Token,
)
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError

ACK_S = 0.3
AGAIN_S = 1.0
"""Silence after which the reply is asked for again; it may have been lost."""
TRIES = 3
QUESTIONS = frozenset({STATUS, BIN_COUNT, INIT_LEAVE, ENTRY_OFF, CONTACT_OFF, CONTACTLESS_OFF})
"""Verbs that do no harm when they are carried out twice."""

Reply = Done | Refused


class Talk:
    """The conversation with one unit.

    Args:
        line: the port, used by nobody else.
    """

    def __init__(self, line: SerialLine) -> None:
        self._line = line

    async def say(self, command: Command, limit_s: float) -> Reply | None:
        """Say one command and take its reply.

        Args:
            command: what to say.
            limit_s: longest time from the acknowledgement to the reply.

        Returns:
            The reply, or None when it is not known whether the command was carried out.

        Raises:
            DeviceError: no_answer to a question · garbled: the unit takes no command · no_device, port_busy.
        """
        refused = False
        for _ in range(TRIES):
            ear = _Ear(command)
            heard = await self._line.exchange(command.to_bytes(), ear.first, ACK_S)
            refused = heard is Steer.NAK
            if command.verb in MOVES and (refused or heard is None):
                return None  # a stray byte can look like NAK too
            if refused or (heard is None and command.verb in QUESTIONS):
                continue
            if heard is None:
                return None
            reply = heard if isinstance(heard, Reply) else await self._reply(ear, limit_s)
            if reply is not None:
                await self._line.send(bytes([Steer.ACK]))
            elif command.verb in QUESTIONS:
                await self._cancel()
                continue
            return reply
        if refused:
            raise DeviceError(FaultCode.GARBLED, "the unit takes no command: it answers NAK")
        await self._line.drop()  # the handle may be at fault
        raise DeviceError(FaultCode.NO_ANSWER, "the unit is silent")

    async def drop(self) -> None:
        """Rebuild the connection at the next command."""
        await self._line.drop()

    async def close(self) -> None:
        """Release the line."""
        await self._line.close()

    async def _reply(self, ear: _Ear, limit_s: float) -> Reply | None:
        until, broken = time.monotonic() + limit_s, 0
        while (left_s := until - time.monotonic()) > 0 and broken < TRIES:
            heard = await self._line.listen(ear.reply, min(left_s, AGAIN_S))
            if isinstance(heard, Reply):
                return heard
            broken += isinstance(heard, Broken)
            # While its motor runs the unit does not listen; afterwards it says the reply again.
            await self._line.send(bytes([Steer.NAK]))
        return None

    async def _cancel(self) -> None:
        """Tell the unit that nobody waits any more; it answers EOT, or is not there."""
        await self._line.exchange(bytes([Steer.EOT]), _ended, ACK_S)


class _Ear:
    """Hears what belongs to one command, in the line's thread. Our own echo and replies to others are passed over."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._reader = FrameReader()
        self._tokens: list[Token] = []
        self._broken = False

    def first(self, data: bytes) -> Token | None:
        """ACK, NAK, or the reply itself when its acknowledgement was lost."""
        self._tokens += self._reader.feed(data)
        while self._tokens:
            token = self._tokens.pop(0)
            if token in {Steer.ACK, Steer.NAK} or self._is_reply(token):
                return token
        return None

    def reply(self, data: bytes) -> Token | None:
        """The reply; a broken one is told when the line has fallen silent after it."""
        self._tokens += self._reader.feed(data)
        if not data:
            self._broken |= self._reader.waiting > 0
            self._tokens += self._reader.stalled()
        while self._tokens:
            token = self._tokens.pop(0)
            if self._is_reply(token):
                return token
            self._broken |= isinstance(token, Broken)
        if self._broken and not data:
            self._broken = False
            return Broken()
        return None

    def _is_reply(self, token: Token) -> bool:
        command = self._command
        return isinstance(token, Reply) and (token.verb, token.address) == (command.verb, command.address)


def _ended(data: bytes) -> bool | None:
    return True if Steer.EOT in data else None
