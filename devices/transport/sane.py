"""One page from a SANE scanner. The only importer of python-sane; runs in the scanner's child process only.

Blocking, and not to be trusted: a vendor's backend may crash or hang, so whoever calls this is a process that can be
killed. The library knows one exception whose text is the only distinction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

import _sane
import sane

QUICK_COMPRESSION = 1


class SaneFault(StrEnum):
    """Why no page came."""

    NO_DEVICE = "no_device"
    BUSY = "busy"
    JAMMED = "jammed"
    NO_DOCUMENTS = "no_documents"
    COVER_OPEN = "cover_open"
    SHORT = "short"
    IO = "io"
    OTHER = "other"


class SaneError(Exception):
    """The scanner refused or failed."""

    def __init__(self, fault: SaneFault, words: str) -> None:
        """Keep the kind and the library's words."""
        super().__init__(words)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """A page as PNG, and the options that the device does not have."""

    png: bytes
    unknown_options: tuple[str, ...]


_TEXTS = {
    "Document feeder jammed": SaneFault.JAMMED,
    "Document feeder out of documents": SaneFault.NO_DOCUMENTS,
    "Scanner cover is open": SaneFault.COVER_OPEN,
    "Device busy": SaneFault.BUSY,
    "Error during device I/O": SaneFault.IO,
}
"""Texts of `sane_strstatus`, the same in every version and language."""


def probe(device: str) -> str:
    """Open and close the scanner; returns its full name.

    Raises:
        SaneError: no_device or busy.
    """
    sane.init()
    name = device or _first()
    _open(name).close()
    return name


def scan(device: str, options: Mapping[str, str | int | float]) -> ScannedPage:
    """Scan one page.

    Args:
        device: SANE name; empty for the first one.
        options: set before the scan, under their SANE names.

    Raises:
        SaneError: see `SaneFault`; the handle is never used again after one.
    """
    sane.init()
    handle = _open(device or _first())
    try:
        known = {name.replace("_", "-"): name for name in handle.opt}
        unknown = tuple(name for name in options if name not in known)
        for name, value in options.items():
            if name in known:
                setattr(handle, known[name], value)
        handle.start()
        _, _, (_, lines), _, _ = handle.get_parameters()
        picture = handle.snap()
    except _sane.error as error:
        raise _fault(error) from error
    finally:
        handle.close()
    if 0 < lines != picture.height:
        # A scan that is cut off ends without any error.
        raise SaneError(SaneFault.SHORT, f"{picture.height} of {lines} lines")
    buffer = BytesIO()
    picture.save(buffer, "PNG", compress_level=QUICK_COMPRESSION)
    return ScannedPage(buffer.getvalue(), unknown)


def _open(name: str) -> sane.SaneDev:
    try:
        return sane.open(name)
    except _sane.error as error:
        found = _fault(error)
        # Opening what is not there says "Invalid argument"; a pulled cable, an I/O error.
        busy = found.fault is SaneFault.BUSY
        words = f"no scanner {name} ({error}); scanimage -L lists those that are there"
        raise found if busy else SaneError(SaneFault.NO_DEVICE, words) from error


def _first() -> str:
    devices = sane.get_devices()
    if not devices:
        raise SaneError(SaneFault.NO_DEVICE, "no scanner found by scanimage -L")
    return str(devices[0][0])


def _fault(error: Exception) -> SaneError:
    return SaneError(_TEXTS.get(str(error), SaneFault.OTHER), str(error))
