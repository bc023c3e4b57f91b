"""8A/80 frames: known bytes both ways; any bytes in, never an exception; noise is skipped."""

from hypothesis import given
from hypothesis import strategies as st

from devices.locker.lock_8a.frames import (
    LONG,
    AllDoors,
    Frame,
    FrameReader,
    Head,
    open_request,
    query_request,
)
from tests.devices.known import chunked, known

KNOWN = known("lock_8a")
byte = st.integers(min_value=0, max_value=255)
frames = st.builds(Frame, st.sampled_from(Head), byte, byte, byte)
cuts = st.lists(st.integers(min_value=0, max_value=300), max_size=8)


def test_requests_are_the_known_bytes() -> None:
    assert open_request(1, 1).to_bytes() == KNOWN["open_1_1"].data
    assert open_request(2, 12).to_bytes() == KNOWN["open_2_12"].data
    assert open_request(1, 0).to_bytes() == KNOWN["open_all_1"].data
    assert query_request(1, 1).to_bytes() == KNOWN["query_1_1"].data
    assert query_request(1).to_bytes() == bytes.fromhex("80010033B2")


def test_every_known_frame_is_read_and_written_back() -> None:
    for one in KNOWN.values():
        reader = FrameReader(expects_all=one.name == "query_all")
        read = reader.feed(one.data)
        assert len(read) == 1, one.name
        assert read[0].to_bytes() == one.data, one.name


def test_doors_of_the_known_answer() -> None:
    answer = FrameReader(expects_all=True).feed(KNOWN["query_all"].data)[0]
    assert isinstance(answer, AllDoors)
    assert [lock for lock in range(1, 25) if answer.level(lock)] == [1, 9, 17]


@given(byte, st.integers(min_value=0, max_value=0xFFFFFF), cuts)
def test_an_answer_about_all_doors_is_never_taken_for_a_short_frame(board: int, levels: int, cuts: list[int]) -> None:
    answer = AllDoors(board, levels)
    reader = FrameReader(expects_all=True)
    assert [frame for chunk in chunked(answer.to_bytes(), cuts) for frame in reader.feed(chunk)] == [answer]


@given(byte, st.integers(min_value=0, max_value=0xFFFFFF))
def test_the_answer_behind_an_echo_is_found(board: int, levels: int) -> None:
    echo, answer = query_request(board), AllDoors(board, levels)
    reader = FrameReader(expects_all=True)
    assert answer in reader.feed(echo.to_bytes() + answer.to_bytes()) + reader.stalled()


def test_an_echo_alone_shows_itself_in_silence() -> None:
    reader = FrameReader(expects_all=True)
    assert reader.feed(query_request(1).to_bytes()) == []
    assert reader.stalled() == [query_request(1)]


@given(st.binary(max_size=100), st.lists(frames, min_size=1, max_size=5), cuts)
def test_noise_is_skipped_and_chunks_do_not_matter(noise: bytes, sent: list[Frame], cuts: list[int]) -> None:
    clean = bytes(value for value in noise if value not in {0x80, 0x81, 0x8A})
    data = clean + b"".join(frame.to_bytes() for frame in sent)
    reader = FrameReader()
    assert [frame for chunk in chunked(data, cuts) for frame in reader.feed(chunk)] == sent


@given(st.lists(st.binary(max_size=50), max_size=30), st.booleans())
def test_any_bytes_never_raise_and_are_bounded(chunks: list[bytes], expects_all: bool) -> None:
    reader = FrameReader(expects_all=expects_all)
    for chunk in chunks:
        reader.feed(chunk)
        assert len(reader._buffer) < LONG
    reader.stalled()
    assert not reader.pending
