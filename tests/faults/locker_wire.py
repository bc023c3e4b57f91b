"""A line of lock boards without a port: the real bytes of both sides at the speed of the wire, in the loop's own time.

The far side is a `FarWire`, the host's side a `Pipe` with the manners of `SerialLine`. Answers get lost, doubled, late
and garbled by chance; the line can echo; the cable can be out.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from contracts.rules.faults import FaultCode
from devices.far_end import Json
from devices.transport.serial import BITS_PER_BYTE, SLICE_S
from kiosk.ports import DeviceError

T = TypeVar("T")
LATEST_S = 1.9
"""A board that has not answered after two seconds never will."""
DOUBLED_S = 0.3


class Wire:
    """Both directions of one line.

    Args:
        path: nothing is made there.
        received: called with what the host sent, when its last bit is over.
        chance: decides about each answer.
        baud: speed in bit/s.
    """

    def __init__(self, path: Path, received: Callable[[bytes], None], chance: random.Random, baud: int) -> None:
        self.path = path
        self.received = received
        self.baud = baud
        self.plugged = True
        self.echoes = False
        self.bad_answers = 0.0
        """Share of answers to which something happens."""
        self._chance = chance
        self._inbox = bytearray()
        self._arrived = asyncio.Event()

    def start(self) -> None:
        """The cable is in from the beginning."""

    async def close(self) -> None:
        """Nothing to take down."""

    def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Faults of this line are set by its attributes."""
        raise NotImplementedError(verb, arguments)

    def faults(self) -> dict[str, Json]:
        """None that a dock could show."""
        return {}

    def send(self, data: bytes) -> None:
        """An answer sets out to the host."""
        if self._chance.random() >= self.bad_answers:
            self._deliver(data, 0.0)
            return
        kind = self._chance.choice(("lost", "doubled", "late", "garbled", "cut"))
        if kind == "doubled":
            self._deliver(data, 0.0)
            self._deliver(data, self._chance.uniform(0, DOUBLED_S))
        elif kind == "late":
            self._deliver(data, self._chance.uniform(0, LATEST_S))
        elif kind == "garbled":
            garbled = bytearray(data)
            for _ in range(self._chance.randint(1, 3)):
                garbled[self._chance.randrange(len(garbled))] ^= 1 << self._chance.randrange(8)
            self._deliver(bytes(garbled), 0.0)
        elif kind == "cut":
            self._deliver(data[: self._chance.randrange(len(data))], 0.0)

    def from_host(self, data: bytes) -> None:
        """The host's bytes set out to the boards."""
        if self.echoes:
            self._deliver(data, 0.0)
        asyncio.get_running_loop().call_later(self._on_wire_s(data), self._reach_boards, data)

    def take(self) -> bytes:
        """What has arrived at the host."""
        data = bytes(self._inbox)
        self._inbox.clear()
        self._arrived.clear()
        return data

    async def wait(self, seconds: float) -> None:
        """Until something arrives, or silence lasted so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._arrived.wait()
        except TimeoutError:
            return

    def stir(self) -> None:
        """End a wait, with nothing if nothing came."""
        self._arrived.set()

    def _on_wire_s(self, data: bytes) -> float:
        return len(data) * BITS_PER_BYTE / self.baud

    def _deliver(self, data: bytes, late_s: float) -> None:
        asyncio.get_running_loop().call_later(late_s + self._on_wire_s(data), self._reach_host, data)

    def _reach_host(self, data: bytes) -> None:
        if self.plugged:
            self._inbox += data
            self._arrived.set()

    def _reach_boards(self, data: bytes) -> None:
        if self.plugged:
            self.received(data)


class HostEnd:
    """`devices.locker.boards.Pipe` on a `Wire`. `killed`: its process is dead, sends nothing more and never returns."""

    def __init__(self, wire: Wire) -> None:
        self.killed = False
        self._wire = wire
        self._lock = asyncio.Lock()
        self._wanted = 0
        self._silent_from = 0.0

    async def exchange(
        self,
        request: bytes,
        receive: Callable[[bytes], T | None],
        timeout_s: float,
        *,
        gap_s: float = 0.0,
        before: Callable[[bytes], object] = lambda _: None,
    ) -> T | None:
        """As `SerialLine.exchange`."""
        self._wanted += 1
        try:
            self._wire.stir()
            await self._lock.acquire()
        finally:
            self._wanted -= 1
        try:
            deadline = _now() + timeout_s
            if not await self._fall_silent(gap_s, deadline, before):
                return None
            self._wire.from_host(request)
            self._silent_from = _now() + len(request) * BITS_PER_BYTE / self._wire.baud
            return await self._hear(receive, deadline, yields=False)
        finally:
            self._lock.release()

    async def listen(self, receive: Callable[[bytes], T | None], timeout_s: float) -> T | None:
        """As `SerialLine.listen`."""
        async with self._lock:
            return await self._hear(receive, _now() + timeout_s, yields=True)

    async def drop(self) -> None:
        """No handle to drop."""

    async def close(self) -> None:
        """No handle to close."""

    async def _fall_silent(self, gap_s: float, deadline: float, before: Callable[[bytes], object]) -> bool:
        while _now() < deadline:
            await self._alive()
            data = self._wire.take()
            if data:
                before(data)
                self._silent_from = _now()
            elif (left_s := self._silent_from + gap_s - _now()) > 0:
                await asyncio.sleep(left_s)
            else:
                return True
        return False

    async def _hear(self, receive: Callable[[bytes], T | None], deadline: float, *, yields: bool) -> T | None:
        while not (yields and self._wanted):
            await self._wire.wait(SLICE_S)
            await self._alive()
            data = self._wire.take()
            if data:
                self._silent_from = _now()
            value = receive(data)
            if value is not None:
                return value
            if _now() >= deadline:
                return None
        return None

    async def _alive(self) -> None:
        if self.killed:
            await asyncio.get_running_loop().create_future()
        if not self._wire.plugged:
            raise DeviceError(FaultCode.NO_DEVICE, "the cable is out")


def _now() -> float:
    return asyncio.get_running_loop().time()
