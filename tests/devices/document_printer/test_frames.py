"""Known bytes of IPP, and no bytes that can hurt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.document_printer.frames import (
    IppError,
    PrinterReport,
    get_finished_jobs,
    get_printer_attributes,
    parse_endings,
    parse_report,
)
from devices.document_printer.reasons import bare, fault_in, lost_track, runs_low


def attribute(tag: int, name: str, *values: bytes) -> bytes:
    parts = [
        bytes([tag]) + len(key).to_bytes(2, "big") + key + len(value).to_bytes(2, "big") + value
        for key, value in ((name.encode() if not position else b"", value) for position, value in enumerate(values))
    ]
    return b"".join(parts)


TRAYS = (
    b"type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=-2;level=-2;status=0;name=auto",
    b"type=sheetFeedAutoRemovableTray;mediafeed=29700;mediaxfeed=21000;maxcapacity=250;level=182;status=0;name=main;",
    b"type=sheetFeedManual;mediafeed=0;mediaxfeed=0;maxcapacity=1;level=1;status=0;name=manual",
    b"type=sheetFeedAutoNonRemovableTray;mediafeed=24130;mediaxfeed=10480;maxcapacity=25;level=20;name=envelopes",
)
ANSWER = (
    b"\x02\x00\x00\x00\x00\x00\x00\x01\x01"
    + attribute(0x47, "attributes-charset", b"utf-8")
    + b"\x04"
    + attribute(0x23, "printer-state", b"\0\0\0\3")
    + attribute(0x44, "printer-state-reasons", b"media-low-report", b"cover-open-warning")
    + attribute(0x21, "printer-up-time", b"\0\0\0\x2a")
    + attribute(0x45, "printer-uuid", b"urn:uuid:1")
    + attribute(0x30, "printer-input-tray", *TRAYS)
    + b"\x03"
)

ENDED = (
    b"\x02\x00\x00\x00\x00\x00\x00\x01\x01"
    + attribute(0x47, "attributes-charset", b"utf-8")
    + b"\x02"
    + attribute(0x42, "job-name", b"paper-c")
    + b"\x02"
    + attribute(0x42, "job-name", b"paper-b")
    + attribute(0x23, "job-state", b"\0\0\0\x08")
    + b"\x02"
    + attribute(0x42, "job-name", b"paper-a")
    + attribute(0x23, "job-state", b"\0\0\0\x09")
    + b"\x02"
    + attribute(0x42, "job-name", b"paper-b")
    + attribute(0x23, "job-state", b"\0\0\0\x07")
    + b"\x03"
)


def test_the_question_is_these_bytes() -> None:
    asked = get_printer_attributes("ipp://p/ipp/print")
    assert asked.startswith(
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x02en\x45\x00\x0bprinter-uri\x00\x11ipp://p/ipp/print"
        b"\x44\x00\x14requested-attributes\x00\x0dprinter-state\x44\x00\x00\x00\x15printer-state-reasons"
    )
    assert asked.endswith(b"\x03")


def test_the_answer_is_read() -> None:
    assert parse_report(ANSWER) == PrinterReport(
        reasons=("media-low-report", "cover-open-warning"), sheets=182, uuid="urn:uuid:1", up_time_s=42, idle=True
    )


def test_the_question_for_ended_jobs_is_these_bytes() -> None:
    asked = get_finished_jobs("ipp://p/ipp/print")
    assert asked.startswith(b"\x02\x00\x00\x0a\x00\x00\x00\x01\x01")
    assert asked.endswith(
        b"\x44\x00\x0awhich-jobs\x00\x09completed"
        b"\x44\x00\x14requested-attributes\x00\x08job-name\x44\x00\x00\x00\x09job-state\x03"
    )


def test_ended_jobs_are_told_apart() -> None:
    """One that does not say its state is not complete; of two by one name one is enough; without a name none counts."""
    nameless = ANSWER[:8] + b"\x02" + attribute(0x23, "job-state", b"\0\0\0\x09") + b"\x03"
    assert parse_endings(nameless) == {}
    assert parse_endings(ENDED) == {"paper-c": False, "paper-b": False, "paper-a": True}
    again = ENDED[:-1] + b"\x02" + attribute(0x42, "job-name", b"paper-b") + attribute(0x23, "job-state", b"\0\0\0\x09")
    assert parse_endings(again + b"\x03")["paper-b"] is True


def test_a_refusal_is_an_error() -> None:
    with pytest.raises(IppError, match="0x0406"):
        parse_report(b"\x02\x00\x04\x06\x00\x00\x00\x01\x03")


@given(st.integers(min_value=0, max_value=len(ENDED) - 1))
def test_half_an_answer_is_an_error(length: int) -> None:
    with pytest.raises(IppError):
        parse_report(ANSWER[:length])
    with pytest.raises(IppError):
        parse_endings(ENDED[:length])


@given(st.binary(max_size=300) | st.builds(lambda tail: ANSWER[:8] + tail, st.binary(max_size=300)))
def test_any_bytes_are_read_or_refused(noise: bytes) -> None:
    try:
        parse_report(noise)
    except IppError:
        return


@pytest.mark.parametrize(
    ("reasons", "fault"),
    [
        ((), None),
        (("media-empty-warning", "media-needed-warning"), FaultCode.PAPER_OUT),
        (("media-empty-error", "media-jam-error"), FaultCode.JAM),
        (("cover-open",), FaultCode.COVER_OPEN),
        (("toner-empty-error",), FaultCode.TONER_OUT),
        (("marker-supply-low-warning", "cups-waiting-for-job-completed"), None),
    ],
)
def test_reasons_are_matched_without_their_suffix(reasons: tuple[str, ...], fault: FaultCode | None) -> None:
    assert fault_in(reasons) is fault
    assert runs_low(("media-low-report",))
    assert bare("media-jam-warning") == "media-jam"
    assert lost_track(("cups-ipp-missing-job-history",))
    assert not lost_track(("cups-ipp-conformance-failure-report",))
