"""What a printer's state reasons mean for us. Matched by prefix: suffixes -report, -warning, -error vary by maker."""

from __future__ import annotations

from collections.abc import Iterable

from contracts.rules.faults import FaultCode

_SUFFIXES = ("-report", "-warning", "-error")
_FAULTS = (
    ("media-jam", FaultCode.JAM),
    ("cover-open", FaultCode.COVER_OPEN),
    ("door-open", FaultCode.COVER_OPEN),
    ("interlock-open", FaultCode.COVER_OPEN),
    ("media-empty", FaultCode.PAPER_OUT),
    ("media-needed", FaultCode.PAPER_OUT),
    ("input-tray-missing", FaultCode.PAPER_OUT),
    ("output-area-full", FaultCode.OUTPUT_FULL),
    ("marker-supply-empty", FaultCode.TONER_OUT),
    ("toner-empty", FaultCode.TONER_OUT),
)
_LOW = ("media-low", "marker-supply-low", "toner-low", "marker-waste-almost-full", "output-area-almost-full")
_LOST = "cups-ipp-missing-job-history"


def bare(reason: str) -> str:
    """The reason without its severity."""
    for suffix in _SUFFIXES:
        reason = reason.removesuffix(suffix)
    return reason


def fault_in(reasons: Iterable[str]) -> FaultCode | None:
    """The gravest fault that needs a person: a jam before a cover, a cover before paper."""
    names = [bare(reason) for reason in reasons]
    for prefix, code in _FAULTS:
        if any(name.startswith(prefix) for name in names):
            return code
    return None


def runs_low(reasons: Iterable[str]) -> bool:
    """Whether something will be used up soon."""
    return any(bare(reason).startswith(_LOW) for reason in reasons)


def lost_track(reasons: Iterable[str]) -> bool:
    """Whether CUPS itself says that it does not know what became of the job."""
    return any(reason.startswith(_LOST) for reason in reasons)
