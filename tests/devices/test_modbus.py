"""Modbus frames of the IO board, beside those of locks (`locker/test_families.py`), and the silence of the library."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymodbus.framer import FramerRTU

from devices.modbus import Bits, Frame, FrameReader, Function, Read, Refusal, Request, Words, WriteCoil, answers
from tests.devices.known import chunked

unit = st.integers(1, 247)
reads = st.builds(
    Read, unit, st.sampled_from([Function.COILS, Function.INPUTS, Function.REGISTERS]), st.just(0), st.integers(1, 64)
)
cuts = st.lists(st.integers(0, 500), max_size=8)
BEGINS = frozenset({1, 2, 4, 5, 0x81, 0x82, 0x84, 0x85})
"""No frame begins with noise in which none of these stands."""


def reply(asked: Read, refused: bool = False) -> Frame:
    if refused:
        return Refusal(asked.unit, asked.function, 2)
    if asked.function is Function.REGISTERS:
        return Words(asked.unit, tuple(index * 977 % 65536 for index in range(asked.count)))
    return Bits(asked.unit, asked.function, tuple(index % 3 == 1 for index in range(-(-asked.count // 8) * 8)))


def whole(body: str) -> bytes:
    """A frame that says this; its check is right."""
    data = bytes.fromhex(body)
    return data + FramerRTU.compute_CRC(data).to_bytes(2, "big")


@given(reads, st.booleans(), cuts, st.binary(max_size=20))
def test_an_answer_is_found_in_any_chunks_behind_echo_and_noise(
    asked: Read, refused: bool, cuts: list[int], noise: bytes
) -> None:
    clean = bytes(value for value in noise if value not in BEGINS)
    reader = FrameReader()
    stream = clean + asked.to_bytes() + reply(asked, refused).to_bytes()
    told = [frame for chunk in chunked(stream, cuts) for frame in reader.feed(chunk)] + reader.stalled()
    assert [frame for frame in told if answers(asked, frame)] == [reply(asked, refused)]


@given(reads, st.integers(0, 500), st.integers(1, 255))
def test_a_spoilt_answer_is_none(asked: Read, at: int, by: int) -> None:
    spoilt = bytearray(reply(asked).to_bytes())
    spoilt[at % len(spoilt)] ^= by
    reader = FrameReader()
    told = reader.feed(bytes(spoilt)) + reader.stalled()
    assert not [frame for frame in told if answers(asked, frame)]


@pytest.mark.parametrize(
    ("request_", "frame"),
    [
        (Read(1, Function.INPUTS, 0, 8), Bits(2, Function.INPUTS, (True,) * 8)),
        (Read(1, Function.INPUTS, 0, 8), Bits(1, Function.COILS, (True,) * 8)),
        (Read(1, Function.INPUTS, 0, 9), Bits(1, Function.INPUTS, (True,) * 8)),
        (Read(1, Function.REGISTERS, 0, 2), Words(1, (7,))),
        (Read(1, Function.INPUTS, 0, 8), Refusal(1, Function.COILS, 2)),
        (Read(1, Function.INPUTS, 0, 8), Read(1, Function.INPUTS, 0, 8)),
        (WriteCoil(1, 3, on=True), WriteCoil(1, 3, on=False)),
        (WriteCoil(1, 3, on=True), Refusal(1, Function.INPUTS, 2)),
    ],
)
def test_what_answers_another_question_is_no_answer(request_: Request, frame: Frame) -> None:
    assert not answers(request_, frame)


@pytest.mark.parametrize(
    "impossible",
    [
        "01 02 0000 0000",  # asks for nothing
        "01 01 0000 FFFF",  # for more than a frame holds
        "01 04 0000 007E",
        "01 05 0003 1234",  # neither on nor off
    ],
)
def test_a_whole_frame_that_says_something_impossible_is_noise_and_makes_no_sound(
    impossible: str, caplog: pytest.LogCaptureFixture
) -> None:
    reader, good = FrameReader(), Read(1, Function.INPUTS, 0, 8)
    with caplog.at_level(logging.INFO):
        told = reader.feed(whole(impossible) + good.to_bytes()) + reader.stalled()
    assert told == [good]
    assert caplog.records == []
