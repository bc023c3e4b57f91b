"""The text block: every kind of card, and never a doubtful person."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.countries import DIGITS
from contracts.rules.faults import FaultCode
from devices.id_reader.card_layout import TEXT_BYTES
from devices.id_reader.card_text import newest_address, parse
from devices.id_reader.ethnic_groups import ETHNIC_GROUPS
from devices.id_reader.gallery import CARDS, DAMAGED, PHOTO, number
from devices.id_reader.printed import Printed, PrintedCard, PrintedForeigner2017, PrintedForeigner2023
from kiosk.domain.id_card import LONG_TERM, CardKind, IdCard
from kiosk.ports import DeviceError

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "validators.json").read_text(encoding="utf-8"))
RIGHT = sorted(set(CARDS) - DAMAGED)
KINDS = {
    " ": CardKind.RESIDENT,
    "J": CardKind.HMT_PERMIT,
    "I": CardKind.FOREIGNER_2017,
    "Y": CardKind.FOREIGNER_2023,
}
FormOf = TypeVar("FormOf", PrintedCard, PrintedForeigner2017, PrintedForeigner2023)


def printed(name: str, form: type[FormOf]) -> FormOf:
    card = CARDS[name]
    assert isinstance(card, form)
    return card


GOOD = printed("resident", PrintedCard)
PERMIT = printed("hmt", PrintedCard)
Y = printed("foreigner", PrintedForeigner2023)
I = printed("foreigner-2017", PrintedForeigner2017)  # noqa: E741 - the cards call it so


def read(block: bytes) -> IdCard:
    return parse(block, PHOTO, 0.0)


def refused(card: Printed) -> tuple[FaultCode, str]:
    with pytest.raises(DeviceError) as caught:
        read(card.to_bytes())
    return caught.value.code, caught.value.detail


@pytest.mark.parametrize("name", RIGHT)
def test_every_right_card_is_read_as_it_is_printed(name: str) -> None:
    printed = CARDS[name]
    card = read(printed.to_bytes())
    assert card.kind is KINDS[printed.kind]
    assert card.number == printed.number
    assert card.name == (printed.name or card.name_latin)
    assert card.photo == PHOTO
    assert card.fingerprint is None


def test_resident_cards() -> None:
    card = read(GOOD.to_bytes())
    assert (card.birth, card.sex, card.ethnicity) == (date(1990, 3, 7), "male", "汉")
    assert (card.address, card.issuer) == (GOOD.address, GOOD.issuer)
    assert (card.name_latin, card.nationality, card.pass_number, card.issue_count) == (None, None, None, None)
    assert read(CARDS["long-term"].to_bytes()).valid_until == LONG_TERM
    assert read(CARDS["expired"].to_bytes()).valid_until == date(2025, 5, 5)
    assert read(CARDS["dot"].to_bytes()).ethnicity == "维吾尔"
    assert len(read(CARDS["long-address"].to_bytes()).address or "") == 35
    assert max(map(ord, CARDS["rare"].name)) > 0xFFFF


def test_the_table_of_ethnic_groups_is_the_standards() -> None:
    assert {row["code"]: row["name"] for row in VECTORS["ethnic_gb3304"]} == ETHNIC_GROUPS


def test_the_published_specimen_is_read_both_ways() -> None:
    # Its number says female, its sex field male: the specimen names nobody, and is nobody to us.
    block = bytes.fromhex(VECTORS["id_card_text"]["hex"])
    assert len(block) == TEXT_BYTES
    with pytest.raises(DeviceError) as caught:
        read(block)
    assert caught.value.detail == "sex differs from number"
    specimen = PrintedCard(
        name="张伟",
        sex="1",
        ethnicity="01",
        birth="19491231",
        address="北京市朝阳区测试路1号",
        number="11010519491231002X",
        issuer="北京市公安局朝阳分局",
        valid_from="20160101",
        valid_until="长期",
    )
    assert specimen.to_bytes() == block
    assert read(replace(specimen, sex="2").to_bytes()).valid_until == LONG_TERM


def test_permits_of_hong_kong_macao_and_taiwan() -> None:
    card = read(PERMIT.to_bytes())
    assert (card.name, card.birth, card.sex, card.ethnicity) == ("测试·戊", date(1992, 2, 2), "female", None)
    assert (card.pass_number, card.issue_count, card.address) == ("H01234567", 1, PERMIT.address)
    assert read(CARDS["macao"].to_bytes()).pass_number == "M01234567"
    assert read(CARDS["taiwan"].to_bytes()).pass_number == "01234567"


def test_foreigners_cards_of_2023() -> None:
    card = read(Y.to_bytes())
    assert (card.name, card.name_latin, card.nationality) == ("测试约翰", "TESTER, JOHN", "CAN")
    assert (card.sex, card.birth, card.issue_count) == ("male", date(1985, 1, 1), 0)
    assert (card.valid_from, card.valid_until) == (date(2024, 1, 15), date(2034, 1, 15))
    assert (card.address, card.issuer, card.ethnicity, card.pass_number) == (None, None, None, None)
    long = read(CARDS["foreigner-long"].to_bytes()).name_latin
    assert long == "DELATEST EXAMPLE Y SAMPLESON, MARIA CONCEPCION"
    assert len(long) == 46
    plain = read(CARDS["foreigner-latin"].to_bytes())
    assert plain.name == plain.name_latin == "O'TEST-EXAMPLE, SEAN"


def test_a_latin_name_is_joined_where_its_first_part_ends_in_a_space() -> None:
    name = "ABCDEFGHIJ KLMNOPQRST UVWXYZ, ABCD" + " EFGH"
    assert name[34] == " "
    assert read(replace(Y, name_latin=name).to_bytes()).name_latin == name


def test_foreigners_cards_of_2017() -> None:
    card = read(I.to_bytes())
    assert (card.name, card.name_latin, card.nationality) == ("测试安娜", "TESTER, ANNA MARIA", "FRA")
    assert (card.sex, card.birth, card.number) == ("female", date(1981, 12, 3), I.number)
    assert len(card.number) == 15
    assert (card.valid_from, card.valid_until) == (date(2018, 6, 1), date(2028, 6, 1))
    assert (card.address, card.issuer, card.issue_count) == (None, None, None)
    assert read(CARDS["foreigner-2017-latin"].to_bytes()).name == "TESTOV, IVAN"


def test_a_country_that_the_list_does_not_know_is_taken_as_the_card_says() -> None:
    body = "933899198501010011"[:17]
    assert body[3:6] not in DIGITS.values()
    stranger = replace(Y, nationality="XXA", number=number("19850101", 1, "933899"))
    assert read(stranger.to_bytes()).nationality == "XXA"
    assert refused(replace(stranger, nationality="CAN")) == (
        FaultCode.CARD_UNREADABLE,
        "nationality differs from number",
    )


@pytest.mark.parametrize("name", sorted(DAMAGED))
def test_every_damaged_card_of_the_gallery_is_refused(name: str) -> None:
    code, detail = refused(CARDS[name])
    assert code is (FaultCode.CARD_UNSUPPORTED if name == "unknown-kind" else FaultCode.CARD_UNREADABLE)
    assert detail


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": GOOD.number[:-1] + ("1" if GOOD.number[-1] != "1" else "2")}, "number"),
        ({"number": GOOD.number[:-1]}, "number"),
        ({"number": "９" + GOOD.number[1:]}, "number"),
        ({"number": number("19900307", 11, "990399")}, "number"),
        ({"number": PERMIT.number}, "number"),
        ({"number": Y.number}, "number"),
        ({"number": number("19900308", 11)}, "birth differs from number"),
        ({"birth": "19900230"}, "birth"),
        ({"birth": "1990 307"}, "birth"),
        ({"sex": "0"}, "sex"),
        ({"sex": "2"}, "sex differs from number"),
        ({"ethnicity": "57"}, "ethnicity"),
        ({"name": ""}, "name"),
        ({"name": "测试\x00"}, "name"),
        ({"name": "测试�"}, "name"),
        ({"name": "测试1"}, "name"),
        ({"name": "䭭햋"}, "name"),
        ({"name": "测试\u200b"}, "name"),
        ({"name": "\U0001f600"}, "name"),
        ({"name": "\U0002fffe"}, "name"),
        ({"address": ""}, "address"),
        ({"address": "ㄱㅏ路"}, "address"),
        ({"address": "路\ufffe"}, "address"),
        ({"issuer": "\n"}, "issuer"),
        ({"valid_from": "20201332"}, "valid_from"),
        ({"valid_from": "19900306"}, "validity"),
        ({"valid_until": "长"}, "valid_until"),
        ({"valid_until": "20200229"}, "validity"),
    ],
)
def test_a_field_that_fails_its_check_refuses_the_card(changes: dict[str, str], field: str) -> None:
    assert refused(replace(GOOD, **changes)) == (FaultCode.CARD_UNREADABLE, field)


@pytest.mark.parametrize(
    ("card", "field"),
    [
        (replace(PERMIT, pass_number=""), "pass_number"),
        (replace(PERMIT, pass_number="H0123456"), "pass_number"),
        (replace(PERMIT, pass_number="01234567"), "pass_number"),
        (replace(PERMIT, pass_number="H０1234567"[:9]), "pass_number"),
        (replace(PERMIT, issue_count=""), "issue_count"),
        (replace(PERMIT, issue_count="A1"), "issue_count"),
        (replace(PERMIT, number=GOOD.number), "number"),
        (replace(Y, nationality="CA"), "nationality"),
        (replace(Y, nationality="can"), "nationality"),
        (replace(Y, nationality="USA"), "nationality differs from number"),
        (replace(Y, sex="2"), "sex differs from number"),
        (replace(Y, birth="19850102"), "birth differs from number"),
        (replace(Y, name_latin=""), "name_latin"),
        (replace(Y, name_latin="Tester"), "name_latin"),
        (replace(Y, name_latin="ТЕСТ"), "name_latin"),
        (replace(Y, name_latin="TESTER,  JOHN"), "name_latin"),
        (replace(Y, name_latin="TESTER" + " " * 29 + "JOHN"), "name_latin"),
        (replace(Y, issue_count="  "), "issue_count"),
        (replace(Y, number=GOOD.number), "number"),
        (replace(I, number="FRA33008112030"), "number"),
        (replace(I, number=Y.number[:15]), "number"),
        (replace(I, nationality="BEL"), "nationality differs from number"),
        (replace(I, birth="19811301"), "birth"),
        (replace(I, sex="9"), "sex"),
        (replace(I, name="测试1"), "name"),
        (replace(I, valid_from="19811202"), "validity"),
    ],
)
def test_a_wrong_field_refuses_every_other_kind_too(card: Printed, field: str) -> None:
    assert refused(card) == (FaultCode.CARD_UNREADABLE, field)


def test_character_124_decides_before_anything_else() -> None:
    for kind in "JIY":
        assert refused(replace(GOOD, kind=kind))[0] is FaultCode.CARD_UNREADABLE
    assert refused(replace(GOOD, kind="Q")) == (FaultCode.CARD_UNSUPPORTED, "unknown type character")


def test_a_block_of_another_length_is_no_card() -> None:
    block = GOOD.to_bytes()
    for text, photo in ((block[:-1], PHOTO), (block + b" ", PHOTO), (block, PHOTO[:-1]), (b"", b"")):
        with pytest.raises(DeviceError, match="length"):
            parse(text, photo, 0.0)


def test_half_a_surrogate_pair_is_refused() -> None:
    block = bytearray(GOOD.to_bytes())
    block[0:2] = b"\x42\xd8"
    with pytest.raises(DeviceError, match="card_unreadable"):
        read(bytes(block))


def test_names_as_cards_really_hold_them() -> None:
    for name in ("测试·甲", "测试•甲", "测试．甲", "测\ue863", "〇测", "测试A", "測 試"):
        assert read(replace(GOOD, name=name).to_bytes()).name == name
    for address in ("演示市A座1-2号（东）", "演示路１２号＃３", "演示村/7组"):
        assert read(replace(GOOD, address=address).to_bytes()).address == address


def test_the_newest_address() -> None:
    assert newest_address("演示市新址路9号".ljust(35).encode("utf-16-le")) == "演示市新址路9号"
    with pytest.raises(DeviceError, match="card_unreadable"):
        newest_address(" ".encode("utf-16-le") * 35)


@given(st.binary(min_size=TEXT_BYTES, max_size=TEXT_BYTES), st.sampled_from(" JIY"))
def test_any_block_is_a_card_or_a_named_error(block: bytes, kind: str) -> None:
    with pytest.raises(DeviceError) as caught:
        read(block[:248] + kind.encode("utf-16-le") + block[250:])
    assert caught.value.code is FaultCode.CARD_UNREADABLE


@given(st.sampled_from(RIGHT), st.integers(min_value=0, max_value=TEXT_BYTES - 1), st.integers(1, 255))
def test_a_damaged_block_never_gives_another_person(name: str, at: int, change: int) -> None:
    right = read(CARDS[name].to_bytes())
    block = bytearray(CARDS[name].to_bytes())
    block[at] ^= change
    try:
        card = read(bytes(block))
    except DeviceError:
        return
    assert (card.kind, card.sex, card.nationality) == (right.kind, right.sex, right.nationality)
    if card.kind is not CardKind.FOREIGNER_2017:  # its number has no public check
        assert (card.number, card.birth) == (right.number, right.birth)


days = st.dates(date(1930, 1, 1), date(2019, 12, 31)).map(lambda day: f"{day:%Y%m%d}")
han = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=15)
latin = st.from_regex(r"[A-Z]{1,12}, [A-Z]{1,12}( [A-Z]{1,12})?", fullmatch=True)


@given(
    days, st.integers(1, 999), han, st.text(st.sampled_from("演示市样例区路号0123456789A-"), min_size=1, max_size=35)
)
def test_any_resident_comes_back_as_printed(birth: str, sequence: int, name: str, address: str) -> None:
    card = replace(
        GOOD,
        birth=birth,
        number=number(birth, sequence),
        sex="1" if sequence % 2 else "2",
        name=name,
        address=address,
    )
    back = read(card.to_bytes())
    assert (back.name, back.address, back.number) == (name, address, card.number)
    assert f"{back.birth:%Y%m%d}" == birth


@given(days, st.integers(1, 999), latin, st.sampled_from(sorted(DIGITS)), st.one_of(st.just(""), han))
def test_any_foreigner_comes_back_as_printed(
    birth: str, sequence: int, latin: str, nationality: str, name: str
) -> None:
    card = replace(
        Y,
        birth=birth,
        number=number(birth, sequence, f"933{DIGITS[nationality]}"),
        sex="1" if sequence % 2 else "2",
        name=name,
        name_latin=latin,
        nationality=nationality,
    )
    back = read(card.to_bytes())
    assert (back.name, back.name_latin, back.nationality) == (name or latin, latin, nationality)


def test_neither_repr_nor_error_shows_the_person() -> None:
    for name in RIGHT:
        shown = repr(read(CARDS[name].to_bytes())) + repr(CARDS[name])
        assert CARDS[name].number not in shown
        assert not CARDS[name].name or CARDS[name].name not in shown
    assert GOOD.number not in str(refused(replace(GOOD, sex="0")))
