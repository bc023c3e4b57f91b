"""Every card of the gallery, every command of its conversation: whole, refused, or told what is withheld."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.smart_card.applets import SocialSecurityChip, TransitChip
from devices.smart_card.driver import public_card
from devices.smart_card.frames import Command, Reply, Sw
from devices.smart_card.gallery import CARDS, JIA, JOURNEYS, number
from devices.smart_card.transit import (
    MAX_JOURNEYS,
    journey_command,
    parse_information,
    parse_journey,
    parse_trip,
    read_transit,
)
from kiosk.domain.chip_card import ChipCard, SocialSecurityCard, TransitCard, TripKind
from kiosk.ports import DeviceError
from tests.devices.smart_card.talking import lead

READABLE = [
    "social-security",
    "social-security-by-number",
    "social-security-short-file",
    "social-security-chained",
    "social-security-protected",
    "transit",
    "transit-overdrawn",
    "transit-new",
    "transit-other-name",
]
REFUSED = {
    "social-security-bad-check": FaultCode.CARD_UNREADABLE,
    "social-security-bad-name": FaultCode.CARD_UNREADABLE,
    "social-security-other-birth": FaultCode.CARD_UNREADABLE,
    "social-security-mislabelled": FaultCode.CARD_UNREADABLE,
    "transit-bad-date": FaultCode.CARD_UNREADABLE,
    "courier": FaultCode.CARD_UNSUPPORTED,
    "technician": FaultCode.CARD_UNSUPPORTED,
    "other": FaultCode.CARD_UNSUPPORTED,
}
STRAY = [b"", b"\xff" * 16, b"\x08\x12" + b"0" * 18, bytes(30)]


def outcome(work: Callable[[], object]) -> FaultCode | None:
    """Why it failed, or None."""
    try:
        work()
    except DeviceError as error:
        return error.code
    return None


def read(name: str) -> ChipCard:
    return lead(public_card(), CARDS[name]())[0]


@pytest.mark.parametrize(
    ("name", "holder", "written"),
    [
        ("social-security", "测试·甲", number("19900307", 11)),
        ("social-security-by-number", "测试·乙", number("19881120", 24)),
        ("social-security-short-file", "测试·乙", number("19881120", 24)),
        ("social-security-chained", "测试䶮\U00020bb7", number("19790228", 64)),
    ],
)
def test_social_security_cards(name: str, holder: str, written: str) -> None:
    card = read(name)
    assert isinstance(card, SocialSecurityCard)
    assert (card.name, card.id_number, card.region, card.version) == (holder, written, "330399", "3.00")
    assert (card.issued, card.valid_until, card.withheld) == (date(2023, 3, 1), date(2033, 3, 1), ())
    assert holder not in repr(card)
    assert written not in repr(card)


def test_what_a_card_withholds_is_told_and_no_pin_is_tried() -> None:
    chip = CARDS["social-security-protected"]()
    card, sent = lead(public_card(), chip)
    assert isinstance(card, SocialSecurityCard)
    assert card.withheld == ("number", "id_number", "name", "sex", "birth")
    assert (card.number, card.name, card.id_number) == (None, None, None)
    assert card.version == "3.00"
    assert isinstance(chip, SocialSecurityChip)
    assert chip.pin_commands == 0
    assert all(command.ins != 0x20 for command in sent)


def test_the_way_that_worked_is_tried_first() -> None:
    sent = lead(public_card(), CARDS["social-security-by-number"]())[1]
    failed = [command for command in sent if command.ins == 0xB2 and command.p2 == 0x00]
    assert len(failed) == 1


def test_transit_cards() -> None:
    card = read("transit")
    assert isinstance(card, TransitCard)
    assert (card.number, card.issuer, card.balance_fen) == ("3104990000000000017", "0133039900000000", 3250)
    assert (card.valid_from, card.valid_until) == (date(2020, 1, 1), date(2040, 12, 31))
    assert [(trip.sequence, trip.kind, trip.amount_fen) for trip in card.trips] == [
        (12, TripKind.COMPOUND, 200),
        (11, TripKind.PURCHASE, 400),
        (10, TripKind.LOAD, 5000),
    ]
    assert card.trips[0].at == datetime(2026, 11, 20, 7, 45, 12)  # noqa: DTZ001 - local time without a zone
    assert [(way.kind, way.mode, way.fare_fen, way.balance_fen, way.city) for way in card.journeys] == [
        ("04", "01", 200, 3250, "3303"),
        ("03", "01", 0, 3450, "3303"),
    ]
    assert card.journeys[1].at == datetime(2026, 11, 20, 7, 11, 58)  # noqa: DTZ001 - as above
    assert card.journeys[0].place not in repr(card.journeys[0])
    overdrawn, new = read("transit-overdrawn"), read("transit-new")
    assert isinstance(overdrawn, TransitCard)
    assert isinstance(new, TransitCard)
    assert (overdrawn.balance_fen, new.balance_fen, new.trips, new.journeys) == (-150, 0, (), ())
    assert "3104990000000000017" not in repr(card)


@pytest.mark.parametrize(
    ("journeys", "read_"),
    [((), 0), (JOURNEYS * 5 + JOURNEYS, MAX_JOURNEYS), ((JOURNEYS[0], b"\xff" * 48, JOURNEYS[1]), 1)],
)
def test_journeys_end_where_nothing_was_written_and_after_ten(journeys: tuple[bytes, ...], read_: int) -> None:
    chip = CARDS["transit"]()
    assert isinstance(chip, TransitChip)
    chip.journeys = journeys
    card = lead(public_card(), chip)[0]
    assert isinstance(card, TransitCard)
    assert len(card.journeys) == read_


@pytest.mark.parametrize("wrong", [Reply(JOURNEYS[1][:-1], Sw.OK), Reply(b"", 0x6F00), Reply(b"", 0x6283)])
def test_a_journey_that_is_not_as_told_spoils_no_card(wrong: Reply) -> None:
    sent = lead(public_card(), CARDS["transit"]())[1]
    second = sent.index(journey_command(2))
    card = lead(public_card(), CARDS["transit"](), {second: wrong})[0]
    assert isinstance(card, TransitCard)
    assert (len(card.journeys), len(card.trips), card.balance_fen) == (1, 3, 3250)


@pytest.mark.parametrize("name", REFUSED)
def test_cards_that_are_not_accepted(name: str) -> None:
    with pytest.raises(DeviceError) as caught:
        read(name)
    assert caught.value.code is REFUSED[name]


def test_every_card_of_the_gallery_is_tried_here() -> None:
    assert set(CARDS) - {"courier-copied", "staff"} == {*READABLE, *REFUSED}


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize(
    "wrong",
    [*(Reply(data, Sw.OK) for data in STRAY), *(Reply(b"", sw) for sw in (0x6D00, 0x6F00, 0x6283, 0x6100, 0x0000))],
    ids=repr,
)
def test_one_wrong_answer_anywhere_gives_no_wrong_value(name: str, wrong: Reply) -> None:
    whole, sent = lead(public_card(), CARDS[name]())
    for at in range(len(sent)):
        try:
            card = lead(public_card(), CARDS[name](), {at: wrong})[0]
        except DeviceError:
            continue
        same_or_less(card, whole)


def same_or_less(card: ChipCard, whole: ChipCard) -> None:
    """A value may lack what the card did not say, but never holds something else."""
    assert type(card) is type(whole)
    if isinstance(card, SocialSecurityCard) and isinstance(whole, SocialSecurityCard):
        for field in ("number", "name", "id_number", "sex", "birth", "issuer", "region", "version", "valid_until"):
            assert getattr(card, field) in {getattr(whole, field), None}
        assert (card.id_number is None) == ("id_number" in card.withheld)
        assert (card.name is None) == ("name" in card.withheld)
    if isinstance(card, TransitCard) and isinstance(whole, TransitCard):
        assert (card.number, card.valid_until) == (whole.number, whole.valid_until)
        assert whole.trips[: len(card.trips)] == card.trips
        assert whole.journeys[: len(card.journeys)] == card.journeys
        assert card.balance_fen in {whole.balance_fen, 0}


@settings(max_examples=200)
@given(st.lists(st.binary(min_size=2, max_size=60), max_size=40), st.booleans())
def test_any_answers_end_in_a_value_or_an_error(answers: list[bytes], social: bool) -> None:
    replies = iter([*answers, *([b"\x90\x00"] * 200)])

    class Babbling:
        def reset(self) -> None:
            """Nothing is kept."""

        def answer(self, command: Command) -> Reply:
            reply = Reply.from_bytes(next(replies))
            assert reply is not None, command
            return reply

    assert outcome(lambda: lead(public_card() if social else read_transit(), Babbling())) in {
        None,
        FaultCode.CARD_UNREADABLE,
        FaultCode.CARD_UNSUPPORTED,
        FaultCode.GARBLED,
    }


@given(st.one_of(st.binary(max_size=50), st.binary(min_size=48, max_size=48)))
def test_any_file_and_any_trip_is_a_value_or_unreadable(data: bytes) -> None:
    assert outcome(lambda: parse_information(data)) in {None, FaultCode.CARD_UNREADABLE}
    assert outcome(lambda: parse_trip(data)) in {None, FaultCode.CARD_UNREADABLE}
    assert outcome(lambda: parse_journey(data)) in {None, FaultCode.CARD_UNREADABLE}


def test_the_gallery_shows_nobody() -> None:
    assert JIA.records()[0xEF06, 0x08][1].startswith(b"330399")
