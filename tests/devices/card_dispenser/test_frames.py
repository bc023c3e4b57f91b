"""CRT-591 frames: known bytes both ways; any bytes in, never an exception; data that looks like an end mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.card_dispenser import frames
from devices.card_dispenser.frames import Broken, Command, Done, FrameReader, Refused, Steer, Token, Verb
from kiosk.ports import CardPlace, StackLevel
from tests.devices.known import chunked, known

KNOWN = known("crt591")
MOST = frames.FRONT + frames.MOST_LENGTH + frames.BACK
COMMANDS = {
    "init_hold": frames.INIT_HOLD,
    "init_capture": frames.INIT_CAPTURE,
    "init_leave": frames.INIT_LEAVE,
    "status": frames.STATUS,
    "to_rf": frames.TO_CONTACTLESS,
    "capture": frames.TO_BIN,
    "entry_on": frames.ENTRY_ON,
    "entry_off": frames.ENTRY_OFF,
}
REPLIES: dict[str, Done | Refused] = {
    "init_ok": Done(frames.INIT_LEAVE, "020", b"CRT-591-M001"),
    "eject_ok": Done(frames.TO_GATE, "120"),
    "empty_4E": Refused(Verb(0x32, 0x31), "A0"),
}
verbs = st.builds(Verb, st.integers(0, 255), st.integers(0, 255))
data = st.binary(max_size=300)
cuts = st.lists(st.integers(min_value=0, max_value=5000), max_size=8)


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_are_the_known_bytes_and_are_read_back(name: str) -> None:
    command = Command(COMMANDS[name])
    assert command.to_bytes() == KNOWN[name].data
    assert FrameReader().feed(KNOWN[name].data) == [command]


@pytest.mark.parametrize("name", REPLIES)
def test_replies_are_the_known_bytes_and_are_read_back(name: str) -> None:
    assert REPLIES[name].to_bytes() == KNOWN[name].data
    assert FrameReader().feed(KNOWN[name].data) == [REPLIES[name]]


def test_every_known_frame_is_covered() -> None:
    assert set(KNOWN) == {*COMMANDS, *REPLIES, "ack", "nak"}
    assert FrameReader().feed(KNOWN["ack"].data + KNOWN["nak"].data) == [Steer.ACK, Steer.NAK]


def test_states_are_read() -> None:
    done = Done(frames.STATUS, "211")
    assert (done.place, done.stack, done.bin_full) == (CardPlace.INSIDE, StackLevel.FEW, True)
    odd = Done(frames.STATUS, "9?x")
    assert (odd.place, odd.stack, odd.bin_full) == (CardPlace.UNKNOWN, StackLevel.UNKNOWN, True)


def test_both_letters_of_a_refusal_are_taken() -> None:
    frame = bytearray(KNOWN["empty_4E"].data)
    frame[4], frame[-1] = 0x45, frame[-1] ^ 0x4E ^ 0x45
    assert FrameReader().feed(bytes(frame)) == [REPLIES["empty_4E"]]


def test_an_end_mark_inside_the_data_does_not_end_a_frame() -> None:
    reply = Done(frames.CONTACT_APDU, "220", bytes([3, 3, 0xF2, 3, 6, 0x90, 0]))
    assert FrameReader().feed(reply.to_bytes()) == [reply]


def test_what_a_chip_says_is_not_shown() -> None:
    secret = b"330302199001011234"
    for shown in (Command(frames.CONTACT_APDU, secret), Done(frames.CONTACT_APDU, "220", secret)):
        assert secret.decode() not in repr(shown)
        assert str(list(secret)) not in repr(shown)


@given(st.one_of(st.builds(Command, verbs, data), st.builds(Done, verbs, st.just("020"), data)), cuts)
def test_a_frame_is_whole_in_any_chunks(frame: Command | Done, cuts: list[int]) -> None:
    reader = FrameReader()
    read: list[Token] = []
    for chunk in chunked(b"\x06" + frame.to_bytes() + b"\x15", cuts):
        read += reader.feed(chunk)
    assert read == [Steer.ACK, frame, Steer.NAK]


@given(st.builds(Done, verbs, st.just("020"), data), st.integers(0, 5000), st.integers(1, 255))
def test_a_spoilt_frame_is_never_a_reply(frame: Done, at: int, by: int) -> None:
    spoilt = bytearray(frame.to_bytes())
    spoilt[at % len(spoilt)] ^= by
    reader = FrameReader()
    tokens = reader.feed(bytes(spoilt)) + reader.stalled()
    # One changed byte always breaks the check; only the data of a frame could hold a smaller whole frame.
    assert frame not in tokens


@given(st.lists(st.binary(max_size=80), max_size=20))
def test_any_bytes_never_raise_and_are_bounded(chunks: list[bytes]) -> None:
    reader = FrameReader()
    for chunk in chunks:
        reader.feed(chunk)
        assert reader.waiting < MOST
    reader.stalled()
    assert reader.waiting == 0


def test_a_frame_behind_a_broken_one_is_found() -> None:
    spoilt = bytearray(KNOWN["eject_ok"].data)
    spoilt[-1] ^= 1
    tokens = FrameReader().feed(bytes(spoilt) + KNOWN["init_ok"].data)
    assert tokens == [Broken(), REPLIES["init_ok"]]
