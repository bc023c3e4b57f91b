"""What paper passes through: printers, scanners, code readers, and the process that looks at pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from contracts.rules.faults import FaultCode
from kiosk.ports.device import Device

if TYPE_CHECKING:
    from kiosk.domain.pages import Page, ReadLine, Region, SheetLook
    from kiosk.domain.papers import Medium, Paper
    from kiosk.domain.portraits import Portrait
    from kiosk.domain.raster import Raster
    from kiosk.domain.strip import Strip


class PrintOutcome(StrEnum):
    """What is known about a print. Unknown is never success and never reprinted by itself."""

    COMPLETED = "completed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintResult:
    """Outcome of one job with the printer's reasons."""

    job: int | None
    outcome: PrintOutcome
    reasons: tuple[str, ...] = ()
    fault: FaultCode | None = None


class DocumentPrinter(Device, Protocol):
    """Prints PDF pages and says what became of them."""

    @property
    def medium(self) -> Medium:
        """What it prints on, for those who draw the pages."""

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:
        """Submit and follow one job until it settles. `title` holds nothing personal.

        On a fault that needs a person (paper out, jam) the job is cancelled and FAILED is returned with the fault.
        """

    async def purge(self) -> None:
        """Cancel and forget every job of the ended visit, with its spool files."""


class ReceiptPrinter(DocumentPrinter, Protocol):
    """Prints slips on a roll. A PDF page is drawn as wide as the roll; a strip can also be sent as words."""

    @property
    def wants_words(self) -> bool:
        """Whether a strip should be sent by `print_strip` instead of a page drawn from it."""

    async def print_strip(self, strip: Strip, timeout_s: float) -> PrintResult:
        """Print one strip in the printer's own letters. As `print_pdf`."""


class PageReader(Device, Protocol):
    """Scans one page from flatbed or feeder."""

    async def scan(self, timeout_s: float) -> bytes:
        """One raw page as PNG or JPEG bytes.

        Raises:
            DeviceError: no_device, jam, cover_open, no_page (feeder empty), page_short, timeout, no_answer,
                port_busy.
        """


class BarcodeReader(Device, Protocol):
    """Reads bar codes and QR codes."""

    async def read(self, timeout_s: float) -> str | None:
        """The text of one code, or None. At most 4 KB; control characters are removed."""


class PageWorker(Protocol):
    """The process that touches untrusted pictures and renders papers. Ended with the visit."""

    async def warm(self) -> None:
        """Start the process ahead of the first page or paper; returns at once."""

    async def examine(self, picture: bytes) -> Page:
        """Mend and judge one scanned page."""

    async def look(self, frame: bytes) -> SheetLook:
        """What lies below a document camera while the person still moves it: the sheet's corners and one hint.

        Raises:
            DeviceError: picture_unreadable, timeout.
        """

    async def ready_to_read(self) -> None:
        """Load what `read` needs, ahead of the first page; what fails here is told by `read`."""

    async def read(self, jpeg: bytes, regions: Sequence[Region]) -> tuple[ReadLine, ...]:
        """The lines of print in these parts of an examined page, from the top down; without parts, of all of it.

        Raises:
            DeviceError: page_unreadable, timeout.
        """

    async def render(self, paper: Paper, medium: Medium) -> bytes:
        """One paper as PDF bytes, made for a medium."""

    async def strip(self, paper: Paper) -> Strip:
        """One paper as the parts of a roll, for a printer that writes words itself."""

    async def rasterise(self, pdf: bytes, width_dots: int) -> Raster:
        """All pages of a PDF below each other, as black and white dots.

        Raises:
            DeviceError: print_failed (no PDF), timeout.
        """

    async def portrait(self, frame: bytes) -> Portrait:
        """One camera frame as an identity photo, judged.

        Raises:
            DeviceError: picture_unreadable, timeout.
        """

    async def end(self) -> None:
        """End the process; the next call starts a new one."""
