"""How each device of a kiosk is connected: the `[devices.*]` tables of `kiosk.toml` as values.

They live in the domain because both the settings loader and the devices need them, and neither may know the other.
Each annotation carries the field's description and its unit; `kiosk config check` prints it beside a wrong value.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.device_settings.around import InputName, IoBoardSettings, SoundSettings, UpsSettings
from kiosk.domain.device_settings.entries import STRICT
from kiosk.domain.device_settings.locks import LOCK_FAMILIES, BoardFamily, LockBoard, LockerSettings
from kiosk.domain.device_settings.paper import (
    CardDispenserSettings,
    CupsPrinterSettings,
    LabelPrinterSettings,
    ReceiptPrinterSettings,
    StationerySettings,
)
from kiosk.domain.device_settings.readers import (
    BARCODE_FAMILIES,
    BarcodeFamily,
    BarcodeSettings,
    CameraSettings,
    IdReaderSettings,
    ScannerSettings,
    SmartCardSettings,
)

__all__ = [
    "BARCODE_FAMILIES",
    "LOCK_FAMILIES",
    "STRICT",
    "BarcodeFamily",
    "BarcodeSettings",
    "BoardFamily",
    "CameraSettings",
    "CardDispenserSettings",
    "CupsPrinterSettings",
    "DeviceTable",
    "IdReaderSettings",
    "InputName",
    "IoBoardSettings",
    "LabelPrinterSettings",
    "LockBoard",
    "LockerSettings",
    "ReceiptPrinterSettings",
    "ScannerSettings",
    "SmartCardSettings",
    "SoundSettings",
    "StationerySettings",
    "UpsSettings",
]


@dataclass(frozen=True, slots=True)
class DeviceTable:
    """All `[devices.*]` tables. A device without a table is disabled."""

    __pydantic_config__ = STRICT
    id_reader: IdReaderSettings | None = None
    smart_card: SmartCardSettings | None = None
    locker: LockerSettings | None = None
    document_printer: CupsPrinterSettings | None = None
    label_printer: LabelPrinterSettings | None = None
    receipt_printer: ReceiptPrinterSettings | None = None
    barcode: BarcodeSettings | None = None
    scanner: ScannerSettings | None = None
    camera: CameraSettings | None = None
    card_dispenser: CardDispenserSettings | None = None
    io_board: IoBoardSettings | None = None
    ups: UpsSettings | None = None
    stationery: StationerySettings | None = None
    sound: SoundSettings | None = None
