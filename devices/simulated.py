"""The simulated cabinet: the far ends of all wires in one process, driven over a control socket.

The socket speaks one JSON object a line: ``{"verb": "insert-card", "args": ["resident"]}`` is answered by
``{"ok": true, "result": …}`` or ``{"ok": false, "error": "…"}``. It knows nothing of the kiosk; `kiosk sim ctl` and the
dock window speak to it. Never part of the shipped program.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ValidationError

from devices.barcode.simulator import BarcodeFarEnd
from devices.camera.simulator import CameraFarEnd
from devices.card_dispenser.simulator import Crt591FarEnd
from devices.document_printer.simulator import CupsFarEnd
from devices.document_printer.units import LABELS
from devices.far_end import FarEnd, Json, VerbError
from devices.id_reader.simulator import SamFarEnd
from devices.io_board.simulator import IoBoardFarEnd
from devices.locker.far_families import far_locker, lock_boards
from devices.receipt_printer.simulator import EscposFarEnd
from devices.scanner.far_camera import DocumentCameraFarEnd
from devices.scanner.simulator import SaneFarEnd
from devices.smart_card import private_pcscd
from devices.smart_card.simulator import SmartCardFarEnd
from devices.sound.simulator import SoundFarEnd
from devices.stationery.simulator import StationeryFarEnd
from devices.ups import simulator as ups
from devices.ups.simulator import NutFarEnd
from kiosk.domain.cabinet import Cabinet

CONTROL = "control"
"""Name of the control socket in the cabinet's folder."""
POWER = {"power-cut": "unplug", "power-back": "plug"}
"""Without power every device is gone from its wire. Doors and cards stay where they are."""
PRINTERS = ("document_printer", "label_printer", "receipt_printer")
"""A verb that only printers answer means the first of them when none is named."""
SCANNERS: Mapping[str, Callable[[Path], FarEnd]] = {"sane": SaneFarEnd, "camera": DocumentCameraFarEnd}
OWN_VERBS = frozenset({"state", "record", "verbs", "quit", *POWER})


def far_ends(
    cabinet: Cabinet,
    folder: Path,
    locker: str = "lock-8a",
    barcode: str = "gm65",
    without: Collection[str] = (),
    *,
    scanner: str = "sane",
) -> list[FarEnd]:
    """A far end for each device that has a place in the cabinet; their ports appear in `folder`.

    The card reader is left out where this machine allows no namespace of our own for its service, and the UPS where
    its service is not installed.

    Args:
        cabinet: the model; a device without a place has no far end.
        folder: must exist.
        locker: family of the lock boards, a key of `LOCK_FAMILIES`.
        barcode: family of the bar-code module, a key of `DIALECTS`.
        without: devices left out although they have a place, by table.
        scanner: what takes pages, of `SCANNERS`.
    """
    ends: list[FarEnd] = [
        SamFarEnd(folder),
        far_locker(locker, folder, lock_boards(locker, len(cabinet.boxes))),
        BarcodeFarEnd(folder, barcode),
        CupsFarEnd(folder),
        CupsFarEnd(folder, LABELS),
        EscposFarEnd(folder),
        SCANNERS[scanner](folder),
        CameraFarEnd(folder),
        *([SmartCardFarEnd(folder)] if private_pcscd.possible() else []),
        Crt591FarEnd(folder),
        IoBoardFarEnd(folder),
        StationeryFarEnd(folder),
        SoundFarEnd(folder),
        *([NutFarEnd(folder)] if ups.possible() else []),
    ]
    return [end for end in ends if end.name in cabinet.places and end.name not in without]


class _Request(BaseModel):
    verb: str
    args: list[str] = []


class SimulatedCabinet:
    """Holds the far ends and answers control verbs.

    Args:
        ends: the far ends.
        folder: where the control socket appears; must exist.
    """

    def __init__(self, ends: Sequence[FarEnd], folder: Path) -> None:
        self._ends = {end.name: end for end in ends}
        self._started: list[FarEnd] = []
        self.control = folder / CONTROL
        self._server: asyncio.Server | None = None
        self._talks: set[asyncio.Task[None]] = set()
        self._quit = asyncio.Event()

    async def start(self) -> Mapping[str, Json]:
        """Bring every wire up, then the control socket.

        Returns:
            The `[devices]` table by which a kiosk reaches this cabinet.
        """
        self._started += self._ends.values()
        tables = await asyncio.gather(*(end.start() for end in self._ends.values()))  # each waits for its own programs
        devices: dict[str, Json] = dict(zip(self._ends, tables, strict=True))
        self.control.unlink(missing_ok=True)
        self._server = await asyncio.start_unix_server(self._talk, self.control)
        return devices

    async def close(self) -> None:
        """Take everything down, the last first."""
        if self._server is not None:
            self._server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)
        while self._started:
            await self._started.pop().close()
        self.control.unlink(missing_ok=True)

    async def until_quit(self) -> None:
        """Wait for the verb `quit`."""
        await self._quit.wait()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb. A verb that several far ends answer takes the far end's name first.

        `OWN_VERBS` belong to the cabinet itself; record takes names of devices, or none for all.

        Raises:
            VerbError: unknown verb or device, wrong arguments, or impossible now.
        """
        if verb in OWN_VERBS:
            return await self._own(verb, arguments)
        answering = [end for end in self._ends.values() if verb in end.verbs]
        if not answering:
            raise VerbError(f"no far end answers {verb}")
        named = arguments[0] if arguments else ""
        if named in self._ends and self._ends[named] in answering:
            return await self._ends[named].act(verb, arguments[1:])
        if len(answering) == 1 or all(end.name in PRINTERS for end in answering):
            return await answering[0].act(verb, arguments)
        names = ", ".join(end.name for end in answering)
        raise VerbError(f"{verb} needs the name of a device first: {names}")

    async def _own(self, verb: str, arguments: Sequence[str]) -> Json:
        if verb == "quit":
            self._quit.set()
        elif verb == "verbs":
            return {name: sorted(end.verbs) for name, end in self._ends.items()} | {"cabinet": sorted(OWN_VERBS)}
        elif verb == "state":
            return {name: end.state() for name, end in self._ends.items()}
        elif verb == "record":
            return {name: self._end(name).record() for name in arguments or self._ends}
        else:
            for end in self._ends.values():
                if POWER[verb] in end.verbs:
                    await end.act(POWER[verb], [])
        return None

    def _end(self, name: str) -> FarEnd:
        if name not in self._ends:
            raise VerbError(f"no device {name}; there are {', '.join(self._ends)}")
        return self._ends[name]

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._talks.add(task)
            task.add_done_callback(self._talks.discard)
        with contextlib.suppress(ConnectionError):
            try:
                while line := await reader.readline():
                    writer.write(json.dumps(await self._answer(line), ensure_ascii=False).encode() + b"\n")
                    await writer.drain()
            finally:
                writer.close()
                await writer.wait_closed()

    async def _answer(self, line: bytes) -> Mapping[str, Json]:
        try:
            request = _Request.model_validate_json(line)
        except ValidationError:
            return {"ok": False, "error": 'a line is {"verb": "…", "args": ["…"]}'}
        try:
            return {"ok": True, "result": await self.act(request.verb, request.args)}
        except VerbError as error:
            return {"ok": False, "error": str(error)}
