"""Far end of the IO board: its inputs, sensors and lamps, and what happens around the cabinet.

Speaks: `devices/modbus.py`, from the board's side. Source: `docs/devices/io-board.md`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.modbus import Bits, Frame, FrameReader, Function, Read, Refusal, Request, Words, WriteCoil

UNIT = 1
INPUTS = {"door": 0, "tamper": 1, "presence": 2, "headphones": 3}
LAMPS = {"id_reader": 0, "scanner": 1, "locker": 2, "document_printer": 3}
INPUT_COUNT = COIL_COUNT = 8
WRONG_ADDRESS = 2
DARK_LUX, BRIGHT_LUX, ROOM_C, HOT_C = 2, 400, 24, 72
SWITCHES = {
    "tamper": "tamper",
    "service-door": "door",
    "somebody": "presence",
    "headphones": "headphones",
}
BOUNCES = 7
BOUNCE_S = 0.02


class IoBoardFarEnd:
    """`devices.far_end.FarEnd` of the IO board.

    Args:
        folder: where the port appears.
    """

    name = "io_board"

    def __init__(self, folder: Path) -> None:
        self._line = FarLine(folder / self.name, self._received)
        self._reader = FrameReader()
        self._on = dict.fromkeys(INPUTS, False)
        self._lamps = dict.fromkeys(LAMPS, False)
        self._lux = BRIGHT_LUX
        self._celsius = ROOM_C
        self._bouncing: asyncio.Task[None] | None = None
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of what is around the cabinet, and of the line."""
        return LINE_VERBS | SWITCHES.keys() | {"dark", "bright", "lux", "heat", "cool", "bounce"}

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._line.start()
        return {
            "driver": "modbus",
            "port": str(self._line.path),
            "unit": UNIT,
            "inputs": INPUTS,
            "registers": {"light": 0, "temperature": 1},
            "lamps": LAMPS,
        }

    async def close(self) -> None:
        """Make the port vanish."""
        if self._bouncing is not None:
            self._bouncing.cancel()
            await asyncio.gather(self._bouncing, return_exceptions=True)
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        tamper, service-door, somebody, headphones on|off: a switch. bounce SWITCH: it chatters and stays as it was.
        dark, bright, lux N: how bright it is. heat, cool: how warm it is inside.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "bounce":
            if len(arguments) != 1 or arguments[0] not in INPUTS:
                raise VerbError(f"bounce {'|'.join(INPUTS)}")
            self._bouncing = asyncio.create_task(self._bounce(arguments[0]))
        elif verb == "lux":
            if len(arguments) != 1 or not arguments[0].isdecimal() or len(arguments[0]) > len("99999"):
                raise VerbError("lux N")
            self._lux = min(int(arguments[0]), 0xFFFF)
        elif verb in SWITCHES:
            if list(arguments) not in (["on"], ["off"], []):
                raise VerbError(f"{verb} on|off")
            self._on[SWITCHES[verb]] = list(arguments) != ["off"]
        elif verb in {"dark", "bright"}:
            self._lux = DARK_LUX if verb == "dark" else BRIGHT_LUX
        else:
            self._celsius = HOT_C if verb == "heat" else ROOM_C
        return None

    def state(self) -> Mapping[str, Json]:
        """Switches, sensors, lamps, and faults of the line."""
        around: dict[str, Json] = {"lux": self._lux, "celsius": self._celsius}
        return {"on": dict(self._on), "lamps": dict(self._lamps), **around, **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Lamps that changed, and those that were told what they were already."""
        return list(self._record)

    async def _bounce(self, name: str) -> None:
        was = self._on[name]
        for turn in range(BOUNCES):
            self._on[name] = was is (turn % 2 == 1)
            await asyncio.sleep(BOUNCE_S)
        self._on[name] = was

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            if isinstance(frame, Read | WriteCoil) and frame.unit == UNIT:
                self._line.send(self._answer(frame).to_bytes())

    def _answer(self, request: Request) -> Frame:
        if isinstance(request, WriteCoil):
            return self._switched(request)
        asked = slice(request.address, request.address + request.count)
        if request.function is Function.INPUTS and request.count > 0 and asked.stop <= INPUT_COUNT:
            on = {INPUTS[name] for name, is_on in self._on.items() if is_on}
            bits = [index in on for index in range(INPUT_COUNT)][asked]
            return Bits(UNIT, request.function, tuple(bits + [False] * (-len(bits) % 8)))
        words: tuple[int, ...] = (self._lux, self._celsius * 10 % (1 << 16))
        if request.function is Function.REGISTERS and request.count > 0 and asked.stop <= len(words):
            return Words(UNIT, words[asked])
        return Refusal(UNIT, request.function, WRONG_ADDRESS)

    def _switched(self, request: WriteCoil) -> Frame:
        if request.address >= COIL_COUNT:
            return Refusal(UNIT, Function.WRITE_COIL, WRONG_ADDRESS)
        for name, coil in LAMPS.items():
            if coil == request.address:
                changed = self._lamps[name] is not request.on
                self._lamps[name] = request.on
                event = "lamp_told" if not changed else "lamp_on" if request.on else "lamp_off"
                self._record.append({"event": event, "slot": name})
        return request
