"""The far end of the document printer: a real IPP printer behind a real CUPS, with a tray, sensors and a power switch.

What it put out lies as PDF files in its folder, numbered, without a person's name in the file name.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from devices.document_printer.private_cups import PrivateCups
from devices.document_printer.units import LABELS, SHEETS, Unit
from devices.far_end import Json, VerbError


class CupsFarEnd:
    """`devices.far_end.FarEnd` for `[devices.document_printer]` and `[devices.label_printer]`.

    Args:
        folder: the cabinet's folder; prints are kept below it in `printer/prints` or `labels/prints`.
        unit: which of the two it is.
    """

    def __init__(self, folder: Path, unit: Unit = SHEETS) -> None:
        self.name = "label_printer" if unit is LABELS else "document_printer"
        self._unit = unit
        self._folder = folder / unit.folder
        self._cups: PrivateCups | None = None
        self._turn = asyncio.Lock()
        self._verbs: dict[str, Callable[[Sequence[str]], Coroutine[Any, Any, None]]] = {
            "jam": lambda _: self._sense("media-jam"),
            "paper-out": lambda _: self._refill(0),
            "cover-open": lambda _: self._sense("cover-open"),
            "toner-low": lambda _: self._sense("marker-supply-low"),
            "refill": lambda words: self._refill(_number(words, self._unit.full)),
            "slow": lambda words: self._habit("slow", str(_number(words, 5))),
            "die": lambda _: self._habit("die", "yes"),
            "printer-gone": lambda _: self._switch(on=False),
            "printer-back": lambda _: self._switch(on=True),
            "power-cycle": lambda _: self._power_cycle(),
            "unplug": lambda _: self._switch(on=False),
            "plug": lambda _: self._switch(on=True),
            "server-gone": lambda _: self.cups.stop_server(),
            "server-back": self._serve,
        }

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return [*self._verbs, "prints"]

    @property
    def cups(self) -> PrivateCups:
        """The private server; only while started."""
        if self._cups is None:
            raise VerbError("the printer is not started")
        return self._cups

    async def start(self) -> Mapping[str, Json]:
        """Bring server and printer up with a full tray."""
        (self._folder / "prints").mkdir(parents=True, exist_ok=True)
        (self._folder / "sheets").write_text(str(self._unit.full))
        (self._folder / "record").touch()
        for name in ("reasons", "slow", "die"):
            (self._folder / name).unlink(missing_ok=True)
        self._cups = PrivateCups(self._folder, self._unit)
        await self._cups.start()
        return {"driver": "cups", "queue": self._unit.queue, "server": str(self._cups.socket)}

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb."""
        if verb == "prints":
            return [str(path) for path in self.prints()]
        if verb not in self._verbs:
            raise VerbError(f"no verb {verb}")
        async with self._turn:
            await self._verbs[verb](arguments)
        return self.state()

    def state(self) -> Mapping[str, Json]:
        """Tray, sensors and switch."""
        return {
            "on": self._cups is not None and self._cups.printer_on,
            "sheets": int(self._read("sheets") or 0),
            "reasons": self._read("reasons").split(),
            "prints": len(self.prints()),
        }

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Every sheet that came out."""
        return [json.loads(line) for line in self._read("record").splitlines()]

    def prints(self) -> list[Path]:
        """The papers that came out, oldest first."""
        return sorted((self._folder / "prints").glob("*.pdf"))

    async def close(self) -> None:
        """End server and printer; the prints stay."""
        if self._cups is not None:
            await self._cups.close()
            self._cups = None

    async def _sense(self, reason: str) -> None:
        reasons = dict.fromkeys([*self._read("reasons").split(), reason])
        self._write("reasons", " ".join(reasons))
        await self._notice()

    async def _refill(self, sheets: int) -> None:
        """Set the stack; with sheets, clear every other fault too, as a person with open covers does."""
        self._write("sheets", str(sheets))
        if sheets:
            for name in ("reasons", "slow", "die"):
                (self._folder / name).unlink(missing_ok=True)
        await self._notice()

    async def _habit(self, name: str, value: str) -> None:
        self._write(name, value)

    async def _switch(self, *, on: bool) -> None:
        if on and not self.cups.printer_on:
            await self.cups.start_printer()
        elif not on:
            await self.cups.stop_printer()

    async def _power_cycle(self) -> None:
        await self.cups.stop_printer()
        await self.cups.start_printer()

    async def _serve(self, arguments: Sequence[str]) -> None:
        if list(arguments) not in ([], ["keeps-spool"]):
            raise VerbError("server-back [keeps-spool]")
        await self.cups.start_server(keeps_spool=bool(arguments))

    async def _notice(self) -> None:
        if self.cups.printer_on:
            await self.cups.refresh()

    def _read(self, name: str) -> str:
        path = self._folder / name
        return path.read_text().strip() if path.exists() else ""

    def _write(self, name: str, words: str) -> None:
        part = self._folder / f"{name}.part"
        part.write_text(words)
        part.replace(self._folder / name)


def _number(words: Sequence[str], otherwise: int) -> int:
    if not words:
        return otherwise
    if not words[0].isdecimal():
        raise VerbError(f"not a number: {words[0]}")
    return int(words[0])
