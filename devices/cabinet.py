"""Builds every device from the settings and the cabinet model. The only place that knows which driver serves which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from devices.barcode.dialects import DIALECTS
from devices.barcode.driver import SerialBarcodeReader
from devices.camera.driver import ChildCamera
from devices.camera.pages import CameraPageReader
from devices.card_dispenser.driver import Crt591CardDispenser
from devices.document_printer import habits
from devices.document_printer.driver import CupsDocumentPrinter
from devices.id_reader.driver import SamIdReader
from devices.id_reader.photo import PhotoDecoder
from devices.io_board.driver import ModbusIoBoard
from devices.locker.bank import Bank
from devices.locker.boards import Boards, Pipe
from devices.locker.cu16.driver import Cu16Boards
from devices.locker.cu48.driver import Cu48Boards
from devices.locker.lock_8a.driver import Lock8aBoards
from devices.locker.winnsen.driver import WinnsenBoards
from devices.locker.wkly.driver import WklyBoards
from devices.receipt_printer.driver import EscposReceiptPrinter, Rasterise
from devices.scanner.driver import SanePageReader
from devices.smart_card.driver import PcscCardReader
from devices.sound.driver import AlsaSoundCard
from devices.stationery.driver import LineStationery
from devices.transport.cups import CupsServer
from devices.transport.mixer import Mixer
from devices.transport.pcsc_line import PcscLine
from devices.transport.serial import SerialLine
from devices.ups.driver import NutPowerSupply
from kiosk.domain.device_settings import (
    BarcodeSettings,
    CameraSettings,
    CardDispenserSettings,
    CupsPrinterSettings,
    DeviceTable,
    IdReaderSettings,
    IoBoardSettings,
    LabelPrinterSettings,
    LockBoard,
    LockerSettings,
    ReceiptPrinterSettings,
    ScannerSettings,
    SmartCardSettings,
    SoundSettings,
    StationerySettings,
    UpsSettings,
)
from kiosk.ports import (
    BarcodeReader,
    Camera,
    CardBook,
    CardDispenser,
    Clock,
    Device,
    DocumentPrinter,
    IdReader,
    IoBoard,
    LockerBank,
    OrderBook,
    PageReader,
    PowerSupply,
    ReceiptPrinter,
    SheetBook,
    SmartCardReader,
    SoundCard,
    Stationery,
)

TCP_BAUD = 115200
"""Without meaning for a TCP connection; the transport wants one."""


@dataclass(frozen=True, slots=True)
class Devices:
    """The devices of one kiosk; None where the settings name none: it is disabled.

    Attributes:
        sheet_camera: the scanner's live picture, where a document camera stands in its place; no device of its own.
    """

    id_reader: IdReader | None = None
    smart_card: SmartCardReader | None = None
    locker: LockerBank | None = None
    barcode: BarcodeReader | None = None
    document_printer: DocumentPrinter | None = None
    label_printer: DocumentPrinter | None = None
    receipt_printer: ReceiptPrinter | None = None
    scanner: PageReader | None = None
    card_dispenser: CardDispenser | None = None
    io_board: IoBoard | None = None
    ups: PowerSupply | None = None
    stationery: Stationery | None = None
    camera: Camera | None = None
    sheet_camera: Camera | None = None
    sound: SoundCard | None = None

    def present(self) -> Mapping[str, Device]:
        """Every device that is not disabled, by the name of its table."""
        named: dict[str, Device | None] = {
            "id_reader": self.id_reader,
            "smart_card": self.smart_card,
            "locker": self.locker,
            "barcode": self.barcode,
            "document_printer": self.document_printer,
            "label_printer": self.label_printer,
            "receipt_printer": self.receipt_printer,
            "scanner": self.scanner,
            "card_dispenser": self.card_dispenser,
            "io_board": self.io_board,
            "ups": self.ups,
            "stationery": self.stationery,
            "camera": self.camera,
            "sound": self.sound,
        }
        return {name: device for name, device in named.items() if device is not None}


def build_devices(
    table: DeviceTable,
    boxes: tuple[int, ...],
    orders: OrderBook,
    cards: CardBook,
    sheets: SheetBook,
    *,
    clock: Clock,
    rasterise: Rasterise,
) -> Devices:
    """Every device of the table. Nothing is opened before `Device.start`.

    Args:
        table: the `[devices.*]` tables.
        boxes: numbers of the boxes in the cabinet model.
        orders: the book of openings.
        cards: the book of cards that were given out.
        sheets: the book of numbered sheets.
        clock: for waits that belong to a person.
        rasterise: draws pages for printers that know dots only, outside this process.
    """
    scanner = build_scanner(table.scanner) if table.scanner else None
    return Devices(
        id_reader=build_id_reader(table.id_reader) if table.id_reader else None,
        smart_card=build_smart_card(table.smart_card) if table.smart_card else None,
        locker=build_locker(table.locker, boxes, orders) if table.locker else None,
        barcode=build_barcode(table.barcode) if table.barcode else None,
        document_printer=build_printer(table.document_printer) if table.document_printer else None,
        label_printer=build_label_printer(table.label_printer) if table.label_printer else None,
        receipt_printer=build_receipt_printer(table.receipt_printer, rasterise) if table.receipt_printer else None,
        scanner=scanner,
        card_dispenser=build_card_dispenser(table.card_dispenser, cards, clock) if table.card_dispenser else None,
        io_board=build_io_board(table.io_board, clock) if table.io_board else None,
        ups=build_ups(table.ups) if table.ups else None,
        stationery=build_stationery(table.stationery, sheets) if table.stationery else None,
        camera=build_camera(table.camera) if table.camera else None,
        sheet_camera=scanner if isinstance(scanner, CameraPageReader) else None,
        sound=build_sound(table.sound) if table.sound else None,
    )


def build_id_reader(settings: IdReaderSettings) -> IdReader:
    """The ID reader."""
    return SamIdReader(SerialLine(settings.port, settings.baud), PhotoDecoder(settings.photo_decoder))


def build_smart_card(settings: SmartCardSettings) -> SmartCardReader:
    """The reader of cards with contacts."""
    return PcscCardReader(PcscLine(settings.reader, settings.socket))


def build_locker(settings: LockerSettings, boxes: tuple[int, ...], orders: OrderBook) -> LockerBank:
    """The Little Bee Box."""
    line = SerialLine(settings.port, settings.speed)
    return Bank(lock_boards(settings.family, line, settings.boards), settings.boards, boxes, orders)


def lock_boards(family: str, line: Pipe, boards: tuple[LockBoard, ...]) -> Boards:
    """The lock boards of one line, by a key of `LOCK_FAMILIES`."""
    if family == "modbus":
        from devices.locker.modbus.driver import ModbusBoards  # its library is for those who have such boards

        return ModbusBoards(line, boards)
    drivers: Mapping[str, Callable[[Pipe, tuple[LockBoard, ...]], Boards]] = {
        "lock-8a": Lock8aBoards,
        "wkly": WklyBoards,
        "cu16": Cu16Boards,
        "cu48": Cu48Boards,
        "winnsen": WinnsenBoards,
    }
    return drivers[family](line, boards)


def build_barcode(settings: BarcodeSettings) -> BarcodeReader:
    """The bar-code module."""
    return SerialBarcodeReader(SerialLine(settings.port, settings.baud), DIALECTS[settings.driver])


def build_printer(settings: CupsPrinterSettings) -> DocumentPrinter:
    """The printer of A4 sheets."""
    return CupsDocumentPrinter(CupsServer(settings.server), settings.queue, habits.sheets(settings))


def build_label_printer(settings: LabelPrinterSettings) -> DocumentPrinter:
    """The printer of labels."""
    return CupsDocumentPrinter(CupsServer(settings.server), settings.queue, habits.labels(settings))


def build_receipt_printer(settings: ReceiptPrinterSettings, rasterise: Rasterise) -> ReceiptPrinter:
    """The printer of slips on a roll."""
    return EscposReceiptPrinter(SerialLine(settings.port, settings.baud), settings, rasterise)


def build_scanner(settings: ScannerSettings) -> PageReader:
    """The page scanner, or the document camera in its place."""
    return SanePageReader(settings) if settings.driver == "sane" else CameraPageReader(settings)


def build_card_dispenser(settings: CardDispenserSettings, cards: CardBook, clock: Clock) -> CardDispenser:
    """The dispenser of cards."""
    return Crt591CardDispenser(SerialLine(settings.port, settings.baud), cards, clock)


def build_io_board(settings: IoBoardSettings, clock: Clock) -> IoBoard:
    """Switches, sensors and lamps."""
    return ModbusIoBoard(SerialLine(settings.port, settings.baud), settings, clock)


def build_ups(settings: UpsSettings) -> PowerSupply:
    """The UPS."""
    return NutPowerSupply(SerialLine(settings.port, TCP_BAUD), settings.ups)


def build_stationery(settings: StationerySettings, sheets: SheetBook) -> Stationery:
    """The machine with numbered sheets."""
    return LineStationery(SerialLine(settings.port, settings.baud), sheets)


def build_camera(settings: CameraSettings) -> Camera:
    """The camera for the identity photo."""
    return ChildCamera(settings)


def build_sound(settings: SoundSettings) -> SoundCard:
    """Speaker, headphone jack and microphone."""
    return AlsaSoundCard(Mixer(settings.amixer, settings.card), settings)
