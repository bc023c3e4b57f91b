"""What gives paper and cards out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.domain.device_settings.entries import STRICT, Baud, FastBaud, Port, Server, Tray

LARGEST_LABEL_MM = 160


@dataclass(frozen=True, slots=True)
class CupsPrinterSettings:
    """`[devices.document_printer]`: a CUPS queue that prints A4."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["cups"], "Interface of the printer."]
    queue: Annotated[str, "Name of the CUPS queue."]
    server: Server = ""
    tray: Tray = ""
    duplex: Annotated[Literal["off", "long-edge", "short-edge"], "Print on both sides, turned over which edge."] = "off"
    low_sheets: Annotated[int, "Sheets left at which the printer is said to run low; 0: only when it says so."] = 30

    def __post_init__(self) -> None:
        """Refuse a count that no tray can have."""
        _refuse_negative("low_sheets", self.low_sheets)


@dataclass(frozen=True, slots=True)
class LabelPrinterSettings:
    """`[devices.label_printer]`: a CUPS queue that prints labels in their true size."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["cups"], "Interface of the printer."]
    queue: Annotated[str, "Name of the CUPS queue."]
    server: Server = ""
    tray: Tray = ""
    width_mm: Annotated[int, "Width of one label in millimetres."] = 100
    height_mm: Annotated[int, "Height of one label in millimetres."] = 60
    low_sheets: Annotated[int, "Labels left at which the printer is said to run low; 0: only when it says so."] = 20

    def __post_init__(self) -> None:
        """Refuse labels on which the words and the bar code have no room."""
        for name, size_mm, least_mm in (("width_mm", self.width_mm, 90), ("height_mm", self.height_mm, 60)):
            if not least_mm <= size_mm <= LARGEST_LABEL_MM:
                raise ValueError(f"{name}: must be {least_mm} to {LARGEST_LABEL_MM}, not {size_mm}")
        _refuse_negative("low_sheets", self.low_sheets)


@dataclass(frozen=True, slots=True)
class ReceiptPrinterSettings:
    """`[devices.receipt_printer]`: an ESC/POS printer with a roll of 80 mm."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["escpos"], "Command language of the printer."]
    port: Port
    baud: FastBaud = 115200
    chinese: Annotated[
        Literal["raster", "gb18030"], "How Chinese gets onto the paper: drawn by us, or by the printer's own letters."
    ] = "raster"
    width_dots: Annotated[Literal[512, 576], "Dots across the printable width of the roll."] = 576
    near_end_mm: Annotated[int, "Paper that is left when the near-end sensor first reports, in millimetres."] = 4000

    def __post_init__(self) -> None:
        """Refuse a length that no roll has."""
        _refuse_negative("near_end_mm", self.near_end_mm)


@dataclass(frozen=True, slots=True)
class CardDispenserSettings:
    """`[devices.card_dispenser]`: dispenser of blank cards."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["crt591"], "Protocol of the dispenser."]
    port: Port
    baud: Baud = 9600


@dataclass(frozen=True, slots=True)
class StationerySettings:
    """`[devices.stationery]`: a machine beside ours that issues numbered sheets."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["line"], "Protocol of the machine: our own, in lines."]
    port: Port
    baud: Baud = 9600


def _refuse_negative(name: str, value: int) -> None:
    if value < 0:
        raise ValueError(f"{name}: must be 0 or more, not {value}")
