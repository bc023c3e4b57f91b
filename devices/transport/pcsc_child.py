"""The process that talks to PC/SC: orders in, answers and sights out, ended with the pipe that feeds it."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Sequence
from queue import SimpleQueue
from threading import Lock, Thread

from devices.transport.pcsc import CardSession, PcscError, watch
from devices.transport.pcsc_pipe import LINE_BYTES, Answer, Order, PcscFault, Sight, decode, encode


class Child:
    """One reader, by its name or the beginning of it."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._sight = Sight()
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._out = os.fdopen(os.dup(1), "wb")
        self._turn = Lock()
        os.dup2(2, 1)  # libraries print where they like; the pipe is ours

    def run(self) -> None:
        """Serve until the pipe ends."""
        Thread(target=self._hear, daemon=True).start()
        Thread(target=watch, args=(self._wanted, self._seen), daemon=True).start()
        session = CardSession()
        while True:
            order = self._orders.get()
            try:
                self._say(Answer(order.number, self._do(session, order)))
            except PcscError as error:
                self._say(Answer(order.number, fault=error.fault, words=str(error)))

    def _do(self, session: CardSession, order: Order) -> bytes:
        match order.do:
            case "transmit":
                return session.transmit(order.apdu)
            case "disconnect":
                session.disconnect()
            case "connect":
                if not self._sight.reader:
                    raise PcscError(PcscFault.NO_READER if self._sight.service else PcscFault.NO_SERVICE, "")
                session.connect(self._sight.reader)
        return b""

    def _hear(self) -> None:
        while line := sys.stdin.buffer.readline(LINE_BYTES):
            order = decode(line)
            if isinstance(order, Order):
                self._orders.put(order)
        # Whoever asked has gone. A card that never answers may hold the main thread: nothing is waited for.
        os._exit(0)

    def _seen(self, sight: Sight) -> None:
        self._sight = sight
        self._say(sight)

    def _say(self, message: Sight | Answer) -> None:
        with self._turn:
            try:
                self._out.write(encode(message))
                self._out.flush()
            except BrokenPipeError:
                os._exit(0)


def main(arguments: Sequence[str]) -> int:
    """Serve the reader named by the first argument; empty: the first one with contacts."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would keep what a card said
    Child(arguments[0] if arguments else "").run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
