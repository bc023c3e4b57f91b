"""What is around the machine: switches, light, warmth, lamps at the slots, sound, and the mains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.ports.device import Device


class Sense(StrEnum):
    """What a switch or a sensor says, after its bouncing has ended. `unknown` is never taken for `no`."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Daylight(StrEnum):
    """How bright it is around the screen."""

    DAY = "day"
    NIGHT = "night"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Readings:
    """What the IO board says. A sensor that the settings do not name stays unknown.

    Attributes:
        door: the service door is open.
        tamper: the cabinet is being forced.
        presence: somebody stands before the machine.
        headphones: a plug is in the jack.
        hot: the inside is too warm.
        lux: brightness; None: not known.
        temperature_c: inside; None: not known.
    """

    door: Sense = Sense.UNKNOWN
    tamper: Sense = Sense.UNKNOWN
    presence: Sense = Sense.UNKNOWN
    headphones: Sense = Sense.UNKNOWN
    hot: Sense = Sense.UNKNOWN
    daylight: Daylight = Daylight.UNKNOWN
    lux: int | None = None
    temperature_c: float | None = None


class IoBoard(Device, Protocol):
    """Switches, sensors and lamps."""

    @property
    def readings(self) -> Readings:
        """The newest readings; everything is unknown while the board is silent."""

    def on_readings(self, listener: Callable[[Readings], None]) -> None:
        """Call `listener` in the core's loop whenever the readings change."""

    async def read(self) -> Readings:
        """Ask once, without waiting until a switch has been still.

        Raises:
            DeviceError: no_answer, garbled, hardware, no_device, port_busy.
        """

    def shine(self, slots: frozenset[str]) -> None:
        """Light the lamps at these devices and no others; sent at the next turn, and again after a silence."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """What the sound card says. What the card does not tell, or the settings do not name, is unknown.

    Attributes:
        speaker: sound reaches the speaker: not muted, not turned down to nothing.
        volume_percent: of the speaker, by the steps of its control; None: not known.
        headphones: a plug is in the jack.
        microphone: sound is taken from the microphone.
    """

    speaker: Sense = Sense.UNKNOWN
    volume_percent: int | None = None
    headphones: Sense = Sense.UNKNOWN
    microphone: Sense = Sense.UNKNOWN


class SoundCard(Device, Protocol):
    """Speaker, headphone jack and microphone."""

    @property
    def sounds(self) -> Sounds:
        """What was seen last; everything is unknown while the card does not answer."""

    def on_sounds(self, listener: Callable[[Sounds], None]) -> None:
        """Call `listener` in the core's loop whenever `sounds` changes."""

    async def read(self) -> Sounds:
        """Look once.

        Raises:
            DeviceError: no_device, no_answer, garbled.
        """


class Mains(StrEnum):
    """Where the power comes from."""

    MAINS = "mains"
    BATTERY = "battery"
    LOW = "low"  # the battery ends soon, or the UPS was told to shut down
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Power:
    """What the UPS says. `charge_percent`, `runtime_s`: of the battery, None when it does not say."""

    mains: Mains = Mains.UNKNOWN
    charge_percent: int | None = None
    runtime_s: int | None = None


class PowerSupply(Device, Protocol):
    """The UPS."""

    @property
    def power(self) -> Power:
        """The newest state; unknown while the UPS or its service is silent."""

    def on_power(self, listener: Callable[[Power], None]) -> None:
        """Call `listener` in the core's loop whenever `power` changes in more than its numbers."""

    async def read(self) -> Power:
        """Ask once.

        Raises:
            DeviceError: no_answer, garbled, hardware (the service has lost its UPS), no_device, port_busy.
        """
