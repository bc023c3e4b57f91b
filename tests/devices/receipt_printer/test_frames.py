"""ESC/POS status bytes and commands: known bytes both ways; any bytes in, never an exception."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.receipt_printer.frames import (
    CLEAR,
    IN_TURN,
    LONGEST_BUFFER,
    Ask,
    Command,
    CommandReader,
    Condition,
    Order,
    Picture,
    RealTimeReader,
    Recover,
    Words,
    ask,
    is_in_turn,
    is_status,
    recover,
)
from tests.devices.known import chunked, known

KNOWN = known("escpos")
WELL = Condition(
    offline=False,
    cover_open=False,
    paper_end=False,
    cutter=False,
    unrecoverable=False,
    recoverable=False,
    near_end=False,
)
cuts = st.lists(st.integers(min_value=0, max_value=5000), max_size=8)
conditions = st.builds(Condition, **{field.name: st.booleans() for field in dataclasses.fields(Condition)})


@pytest.mark.parametrize("question", list(Ask))
def test_questions_are_the_known_bytes(question: Ask) -> None:
    assert ask(question) == KNOWN[f"dle_eot_{question}"].data


@pytest.mark.parametrize(
    ("name", "question", "condition"),
    [
        ("ok", Ask.PRINTER, WELL),
        ("n2_paper_end", Ask.OFFLINE, dataclasses.replace(WELL, paper_end=True)),
        ("n3_cutter", Ask.ERROR, dataclasses.replace(WELL, cutter=True)),
        ("n4_near_end", Ask.PAPER, dataclasses.replace(WELL, near_end=True)),
        ("n4_end_near", Ask.PAPER, dataclasses.replace(WELL, near_end=True, paper_end=True)),
    ],
)
def test_answers_are_the_known_bytes_and_are_read(name: str, question: Ask, condition: Condition) -> None:
    (byte,) = KNOWN[name].data
    assert is_status(byte)
    assert condition.to_bytes()[question] == byte
    answers = dict.fromkeys(Ask, 0x12) | {question: byte}
    assert Condition.of(*answers.values()) == condition


@given(conditions)
def test_a_condition_comes_back_from_its_bytes(condition: Condition) -> None:
    answers = condition.to_bytes()
    assert all(is_status(byte) for byte in answers.values())
    assert Condition.of(*answers.values()) == condition
    assert bool(condition.words) is (condition != WELL)


@given(st.integers(min_value=0, max_value=255))
def test_a_status_is_never_taken_for_a_proof(byte: int) -> None:
    assert not (is_status(byte) and is_in_turn(byte))


SPOKEN: list[tuple[bytes, Command]] = [
    (bytes.fromhex("1b40"), Order("initialise")),
    (bytes.fromhex("1b4a18"), Order("feed-dots", 0x18)),
    (bytes.fromhex("1d21 11"), Order("size", 0x11)),
    (bytes.fromhex("1d7630000200 0200 8001 4002"), Picture(2, bytes.fromhex("80014002"))),
    (IN_TURN, Order("in-turn", 1)),
    (bytes.fromhex("1d564200"), Order("feed-and-cut", 0)),
    (bytes.fromhex("1d5600"), Order("cut")),
    (b"\n", Order("line-feed")),
]


@given(st.lists(st.sampled_from(SPOKEN), max_size=12), cuts)
def test_commands_are_read_in_any_chunking(spoken: list[tuple[bytes, Command]], at: list[int]) -> None:
    reader = CommandReader()
    found: list[Command] = []
    for chunk in chunked(b"".join(data for data, _ in spoken), at):
        reader.feed(chunk)
        while (command := reader.next()) is not None:
            found.append(command)
    assert found == [command for _, command in spoken]
    assert reader.held == 0


def test_letters_end_at_the_next_command() -> None:
    reader = CommandReader()
    reader.feed("预审".encode("gb18030") + b"\x1b\x40")
    assert reader.next() == Words("预审".encode("gb18030"))
    assert reader.next() == Order("initialise")
    assert reader.next() is None


@given(st.binary(max_size=400), cuts)
def test_any_bytes_are_read_without_harm(noise: bytes, at: list[int]) -> None:
    reader, real_time = CommandReader(), RealTimeReader()
    for chunk in chunked(noise, at):
        rest, _ = real_time.feed(chunk)
        reader.feed(rest)
        for _ in range(len(noise) + 1):
            if reader.next() is None:
                break
        else:
            pytest.fail("more commands than bytes")
    assert reader.held <= LONGEST_BUFFER


def test_orders_of_the_moment_are_taken_out_of_a_picture_that_is_still_coming() -> None:
    reader = RealTimeReader()
    stream = b"\x1dv0\x00\x02" + ask(Ask.PAPER) + b"\x00\x01\x00" + recover(Recover.CLEAR) + CLEAR + b"\x10\x10"
    rest, found = b"", []
    for byte in stream:
        more, orders = reader.feed(bytes([byte]))
        rest += more
        found += orders
    assert found == [ask(Ask.PAPER), recover(Recover.CLEAR), CLEAR]
    assert rest == b"\x1dv0\x00\x02\x00\x01\x00\x10"
