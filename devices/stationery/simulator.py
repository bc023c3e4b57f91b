"""Far end of the machine with numbered sheets: its stock, its own record of every sheet, and its faults.

Speaks: `frames.py`, from the machine's side. Source: `docs/devices/stationery.md`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.stationery.frames import LineReader, line

FIRST = 330302001
SHEETS = 50


class StationeryFarEnd:
    """`devices.far_end.FarEnd` of the numbered sheets.

    Args:
        folder: where the port appears.
    """

    name = "stationery"

    def __init__(self, folder: Path) -> None:
        self._line = FarLine(folder / self.name, self._received)
        self._memory = folder / f"{self.name}.json"
        self._reader = LineReader()
        self._next = FIRST
        self._left = SHEETS
        self._spoil = False
        self._lose = 0
        self._ends: dict[tuple[str, str], str] = {}
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the machine and of its line."""
        return LINE_VERBS | {"load-sheets", "spoil-sheet", "lose-sheet-answer"}

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear. The paper lies where it lay when the machine was switched off."""
        if self._memory.exists():
            was = json.loads(self._memory.read_text("ascii"))
            self._next, self._left, self._record = was["next"], was["left"], was["record"]
            self._ends = {(order, number): end for order, number, end in was["ends"]}
        self._line.start()
        return {"driver": "line", "port": str(self._line.path)}

    async def close(self) -> None:
        """Make the port vanish."""
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        load-sheets N: so many lie in it now. spoil-sheet: the next one is spoiled. lose-sheet-answer: the answer to the
        next issue is lost.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "spoil-sheet":
            self._spoil = True
        elif verb == "lose-sheet-answer":
            self._lose = 1
        elif len(arguments) == 1 and arguments[0].isdecimal():
            self._left = int(arguments[0])
            self._remember()
        else:
            raise VerbError("load-sheets N")
        return None

    def state(self) -> Mapping[str, Json]:
        """Stock, and faults of the line."""
        return {"next": self._next, "left": self._left, **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Every sheet that was used, in order."""
        return list(self._record)

    def _received(self, data: bytes) -> None:
        for words in self._reader.feed(data):
            if words == ("STOCK",):
                self._line.send(line("STOCK", self._next if self._left else 0, self._left))
            elif len(words) == 3 and words[0] == "WHAT":  # noqa: PLR2004 - word, order, number
                self._line.send(line(self._ends.get(words[1:], "NONE"), *words[1:]))
            elif len(words) == 3 and words[0] == "ISSUE":  # noqa: PLR2004 - word, order, number
                answer = self._issue(words[1], words[2])
                if self._lose:
                    self._lose -= 1
                else:
                    self._line.send(answer)

    def _issue(self, order: str, number: str) -> bytes:
        if (order, number) not in self._ends:
            if not self._left:
                return line("EMPTY")
            if number != str(self._next):
                return line("WRONG", number)
            end = "SPOILED" if self._spoil else "DONE"
            self._spoil = False
            self._ends[order, number] = end
            self._record.append(
                {"event": "sheet_spoiled" if end == "SPOILED" else "sheet_issued", "number": self._next}
            )
            self._next += 1
            self._left -= 1
            self._remember()
        return line(self._ends[order, number], order, number)

    def _remember(self) -> None:
        ends = [[*key, end] for key, end in self._ends.items()]
        now = {"next": self._next, "left": self._left, "record": self._record, "ends": ends}
        part = self._memory.with_suffix(".part")
        part.write_text(json.dumps(now), "ascii")
        part.replace(self._memory)
