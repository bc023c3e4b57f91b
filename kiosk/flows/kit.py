"""What the journeys work with: every port in one value, put together by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.rules.calendar import WorkCalendar
from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.domain.cabinet import Cabinet
from kiosk.domain.papers import DropSlip, EnvelopeLabel, Paper, Receipt
from kiosk.domain.readiness import Facilities
from kiosk.events import LogEvent, record
from kiosk.flows.day import DAY_HOURS
from kiosk.flows.ledger import Ledger
from kiosk.ports import (
    USABLE,
    Backend,
    BarcodeReader,
    Camera,
    CatalogueStore,
    Clock,
    Daylight,
    DeviceError,
    DocumentPrinter,
    IdReader,
    Link,
    LockerBank,
    Outbox,
    PageReader,
    PageWorker,
    PrintOutcome,
    PrintResult,
    ReceiptPrinter,
    SmartCardReader,
    Stationery,
    Voice,
)

PRINT_S = 90.0  # a paper that has not settled by then is unknown


def _unknown_light() -> Daylight:
    """No sensor: the hour tells."""
    return Daylight.UNKNOWN


@dataclass(frozen=True, slots=True)
class Place:
    """Which kiosk this is. `simulated`: far ends of our own stand in for devices; the header says so."""

    kiosk: str
    name: Text
    cabinet: Cabinet
    simulated: bool


@dataclass(frozen=True, slots=True)
class Kit:
    """Devices, stores and lines of the kiosk.

    Attributes:
        label_printer: None: labels are printed on sheets or on the roll.
        receipt_printer: None: slips are printed on sheets.
        facilities: what the machine can do now, from health.
        new_key: a fresh unguessable name for a promise or an application.
        new_envelope: a fresh label code.
        daylight: how bright it is around the screen.
        stationery: the machine with numbered sheets; None: there is none beside this kiosk.
        camera: for the identity photo; None: it is taken at the counter.
        sheet_camera: what the scanner sees while a sheet is laid; None: a feeder or a flatbed sees nothing by then.
    """

    place: Place
    clock: Clock
    id_reader: IdReader
    smart_card: SmartCardReader
    locker: LockerBank
    document_printer: DocumentPrinter
    label_printer: DocumentPrinter | None
    receipt_printer: ReceiptPrinter | None
    scanner: PageReader
    barcode: BarcodeReader
    worker: PageWorker
    voice: Voice
    ledger: Ledger
    outbox: Outbox
    backend: Backend
    link: Link
    catalogue: CatalogueStore
    calendar: WorkCalendar
    facilities: Callable[[], Facilities]
    new_key: Callable[[], str]
    new_envelope: Callable[[], str]
    daylight: Callable[[], Daylight] = _unknown_light
    stationery: Stationery | None = None
    sheet_camera: Camera | None = None
    camera: Camera | None = None

    @property
    def printers(self) -> Mapping[str, DocumentPrinter]:
        """Every printer, by its use."""
        named = {"document": self.document_printer, "label": self.label_printer, "receipt": self.receipt_printer}
        return {name: printer for name, printer in named.items() if printer is not None}

    def dark(self) -> bool:
        """Whether the screen is in its night colours: by the light sensor; while that says nothing, by the hour."""
        light = self.daylight()
        return self.clock.now().hour not in DAY_HOURS if light is Daylight.UNKNOWN else light is Daylight.NIGHT

    async def print_paper(self, paper: Paper, title: str) -> FaultCode | None:
        """Render and print one paper where it belongs: a slip on the roll, a label on a label, the rest on a sheet.

        A printer that cannot print now is passed over for the next that can. Once one has begun, no other is tried:
        what is not known to have failed is never printed again by itself.

        Returns:
            None: it is known to be out; otherwise why it is not, or not known to be.
        """
        record(LogEvent.PRINT_ASKED)
        fault: FaultCode | None = FaultCode.NO_DEVICE
        for printer in _able(self._places_for(paper)):
            try:
                result = await self._print_on(printer, paper, title)
            except DeviceError as error:
                fault = error.code
                continue
            fault = _fault_of(result)
            if result.job is not None or fault is None:
                break
        record(LogEvent.PRINT_SETTLED, fault)
        return fault

    async def print_pdf(self, pdf: bytes, title: str) -> FaultCode | None:
        """Print pages on sheets; the answer as for `print_paper`. Nothing is ever printed again by itself."""
        record(LogEvent.PRINT_ASKED)
        try:
            fault = _fault_of(await self.document_printer.print_pdf(pdf, title, PRINT_S))
        except DeviceError as error:
            fault = error.code
        record(LogEvent.PRINT_SETTLED, fault)
        return fault

    def _places_for(self, paper: Paper) -> list[DocumentPrinter | None]:
        match paper:
            case EnvelopeLabel():
                return [self.label_printer, self.document_printer, self.receipt_printer]
            case Receipt() | DropSlip():
                return [self.receipt_printer, self.document_printer]
            case _:
                return [self.document_printer]

    async def _print_on(self, printer: DocumentPrinter, paper: Paper, title: str) -> PrintResult:
        roll = self.receipt_printer
        if roll is not None and printer is roll and roll.wants_words and not isinstance(paper, EnvelopeLabel):
            return await roll.print_strip(await self.worker.strip(paper), PRINT_S)
        pdf = await self.worker.render(paper, printer.medium)
        return await printer.print_pdf(pdf, title, PRINT_S)


def outcome_of(fault: FaultCode | None) -> PrintOutcome:
    """What is known about a paper, as it is told to the backend: unknown is never success."""
    if fault is None:
        return PrintOutcome.COMPLETED
    return PrintOutcome.UNKNOWN if fault is FaultCode.OUTCOME_UNKNOWN else PrintOutcome.FAILED


def _able(printers: list[DocumentPrinter | None]) -> list[DocumentPrinter]:
    """Those that can print now; none can: the first, whose reason is told."""
    there = [printer for printer in printers if printer is not None]
    return [printer for printer in there if printer.status.state in USABLE] or there[:1]


def _fault_of(result: PrintResult) -> FaultCode | None:
    match result.outcome:
        case PrintOutcome.COMPLETED:
            return None
        case PrintOutcome.FAILED:
            return result.fault or FaultCode.REFUSED
        case PrintOutcome.UNKNOWN:
            return FaultCode.OUTCOME_UNKNOWN
