"""Readers and cards behind a PC/SC service. The only importer of pyscard; runs in a process of its own only.

Blocking, and without a time limit where the card has none, so whoever calls this is a process that can be killed.
pyscard's own monitors end for ever when pcscd ends; `watch` is a loop that does not.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from smartcard import scard

from devices.transport.pcsc_pipe import TURN_S, PcscFault, Sight

AGAIN_S = 0.3
"""Pause while there is no service or no reader."""
NEW_READER = "\\\\?PnP?\\Notification"
"""PC/SC's name for "a reader comes or goes"."""
CONTACTLESS = ("PICC", "CONTACTLESS", " CL ", "NFC")
"""Words in the names of readers without contacts."""
_NO_LIMIT_PROTOCOLS = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1

_FAULTS = {
    scard.SCARD_E_NO_SERVICE: PcscFault.NO_SERVICE,
    scard.SCARD_E_SERVICE_STOPPED: PcscFault.NO_SERVICE,
    scard.SCARD_F_COMM_ERROR: PcscFault.NO_SERVICE,  # the socket to pcscd broke
    scard.SCARD_E_INVALID_HANDLE: PcscFault.NO_SERVICE,  # a handle of a service that has gone
    scard.SCARD_F_INTERNAL_ERROR: PcscFault.NO_SERVICE,
    scard.SCARD_E_NO_READERS_AVAILABLE: PcscFault.NO_READER,
    scard.SCARD_E_READER_UNAVAILABLE: PcscFault.NO_READER,
    scard.SCARD_E_UNKNOWN_READER: PcscFault.NO_READER,
    scard.SCARD_E_NO_SMARTCARD: PcscFault.NO_CARD,
    scard.SCARD_W_REMOVED_CARD: PcscFault.REMOVED,
    scard.SCARD_W_UNRESPONSIVE_CARD: PcscFault.MUTE,
    scard.SCARD_W_UNPOWERED_CARD: PcscFault.MUTE,
    scard.SCARD_W_UNSUPPORTED_CARD: PcscFault.MUTE,
    scard.SCARD_E_PROTO_MISMATCH: PcscFault.MUTE,
    scard.SCARD_E_NOT_TRANSACTED: PcscFault.LOST,
    scard.SCARD_W_RESET_CARD: PcscFault.LOST,
    scard.SCARD_E_SHARING_VIOLATION: PcscFault.BUSY,
}


class PcscError(Exception):
    """A call that failed."""

    def __init__(self, fault: PcscFault, words: str) -> None:
        """Keep the kind and the library's words."""
        super().__init__(words)
        self.fault = fault


def choose(readers: Sequence[str], wanted: str) -> str:
    """The reader that is meant, or nothing.

    Args:
        readers: names as the service gives them.
        wanted: a name, or its beginning, since pcscd adds a number; empty: the first with contacts.
    """
    if wanted:
        return next((name for name in readers if name == wanted or name.startswith(f"{wanted} ")), "")
    return next((name for name in readers if not any(word in name.upper() for word in CONTACTLESS)), "")


class CardSession:
    """One card, held alone. Powered down at the end, so that no PIN stays given."""

    def __init__(self) -> None:
        self._context: Any = None
        self._card: Any = None
        self._protocol = 0

    def connect(self, reader: str) -> None:
        """Power the card up.

        Raises:
            PcscError: see `PcscFault`.
        """
        self.disconnect()
        status, self._context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        if status != scard.SCARD_S_SUCCESS:
            self._context = None
            raise _error(status)
        status, card, protocol = scard.SCardConnect(
            self._context, reader, scard.SCARD_SHARE_EXCLUSIVE, _NO_LIMIT_PROTOCOLS
        )
        if status != scard.SCARD_S_SUCCESS:
            self.disconnect()
            raise _error(status)
        self._card, self._protocol = card, protocol

    def transmit(self, apdu: bytes) -> bytes:
        """One command, one answer.

        Raises:
            PcscError: see `PcscFault`; nothing more can be asked of this card before a new `connect`.
        """
        if self._card is None:
            raise PcscError(PcscFault.NO_CARD, "not connected")
        status, answer = scard.SCardTransmit(self._card, self._protocol, list(apdu))
        if status != scard.SCARD_S_SUCCESS:
            raise _error(status)
        return bytes(answer)

    def disconnect(self) -> None:
        """Power the card down, if there is one."""
        if self._card is not None:
            scard.SCardDisconnect(self._card, scard.SCARD_RESET_CARD)
            self._card = None
        if self._context is not None:
            scard.SCardReleaseContext(self._context)
            self._context = None


def watch(wanted: str, tell: Callable[[Sight], None]) -> None:
    """Tell what there is, whenever it changes and at least every `TURN_S`.

    Goes on for ever, whatever becomes of the service.
    """
    while True:
        status, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        if status == scard.SCARD_S_SUCCESS:
            watching = _Watching(context, wanted)
            while (sight := watching.next()) is not None:
                tell(sight)
            scard.SCardReleaseContext(context)
        tell(Sight())
        time.sleep(AGAIN_S)


class _Watching:
    """One life of the service."""

    def __init__(self, context: Any, wanted: str) -> None:
        self._context = context
        self._wanted = wanted
        self._known: dict[str, int] = {}
        self._sight = Sight(service=True)

    def next(self) -> Sight | None:
        """The next sight; None when the service has ended."""
        status, readers = scard.SCardListReaders(self._context, [])
        if status not in {scard.SCARD_S_SUCCESS, scard.SCARD_E_NO_READERS_AVAILABLE}:
            return None
        reader = choose(list(readers or []), self._wanted)
        if reader != self._sight.reader:
            self._known = {}
            self._sight = Sight(service=True, reader=reader)
        names = [NEW_READER, *([reader] if reader else [])]
        limit_ms = int((TURN_S if reader else AGAIN_S) * 1000)
        states = [(name, self._known.get(name, scard.SCARD_STATE_UNAWARE)) for name in names]
        status, events = scard.SCardGetStatusChange(self._context, limit_ms, states)
        if status == scard.SCARD_S_SUCCESS:
            self._known = {name: event & ~scard.SCARD_STATE_CHANGED for name, event, _atr in events}
            if reader:
                self._sight = _sight(reader, self._known[reader])
        elif status in {scard.SCARD_E_UNKNOWN_READER, scard.SCARD_E_READER_UNAVAILABLE}:
            self._known = {}
            self._sight = Sight(service=True)
        elif status != scard.SCARD_E_TIMEOUT:
            return None
        return self._sight


def _sight(reader: str, state: int) -> Sight:
    present = bool(state & scard.SCARD_STATE_PRESENT)
    mute = bool(state & scard.SCARD_STATE_MUTE)
    return Sight(service=True, reader=reader, card=present, mute=mute, cards=state >> 16)


def _error(status: int) -> PcscError:
    return PcscError(_FAULTS.get(status, PcscFault.OTHER), str(scard.SCardGetErrorMessage(status)))
