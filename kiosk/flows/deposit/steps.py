"""Pure functions from a deposit to what its sheets show."""

from __future__ import annotations

from datetime import datetime

from contracts.rules.custody import Custodian, Holder
from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from kiosk.domain.boxes import BoxBook, Passage, Purpose
from kiosk.domain.cabinet import BankSnapshot, Box, Cabinet, Door
from kiosk.domain.papers import DropSlip, EnvelopeLabel
from kiosk.flows.cells import cells
from kiosk.flows.deposit import words
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.deposit.states import Deposited, OpeningBox, PlaceDocuments, PrepareEnvelope
from kiosk.flows.doorway import ALARM_S
from kiosk.flows.shown import Steps

NAMES = (words.STEP_ENVELOPE, words.STEP_BOX, words.STEP_DONE)


def passage(request: DepositRequest, key: str, envelope: str, box: Box) -> Passage:
    """The promise: from the citizen into this box, in trust or for the courier."""
    holder = Holder.BOX_IN_TRUST if request.in_trust else Holder.BOX
    return Passage(
        key=key,
        purpose=Purpose.DEPOSIT,
        box=box.number,
        envelope=envelope,
        from_=Custodian(Holder.CITIZEN),
        to=Custodian(holder, box.number),
        case_number=request.case_number,
        application=request.application,
    )


def prepare(request: DepositRequest, envelope: str) -> PrepareEnvelope:
    """Papers into the envelope."""
    return PrepareEnvelope(
        steps=Steps(NAMES, 0),
        case_number=name_of(request),
        envelope=envelope,
        in_trust=request.in_trust,
        what=request.originals,
        label_printed=False,
        print_fault=None,
        envelope_scanned=False,
        fault=None,
    )


def opening(box: Box, cabinet: Cabinet, snapshot: BankSnapshot, book: BoxBook) -> OpeningBox:
    """A latch is being released."""
    return OpeningBox(Steps(NAMES, 1), box.code, cells(cabinet, snapshot, book, box.number))


def place(request: DepositRequest, box: Box, cabinet: Cabinet, snapshot: BankSnapshot, book: BoxBook) -> PlaceDocuments:
    """The door is open."""
    return PlaceDocuments(
        steps=Steps(NAMES, 1),
        box=box.number,
        box_code=box.code,
        row=box.row,
        column=box.column,
        cells=cells(cabinet, snapshot, book, box.number),
        door=Door.OPEN,
        in_trust=request.in_trust,
        seconds_left=round(ALARM_S),
        alarm=False,
        can_reopen=False,
        can_change_box=False,
    )


def deposited(request: DepositRequest, box: Box, fault: FaultCode | None, *, printed: bool) -> Deposited:
    """In the box, written down. What comes next follows from who may take it."""
    first = words.PUT_IN_TRUST if request.in_trust else words.PUT_IN
    return Deposited(
        steps=Steps(NAMES, 2),
        box_code=box.code,
        case_number=name_of(request),
        in_trust=request.in_trust,
        slip_printed=printed,
        print_fault=fault,
        drop_code=request.drop_code,
        next_steps=(first, words.WRITE_DOWN) if fault is not None else (first,),
    )


def label(request: DepositRequest, envelope: str, at: datetime) -> EnvelopeLabel:
    """No box on it yet: the door is chosen when the envelope is ready."""
    return EnvelopeLabel(
        envelope=envelope,
        case_number=name_of(request),
        box_code="",
        matter=request.matter,
        department=request.department,
        sort_code=request.sort_code,
        in_trust=request.in_trust,
        at=at,
    )


def slip(request: DepositRequest, box: Box, language: Language) -> DropSlip:
    """Code and date for the person."""
    return DropSlip(
        language=language,
        case_number=name_of(request),
        code=request.drop_code or box.code,
        in_trust=request.in_trust,
        answer_by=request.answer_by,
        provisional=request.provisional,
        status_url=request.status_url or "",
    )


def name_of(request: DepositRequest) -> str:
    """The case number, or the application's own key while it waits unsent."""
    return request.case_number or request.application or ""
