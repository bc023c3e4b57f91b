"""The bank on a real pty: each order opens its door once, on the far end's own record."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from devices.cabinet import lock_boards
from devices.locker.bank import SPACING_S, Bank
from devices.locker.boards import Latch, PulseAnswer
from devices.locker.far_boards import LockerFarEnd
from devices.locker.far_families import far_locker
from devices.locker.far_families import lock_boards as boards_of
from devices.transport.serial import SerialLine
from kiosk.domain.cabinet import BoxCondition, BoxStatus, Door
from kiosk.domain.device_settings import LOCK_FAMILIES, LockBoard
from kiosk.orders import SqliteOrderBook
from kiosk.ports import DeviceError, DeviceState, DoorPulse, Opening
from tests.devices.waiting import until

SHORT_WHEN_LOCKED = LockBoard(address=1, channels=24, closed_level=1, first_box=1)
TWO = (
    LockBoard(address=1, channels=12, closed_level=1, first_box=1),
    LockBoard(address=2, channels=12, closed_level=0, first_box=13),
)


@dataclass(frozen=True)
class Locker:
    """A bank and the far end of its line."""

    far: LockerFarEnd
    bank: Bank
    orders: SqliteOrderBook

    def latches(self, box: int) -> list[str]:
        """What the latch of a box did, on the far end's own record."""
        return [
            str(entry["event"])
            for entry in self.far.record()
            if entry["box"] == box and str(entry["event"]).startswith("latch")
        ]

    async def refuses(self, box: int, order: str) -> FaultCode:
        """Why the bank does not open a box."""
        with pytest.raises(DeviceError) as caught:
            await self.bank.unlock(box, order)
        return caught.value.code


@asynccontextmanager
async def locker(
    folder: Path, boards: Sequence[LockBoard] = (SHORT_WHEN_LOCKED,), family: str = "lock-8a"
) -> AsyncIterator[Locker]:
    far = far_locker(family, folder, tuple(boards))
    await far.start()
    orders = SqliteOrderBook(folder / "orders.db")
    line = SerialLine(str(folder / far.name), 9600)
    bank = Bank(lock_boards(family, line, tuple(boards)), boards, range(1, 25), orders)
    try:
        yield Locker(far, bank, orders)
    finally:
        await bank.close()
        orders.close()
        await far.close()


@pytest.mark.parametrize(
    ("closed_level", "fault"),
    [
        *itertools.product((1, 0), ([], ["echo", "on"])),
        (1, ["one-byte", "on"]),
        (0, ["noise", "on"]),
        (1, ["baud", "9600"]),
    ],
)
@pytest.mark.parametrize("family", LOCK_FAMILIES)
async def test_a_door_opens_once(tmp_path: Path, family: str, closed_level: int, fault: list[str]) -> None:
    async with locker(tmp_path, boards_of(family, 24, closed_level), family) as one:
        if fault:
            await one.far.act(fault[0], fault[1:])
        opening = await one.bank.unlock(7, "k1")
        assert (opening.box, opening.door, opening.repeated) == (7, DoorPulse.OPEN, False)
        again = await one.bank.unlock(7, "k1")
        assert again == Opening(7, "k1", DoorPulse.OPEN, opening.open_ms, repeated=True)
        assert one.latches(7) == ["latch_sprang"]
        snapshot = await one.bank.snapshot()
        assert snapshot[7] == BoxStatus(Door.OPEN, BoxCondition.GOOD)
        assert {box for box, status in snapshot.items() if status.door is Door.CLOSED} == set(range(1, 25)) - {7}


@pytest.mark.parametrize("family", LOCK_FAMILIES)
async def test_a_lost_reply_is_no_second_pulse(tmp_path: Path, family: str) -> None:
    async with locker(tmp_path, boards_of(family, 24), family) as one:
        await one.far.act("lose-reply", [])
        assert (await one.bank.unlock(7, "k1")).door is DoorPulse.OPEN
        assert one.latches(7) == ["latch_sprang"]


async def test_a_stuck_latch_is_told_and_remembered(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.far.act("stuck", ["7"])
        assert await one.refuses(7, "k1") is FaultCode.STUCK
        assert one.latches(7) == ["latch_stuck", "latch_stuck"]
        await one.far.act("stuck", ["7", "off"])
        assert await one.refuses(7, "k1") is FaultCode.STUCK  # as recorded; nothing is sent
        assert one.latches(7) == ["latch_stuck", "latch_stuck"]
        assert (await one.bank.snapshot())[7].condition is BoxCondition.SUSPECT
        assert (await one.bank.unlock(7, "k2")).door is DoorPulse.OPEN
        assert (await one.bank.snapshot())[7].condition is BoxCondition.GOOD


async def test_a_latch_that_springs_at_the_second_pulse(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.far.act("stuck", ["7"])
        opening = asyncio.create_task(one.bank.unlock(7, "k1"))
        await until(lambda: one.latches(7) == ["latch_stuck"])
        await one.far.act("stuck", ["7", "off"])
        assert (await opening).door is DoorPulse.OPEN
        assert one.latches(7) == ["latch_stuck", "latch_sprang"]


async def test_a_sensor_that_says_nothing(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.far.act("sensor", ["7", "broken"])
        assert await one.refuses(7, "k1") is FaultCode.DOOR_UNKNOWN
        assert one.latches(7) == ["latch_sprang"]
        assert await one.refuses(7, "k1") is FaultCode.DOOR_UNKNOWN
        assert one.latches(7) == ["latch_sprang"]


async def test_a_sensor_that_says_open_does_not_lock_anybody_out(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.far.act("sensor", ["7", "open"])
        assert (await one.bank.unlock(7, "k1")).door is DoorPulse.OPEN
        assert one.latches(7) == ["latch_sprang"]


async def test_an_echoing_line_with_a_silent_board_gets_no_pulse(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.far.act("echo", ["on"])
        await one.far.act("dead-board", ["1"])
        assert await one.refuses(7, "k1") is FaultCode.ECHO
        await one.far.act("dead-board", ["1", "off"])
        assert one.latches(7) == []
        assert (await one.bank.unlock(7, "k1")).door is DoorPulse.OPEN
        assert one.latches(7) == ["latch_sprang"]


async def test_a_dead_board_takes_only_its_own_boxes(tmp_path: Path) -> None:
    async with locker(tmp_path, TWO) as one:
        await one.far.act("dead-board", ["2"])
        snapshot = await one.bank.snapshot()
        assert {box for box, status in snapshot.items() if status.door is Door.UNKNOWN} == set(range(13, 25))
        assert snapshot[13].condition is BoxCondition.MISSING
        assert one.bank.status.state is DeviceState.WARNING
        assert await one.refuses(13, "k1") is FaultCode.NO_ANSWER
        assert (await one.bank.unlock(12, "k2")).door is DoorPulse.OPEN
        await one.far.act("dead-board", ["2", "off"])
        assert (await one.bank.unlock(13, "k1")).door is DoorPulse.OPEN
        assert one.latches(13) == ["latch_sprang"]
        assert (await one.bank.snapshot())[24].door is Door.CLOSED


async def test_an_order_stays_with_its_box(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.bank.unlock(7, "k1")
        assert await one.refuses(8, "k1") is FaultCode.REFUSED
        assert await one.refuses(25, "k2") is FaultCode.NO_SUCH_BOX
        assert one.latches(8) == []


async def test_an_order_cut_by_a_power_failure_does_not_pulse_an_open_door(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        one.orders.begin("k1", 7)
        await one.far.act("open-door", ["7"])
        assert (await one.bank.unlock(7, "k1")).door is DoorPulse.OPEN
        assert one.latches(7) == []


class RefusingBook:
    """An order book whose disk is full."""

    def find(self, _order: str) -> None:
        """No order is known."""

    def begin(self, order: str, box: int) -> None:
        """Fail."""
        raise OSError(f"no space left for {order} {box}")

    def pulse(self, order: str) -> None:
        """Never reached."""
        raise AssertionError(order)

    def pulses(self, order: str) -> int:
        """Never reached."""
        raise AssertionError(order)

    def finish(self, opening: Opening) -> None:
        """Never reached."""
        raise AssertionError(opening)


async def test_no_byte_goes_out_before_the_order_is_on_disk(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        bank = Bank(one.bank._boards, [SHORT_WHEN_LOCKED], range(1, 25), RefusingBook())
        with pytest.raises(OSError, match="no space left"):
            await bank.unlock(7, "k1")
        assert one.far.record() == []


class CountingBoards:
    """Boards that note when a pulse came and whether another call was under way."""

    span = 24
    proof = 1

    def __init__(self) -> None:
        self.pulses: list[float] = []
        self._busy = False
        self._open: set[Latch] = set()

    async def _alone(self) -> None:
        assert not self._busy
        self._busy = True
        await asyncio.sleep(0.005)
        self._busy = False

    async def doors(self, board: int, channels: range) -> dict[int, Door]:
        """All doors."""
        await self._alone()
        return {channel: Door.OPEN if Latch(board, channel) in self._open else Door.CLOSED for channel in channels}

    async def door(self, latch: Latch, *, sure: bool = False) -> Door:
        """One door."""
        assert not sure
        await self._alone()
        return Door.OPEN if latch in self._open else Door.CLOSED

    async def pulse(self, latch: Latch) -> PulseAnswer:
        """Note the time."""
        self.pulses.append(asyncio.get_running_loop().time())
        await self._alone()
        self._open.add(latch)
        return PulseAnswer.OPEN

    async def listen(self, seconds: float, heard: object) -> None:
        """Never reached."""
        raise AssertionError((seconds, heard))

    async def drop(self) -> None:
        """Never reached."""
        raise AssertionError

    async def close(self) -> None:
        """Nothing to release."""


async def test_one_latch_at_a_time(tmp_path: Path) -> None:
    boards, orders = CountingBoards(), SqliteOrderBook(tmp_path / "orders.db")
    bank = Bank(boards, [SHORT_WHEN_LOCKED], range(1, 25), orders)
    await asyncio.gather(*(bank.unlock(box, f"k{box}") for box in range(1, 5)), bank.snapshot())
    gaps = [later - earlier for earlier, later in pairwise(boards.pulses)]
    assert len(gaps) == 3
    assert min(gaps) >= SPACING_S - 0.001
    orders.close()


@pytest.mark.parametrize("events", ["on", "off"])
async def test_doors_that_a_person_moves_are_seen(tmp_path: Path, events: str) -> None:
    async with locker(tmp_path) as one:
        await one.far.act("events", [events])
        seen: list[tuple[int, bool]] = []
        one.bank.on_door(lambda box, is_open: seen.append((box, is_open)))
        await one.bank.start()
        await until(lambda: one.bank.status.state is DeviceState.ONLINE)
        await one.bank.unlock(7, "k1")
        await until(lambda: (7, True) in seen)
        await one.far.act("close-door", ["7"])
        await until(lambda: (7, False) in seen)
        await one.far.act("open-door", ["9"])
        await until(lambda: (9, True) in seen)
        assert seen == [(7, True), (7, False), (9, True)]


async def test_cable_out_and_in_again(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.bank.start()
        await until(lambda: one.bank.status.state is DeviceState.ONLINE)
        await one.far.act("unplug", [])
        await until(lambda: one.bank.status.state is DeviceState.OFFLINE)
        assert await one.refuses(7, "k1") is FaultCode.NO_DEVICE
        await one.far.act("plug", [])
        await until(lambda: one.bank.status.state is DeviceState.ONLINE)
        assert one.latches(7) == []
        assert (await one.bank.unlock(7, "k1")).door is DoorPulse.OPEN


async def test_garbage_is_no_door(tmp_path: Path) -> None:
    async with locker(tmp_path) as one:
        await one.bank.start()
        await until(lambda: one.bank.status.state is DeviceState.ONLINE)
        seen: list[tuple[int, bool]] = []
        one.bank.on_door(lambda box, is_open: seen.append((box, is_open)))
        for _ in range(5):
            await one.far.act("garbage", ["500"])
            assert (await one.bank.snapshot())[7].door is Door.CLOSED
        assert seen == []
