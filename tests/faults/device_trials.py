"""Each device of the cabinet x each fault of its wire, on the real drivers and far ends.

For every pair: the operation is under way when the fault strikes; it ends in a value or in a named fault; when the
fault is over the device is online by itself; the next operation is right; and the far end's own record
never shows more than was asked for until then.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, pairwise
from pathlib import Path

from kiosk.ports import Device, DeviceError, DeviceState
from tests.devices.waiting import until
from tests.faults import device_work as work
from tests.faults.device_work import STRIKES_AFTER_S, Bench, Operation

SILENCE_S = 30.0
BACK_S = 60.0
WORK_S = 45.0
CHILD_S = 5.0
GOOD = frozenset({DeviceState.ONLINE, DeviceState.WARNING})
NO_END = "NO END"
FAR_END = "far end"

Words = Sequence[str]


class Fault(StrEnum):
    """What happens to a wire."""

    CABLE = "cable out and in"
    RESTART = "far end restarted"
    POWER = "power off and on"
    SILENCE = "30 s of silence"
    GARBAGE = "garbage"
    DRIP = "one byte at a time"


@dataclass(frozen=True, slots=True)
class Strike:
    """How a fault begins and ends.

    Attributes:
        begin: control verb.
        end: control verb; empty where the fault is over by itself.
        kills: `FAR_END`, or a part of the command line of the driver's child process.
        lasts_s: time between both, beside that of the operation.
    """

    begin: Words = ()
    end: Words = ()
    kills: str = ""
    lasts_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Subject:
    """One device.

    Attributes:
        operate: one operation by its key; whether its value was right.
        faults: how each strikes; a word where it cannot.
        acts: the event of the far end's record that is counted: one operation must not cause two.
    """

    operate: Operation
    faults: Mapping[Fault, Strike | str]
    acts: str = ""


def _line(name: str, power: Strike | str) -> Mapping[Fault, Strike | str]:
    """A device on a serial line."""
    return {
        Fault.CABLE: Strike(("unplug", name), ("plug", name)),
        Fault.RESTART: Strike(kills=FAR_END),
        Fault.POWER: power,
        Fault.SILENCE: Strike(("hang", name, "on"), ("hang", name, "off"), lasts_s=SILENCE_S),
        Fault.GARBAGE: Strike(("garbage", name, "4000")),
        Fault.DRIP: Strike(("one-byte", name, "on"), ("one-byte", name, "off")),
    }


def _service(name: str, cable: Strike, restart: Strike, power: Strike | str) -> Mapping[Fault, Strike | str]:
    """A device behind a service, with somebody on the socket between us and it."""
    return {**_line(name, power), Fault.CABLE: cable, Fault.RESTART: restart}


def _printer(name: str) -> Mapping[Fault, Strike | str]:
    return _service(
        name,
        Strike(("unplug", name), ("plug", name)),
        Strike(("server-gone", name), ("server-back", name)),
        Strike(("power-cycle", name)),
    )


AS_CABLE = "as the cable: it lives on it"
AS_RESTART = "as the restart"
NO_BYTES = "a library in a child: no bytes"
SUBJECTS: Mapping[str, Subject] = {
    "id_reader": Subject(work.read_id, _line("id_reader", AS_CABLE)),
    "smart_card": Subject(
        work.read_chip,
        _service(
            "smart_card",
            Strike(("unplug", "smart_card"), ("plug", "smart_card")),
            Strike(("card-service-kill",), ("card-service-start",)),
            AS_CABLE,
        ),
    ),
    "locker": Subject(work.open_box, _line("locker", AS_RESTART), "latch_sprang"),
    "barcode": Subject(work.read_code, _line("barcode", AS_CABLE), "code_read"),
    "document_printer": Subject(work.print_sheet, _printer("document_printer"), "printed"),
    "label_printer": Subject(work.print_label, _printer("label_printer"), "printed"),
    "receipt_printer": Subject(
        work.print_slip, _line("receipt_printer", Strike(("power-cycle", "receipt_printer"))), "cut"
    ),
    "scanner": Subject(
        work.scan,
        {
            Fault.CABLE: Strike(("unplug", "scanner"), ("plug", "scanner")),
            Fault.RESTART: Strike(kills="devices.scanner.child"),
            Fault.POWER: AS_CABLE,
            Fault.SILENCE: Strike(("scanner-hang",), ("insert-page", "straight"), lasts_s=SILENCE_S),
            Fault.GARBAGE: NO_BYTES,
            Fault.DRIP: NO_BYTES,
        },
    ),
    "camera": Subject(
        work.take_picture,
        {
            Fault.CABLE: Strike(("unplug", "camera"), ("plug", "camera")),
            Fault.RESTART: Strike(kills="devices.camera.child"),
            Fault.POWER: AS_CABLE,
            Fault.SILENCE: Strike(("camera-mute",), ("stand", "straight"), lasts_s=SILENCE_S),
            Fault.GARBAGE: Strike(("camera-garbage",), ("stand", "straight")),
            Fault.DRIP: "frames come whole",
        },
    ),
    "card_dispenser": Subject(
        work.issue_card,
        _line("card_dispenser", Strike(("power-cycle", "card_dispenser"))),
        "card_fed",
    ),
    "io_board": Subject(work.look_and_light, _line("io_board", AS_RESTART), "lamp_on"),
    "ups": Subject(
        work.read_power,
        _service(
            "ups",
            Strike(("ups-unplug",), ("ups-plug",)),
            Strike(("upsd-kill",), ("upsd-start",)),
            "it carries itself",
        ),
    ),
    "stationery": Subject(work.issue_sheet, _line("stationery", AS_RESTART), "sheet_issued"),
}


MISSING = {"sound": "came after this table"}
"""Devices that are not tried yet, and why."""


def cells() -> list[tuple[str, Fault]]:
    """Every pair that can be tried."""
    return [
        (name, fault)
        for name, subject in SUBJECTS.items()
        for fault, how in subject.faults.items()
        if isinstance(how, Strike)
    ]


@dataclass(slots=True)
class Trial:
    """One pair on the bench.

    Attributes:
        said: what became of the operation that was struck.
        back_s: from the end of the fault to the end of the next right operation.
        acts: how often the far end moved from the beginning of each operation to that of the next, by its own record.
    """

    bench: Bench
    name: str
    fault: Fault
    said: str = "right"
    back_s: float = 0.0
    acts: tuple[int, ...] = ()
    _counts: list[int] = field(default_factory=list)

    @property
    def subject(self) -> Subject:
        """What is tried."""
        return SUBJECTS[self.name]

    @property
    def device(self) -> Device:
        """The driver."""
        return self.bench.devices.present()[self.name]

    async def run(self) -> None:
        """The fault strikes in the middle of an operation and passes.

        Raises:
            AssertionError: what is not as it should be.
        """
        await until(lambda: self.device.status.state in GOOD, BACK_S)
        strike = self.subject.faults[self.fault]
        assert isinstance(strike, Strike)
        working = asyncio.create_task(self._operate())
        try:
            await asyncio.sleep(STRIKES_AFTER_S)
            await self._begin(strike)
            await self._hear(working)
        finally:
            await asyncio.sleep(strike.lasts_s)
            await self._end(strike)
        began = time.monotonic()
        right = await self._comes_back()
        self.back_s = time.monotonic() - began
        counts = [*self._counts, await self._count()]
        self.acts = tuple(after - before for before, after in pairwise(counts))
        assert self.said != NO_END, "the operation did not end"
        assert right, f"not right again; {self.device.status.state}: {self.device.status.detail}"
        # What a fault delayed may come late, while the next one is under way; it never comes twice.
        assert all(done <= begun for begun, done in enumerate(accumulate(self.acts), start=1)), (
            f"done twice: {self.acts}"
        )

    async def _begin(self, strike: Strike) -> None:
        if strike.kills == FAR_END:
            await self.bench.kill(self.name, self.subject.acts)
        elif strike.kills:
            await _kill_child(strike.kills)
        else:
            await self.bench.do(self.name, *strike.begin)

    async def _end(self, strike: Strike) -> None:
        if strike.kills == FAR_END:
            await self.bench.revive(self.name, self.subject.acts)
        elif strike.end:
            await self.bench.do(self.name, *strike.end)

    async def _operate(self) -> bool:
        self._counts.append(await self._count())
        return await self.subject.operate(self.bench, f"{self.name}.{self.fault}.{time.monotonic_ns()}")

    async def _count(self) -> int:
        return await self.bench.acts(self.name, self.subject.acts) if self.subject.acts else 0

    async def _hear(self, working: asyncio.Task[bool]) -> None:
        try:
            async with asyncio.timeout(WORK_S):
                self.said = "right" if await working else "nothing"
        except DeviceError as error:
            self.said = error.code.value
        except TimeoutError:
            self.said = NO_END

    async def _comes_back(self) -> bool:
        deadline = time.monotonic() + BACK_S
        while time.monotonic() < deadline:
            if self.device.status.state not in GOOD:
                await asyncio.sleep(0.1)
                continue
            with contextlib.suppress(DeviceError):
                if await self._operate():
                    return True
        return False


async def _kill_child(part: str) -> None:
    """Kill the driver's child process as soon as there is one."""
    async with asyncio.timeout(CHILD_S):
        while not (found := _children(part)):  # noqa: ASYNC110 - another process appears
            await asyncio.sleep(0.01)
    for pid in found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _children(part: str) -> list[int]:
    found = []
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text().split():
            with contextlib.suppress(OSError):
                if part in Path(f"/proc/{pid}/cmdline").read_text():
                    found.append(int(pid))
    return found
