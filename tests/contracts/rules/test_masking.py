"""Mask vectors, and masks that stay as they are when applied again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules import masking

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "validators.json").read_text(encoding="utf-8")
)["masking"]
BY_GROUP: dict[str, Callable[[str], str]] = {
    "name": masking.mask_name,
    "name_latin": masking.mask_name,
    "id_own_screen": masking.mask_number,
    "id_receipt": masking.mask_number_receipt,
    "id_public": masking.mask_number_public,
    "phone": masking.mask_phone,
    "bank": masking.mask_bank_card,
    "address": masking.mask_address,
    "email": masking.mask_email,
}


@pytest.mark.parametrize(
    ("group", "case"),
    [pytest.param(group, case, id=f"{group}-{case['input']}") for group in BY_GROUP for case in VECTORS[group]],
)
def test_every_vector_is_masked_as_expected(group: str, case: dict[str, str]) -> None:
    assert BY_GROUP[group](case["input"]) == case["output"]


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("江苏省镇江市京口区大市口街道中山路5号", "江苏省镇江市京口区大市口街道****"),
        ("浙江省温州市鹿城区解放南路9号3室", "浙江省温州市****"),
        ("Flat 3, Some Road", "****"),
        ("", "****"),
    ],
)
def test_an_address_never_shows_more_than_the_street_office(address: str, masked: str) -> None:
    assert masking.mask_address(address) == masked


@pytest.mark.parametrize("group", BY_GROUP)
@given(text=st.text(alphabet=st.sampled_from("0123456789王小明欧阳·市区街道镇路AbZ é@+-*,X𠮷"), max_size=30))
def test_a_mask_changes_nothing_the_second_time(group: str, text: str) -> None:
    once = BY_GROUP[group](text)
    assert BY_GROUP[group](once) == once


def test_characters_outside_the_basic_plane_count_once() -> None:
    assert masking.mask_name("𠮷野家") == "𠮷*家"
