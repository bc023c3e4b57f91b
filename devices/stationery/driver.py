"""Issues numbered sheets on a machine beside ours.

Speaks: `frames.py`, a protocol of our own. Source: `docs/devices/stationery.md`. Verified on: simulator only.

The number is in the book before the machine is told. When its answer is lost it is asked what became of that sheet, and
until that is known no other sheet is used.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from contracts.rules.faults import FaultCode
from devices.presence import RETRY_S
from devices.stationery.frames import LineReader, line, order_word
from devices.transport.serial import SerialLine
from devices.watched import Watched
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, Sheet, SheetBook, SheetState, SheetStock

ANSWER_S = 0.5
ISSUE_S = 5.0
TRIES = 3
LOOK_S = 2.0
FEW = 10
STOCK_WORDS = 3
DIGITS = 15
"""No longer number is printed on a sheet; the check of a line is one byte, so a damaged one may pass it."""
ENDS = {"DONE": SheetState.ISSUED, "SPOILED": SheetState.SPOILED}


class LineStationery(Watched):
    """`kiosk.ports.Stationery`. `status.supplies` holds ``sheets``.

    Args:
        port: the line, used by nobody else.
        book: every numbered sheet that was ever touched.
    """

    def __init__(self, port: SerialLine, book: SheetBook) -> None:
        super().__init__()
        self._line = port
        self._book = book
        self._lock = asyncio.Lock()

    async def stock(self) -> SheetStock:
        """Ask for the next number. See `kiosk.ports.Stationery.stock`."""
        async with self._lock:
            return await self._stock()

    async def issue(self, order: str) -> Sheet:
        """Issue one sheet, once for `order`. See `kiosk.ports.Stationery.issue`."""
        async with self._lock:
            known = self._book.of_order(order)
            if known is not None and known.state is SheetState.ISSUED:
                return known
            if known is not None and known.state is SheetState.ISSUING:
                word = await self._what_became_of(known)
                if word in ENDS:
                    return self._ended(known, word)
                return await self._issue(known)
            await self._settle()
            stock = await self._stock()
            if stock.next_number is None:
                raise DeviceError(FaultCode.PAPER_OUT, "no numbered sheets are left")
            if self._book.sheet(stock.next_number) is not None:
                raise DeviceError(FaultCode.HARDWARE, "the machine offers a number that was used: reconcile the stock")
            return await self._issue(Sheet(stock.next_number, order, SheetState.ISSUING))

    async def _issue(self, sheet: Sheet) -> Sheet:
        self._book.record(sheet)
        order = order_word(sheet.order)
        wanted = {*ENDS, "EMPTY", "WRONG"}
        try:
            told = await self._once(("ISSUE", order, sheet.number), wanted, ISSUE_S)
            if told is None:
                # A lost answer is asked for; the machine is told again only when it never heard of the order.
                word = await self._what_became_of(sheet)
                if word == "NONE":
                    told = await self._once(("ISSUE", order, sheet.number), wanted, ISSUE_S)
            word = told[0] if told is not None else word
        except DeviceError as error:
            raise DeviceError(FaultCode.OUTCOME_UNKNOWN, f"sheet {sheet.number}: {error.code}") from error
        if word in ENDS:
            return self._ended(sheet, word)
        raise DeviceError(FaultCode.HARDWARE, f"sheet {sheet.number} was not taken: {word}")

    async def _settle(self) -> None:
        """Ask what became of sheets whose orders nobody asks for any more; one that was never touched is free again."""
        for sheet in self._book.open_sheets():
            word = await self._what_became_of(sheet)
            if word in ENDS:
                self._book.record(Sheet(sheet.number, sheet.order, ENDS[word]))
            else:
                self._book.forget(sheet)

    async def _what_became_of(self, sheet: Sheet) -> str:
        return (await self._ask(("WHAT", order_word(sheet.order), sheet.number), {*ENDS, "NONE"}))[0]

    def _ended(self, sheet: Sheet, word: str) -> Sheet:
        ended = Sheet(sheet.number, sheet.order, ENDS[word])
        self._book.record(ended)
        if ended.state is SheetState.SPOILED:
            raise DeviceError(FaultCode.PRINT_FAILED, f"sheet {sheet.number} was spoiled; it is accounted for")
        return ended

    async def _stock(self) -> SheetStock:
        words = await self._ask(("STOCK",), {"STOCK"})
        if len(words) != STOCK_WORDS or not all(word.isdecimal() and len(word) <= DIGITS for word in words[1:]):
            raise DeviceError(FaultCode.GARBLED, "the machine does not say its stock")
        number, left = int(words[1]), int(words[2])
        return SheetStock(number or None, left if number else 0)

    async def _ask(self, words: tuple[str | int, ...], wanted: Collection[str]) -> tuple[str, ...]:
        """A question: it moves nothing and may be repeated."""
        for _ in range(TRIES):
            told = await self._once(words, wanted, ANSWER_S)
            if told is not None:
                return told
        await self._line.drop()
        raise DeviceError(FaultCode.NO_ANSWER, "the machine is silent")

    async def _once(
        self, words: tuple[str | int, ...], wanted: Collection[str], limit_s: float
    ) -> tuple[str, ...] | None:
        reader, about = LineReader(), tuple(map(str, words[1:]))

        def receive(data: bytes) -> tuple[str, ...] | None:
            return next((told for told in reader.feed(data) if fits(told)), None)

        def fits(told: tuple[str, ...]) -> bool:
            if words == ("STOCK",):
                return len(told) == STOCK_WORDS and told[0] == "STOCK"  # an echo has one word
            return told[0] in wanted and (len(told) == 1 or told[1:] in {about, about[1:]})

        return await self._line.exchange(line(*words), receive, limit_s)

    async def _release(self) -> None:
        await self._line.close()

    async def _watch(self) -> None:
        while True:
            pause_s = LOOK_S
            try:
                stock = await self.stock()
            except DeviceError as error:
                self._presence.missed(error)
                pause_s = RETRY_S
            else:
                empty, few = stock.next_number is None, stock.left <= FEW
                state = DeviceState.HARDWARE_ERROR if empty else DeviceState.WARNING if few else DeviceState.ONLINE
                fault = FaultCode.PAPER_OUT if empty else None
                self._presence.seen(DeviceStatus(state, fault, supplies={"sheets": stock.left}))
            await asyncio.sleep(pause_s)
