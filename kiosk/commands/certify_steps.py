"""Steps by which a technician certifies a device: what to do, what the real driver then does, what to see.

Nothing of a card, a code or a picture goes into what a step gives back: kinds, counts and times only.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from contracts.rules.faults import FaultCode
from kiosk.ports import USABLE, DeviceError, DeviceState

SETTLE_S = 60.0
"""How long a state may take to be seen: absence is told after three looks, and some devices are looked at rarely."""
LOOK_S = 0.5

Json = Mapping[str, object]


class Hands(Protocol):
    """Does verbs of `kiosk device`, on devices of its own or through the running app."""

    async def ask(self, verb: str, **more: object) -> Json:
        """One verb. Raises DeviceError."""


class StepFailedError(Exception):
    """The device did something else than it should; the words say what, and what to look at."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a step. `detail` goes into the record; `look` is asked of the technician's eye."""

    detail: str = ""
    look: str = ""


Work = Callable[[Hands], Awaitable[Seen]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        name: in the record.
        first: what the technician does before it; empty: nothing.
        work: done with the real driver.
    """

    name: str
    first: str
    work: Work


def online(device: str) -> Step:
    """The driver has found the device."""

    async def work(hands: Hands) -> Seen:
        detail = await _until(hands, device, lambda state, _: state in USABLE, "is not online")
        return Seen(detail)

    return Step("online", "", work)


def cable(device: str) -> tuple[Step, Step]:
    """Pulled and put back in: it is missed, and comes back by itself."""

    async def pulled(hands: Hands) -> Seen:
        await _until(hands, device, lambda state, _: state not in USABLE, "is still told to be online")
        return Seen()

    async def back(hands: Hands) -> Seen:
        return Seen(await _until(hands, device, lambda state, _: state in USABLE, "did not come back"))

    return (
        Step("cable out", "Pull the data cable of the device.", pulled),
        Step("cable in", "Put the cable back in.", back),
    )


def tells(device: str, name: str, first: str, *codes: FaultCode) -> Step:
    """The state names one of these faults."""

    async def work(hands: Hands) -> Seen:
        wanted = {code.value for code in codes}
        told = " or ".join(sorted(wanted))
        await _until(hands, device, lambda _, detail: detail.split(":")[0] in wanted, f"does not tell {told}")
        return Seen()

    return Step(name, first, work)


def well_again(device: str, name: str, first: str) -> Step:
    """No fault is told any more."""

    async def work(hands: Hands) -> Seen:
        await _until(hands, device, lambda state, _: state in USABLE, "still tells a fault")
        return Seen()

    return Step(name, first, work)


def does(
    name: str, first: str, verb: str, told: Callable[[Json], Seen], more: Mapping[str, object] | None = None
) -> Step:
    """One verb succeeds; `told` judges its answer."""

    async def work(hands: Hands) -> Seen:
        return told(await hands.ask(verb, **(more or {})))

    return Step(name, first, work)


def refuses(name: str, first: str, verb: str, codes: frozenset[FaultCode], more: Mapping[str, object]) -> Step:
    """One verb fails, and only in the expected way."""

    async def work(hands: Hands) -> Seen:
        try:
            await hands.ask(verb, **more)
        except DeviceError as error:
            if error.code in codes:
                return Seen(error.code.value)
            raise
        raise StepFailedError(f"{verb} should have been refused with {' or '.join(sorted(codes))}, and succeeded")

    return Step(name, first, work)


def becomes(name: str, first: str, verb: str, reading: tuple[str, str], value: str) -> Step:
    """One reading of a verb's answer, by part and key, takes a value within some seconds."""
    part, key = reading
    seen: object = None

    def judge(answer: Json) -> str | None:
        nonlocal seen
        said = answer[part]
        seen = said.get(key, said.get("error")) if isinstance(said, Mapping) else None
        return value if seen == value else None

    async def work(hands: Hands) -> Seen:
        if await _poll(hands, verb, judge) is None:
            if isinstance(seen, Mapping):
                raise StepFailedError(str(seen["staff_message"]))
            raise StepFailedError(
                f"{key} says {seen}, not {value}: look at the sensor, its wire and its number in kiosk.toml"
            )
        return Seen(value)

    return Step(name, first, work)


async def _until(hands: Hands, device: str, holds: Callable[[DeviceState, str], bool], failed: str) -> str:
    state, detail = DeviceState.UNKNOWN, ""

    def judge(answer: Json) -> str | None:
        nonlocal state, detail
        devices = answer["devices"]
        said = devices.get(device) if isinstance(devices, Mapping) else None
        if isinstance(said, Mapping):
            state, detail = DeviceState(str(said["state"])), str(said["detail"])
        return detail if holds(state, detail) else None

    told = await _poll(hands, "check", judge)
    if told is None:
        raise StepFailedError(f"{device} {failed}: it is {state}" + (f" ({detail})" if detail else ""))
    return told


async def _poll(hands: Hands, verb: str, judge: Callable[[Json], str | None]) -> str | None:
    """Ask until `judge` gives something, or the time to settle is over."""
    until = time.monotonic() + SETTLE_S
    while True:
        told = judge(await hands.ask(verb))
        if told is not None or time.monotonic() >= until:
            return told
        await asyncio.sleep(LOOK_S)
