"""Staff cards: the PIN is given once, counted by the card, and what it signs is worth something once."""

import asyncio
import contextlib
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.smart_card.applets import StaffChip
from devices.smart_card.driver import PcscCardReader
from devices.smart_card.frames import Command, Reply, Sw
from devices.smart_card.gallery import CARDS, COURIER_PIN
from devices.smart_card.simulator import SmartCardFarEnd
from devices.smart_card.staff_applet import prove, read_staff
from kiosk.domain.chip_card import StaffCard, StaffRole
from kiosk.ports import DeviceError, DeviceState
from tests.devices.smart_card.talking import lead
from tests.devices.waiting import until

CHALLENGE = bytes(range(32))
COURIER = StaffCard("LBC-CARD-0001", StaffRole.COURIER, 3)


def chip(name: str = "courier") -> StaffChip:
    made = CARDS[name]()
    assert isinstance(made, StaffChip)
    return made


def refused(card: StaffChip, pin: str, shown: StaffCard = COURIER) -> DeviceError:
    with pytest.raises(DeviceError) as caught:
        lead(prove(shown, pin, CHALLENGE), card)
    return caught.value


@pytest.mark.parametrize("name", ["courier", "technician", "staff"])
def test_which_card_it_is_costs_no_try(name: str) -> None:
    card = chip(name)
    for _ in range(5):
        shown = lead(read_staff(), card)[0]
    assert shown == StaffCard(card.number, StaffRole(name), 3)
    assert (card.tries, card.verifies) == (3, 0)


def test_three_wrong_pins_block_it_for_good() -> None:
    card = chip()
    assert str(refused(card, "000000")) == "pin_wrong: tries left: 2"
    assert str(refused(card, "000000")) == "pin_wrong: tries left: 1"
    assert refused(card, "000000").code is FaultCode.PIN_BLOCKED
    assert refused(card, COURIER_PIN).code is FaultCode.PIN_BLOCKED
    assert (card.verifies, card.signatures) == (3, 0), "a blocked card is not asked again"
    assert lead(read_staff(), card)[0] == StaffCard(card.number, StaffRole.COURIER, 0)


def test_the_right_pin_gives_the_tries_back() -> None:
    card = chip()
    refused(card, "000000")
    lead(prove(COURIER, COURIER_PIN, CHALLENGE), card)
    assert (card.tries, card.signatures) == (3, 1)


def test_no_signature_without_the_pin_and_only_one_with_it() -> None:
    card = chip()
    lead(read_staff(), card)
    sign = Command(0, 0x88, 0, 0, CHALLENGE, 0)
    nonce = Command(0, 0x84, 0, 0, le=16)
    assert card.answer(nonce).ok
    assert card.answer(sign).sw == Sw.NOT_ALLOWED
    card.answer(Command(0, 0x20, 0, 0x81, COURIER_PIN.encode().ljust(8, b"\xff")))
    card.answer(nonce)
    assert card.answer(sign).ok
    assert card.answer(sign).sw == Sw.NOT_ALLOWED
    card.answer(Command(0, 0x20, 0, 0x81, COURIER_PIN.encode().ljust(8, b"\xff")))
    card.reset()
    assert card.answer(sign).sw == Sw.NO_INSTRUCTION, "power takes the PIN away"


def test_another_card_never_sees_the_pin() -> None:
    other = chip("technician")
    assert refused(other, COURIER_PIN).code is FaultCode.CARD_UNSUPPORTED
    assert other.verifies == 0


@given(st.lists(st.binary(min_size=2, max_size=80), max_size=12))
def test_whatever_a_card_answers_the_pin_is_sent_at_most_once(answers: list[bytes]) -> None:
    given_, sent = iter(answers), []

    class Babbling:
        def __init__(self) -> None:
            self._true = chip()
            self._turn = count()

        def reset(self) -> None:
            self._true.reset()

        def answer(self, command: Command) -> Reply:
            sent.append(command)
            true = self._true.answer(command)
            if next(self._turn) < 2:
                return true  # the introduction is right, so that it comes to the PIN
            reply = Reply.from_bytes(next(given_, b"\x90\x00"))
            assert reply is not None
            return reply

    with contextlib.suppress(DeviceError):
        lead(prove(COURIER, COURIER_PIN, CHALLENGE), Babbling())
    assert sum(command.ins == 0x20 and len(command.data) > 0 for command in sent) <= 1


@pytest.mark.needs("pcscd", "unshare", "setpriv")
async def test_over_a_real_service(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    await far.act("insert-smart-card", ["courier"])
    shown = await reader.staff_card(10)
    assert shown == COURIER
    with pytest.raises(DeviceError) as caught:
        await reader.prove(shown, "000000", CHALLENGE)
    assert str(caught.value) == "pin_wrong: tries left: 2"
    proof = await reader.prove(shown, COURIER_PIN, CHALLENGE)
    assert (proof.number, len(proof.nonce), len(proof.signature)) == (shown.number, 16, 64)
    card = far.chip("courier")
    assert isinstance(card, StaffChip)
    assert (card.tries, card.verifies, card.signatures) == (3, 2, 1)
    assert COURIER_PIN not in repr(far.record())


@pytest.mark.needs("pcscd", "unshare", "setpriv")
async def test_a_service_killed_at_the_pin_does_not_try_it_again(far: SmartCardFarEnd, reader: PcscCardReader) -> None:
    card = far.chip("courier")
    assert isinstance(card, StaffChip)
    await far.act("insert-smart-card", ["courier"])
    shown = await reader.staff_card(10)
    assert shown is not None
    await far.act("smart-card-slow", ["0.2"])
    proving = asyncio.create_task(reader.prove(shown, "000000", CHALLENGE))
    await until(lambda: card.verifies == 1)
    await far.act("card-service-kill", [])
    with pytest.raises(DeviceError) as caught:
        await proving
    assert caught.value.code is FaultCode.NO_ANSWER
    await far.act("smart-card-slow", ["off"])
    await far.act("card-service-start", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    assert await reader.staff_card(10) == StaffCard(shown.number, shown.role, 2)
    assert (card.tries, card.verifies) == (2, 1)
