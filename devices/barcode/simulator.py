"""Far end of the bar-code module, of any family: the module and the code that somebody shows it.

Speaks: `frames.py` and `dialects.py`, from the module's side. Source: `docs/devices/gm65.md`, `honeywell.md`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.barcode.dialects import ACTIVATE, DEACTIVATE, DIALECTS
from devices.barcode.frames import ACKNOWLEDGED, BAUD_ZONE, TRIGGER_ZONE, Answer, CommandReader, Type
from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine

SPEED_9600 = bytes.fromhex("3901")
GIVES_UP_S = 5.0
"""How long a triggered module looks."""


class BarcodeFarEnd:
    """`devices.far_end.FarEnd` of the bar-code module.

    A code that is shown waits for the next trigger, and is read once. A plain module reads it at once, whether anybody
    asked or not.

    Args:
        folder: where the port appears.
        family: a key of `DIALECTS`.
    """

    name = "barcode"

    def __init__(self, folder: Path, family: str = "gm65") -> None:
        self._family = family
        hears = {"gm65": self._hear_gm65, "honeywell": self._hear_honeywell, "plain": self._hear_nothing}
        self._line = FarLine(folder / self.name, hears[family])
        self._reader = CommandReader()
        self._heard = bytearray()
        self._shown: bytes | None = None
        self._looking = not DIALECTS[family].trigger
        self._giving_up: asyncio.TimerHandle | None = None
        self._suffix = b"\r\n"
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the module and of its line."""
        return LINE_VERBS | {"show-code", "hide-code", "code-suffix"}

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._line.start()
        return {"driver": self._family, "port": str(self._line.path), "baud": 9600}

    async def close(self) -> None:
        """Make the port vanish."""
        if self._giving_up is not None:
            self._giving_up.cancel()
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        show-code TEXT [ENCODING]: hold a code before the window. hide-code: take it away.
        code-suffix crlf|cr|none: how the module ends a code.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "hide-code":
            self._shown = None
        elif verb == "code-suffix":
            suffixes = {"crlf": b"\r\n", "cr": b"\r", "none": b""}
            if len(arguments) != 1 or arguments[0] not in suffixes:
                raise VerbError("code-suffix crlf|cr|none")
            self._suffix = suffixes[arguments[0]]
        else:
            self._show(arguments)
        return None

    def state(self) -> Mapping[str, Json]:
        """Whether a code is shown, and faults."""
        return {"code_shown": self._shown is not None, "looking": self._looking, **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Triggers and codes read."""
        return list(self._record)

    def _show(self, arguments: Sequence[str]) -> None:
        encoding = arguments[1] if len(arguments) > 1 else "utf-8"
        if not arguments or encoding not in {"utf-8", "gbk"}:
            raise VerbError("show-code TEXT [utf-8|gbk]")
        self._shown = arguments[0].encode(encoding)
        if self._looking:
            self._read_shown()

    def _hear_nothing(self, data: bytes) -> None:
        """A plain module has no commands."""

    def _hear_honeywell(self, data: bytes) -> None:
        self._heard += data
        while (end := self._heard.find(b"\r")) >= 0:
            command = bytes(self._heard[: end + 1])
            del self._heard[: end + 1]
            if command.endswith(ACTIVATE):
                self._look()
            elif command.endswith(DEACTIVATE):
                self._stop_looking()

    def _hear_gm65(self, data: bytes) -> None:
        for command in self._reader.feed(data):
            if command.type is Type.READ and command.zone == BAUD_ZONE:
                self._line.send(Answer(SPEED_9600).to_bytes())
                continue
            self._line.send(ACKNOWLEDGED)
            if command.type is Type.WRITE and command.zone == TRIGGER_ZONE:
                self._look()

    def _look(self) -> None:
        """For a while; a code that is shown later waits for the next trigger."""
        self._record.append({"event": "triggered"})
        self._looking = True
        if self._giving_up is not None:
            self._giving_up.cancel()
        self._giving_up = asyncio.get_running_loop().call_later(GIVES_UP_S, self._stop_looking)
        self._read_shown()

    def _stop_looking(self) -> None:
        self._looking = False

    def _read_shown(self) -> None:
        if self._shown is None:
            return
        self._line.send(self._shown + self._suffix)
        self._record.append({"event": "code_read", "bytes": len(self._shown)})
        self._shown = None
        self._looking = not DIALECTS[self._family].trigger
