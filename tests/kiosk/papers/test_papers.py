"""Every paper says what it must, in the person's language, and never who they are in a code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contracts.print.fonts import Faces
from contracts.rules.text import Language
from kiosk.domain.papers import Paper
from kiosk.papers.rendering import render
from tests.kiosk.papers import samples
from tests.printed import page_texts, qr_texts


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
