"""From lines that a machine read to a suggestion: certain, of the right form, one only, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.pages import ReadLine, Region
from kiosk.domain.reading import CERTAIN, lacks, suggestion

HERE = Region(0.1, 0.1, 0.8, 0.2)
PATTERN = r"[一-鿿]（\d{4}）[一-鿿]{2,12}不动产权第\d{7}号"
NUMBER = "测（2019）示例不动产权第0001234号"


def line(text: str, certainty: float = 0.99, top: float = 0.15) -> ReadLine:
    return ReadLine(text, certainty, Region(0.2, top, 0.5, 0.02))


@pytest.mark.parametrize(
    "read",
    [
        [line(NUMBER)],
        [line("证号: 测(2019)示例 不动产权第 0001234 号")],
        [line("测（２０１９）示例不动产权第０００１２３４号")],
        [line("产权证"), line(NUMBER, top=0.2), line("其他", 0.2, top=0.7)],
        [line(NUMBER), line(NUMBER, top=0.2)],
    ],
    ids=["as printed", "with blanks and Latin brackets", "wide digits", "among others", "twice the same"],
)
def test_what_is_certain_and_of_the_form_is_suggested(read: list[ReadLine]) -> None:
    assert suggestion(read, HERE, PATTERN) == NUMBER


@pytest.mark.parametrize(
    "read",
    [
        [],
        [line(NUMBER, CERTAIN - 0.01)],
        [line(NUMBER), line("斑点", 0.4, top=0.2)],
        [line(NUMBER, top=0.6)],
        [line("测（2019）示例不动产权第000123号")],
        [line(NUMBER), line("测（2019）示例不动产权第0001235号", top=0.2)],
    ],
    ids=["nothing", "doubtful", "doubt beside it", "elsewhere", "a digit lost", "two that differ"],
)
def test_doubt_suggests_nothing(read: list[ReadLine]) -> None:
    assert suggestion(read, HERE, PATTERN) is None


@pytest.mark.parametrize(
    ("text", "day"), [("2019年06月18日", "2019-06-18"), ("2019年6月8日", "2019-06-08"), ("2019.6.18", "2019-06-18")]
)
def test_a_date_is_suggested_as_the_form_keeps_it(text: str, day: str) -> None:
    assert suggestion([line(text)], HERE, r"\d{4}[年.]\d{1,2}[月.]\d{1,2}日?", is_date=True) == day


@pytest.mark.parametrize(
    ("read", "missed"),
    [
        ([line("权利人"), line("测试·乙")], False),
        ([line("权利人 测试乙、测试丙")], False),
        ([line("权利人"), line("测试·甲")], True),
        ([line("权利人"), line("测试·甲", 0.5)], False),
        ([], False),
    ],
    ids=["there", "among others", "another's", "doubtful", "not read"],
)
def test_a_name_is_missed_only_when_all_was_read(read: list[ReadLine], missed: bool) -> None:
    assert lacks(read, HERE, "测试·乙") is missed


@given(st.lists(st.tuples(st.text(max_size=40), st.floats(0, 1))))
def test_any_lines_suggest_the_form_or_nothing(read: list[tuple[str, float]]) -> None:
    found = suggestion([line(text, certainty) for text, certainty in read], HERE, r"\d{7}")
    assert found is None or (len(found) == 7 and found.isdecimal())
