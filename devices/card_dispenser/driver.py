"""Gives out cards with a Creator CRT-591-M001.

Speaks: `frames.py` by the rules of `talk.py`. Source: `docs/devices/crt591.md`. Verified on: simulator only.

Each step of an order is in the book before its motion. When a reply is lost, the cable was out or the power went, the
unit is asked where the card lies, and only a card that has not moved is moved again. So no order feeds two cards, and a
card that was half written never reaches the gate.
"""

from __future__ import annotations

import asyncio
import contextlib

from contracts.rules.faults import FaultCode
from devices.card_dispenser.chip import Chip
from devices.card_dispenser.frames import TO_CONTACT, TO_CONTACTLESS, TO_GATE, Done
from devices.card_dispenser.unit import PUSHES, Unit
from devices.presence import ABSENT, RETRY_S
from devices.transport.serial import SerialLine
from devices.watched import Watched
from kiosk.domain.card_script import CardScript, Contact
from kiosk.ports import (
    CardBook,
    CardOrder,
    CardPlace,
    CardStep,
    Clock,
    DeviceError,
    DeviceState,
    DeviceStatus,
    Dispensed,
    DispenserLook,
    StackLevel,
    Told,
)

LOOK_S = 0.2
HEALTH_S = 2.0
ON_THE_WAY = frozenset({CardStep.FEEDING, CardStep.JAMMED})
FEED = {Contact.CONTACT: TO_CONTACT, Contact.CONTACTLESS: TO_CONTACTLESS}


class Crt591CardDispenser(Watched):
    """`kiosk.ports.CardDispenser`. Starting it moves no card.

    `status.supplies` holds ``cards`` when somebody counted them into the stacker.

    Args:
        line: the port, used by nobody else.
        book: orders and the count of the stacker.
        clock: for the time that a person has to take the card.
    """

    def __init__(self, line: SerialLine, book: CardBook, clock: Clock) -> None:
        super().__init__()
        self._unit = Unit(line, clock, self._saw, self._broke)
        self._book = book
        self._clock = clock
        self._lock = asyncio.Lock()

    def load(self, cards: int) -> None:
        """Staff filled the stacker."""
        self._book.load(cards)

    async def look(self) -> DispenserLook:
        """Ask where everything is. See `kiosk.ports.CardDispenser.look`."""
        async with self._lock:
            now = await self._unit.where()
            return DispenserLook(now.place, now.stack, now.bin_full, await self._unit.bin_cards(), self._book.left())

    async def issue(self, order: str, script: CardScript, take_s: float, told: Told) -> Dispensed:
        """Give out one card, once for `order`. See `kiosk.ports.CardDispenser.issue`."""
        async with self._lock:
            known = self._book.find(order)
            if known is not None and known.step.is_end:
                return _judged(known, repeated=True)
            now = await self._unit.where()
            for other in self._book.open_orders():
                if other.order != order:
                    await self._end(other)
            step = None if known is None or known.step is CardStep.UNFED else known.step
            if known is not None and step in {CardStep.WRITING, CardStep.CAPTURING}:
                # A power cut: whether all of it was written is not known, so nobody gets this card.
                return _judged(await self._end(known), repeated=False)
            if step not in {CardStep.PRESENTING, CardStep.AT_GATE}:
                await self._feed(order, script, now if step in ON_THE_WAY else None, told)
                await self._write(order, script, told)
            return _judged(await self._present(order, take_s, told), repeated=False)

    async def capture(self) -> Dispensed | None:
        """Take back what lies in the path. See `kiosk.ports.CardDispenser.capture`."""
        async with self._lock:
            now = await self._unit.where()
            ended = [await self._end(other) for other in self._book.open_orders()]
            if ended:
                return Dispensed(ended[-1].order, ended[-1].step, repeated=False)
            if now.place is CardPlace.NONE:
                return None
            await self._unit.to_bin()
            return Dispensed("", CardStep.CAPTURED, repeated=False)

    async def _feed(self, order: str, script: CardScript, ours: Done | None, told: Told) -> None:
        """Bring a blank card to the chip reader. `ours`: a card that lies there belongs to this order."""
        place = (await self._unit.where()).place
        if place is not CardPlace.NONE and (ours is None or place is not CardPlace.INSIDE):
            await self._unit.to_bin()  # a card that no order knows
            place = CardPlace.NONE
        if place is CardPlace.NONE:
            now = await self._unit.where()
            if now.stack is StackLevel.EMPTY:
                raise DeviceError(FaultCode.CARDS_OUT)
            if now.bin_full:
                # A card that fails could not be taken back.
                raise DeviceError(FaultCode.BIN_FULL)
            self._book.record(CardOrder(order, CardStep.FEEDING))
            told(CardStep.FEEDING)
            await self._push_blank(order, script.contact)
        self._book.record(CardOrder(order, CardStep.WRITING))

    async def _push_blank(self, order: str, contact: Contact) -> None:
        """Move a card from the stacker to the chip reader. One that jams has left the stacker: the book keeps that."""
        try:
            for _ in range(PUSHES):
                if await self._unit.push(FEED[contact]) is CardPlace.INSIDE:
                    return
        except DeviceError as error:
            if error.code is FaultCode.CARD_JAM:
                self._book.record(CardOrder(order, CardStep.JAMMED))
            raise
        raise DeviceError(FaultCode.CARD_JAM, "no card came to the chip reader")

    async def _write(self, order: str, script: CardScript, told: Told) -> None:
        told(CardStep.WRITING)
        chip = Chip(self._unit.chip_says, script.contact)
        try:
            await chip.run(script)
        except DeviceError as error:
            await self._end(CardOrder(order, CardStep.WRITING))
            raise DeviceError(FaultCode.CARD_NOT_WRITTEN, error.detail) from error

    async def _present(self, order: str, take_s: float, told: Told) -> CardOrder:
        """Bring the card to the gate and wait until it is taken; else take it back."""
        known = self._book.find(order)
        if known is None or known.step is not CardStep.AT_GATE:
            known = CardOrder(order, CardStep.PRESENTING)
            self._book.record(known)
        told(CardStep.PRESENTING)
        place = (await self._unit.where()).place
        for _ in range(PUSHES):
            if place is not CardPlace.INSIDE:
                break
            place = await self._unit.push(TO_GATE)
        if place is CardPlace.INSIDE:
            raise DeviceError(FaultCode.CARD_JAM, "the card does not come out")
        if place is not CardPlace.GATE:
            return await self._end(known)
        held = None
        with contextlib.suppress(DeviceError):  # a line that breaks now ends no wait at the gate
            held = await self._unit.bin_cards()
        seen = CardOrder(order, CardStep.AT_GATE, held)
        self._book.record(seen)
        until = self._clock.monotonic() + take_s
        while self._clock.monotonic() < until:
            await asyncio.sleep(LOOK_S)
            with contextlib.suppress(DeviceError):  # asked again until the time is up
                if (await self._unit.where()).place is CardPlace.NONE:
                    return self._close(CardOrder(order, CardStep.TAKEN))
        return await self._end(seen)

    async def _end(self, order: CardOrder) -> CardOrder:
        """End an order that will not go on, as the book has it: its card, wherever it lies, goes to the bin.

        One that was seen at the gate, lies nowhere now and did not fall into the bin was taken; by whose hand, no
        sensor tells.
        """
        place = (await self._unit.where()).place
        if order.step in ON_THE_WAY and place is CardPlace.NONE:
            return self._close(CardOrder(order.order, CardStep.UNFED))
        if order.step is CardStep.PRESENTING and place is CardPlace.NONE:
            return self._close(CardOrder(order.order, CardStep.UNKNOWN))
        if order.step is CardStep.AT_GATE and place is CardPlace.NONE:
            after = await self._unit.bin_cards()
            if None in {order.bin_before, after} or order.bin_before == after:
                return self._close(_gone(order, after))
        shown = order.step in {CardStep.PRESENTING, CardStep.AT_GATE}
        fault = order.fault or (FaultCode.CARD_NOT_TAKEN if shown else FaultCode.CARD_NOT_WRITTEN)
        before = order.bin_before if order.step in {CardStep.CAPTURING, CardStep.AT_GATE} else None
        before = await self._unit.bin_cards() if before is None else before
        self._book.record(CardOrder(order.order, CardStep.CAPTURING, before, fault))
        if place is not CardPlace.NONE:
            await self._unit.to_bin()
        if place is CardPlace.NONE or place is CardPlace.GATE:
            # Between the look and the motion a hand may have been quicker: the bin's own count tells.
            after = await self._unit.bin_cards()
            if None in {before, after} or before == after:
                return self._close(_gone(order, after))
        return self._close(CardOrder(order.order, CardStep.CAPTURED, fault=fault))

    def _close(self, order: CardOrder) -> CardOrder:
        self._book.record(order)
        return order

    def _broke(self, error: DeviceError) -> None:
        self._presence.seen(DeviceStatus(DeviceState.HARDWARE_ERROR, error.code, error.detail))

    def _saw(self, now: Done) -> None:
        cards = self._book.left()
        supplies = None if cards is None else {"cards": cards}
        state, fault, detail = DeviceState.ONLINE, None, ""
        if now.bin_full:
            state, fault = DeviceState.HARDWARE_ERROR, FaultCode.BIN_FULL
        elif now.stack is StackLevel.EMPTY:
            state, fault = DeviceState.HARDWARE_ERROR, FaultCode.CARDS_OUT
        elif now.stack is not StackLevel.ENOUGH:
            state, detail = DeviceState.WARNING, "few cards are left in the stacker"
        elif now.place is not CardPlace.NONE and not self._lock.locked():
            state, detail = DeviceState.WARNING, "a card lies in the path"
        self._presence.seen(DeviceStatus(state, fault, detail, supplies))

    async def _release(self) -> None:
        await self._unit.close()

    async def _watch(self) -> None:
        while True:
            pause_s = HEALTH_S
            async with self._lock:
                try:
                    await self._unit.glance()
                except DeviceError as error:
                    if error.code in ABSENT or error.code is FaultCode.GARBLED:
                        self._presence.missed(error)
                        pause_s = RETRY_S
            await asyncio.sleep(pause_s)


def _gone(order: CardOrder, bin_cards: int | None) -> CardOrder:
    """The end of an order whose card lies nowhere: taken if it was seen at the gate and the bin holds what it held."""
    taken = order.step is CardStep.AT_GATE and bin_cards is not None and order.bin_before == bin_cards
    return CardOrder(order.order, CardStep.TAKEN if taken else CardStep.UNKNOWN)


def _judged(order: CardOrder, *, repeated: bool) -> Dispensed:
    """Only a card that was taken is a success."""
    recorded = "as recorded" if repeated else ""
    if order.step is CardStep.TAKEN:
        return Dispensed(order.order, order.step, repeated)
    if order.step is CardStep.UNKNOWN:
        raise DeviceError(FaultCode.CARD_LOST, recorded)
    raise DeviceError(order.fault or FaultCode.CARD_NOT_WRITTEN, recorded)
