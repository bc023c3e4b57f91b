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
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path

from kiosk.ports import Device, DeviceError, DeviceState
from tests.devices.waiting import until
from tests.faults.device_subjects import FAR_END, SUBJECTS, Fault, Strike, Subject
from tests.faults.device_work import STRIKES_AFTER_S, Bench

BACK_S = 60.0
WORK_S = 45.0
CHILD_S = 5.0
GOOD = frozenset({DeviceState.ONLINE, DeviceState.WARNING})
NO_END = "NO END"


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
        if strike.begin:
            await self.bench.do(self.name, *strike.begin)
        if strike.kills == FAR_END:
            await self.bench.kill(self.name, self.subject.acts)
        elif strike.kills:
            await _kill_child(strike.kills)

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
