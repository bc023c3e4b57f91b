"""Every paper says what it must, in the person's language, and never who they are in a code."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from contracts.print.fonts import Faces
from contracts.rules.text import Language
from kiosk.domain.papers import Medium, MediumKind, Paper
from kiosk.pages.raster import NotDrawableError, rasterise
from kiosk.papers.rendering import render
from kiosk.papers.strip import strip_of
from tests.kiosk.papers import samples
from tests.printed import page_texts, pages_as_pictures, qr_texts


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces()


PAPERS: list[tuple[str, Callable[[Language], Paper]]] = [
    ("receipt", samples.receipt),
    ("slip", lambda language: samples.slip(language, in_trust=False)),
    ("trust slip", lambda language: samples.slip(language, in_trust=True)),
    ("checklist", samples.checklist),
]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("make", [make for _, make in PAPERS], ids=[name for name, _ in PAPERS])
def test_every_language_prints_one_page_with_no_code_points_for_words(
    make: Callable[[Language], Paper], language: Language, faces: Faces
) -> None:
    texts = page_texts(render(make(language), faces))
    assert len(texts) == 1
    assert "〔U+" not in texts[0]


def test_the_receipt_tells_where_and_what_next_and_how_to_appeal(faces: Faces) -> None:
    pdf = render(samples.receipt(Language.EN), faces)
    words = page_texts(pdf)[0]
    for part in (
        samples.CASE,
        "22 Nov 2026, 03:04",
        "LBB-24 / B05",
        "What happens next",
        "If you disagree",
        "测试·𠮷䶮",
    ):
        assert part in words
    assert qr_texts(pdf) == [samples.STATUS]


def test_the_label_carries_its_envelope_as_bars_and_no_person(faces: Faces) -> None:
    kept, moving = (render(samples.label(in_trust=in_trust), faces) for in_trust in (True, False))
    assert qr_texts(kept) == ["E26112200075"]
    assert "预审通过前不得取走" in page_texts(kept)[0]
    assert "预审通过前不得取走" not in page_texts(moving)[0]


def test_a_promise_that_may_move_is_marked(faces: Faces) -> None:
    words = page_texts(render(samples.slip(Language.ZH_CN, in_trust=True), faces))[0]
    assert "2026年11月23日 12:04" in words
    assert "暂定" in words
    assert "K7M29QXA" in words.replace(" ", "")


def test_the_courier_receipt_counts_what_it_lists(faces: Faces) -> None:
    words = page_texts(render(samples.courier_receipt(), faces))[0]
    for part in ("取走 8 件", "放入 1 件", "异常 1 项", "E26112200008", "R26112100031", "信封破损"):
        assert part in " ".join(words.split())


LABEL_MM = Medium(MediumKind.LABEL, 100, 60)
ROLL = Medium(MediumKind.ROLL, 72, 0)
SMALLEST_LABEL_MM = Medium(MediumKind.LABEL, 90, 60)


@pytest.mark.parametrize("medium", [LABEL_MM, SMALLEST_LABEL_MM])
def test_a_true_label_is_its_size_and_reads_back(medium: Medium, faces: Faces) -> None:
    pdf = render(samples.label(in_trust=True), faces, medium)
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
        size_mm = [float(edge) / 72 * 25.4 for edge in opened.pages[0].mediabox]
    assert size_mm == pytest.approx([0, 0, medium.width_mm, medium.height_mm], abs=0.01)
    (picture,) = pages_as_pictures(pdf, dpi=203)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["E26112200075"]
    words = page_texts(pdf)[0]
    for part in ("A-17", "B05", "测试市不动产登记服务中心", "存量房转移登记", samples.CASE, "预审通过前不得取走"):
        assert part in words


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("make", [make for _, make in PAPERS], ids=[name for name, _ in PAPERS])
def test_a_strip_is_one_page_as_wide_as_the_roll_and_says_the_same(
    make: Callable[[Language], Paper], language: Language, faces: Faces
) -> None:
    pdf = render(make(language), faces, ROLL)
    (strip,) = page_texts(pdf)
    assert "〔U+" not in strip
    with pikepdf.open(BytesIO(pdf)) as opened:
        left, bottom, right, top = (float(edge) / 72 * 25.4 for edge in opened.pages[0].mediabox)
    assert (left, bottom, right) == pytest.approx((0, 0, 72), abs=0.01)
    assert top == pytest.approx(round(top), abs=0.01)  # whole rows of dots
    sheet = render(make(language), faces)
    assert qr_texts(pdf) == qr_texts(sheet)
    numbers = set(re.findall(r"\d{3,}", page_texts(sheet)[0]))
    assert numbers <= set(re.findall(r"\d{3,}", strip))


def test_the_drawn_strip_is_black_and_white_and_its_code_reads(faces: Faces) -> None:
    raster = rasterise(render(samples.slip(Language.ZH_CN, in_trust=True), faces, ROLL), 576)
    picture = Image.frombytes("1", (raster.width, raster.height), bytes(byte ^ 0xFF for byte in raster.rows))
    assert [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))] == [samples.STATUS]


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.4", b"\x00" * 1000])
def test_what_is_no_pdf_is_not_drawn(junk: bytes) -> None:
    with pytest.raises(NotDrawableError):
        rasterise(junk, 576)


def test_every_paper_fits_a_roll(faces: Faces) -> None:
    for paper in (samples.label(in_trust=True), samples.courier_receipt()):
        strip = strip_of(paper)
        assert strip.title
        assert len(page_texts(render(paper, faces, ROLL))) == 1
