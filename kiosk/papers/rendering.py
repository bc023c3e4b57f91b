"""One way in: any paper as PDF bytes, made for what it is printed on."""

from __future__ import annotations

from contracts.print.fonts import Faces
from kiosk.domain.papers import (
    A4,
    Checklist,
    CourierReceipt,
    DropSlip,
    EnvelopeLabel,
    Medium,
    MediumKind,
    Paper,
    Receipt,
)
from kiosk.papers import checklist, courier_receipt, drop_slip, envelope_label, receipt, roll, true_label
from kiosk.papers.strip import strip_of


def render(paper: Paper, faces: Faces, medium: Medium = A4) -> bytes:
    """One paper as PDF bytes. A paper that has no form for labels is made for a sheet."""
    if medium.kind is MediumKind.ROLL:
        return roll.render(strip_of(paper), faces, medium.width_mm)
    if medium.kind is MediumKind.LABEL and isinstance(paper, EnvelopeLabel):
        return true_label.render(paper, faces, medium)
    return _sheet(paper, faces)


def _sheet(paper: Paper, faces: Faces) -> bytes:
    match paper:
        case Receipt():
            return receipt.render(paper, faces)
        case EnvelopeLabel():
            return envelope_label.render(paper, faces)
        case DropSlip():
            return drop_slip.render(paper, faces)
        case Checklist():
            return checklist.render(paper, faces)
        case CourierReceipt():
            return courier_receipt.render(paper, faces)
