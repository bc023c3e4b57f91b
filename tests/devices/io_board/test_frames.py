"""Modbus questions and answers of the IO board: known bytes; any bytes in, never an exception, never a wrong answer."""

from hypothesis import given
from hypothesis import strategies as st

from devices.io_board.frames import (
    Answer,
    AnswerReader,
    Function,
    Question,
    answer_bytes,
    questions_in,
    refusal_bytes,
)
from tests.devices.known import chunked, known

KNOWN = known("modbus")
questions = st.one_of(
    st.builds(Question, st.integers(1, 247), st.just(Function.INPUTS), st.just(0), st.integers(1, 64)),
    st.builds(Question, st.integers(1, 247), st.just(Function.REGISTERS), st.just(0), st.integers(1, 64)),
)
cuts = st.lists(st.integers(0, 500), max_size=8)


def test_lamps_are_the_known_bytes_and_their_answer_is_the_same() -> None:
    for name, on in (("relay0_on", True), ("relay0_off", False)):
        question = Question(1, Function.COIL, 0, on=on)
        assert question.to_bytes() == KNOWN[name].data
        assert AnswerReader(question).feed(KNOWN[name].data) == Answer()
        assert questions_in(KNOWN[name].data) == ([question], b"")


def test_signed_and_unsigned_words_and_bits() -> None:
    answer = Answer(bytes.fromhex("0190FFF6"))
    assert (answer.word(0), answer.signed(1)) == (400, -10)
    assert [Answer(b"\x05\x01").bit(index) for index in (0, 1, 2, 8)] == [True, False, True, True]


def test_a_refusal_is_told() -> None:
    question = Question(1, Function.INPUTS, 0, 200)
    assert AnswerReader(question).feed(refusal_bytes(question, 2)) == Answer(refusal=2)


@given(questions, cuts, st.binary(max_size=20))
def test_an_answer_is_found_in_any_chunks_behind_echo_and_noise(
    question: Question, cuts: list[int], noise: bytes
) -> None:
    data = bytes((index * 37) % 256 for index in range(question.size))
    reader = AnswerReader(question)
    stream = noise.replace(bytes([question.unit]), b"") + question.to_bytes() + answer_bytes(question, data)
    found = [answer for chunk in chunked(stream, cuts) if (answer := reader.feed(chunk)) is not None]
    assert found == [Answer(data)]


@given(questions, st.lists(st.binary(max_size=60), max_size=20))
def test_any_bytes_never_raise_and_are_bounded(question: Question, chunks: list[bytes]) -> None:
    reader = AnswerReader(question)
    rest = b""
    for chunk in chunks:
        reader.feed(chunk)
        assert reader.waiting < 150
        _, rest = questions_in(rest + chunk)
        assert len(rest) < 8


@given(questions, st.integers(0, 500), st.integers(1, 255))
def test_a_spoilt_answer_is_none(question: Question, at: int, by: int) -> None:
    spoilt = bytearray(answer_bytes(question, bytes(question.size)))
    spoilt[at % len(spoilt)] ^= by
    assert AnswerReader(question).feed(bytes(spoilt)) is None
