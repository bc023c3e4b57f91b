"""The text block: every kind of resident card, and never a doubtful person."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.id_reader.card_text import parse
from devices.id_reader.gallery import CARDS, PHOTO, number
from kiosk.domain.id_card import LONG_TERM, CardKind, IdCard
from kiosk.ports import DeviceError

GOOD = CARDS["resident"]


def read(block: bytes) -> IdCard:
    return parse(block, PHOTO, 0.0)


@pytest.mark.parametrize("name", ["resident", "second", "long-term", "dot", "long-address", "rare", "expired"])
def test_resident_cards(name: str) -> None:
    printed = CARDS[name]
    card = read(printed.to_bytes())
    assert card.kind is CardKind.RESIDENT
    assert (card.name, card.address, card.number) == (printed.name, printed.address, printed.number)
    assert card.birth.strftime("%Y%m%d") == printed.birth
    assert card.sex == ("male" if printed.sex == "1" else "female")
    assert card.photo == PHOTO


def test_special_fields() -> None:
    assert read(CARDS["long-term"].to_bytes()).valid_until == LONG_TERM
    assert read(CARDS["expired"].to_bytes()).valid_until == date(2025, 5, 5)
    assert read(CARDS["dot"].to_bytes()).ethnicity == "维吾尔"
    assert len(CARDS["long-address"].address) == 35
    assert max(map(ord, CARDS["rare"].name)) > 0xFFFF


def test_character_124_decides_the_kind() -> None:
    for kind in "JIY":
        with pytest.raises(DeviceError) as caught:
            read(replace(GOOD, kind=kind).to_bytes())
        assert caught.value.code is FaultCode.CARD_UNSUPPORTED
        assert caught.value.detail
    with pytest.raises(DeviceError) as caught:
        read(replace(GOOD, kind="Q").to_bytes())
    assert caught.value.code is FaultCode.CARD_UNSUPPORTED


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": GOOD.number[:-1] + ("1" if GOOD.number[-1] != "1" else "2")}, "number"),
        ({"number": GOOD.number[:-1]}, "number"),
        ({"number": "９" + GOOD.number[1:]}, "number"),
        ({"number": number("19900308", 11)}, "birth differs from number"),
        ({"birth": "19900230"}, "birth"),
        ({"birth": "1990 307"}, "birth"),
        ({"sex": "0"}, "sex"),
        ({"ethnicity": "57"}, "ethnicity"),
        ({"name": ""}, "name"),
        ({"name": "测试\x00"}, "name"),
        ({"name": "测试�"}, "name"),
        ({"address": ""}, "address"),
        ({"issuer": "\n"}, "issuer"),
        ({"valid_from": "20201332"}, "valid_from"),
        ({"valid_until": "长"}, "valid_until"),
        ({"valid_until": "20200229"}, "validity"),
    ],
)
def test_a_field_that_fails_its_check_refuses_the_card(changes: dict[str, str], field: str) -> None:
    with pytest.raises(DeviceError) as caught:
        read(replace(GOOD, **changes).to_bytes())
    assert caught.value.code is FaultCode.CARD_UNREADABLE
    assert caught.value.detail == field


def test_half_a_surrogate_pair_is_refused() -> None:
    block = bytearray(GOOD.to_bytes())
    block[0:2] = b"\x42\xd8"
    with pytest.raises(DeviceError, match="card_unreadable"):
        read(bytes(block))


@given(st.binary(min_size=256, max_size=256))
def test_any_block_is_a_card_or_a_named_error(block: bytes) -> None:
    with pytest.raises(DeviceError) as caught:
        read(block)
    assert caught.value.code in {FaultCode.CARD_UNREADABLE, FaultCode.CARD_UNSUPPORTED}


@given(st.integers(min_value=0, max_value=219), st.integers(min_value=1, max_value=255))
def test_a_damaged_block_never_gives_another_number(at: int, change: int) -> None:
    block = bytearray(GOOD.to_bytes())
    block[at] ^= change
    try:
        card = read(bytes(block))
    except DeviceError:
        return
    assert card.number == GOOD.number
    assert card.birth == date(1990, 3, 7)


def test_neither_repr_nor_error_shows_the_person() -> None:
    assert GOOD.name not in repr(read(GOOD.to_bytes())) + repr(GOOD)
    with pytest.raises(DeviceError) as caught:
        read(replace(GOOD, sex="0").to_bytes())
    assert GOOD.number not in str(caught.value)
