"""What is around the machine: switches, sensors, lamps, power and sound."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from kiosk.domain.device_settings.entries import STRICT, Baud, Port

MAX_MODBUS_UNIT = 247
MAX_IO = 64

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
class SoundSettings:
    """`[devices.sound]`: speaker, headphone jack and microphone."""

    __pydantic_config__ = STRICT
    driver: Annotated[Literal["alsa"], "Interface of the sound card."]
    card: Annotated[str, "Number or id of the card, as in /proc/asound/cards."] = "0"
    speaker: Annotated[str, "Control of the speaker, without its last two words; empty: none is wired."] = "Master"
    microphone: Annotated[str, "Control of the microphone, in the same way; empty: none is wired."] = "Capture"
    jack: Annotated[str, "Control that tells of a plug; empty: the jack is not seen here."] = "Headphone Jack"
    amixer: Annotated[tuple[str, ...], "Program that tells the controls, and arguments before its own."] = ("amixer",)

    def __post_init__(self) -> None:
        """Refuse a card that would be an option of the program, and no program."""
        if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,31}", self.card):
            raise ValueError("card: must be letters, digits, dash and underscore")
        if not self.amixer:
            raise ValueError("amixer: must name a program")
