"""What is read beside text and photo, what each status of the module means, and readings that cannot be trusted."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FAULTS, Action, FaultCode
from devices.id_reader.driver import SamIdReader
from devices.id_reader.frames import Command, Sw3, answer, sam_number
from devices.id_reader.gallery import CARDS, DAMAGED
from devices.id_reader.photo import PhotoDecoder
from devices.id_reader.simulator import SamFarEnd
from devices.id_reader.statuses import REFUSALS, UNKNOWN_PART
from devices.id_reader.statuses import refusal as meaning
from devices.transport.serial import SerialLine
from kiosk.domain.id_card import CardPart, IdCard
from kiosk.ports import DeviceState
from tests.devices.id_reader.reading import FOUND, SELECTED, Answers, refusal, scripted, text
from tests.devices.known import known
from tests.devices.waiting import until

FINGERPRINT = frozenset({CardPart.FINGERPRINT})
ADDRESS = frozenset({CardPart.NEWEST_ADDRESS})


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[SamFarEnd]:
    far = SamFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def reader(far: SamFarEnd, tmp_path: Path) -> AsyncIterator[SamIdReader]:
    reader = SamIdReader(SerialLine(str(tmp_path / far.name), 115200), PhotoDecoder(()))
    yield reader
    await reader.close()


async def reads(far: SamFarEnd, reader: SamIdReader, more: frozenset[CardPart], name: str = "resident") -> IdCard:
    await far.act("insert-card", [name])
    card = await reader.read(5, more)
    assert card is not None
    assert card.number == CARDS[name].number
    return card


@pytest.mark.parametrize("name", sorted(set(CARDS) - DAMAGED))
async def test_every_kind_of_card_over_the_wire(far: SamFarEnd, reader: SamIdReader, name: str) -> None:
    card = await reads(far, reader, FINGERPRINT | ADDRESS, name)
    assert len(card.fingerprint or b"") == 1024
    assert len(card.photo) == 1024


@pytest.mark.parametrize("size", [0, 512, 1024])
async def test_a_fingerprint_of_every_size(far: SamFarEnd, reader: SamIdReader, size: int) -> None:
    await far.act("fingerprint", [str(size)])
    card = await reads(far, reader, FINGERPRINT)
    assert card.fingerprint is not None
    assert len(card.fingerprint) == size
    assert card.fingerprint == bytes(index % 251 for index in range(size))
    assert "fingerprint" not in repr(card)


async def test_a_fingerprint_is_read_only_where_it_is_asked_for(far: SamFarEnd, reader: SamIdReader) -> None:
    assert (await reads(far, reader, frozenset())).fingerprint is None


@pytest.mark.parametrize("status", sorted(UNKNOWN_PART))
async def test_a_module_that_refuses_the_fingerprint_is_asked_for_text_and_photo(
    far: SamFarEnd, reader: SamIdReader, status: Sw3
) -> None:
    await far.act("refuse", [f"{status:02X}", "fingerprint"])
    assert (await reads(far, reader, FINGERPRINT)).fingerprint is None


async def test_a_fingerprint_answer_of_another_size_is_no_answer(tmp_path: Path) -> None:
    odd = answer(Sw3.SUCCESS, bytes.fromhex("010004000100") + CARDS["resident"].to_bytes() + bytes(1024 + 256))
    answers: Answers = {
        Command.FIND: [FOUND],
        Command.SELECT: [SELECTED],
        Command.READ_FINGERPRINT: [odd],
    }
    reader, script = await scripted(tmp_path, answers)
    assert (await refusal(reader, FINGERPRINT)).code is FaultCode.GARBLED
    await reader.close()
    await script.line.close()


async def test_the_newest_address_counts_where_it_is_asked_for(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("new-address", ["演示市新址路9号"])
    assert (await reads(far, reader, ADDRESS)).address == "演示市新址路9号"
    assert (await reads(far, reader, frozenset(), "long-term")).address == "测试省演示市样例区虚构路1号"
    assert (await reads(far, reader, ADDRESS, "foreigner")).address is None
    await far.act("new-address", [])
    assert (await reads(far, reader, ADDRESS)).address == "测试省演示市样例区虚构路1号"


@pytest.mark.parametrize("status", sorted(UNKNOWN_PART))
async def test_a_module_without_newest_addresses_gives_the_printed_one(
    far: SamFarEnd, reader: SamIdReader, status: Sw3
) -> None:
    await far.act("refuse", [f"{status:02X}", "address"])
    assert (await reads(far, reader, ADDRESS)).address == "测试省演示市样例区虚构路1号"


async def test_a_card_that_leaves_before_its_newest_address_is_no_card(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("refuse", ["41", "address"])
    await far.act("insert-card", ["resident"])
    assert (await refusal(reader, ADDRESS)).code is FaultCode.CARD_REMOVED


@pytest.mark.parametrize("status", sorted(set(Sw3) - {Sw3.SUCCESS, Sw3.FOUND, Sw3.NO_CARD, Sw3.SELECT_FAILED}))
async def test_every_status_is_an_error_with_words(far: SamFarEnd, reader: SamIdReader, status: Sw3) -> None:
    await far.act("refuse", [f"{status:02X}"])
    await far.act("insert-card", ["resident"])
    error = await refusal(reader)
    code, reason = REFUSALS[status]
    assert (error.code, error.detail) == (code, f"status {status:02X}: {reason}")
    assert error.fault.message.zh_CN
    assert error.fault.action is not Action.NONE
    await far.act("refuse", ["off"])
    await far.act("remove-card", [])
    await reads(far, reader, frozenset())


def test_no_status_is_without_a_meaning() -> None:
    assert set(REFUSALS) == set(Sw3) - {Sw3.SUCCESS, Sw3.FOUND}
    assert {code for code, _ in REFUSALS.values()} <= set(FAULTS)
    assert meaning(0x7F).code is FaultCode.GARBLED
    assert meaning(Sw3.SUCCESS).code is FaultCode.GARBLED


async def test_the_module_tells_its_number(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("number", ["wrong"])
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    assert reader.status.detail == "SAM 05.01-20120411-0002011994-0000000001"
    await reads(far, reader, frozenset())
    assert reader.status.detail == "SAM 05.01-20120411-0002011994-0000000001"


def test_a_number_as_staff_write_it() -> None:
    published = bytes.fromhex("05000100 5B033301 5AB31E00")  # a licence constant in public code
    assert sam_number(published + bytes(4)) == "05.01-20120411-0002011994-0000000000"
    assert sam_number(published) is None
    assert len(answer(Sw3.SUCCESS, published + bytes(4))) == 27
    assert answer(Sw3.SUCCESS, published + bytes(4)).startswith(known("sam")["samid_header"].data)


async def test_a_module_that_fails_its_self_test_is_named_and_reset(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("self-test", ["failed"])
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.HARDWARE_ERROR)
    assert reader.status.fault is FaultCode.HARDWARE
    assert reader.status.detail == "status 60: the module failed its self-test"
    await far.act("self-test", ["reset-mends"])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await reads(far, reader, frozenset())


async def test_a_module_that_does_not_know_the_self_test_is_judged_by_its_answers(
    far: SamFarEnd, reader: SamIdReader
) -> None:
    await far.act("refuse", ["21", "self-test"])
    await far.act("refuse", ["21", "number"])
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    assert reader.status.detail == "SAM number unknown"


async def test_two_readings_that_differ_are_nobody(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("spoil", ["1"])
    await far.act("twist", ["1"])
    await far.act("insert-card", ["resident"])
    error = await refusal(reader)
    assert (error.code, error.detail) == (FaultCode.CARD_UNREADABLE, "two readings differ")
    await far.act("remove-card", [])
    await far.act("spoil", ["1"])
    assert (await reads(far, reader, frozenset())).name == CARDS["resident"].name


async def test_a_line_that_spoils_every_reading_is_named(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("spoil", ["9"])
    await far.act("insert-card", ["resident"])
    assert (await refusal(reader)).code is FaultCode.GARBLED


async def test_a_card_that_leaves_between_two_readings_is_told(tmp_path: Path) -> None:
    spoiled = bytearray(text("resident"))
    spoiled[700] ^= 0x10
    answers: Answers = {
        Command.FIND: [FOUND],
        Command.SELECT: [SELECTED],
        Command.READ: [bytes(spoiled), text("resident"), answer(Sw3.READ_FAILED)],
    }
    reader, script = await scripted(tmp_path, answers)
    assert (await refusal(reader)).code is FaultCode.CARD_REMOVED
    await reader.close()
    await script.line.close()


async def test_messages_that_break_the_rules_are_passed_over(far: SamFarEnd, reader: SamIdReader) -> None:
    await far.act("vendor-timeout", ["2"])
    await reads(far, reader, frozenset())
