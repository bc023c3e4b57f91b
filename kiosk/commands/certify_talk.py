"""The conversation with the technician: prompts on stderr, answers line by line from stdin, while the devices go on."""

from __future__ import annotations

import asyncio
import os
import sys

from contracts.rules.faults import FaultCode
from kiosk.ports import DeviceError
from kiosk.settings import SettingsError

LINE_BYTES = 1024
CLOSED = "the terminal was closed; what was done is kept, and the same command goes on there"


class SkippedError(Exception):
    """The technician leaves a step out, and says why.

    Attributes:
        device: the rest of the device is left out too.
    """

    def __init__(self, reason: str, *, device: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.device = device


class Talk:
    """One technician at one terminal."""

    def __init__(self) -> None:
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._rest = b""

    def begin(self) -> None:
        """Listen.

        Raises:
            SettingsError: stdin is nothing at which one can wait.
        """
        try:
            asyncio.get_running_loop().add_reader(sys.stdin.fileno(), self._readable)
        except (OSError, ValueError) as error:
            raise SettingsError("stdin: a terminal is needed, to answer the questions") from error

    def end(self) -> None:
        """Listen no more."""
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())

    def say(self, words: str) -> None:
        """One line to the technician."""
        sys.stderr.write(words + "\n")
        sys.stderr.flush()

    async def ask(self, question: str) -> str:
        """One line of the technician, without blanks at its ends.

        Raises:
            DeviceError: refused: there is nobody any more.
        """
        sys.stderr.write(question + " ")
        sys.stderr.flush()
        line = await self._lines.get()
        if line is None:
            raise DeviceError(FaultCode.REFUSED, CLOSED)
        return line.strip()

    async def choose(self, question: str, answers: tuple[str, ...]) -> str:
        """One of `answers`; asked again until it is one.

        Raises:
            SkippedError: `s REASON` leaves the step out, `d REASON` the rest of the device.
        """
        while True:
            said = await self.ask(question)
            if said.lower() in answers:
                return said.lower()
            how, _, reason = said.partition(" ")
            if how.lower() in {"s", "d"} and reason.strip():
                raise SkippedError(plain_line(reason), device=how.lower() == "d")
            shown = ", ".join("Enter" if answer == "" else answer for answer in answers)
            self.say(f"  answers: {shown}, s REASON (leave this step out), d REASON (leave the rest of the device out)")

    def _readable(self) -> None:
        data = os.read(sys.stdin.fileno(), LINE_BYTES)
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._lines.put_nowait(line.decode("utf-8", "replace"))
        if not data:
            self.end()
            self._lines.put_nowait(None)


def plain_line(words: str) -> str:
    """One line that fits into a document."""
    return " ".join("".join(letter for letter in words if letter.isprintable()).split())[:80]
