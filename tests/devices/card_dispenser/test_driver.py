"""The card dispenser on a real pty: one order, one card, whatever becomes of wire, power and mechanics."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from contracts.rules.faults import FAULTS, FaultCode
from devices.card_dispenser import frames
from devices.card_dispenser.driver import Crt591CardDispenser
from devices.card_dispenser.errors import ERRORS, device_error
from devices.card_dispenser.simulator import Crt591FarEnd
from devices.transport.serial import SerialLine
from kiosk.control.verbs import pattern
from kiosk.domain.card_script import CardKind, CardScript, Contact, ScriptStep
from kiosk.orders import SqliteCardBook
from kiosk.ports import CardOrder, CardPlace, CardStep, DeviceError, DeviceState, Dispensed, StackLevel
from tests.devices.waiting import until
from tests.kiosk.flows.clock import TestClock

TAKE_S = 30.0
FED_ONCE = ["card_fed", "chip_written", "card_presented", "card_taken"]


class Bench:
    """A far end, a book and a driver that can be built anew, as after a power cut of the kiosk."""

    def __init__(self, folder: Path) -> None:
        self.far = Crt591FarEnd(folder)
        self.book = SqliteCardBook(folder / "cards.db")
        self.clock = TestClock(datetime(2026, 11, 22, tzinfo=UTC))
        self._port = str(folder / self.far.name)
        self.driver = self._built()
        self.steps: list[CardStep] = []

    def _built(self) -> Crt591CardDispenser:
        return Crt591CardDispenser(SerialLine(self._port, 9600), self.book, self.clock)

    async def anew(self) -> None:
        """The kiosk starts again."""
        await self.driver.close()
        self.driver = self._built()

    async def issue(self, order: str = "k1", contact: Contact = Contact.CONTACT) -> Dispensed:
        """Give out one card; the person takes it when it lies at the gate."""
        self.steps.clear()
        taking = asyncio.create_task(self._take())
        try:
            return await self.driver.issue(order, pattern(contact), TAKE_S, self.steps.append)
        finally:
            taking.cancel()

    async def fails(self, order: str = "k1") -> FaultCode:
        """The same, and it must fail."""
        with pytest.raises(DeviceError) as caught:
            await self.issue(order)
        return caught.value.code

    async def outcome(self, order: str = "k1") -> CardStep | FaultCode:
        """The same, whatever comes of it."""
        try:
            return (await self.issue(order)).end
        except DeviceError as error:
            return error.code

    async def _take(self) -> None:
        await until(lambda: CardStep.PRESENTING in self.steps and self.far.state()["card"] == "gate")
        await self.far.act("take-card", [])

    def events(self, card: int | None = None) -> list[str]:
        """What physically happened, to one card or to all."""
        return [str(entry["event"]) for entry in self.far.record() if card in {None, entry["card"]}]


@pytest_asyncio.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    bench = Bench(tmp_path)
    await bench.far.start()
    await bench.far.act("move-ms", ["20"])
    yield bench
    await bench.driver.close()
    await bench.far.close()
    bench.book.close()


@pytest.mark.parametrize("contact", list(Contact))
@pytest.mark.parametrize("fault", [[], ["one-byte", "on"], ["echo", "on"], ["baud", "9600"], ["head", "45"]])
async def test_a_card_is_written_and_given_out(bench: Bench, contact: Contact, fault: list[str]) -> None:
    if fault:
        await bench.far.act(fault[0], fault[1:])
    bench.driver.load(50)
    done = await bench.issue(contact=contact)
    assert done == Dispensed("k1", CardStep.TAKEN, repeated=False)
    assert bench.events() == FED_ONCE
    assert bench.steps == [CardStep.FEEDING, CardStep.WRITING, CardStep.PRESENTING]
    look = await bench.driver.look()
    assert (look.place, look.stack, look.bin_cards, look.cards_left) == (CardPlace.NONE, StackLevel.ENOUGH, 0, 49)


async def test_the_same_order_again_moves_nothing(bench: Bench) -> None:
    await bench.issue()
    assert await bench.issue() == Dispensed("k1", CardStep.TAKEN, repeated=True)
    assert bench.events() == FED_ONCE
    await bench.issue("k2")
    assert bench.events(card=2) == FED_ONCE


@pytest.mark.parametrize("lost", range(1, 9))
async def test_a_lost_reply_moves_nothing_twice(bench: Bench, lost: int) -> None:
    """Each reply of the conversation is lost in its turn, moves and questions alike."""
    bench.driver.load(50)
    await bench.driver.look()
    await bench.far.act("lose-response", ["1", str(lost - 1)])
    outcome = await bench.outcome()
    if outcome is CardStep.TAKEN:
        assert bench.events() == FED_ONCE
    elif outcome is FaultCode.CARD_NOT_WRITTEN:
        assert bench.events()[-1] == "card_captured"
    else:
        # The hand was quicker than the question after the lost reply.
        assert outcome is FaultCode.CARD_LOST
        assert bench.events() == FED_ONCE
    assert bench.events().count("card_fed") == 1
    assert bench.book.left() == 49


@pytest.mark.parametrize("cut", ["cut-in-move", "power-in-move"])
@pytest.mark.parametrize("move", ["feed", "present"])
async def test_cable_or_power_goes_in_mid_move(bench: Bench, cut: str, move: str) -> None:
    await bench.far.act(cut, [move])
    task = asyncio.create_task(bench.outcome())
    await until(lambda: bench.far.state()["plugged"] is False)
    await bench.far.act("plug", [])
    outcome = await task
    if (cut, move) == ("power-in-move", "feed"):
        # Without power the chip forgets its session: such a card is taken back, never given out.
        assert outcome in {CardStep.TAKEN, FaultCode.CARD_NOT_WRITTEN}
        assert bench.events()[-1] == "card_captured" if outcome is FaultCode.CARD_NOT_WRITTEN else "card_taken"
    else:
        # Lost: the hand was quicker than the cable, nobody saw the card at the gate, and it is not called a success.
        assert outcome in {CardStep.TAKEN, FaultCode.CARD_LOST}
        assert bench.events() == FED_ONCE
    assert bench.events().count("card_fed") == 1


@pytest.mark.parametrize(("move", "step"), [("feed", CardStep.JAMMED), ("present", CardStep.PRESENTING)])
async def test_a_jam_is_named_and_the_next_order_goes_on(bench: Bench, move: str, step: CardStep) -> None:
    await bench.far.act("jam-card", [move])
    assert await bench.fails() is FaultCode.CARD_JAM
    assert bench.driver.status.state is DeviceState.HARDWARE_ERROR
    assert bench.driver.status.fault is FaultCode.CARD_JAM
    known = bench.book.find("k1")
    assert known is not None
    assert known.step is step
    assert await bench.fails("k2") is FaultCode.CARD_JAM
    await bench.far.act("clear-jam", [])
    await bench.issue("k2")
    assert bench.events(card=2) == FED_ONCE


@pytest.mark.parametrize("after", ["capture", "same", "other", "anew"])
async def test_a_card_that_jams_on_its_way_has_left_the_stacker(bench: Bench, after: str) -> None:
    await bench.far.act("load-cards", ["50"])
    bench.driver.load(50)
    await bench.far.act("jam-card", ["feed"])
    assert await bench.fails() is FaultCode.CARD_JAM
    await bench.far.act("clear-jam", [])
    if after == "anew":
        await bench.anew()
    left = 48
    if after == "capture":
        assert await bench.driver.capture() == Dispensed("k1", CardStep.UNFED, repeated=False)
        left = 49
    else:
        await bench.issue("k2" if after == "other" else "k1")
        assert bench.events()[-len(FED_ONCE) :] == FED_ONCE
    assert (await bench.driver.look()).cards_left == left == bench.far.state()["stacker"]


async def test_a_jam_on_the_way_to_the_bin(bench: Bench) -> None:
    await bench.far.act("bad-chip", ["on"])
    await bench.far.act("jam-card", ["capture"])
    assert await bench.fails() is FaultCode.CARD_JAM
    await bench.far.act("clear-jam", [])
    # Nobody saw whether it fell into the bin: the count says no.
    assert await bench.fails() is FaultCode.CARD_LOST
    await bench.issue("k2")


async def test_a_chip_that_keeps_nothing_is_taken_back(bench: Bench) -> None:
    await bench.far.act("bad-chip", ["on"])
    assert await bench.fails() is FaultCode.CARD_NOT_WRITTEN
    assert bench.events() == ["card_fed", "chip_written", "card_captured"]
    assert await bench.fails() is FaultCode.CARD_NOT_WRITTEN  # from the book
    assert (await bench.driver.look()).bin_cards == 1
    await bench.issue("k2")


async def test_a_card_that_nobody_takes_is_taken_back(bench: Bench) -> None:
    task = asyncio.create_task(bench.driver.issue("k1", pattern(Contact.CONTACT), TAKE_S, bench.steps.append))
    await until(lambda: bench.far.state()["card"] == "gate")

    async def wait_on() -> None:
        while not task.done():
            await bench.clock.advance(TAKE_S / 3)
            await asyncio.sleep(0.01)

    with pytest.raises(DeviceError) as caught:
        await asyncio.gather(task, wait_on())
    assert caught.value.code is FaultCode.CARD_NOT_TAKEN
    assert bench.events()[-1] == "card_captured"


async def test_empty_stacker_and_full_bin_stop_before_anything_moves(bench: Bench) -> None:
    await bench.far.act("load-cards", ["0"])
    assert await bench.fails() is FaultCode.CARDS_OUT
    assert bench.driver.status.fault is FaultCode.CARDS_OUT
    await bench.far.act("load-cards", ["5"])
    await bench.far.act("bin-full", ["on"])
    assert await bench.fails() is FaultCode.BIN_FULL
    assert bench.events() == []
    await bench.far.act("empty-bin", [])
    await bench.issue()
    assert bench.driver.status.state is DeviceState.WARNING  # few are left


@pytest.mark.parametrize(
    ("step", "where"),
    [
        (CardStep.FEEDING, "none"),
        (CardStep.FEEDING, "inside"),
        (CardStep.WRITING, "inside"),
        (CardStep.PRESENTING, "inside"),
        (CardStep.PRESENTING, "gate"),
        (CardStep.PRESENTING, "none"),
        (CardStep.AT_GATE, "inside"),
        (CardStep.AT_GATE, "gate"),
        (CardStep.AT_GATE, "none"),
        (CardStep.CAPTURING, "inside"),
    ],
)
async def test_after_a_power_cut_the_place_is_asked(bench: Bench, step: CardStep, where: str) -> None:
    """The kiosk died with the order at `step`, and the card is found at `where`."""
    await _lay(bench, where)
    bench.book.record(CardOrder("k1", step, 0))
    await bench.anew()
    outcome = await bench.outcome()
    fed = 0 if where == "none" and step is not CardStep.FEEDING else 1
    assert bench.events().count("card_fed") == fed
    expected: dict[CardStep, set[CardStep | FaultCode]] = {
        CardStep.FEEDING: {CardStep.TAKEN},
        CardStep.WRITING: {FaultCode.CARD_NOT_WRITTEN},
        CardStep.PRESENTING: {CardStep.TAKEN, FaultCode.CARD_LOST},
        CardStep.AT_GATE: {CardStep.TAKEN},
        CardStep.CAPTURING: {FaultCode.CARD_NOT_WRITTEN},
    }
    assert outcome in expected[step]
    assert outcome is not CardStep.TAKEN or where != "none" or step in {CardStep.FEEDING, CardStep.AT_GATE}
    if step is CardStep.FEEDING:
        assert bench.events() == FED_ONCE


async def test_a_unit_that_does_not_count_its_bin_proves_nothing_after_a_power_cut(bench: Bench) -> None:
    bench.book.record(CardOrder("k1", CardStep.AT_GATE))
    assert await bench.outcome() is FaultCode.CARD_LOST
    assert bench.events() == []


async def _lay(bench: Bench, where: str) -> None:
    """Bring a card of nobody to a place, by the far end's own mechanics."""
    if where != "none":
        cards = bench.far._cards
        cards.begin(_verb("feed"))
        if where == "gate":
            cards.end(_verb("present"))


def _verb(kind: str) -> frames.Verb:
    return frames.TO_GATE if kind == "present" else frames.TO_CONTACT


async def test_a_card_of_another_order_goes_first(bench: Bench) -> None:
    await _lay(bench, "gate")
    bench.book.record(CardOrder("old", CardStep.PRESENTING))
    await bench.issue("new")
    old = bench.book.find("old")
    assert old is not None
    assert (old.step, old.fault) == (CardStep.CAPTURED, FaultCode.CARD_NOT_TAKEN)
    assert bench.events(card=1)[-1] == "card_captured"
    assert bench.events(card=2) == FED_ONCE


async def test_capture_by_hand(bench: Bench) -> None:
    assert await bench.driver.capture() is None
    await _lay(bench, "inside")
    assert await bench.driver.capture() == Dispensed("", CardStep.CAPTURED, repeated=False)
    assert bench.events()[-1] == "card_captured"


async def test_a_cancelled_order_leaves_its_card_to_be_captured(bench: Bench) -> None:
    task = asyncio.create_task(bench.driver.issue("k1", pattern(Contact.CONTACT), TAKE_S, bench.steps.append))
    await until(lambda: bench.far.state()["card"] == "gate")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await bench.driver.capture() == Dispensed("k1", CardStep.CAPTURED, repeated=False)


async def test_a_nak_storm_ends_and_moves_nothing(bench: Bench) -> None:
    await bench.far.act("nak-storm", ["999"])
    assert await bench.fails() is FaultCode.GARBLED
    assert bench.events() == []
    await bench.far.act("nak-storm", ["0"])
    await bench.issue()
    assert bench.events() == FED_ONCE


async def test_broken_replies_are_asked_for_again(bench: Bench) -> None:
    await bench.driver.look()
    task = asyncio.create_task(bench.issue())
    for _ in range(4):
        await bench.far.act("break-response", ["1"])
        await asyncio.sleep(0.05)
    assert (await task).end is CardStep.TAKEN
    assert bench.events() == FED_ONCE


async def test_garbage_and_noise_give_no_second_card(bench: Bench) -> None:
    await bench.far.act("noise", ["on"])
    await bench.outcome()
    await bench.far.act("noise", ["off"])
    await bench.outcome()
    assert bench.events().count("card_fed") == 1
    assert bench.events().count("card_presented") <= 1


async def test_cable_out_and_in_again(bench: Bench) -> None:
    await bench.driver.start()
    await until(lambda: bench.driver.status.state is DeviceState.ONLINE)
    await bench.far.act("unplug", [])
    await until(lambda: bench.driver.status.state is DeviceState.OFFLINE)
    await bench.far.act("plug", [])
    await bench.far.act("power-cycle", [])
    await until(lambda: bench.driver.status.state is DeviceState.ONLINE)
    await bench.issue()


async def test_a_cleared_jam_heals_by_itself(bench: Bench) -> None:
    await bench.far.act("jam-card", ["feed"])
    await bench.fails()
    await bench.driver.start()
    await bench.far.act("clear-jam", [])
    await bench.clock.advance(31)
    await until(lambda: bench.driver.status.state is DeviceState.ONLINE)


async def test_a_silent_unit_is_named(bench: Bench) -> None:
    await bench.far.act("hang", ["on"])
    assert await bench.fails() is FaultCode.NO_ANSWER
    await bench.far.act("hang", ["off"])
    await bench.issue()


def test_a_card_that_is_not_read_back_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="read"):
        CardScript(CardKind.TRANSIT, Contact.CONTACT, (ScriptStep(bytes(5)),))


@pytest.mark.parametrize("letters", [*ERRORS, "ZZ", "\x00\x1b"])
def test_every_error_has_words_and_an_action(letters: str) -> None:
    error = device_error(letters)
    assert error.code in FAULTS
    assert error.detail.isprintable()
