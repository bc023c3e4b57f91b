"""Numbered sheets: one order, one sheet, every number accounted for, whatever becomes of the wire."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.stationery.driver import LineStationery
from devices.stationery.frames import LONGEST, LineReader, line, order_word
from devices.stationery.simulator import FIRST, StationeryFarEnd
from devices.transport.serial import SerialLine
from kiosk.orders import SqliteSheetBook
from kiosk.ports import DeviceError, DeviceState, Sheet, SheetState, SheetStock
from tests.devices.known import chunked
from tests.devices.waiting import until

ISSUED = Sheet(FIRST, "k1", SheetState.ISSUED)


@given(st.binary(max_size=40), st.lists(st.integers(0, 200), max_size=6))
def test_a_line_is_whole_in_any_chunks_behind_noise(noise: bytes, cuts: list[int]) -> None:
    reader = LineReader()
    sent = noise.replace(b"\n", b"") + b"\n" + line("DONE", order_word("k1"), FIRST)
    told = [words for chunk in chunked(sent, cuts) for words in reader.feed(chunk)]
    assert told[-1] == ("DONE", order_word("k1"), str(FIRST))


@given(st.lists(st.binary(max_size=200), max_size=20))
def test_any_bytes_never_raise_and_are_bounded(chunks: list[bytes]) -> None:
    reader = LineReader()
    for chunk in chunks:
        reader.feed(chunk)
        assert reader.waiting <= LONGEST


def test_a_spoilt_line_is_none() -> None:
    assert LineReader().feed(b"DONE 1 2*00\n") == []


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[StationeryFarEnd]:
    far = StationeryFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def book(tmp_path: Path) -> AsyncIterator[SqliteSheetBook]:
    book = SqliteSheetBook(tmp_path / "sheets.db")
    yield book
    book.close()


@pytest_asyncio.fixture
async def machine(far: StationeryFarEnd, book: SqliteSheetBook, tmp_path: Path) -> AsyncIterator[LineStationery]:
    machine = LineStationery(SerialLine(str(tmp_path / far.name), 9600), book)
    yield machine
    await machine.close()


@pytest.mark.parametrize("fault", [[], ["one-byte", "on"], ["echo", "on"], ["baud", "9600"]])
async def test_a_sheet_is_issued_once(far: StationeryFarEnd, machine: LineStationery, fault: list[str]) -> None:
    if fault:
        await far.act(fault[0], fault[1:])
    assert await machine.stock() == SheetStock(FIRST, 50)
    assert await machine.issue("k1") == ISSUED
    assert await machine.issue("k1") == ISSUED
    assert (await machine.issue("k2")).number == FIRST + 1
    assert [entry["number"] for entry in far.record()] == [FIRST, FIRST + 1]


async def test_a_spoiled_sheet_is_accounted_for(
    far: StationeryFarEnd, machine: LineStationery, book: SqliteSheetBook
) -> None:
    await far.act("spoil-sheet", [])
    with pytest.raises(DeviceError) as caught:
        await machine.issue("k1")
    assert caught.value.code is FaultCode.PRINT_FAILED
    assert (await machine.issue("k1")).number == FIRST + 1
    assert book.counts() == {SheetState.ISSUING: 0, SheetState.ISSUED: 1, SheetState.SPOILED: 1}


async def test_after_a_power_cut_the_machine_is_asked(
    far: StationeryFarEnd, machine: LineStationery, book: SqliteSheetBook
) -> None:
    await far.act("hang", ["on"])
    book.record(Sheet(FIRST, "k1", SheetState.ISSUING))  # died between the record and the wire
    with pytest.raises(DeviceError) as caught:
        await machine.issue("k1")
    assert caught.value.code is FaultCode.NO_ANSWER
    await far.act("hang", ["off"])
    assert await machine.issue("k1") == ISSUED
    assert len(far.record()) == 1


async def test_a_cable_out_in_mid_issue_uses_one_sheet(far: StationeryFarEnd, machine: LineStationery) -> None:
    await machine.stock()
    await far.act("unplug", [])
    with pytest.raises(DeviceError):
        await machine.issue("k1")
    await far.act("plug", [])
    await far.act("load-sheets", ["5"])
    assert await machine.issue("k1") == ISSUED


async def test_an_empty_machine_and_a_number_used_before(
    far: StationeryFarEnd, machine: LineStationery, book: SqliteSheetBook
) -> None:
    await far.act("load-sheets", ["0"])
    with pytest.raises(DeviceError) as caught:
        await machine.issue("k1")
    assert caught.value.code is FaultCode.PAPER_OUT
    await machine.start()
    await until(lambda: machine.status.state is DeviceState.HARDWARE_ERROR)
    await far.act("load-sheets", ["5"])
    book.record(Sheet(FIRST, "other", SheetState.ISSUED))
    with pytest.raises(DeviceError) as caught:
        await machine.issue("k1")
    assert caught.value.code is FaultCode.HARDWARE
    assert far.record() == []


async def test_a_lost_answer_is_asked_for(far: StationeryFarEnd, machine: LineStationery) -> None:
    await far.act("lose-sheet-answer", [])
    assert await machine.issue("k1") == ISSUED
    assert [entry["number"] for entry in far.record()] == [FIRST]


async def test_a_lost_order_is_given_again(
    far: StationeryFarEnd, machine: LineStationery, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, lost = machine._once, ["ISSUE"]

    async def losing(words: tuple[str | int, ...], *more: Any) -> tuple[str, ...] | None:
        if words[0] in lost:
            lost.clear()
            return None
        return await once(words, *more)

    monkeypatch.setattr(machine, "_once", losing)
    assert await machine.issue("k1") == ISSUED
    assert [entry["number"] for entry in far.record()] == [FIRST]


async def test_a_sheet_that_was_never_touched_is_free_for_the_next_order(
    far: StationeryFarEnd, machine: LineStationery, book: SqliteSheetBook
) -> None:
    book.record(Sheet(FIRST, "k1", SheetState.ISSUING))  # its order never reached the machine, and nobody asks again
    assert await machine.issue("k2") == Sheet(FIRST, "k2", SheetState.ISSUED)
    assert (await machine.issue("k1")).number == FIRST + 1
    assert [entry["number"] for entry in far.record()] == [FIRST, FIRST + 1]


async def test_a_sheet_whose_end_nobody_heard_is_settled_by_the_next_order(
    far: StationeryFarEnd, machine: LineStationery, book: SqliteSheetBook
) -> None:
    far._issue(order_word("k1"), str(FIRST))
    book.record(Sheet(FIRST, "k1", SheetState.ISSUING))
    assert (await machine.issue("k2")).number == FIRST + 1
    assert book.counts() == {SheetState.ISSUING: 0, SheetState.ISSUED: 2, SheetState.SPOILED: 0}


async def test_a_number_that_no_sheet_has_is_no_number(far: StationeryFarEnd, machine: LineStationery) -> None:
    far._next = 10**20  # the check of a line is one byte: now and then noise passes it
    with pytest.raises(DeviceError) as caught:
        await machine.issue("k1")
    assert caught.value.code is FaultCode.GARBLED


async def test_the_paper_is_where_it_was_when_the_machine_comes_on_again(
    far: StationeryFarEnd, machine: LineStationery, tmp_path: Path
) -> None:
    assert await machine.issue("k1") == ISSUED
    await far.close()
    again = StationeryFarEnd(tmp_path)
    await again.start()
    try:
        with contextlib.suppress(DeviceError):
            await machine.stock()  # meets the old handle
        assert (await machine.issue("k2")).number == FIRST + 1
        assert [entry["number"] for entry in again.record()] == [FIRST, FIRST + 1]
    finally:
        await again.close()
