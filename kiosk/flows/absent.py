"""Stands where the settings name no device: every call fails as no_device, and the journeys go their way around."""

# ruff: noqa: ARG002 - the ports name these arguments

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable

from contracts.rules.faults import FaultCode
from kiosk.domain.cabinet import BankSnapshot
from kiosk.domain.card_script import CardScript
from kiosk.domain.chip_card import ChipCard, StaffCard, StaffProof
from kiosk.domain.id_card import TEXT_AND_PHOTO, CardPart, CardPicture, IdCard
from kiosk.domain.papers import A4, Medium
from kiosk.ports import (
    DeviceError,
    DeviceState,
    DeviceStatus,
    Dispensed,
    DispenserLook,
    Opening,
    PrintResult,
    Told,
)


class AbsentDevice:
    """Common to all: disabled, for ever."""

    @property
    def status(self) -> DeviceStatus:
        """Disabled."""
        return DeviceStatus(DeviceState.DISABLED)

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """It never changes, so `listener` is never called."""

    async def start(self) -> None:
        """Nothing to connect."""

    async def close(self) -> None:
        """Nothing to release."""

    def missing(self) -> DeviceError:
        """What every call answers."""
        return DeviceError(FaultCode.NO_DEVICE, "not configured")


class AbsentIdReader(AbsentDevice):
    """No card can be read."""

    async def read(self, timeout_s: float, more: frozenset[CardPart] = TEXT_AND_PHOTO) -> IdCard | None:
        """Fail after no time at all, whatever `timeout_s`."""
        raise self.missing()

    async def picture(self, card: IdCard) -> CardPicture:
        """There is no decoder either."""
        return CardPicture(None, "not configured")


class AbsentCardReader(AbsentDevice):
    """No card with contacts can be read."""

    @property
    def card_in(self) -> bool:
        """There is no slot."""
        return False

    def on_card(self, listener: Callable[[bool], None]) -> None:
        """No card ever comes, so `listener` is never called."""

    async def read(self, timeout_s: float) -> ChipCard | None:
        """Fail after no time at all."""
        raise self.missing()

    async def staff_card(self, timeout_s: float) -> StaffCard | None:
        """Fail after no time at all."""
        raise self.missing()

    async def prove(self, card: StaffCard, pin: str, challenge: bytes) -> StaffProof:
        """Fail; the PIN goes nowhere."""
        raise self.missing()


class AbsentLocker(AbsentDevice):
    """There are no boxes."""

    async def snapshot(self) -> BankSnapshot:
        """No door is known."""
        raise self.missing()

    async def unlock(self, box: int, order: str) -> Opening:
        """Nothing can be opened."""
        raise self.missing()

    def on_door(self, listener: Callable[[int, bool], None]) -> None:
        """No door ever moves, so `listener` is never called."""


class AbsentPrinter(AbsentDevice):
    """Nothing can be printed."""

    @property
    def medium(self) -> Medium:
        """What papers are made for when nobody prints them."""
        return A4

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:
        """Fail."""
        raise self.missing()

    async def purge(self) -> None:
        """Nothing was ever spooled."""


class AbsentScanner(AbsentDevice):
    """Nothing can be scanned."""

    async def scan(self, timeout_s: float) -> bytes:
        """Fail."""
        raise self.missing()


class AbsentCamera(AbsentDevice):
    """Nobody can be seen."""

    async def frames(self, timeout_s: float) -> AsyncGenerator[bytes, None]:
        """Fail."""
        raise self.missing()
        yield b""  # what makes this a generator


class AbsentBarcode(AbsentDevice):
    """No code can be read."""

    async def read(self, timeout_s: float) -> str | None:
        """Fail."""
        raise self.missing()


class AbsentCardDispenser(AbsentDevice):
    """No card can be given out."""

    async def look(self) -> DispenserLook:
        """Nothing is known."""
        raise self.missing()

    async def issue(self, order: str, script: CardScript, take_s: float, told: Told) -> Dispensed:
        """Fail before anything is recorded."""
        raise self.missing()

    async def capture(self) -> Dispensed | None:
        """Nothing lies anywhere."""
        raise self.missing()

    def load(self, cards: int) -> None:
        """There is no stacker that could hold `cards`."""


class SilentVoice:
    """No loudspeaker."""

    def say(self, words: str, language: str) -> None:
        """Nothing is heard; the screen says the same."""

    def cue(self, name: str) -> None:
        """Nothing is heard; every cue has a visual equal."""

    def privately(self, private: bool) -> None:
        """Nothing is heard, privately or not."""

    def hush(self) -> None:
        """Nothing plays."""
