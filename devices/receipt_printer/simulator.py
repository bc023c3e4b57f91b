"""The far end of the receipt printer: buffer, head, cutter and roll of an 80 mm printer behind a serial line.

Every slip that was cut off lies as a picture in `receipts`, numbered. What was printed and not cut hangs on the roll.
Speaks: `frames.py`, from the printer's side. Source: `docs/devices/escpos.md`.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.receipt_printer.frames import (
    CLEAR,
    CLEARED,
    DLE,
    ENQ,
    EOT,
    Ask,
    Command,
    CommandReader,
    Condition,
    Order,
    Picture,
    RealTimeReader,
    Recover,
    Words,
)
from devices.receipt_printer.roll_paper import DOTS_PER_MM, LINE_ROWS, ROW_BYTES, Paper, Style

FULL_ROLL_MM = 60_000
NEAR_END_MM = 4_000
BUFFER_BYTES = 4096
TO_CUTTER_ROWS = 96
BOOT_S = 0.3
_TIMES_BITS = 0x07


class EscposFarEnd:
    """`devices.far_end.FarEnd` for `[devices.receipt_printer]`.

    Args:
        folder: where the port appears; slips are kept below it in `receipts`.
    """

    name = "receipt_printer"

    def __init__(self, folder: Path) -> None:
        self._line = FarLine(folder / self.name, self._received)
        self._folder = folder / "receipts"
        self._real_time = RealTimeReader()
        self._reader = CommandReader()
        self._paper = Paper()
        self._came = asyncio.Event()
        self._working: asyncio.Task[None] | None = None
        self._record: list[dict[str, Json]] = []
        self._on = True
        self._boots = 0
        self._roll_mm: float = FULL_ROLL_MM
        self._cover_open = False
        self._cutter_stuck = False
        self._cutter_error = False
        self._hot = False
        self._broken = False
        self._mm_per_s = 0.0
        self._half = 0
        self._mute = False
        self._verbs: dict[str, Callable[[int], None]] = {
            "paper-out": lambda _: self._set_roll(0),
            "paper-low": lambda number: self._set_roll(number or NEAR_END_MM - 100),
            "refill": lambda number: self._refill(number or FULL_ROLL_MM),
            "cover-open": lambda _: self._set_cover(is_open=True),
            "cover-close": lambda _: self._set_cover(is_open=False),
            "cutter-jam": lambda _: self._set_cutter(stuck=True),
            "cutter-free": lambda _: self._set_cutter(stuck=False),
            "overheat": lambda _: self._set_hot(hot=True),
            "cool": lambda _: self._set_hot(hot=False),
            "break": lambda _: self._set_broken(),
            "slow": self._set_speed,
            "half-status": self._set_half,
            "no-status": lambda _: self._set_mute(mute=True),
            "status-back": lambda _: self._set_mute(mute=False),
            "printer-gone": lambda _: self._switch(on=False),
            "printer-back": lambda _: self._switch(on=True),
            "power-cycle": lambda _: self._power_cycle(),
        }

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the printer and of its line."""
        return LINE_VERBS | set(self._verbs) | {"receipts"}

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._line.start()
        self._working = asyncio.create_task(self._work())
        return {"driver": "escpos", "port": str(self._line.path), "baud": 115200}

    async def close(self) -> None:
        """Make the port vanish; the slips stay."""
        if self._working is not None:
            self._working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._working
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb.

        refill, paper-low [MM]: on the roll. slow [MM]: a second, 0: at once. half-status [N]: so many answers.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "receipts":
            return [str(path) for path in self.receipts()]
        if arguments and not arguments[0].isdecimal():
            raise VerbError(f"not a number: {arguments[0]}")
        self._verbs[verb](int(arguments[0]) if arguments else 0)
        self._came.set()
        return self.state()

    def state(self) -> Mapping[str, Json]:
        """Roll, cover, errors and what hangs out."""
        return {
            "on": self._on,
            "roll_mm": round(self._roll_mm),
            "reasons": list(self._condition().words),
            "hanging_mm": round(len(self._paper.rows) / DOTS_PER_MM),
            "buffered": self._reader.held,
            "receipts": len(self.receipts()),
            "newest": str(self.receipts()[-1].resolve()) if self.receipts() else "",
            **self._line.faults(),
        }

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Slips that were cut off, with the words written as letters, and what was lost."""
        return list(self._record)

    def receipts(self) -> list[Path]:
        """The slips, oldest first."""
        return sorted(self._folder.glob("*.png"))

    def _condition(self) -> Condition:
        paper_end = self._roll_mm <= 0
        stopped = self._cutter_error or self._hot or self._broken
        return Condition(
            offline=self._cover_open or paper_end or stopped,
            cover_open=self._cover_open,
            paper_end=paper_end,
            cutter=self._cutter_error,
            unrecoverable=self._broken,
            recoverable=self._hot,
            near_end=self._roll_mm < NEAR_END_MM,
        )

    def _received(self, data: bytes) -> None:
        if not self._on:
            return
        rest, orders = self._real_time.feed(data)
        room = max(0, BUFFER_BYTES - self._reader.held)
        if len(rest) > room:
            self._record.append({"event": "overflow", "bytes": len(rest) - room})
        self._reader.feed(rest[:room])
        for order in orders:
            self._obey(order)
        self._came.set()

    def _obey(self, order: bytes) -> None:
        if order == CLEAR:
            self._reader.clear()
            self._paper.forget_line()
            self._line.send(CLEARED)
        elif order[:2] == bytes([DLE, EOT]):
            self._tell(order[2])
        elif order[:2] == bytes([DLE, ENQ]):
            self._cutter_error = False
            if order[2] == Recover.CLEAR:
                self._reader.clear()

    def _tell(self, question: int) -> None:
        answers = self._condition().to_bytes()
        if self._mute or question not in set(Ask):
            return
        answer = answers[Ask(question)]
        if self._half:
            self._half -= 1
            answer &= 0x0F  # the upper half did not make it
        self._line.send(bytes([answer]))

    async def _work(self) -> None:
        while True:
            await self._came.wait()
            self._came.clear()
            while self._on and not self._condition().offline and (command := self._reader.next()) is not None:
                await self._do(command)

    async def _do(self, command: Command) -> None:
        match command:
            case Picture(width_bytes, rows):
                await self._print(self._paper.placed(width_bytes, rows))
            case Words(text):
                self._paper.write(text)
            case Order("cut"):
                self._cut()
            case Order("feed-and-cut", dots):
                await self._print(_white(TO_CUTTER_ROWS + dots))
                self._cut()
            case Order("in-turn"):
                condition = self._condition()
                self._line.send(bytes([(0x03 if condition.near_end else 0) | (0x0C if condition.paper_end else 0)]))
            case Order(name, value):
                await self._print(self._moved(name, value))

    def _moved(self, name: str, value: int) -> list[bytes]:
        """Rows that an order puts on the paper; orders of style put none."""
        match name:
            case "line-feed":
                return self._paper.line_rows()
            case "feed-dots":
                return _white(value)
            case "feed-lines":
                return _white(LINE_ROWS * value)
            case "initialise":
                self._paper.style = Style()
            case "align":
                self._paper.style.align = value % 48
            case "size":
                self._paper.style.times = 1 + (value & _TIMES_BITS)
        return []

    async def _print(self, rows: list[bytes]) -> None:
        """Move the paper; what does not fit on the roll any more is lost with its power or its end."""
        boots = self._boots
        for row in rows:
            if self._roll_mm <= 0 or boots != self._boots:
                return
            if self._mm_per_s:
                await asyncio.sleep(1 / DOTS_PER_MM / self._mm_per_s)
            self._roll_mm -= 1 / DOTS_PER_MM
            self._paper.rows.append(row)

    def _cut(self) -> None:
        if self._cutter_stuck:
            self._cutter_error = True
            return
        target = self._folder / f"{len(self.receipts()) + 1:04d}.png"
        words = list(self._paper.lines)
        length_mm = self._paper.cut_off(target)
        self._record.append({"event": "cut", "file": str(target), "length_mm": round(length_mm), "words": words})

    def _set_roll(self, length_mm: int) -> None:
        self._roll_mm = length_mm

    def _refill(self, length_mm: int) -> None:
        """A new roll, as a person puts it in: the cover shut, the cutter free, the head cold."""
        self._roll_mm = length_mm
        self._cover_open = self._hot = self._cutter_stuck = self._broken = False

    def _set_cover(self, *, is_open: bool) -> None:
        self._cover_open = is_open

    def _set_cutter(self, *, stuck: bool) -> None:
        self._cutter_stuck = stuck

    def _set_hot(self, *, hot: bool) -> None:
        self._hot = hot

    def _set_broken(self) -> None:
        self._broken = True

    def _set_speed(self, mm_per_s: int) -> None:
        self._mm_per_s = mm_per_s

    def _set_half(self, answers: int) -> None:
        self._half = answers or 1

    def _set_mute(self, *, mute: bool) -> None:
        self._mute = mute

    def _switch(self, *, on: bool) -> None:
        if self._on and not on:
            self._boots += 1
            lost = self._reader.held
            self._reader.clear()
            self._real_time = RealTimeReader()
            self._paper.forget_line()
            self._paper.style = Style()
            self._cutter_error = False
            self._record.append({"event": "power_lost", "bytes": lost})
        self._on = on

    def _power_cycle(self) -> None:
        self._switch(on=False)
        asyncio.get_running_loop().call_later(BOOT_S, lambda: self._switch(on=True))


def _white(rows: int) -> list[bytes]:
    return [bytes(ROW_BYTES)] * rows
