"""Search by name, pinyin, initials and keyword; and on a catalogue of a big city's size."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracts.matters.form import Words
from contracts.matters.loader import read_catalogue
from contracts.matters.search import SearchIndex

MATTERS = Path(__file__).parents[3] / "assets" / "matters"
CATALOGUE = read_catalogue({path.name: path.read_text(encoding="utf-8") for path in MATTERS.glob("*.yaml")}).matters
INDEX = SearchIndex(CATALOGUE.values())


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("社保", "social-security-cert"),
        ("shebao", "social-security-cert"),
        ("she bao", "social-security-cert"),
        ("shbx", "social-security-cert"),
        ("SB", "social-security-cert"),
        ("缴费证明", "social-security-cert"),
        ("social", "social-security-cert"),
        ("过户", "property-transfer"),
        ("guohu", "property-transfer"),
        ("gh", "property-transfer"),
        ("不動產", "property-transfer"),
        ("bdczydj", "property-transfer"),
        ("bud", "property-transfer"),
        ("ＰＲＯＰＥＲＴＹ", "property-transfer"),
        ("living here", "residence-permit"),
        ("here", "residence-permit"),
        ("permi", "residence-permit"),
        ("ermit", "residence-permit"),
        ("zhizhao", "licence-print"),
    ],
)
def test_the_matter_meant_comes_first(query: str, first: str) -> None:
    assert INDEX.find(query)[0] == first


@pytest.mark.parametrize("query", ["", "  ", "结婚", "qqq", "hehui", "*"])
def test_what_fits_nothing_finds_nothing(query: str) -> None:
    assert INDEX.find(query) == ()


def test_the_limit_holds_on_eight_thousand_matters() -> None:
    seed = CATALOGUE["property-transfer"]
    many = [
        seed.model_copy(
            update={"id": f"m{n}", "name": Words(zh_CN=f"事项{n}", zh_HK=f"事項{n}", en=f"Service {n}"), "keywords": []}
        )
        for n in range(8000)
    ]
    index = SearchIndex([*many, seed])
    assert index.find("shixiang", 5) == ("m0", "m1", "m2", "m3", "m4")
    assert index.find("guohu") == ("property-transfer",)
