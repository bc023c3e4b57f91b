"""Reads switches and sensors of a Modbus IO board and lights the lamps at the slots.

Speaks: `devices/modbus.py`. Source: `docs/devices/io-board.md`. Verified on: simulator only.

A switch counts after it has been still; a board that is silent makes everything unknown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.modbus import Bits, Frame, FrameReader, Function, Read, Refusal, Request, Words, WriteCoil, answers
from devices.newest import Newest
from devices.presence import RETRY_S
from devices.steady import Steady, Threshold, daylight
from devices.transport.serial import SerialLine
from devices.watched import Watched
from kiosk.domain.device_settings import IoBoardSettings
from kiosk.ports import Clock, Daylight, DeviceError, DeviceState, DeviceStatus, Readings, Sense

ANSWER_S = 0.5
TRIES = 3
POLL_S = 0.1
PRESENCE_HOLD_S = 30.0
"""Nobody is there when nobody was seen for so long: a person who stands still is still there."""
LIGHT_HOLD_S = 5.0
HEAT_HOLD_S = 10.0
HEAT_ROOM_C = 5
TENTHS = 10


class ModbusIoBoard(Watched):
    """`kiosk.ports.IoBoard` over a Modbus RTU board.

    Args:
        line: the port, used by nobody else.
        settings: which input, register and coil is what.
        clock: for bounces and holds.
    """

    def __init__(self, line: SerialLine, settings: IoBoardSettings, clock: Clock) -> None:
        super().__init__()
        self._line = line
        self._settings = settings
        self._clock = clock
        self._lock = asyncio.Lock()
        self._switches: dict[str, Steady] = {
            name: Steady(no_s=PRESENCE_HOLD_S) if name == "presence" else Steady() for name in settings.inputs
        }
        self._bright = Threshold(settings.night_lux, settings.day_lux, LIGHT_HOLD_S)
        self._heat = Threshold(settings.hot_c - HEAT_ROOM_C, settings.hot_c, HEAT_HOLD_S)
        self._readings = Newest(Readings())
        self._wanted: frozenset[str] = frozenset()
        self._lit: frozenset[str] | None = None

    @property
    def readings(self) -> Readings:
        """The newest readings."""
        return self._readings.value

    def on_readings(self, listener: Callable[[Readings], None]) -> None:
        """Call `listener` whenever the readings change."""
        self._readings.on_change(listener)

    def shine(self, slots: frozenset[str]) -> None:
        """Light the lamps at these devices and no others."""
        self._wanted = slots & self._settings.lamps.keys()

    async def read(self) -> Readings:
        """Ask once. See `kiosk.ports.IoBoard.read`."""
        async with self._lock:
            switches, lux, tenths = await self._ask()
        says = {name: Sense.YES if on else Sense.NO for name, on in switches.items()}
        bright = None if lux is None else lux >= self._settings.day_lux
        hot = None if tenths is None else tenths >= self._settings.hot_c * TENTHS
        light = {None: Daylight.UNKNOWN, True: Daylight.DAY, False: Daylight.NIGHT}[bright]
        return self._made(says, lux, tenths, {None: Sense.UNKNOWN, True: Sense.YES, False: Sense.NO}[hot], light)

    async def _release(self) -> None:
        await self._line.close()

    async def _watch(self) -> None:
        while True:
            pause_s = POLL_S
            async with self._lock:
                try:
                    self._take(*await self._ask())
                    await self._switch_lamps()
                    self._presence.seen(DeviceStatus(DeviceState.ONLINE))
                except DeviceError as error:
                    self._presence.missed(error)
                    pause_s = RETRY_S
                    if self._presence.status.state is not DeviceState.ONLINE:
                        self._forget()
            await asyncio.sleep(pause_s)

    async def _ask(self) -> tuple[dict[str, bool], int | None, int | None]:
        settings, unit = self._settings, self._settings.unit
        switches: dict[str, bool] = {}
        if settings.inputs:
            count = max(settings.inputs.values()) + 1
            told = await self._answer(Read(unit, Function.INPUTS, 0, count))
            bits = told.bits if isinstance(told, Bits) else ()
            switches = {name: bits[index] is not (name in settings.inverted) for name, index in settings.inputs.items()}
        lux = tenths = None
        if settings.registers:
            count = max(settings.registers.values()) + 1
            told = await self._answer(Read(unit, Function.REGISTERS, 0, count))
            words = told.words if isinstance(told, Words) else ()
            lux = words[settings.registers["light"]] if "light" in settings.registers else None
            tenths = _signed(words[settings.registers["temperature"]]) if "temperature" in settings.registers else None
        return switches, lux, tenths

    def _take(self, switches: dict[str, bool], lux: int | None, tenths: int | None) -> None:
        now = self._clock.monotonic()
        says = {name: self._switches[name].feed(on, now) for name, on in switches.items()}
        light = Daylight.UNKNOWN if lux is None else daylight(self._bright.feed(lux, now))
        hot = Sense.UNKNOWN if tenths is None else self._heat.feed(tenths / TENTHS, now)
        self._readings.become(self._made(says, lux, tenths, hot, light))

    def _forget(self) -> None:
        for switch in self._switches.values():
            switch.forget()
        self._bright.forget()
        self._heat.forget()
        self._lit = None
        self._readings.become(Readings())

    @staticmethod
    def _made(says: dict[str, Sense], lux: int | None, tenths: int | None, hot: Sense, light: Daylight) -> Readings:
        def of(name: str) -> Sense:
            return says.get(name, Sense.UNKNOWN)

        warmth = None if tenths is None else tenths / TENTHS
        return Readings(
            of("door"), of("tamper"), of("presence"), of("headphones"), hot, light, lux=lux, temperature_c=warmth
        )

    async def _switch_lamps(self) -> None:
        wanted = self._wanted
        for slot, coil in self._settings.lamps.items():
            on = slot in wanted
            if self._lit is None or on is not (slot in self._lit):
                await self._answer(WriteCoil(self._settings.unit, coil, on))
        self._lit = wanted

    async def _answer(self, request: Request) -> Frame:
        came = False

        def receive(data: bytes) -> Frame | None:
            nonlocal came
            came = came or bool(data)
            frames = reader.feed(data) if data else reader.stalled()
            return next((frame for frame in frames if answers(request, frame)), None)

        for _ in range(TRIES):
            reader = FrameReader()
            answer: Frame | None = await self._line.exchange(request.to_bytes(), receive, ANSWER_S)
            if isinstance(answer, Refusal):
                raise DeviceError(FaultCode.HARDWARE, f"the board refuses function {answer.function}: wrong model?")
            if answer is not None:
                return answer
        await self._line.drop()
        code = FaultCode.GARBLED if came else FaultCode.NO_ANSWER
        raise DeviceError(code, "no answer of the board passed its check" if came else "the board is silent")


def _signed(word: int) -> int:
    return word - (1 << 16) if word >> 15 else word
