"""Chip cards pulled, and the card service killed, at every command of every conversation, on a real pcscd.

Whatever is cut, the call ends in a clear error, the next one gives the whole value, and a PIN is never given twice.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from contracts.rules.faults import FaultCode
from devices.smart_card.applets import StaffChip
from devices.smart_card.driver import PcscCardReader, public_card
from devices.smart_card.gallery import CARDS, COURIER_PIN
from devices.smart_card.simulator import SmartCardFarEnd
from devices.smart_card.staff_applet import prove, read_staff
from devices.transport.pcsc_line import PcscLine
from kiosk.domain.chip_card import ChipCard, StaffCard
from kiosk.ports import DeviceError, DeviceState
from tests.devices.smart_card.talking import lead
from tests.devices.waiting import until

PUBLIC = ("social-security", "social-security-by-number", "social-security-chained", "transit")
STAFF = "courier"
CHALLENGE = bytes(range(32))
LIMIT_S = 20.0
ALLOWED = {
    "pull": {FaultCode.CARD_REMOVED},
    "kill": {FaultCode.NO_ANSWER, FaultCode.NO_DEVICE, FaultCode.CARD_REMOVED},
}


@dataclass(frozen=True, slots=True)
class Cut:
    """What is cut at which command of which card."""

    card: str
    at: int
    kind: Literal["pull", "kill"]

    def __str__(self) -> str:
        """For the table."""
        return f"{self.card} {self.kind} {self.at}"


def cuts() -> Iterator[Cut]:
    """Every command of every conversation, both ways."""
    for name in PUBLIC:
        for at in range(len(lead(public_card(), CARDS[name]())[1])):
            yield Cut(name, at, "pull")
            yield Cut(name, at, "kill")
    chip = CARDS[STAFF]()
    card = lead(read_staff(), chip)[0]
    assert card is not None
    for at in range(len(lead(prove(card, COURIER_PIN, CHALLENGE), chip)[1])):
        yield Cut(STAFF, at, "pull")
        yield Cut(STAFF, at, "kill")


def check(cut: Cut) -> Mapping[str, object]:
    """Cut there, and see both ends."""
    with tempfile.TemporaryDirectory(prefix="k") as folder:
        return asyncio.run(_check(cut, Path(folder)))


async def _check(cut: Cut, folder: Path) -> Mapping[str, object]:
    far = SmartCardFarEnd(folder)
    await far.start()
    reader = PcscCardReader(PcscLine("", str(far.service.socket)))
    try:
        await reader.start()
        await until(lambda: reader.status.state is DeviceState.ONLINE, LIMIT_S)
        return await (_public(cut, far, reader) if cut.card in PUBLIC else _staff(cut, far, reader))
    finally:
        await reader.close()
        await far.close()


async def _public(cut: Cut, far: SmartCardFarEnd, reader: PcscCardReader) -> Mapping[str, object]:
    expected = lead(public_card(), CARDS[cut.card]())[0]
    await far.act("pull-smart-card" if cut.kind == "pull" else "kill-card-service-at", [str(cut.at)])
    await far.act("insert-smart-card", [cut.card])
    told = await _error(reader.read(LIMIT_S))
    assert told in ALLOWED[cut.kind], f"told {told}"
    await _mend(cut, far, reader)
    card = await reader.read(LIMIT_S)
    assert isinstance(card, type(expected))
    same: ChipCard = replace(card, read_ms=0.0)
    assert same == expected, "another value"
    return {"told": told.value}


async def _staff(cut: Cut, far: SmartCardFarEnd, reader: PcscCardReader) -> Mapping[str, object]:
    chip = far.chip(cut.card)
    assert isinstance(chip, StaffChip)
    await far.act("insert-smart-card", [cut.card])
    card = await reader.staff_card(LIMIT_S)
    assert isinstance(card, StaffCard)
    await far.act("pull-smart-card" if cut.kind == "pull" else "kill-card-service-at", [str(cut.at)])
    told = await _error(reader.prove(card, COURIER_PIN, CHALLENGE))
    assert told in ALLOWED[cut.kind], f"told {told}"
    assert chip.verifies <= 1, "the PIN was given twice"
    await _mend(cut, far, reader)
    given = chip.verifies
    proof = await reader.prove(card, COURIER_PIN, CHALLENGE)
    assert (proof.number, chip.verifies, chip.tries) == (card.number, given + 1, 3)
    return {"told": told.value}


async def _mend(cut: Cut, far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    if cut.kind == "pull":
        await until(lambda: not reader.card_in, LIMIT_S)
        await far.act("insert-smart-card", [cut.card])
    else:
        await far.act("card-service-start", [])
    await until(lambda: reader.card_in, LIMIT_S)


async def _error(call: Awaitable[object]) -> FaultCode:
    try:
        value = await call
    except DeviceError as error:
        return error.code
    raise AssertionError(f"a value: {type(value).__name__}")
