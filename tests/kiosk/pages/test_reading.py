"""What the worker reads from a page, by part and whole; a reading is offered only when it is certain."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path

import pytest
import pytest_asyncio
from rapidocr import RapidOCR

from contracts.rules.faults import FaultCode
from devices.scanner.forms import Form, PageKind
from kiosk.domain.pages import ReadLine, Region
from kiosk.pages import child, reading, wire
from kiosk.pages.examination import PictureError, examine
from kiosk.pages.picture import Picture
from kiosk.pages.reading import Reader
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError
from tests.scans import png_scan

NUMBER = Region(0.05, 0.06, 0.9, 0.08)
OWNER = Region(0.05, 0.16, 0.9, 0.06)


@cache
def page(kind: PageKind, form: Form) -> bytes:
    return examine(png_scan(kind, form)).jpeg


@cache
def reader() -> Reader:
    return Reader()


def texts(lines: tuple[ReadLine, ...]) -> list[str]:
    return [line.text.replace(" ", "") for line in lines]


@pytest.mark.parametrize("kind", [PageKind.STRAIGHT, PageKind.SKEWED, PageKind.UPSIDE_DOWN])
def test_a_part_is_read_and_nothing_beside_it(kind: PageKind) -> None:
    lines = reader().read(page(kind, Form.CERTIFICATE), [NUMBER])
    assert texts(lines) == ["测（2019）示例不动产权第0001234号"]
    assert lines[0].certainty > 0.9


def test_several_parts_come_from_the_top_down() -> None:
    lines = reader().read(page(PageKind.STRAIGHT, Form.CERTIFICATE), [OWNER, NUMBER])
    assert texts(lines) == ["测（2019）示例不动产权第0001234号", "权利人", "测试·甲"]


def test_parts_that_meet_are_read_once_and_what_lies_between_others_not_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heights: list[int] = []
    lines_of = reading._lines

    def seen(engine: RapidOCR, picture: Picture, part: Region) -> tuple[ReadLine, ...]:
        heights.append(picture.shape[0])
        return lines_of(engine, picture, part)

    monkeypatch.setattr(reading, "_lines", seen)
    date = Region(0.05, 0.755, 0.9, 0.06)
    lines = reader().read(page(PageKind.STRAIGHT, Form.CERTIFICATE), [date, NUMBER, Region(0.05, 0.12, 0.9, 0.1)])
    assert texts(lines) == ["测（2019）示例不动产权第0001234号", "权利人", "测试·甲", "登记日期", "2019年06月18日"]
    assert len(heights) == 2
    assert sum(heights) < 1754 * 0.35


def test_without_parts_all_of_the_page_is_read() -> None:
    found = texts(reader().read(page(PageKind.STRAIGHT, Form.CERTIFICATE), []))
    assert len(found) == 23
    assert {"990106001002GB00003F00050012", "2019年06月18日", "测试市示例区样本街88号5幢1201室"} <= set(found)


def test_a_blank_page_has_no_lines() -> None:
    assert reader().read(page(PageKind.BLANK, Form.CERTIFICATE), [NUMBER]) == ()


def test_no_picture_is_refused() -> None:
    with pytest.raises(PictureError):
        reader().read(b"\xff\xd8\xff" + bytes(200), [NUMBER])


def test_order_and_answer_survive_the_pipe() -> None:
    order = wire.reading_message(b"jpeg", [NUMBER, OWNER])
    assert wire.regions_of(order) == (NUMBER, OWNER)
    lines = (ReadLine("测（2019）", 0.98, OWNER), ReadLine("", 0.0, NUMBER))
    answer = wire.encode(wire.lines_message(lines))
    head, _ = wire.lengths(answer[:8])
    assert wire.lines_of(wire.decode(answer[8 : 8 + head], b"")) == lines


@pytest.mark.parametrize("fields", [{}, {"lines": [["short"]]}, {"lines": [["x", "y", 0, 0, 0, 0]]}, {"lines": 5}])
def test_an_answer_that_is_no_reading_is_told(fields: dict[str, object]) -> None:
    with pytest.raises(wire.WireError):
        wire.lines_of(wire.Message("lines", fields, b""))


def test_a_reading_does_not_show_itself() -> None:
    assert "测试" not in repr(ReadLine("测试·乙", 1.0, OWNER))


@pytest_asyncio.fixture
async def pages() -> AsyncIterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    await process.end()


def peak_kib(pid: int | None) -> int:
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


async def test_the_worker_reads_within_its_memory_and_outlives_a_bad_picture(pages: WorkerProcess) -> None:
    with pytest.raises(DeviceError) as refused:
        await pages.read(b"\x00" * 500, [NUMBER])
    assert refused.value.code is FaultCode.PAGE_UNREADABLE
    pid = pages.pid
    lines = await pages.read(page(PageKind.STRAIGHT, Form.CERTIFICATE), [])
    assert len(lines) == 23
    assert pages.pid == pid
    assert peak_kib(pid) < 1 << 20
    assert child.DATA_LIMIT < 1 << 30
