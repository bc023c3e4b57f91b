"""One printer on one line: questions with their answers, and pieces of a slip with their proofs.

The line carries two kinds of single bytes (`frames.py`). Only one question is open at a time, so a status byte always
belongs to it; proofs are counted. A byte that is neither expected nor explained makes a print doubtful for good.
"""

from __future__ import annotations

from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.receipt_printer.frames import CLEAR, CLEARED, IN_TURN, Ask, Condition, ask, is_in_turn, is_status
from devices.transport.serial import SerialLine
from kiosk.ports import DeviceError

ANSWER_S = 0.5
"""DLE EOT is answered at once; USB converters and busy firmware take their time."""


class Talk:
    """Exchanges with the printer.

    Args:
        line: the port, used by nobody else.

    Attributes:
        proved: proofs that came since `forget`.
        strange: bytes that nobody asked for since `forget`.
    """

    def __init__(self, line: SerialLine) -> None:
        self._line = line
        self.proved = 0
        self.strange = 0

    async def forget(self) -> None:
        """Begin anew: what arrives late from before does not count."""
        await self._line.exchange(b"", lambda _: True, ANSWER_S)
        self.proved = 0
        self.strange = 0

    async def condition(self, *, keep: bool = False) -> Condition:
        """Ask all four questions.

        Args:
            keep: a print is on; what arrives meanwhile is counted. Otherwise it is thrown away first.

        Raises:
            DeviceError: no_answer, garbled (no valid status byte), no_device, port_busy.
        """
        found = [await self._ask(question, keep=keep) for question in Ask]
        return Condition.of(*found)

    async def piece(self, commands: bytes, open_proofs: int, timeout_s: float) -> bool:
        """Send whole commands and ask for their proof; wait until at most `open_proofs` are outstanding.

        Args:
            commands: what to print.
            open_proofs: `proved` that is wanted before going on.
            timeout_s: longest wait.

        Returns:
            Whether that many came in time.
        """
        return await self._until(commands + IN_TURN if commands else b"", open_proofs, timeout_s)

    async def now(self, command: bytes) -> None:
        """Send a command that the printer obeys at once and does not answer."""
        await self._line.exchange(command, lambda _: True, ANSWER_S)

    async def clear(self) -> bool:
        """Throw away what the printer holds; whether it said that it did. Some do and say nothing."""
        heard = bytearray()

        def receive(data: bytes) -> bool | None:
            heard.extend(data)
            done = CLEARED in heard
            del heard[: -len(CLEARED)]
            return True if done else None

        return bool(await self._line.exchange(CLEAR, receive, ANSWER_S))

    async def _until(self, commands: bytes, wanted: int, timeout_s: float) -> bool:
        if not commands and self.proved >= wanted:
            return True
        ear = self._hear(lambda: self.proved >= wanted)
        return bool(await self._line.exchange(commands, ear, timeout_s, before=self._count))

    async def _ask(self, question: Ask, *, keep: bool) -> int:
        heard = bytearray()
        status: list[int] = []

        def receive(data: bytes) -> int | None:
            for byte in data:
                if is_status(byte):
                    status.append(byte)
                else:
                    heard.append(byte)
            del heard[: -len(CLEARED)]
            if keep:
                self._count(bytes(byte for byte in data if not is_status(byte)))
                self.strange += max(0, len(status) - 1)
            # Two answers to one question: one of them is not an answer.
            return status[0] if len(status) == 1 else None

        answer: int | None = await self._line.exchange(
            ask(question), receive, ANSWER_S, before=self._count if keep else _forgotten
        )
        if answer is not None:
            return answer
        await self._line.drop()
        if status or heard:
            raise DeviceError(FaultCode.GARBLED, "no valid status byte")
        raise DeviceError(FaultCode.NO_ANSWER, "the printer does not answer")

    def _hear(self, enough: Callable[[], bool]) -> Callable[[bytes], bool | None]:
        def receive(data: bytes) -> bool | None:
            self._count(data)
            return True if enough() else None

        return receive

    def _count(self, data: bytes) -> None:
        """In the line's thread; only one exchange is on at a time."""
        proofs = sum(1 for byte in data if is_in_turn(byte))
        self.proved += proofs
        self.strange += len(data) - proofs


def _forgotten(_: bytes) -> None:
    """What arrived before a question that counts nothing."""
