"""One way in: any paper as PDF bytes."""

from __future__ import annotations

from contracts.print.fonts import Faces
from kiosk.domain.papers import Checklist, CourierReceipt, DropSlip, EnvelopeLabel, Paper, Receipt
from kiosk.papers import checklist, courier_receipt, drop_slip, envelope_label, receipt


def render(paper: Paper, faces: Faces) -> bytes:
    """One paper as PDF bytes, A4."""
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
