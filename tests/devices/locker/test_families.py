"""Frames of the other families of lock boards: known bytes both ways, any bytes in, never an exception."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices import modbus
from devices.cutting import Cutter
from devices.locker.cu16 import frames as cu16
from devices.locker.cu48 import frames as cu48
from devices.locker.questions import Frame
from devices.locker.winnsen import frames as winnsen
from devices.locker.wkly import frames as wkly
from tests.devices.known import chunked, known

READERS: dict[str, Callable[[], Cutter[Any]]] = {
    "wkly": wkly.FrameReader,
    "cu16": cu16.FrameReader,
    "cu48": cu48.FrameReader,
    "winnsen": winnsen.FrameReader,
    "modbus": modbus.FrameReader,
}

KNOWN_FRAMES: dict[str, dict[str, Frame]] = {
    "wkly": {
        "flash": wkly.Frame(0, wkly.Command.FLASH, b"\1"),
        "open1_b1": wkly.Frame(1, wkly.Command.OPEN, b"\1"),
        "query1": wkly.Frame(0, wkly.Command.QUERY, b"\1"),
        "open_seq": wkly.Frame(0, wkly.Command.OPEN_IN_TURN, b"\3\1\2\3"),
        "open_multi_ok": wkly.Frame(0, wkly.Command.OPEN_SEVERAL, b"\0"),
        "flash_ok": wkly.Frame(0, wkly.Command.FLASH, b"\0\1"),
        "open5_still_closed": wkly.Frame(0, wkly.Command.OPEN, b"\0\5\1"),
        "query1_open": wkly.Frame(0, wkly.Command.QUERY, b"\0\1\0"),
        "query_all_24_open": wkly.Frame(0, wkly.Command.QUERY_ALL, bytes([0, 24]) + bytes(24)),
        "query_all_4": wkly.Frame(0, wkly.Command.QUERY_ALL, b"\0\4\0\1\1\0"),
        "event1_closed": wkly.Frame(0, wkly.Command.EVENT, b"\1\1"),
        "event2_open": wkly.Frame(0, wkly.Command.EVENT, b"\2\0"),
        "open_all_ok": wkly.Frame(0, wkly.Command.OPEN_ALL, b"\0"),
        "open_seq_ok": wkly.Frame(0, wkly.Command.OPEN_IN_TURN, b"\0"),
        "open_multi_fail": wkly.Frame(0, wkly.Command.OPEN_SEVERAL, b"\xff"),
    },
    "cu16": {
        "unlock1": cu16.Frame(0, 0, cu16.Command.UNLOCK),
        "unlock16": cu16.Frame(0, 15, cu16.Command.UNLOCK),
        "all": cu16.Frame(15, 0, cu16.Command.STATUS_OF_ALL),
    },
    "cu48": {
        "status": cu48.Request(0, 0, cu48.Command.STATUS),
        "open1": cu48.Request(0, 0, cu48.Command.OPEN),
    },
    "winnsen": {
        "open_0_1": winnsen.Frame(winnsen.Function.OPEN, 0, 1),
        "open_0_1_ok": winnsen.Frame(winnsen.Function.OPENED, 0, 1, winnsen.YES),
        "status_0_1_closed": winnsen.Frame(winnsen.Function.STATE, 0, 1, winnsen.NO),
    },
    "modbus": {
        "relay0_on": modbus.WriteCoil(1, 0, on=True),
        "relay0_off": modbus.WriteCoil(1, 0, on=False),
        "read8": modbus.Read(1, modbus.Function.COILS, 0, 8),
        "read8_reply": modbus.Bits(1, modbus.Function.COILS, (True, False, False, False, False, False, True, False)),
    },
}

byte = st.integers(min_value=0, max_value=255)
nibble = st.integers(min_value=0, max_value=15)
word = st.integers(min_value=0, max_value=0xFFFF)
FRAMES: dict[str, st.SearchStrategy[Frame]] = {
    "wkly": st.builds(wkly.Frame, byte, byte, st.binary(max_size=wkly.LONGEST - wkly.OVERHEAD)),
    "cu16": st.one_of(
        st.builds(cu16.Frame, nibble, nibble, st.sampled_from([cu16.Command.STATUS, cu16.Command.UNLOCK])),
        st.builds(
            cu16.Frame, nibble, nibble, st.just(cu16.Command.STATES), st.binary(min_size=4, max_size=cu16.STATES)
        ),
    ),
    "cu48": st.one_of(
        st.builds(cu48.Request, byte, byte, st.sampled_from(cu48.Command)),
        st.builds(cu48.Opened, byte, byte, st.booleans()),
        st.builds(cu48.States, byte, st.integers(min_value=0, max_value=2**48 - 1)),
    ),
    "winnsen": st.one_of(
        st.builds(winnsen.Frame, st.sampled_from([winnsen.Function.OPEN, winnsen.Function.STATUS]), byte, byte),
        st.builds(
            winnsen.Frame,
            st.sampled_from([winnsen.Function.OPENED, winnsen.Function.STATE]),
            byte,
            byte,
            st.sampled_from([winnsen.YES, winnsen.NO]),
        ),
    ),
    "modbus": st.one_of(
        st.builds(modbus.WriteCoil, byte, word, st.booleans()),
        st.builds(modbus.Read, byte, st.sampled_from(sorted(modbus.READS_BITS)), byte, st.integers(1, 48)),
        st.builds(
            modbus.Bits,
            byte,
            st.sampled_from(sorted(modbus.READS_BITS)),
            st.integers(1, 6).flatmap(lambda n: st.tuples(*[st.booleans()] * (8 * n))),
        ),
        st.builds(modbus.Refusal, byte, st.sampled_from(modbus.Function), byte),
    ),
}
cuts = st.lists(st.integers(min_value=0, max_value=300), max_size=8)


def test_every_known_sequence_is_written_down() -> None:
    for family, frames in KNOWN_FRAMES.items():
        assert set(frames) == set(known(family)), family


@pytest.mark.parametrize(("family", "name"), [(f, name) for f, frames in KNOWN_FRAMES.items() for name in frames])
def test_known_bytes_both_ways(family: str, name: str) -> None:
    data, frame = known(family)[name].data, KNOWN_FRAMES[family][name]
    assert frame.to_bytes() == data
    assert READERS[family]().feed(data) == [frame]


def test_hooks_of_a_cu16_answer() -> None:
    answer = cu16.Frame(3, 0, cu16.Command.STATES, bytes([0b0000_0101, 0b1000_0000, 0, 0]))
    assert answer.to_bytes().hex() == "023035058000000" + "3ef"
    assert [lock for lock in range(16) if answer.hook(lock)] == [0, 2, 15]


@pytest.mark.parametrize("family", READERS)
@given(st.data())
def test_chunks_do_not_matter(family: str, data: st.DataObject) -> None:
    sent = data.draw(st.lists(FRAMES[family], min_size=1, max_size=5))
    reader = READERS[family]()
    stream = b"".join(frame.to_bytes() for frame in sent)
    assert [frame for chunk in chunked(stream, data.draw(cuts)) for frame in reader.feed(chunk)] == sent
    assert not reader.pending


@pytest.mark.parametrize("family", READERS)
@given(st.data())
def test_a_frame_is_found_behind_noise(family: str, data: st.DataObject) -> None:
    # No byte of the noise can begin a frame of this family, so none can swallow what follows.
    starts = {
        "wkly": b"W",
        "cu16": b"\2",
        "cu48": b"\2",
        "winnsen": b"\x90",
        "modbus": bytes([1, 2, 4, 5, 0x81, 0x82, 0x84, 0x85]),
    }
    frame = data.draw(FRAMES[family])
    noise = bytes(value for value in data.draw(st.binary(max_size=60)) if value not in starts[family])
    reader = READERS[family]()
    assert frame in reader.feed(noise + frame.to_bytes()) + reader.stalled()


@pytest.mark.parametrize("family", READERS)
@given(st.lists(st.binary(max_size=50), max_size=30))
def test_any_bytes_never_raise_and_are_bounded(family: str, chunks: list[bytes]) -> None:
    reader = READERS[family]()
    for chunk in chunks:
        reader.feed(chunk)
        assert len(reader._buffer) < reader._longest
    reader.stalled()
    assert not reader.pending


@pytest.mark.parametrize("family", ["wkly", "cu16", "cu48", "modbus"])
@given(st.data())
def test_one_wrong_bit_is_no_frame(family: str, data: st.DataObject) -> None:
    frame = data.draw(FRAMES[family])
    wire = bytearray(frame.to_bytes())
    where = data.draw(st.integers(0, 8 * len(wire) - 1))
    wire[where // 8] ^= 1 << where % 8
    reader = READERS[family]()
    assert frame not in reader.feed(bytes(wire)) + reader.stalled()
