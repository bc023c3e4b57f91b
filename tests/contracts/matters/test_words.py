"""The words of the matters: Traditional Chinese by the reviewed glossary, promises with source and day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from contracts.matters.form import Words
from contracts.matters.schema import Matter
from kiosk.catalogue import FileCatalogue

MATTERS = FileCatalogue().matters()
# Simplified characters that must not stand in a Traditional text (from the words that these matters use).
SIMPLIFIED = frozenset("证动产险务业录贷单对关记转众为应发实让给张双费结办请样书买卖们场号码额计数据见页")


def _words(value: Any, place: str) -> Iterator[tuple[str, Words]]:
    if isinstance(value, Words):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _words(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _words(each, f"{place}[{index}]")


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.id)
def test_traditional_words_are_traditional(matter: Matter) -> None:
    wrong = [(place, words.zh_HK) for place, words in _words(matter, matter.id) if SIMPLIFIED & set(words.zh_HK)]
    assert wrong == []


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.id)
def test_english_words_are_english(matter: Matter) -> None:
    assert [place for place, words in _words(matter, matter.id) if any("一" <= c <= "鿿" for c in words.en)] == []


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.id)
def test_every_promise_has_a_source(matter: Matter) -> None:
    assert matter.limits.source
    assert all(fee.source for fee in matter.fees)
    assert matter.before.source
