"""What the journeys work with: every port in one value, put together by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.rules.calendar import WorkCalendar
from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.domain.cabinet import Cabinet
from kiosk.domain.papers import Paper
from kiosk.domain.readiness import Facilities
from kiosk.events import LogEvent, record
from kiosk.flows.ledger import Ledger
from kiosk.ports import (
    Backend,
    BarcodeReader,
    CatalogueStore,
    Clock,
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
    SmartCardReader,
    Voice,
)

PRINT_S = 90.0  # a paper that has not settled by then is unknown


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
        facilities: what the machine can do now, from health.
        new_key: a fresh unguessable name for a promise or an application.
        new_envelope: a fresh label code.
    """

    place: Place
    clock: Clock
    id_reader: IdReader
    smart_card: SmartCardReader
    locker: LockerBank
    document_printer: DocumentPrinter
    label_printer: DocumentPrinter
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

    @property
    def printers(self) -> Mapping[str, DocumentPrinter]:
        """Every printer once, by its use; two uses may share one machine."""
        if self.label_printer is self.document_printer:
            return {"document": self.document_printer}
        return {"document": self.document_printer, "label": self.label_printer}

    async def print_paper(self, printer: DocumentPrinter, paper: Paper, title: str) -> FaultCode | None:
        """Render and print one paper. None: it is known to be out; otherwise why it is not, or not known to be."""
        try:
            pdf = await self.worker.render(paper)
        except DeviceError as error:
            record(LogEvent.PRINT_SETTLED, error.code)
            return error.code
        return await self.print_pdf(printer, pdf, title)

    async def print_pdf(self, printer: DocumentPrinter, pdf: bytes, title: str) -> FaultCode | None:
        """Print pages; the answer as for `print_paper`. Nothing is ever printed again by itself."""
        record(LogEvent.PRINT_ASKED)
        try:
            result = await printer.print_pdf(pdf, title, PRINT_S)
        except DeviceError as error:
            record(LogEvent.PRINT_SETTLED, error.code)
            return error.code
        fault = _fault_of(result)
        record(LogEvent.PRINT_SETTLED, fault)
        return fault


def outcome_of(fault: FaultCode | None) -> PrintOutcome:
    """What is known about a paper, as it is told to the backend: unknown is never success."""
    if fault is None:
        return PrintOutcome.COMPLETED
    return PrintOutcome.UNKNOWN if fault is FaultCode.OUTCOME_UNKNOWN else PrintOutcome.FAILED


def _fault_of(result: PrintResult) -> FaultCode | None:
    match result.outcome:
        case PrintOutcome.COMPLETED:
            return None
        case PrintOutcome.FAILED:
            return result.fault or FaultCode.REFUSED
        case PrintOutcome.UNKNOWN:
            return FaultCode.OUTCOME_UNKNOWN
