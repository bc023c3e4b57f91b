"""What a queue prints on and how, as settings say it and as CUPS is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.device_settings import CupsPrinterSettings, LabelPrinterSettings
from kiosk.domain.papers import A4, Medium, MediumKind

_SIDES = {"off": "one-sided", "long-edge": "two-sided-long-edge", "short-edge": "two-sided-short-edge"}


@dataclass(frozen=True, slots=True)
class Habits:
    """How one queue is used.

    Attributes:
        medium: what lies in it.
        options: print options of every job.
        low_sheets: from how many left on it runs low; 0: only when the printer says so.
    """

    medium: Medium
    options: Mapping[str, str]
    low_sheets: int

    @property
    def feed(self) -> int:
        """Length of a sheet in hundredths of a millimetre, as trays report it."""
        return round(self.medium.height_mm * 100)


def sheets(settings: CupsPrinterSettings) -> Habits:
    """A printer of A4 sheets."""
    options = {"media": "iso_a4_210x297mm", "sides": _SIDES[settings.duplex], **_tray(settings.tray)}
    return Habits(A4, options, settings.low_sheets)


def labels(settings: LabelPrinterSettings) -> Habits:
    """A printer of labels: never scaled, or the bars of the code would change."""
    size = f"{settings.width_mm}x{settings.height_mm}mm"
    options = {"media": f"custom_{size}_{size}", "print-scaling": "none", **_tray(settings.tray)}
    return Habits(Medium(MediumKind.LABEL, settings.width_mm, settings.height_mm), options, settings.low_sheets)


def _tray(name: str) -> Mapping[str, str]:
    return {"InputSlot": name} if name else {}
