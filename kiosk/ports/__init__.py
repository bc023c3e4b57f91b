"""What the core needs from the edges: one Protocol each, and the one error that may escape from a device.

An implementation promises: only `DeviceError` escapes from a device call; every other exception is a bug and ends the
program. Every wait takes a limit in seconds and can be cancelled at any moment without leaving the device unusable.
"""

from kiosk.ports.backend import Backend, Link
from kiosk.ports.boxes import DoorPulse, LockerBank, Opening, OrderBook
from kiosk.ports.cameras import Camera
from kiosk.ports.cards import IdReader, SmartCardReader
from kiosk.ports.device import AWAY, USABLE, Device, DeviceError, DeviceState, DeviceStatus
from kiosk.ports.issuing import (
    CardBook,
    CardDispenser,
    CardOrder,
    CardPlace,
    CardStep,
    Dispensed,
    DispenserLook,
    StackLevel,
    Told,
)
from kiosk.ports.papers import (
    BarcodeReader,
    DocumentPrinter,
    PageReader,
    PageWorker,
    PrintOutcome,
    PrintResult,
    ReceiptPrinter,
)
from kiosk.ports.records import CatalogueStore, Journal, JournalEntry, Outbox
from kiosk.ports.room import Daylight, IoBoard, Mains, Power, PowerSupply, Readings, Sense, SoundCard, Sounds
from kiosk.ports.stationery import Sheet, SheetBook, SheetState, SheetStock, Stationery
from kiosk.ports.surroundings import Clock, Voice

__all__ = [
    "AWAY",
    "USABLE",
    "Backend",
    "BarcodeReader",
    "Camera",
    "CardBook",
    "CardDispenser",
    "CardOrder",
    "CardPlace",
    "CardStep",
    "CatalogueStore",
    "Clock",
    "Daylight",
    "Device",
    "DeviceError",
    "DeviceState",
    "DeviceStatus",
    "Dispensed",
    "DispenserLook",
    "DocumentPrinter",
    "DoorPulse",
    "IdReader",
    "IoBoard",
    "Journal",
    "JournalEntry",
    "Link",
    "LockerBank",
    "Mains",
    "Opening",
    "OrderBook",
    "Outbox",
    "PageReader",
    "PageWorker",
    "Power",
    "PowerSupply",
    "PrintOutcome",
    "PrintResult",
    "Readings",
    "ReceiptPrinter",
    "Sense",
    "Sheet",
    "SheetBook",
    "SheetState",
    "SheetStock",
    "SmartCardReader",
    "SoundCard",
    "Sounds",
    "StackLevel",
    "Stationery",
    "Told",
    "Voice",
]
