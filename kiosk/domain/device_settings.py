"""How each device of a kiosk is connected: the `[devices.*]` tables of `kiosk.toml` as values.

They live in the domain because both the settings loader and the devices need them, and neither may know the other.
Each annotation carries the field's description and its unit; `kiosk config check` prints it beside a wrong value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, get_args

Port = Annotated[str, "Serial port: a path below /dev, or socket://host:port."]
Server = Annotated[str, "Socket path or host:port of the CUPS server; empty: the system's."]
Tray = Annotated[str, "Tray to draw from, as the queue names it; empty: the printer chooses."]
FastBaud = Annotated[
    Literal[9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600],
    "Speed of the line in bit/s; behind USB, where it means nothing, the highest.",
]
Baud = Annotated[Literal[9600, 19200, 38400, 57600, 115200], "Speed of the line in bit/s."]

LARGEST_LABEL_MM = 160
MAX_MODBUS_UNIT = 247
MAX_IO = 64

STRICT = {"extra": "forbid", "strict": True}
"""Read by the settings loader: an unknown key or a value of another type is a fault, never a guess."""


@dataclass(frozen=True, slots=True)
class IdReaderSettings:
    """`[devices.id_reader]`: reader of identity cards."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["sam"], "Protocol of the reader."]
    port: Port
    baud: Baud = 115200
    photo_decoder: Annotated[
        tuple[str, ...], "Program and arguments that make a BMP of a card's photo; none: photos stay as they are."
    ] = ()


@dataclass(frozen=True, slots=True)
class SmartCardSettings:
    """`[devices.smart_card]`: contact reader for social-security and service cards."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["pcsc"], "Interface of the reader."]
    reader: Annotated[str, "Name of the reader or its beginning; empty: the first contact reader."] = ""
    socket: Annotated[str, "Socket of the card service (pcscd); empty: the system's."] = ""


@dataclass(frozen=True, slots=True)
class LockBoard:
    """One lock board on the bus and the boxes wired to it."""

    __pydantic_config__ = STRICT
    address: Annotated[int, "Address on the bus, from the board's switches."]
    channels: Annotated[int, "Number of locks wired to this board, from channel 1."]
    closed_level: Annotated[Literal[0, 1], "Level by which this board says closed: 1 is short when locked."]
    first_box: Annotated[int, "Number of the box on channel 1; the others follow."]

    def __post_init__(self) -> None:
        """Refuse a box that no cabinet has."""
        if self.first_box < 1:
            raise ValueError(f"first_box: must be 1 or more, not {self.first_box}")

    @property
    def boxes(self) -> range:
        """Numbers of the boxes on this board."""
        return range(self.first_box, self.first_box + self.channels)


@dataclass(frozen=True, slots=True)
class BoardFamily:
    """What boards of one family can be set to, and the speed with which they leave the factory, in bit/s."""

    addresses: range
    most_locks: int
    baud: Baud


LOCK_FAMILIES: Mapping[str, BoardFamily] = {
    "lock-8a": BoardFamily(range(1, 33), 24, 9600),
    "wkly": BoardFamily(range(32), 24, 9600),
    "cu16": BoardFamily(range(16), 16, 19200),
    "cu48": BoardFamily(range(256), 48, 19200),
    "winnsen": BoardFamily(range(32), 24, 9600),
    "modbus": BoardFamily(range(1, 248), 48, 9600),
}
"""Sources: `docs/devices/`, one page a family."""


@dataclass(frozen=True, slots=True)
class LockerSettings:
    """`[devices.locker]`: the lock boards of the Little Bee Box."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["lock-8a", "wkly", "cu16", "winnsen", "modbus"], "Protocol of the boards."]
    port: Port
    boards: Annotated[tuple[LockBoard, ...], "The boards on this line."]
    baud: Annotated[Baud | None, "Speed of the line in bit/s; empty: as the boards leave the factory."] = None
    model: Annotated[
        Literal["cu16", "cu48"] | None,
        "With cu16 only: frames of the CU16 or the CU48; empty: CU48 when a board has more than 16 locks.",
    ] = None

    def __post_init__(self) -> None:
        """Refuse what no board can be set to, and two boards that answer to one address or claim one box."""
        if not self.boards:
            raise ValueError("boards: must name at least one board")
        if self.model is not None and self.driver != "cu16":
            raise ValueError(f"model: is for the driver cu16, not {self.driver}")
        limits = LOCK_FAMILIES[self.family]
        for number, board in enumerate(self.boards):
            if board.address not in limits.addresses:
                low, high = limits.addresses[0], limits.addresses[-1]
                raise ValueError(f"boards[{number}].address: must be {low} to {high}, not {board.address}")
            if not 1 <= board.channels <= limits.most_locks:
                raise ValueError(f"boards[{number}].channels: must be 1 to {limits.most_locks}, not {board.channels}")
        addresses = [board.address for board in self.boards]
        boxes = [box for board in self.boards for box in board.boxes]
        if len(set(addresses)) != len(addresses):
            raise ValueError("boards: two boards have the same address")
        if len(set(boxes)) != len(boxes):
            raise ValueError("boards: two boards claim the same box")

    @property
    def family(self) -> str:
        """Whose frames are spoken: a key of `LOCK_FAMILIES`."""
        if self.driver != "cu16":
            return self.driver
        many = any(board.channels > LOCK_FAMILIES["cu16"].most_locks for board in self.boards)
        return self.model or ("cu48" if many else "cu16")

    @property
    def speed(self) -> Baud:
        """Speed of the line in bit/s."""
        return self.baud or LOCK_FAMILIES[self.family].baud


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


BarcodeFamily = Literal["gm65", "honeywell", "plain"]
BARCODE_FAMILIES: tuple[BarcodeFamily, ...] = get_args(BarcodeFamily)


@dataclass(frozen=True, slots=True)
class BarcodeSettings:
    """`[devices.barcode]`: reader of bar codes and QR codes."""

    __pydantic_config__ = STRICT
    driver: Annotated[BarcodeFamily, "Protocol of the module; plain: it sends every code it sees, unasked."]
    port: Port
    baud: Baud = 9600


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """`[devices.scanner]`: page scanner."""

    __pydantic_config__ = STRICT
    driver: Annotated[
        Literal["sane", "v4l2", "folder"], "Interface of the scanner: SANE, or a document camera, or its pictures."
    ]
    device: Annotated[
        str, "SANE device name, such as pnm:0, empty: the first one; or the video device; or the folder with pictures."
    ]
    config_dir: Annotated[str, "Folder with the SANE configuration; empty: the system's."] = ""
    options: Annotated[
        Mapping[str, str | int | float],
        "SANE options to set before each page, such as mode, source, resolution; of a camera width and height.",
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """`[devices.camera]`: camera for the identity photo."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["v4l2", "folder"], "Interface of the camera."]
    device: Annotated[str, "Video device, or the folder with pictures."]
    width: Annotated[int, "Width of a frame in pixels, as far as the camera has it."] = 1280
    height: Annotated[int, "Height of a frame in pixels, as far as the camera has it."] = 960


@dataclass(frozen=True, slots=True)
class CardDispenserSettings:
    """`[devices.card_dispenser]`: dispenser of blank cards."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["crt591"], "Protocol of the dispenser."]
    port: Port
    baud: Baud = 9600


InputName = Literal["door", "tamper", "presence", "headphones"]


@dataclass(frozen=True, slots=True)
class IoBoardSettings:
    """`[devices.io_board]`: switches, sensors and the lamps at the slots."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["modbus"], "Protocol of the board."]
    port: Port
    baud: Baud = 9600
    unit: Annotated[int, "Address on the bus."] = 1
    inputs: Annotated[Mapping[InputName, int], "Input of each switch, from 0."] = field(default_factory=dict)
    inverted: Annotated[tuple[InputName, ...], "Switches whose input is off while they mean yes."] = ()
    registers: Annotated[
        Mapping[Literal["light", "temperature"], int],
        "Input register of each sensor, from 0: lux, and tenths of a degree.",
    ] = field(default_factory=dict)
    lamps: Annotated[Mapping[str, int], "Coil of the lamp at each device, from 0."] = field(default_factory=dict)
    night_lux: Annotated[int, "At or below this it is night."] = 20
    day_lux: Annotated[int, "At or above this it is day."] = 60
    hot_c: Annotated[int, "At or above this it is too warm inside, in °C."] = 60

    def __post_init__(self) -> None:
        """Refuse what no board has, and bounds that cross."""
        if not 1 <= self.unit <= MAX_MODBUS_UNIT:
            raise ValueError(f"unit: must be 1 to {MAX_MODBUS_UNIT}, not {self.unit}")
        for name, places in (("inputs", self.inputs), ("registers", self.registers), ("lamps", self.lamps)):
            if any(not 0 <= place < MAX_IO for place in places.values()):
                raise ValueError(f"{name}: must be 0 to {MAX_IO - 1}")
            if len(set(places.values())) != len(places):
                raise ValueError(f"{name}: two names have the same number")
        if self.night_lux >= self.day_lux:
            raise ValueError("night_lux: must be below day_lux")


@dataclass(frozen=True, slots=True)
class UpsSettings:
    """`[devices.ups]`: the uninterruptible power supply."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["nut"], "Service that knows the UPS."]
    port: Annotated[str, "Where the service listens: socket://host:port."] = "socket://127.0.0.1:3493"
    ups: Annotated[str, "Name of the UPS in the service's configuration."] = "kiosk"

    def __post_init__(self) -> None:
        """Refuse a name that would be another command of the service."""
        if not re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", self.ups):
            raise ValueError("ups: must be letters, digits, dot, dash and underscore")


@dataclass(frozen=True, slots=True)
class StationerySettings:
    """`[devices.stationery]`: a machine beside ours that issues numbered sheets."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["line"], "Protocol of the machine: our own, in lines."]
    port: Port
    baud: Baud = 9600


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


def _refuse_negative(name: str, value: int) -> None:
    if value < 0:
        raise ValueError(f"{name}: must be 0 or more, not {value}")
