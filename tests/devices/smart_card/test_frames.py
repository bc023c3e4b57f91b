"""Known bytes in both directions; any bytes in, never an exception out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.smart_card import social_security, transit
from devices.smart_card.frames import MAX_PARTS, Command, Reply, Sw, ask, select_by_name, tagged
from devices.smart_card.social_security import EF05, EF06, ITEMS, Style, commands
from devices.transport.pcsc_pipe import Answer, Order, PcscFault, PipeError, Sight, decode, encode
from kiosk.ports import DeviceError
from tests.devices.known import known

ITEM = {item.name: item for item in ITEMS}


def style(name: str, how: Style, at: int = 0) -> bytes:
    return list(commands(ITEM[name], how))[at].to_bytes()


OURS = {
    "select_ssse": select_by_name(social_security.APPLICATION).to_bytes(),
    "select_ef05_p02": Command(0, 0xA4, 0x02, 0, EF05.to_bytes(2, "big")).to_bytes(),
    "select_ef05_p00": Command(0, 0xA4, 0x00, 0, EF05.to_bytes(2, "big")).to_bytes(),
    "select_ef06_p02": Command(0, 0xA4, 0x02, 0, EF06.to_bytes(2, "big")).to_bytes(),
    "select_ef06_p00": Command(0, 0xA4, 0x00, 0, EF06.to_bytes(2, "big")).to_bytes(),
    "rec_01": style("identification", Style.BY_NUMBER),
    "rec_03": style("version", Style.BY_NUMBER),
    "rec_07": style("number", Style.BY_NUMBER),
    "select": select_by_name(transit.APPLICATIONS[0]).to_bytes(),
    "select_alt": select_by_name(transit.APPLICATIONS[1]).to_bytes(),
    "overdraft": transit.OVERDRAFT.to_bytes(),
    "record18_1": transit.trip_command(1).to_bytes(),
    "record1e_1": transit.journey_command(1).to_bytes(),
}


@pytest.mark.parametrize("name", OURS)
def test_what_we_send_is_what_others_send(name: str) -> None:
    assert OURS[name] == {**known("ssse"), **known("t_union")}[name].data


def test_a_record_in_a_short_file_is_asked_for_as_others_do() -> None:
    # 00 B2 07 2C 0B: record 7 of file 5, of 11 bytes; source: HD_XJDLL.cpp
    assert style("number", Style.BY_SHORT_FILE) == bytes.fromhex("00B2072C0B")
    assert style("number", Style.BY_TAG) == bytes.fromhex("00B207000B")


@pytest.mark.parametrize("protocol", ["ssse", "t_union"])
def test_what_others_send_is_understood_by_our_card(protocol: str) -> None:
    for sent in known(protocol).values():
        command = Command.from_bytes(sent.data)
        assert command is not None
        assert command.to_bytes() == sent.data


def test_real_records_are_understood() -> None:
    assert tagged(bytes.fromhex("0110330300D15600000599110145FFFFFFFF")) == (
        1,
        bytes.fromhex("330300D15600000599110145FFFFFFFF"),
    )
    assert tagged(bytes.fromhex("0304332E3030")) == (3, b"3.00")


@given(st.binary(max_size=600))
def test_any_bytes_are_a_command_or_none(raw: bytes) -> None:
    command = Command.from_bytes(raw)
    assert command is None or command.to_bytes() == raw or raw[4:5] == b"\0"


@given(st.binary(max_size=600))
def test_any_bytes_are_a_reply_or_none(raw: bytes) -> None:
    reply = Reply.from_bytes(raw)
    assert (reply is None) == (not 2 <= len(raw) <= 258)
    assert reply is None or reply.to_bytes() == raw


@given(st.binary(max_size=300))
def test_any_bytes_are_a_record_or_none(raw: bytes) -> None:
    found = tagged(raw)
    assert found is None or bytes([found[0], len(found[1])]) + found[1] == raw


@given(st.binary(max_size=400))
def test_any_line_of_the_child_is_a_message_or_refused(line: bytes) -> None:
    try:
        decode(line)
    except PipeError:
        return


@pytest.mark.parametrize(
    "message",
    [
        Sight(service=True, reader="R 00 00", card=True, cards=7),
        Order(3, "transmit", bytes(range(20))),
        Answer(3, b"\x90\x00"),
        Answer(4, fault=PcscFault.LOST, words="gone"),
    ],
)
def test_messages_come_through(message: Sight | Order | Answer) -> None:
    assert decode(encode(message)) == message


def test_a_wrong_length_is_asked_again_once_and_parts_are_joined() -> None:
    talk = ask(Command(0, 0xB2, 8, 0, le=24))
    assert next(talk).le == 24
    assert talk.send(Reply(b"", 0x6C14)).le == 0x14
    assert talk.send(Reply(b"ab", 0x6102)) == Command(0, 0xC0, 0, 0, le=2)
    with pytest.raises(StopIteration) as ended:
        talk.send(Reply(b"cd", Sw.OK))
    assert ended.value.value == Reply(b"abcd", Sw.OK)


def test_an_answer_without_end_is_given_up() -> None:
    talk = ask(Command(0, 0xB2, 8, 0, le=24))
    next(talk)
    for _ in range(MAX_PARTS):
        talk.send(Reply(bytes(255), 0x61FF))
    with pytest.raises(DeviceError) as caught:
        talk.send(Reply(bytes(255), 0x61FF))
    assert caught.value.code is FaultCode.GARBLED


def test_nobody_is_in_a_repr() -> None:
    assert "31" not in repr(Command(0, 0x20, 0, 0x81, b"123456")).replace("0x81", "")
    assert "secret" not in repr(Reply(b"secret", Sw.OK))
