"""IPP messages to and from the printer itself: is it there, what ails it, how many sheets are left, how a job ended.

Source: RFC 8010 (encoding), RFC 8011 (attributes), PWG 5100.13 (printer-input-tray). The CUPS queue keeps reasons of
the last job for ever; only the printer knows what is true now.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

VERSION = (2, 0)
GET_JOB_ATTRIBUTES = 0x0009
GET_JOBS = 0x000A
GET_PRINTER_ATTRIBUTES = 0x000B
WANTED = ("printer-state", "printer-state-reasons", "printer-uuid", "printer-up-time", "printer-input-tray")
LAST_SUCCESS = 0x00FF

_OPERATION, _JOB, _END, _FIRST_VALUE_TAG = 0x01, 0x02, 0x03, 0x10
_INTEGER, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x21, 0x44, 0x45, 0x47, 0x48
A4_FEED = 29700
"""Length of A4 in hundredths of a millimetre, as trays report their sheets."""

_IDLE = b"\0\0\0\3"
_COMPLETED = b"\0\0\0\x09"

Attributes = Mapping[str, tuple[bytes, ...]]


class IppError(ValueError):
    """The bytes are not an IPP answer, or the printer refused."""


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """What the printer says of itself now.

    Attributes:
        reasons: printer-state-reasons, `none` left out.
        sheets: sheets or labels of our size in the trays that count them, None when none does.
        uuid: identity of the unit.
        up_time_s: seconds since it was switched on; falls back when it was power-cycled.
        idle: it works on nothing.
    """

    reasons: tuple[str, ...]
    sheets: int | None
    uuid: str
    up_time_s: int
    idle: bool


def get_printer_attributes(uri: str) -> bytes:
    """The question how a printer is, as bytes."""
    return _question(GET_PRINTER_ATTRIBUTES, uri, b"", WANTED)


def get_job_attributes(uri: str, job: int) -> bytes:
    """The question what became of a job at the printer, as bytes."""
    target = _value(_INTEGER, "job-id", struct.pack(">i", job))
    return _question(GET_JOB_ATTRIBUTES, uri, target, ("job-state", "job-state-reasons"))


def get_finished_jobs(uri: str) -> bytes:
    """The question which jobs the printer has ended, and how, as bytes."""
    which = _value(_KEYWORD, "which-jobs", b"completed")
    return _question(GET_JOBS, uri, which, ("job-name", "job-state"))


def _question(operation: int, uri: str, target: bytes, wanted: tuple[str, ...]) -> bytes:
    parts = [
        struct.pack(">BBHI", *VERSION, operation, 1),
        bytes([_OPERATION]),
        _value(_CHARSET, "attributes-charset", b"utf-8"),
        _value(_LANGUAGE, "attributes-natural-language", b"en"),
        _value(_URI, "printer-uri", uri.encode()),
        target,
    ]
    for position, name in enumerate(wanted):
        parts.append(_value(_KEYWORD, "" if position else "requested-attributes", name.encode()))
    return b"".join([*parts, bytes([_END])])


def parse_report(answer: bytes, feed: int = A4_FEED) -> PrinterReport:
    """The printer's answer. `feed`: length of what we print on, in hundredths of a millimetre.

    Raises:
        IppError: whatever else the bytes are.
    """
    attributes = parse_attributes(answer)
    try:
        reasons = tuple(word.decode("ascii") for word in attributes.get("printer-state-reasons", ()))
        up_time = attributes.get("printer-up-time", (b"\0\0\0\0",))[0]
        return PrinterReport(
            reasons=tuple(word for word in reasons if word != "none"),
            sheets=_sheets(attributes.get("printer-input-tray", ()), feed),
            uuid=attributes.get("printer-uuid", (b"",))[0].decode("ascii"),
            up_time_s=int.from_bytes(up_time, "big", signed=True),
            idle=attributes.get("printer-state", (b"",))[0] == _IDLE,
        )
    except UnicodeDecodeError as error:
        raise IppError("text is not ASCII") from error


def parse_endings(answer: bytes) -> Mapping[str, bool]:
    """Names of the jobs that the printer has ended; true when one of the name was completed, not called off.

    A printer may keep the names of jobs to itself: those without one are left out.

    Raises:
        IppError: whatever else the bytes are.
    """
    endings: dict[str, bool] = {}
    for tag, attributes in _groups(answer):
        name = attributes.get("job-name", (b"",))[0].decode("utf-8", "replace")
        if tag == _JOB and name:
            endings[name] = endings.get(name, False) or attributes.get("job-state", (b"",))[0] == _COMPLETED
    return endings


def parse_attributes(answer: bytes) -> Attributes:
    """Name to raw values, of all groups. Total: any bytes give attributes or `IppError`."""
    found: dict[str, tuple[bytes, ...]] = {}
    for _, attributes in _groups(answer):
        for name, values in attributes.items():
            found[name] = found.get(name, ()) + values
    return found


def _groups(answer: bytes) -> list[tuple[int, Attributes]]:
    """Each group's tag and attributes, in order."""
    if len(answer) < 9:  # noqa: PLR2004 - head and end tag
        raise IppError("too short")
    (status,) = struct.unpack_from(">H", answer, 2)
    if status > LAST_SUCCESS:
        raise IppError(f"refused with status {status:#06x}")
    groups: list[tuple[int, dict[str, list[bytes]]]] = []
    name = ""
    at = 8
    while at < len(answer):
        tag = answer[at]
        at += 1
        if tag == _END:
            return [(group, {key: tuple(values) for key, values in found.items()}) for group, found in groups]
        if tag < _FIRST_VALUE_TAG:
            groups.append((tag, {}))
            continue
        written, at = _sized(answer, at)
        value, at = _sized(answer, at)
        if not groups:
            raise IppError("a value outside any group")
        if written:
            name = written.decode("ascii", "replace")
        groups[-1][1].setdefault(name, []).append(value)
    raise IppError("ends early")


def _sized(data: bytes, at: int) -> tuple[bytes, int]:
    if at + 2 > len(data):
        raise IppError("ends early")
    (length,) = struct.unpack_from(">H", data, at)
    end = at + 2 + length
    if end > len(data):
        raise IppError("ends early")
    return data[at + 2 : end], end


def _value(tag: int, name: str, value: bytes) -> bytes:
    key = name.encode()
    return struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(value)) + value


def _sheets(trays: tuple[bytes, ...], feed: int) -> int | None:
    """Sheets in trays that hold our size or do not say what they hold; -2 and the like mean unknown."""
    known: list[int] = []
    for tray in trays:
        pairs = (pair.partition("=") for pair in tray.decode("ascii", "replace").split(";"))
        words = {name: value for name, _, value in pairs}
        if words.get("type") == "sheetFeedManual" or _number(words.get("mediafeed"), 0) not in {0, feed}:
            continue
        if _number(words.get("mediafeed"), 0) == 0 and _number(words.get("maxcapacity"), 0) < 0:
            continue  # the automatic choice is no tray
        level = _number(words.get("level"), -2)
        if level >= 0:
            known.append(level)
    return sum(known) if known else None


def _number(word: str | None, otherwise: int) -> int:
    try:
        return int(word) if word is not None else otherwise
    except ValueError:
        return otherwise
