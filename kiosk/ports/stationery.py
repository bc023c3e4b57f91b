"""A machine beside ours that issues numbered sheets: endorsement writer, licence printer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.ports.device import Device


class SheetState(StrEnum):
    """What became of one numbered sheet."""

    ISSUING = "issuing"  # recorded before the machine was told
    ISSUED = "issued"
    SPOILED = "spoiled"  # used up without a valid document on it; kept for the count


@dataclass(frozen=True, slots=True)
class Sheet:
    """One numbered sheet and the order it belongs to."""

    number: int
    order: str
    state: SheetState


@dataclass(frozen=True, slots=True)
class SheetStock:
    """What lies in the machine. `next_number`: of the sheet on top, None when it is empty."""

    next_number: int | None
    left: int


class SheetBook(Protocol):
    """Every numbered sheet that was ever touched, fsynced before it moves. Implemented in data_dir."""

    def of_order(self, order: str) -> Sheet | None:
        """The newest sheet of an order."""

    def sheet(self, number: int) -> Sheet | None:
        """One sheet by its number."""

    def open_sheets(self) -> list[Sheet]:
        """Those of which nobody knows yet what became of them, oldest first."""

    def forget(self, sheet: Sheet) -> None:
        """The machine never touched it: its number is free again. One that was issued or spoiled stays."""

    def record(self, sheet: Sheet) -> None:
        """Commit one state. A sheet that was issued or spoiled stays so."""

    def counts(self) -> dict[SheetState, int]:
        """How many sheets are in each state."""


class Stationery(Device, Protocol):
    """Numbered stock, each sheet accounted for.

    Raises (all methods): DeviceError paper_out, print_failed, outcome_unknown, hardware, no_answer, garbled, no_device,
        port_busy.
    """

    async def stock(self) -> SheetStock:
        """Ask for the next number and how many sheets are left. Nothing moves."""

    async def issue(self, order: str) -> Sheet:
        """Issue one sheet, once for `order`; its number is recorded before the machine is told.

        The same order again returns its sheet, or asks the machine what became of it; it never uses a second sheet
        while that is not known. A spoiled sheet is accounted for and told as print_failed; then the same order may be
        asked again and takes the next number.
        """
