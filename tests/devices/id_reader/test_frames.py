"""SAM frames: known bytes both ways; any bytes in, never an exception; noise is skipped."""

from hypothesis import given
from hypothesis import strategies as st

from devices.id_reader.frames import HEAD, LONGEST, PREAMBLE, Command, Frame, FrameReader, Sw3, answer, request
from tests.devices.known import chunked, known

KNOWN = known("sam")
bodies = st.binary(min_size=2, max_size=60)
cuts = st.lists(st.integers(min_value=0, max_value=5000), max_size=8)


def test_requests_are_the_known_bytes() -> None:
    ours = {
        "find": Command.FIND,
        "select": Command.SELECT,
        "read_base": Command.READ,
        "sam_id": Command.SAM_ID,
        "reset": Command.RESET,
        "status": Command.STATUS,
    }
    for name, command in ours.items():
        assert request(command) == KNOWN[name].data, name


def test_every_known_whole_frame_is_read_and_written_back() -> None:
    whole = [one for one in KNOWN.values() if not one.is_prefix and one.name != "vendor_timeout"]
    assert len(whole) == 24
    for one in whole:
        frames = FrameReader().feed(one.data)
        assert len(frames) == 1, one.name
        assert frames[0].to_bytes() == one.data, one.name


def test_known_answers_carry_their_status() -> None:
    assert answer(Sw3.FOUND, bytes(4)) == KNOWN["find_ok"].data
    assert answer(Sw3.SUCCESS, bytes(8)) == KNOWN["select_ok"].data
    expected = {"find_none": 0x80, "select_fail": 0x81, "read_fail": 0x41, "ok_no_data": 0x90, "new_addr_none": 0x91}
    expected |= {name: int(name[3:], 16) for name in KNOWN if name.startswith("sw_")}
    for name, sw3 in expected.items():
        assert FrameReader().feed(KNOWN[name].data)[0].sw3 == sw3, name


def test_long_answers_begin_with_the_known_bytes() -> None:
    assert answer(Sw3.SUCCESS, bytes(4 + 256 + 1024)).startswith(KNOWN["base_header"].data)
    assert answer(Sw3.SUCCESS, bytes(6 + 256 + 1024 + 1024)).startswith(KNOWN["fp1024_header"].data)
    assert answer(Sw3.SUCCESS, bytes(6 + 256 + 1024)).startswith(KNOWN["fp0_header"].data)
    assert answer(Sw3.SUCCESS, bytes(16)).startswith(KNOWN["samid_header"].data)
    assert len(answer(Sw3.SUCCESS, bytes(4 + 256 + 1024))) == 1295


def test_a_frame_that_breaks_the_rules_does_not_swallow_the_next() -> None:
    reader = FrameReader()
    assert reader.feed(KNOWN["vendor_timeout"].data) == []
    assert [frame.sw3 for frame in reader.feed(KNOWN["find_ok"].data)] == [Sw3.FOUND]


def test_a_frame_that_broke_off_is_given_up_in_silence() -> None:
    reader = FrameReader()
    assert reader.feed(KNOWN["base_header"].data + KNOWN["find_none"].data) == []
    assert reader.pending
    assert [frame.sw3 for frame in reader.stalled()] == [Sw3.NO_CARD]
    assert not reader.pending


@given(st.binary(max_size=400), bodies, cuts)
def test_noise_is_skipped_and_chunks_do_not_matter(noise: bytes, body: bytes, cuts: list[int]) -> None:
    clean = noise.replace(b"\x96", b"")
    reader = FrameReader()
    frames = [frame for chunk in chunked(clean + Frame(body).to_bytes(), cuts) for frame in reader.feed(chunk)]
    assert frames == [Frame(body)]


@given(st.lists(st.one_of(st.binary(max_size=300), st.just(PREAMBLE), st.just(KNOWN["find_ok"].data)), max_size=30))
def test_any_bytes_never_raise_and_are_bounded(chunks: list[bytes]) -> None:
    reader = FrameReader()
    for chunk in chunks:
        for frame in reader.feed(chunk):
            assert len(frame.body) < LONGEST
        assert len(reader._buffer) < HEAD + LONGEST
    while reader.pending:
        reader.stalled()


@given(bodies, st.integers(min_value=0, max_value=1000), st.integers(min_value=1, max_value=255))
def test_a_changed_byte_is_never_another_frame(body: bytes, at: int, change: int) -> None:
    data = bytearray(Frame(body).to_bytes())
    data[at % len(data)] ^= change
    assert Frame(body) not in FrameReader().feed(bytes(data))


def test_repr_shows_no_content() -> None:
    assert "41" not in repr(Frame(b"AAAA"))
