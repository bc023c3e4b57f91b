"""GM65 commands and codes: known bytes both ways; any bytes in, never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.barcode.code import LONGEST_TEXT, CodeReader, decode
from devices.barcode.dialects import ACTIVATE, DEACTIVATE, GM65, HONEYWELL
from devices.barcode.frames import ACKNOWLEDGED, Answer, Command, CommandReader, Type, answer_in, ask_baud, trigger
from tests.devices.known import chunked, known

KNOWN = known("gm65")
cuts = st.lists(st.integers(min_value=0, max_value=5000), max_size=8)
COMMANDS = {
    "save": Command(Type.SAVE, 0x0000, b"\x00"),
    "baud9600": Command(Type.WRITE, 0x002A, bytes.fromhex("3901")),
    "query_baud": Command(Type.READ, 0x002A, b"\x02"),
    "trigger_crc": Command(Type.WRITE, 0x0002, b"\x01"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_are_the_known_bytes_and_are_read_back(name: str) -> None:
    assert COMMANDS[name].to_bytes() == KNOWN[name].data
    assert CommandReader().feed(KNOWN[name].data) == [COMMANDS[name]]


def test_what_the_driver_sends_is_known() -> None:
    assert trigger() == KNOWN["trigger_crc"].data
    assert ask_baud() == KNOWN["query_baud"].data
    assert Answer(b"\x00").to_bytes() == ACKNOWLEDGED == KNOWN["ack"].data


def test_a_honeywell_module_is_switched_by_the_known_bytes() -> None:
    switches = known("honeywell")
    assert HONEYWELL.trigger == ACTIVATE == switches["on"].data
    assert HONEYWELL.stop == DEACTIVATE == switches["off"].data
    assert GM65.trigger == KNOWN["trigger_crc"].data


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=80), st.booleans(), cuts)
def test_an_echo_of_the_trigger_is_no_code(text: str, echoed: bool, cuts: list[int]) -> None:
    reader = CodeReader(None, ACTIVATE)
    came = (ACTIVATE if echoed else b"") + text.encode() + b"\r"
    read = [reader.feed(chunk) for chunk in chunked(came, cuts)]
    assert [one for one in read if one] == [text]


def test_the_check_can_be_switched_off_and_a_wrong_one_gets_no_answer() -> None:
    assert CommandReader().feed(KNOWN["trigger_unchecked"].data) == [COMMANDS["trigger_crc"]]
    wrong = KNOWN["trigger_crc"].data[:-1] + b"\x00"
    assert CommandReader().feed(wrong + KNOWN["save"].data) == [COMMANDS["save"]]


@given(st.binary(max_size=30), st.binary(max_size=40))
def test_an_answer_is_found_behind_noise(noise: bytes, data: bytes) -> None:
    answer = Answer(data)
    assert answer_in(noise.replace(b"\x02", b"") + answer.to_bytes()) == answer


@given(st.lists(st.binary(max_size=80), max_size=20))
def test_any_bytes_never_raise_and_are_bounded(chunks: list[bytes]) -> None:
    commands, codes = CommandReader(), CodeReader(ACKNOWLEDGED)
    codes.feed(ACKNOWLEDGED)
    for chunk in chunks:
        commands.feed(chunk)
        answer_in(chunk)
        text = codes.feed(chunk)
        assert text is None or len(text) <= LONGEST_TEXT
        assert len(codes._buffer) <= LONGEST_TEXT + len(chunk)
    codes.silence()


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=200),
    st.sampled_from([b"\r", b"\n", b"\r\n", b"\t"]),
    cuts,
)
def test_a_code_is_whole_in_any_chunks(text: str, end: bytes, cuts: list[int]) -> None:
    reader = CodeReader(ACKNOWLEDGED)
    read = [reader.feed(chunk) for chunk in chunked(ACKNOWLEDGED + text.encode() + end, cuts)]
    assert [one for one in read if one] == [text]


def test_without_end_mark_silence_ends_a_code() -> None:
    reader = CodeReader(ACKNOWLEDGED)
    assert reader.feed(ACKNOWLEDGED + b"12345") is None
    assert reader.silence() == "12345"
    assert reader.silence() is None


def test_the_tail_of_an_acknowledgement_is_no_code() -> None:
    reader = CodeReader(ACKNOWLEDGED)
    assert reader.feed(ACKNOWLEDGED[3:]) is None
    assert reader.silence() is None
    assert not reader.acknowledged


def test_gbk_is_read_and_control_characters_go() -> None:
    assert decode("小蜜蜂箱".encode("gbk")) == "小蜜蜂箱"
    assert decode("小\x00蜜\x1b蜂".encode()) == "小蜜蜂"
    assert decode(b"\xff\xff\xff") == ""


def test_more_than_any_code_holds_is_worth_nothing() -> None:
    reader = CodeReader(ACKNOWLEDGED)
    reader.feed(ACKNOWLEDGED)
    assert reader.feed(b"7" * (LONGEST_TEXT + 1)) is None
    assert reader.overflowed
    assert reader.feed(b"7\r") is None
    assert reader.silence() is None
