"""What reads a person's cards, codes and papers, and sees their face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, get_args

from kiosk.domain.device_settings.entries import STRICT, Baud, Port


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
