"""Verbs of `kiosk device` for what is around the machine and beside it, on devices that somebody else opened."""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from contracts.rules.faults import FaultCode
from kiosk.control.told import Json, error_json
from kiosk.ports import DeviceError, IoBoard, PowerSupply, SoundCard, Stationery


async def io(board: IoBoard | None, ups: PowerSupply | None, sound: SoundCard | None) -> Json:
    """What is around the machine. Never raises: one part that fails hides no other.

    Returns:
        For each part what it says; null when it is not configured; ``{"error": {…}}`` when it failed.
    """
    parts = await asyncio.gather(
        _part("io_board", board),
        _part("ups", ups),
        _part("sound", sound),
    )
    return dict(zip(("board", "power", "sound"), parts, strict=True))


async def _part(name: str, device: IoBoard | PowerSupply | SoundCard | None) -> Json | None:
    """One part; its error says which device failed."""
    if device is None:
        return None
    try:
        return asdict(await device.read())
    except DeviceError as error:
        return {"error": error_json(DeviceError(error.code, f"{name}: {error.detail}" if error.detail else name))}


async def lamps(board: IoBoard | None, slots: frozenset[str]) -> Json:
    """Light the lamps at these devices and no others, at the board's next turn. Raises DeviceError."""
    if board is None:
        raise DeviceError(FaultCode.NO_DEVICE, "not configured")
    await board.read()  # a board that does not answer lights nothing
    board.shine(slots)
    return {"lamps": sorted(slots)}


async def sheets_status(stationery: Stationery | None) -> Json:
    """What lies in the machine with numbered sheets. Raises DeviceError."""
    if stationery is None:
        raise DeviceError(FaultCode.NO_DEVICE, "not configured")
    return asdict(await stationery.stock())


async def sheets_issue(stationery: Stationery | None, order: str) -> Json:
    """Issue one numbered sheet, once for an order. Raises DeviceError."""
    if stationery is None:
        raise DeviceError(FaultCode.NO_DEVICE, "not configured")
    sheet = await stationery.issue(order)
    return {"order": sheet.order, "number": sheet.number, "state": sheet.state.value}
