"""Cards in a real pcscd: read, pulled, garbled, the cable out, and the service killed under them."""

import asyncio

import pytest

from contracts.rules.faults import FaultCode
from devices.smart_card.driver import PcscCardReader
from devices.smart_card.gallery import CARDS
from devices.smart_card.simulator import SmartCardFarEnd
from devices.transport.pcsc import choose
from devices.transport.pcsc_line import PcscLine
from kiosk.domain.chip_card import SocialSecurityCard, TransitCard
from kiosk.ports import DeviceError, DeviceState, DeviceStatus
from tests.devices.waiting import until

pytestmark = pytest.mark.needs("pcscd", "unshare", "setpriv")

GONE = {FaultCode.CARD_REMOVED}
CUT = {FaultCode.NO_ANSWER, FaultCode.NO_DEVICE, FaultCode.CARD_REMOVED}


async def refused(reader: PcscCardReader, timeout_s: float = 10.0) -> FaultCode:
    with pytest.raises(DeviceError) as caught:
        await reader.read(timeout_s)
    return caught.value.code


async def reads(reader: PcscCardReader, far: SmartCardFarEnd, name: str) -> None:
    await put_in(reader, far, name)
    await reads_again(reader)


async def put_in(reader: PcscCardReader, far: SmartCardFarEnd, name: str) -> None:
    """Until the service has seen it: a card that was there before is answered for a moment longer."""
    count = reader._line.sight.cards
    gone = count + (1 if reader.card_in else 0)
    await far.act("insert-smart-card", [name])
    await until(lambda: reader.card_in and reader._line.sight.cards > gone)


async def reads_again(reader: PcscCardReader) -> None:
    card = await reader.read(10)
    assert isinstance(card, SocialSecurityCard | TransitCard)
    assert card.read_ms > 0


async def commands_seen(far: SmartCardFarEnd, count: int) -> None:
    await until(lambda: sum(entry["event"] == "command" for entry in far.record()) >= count)


async def test_cards_are_read_and_come_and_go(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    seen: list[bool] = []
    reader.on_card(seen.append)
    assert await reader.read(0.1) is None
    await reads(reader, far, "social-security-chained")
    assert reader.card_in
    await reads_again(reader)
    await reads(reader, far, "transit")
    await far.act("remove-smart-card", [])
    await until(lambda: not reader.card_in)
    assert seen == [True, False, True, False]


async def test_a_process_that_is_starting_is_no_missing_reader(far: SmartCardFarEnd) -> None:
    """However short the person's time: it begins when the reader was looked at."""
    cold = PcscCardReader(PcscLine("", str(far.service.socket)))
    try:
        assert await cold.read(0.0) is None
    finally:
        await cold.close()
    await far.act("card-service-kill", [])
    cold = PcscCardReader(PcscLine("", str(far.service.socket)))
    try:
        assert await refused(cold, 0.0) is FaultCode.NO_DEVICE
    finally:
        await cold.close()


@pytest.mark.parametrize(("name", "at"), [("social-security", 0), ("social-security", 9), ("transit", 5)])
async def test_a_card_pulled_in_mid_read(far: SmartCardFarEnd, reader: PcscCardReader, name: str, at: int) -> None:
    """Every other number of command: `make sweep`."""
    await far.act("pull-smart-card", [str(at)])
    await far.act("insert-smart-card", [name])
    assert await refused(reader) in GONE
    await reads(reader, far, name)


async def test_wrong_cards_and_wrong_answers(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    await put_in(reader, far, "other")
    assert await refused(reader) is FaultCode.CARD_UNSUPPORTED
    await put_in(reader, far, "mute")
    assert await refused(reader) is FaultCode.CARD_UNREADABLE
    await put_in(reader, far, "transit")
    for said, code in (
        ("6F00", FaultCode.CARD_UNREADABLE),
        ("00", FaultCode.GARBLED),
        ("AA" * 300, FaultCode.GARBLED),
    ):
        await far.act("smart-card-garbage", [said, "3"])
        assert await refused(reader) is code
        await reads_again(reader)


async def test_a_slow_card_is_waited_for_and_a_cancelled_read_leaves_nothing(
    far: SmartCardFarEnd, reader: PcscCardReader
) -> None:
    await far.act("insert-smart-card", ["transit-new"])
    await far.act("smart-card-slow", ["0.3"])
    reading = asyncio.create_task(reader.read(10))
    await commands_seen(far, 2)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await reads_again(reader)


async def test_the_service_is_killed_in_mid_read_and_comes_back(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    states: list[DeviceStatus] = []
    reader.on_change(states.append)
    await far.act("insert-smart-card", ["social-security"])
    reading = asyncio.create_task(reader.read(10))
    await commands_seen(far, 4)
    await far.act("card-service-kill", [])
    with pytest.raises(DeviceError) as caught:
        await reading
    assert caught.value.code in CUT
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    assert await refused(reader) is FaultCode.NO_DEVICE
    await far.act("card-service-start", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await reads_again(reader)
    assert [status.state for status in states] == [DeviceState.OFFLINE, DeviceState.ONLINE]


async def test_the_service_is_killed_again_and_again_under_load(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    """Reads one after the other, the service killed in the middle of them: whole values or errors, nothing else."""
    values, errors = 0, []
    stop = asyncio.Event()

    async def load() -> None:
        nonlocal values
        while not stop.is_set():
            try:
                card = await reader.read(5)
            except DeviceError as error:
                errors.append(error.code)
                continue
            assert card is None or (isinstance(card, SocialSecurityCard) and card.id_number is not None)
            values += card is not None

    await far.act("insert-smart-card", ["social-security"])
    working = asyncio.create_task(load())
    for _ in range(3):
        known = values
        await until(lambda known=known: values > known, 20)  # type: ignore[misc]
        await commands_seen(far, len(far.record()) + 3)
        await far.act("card-service-kill", [])
        await far.act("card-service-start", [])
    known = values
    await until(lambda: values > known, 20)
    stop.set()
    await working
    assert set(errors) <= CUT
    assert reader.status.state is DeviceState.ONLINE


async def test_cable_out_and_in_again(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    await far.act("unplug", [])
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    assert await refused(reader) is FaultCode.NO_DEVICE
    await far.act("plug", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await reads(reader, far, "transit")


async def test_a_hung_process_is_replaced(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    process = reader._line._process
    assert process is not None
    process.kill()
    await until(lambda: reader._line._process not in {None, process} and reader._line.sight.service)
    await reads(reader, far, "transit")


async def test_no_service_at_all_is_named(tmp_path: str) -> None:
    reader = PcscCardReader(PcscLine("", f"{tmp_path}/nothing"))
    assert await refused(reader) is FaultCode.NO_DEVICE
    assert reader.status.state is DeviceState.NO_DEVICE
    assert "pcscd" in reader.status.detail
    await reader.close()


async def test_a_reader_of_another_name_is_not_taken(far: SmartCardFarEnd) -> None:
    reader = PcscCardReader(PcscLine("Another reader", str(far.service.socket)))
    assert await refused(reader) is FaultCode.NO_DEVICE
    assert "no such reader" in reader.status.detail
    await reader.close()


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ("", "ACS ACR38U 00 00"),
        ("ACS ACR1281 PICC", "ACS ACR1281 PICC 00 00"),
        ("ACS", "ACS ACR1281 PICC 00 00"),
        ("X", ""),
    ],
)
def test_which_reader_is_meant(wanted: str, chosen: str) -> None:
    assert choose(["ACS ACR1281 PICC 00 00", "ACS ACR38U 00 00"], wanted) == chosen


def test_the_gallery_has_what_these_tests_put_in() -> None:
    assert {"transit", "transit-new", "other", "social-security", "social-security-chained"} <= set(CARDS)
